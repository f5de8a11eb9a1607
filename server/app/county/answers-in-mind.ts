/**
 * Questions that the facts in mind answer. They are asked so often that the rows they read would otherwise never wait: a row
 * that changed five times would be written five times. Recognised by the very statements the kernel asks them with.
 */
import { closedPartsOf, matterHead } from '../../kernel/matter/api.ts';
import type { PoolClient } from '../../platform/db/pool.ts';
import { txOf } from '../../platform/db/tx.ts';
import type { FactsInMind } from './facts.ts';

type Row = Readonly<Record<string, unknown>>;
type Answer = (facts: FactsInMind, matterId: string) => readonly Row[];

/** Answers by the text of the statement that asks for them. */
export type Questions = ReadonlyMap<string, Answer>;

/** A statement and what it asks with. */
interface Asked {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Learns the statements by letting the kernel ask nobody; it asks before it first waits. */
export function questionsInMind(): Questions {
  const texts: string[] = [];
  const nobody = txOf({
    async query(asked: Asked) {
      texts.push(asked.text);
      return { rows: [{}], rowCount: 1 };
    },
  } as unknown as PoolClient);
  void closedPartsOf(nobody, '');
  void matterHead(nobody, '');
  const answers: readonly Answer[] = [closedParts, head];
  return new Map(texts.map((text, i) => [text, answers[i] ?? head] as const));
}

/** The rows; undefined: the database is to be asked. */
export function answerInMind(facts: FactsInMind, questions: Questions, asked: Asked): Row[] | undefined {
  const answer = questions.get(asked.text);
  return answer && [...answer(facts, String(asked.values?.[0]))];
}

function closedParts(facts: FactsInMind, matterId: string): Row[] {
  return facts
    .factsOf(matterId)
    .links.filter((l) => l.kind === 'part_of' && l.direction === 'in' && l.state === 'closed')
    .map(({ id }) => ({ id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function head(facts: FactsInMind, matterId: string): Row[] {
  const { title, number, urgency, handling } = facts.factsOf(matterId).matter;
  return [{ title, number, urgency, handling }];
}
