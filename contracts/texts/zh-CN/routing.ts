/** Words of routing: recall, handing over, stand-ins, leavers. */
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
    'routing.holds_no_post': {
      what: '选中的人现在没有任职，不能接办。',
      rule: '谁任职谁办理',
      next: '请另选一位在岗的同志。',
    },
    'routing.stand_in_dates': {
      what: '代办的人或起止日期不对。',
      rule: '只能请别人代办；从今天起，最长半年',
      next: '请检查人选和日期。',
    },
    'routing.stand_in_twice': {
      what: '这段时间已经请了他代办。',
      next: '请先结束原来的代办，或换一段时间。',
    },
    'routing.hand_over_open': {
      what: '已经有一张移交单没有办完。',
      rule: '一人一次一张移交单，整单清点',
      next: '请接收人先签收。',
    },
    'routing.hand_over_signed': {
      what: '这张移交单已经签收过。',
      next: '请看移交单上的办理情况。',
    },
    'routing.not_the_receiver': {
      what: '移交单要由接收人本人签收。',
      rule: '移交双方各签各的字',
      next: '请接收人登录后签收。',
    },
    'routing.nothing_held': {
      what: '名下没有待办，不用移交。',
      next: '岗位上的待办随岗位走，不在移交之列。',
    },
    'routing.not_a_colleague': {
      what: '只能转给本单位的同志。',
      rule: '转办限本单位内',
      next: '请在本单位里另选一位；需要别的单位办的，请退回或改派。',
    },
  },
  notices: {
    'routing.stand_in_named': (p) => `${str(p, 'by')}请您代办，${str(p, 'from')} 至 ${str(p, 'until')}`,
    'routing.hand_over_asked': (p) => `${str(p, 'by')}已签字移交，请您到“代办与移交”清点签收`,
  },
  actions: {
    'routing.recall': '撤回',
    'routing.hand_over': '转给同事办',
  },
  names: {
    'did.routing.move_holdings': '离岗移交，转由接收人办理',
    'did.routing.recall': '撤回',
    'did.routing.hand_over': '转给同事办',
  },
  labels: {
    page: '代办与移交',
    standIns: '代办关系',
    noStandIns: '没有人代您，您也没有代别人',
    noStandInsHow: '出差、休假前在下面请一位同志代办，到期自动结束。',
    standsIn: (p) => `${str(p, 'by')} 代 ${str(p, 'of')}`,
    standInDates: (p) => `${str(p, 'from')} 至 ${str(p, 'until')}`,
    inForce: '正在代办',
    allKinds: '全部事项',
    endNow: '本人已回，结束代办',
    cancelStandIn: '取消',
    stripMine: (p) => `您已请 ${str(p, 'name')} 代办，至 ${str(p, 'until')}`,
    stripOther: (p) => `您正在代 ${str(p, 'name')} 办理，至 ${str(p, 'until')}`,
    manage: '查看',
    nameStandIn: '请人代办',
    who: '请谁代办',
    from: '从',
    until: '到',
    kindsHint: '不选就是全部事项都代；代办人办的，留痕写明代谁办',
    reason: '事由',
    standInReason: '事由，如：赴省里参加会议',
    nameNow: '请他代办',
    leaver: '离岗移交',
    giver: '谁离岗',
    holds: (p) =>
      `${str(p, 'name')}手上有待办 ${str(p, 'tasks')} 件要移交；岗位上的待办 ${str(p, 'postTasks')} 件随岗位走；代办关系 ${str(p, 'standIns')} 项，移交后结束。`,
    showHeld: '逐件清点',
    receiver: '移交给谁',
    leaverReason: '事由，如：调任、借调、退休',
    leaverHint: '双方签字才算移交：您签字后由接收人签收，逐件转到他名下，时限不变',
    signAsGiver: '清点无误，签字移交',
    handOvers: '移交单',
    fromTo: (p) => `${str(p, 'giver')} → ${str(p, 'receiver')}`,
    giverSigned: (p) => `${str(p, 'by')} ${str(p, 'at')} 签字移交`,
    signAsReceiver: '签字接收',
    awaitsReceiver: '等接收人签字',
    moving: '正在逐件转办',
    moved: (p) => `已转办 ${str(p, 'n')} 件`,
    kept: (p) => `${str(p, 'n')} 件因回避没有转，请流程管理员处理`,
    recallHint: '对方还没有打开。撤回后件回到您手上，时限不变，原来写的只有您看得到。',
    handOverTo: '转给谁',
    handOverToNeeded: '请选定同事',
    handOverHint: '环节和时限不变；转出后由他负责办',
    handOverPlaceholder: '交代一句：办到哪一步、还差什么',
  },
} satisfies ModuleTexts;
