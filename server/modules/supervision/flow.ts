/** 督查督办: the route of an item and of each unit's part, as data. */
import type { FlowDefinition } from '../../kernel/flow/api.ts';

/** Kinds of matter. */
export const ITEM = 'supervision.item';
export const ASSIGNMENT = 'supervision.assignment';

/** The item: 立项 → 通知 → (units answer) → 专报 → the leader; his new instruction opens the next round. */
export const itemFlow: FlowDefinition = {
  kind: ITEM,
  version: 1,
  steps: {
    initiate: { actions: { 'supervision.initiate': { act: 'submit', to: ['approve_initiation'] } } },
    approve_initiation: {
      actions: {
        'supervision.approve_initiation': {
          act: 'approve',
          to: ['await_answers'],
          notBySameAs: ['supervision.initiate'],
        },
        'supervision.return_initiation': { act: 'return', to: ['initiate'], needsOpinion: true },
      },
    },
    // A named wait: the units' own matters answer for it.
    await_answers: { actions: {} },
    compile: { actions: { 'supervision.compile': { act: 'submit', to: ['approve_report'] } } },
    approve_report: {
      actions: {
        'supervision.approve_report': {
          act: 'approve',
          to: ['read_report'],
          notBySameAs: ['supervision.compile'],
        },
        'supervision.return_compiled': { act: 'return', to: ['compile'], needsOpinion: true },
      },
    },
    read_report: {
      actions: {
        'supervision.note': { act: 'close', to: ['arrange'] },
        'supervision.instruct_again': { act: 'reopen', to: ['initiate'], needsOpinion: true },
      },
    },
    arrange: { actions: { 'archives.arrange': { act: 'file', to: ['-'] } } },
  },
};

/** One unit's part: its own matter, task and clock, so that units never wait for each other. */
export const assignmentFlow: FlowDefinition = {
  kind: ASSIGNMENT,
  version: 1,
  steps: {
    assign: { actions: { 'supervision.assign': { act: 'hand_over', to: ['handle'] } } },
    handle: { actions: { 'supervision.report': { act: 'submit', to: ['sign'] } } },
    sign: {
      actions: {
        'supervision.sign': { act: 'approve', to: ['verify'] },
        'supervision.return_report': { act: 'return', to: ['handle'], needsOpinion: true },
      },
    },
    verify: {
      actions: {
        'supervision.accept': {
          act: 'close',
          to: ['done'],
          notBySameAs: ['supervision.report', 'supervision.sign'],
        },
        'supervision.return_answer': { act: 'return', to: ['handle'], needsOpinion: true },
      },
    },
    done: { actions: {} },
  },
};
