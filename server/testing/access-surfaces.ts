/**
 * Everything a person can learn of matters by, and what each should tell him by the rules in plain words. A new reading
 * endpoint must be named here (`SURFACES`) or among those that tell of no matter (`TELLS_OF_NO_MATTER`): a test counts.
 */
import * as archives from '../../contracts/modules/archives.ts';
import { letters, today } from '../../contracts/modules/chases.ts';
import { circulations, toRead } from '../../contracts/modules/circulation.ts';
import { clearOut } from '../../contracts/modules/clear-out.ts';
import { reminders, unitDue, watch } from '../../contracts/modules/desk-views.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as files from '../../contracts/modules/files.ts';
import { reopenWays } from '../../contracts/modules/general-acts.ts';
import { seeCheck } from '../../contracts/modules/incoming-check.ts';
import { office, originals } from '../../contracts/modules/incoming-office.ts';
import { figures } from '../../contracts/modules/incoming-register.ts';
import * as matters from '../../contracts/modules/matters.ts';
import { reservedHere } from '../../contracts/modules/numbers.ts';
import * as spreading from '../../contracts/modules/spreading.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { noticePaper, reportPaper } from '../../contracts/modules/supervision-papers.ts';
import { WORDS } from './drawn-matters.ts';
import { expectedOnDesk, PARTS } from './drawn-office.ts';
import { EXPORT_SURFACES, isOwed, isUnderLimit, isWatched } from './export-surfaces.ts';
import { SPREADING_SURFACES } from './spreading-surfaces.ts';
import {
  type Asking,
  byAddress,
  codeOf,
  each,
  eachOf,
  GONE,
  goneForOthers,
  idsIn,
  isFound,
  isOf,
  list,
  MOST,
  nothingElse,
  on,
  reads,
  type Surface,
  sees,
  those,
} from './surface.ts';

/** Matters that hang together with one, over those this person may see alone, four links far. */
function reachable(asking: Asking, start: number): string[] {
  const { office, planted } = asking;
  const seen = new Set([start]);
  let edge = [start];
  for (let step = 0; step < 4; step += 1) {
    edge = office.matters.flatMap((m, i) => {
      const next = edge.some((e) => m.under === e || office.matters[e]?.under === i);
      return next && !seen.has(i) && sees(asking, i) ? [i] : [];
    });
    for (const i of edge) seen.add(i);
  }
  return [...seen].map((i) => planted.matters[i]?.id ?? '').sort();
}

const detailOf = {
  'documents.incoming': documents.detail,
  'supervision.item': supervision.itemDetail,
  'supervision.assignment': supervisionAssignments.assignmentDetail,
  'spreading.message': spreading.detail,
  'spreading.part': spreading.unitDetail,
} as const;

