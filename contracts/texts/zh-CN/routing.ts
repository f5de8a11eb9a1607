/** Words of routing: recall, handing over. */
import { type ModuleTexts, str } from '../form.ts';

const WHY: Readonly<Record<string, string>> = {
  number: '这一步已经编了文号，不能撤回。',
  limit: '这一步已经起算或结束了时限，不能撤回。',
  beyond: '这一步已经引起后面的事，不能撤回。',
};

/** Words of routing. */
export const routing = {
  errors: {
    'routing.already_read': {
      what: '对方已经打开看过，不能再撤回。',
      rule: '撤回限对方阅办之前',
      next: '请联系对方退回，或等办到您这里时更正。',
    },
    'routing.already_acted': {
      what: '对方已经办了，不能再撤回。',
      rule: '撤回限对方阅办之前',
      next: '请看最新情况，需要更正的请联系现在的持件人。',
    },
    'routing.not_your_sending': {
      what: '最近一步不是您送出的，不能撤回。',
      rule: '谁送出谁撤回',
      next: '请联系送出的人撤回，或请持件人退回。',
    },
    'routing.not_recallable': {
      what: (p) => WHY[str(p, 'why')] ?? '这一步不能撤回。',
      rule: '编号、计时、下达以后只能退回或更正，不能撤回',
      next: '请联系持件人退回，或另行更正。',
    },
    'routing.bound_to_post': {
      what: (p) => `这一步须由${str(p, 'post')}本人办理，不能转给别人。`,
      rule: '审批、签发由任职者负责',
      next: '本人不在的，请在“代办与移交”里请人代办，代办人以代行身份办理。',
    },
    'routing.not_a_colleague': {
      what: '只能转给本单位的同志。',
      rule: '转办限本单位内',
      next: '请在本单位里另选一位；需要别的单位办的，请退回或改派。',
    },
  },
  actions: {
    'routing.recall': '撤回',
    'routing.hand_over': '转给同事办',
  },
  names: {
    'did.routing.recall': '撤回',
    'did.routing.hand_over': '转给同事办',
  },
  labels: {
    recallHint: '对方还没有打开。撤回后件回到您手上，时限不变，原来写的只有您看得到。',
    handOverTo: '转给谁',
    handOverToNeeded: '请选定同事',
    handOverHint: '环节和时限不变；转出后由他负责办',
    handOverPlaceholder: '交代一句：办到哪一步、还差什么',
  },
} satisfies ModuleTexts;
