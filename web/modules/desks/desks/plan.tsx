/** Which parts make up whose desk, in order. One home per person, composed of the same parts. */
import { type ComponentType, lazy } from 'react';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { AuditDesk, MachineDesk, SecurityDesk } from '../../administration/public.ts';
import { DutyPart } from '../../duty/public.ts';
import { StuckList } from '../../routing/public.ts';
import { ClearOutPart } from '../clear-out/ClearOut.tsx';
import { ArchiveGaps } from '../parts/ArchiveGaps.tsx';
import { EchoPart } from '../parts/EchoPart.tsx';
import { InboxPart } from '../parts/InboxPart.tsx';
import { LadderPart } from '../parts/LadderPart.tsx';
import { LeaderQueue } from '../parts/LeaderQueue.tsx';
import { PrefiledPart } from '../parts/PrefiledPart.tsx';
import { RegisteredToday } from '../parts/RegisteredToday.tsx';
import { RemindersPart } from '../parts/RemindersPart.tsx';
import type { DeskState } from '../parts/useDesk.ts';
import { WatchPart } from '../parts/WatchPart.tsx';
import { UnitCalendar } from '../unit/UnitCalendar.tsx';

/** A part of a desk. */
export type DeskPart = ComponentType<{ readonly desk: DeskState }>;

/** A desk: its parts and the hints on first use. */
export interface DeskPlan {
  readonly parts: readonly { readonly name: string; readonly Part: DeskPart }[];
  readonly hints: readonly string[];
  /** No figures: two piles and nothing else unless asked. */
  readonly isQuiet?: boolean;
}

const { labels: l } = desks;
const { labels: d } = duty;

const Registering: DeskPart = lazy(() => import('../parts/Registering.tsx'));

const part = (name: string, Part: DeskPart) => ({ name, Part });
const mine = part('inbox', InboxPart);
const owes = part('owes', UnitCalendar);
const echoes = part('echoes', EchoPart);

const PLANS: Readonly<Record<string, DeskPlan>> = {
  clerk: {
    parts: [part('register', Registering), mine, part('today', RegisteredToday)],
    hints: [l.clerkHint1, l.clerkHint2, l.clerkHint3],
  },
  section_chief: {
    parts: [mine, part('clear', ClearOutPart)],
    hints: [l.plainHint1, l.plainHint2, l.plainHint3],
  },
  director: {
    parts: [part('watch', WatchPart), mine],
    hints: [l.directorHint1, l.directorHint2, l.directorHint3],
  },
  leader: {
    isQuiet: true,
    parts: [mine, echoes],
    hints: [l.leaderHint1, l.leaderHint2, l.leaderHint3],
  },
  liaison: {
    parts: [part('record', LeaderQueue), mine],
    hints: [l.liaisonHint1, l.liaisonHint2, l.liaisonHint3],
  },
  unit_principal: { parts: [mine, owes], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  staff: { parts: [mine, owes], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  contact: { parts: [mine, owes], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  supervisor: {
    parts: [mine, part('reminders', RemindersPart), part('ladder', LadderPart)],
    hints: [l.supervisorHint1, l.supervisorHint2, l.supervisorHint3],
  },
  duty_officer: { parts: [part('duty', DutyPart), mine], hints: [d.hint1, d.hint2, d.hint3] },
  flow_steward: {
    parts: [part('stuck', StuckList), mine],
    hints: [l.stewardHint1, l.stewardHint2, l.stewardHint3],
  },
  archivist: {
    parts: [mine, part('prefiled', PrefiledPart), part('gaps', ArchiveGaps)],
    hints: [l.archivistHint1, l.archivistHint2, l.archivistHint3],
  },
};

/** 三员: what each looks after, whatever lies in an inbox by mistake of a grant. */
const ADMINS: Readonly<Record<string, DeskPlan>> = {
  system_admin: { parts: [part('machine', MachineDesk)], hints: [], isQuiet: true },
  security_admin: { parts: [part('security', SecurityDesk)], hints: [], isQuiet: true },
  auditor: { parts: [part('audit', AuditDesk)], hints: [], isQuiet: true },
};

const PLAIN: DeskPlan = { parts: [mine], hints: [l.plainHint1, l.plainHint2, l.plainHint3] };

/** Hints about keys mean nothing on a phone. */
const KEY_HINTS: ReadonlySet<string> = new Set([l.clerkHint2, l.plainHint2, l.liaisonHint3, l.directorHint2]);

/** The hints of a plan for this screen. */
export function hintsOf(plan: DeskPlan, isPhone: boolean): readonly string[] {
  return isPhone ? plan.hints.filter((hint) => !KEY_HINTS.has(hint)) : plan.hints;
}

/** The plan of a desk; a desk without one of its own gets the plain one. */
export function planOf(desk: string | undefined): DeskPlan {
  return (desk === undefined ? undefined : (ADMINS[desk] ?? PLANS[desk])) ?? PLAIN;
}