/** By the name of the endpoint, or of what it is asked for. */
export const SURFACES: Readonly<Record<string, Surface>> = {
  'matters.page': each(
    async (asking, matter) => {
      const page = await asking.ask(matters.matterPage, on(asking, matter));
      return page.ok ? { opinions: page.reply.opinions.length, files: page.reply.files.length } : page.code;
    },
    (asking, matter) => {
      const n = reads(asking, matter) ? 1 : 0;
      return sees(asking, matter) ? { opinions: n, files: n } : GONE;
    },
  ),
  'matters.history': each(async (a, m) => codeOf(await a.ask(matters.history, on(a, m))), byAddress),
  'matters.thread': each(
    async (asking, matter) => {
      const thread = await asking.ask(matters.thread, on(asking, matter));
      return thread.ok ? [...new Set(thread.reply.nodes.map((n) => n.matterId))].sort() : thread.code;
    },
    (asking, matter) => (sees(asking, matter) ? reachable(asking, matter) : GONE),
  ),
  'routing.circulations': each(async (a, m) => codeOf(await a.ask(circulations, on(a, m))), byAddress),
  'routing.reopen_ways': each(async (a, m) => codeOf(await a.ask(reopenWays, on(a, m))), byAddress),
  'routing.to_read': nothingElse((ask) => ask(toRead, MOST)),
  'numbers.reserved_here': each(
    async (a, m) =>
      codeOf(await a.ask(reservedHere, { ...on(a, m), query: { action: 'supervision.approve_initiation' } })),
    byAddress,
  ),
  'documents.office': eachOf(
    ['documents.incoming'],
    async (a, m) => codeOf(await a.ask(office, on(a, m))),
    (a, m) => (isOf(a, m, 'documents.incoming') ? byAddress(a, m) : GONE),
  ),
  'documents.originals': nothingElse((ask) => ask(originals, MOST)),
  'documents.see_check': eachOf(
    ['documents.incoming'],
    async (a, m) => codeOf(await a.ask(seeCheck, on(a, m))),
    (a, m) => (isOf(a, m, 'documents.incoming') ? byAddress(a, m) : GONE),
  ),
  'details by kind': each(async (a, m) => {
    const kind = a.planted.matters[m]?.kind as keyof typeof detailOf;
    return codeOf(await a.ask(detailOf[kind], on(a, m)));
  }, byAddress),
  'supervision.item_detail': each(
    async (asking, matter) => {
      if (asking.planted.matters[matter]?.kind !== 'supervision.item') return [];
      const item = await asking.ask(supervision.itemDetail, on(asking, matter));
      return item.ok ? item.reply.assignments.map((p) => [p.matterId, p.report !== null]).sort() : [];
    },
    (asking, matter) => {
      if (asking.planted.matters[matter]?.kind !== 'supervision.item' || !sees(asking, matter)) return [];
      return asking.office.matters
        .flatMap((m, i) =>
          m.under === matter && sees(asking, i) ? [[asking.planted.matters[i]?.id, reads(asking, i)]] : [],
        )
        .sort();
    },
  ),
  'documents.list': list(
    (ask) => ask(documents.list, MOST),
    (a, m, kind) => kind === 'documents.incoming' && sees(a, m),
  ),
  'supervision.ladder': list(
    (ask) => ask(supervisionAssignments.ladder, MOST),
    (a, m, kind) => kind === 'supervision.assignment' && a.office.matters[m]?.state === 'open' && sees(a, m),
  ),
  'desks.inbox': list(
    (ask) => ask(desks.inbox, MOST),
    (a, m) => expectedOnDesk(a.office, a.person, m),
  ),
  'desks.clear_out': list(
    (ask) => ask(clearOut, MOST),
    (a, m) => expectedOnDesk(a.office, a.person, m),
  ),
  // Which rows these show is their own tests' affair; nothing of what is not his to open may stand among them.
  'desks.clear_out of units': nothingElse((ask) => ask(clearOut, { query: { limit: 50, whose: 'unit' } })),
  'desks.watch': list((ask) => ask(watch, MOST), isWatched),
  'desks.unit_due': list((ask) => ask(unitDue, MOST), isOwed),
  'desks.reminders': list(
    (ask) => ask(reminders, MOST),
    (a, m) => isUnderLimit(a, m) && sees(a, m),
  ),
  'matters.offers': async (asking) => ({
    told: idsIn(
      await asking.ask(matters.offers, { query: { ids: asking.planted.matters.map((m) => m.id).join(',') } }),
    ),
    wanted: those(asking, (matter) => sees(asking, matter)),
  }),
  'desks.done': list(
    (ask) => ask(desks.done, MOST),
    (a, m) => a.office.matters[m]?.createdBy === a.person && sees(a, m),
  ),
  'desks.echoes': list(
    (ask) => ask(desks.echoes, MOST),
    (a, m, kind) => kind === 'supervision.item' && a.office.matters[m]?.createdBy === a.person && sees(a, m),
  ),
  'desks.notices': list((ask) => ask(desks.notices, MOST), isFound),
  'matters.search by title': list(
    (ask) => ask(matters.search, { query: { limit: 50, q: WORDS.title } }),
    isFound,
  ),
  'matters.search by opinion': list(
    (ask) => ask(matters.search, { query: { limit: 50, q: WORDS.opinion } }),
    reads,
  ),
  'matters.search by file': list(
    (ask) => ask(matters.search, { query: { limit: 50, q: WORDS.file } }),
    reads,
  ),
  'archives.prefiled': list(
    (ask) => ask(archives.prefiled, { query: { limit: 50, state: 'filed' } }),
    (a, m, kind) => !PARTS.includes(kind) && a.office.matters[m]?.state === 'filed' && sees(a, m),
  ),
  'files.download': each(
    async (a, m) => codeOf(await a.ask(files.download, { params: { fileId: a.files[m]?.id ?? '' } })),
    (a, m) => (reads(a, m) ? 'told' : GONE),
  ),
  'files.text': each(
    async (a, m) => codeOf(await a.ask(files.text, { params: { fileId: a.files[m]?.id ?? '' } })),
    (a, m) => (reads(a, m) ? 'told' : GONE),
  ),
  'files.versions': each(
    async (a, m) => codeOf(await a.ask(files.versions, { params: { fileId: a.files[m]?.id ?? '' } })),
    (a, m) => (reads(a, m) ? 'told' : GONE),
  ),
  'files.preview': each(
    async (a, m) => {
      const code = codeOf(await a.ask(files.preview, { params: { fileId: a.files[m]?.id ?? '' } }));
      return code === GONE ? GONE : 'told';
    },
    (a, m) => (reads(a, m) ? 'told' : GONE),
  ),
  'documents.figures': async (asking) => {
    const asked = await asking.ask(figures, { query: {} });
    const seen = those(asking, (m, kind) => kind === 'documents.incoming' && sees(asking, m)).length;
    // Whoever keeps no register is refused the figures, which tells him of nothing.
    return { told: asked.ok ? asked.reply.total.papers : seen, wanted: seen };
  },
  // Each drawn part has a round and so a notice of its own: a paper of the item, saying of units what its reader may open.
  'supervision.notice_paper': eachOf(
    ['supervision.assignment'],
    async (a, m) => {
      const matterId = a.planted.matters[a.office.matters[m]?.under ?? m]?.id ?? '';
      return codeOf(await a.ask(noticePaper, { params: { matterId, round: String(m + 1) } }));
    },
    (a, m) => {
      const under = a.office.matters[m]?.under ?? -1;
      return isOf(a, m, 'supervision.assignment') && sees(a, m) && sees(a, under) ? 'told' : GONE;
    },
  ),
  'supervision.report_paper': goneForOthers((ask, matterId) => ask(reportPaper, { params: { matterId } })),
  'chases.today': list(
    (ask) => ask(today),
    (a, m) => isUnderLimit(a, m) && sees(a, m),
  ),
  'chases.letters': list(
    (ask) => ask(letters),
    (a, m) => isUnderLimit(a, m) && sees(a, m),
  ),
  ...SPREADING_SURFACES,
  ...EXPORT_SURFACES,
  // Last, because reading takes notices away.
  'matters.mark_read': each(
    async (a, m) => codeOf(await a.ask(matters.markRead, { ...on(a, m), body: {} })),
    byAddress,
  ),
};

