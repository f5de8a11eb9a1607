import { expect, it } from 'vitest';
import { inOrder, loopOf } from './loop.ts';
import type { DemoPerson } from './queries.ts';

function aPerson(personId: number, desk: string, guideStep: number | null): DemoPerson {
  const name = `${desk}${personId}`;
  return { personId, account: name, name, post: desk, unit: '县政府办公室', desk, line: '', guideStep };
}

const persons = [
  aPerson(1, 'staff', null),
  aPerson(2, 'director', 2),
  aPerson(3, 'clerk', 1),
  aPerson(4, 'staff', 6),
];

it('the loop goes to the person of the guide, not to whoever has the same desk', () => {
  expect(loopOf(persons).map((s) => s.person.personId)).toEqual([3, 2, 2, 4, 2]);
});

it('persons stand in the order of the guide, the others after them', () => {
  const { guided, others } = inOrder(persons);
  expect(guided.map((p) => p.personId)).toEqual([3, 2, 4]);
  expect(others.map((p) => p.personId)).toEqual([1]);
});
