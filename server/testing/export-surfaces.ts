/** Workbooks: what leaves is what the list shows, nobody but its owner gets it, and every list that may leave is looked at. */
import { strFromU8, unzipSync } from 'fflate';
import { prefiled } from '../../contracts/modules/archives.ts';
import { clearOut } from '../../contracts/modules/clear-out.ts';
import { reminders, unitDue, watch } from '../../contracts/modules/desk-views.ts';
import { done, inbox } from '../../contracts/modules/desks.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as exports from '../../contracts/modules/exports.ts';
import { ladder } from '../../contracts/modules/supervision-assignments.ts';
import { bytesOf } from './asking.ts';
import { expectedOnDesk, expectedToOwe, PARTS, titleOf } from './drawn-office.ts';
import { type Asking, codeOf, GONE, isOf, type Surface, sees, those } from './surface.ts';

const isOpen = ({ office }: Asking, matter: number) => office.matters[matter]?.state === 'open';

/** Every list that may leave, with the filter it is asked for by and the matters that should stand in it. */
export const EXPORTED: Readonly<
  Record<string, { query: Record<string, string>; holds: (asking: Asking, matter: number) => boolean }>
> = {
  [documents.list.name]: { query: {}, holds: (a, m) => isOf(a, m, 'documents.incoming') && sees(a, m) },
  [ladder.name]: {
    query: {},
    holds: (a, m) => isOf(a, m, 'supervision.assignment') && isOpen(a, m) && sees(a, m),
  },
  [prefiled.name]: {
    query: { state: 'filed' },
    holds: (a, m) =>
      a.office.matters[m]?.state === 'filed' &&
      !PARTS.includes(a.office.matters[m]?.kind ?? '') &&
      sees(a, m),
  },
  [inbox.name]: { query: {}, holds: (a, m) => expectedOnDesk(a.office, a.person, m) },
  [clearOut.name]: { query: { whose: 'mine' }, holds: (a, m) => expectedOnDesk(a.office, a.person, m) },
  [watch.name]: { query: {}, holds: isWatched },
  [unitDue.name]: { query: {}, holds: isOwed },
  [reminders.name]: { query: {}, holds: (a, m) => isUnderLimit(a, m) && sees(a, m) },
  [done.name]: {
    query: {},
    holds: (a, m) => a.office.matters[m]?.createdBy === a.person && sees(a, m),
  },
};

/** Somebody has it, and is late with it as everything drawn is. */
export function isWatched(asking: Asking, matter: number): boolean {
  return (
    isOpen(asking, matter) && (asking.office.matters[matter]?.acl.length ?? 0) > 0 && sees(asking, matter)
  );
}

/** An open part that a unit of his leads. */
export function isOwed(asking: Asking, matter: number): boolean {
  const { office, person } = asking;
  return (
    isOf(asking, matter, 'supervision.assignment') &&
    isOpen(asking, matter) &&
    expectedToOwe(office, person, matter) &&
    sees(asking, matter)
  );
}

/** It runs under a drawn limit, with a step today and a letter drafted. */
export function isUnderLimit(asking: Asking, matter: number): boolean {
  return isOpen(asking, matter) && PARTS.includes(asking.office.matters[matter]?.kind ?? '');
}

/** Which of the planted matters a workbook names, by their titles. */
function namedIn(bytes: unknown, asking: Asking): string[] {
  const sheet = unzipSync(bytes as Uint8Array)['xl/worksheets/sheet1.xml'];
  const words = sheet ? strFromU8(sheet) : '';
  return those(asking, (matter) => words.includes(titleOf(matter)));
}

function workbook(list: string): Surface {
  const { query, holds } = EXPORTED[list] ?? { query: {}, holds: () => false };
  return async (asking) => {
    const wanted = those(asking, (matter) => holds(asking, matter));
    const made = await asking.ask(exports.exportList, { body: { list, query } });
    // A leaver holds no post that would permit it: nothing leaves, and nothing should.
    if (!made.ok) return { told: made.code === 'base.not_permitted' ? [] : made.code, wanted };
    const params = { workbookId: made.reply.id };
    asking.workbooks.push(made.reply.id);
    const file = await asking.ask(exports.download, { params });
    return { told: file.ok ? namedIn(bytesOf(file.reply), asking) : file.code, wanted };
  };
}

/** One surface for each list, and what becomes of others' workbooks. Asked in this order. */
export const EXPORT_SURFACES: Readonly<Record<string, Surface>> = {
  'exports.download of others': async (asking) => {
    const told: string[] = [];
    for (const workbookId of asking.workbooks)
      told.push(codeOf(await asking.ask(exports.download, { params: { workbookId } })));
    return { told, wanted: told.map(() => GONE) };
  },
  ...Object.fromEntries(Object.keys(EXPORTED).map((name) => [`exports.download of ${name}`, workbook(name)])),
  'exports.workbooks': async (asking) => {
    const asked = await asking.ask(exports.workbooks);
    const ids = asked.ok ? asked.reply.items.map((row) => row.id) : [];
    return { told: ids.filter((id) => !asking.workbooks.includes(id)), wanted: [] };
  },
};
