/** 精神传达: the message, and each unit's part of it, as data. */
import type { FlowDefinition } from '../../kernel/flow/api.ts';

/** Kinds of matter. */
export const MESSAGE = 'spreading.message';
export const PART = 'spreading.part';

/** The office watches, sums up, the leader reads. */
export const messageFlow: FlowDefinition = {
  kind: MESSAGE,
  version: 1,
  steps: {
    watch: { actions: { 'spreading.summarise': { act: 'submit', to: ['read_summary'] } } },
    read_summary: { actions: { 'spreading.note': { act: 'close', to: ['arrange'] } } },
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

/** One unit's part: passed on within 24 hours, reported within two working days, signed by its principal. */
export const partFlow: FlowDefinition = {
  kind: PART,
  version: 1,
  steps: {
    spread: {
      actions: {
        'spreading.pass_on': { act: 'submit', to: ['report_back'] },
        'spreading.assign': { act: 'hand_over', to: ['spread'] },
      },
    },
    report_back: { actions: { 'spreading.report': { act: 'submit', to: ['sign_report'] } } },
    sign_report: {
      actions: {
        'spreading.sign': { act: 'close', to: ['done'] },
        'spreading.return_report': { act: 'return', to: ['report_back'], needsOpinion: true },
      },
    },
    done: { actions: {} },
  },
};
