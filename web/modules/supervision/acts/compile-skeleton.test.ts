import { expect, test } from 'vitest';
import type { OpinionView } from '../../../../contracts/modules/matters.ts';
import type { Item } from '../queries.ts';
import { compileSkeleton } from './compile-skeleton.ts';

const anItem: Item = {
  instruction: '到现场核实，结果报我。',
  leaderId: 3,
  instructionInk: null,
  leaderName: '张宏远（县长）',
  proposedUnits: [],
  proposedLimit: null,
  usualLimit: { amount: 15, unit: 'calendar-days' },
  demands: [],
  notices: [],
  assignments: [],
  report: '第一轮的专报',
};

const compiled: OpinionView = {
  id: '0198f0a0-0000-7000-8000-000000000001',
  step: 'compile',
  round: 1,
  act: 'submit',
  by: '马跃',
  post: null,
  standsInFor: null,
  recordedBy: null,
  originalFileId: null,
  option: null,
  text: '第一轮的专报',
  ink: null,
  isAside: false,
  purged: false,
  at: '2026-09-03T00:30:00.000Z' as OpinionView['at'],
};

test('a second round starts from its own instruction, not from the report of the first', () => {
  const draft = compileSkeleton(anItem, { round: 2, opinions: [compiled] });
  expect(draft).toContain('张宏远县长批示（“到现场核实，结果报我。”）');
  expect(draft).not.toContain('第一轮的专报');
});

test('a report returned in the same round is mended, not written anew', () => {
  expect(compileSkeleton(anItem, { round: 1, opinions: [compiled] })).toBe('第一轮的专报');
});
