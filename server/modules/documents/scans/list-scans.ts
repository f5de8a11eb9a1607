/** What lies in the scan folder. */

import { instantOf } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { FILE_LIMIT_MB } from '../../../../contracts/modules/files.ts';
import type { scans as contract } from '../../../../contracts/modules/scan-queue.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { inspect } from '../../../kernel/guard/api.ts';
import type { ScanFile } from '../../../platform/scan-folder/folder.ts';

/** Oldest first. A name that bears a mark is not told: the list is no entrance for it. */
export async function listScans({ kernel }: QueryContext): Promise<ReplyOf<typeof contract>> {
  if (!kernel.scans) return { isSet: false, items: [] };
  const files = await kernel.scans.list();
  const twins = await kernel.scans.twins(files);
  return { isSet: true, items: files.map((file) => shown(file, twins.get(file.name) ?? null)) };
}

function shown(file: ScanFile, twin: string | null): ReplyOf<typeof contract>['items'][number] {
  const seen = (name: string) =>
    inspect({ entrance: 'file', fileName: name, pages: [], readable: false }).verdict === 'refused'
      ? null
      : name;
  return {
    name: seen(file.name),
    size: file.size,
    modifiedAt: instantOf(file.modified),
    isArriving: file.isArriving,
    isTooLarge: file.size > FILE_LIMIT_MB * 1024 * 1024,
    sameAs: twin === null ? null : seen(twin),
  };
}
