/** Which of many dropped papers may be registered without a look at each field, and what is sent for them. */
import type { z } from 'zod';
import type { Drop, register } from '../../../../contracts/modules/incoming-drop.ts';
import { checkBody, doubtsOf, restOk, startCheck } from '../check/check-draft.ts';
import { startRegister, trustOf } from './register-draft.ts';

/** What keeps a paper from being registered with the others. */
export type Doubt = 'none' | 'several' | 'same' | 'twice' | 'unread' | 'fields' | 'relation' | 'check';

/** The first reason to look at it alone; `none`: everything was read where it should stand and nothing speaks against it. */
export function doubtOf(drop: Drop, all: readonly Drop[] = []): Doubt {
  const { title, sender, kind } = drop.fields;
  if (drop.parts.length > 1) return 'several';
  if (drop.file.guard !== 'passed') return 'unread';
  if (drop.sameAs.length > 0) return 'same';
  if (isTwice(drop, all)) return 'twice';
  if ([title, sender, kind].some((field) => trustOf(field) !== 'sure')) return 'fields';
  if (drop.check.relation === 'unknown') return 'relation';
  return drop.check.isRead && doubtsOf(drop.check).length === 0 ? 'none' : 'check';
}

/** The same paper stands higher up in the list: registering both would give it two numbers. */
function isTwice(drop: Drop, all: readonly Drop[]): boolean {
  const before = all.slice(
    0,
    all.findIndex((one) => one.file.id === drop.file.id),
  );
  const { number, title } = drop.fields;
  return before.some(
    (one) =>
      (number.value !== null && one.fields.number.value === number.value) ||
      (one.file.size === drop.file.size && title.value !== null && one.fields.title.value === title.value),
  );
}

/** A certain paper as it was read, 初审 in one go. */
export function batchBody(drop: Drop): Omit<z.input<NonNullable<(typeof register)['body']>>, 'key'> {
  const { againBecause, receiptId, reservedSerial, check, ...rest } = startRegister(drop);
  return {
    ...rest,
    fileId: drop.file.id,
    check: checkBody(restOk(startCheck(drop.check.relation), [])),
  };
}
