/** What the machine sees on a registered paper: read again from its own file, since nobody decided on it yet. */
import { recognise } from 'gongwen/read';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { seeCheck as contract } from '../../../../contracts/modules/incoming-check.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { filesOf, lookAt } from '../../../kernel/files/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { INCOMING } from '../flow.ts';
import * as repo from '../repo.ts';
import { seeCheck, unreadCheck } from './see-check.ts';

/** Looks at the paper's own file. */
export async function seenCheck(
  { read, actor, kernel }: QueryContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  await getVisibleMatter(read, actor, params.matterId, INCOMING);
  const [row, files] = await Promise.all([
    repo.get(read, params.matterId),
    filesOf(read, actor, params.matterId),
  ]);
  const office = kernel.instance.officeName;
  const file = files.find((f) => f.purpose === 'paper');
  if (!file) return unreadCheck(row.sender, office);
  const { paper } = await lookAt(kernel.apart, await kernel.blobs.get(file.hash), file.name);
  if (!paper) return unreadCheck(row.sender, office);
  return { ...seeCheck(paper, recognise(paper), office), relation: row.relation };
}
