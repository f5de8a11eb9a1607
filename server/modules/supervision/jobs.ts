/** Background handlers: what other matters' acts lead to. All idempotent. */
import type { Kernel } from '../../kernel/binding/api.ts';
import type { JobHandler } from '../../platform/jobs/worker.ts';
import { resumeAnswered } from '../documents/api.ts';
import { followParts } from './actions/follow-parts.ts';
import { openItem } from './actions/open-item.ts';
import { settlePart } from './actions/settle-part.ts';

/** Handlers by kind. `documents.instructed` is published by documents, the others by supervision itself. */
export function jobs(kernel: Kernel): Readonly<Record<string, JobHandler>> {
  return {
    'documents.instructed': ({ matterId }) => openItem(kernel, String(matterId)),
    'supervision.part_settled': ({ itemId }) => settlePart(kernel, String(itemId)),
    'supervision.part_moved': ({ itemId }) => followParts(kernel, String(itemId)),
    'supervision.item_closed': ({ sourceId }) => resumeAnswered(kernel, String(sourceId)),
  };
}
