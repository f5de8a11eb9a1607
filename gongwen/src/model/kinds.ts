/**
 * The fifteen kinds of official paper (文种) of the 2012 regulation, art. 8, and which way each usually goes.
 * 方案、办法、规定、总结、要点、简报、公示 are not kinds: they travel as the attachment of a 通知.
 */
import { z } from 'zod';

/** Art. 8 (1)–(15), in the regulation's order. */
export const KINDS = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** One of the fifteen kinds. The order is called 命令 here, whether printed 命令 or 令. */
export const Kind = z.enum(KINDS, '文种应为《党政机关公文处理工作条例》第八条所列十五种之一');
export type Kind = z.infer<typeof Kind>;

/** Which way a paper goes: to inferiors, to the superior, to an organ of equal or no rank relation, to everybody. */
export type Direction = 'down' | 'up' | 'level' | 'public';

/** Directions each kind is used in (art. 8 with common practice); the first is the usual one. */
export const KIND_DIRECTIONS: Readonly<Record<Kind, readonly Direction[]>> = {
  决议: ['down', 'public'],
  决定: ['down', 'public'],
  命令: ['down', 'public'],
  公报: ['public', 'down'],
  公告: ['public'],
  通告: ['public', 'down'],
  意见: ['down', 'up', 'level'],
  通知: ['down', 'level', 'public'],
  通报: ['down', 'level', 'public'],
  报告: ['up'],
  请示: ['up'],
  批复: ['down'],
  议案: ['level', 'up'],
  函: ['level'],
  纪要: ['down', 'level'],
};

/** Printed formats: the ordinary paper, the upward paper (签发人 shown), and the three special ones of chapter 10. */
export const FORMATS = ['ordinary', 'upward', 'letter', 'order', 'minutes'] as const;

/** GB/T 9704-2012 ch. 7 (ordinary, upward) and 10.1 letter, 10.2 order, 10.3 minutes. */
export const Format = z.enum(FORMATS);
export type Format = z.infer<typeof Format>;
