/** 收文: the route of an incoming paper as data. Who may do what at each step; the kernel does the rest. */
import type { FlowDefinition } from '../../kernel/flow/api.ts';

/** Kind of matter. */
export const INCOMING = 'documents.incoming';

/** Version 1: 拟办 → 主任审核 → 批示 → (督办) → 办结 → 归档. */
export const incomingFlow: FlowDefinition = {
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
    arrange: { actions: { 'archives.arrange': { act: 'file', to: ['-'] } } },
  },
};
