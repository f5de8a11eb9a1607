/** Filing, of a paper and of a supervised item. */
import * as contract from '../../../contracts/modules/archives.ts';
import { describeActs } from '../../testing/act-cases.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const FILE = {
  endpoint: contract.arrange,
  who: 'archivist',
  act: 'file',
  body: () => ({ retention: 'D30' }),
} as const;

await describeActs(world, [
  { ...FILE, stage: 'documents.incoming.arrange (closed)', reader: 'clerk' },
  { ...FILE, stage: 'supervision.item.arrange (closed)', reader: 'supervisor' },
]);