/** Reading endpoints looked at under another name above. */
export const UNDER_ANOTHER_NAME: readonly string[] = [
  'documents.detail',
  'supervision.assignment_detail',
  'matters.search',
];

/** Reading endpoints that tell of no matter, or of matters by a rule of their own that stands in their module's README. */
export const TELLS_OF_NO_MATTER: Readonly<Record<string, string>> = {
  'directory.find': 'who there is',
  'directory.units': 'who there is',
  'directory.unit': 'who holds what; open tasks as numbers',
  'directory.person': 'who holds what; open tasks as numbers',
  'directory.leaving': 'numbers alone',
  'directory.groups': 'who there is',
  'sessions.me': 'who I am',
  'system.health': 'whether it runs',
  'system.instance': 'which office this is',
  'system.openapi': 'which endpoints there are',
  'demo.persons': 'the sample office',
  'demo.find_persons': 'the sample office',
  'documents.list_scans': 'files no matter holds yet: scans.db.test.ts',
  'files.upload_state':
    'how much of an upload of my own session has arrived; it belongs to no matter yet: pieces.db.test.ts',
  'demo.samples': 'sample papers',
  'demo.sample': 'a sample paper',
  'desks.counts': 'numbers alone; the inbox they count is looked at',
  'desks.clear_out_counts': 'numbers alone; the list they count is looked at',
  'desks.watch_counts': 'numbers alone; the list they count is looked at',
  'desks.archive_gaps': 'numbers alone, through the filter',
  'documents.receipts': 'what a section signed for by the piece; no matter stands in it',
  'documents.receivers': 'who registers, with numbers',
  'routing.ways': 'where a task of my own may go: the tests of general acts',
  'wall.board': 'what the wall shows, through the filter: the tests of the wall',
  'wall.displays': 'which screens there are',
  'numbers.series': 'numbers alone',
  'numbers.ledger': 'numbers; titles through the filter: the tests of numbers',
  'numbers.unnumbered': 'through the filter: the tests of numbers',
  'secrecy.list_found': 'what was found classified, by the rule of its own: the tests of secrecy',
  'secrecy.list_purge_requests': 'by the rule of its own: the tests of secrecy',
  'duty.desk': 'the duty log; a matter only through the filter: the tests of duty',
  'duty.list_log': 'the duty log; a matter only through the filter: the tests of duty',
  'duty.sheet': 'the duty log; a matter only through the filter: the tests of duty',
  'duty.list_shifts': 'who is on duty when',
  'duty.list_officers': 'who may be put on duty',
  'limits.calendar_year': 'the working calendar',
  'limits.office_times': 'the working calendar',
  'documents.reserved_numbers': 'numbers put aside that no matter has: the tests of numbers',
  'limits.rules': 'how long what may take',
  'limits.rule_sets': 'how long what might take',
  'administration.accounts': 'who has an account',
  'administration.grants': 'which post may do what',
  'administration.incidents': 'that the guard met something, never what',
  'administration.machine': 'how the machine is',
  'administration.records': 'that something was done, by its code: administration tests',
  'administration.seals': 'seals',
  'desks.live': 'told in the test of the live feed',
  'routing.stand_ins': 'who stands in for whom',
  'routing.hand_overs': 'numbers alone',
  'routing.holdings_of': 'the giver himself, or who settles leavers: leavers.db.test.ts',
  'routing.stuck': 'the flow steward, titles alone: steward.db.test.ts',
  'routing.jumps': 'proposals of the steward, and those a director decides: steward.db.test.ts',
};

/**
 * Questions that cost much and differ little from their neighbours: every matter by one more address, every list as a
 * workbook. The ordinary run puts each to every third person in turn, the nightly one to all.
 */
export const IN_TURN: ReadonlySet<string> = new Set([
  ...Object.keys(EXPORT_SURFACES),
  'supervision.report_paper',
  'routing.reopen_ways',
  'routing.circulations',
]);
