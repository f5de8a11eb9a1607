/** 收文: the route of an incoming paper as data. Who may do what at each step; the kernel does the rest. */
import type { FlowDefinition } from '../../kernel/flow/api.ts';

/** Kind of matter. */
export const INCOMING = 'documents.incoming';

/** Version 1, kept for what started by it: 拟办 → 主任审核 → 批示 → (督办) → 办结 → 归档. */
export const incomingFlowV1: FlowDefinition = {
  kind: INCOMING,
  version: 1,
  steps: {
    propose: { actions: { 'documents.propose': { act: 'submit', to: ['review'] } } },
    review: {
      actions: {
        'documents.review': { act: 'approve', to: ['instruct'], notBySameAs: ['documents.propose'] },
        'documents.return_proposal': { act: 'return', to: ['propose'], needsOpinion: true },
      },
    },
    instruct: {
      actions: {
        'documents.instruct': { act: 'approve', to: ['await_answer', 'conclude'] },
        'documents.record_instruction': {
          act: 'record_on_behalf',
          to: ['await_answer', 'conclude'],
          byLiaison: true,
        },
        'documents.pass_on': { act: 'pass_on', to: ['instruct'], isFinal: true },
      },
    },
    // A named wait, not a task: the supervised item answers for it.
    await_answer: { actions: {} },
    conclude: { actions: { 'documents.conclude': { act: 'close', to: ['arrange'] } } },
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

/** A fault found at 初审, or only when the proposal is written. */
const sendBack = {
  'documents.return_paper': { act: 'return', to: ['returned'], needsOpinion: true, isFinal: true },
  'documents.ask_sender': { act: 'consult', to: ['await_reply'], needsOpinion: true, isFinal: true },
} as const;

/** Version 2: 初审 before 拟办 (条例 art. 24), with 退文 and 问询. */
export const incomingFlowV2: FlowDefinition = {
  ...incomingFlowV1,
  version: 2,
  steps: {
    check: { actions: { 'documents.check': { act: 'submit', to: ['propose'] }, ...sendBack } },
    // The clerk holds it: she asked, and enters what is answered.
    await_reply: {
      actions: {
        'documents.record_reply': {
          act: 'resume',
          to: ['check', 'propose', 'passed_back'],
          needsOpinion: true,
          isFinal: true,
        },
      },
    },
    ...incomingFlowV1.steps,
    propose: { actions: { ...incomingFlowV1.steps.propose?.actions, ...sendBack } },
    conclude: {
      actions: {
        ...incomingFlowV1.steps.conclude?.actions,
        // Beside concluding: the task stays, the answer is on record.
        'documents.answer_sender': { act: 'submit', to: ['-'], needsOpinion: true, isFinal: true },
      },
    },
    returned: { actions: {} },
    passed_back: { actions: {} },
  },
};

/**
 * Version 3, the one new papers take: the leader may have a proposal done again, the director lets what only has to be
 * known go without instruction, registers in vain are voided, and what is over is taken up again under its number.
 */
export const incomingFlow: FlowDefinition = {
  ...incomingFlowV2,
  version: 3,
  general: {
    void: { by: ['director'] },
    reopen: { by: ['director'], to: ['propose', 'conclude'], limit: 'documents.handling' },
  },
  steps: {
    ...incomingFlowV2.steps,
    // 阅件: only to be known. It is circulated and concluded; no leader has to decide anything.
    review: {
      actions: { ...incomingFlowV2.steps.review?.actions },
      general: { submit: { to: ['conclude'] } },
    },
    instruct: {
      actions: { ...incomingFlowV2.steps.instruct?.actions },
      general: { return: { to: ['propose', 'review'] } },
    },
  },
};

/** Every version that a matter may be pinned to. */
export const incomingFlows: readonly FlowDefinition[] = [incomingFlow, incomingFlowV2, incomingFlowV1];
