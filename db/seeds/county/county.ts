/** What every story knows: who is who, the calendar, and how time passes in the office. */

import type { Urgency } from '../../../contracts/base/acts.ts';
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { addWorkingMs, type WorkingCalendar } from '../../../server/kernel/calendar/api.ts';
import type { SeededOffice } from '../seed-office.ts';
import type { Chance } from './chance.ts';
import { openStanding, type Standing } from './standing.ts';

const HOUR_MS = 3_600_000;
/** 特急 is handed from desk to desk: four hours from the door to the leader's word (办文规则). */
const HASTE = 0.35;
const LEAST_HOURS = 0.2;

/** The county. */
export interface County {
  readonly calendar: WorkingCalendar;
  readonly anchor: Instant;
  /** Ids by key. @throws Error for an unknown key */
  person(key: string): number;
  post(key: string): number;
  unit(key: string): number;
  /** Keys of all units that have a head. */
  readonly units: readonly string[];
  /** A unit's short name. */
  nameOf(unit: string): string;
  /** Its head, and those who handle things for it. */
  head(unit: string): number;
  hands(unit: string): readonly number[];
  /** Colleagues in the very unit of somebody to whom work may be handed. */
  colleague(person: number): number | undefined;
  /** The person behind a task's addressee: himself, or whoever holds the post. */
  behind(addressee: number): number;
  /** Who acts for whom just now. */
  readonly standing: Standing;
  /** The liaison of a leader, if he has one. */
  liaisonOf(leader: string): number | undefined;
  /** So many office hours later, give or take some seconds; at least an hour, but for what cannot wait. */
  later(at: Instant, hours: number, chance: Chance, urgency?: Urgency): Instant;
}

/** What it is made of. */
export interface CountyParts {
  readonly office: SeededOffice;
  readonly calendar: WorkingCalendar;
  readonly anchor: Instant;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly persons: readonly { readonly key: string; readonly unit: string; readonly role: string }[];
  /** Liaison → leader. */
  readonly liaisons: Readonly<Record<string, string>>;
}

function known<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new Error(`the county has no ${key}`);
  return found;
}

/** Puts it together. */
export function openCounty({ office, calendar, anchor, units, persons, liaisons }: CountyParts): County {
  const names = new Map(units.map((u) => [u.key, u.name]));
  const person = (key: string) => known(office.persons[key], key);
  const inUnit = (unit: string) =>
    persons.filter((p) => p.unit === unit || p.unit.startsWith(`${unit}_section`));
  const heads = new Map<string, number>();
  const hands = new Map<string, readonly number[]>();
  for (const { key } of units) {
    const among = inUnit(key);
    const head = among.find((p) => p.role === 'unit_principal');
    if (!head) continue;
    heads.set(key, person(head.key));
    const staff = among.filter((p) => p.role === 'staff' && !/_deputy$|Deputy$/.test(p.key));
    hands.set(
      key,
      (staff.length > 0 ? staff : among.filter((p) => p !== head)).map((p) => person(p.key)),
    );
  }
  const unitOf = new Map(persons.map((p) => [person(p.key), p.unit]));
  const holderOf = new Map(persons.map((p) => [known(office.posts[p.key], p.key), person(p.key)]));
  return {
    calendar,
    anchor,
    standing: openStanding(),
    colleague(of) {
      const unit = unitOf.get(of);
      const contact = persons.find((p) => p.unit === unit && p.role === 'unit_contact');
      return contact && person(contact.key) !== of ? person(contact.key) : undefined;
    },
    behind: (addressee) => holderOf.get(addressee) ?? addressee,
    units: [...heads.keys()],
    person,
    post: (key) => known(office.posts[key], key),
    unit: (key) => known(office.units[key], key),
    nameOf: (unit) => known(names.get(unit), unit),
    head: (unit) => known(heads.get(unit), `head of ${unit}`),
    hands: (unit) => known(hands.get(unit), `staff of ${unit}`),
    liaisonOf(leader) {
      const liaison = Object.entries(liaisons).find(([, of]) => of === leader)?.[0];
      return liaison === undefined ? undefined : person(liaison);
    },
    later(at, hours, chance, urgency) {
      const taken = urgency === 'extra_urgent' ? Math.max(LEAST_HOURS, hours * HASTE) : Math.max(1, hours);
      const then = addWorkingMs(calendar, at, taken * HOUR_MS);
      return instantOf(epochOf(then) + chance.between(-1_500, 1_500) * 20);
    },
  };
}
