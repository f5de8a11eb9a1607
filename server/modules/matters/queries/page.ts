/** The matter page: everything this person may see of it, and what he may do now. */
import type { z } from 'zod';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/matters.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { filesOf, fileView, tombstonesOf } from '../../../kernel/files/api.ts';
import { abilitiesOf, type ClockFacts, readFacts, runningClock } from '../../../kernel/flow/api.ts';
import {
  currentHolders,
  daysLeft,
  getVisibleMatter,
  lightOf,
  type OpinionRow,
  opinionTexts,
  recordRestrictedRead,
} from '../../../kernel/matter/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { findCode } from '../../archives/api.ts';
import { routingPart } from '../../routing/api.ts';

type Page = ReplyOf<typeof contract.matterPage>;

function opinionView(o: OpinionRow): z.output<typeof contract.OpinionView> {
  return {
    id: o.id,
    step: o.step,
    round: o.round,
    act: o.act,
    by: o.by,
    post: o.post,
    standsInFor: o.stands_in_for,
    recordedBy: o.recorded_by,
    originalFileId: o.original_file_id,
    option: o.option_label,
    text: o.text ?? '',
    ink: o.ink,
    isAside: o.is_aside,
    purged: o.is_purged,
    at: o.at,
  };
}

/** The page. */
export async function matterPage(
  ctx: QueryContext,
  { params }: InputOf<typeof contract.matterPage>,
): Promise<Page> {
  const { read, actor, now, kernel } = ctx;
  const matter = await getVisibleMatter(read, actor, params.matterId);
  await recordRestrictedRead(kernel.db, actor, matter, now);
  const [facts, opinions, files, gone, holders, code] = await Promise.all([
    readFacts(read, matter.id),
    opinionTexts(read, actor, [matter.id]),
    filesOf(read, actor, matter.id),
    tombstonesOf(read, actor, matter.id),
    currentHolders(read, [matter.id], now),
    findCode(read, matter.id),
  ]);
  const names = await namesOf(read, [
    matter.unit_id,
    ...[matter.lead_unit_id, matter.lead_person_id, facts.wait?.owner_id ?? null].filter((id) => id !== null),
    ...facts.clocks.map((c) => c.owner_id),
  ]);
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  const routed = await routingPart(read, actor, facts);
  const timed = runningClock(facts);
  const due = timed.dueAt ?? facts.wait?.until_at ?? null;
  return {
    id: matter.id,
    kind: matter.kind,
    title: matter.title,
    number: matter.number,
    archivalCode: code ?? null,
    source: matter.source,
    unitName: nameOf(matter.unit_id) ?? '',
    leadUnitName: nameOf(matter.lead_unit_id),
    leadPersonName: nameOf(matter.lead_person_id),
    urgency: matter.urgency,
    handling: matter.handling,
    disclosure: matter.disclosure as Page['disclosure'],
    state: matter.state,
    step: `${matter.kind}.${matter.step}`,
    round: matter.round,
    seq: matter.seq,
    openedAt: matter.opened_at,
    closedAt: matter.closed_at,
    filedAt: matter.filed_at,
    dueAt: due,
    light: lightOf({ due_at: due, warn_at: timed.warnAt }, now),
    workingDaysLeft: daysLeft(kernel.calendar(), now, due),
    nowWith: holders.map((h) => ({
      name: h.name,
      step: `${matter.kind}.${h.step}`,
      since: h.since,
      dueAt: h.due_at,
      light: lightOf(h, now),
    })),
    wait: facts.wait
      ? { what: facts.wait.what, ownerName: nameOf(facts.wait.owner_id) ?? '', until: facts.wait.until_at }
      : null,
    opinions: opinions.map(opinionView),
    files: files.map(fileView),
    gone,
    clocks: facts.clocks.map((clock) => clockView(ctx, clock, nameOf(clock.owner_id) ?? '')),
    abilities: [
      ...abilitiesOf(actor, facts, { now, calendar: kernel.calendar(), clockRule: kernel.clockRule }),
      ...routed.abilities,
    ] as Page['abilities'],
    wentRound: routed.wentRound,
  };
}

function clockView(
  { now, kernel }: QueryContext,
  clock: ClockFacts,
  ownerName: string,
): Page['clocks'][number] {
  const warn =
    clock.steps
      .filter((s) => s.kind === 'warn')
      .map((s) => s.at)
      .sort()[0] ?? null;
  const isRunning = clock.state === 'running';
  const light = isRunning
    ? lightOf({ due_at: clock.due_at, warn_at: warn }, now)
    : clock.is_late
      ? 'red'
      : 'none';
  return {
    id: clock.id,
    rule: clock.rule,
    ownerName,
    budget: clock.budget,
    unit: clock.unit,
    state: clock.state,
    startsAt: clock.starts_at,
    dueAt: clock.due_at,
    stoppedAt: clock.stopped_at,
    isLate: clock.is_late || light === 'red',
    light,
    calendarVersion: clock.calendar_version,
    workingDaysLeft: isRunning ? daysLeft(kernel.calendar(), now, clock.due_at) : null,
    source: kernel.clockRule(clock.rule).source,
  };
}
