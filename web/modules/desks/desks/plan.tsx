/** Which parts make up whose desk, in order. One home per person, composed of the same parts. */
import { type ComponentType, lazy } from 'react';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Empty } from '../../../kit/Empty.tsx';
import { ClearOutPart } from '../clear-out/ClearOut.tsx';
import { EchoPart } from '../parts/EchoPart.tsx';
import { InboxPart } from '../parts/InboxPart.tsx';
import { LadderPart, UnitOwes } from '../parts/LadderPart.tsx';
import { PrefiledPart } from '../parts/PrefiledPart.tsx';
import { RegisteredToday } from '../parts/RegisteredToday.tsx';
import type { DeskState } from '../parts/useDesk.ts';
import { isAdminDesk } from './admin-desks.ts';

/** A part of a desk. */
export type DeskPart = ComponentType<{ readonly desk: DeskState }>;

/** A desk: its parts and the hints on first use. */
export interface DeskPlan {
  readonly parts: readonly { readonly name: string; readonly Part: DeskPart }[];
  readonly hints: readonly string[];
}

const { labels: l } = desks;

const Registering: DeskPart = lazy(() => import('../parts/Registering.tsx'));

function ToRecord({ desk }: { readonly desk: DeskState }) {
  const empty = { title: l.recordEmpty, how: l.recordForHow };
  return <InboxPart desk={desk} title={l.recordFor} whose="liaison" empty={empty} />;
}

/** 三员: no business content, whatever lies in an inbox by mistake of a grant. */
function NoBusiness() {
  return <Empty title={l.adminOnly} how={l.adminOnlyHow} />;
}

const part = (name: string, Part: DeskPart) => ({ name, Part });
const mine = part('inbox', InboxPart);
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
    parts: [mine, part('ladder', LadderPart), part('clear', ClearOutPart)],
    hints: [l.directorHint1, l.directorHint2, l.directorHint3],
  },
  leader: { parts: [mine, echoes], hints: [l.leaderHint1, l.leaderHint2, l.leaderHint3] },
  liaison: {
    parts: [part('record', ToRecord), mine],
    hints: [l.liaisonHint1, l.liaisonHint2, l.liaisonHint3],
  },
  unit_principal: { parts: [mine, part('owes', UnitOwes)], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  staff: { parts: [mine, part('owes', UnitOwes)], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  contact: { parts: [mine, part('owes', UnitOwes)], hints: [l.unitHint1, l.unitHint2, l.unitHint3] },
  supervisor: {
    parts: [mine, part('ladder', LadderPart)],
    hints: [l.supervisorHint1, l.supervisorHint2, l.supervisorHint3],
  },
  archivist: {
    parts: [mine, part('prefiled', PrefiledPart)],
    hints: [l.archivistHint1, l.archivistHint2, l.archivistHint3],
  },
};

const ADMIN: DeskPlan = { parts: [part('none', NoBusiness)], hints: [] };

const PLAIN: DeskPlan = { parts: [mine], hints: [l.plainHint1, l.plainHint2, l.plainHint3] };

/** Hints about keys mean nothing on a phone. */
const KEY_HINTS: ReadonlySet<string> = new Set([l.clerkHint2, l.plainHint2, l.liaisonHint3, l.directorHint2]);

/** The hints of a plan for this screen. */
export function hintsOf(plan: DeskPlan, isPhone: boolean): readonly string[] {
  return isPhone ? plan.hints.filter((hint) => !KEY_HINTS.has(hint)) : plan.hints;
}

/** The plan of a desk; a desk without one of its own gets the plain one. */
export function planOf(desk: string | undefined): DeskPlan {
  if (desk !== undefined && isAdminDesk(desk)) return ADMIN;
  return (desk === undefined ? undefined : PLANS[desk]) ?? PLAIN;
}
