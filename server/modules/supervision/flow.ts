/** 督查督办: the route of an item and of each unit's part, as data. */
import type { FlowDefinition } from '../../kernel/flow/api.ts';

/** Kinds of matter. */
export const ITEM = 'supervision.item';
export const ASSIGNMENT = 'supervision.assignment';

/** Version 1, kept for what started by it: 立项 → 通知 → (units answer) → 专报 → the leader; his new instruction opens the next round. */
export const itemFlowV1: FlowDefinition = {
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
          numberFrom: { series: 'supervision.notice', yearOf: 'act' },
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
    arrange: {
      actions: {
        'archives.arrange': {
          act: 'file',
          to: ['-'],
          numberFrom: { series: 'archives.*', yearOf: 'matter' },
        },
      },
    },
  },
};

/**
 * Version 2: the leader may have the report written again without a new round, and the director has a report that turned
 * out wrong corrected after the item was closed (L4: not good enough is done again).
 */
export const itemFlow: FlowDefinition = {
  ...itemFlowV1,
  version: 2,
  general: { reopen: { by: ['director'], to: ['compile'], limit: 'supervision.report' } },
  steps: {
    ...itemFlowV1.steps,
    compile: { actions: { ...itemFlowV1.steps.compile?.actions }, holders: ['supervisor'] },
    read_report: {
      actions: { ...itemFlowV1.steps.read_report?.actions },
      general: { return: { to: ['compile'] } },
    },
  },
};

/** Every version of the item that a matter may be pinned to. */
export const itemFlows: readonly FlowDefinition[] = [itemFlow, itemFlowV1];

/** Version 1, kept for what started by it. */
export const assignmentFlowV1: FlowDefinition = {
  kind: ASSIGNMENT,
  version: 1,
  steps: {
    assign: { actions: { 'supervision.assign': { act: 'hand_over', to: ['handle'] } } },
    handle: { actions: { 'supervision.report': { act: 'submit', to: ['sign'] } } },
    sign: {
      actions: {
        'supervision.sign': { act: 'approve', to: ['verify'] },
        'supervision.return_report': { act: 'return', to: ['handle', 'assign'], needsOpinion: true },
      },
    },
    verify: {
      actions: {
        'supervision.accept': {
          act: 'close',
          to: ['done'],
          notBySameAs: ['supervision.report', 'supervision.sign'],
        },
        'supervision.return_answer': {
          act: 'return',
          to: ['handle', 'assign'],
          needsOpinion: true,
          isFinal: true,
        },
      },
    },
    done: { actions: {} },
  },
};

/** 申请延期 stands beside the running work; it moves nothing on. */
const askExtension = {
  'supervision.ask_extension': {
    act: 'consult',
    to: ['decide_extension'],
    needsOpinion: true,
    isFinal: true,
    until: { why: 'clocks.expired' },
  },
} as const;

/**
 * One unit's part: its own matter, task and clock, so that units never wait for each other. Version 2: objection at
 * the door and extension before expiry (rule L1).
 */
export const assignmentFlow: FlowDefinition = {
  kind: ASSIGNMENT,
  version: 2,
  steps: {
    ...assignmentFlowV1.steps,
    assign: {
      actions: {
        ...assignmentFlowV1.steps.assign?.actions,
        'supervision.object': {
          act: 'return',
          to: ['objected'],
          needsOpinion: true,
          isFinal: true,
          once: 'supervision.objection_decided',
          until: { rule: 'supervision.objection', why: 'supervision.objection_late' },
        },
        ...askExtension,
      },
    },
    handle: { actions: { ...assignmentFlowV1.steps.handle?.actions, ...askExtension } },
    sign: { actions: { ...assignmentFlowV1.steps.sign?.actions, ...askExtension } },
    objected: {
      actions: {
        'supervision.uphold': {
          act: 'return',
          to: ['assign'],
          needsOpinion: true,
          notBySameAs: ['supervision.object'],
        },
        'supervision.reassign': { act: 'void', to: ['reassigned'], notBySameAs: ['supervision.object'] },
      },
    },
    decide_extension: {
      isBeside: true,
      actions: {
        'supervision.grant_extension': {
          act: 'approve',
          to: ['-'],
          notBySameAs: ['supervision.ask_extension'],
        },
        'supervision.refuse_extension': { act: 'return', to: ['-'], needsOpinion: true },
      },
    },
    reassigned: { actions: {} },
  },
};
