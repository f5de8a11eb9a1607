/** Refusals of routing, in the office's words. */
import { type ModuleTexts, str } from '../form.ts';

const WHY: Readonly<Record<string, string>> = {
  number: '这一步已经编了文号，不能撤回。',
  limit: '这一步已经起算或结束了时限，不能撤回。',
  beyond: '这一步已经引起后面的事，不能撤回。',
};

/** Acts as they stand in a sentence. */
const ACT: Readonly<Record<string, string>> = {
  circulate: '送传阅',
  countersign: '送会签',
  add_signer: '加签',
  consult: '征求意见',
  ask_stand_in: '委托别人代行',
  submit: '直接送办',
  return: '退到别的环节',
  suspend: '暂停',
  reopen: '重新办理',
  void: '作废',
};

/** Words of routing's failures. */
export const routingErrors = {
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
    'routing.not_of_his_unit': {
      what: '接收人不是移交人本单位的同志。',
      rule: '离岗移交限本单位内；跨单位移交由办公室主任办理',
      next: '请在本单位里另选一位，或请办公室主任代为移交。',
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
    'routing.unknown_step': {
      what: '不能跳到这个环节。',
      rule: '只能跳到本类事项的办理环节，办结以后的环节不能跳',
      next: '请在列出的环节里选。',
    },
    'routing.jump_open': {
      what: '这件已经提过跳转，正等主任审批。',
      next: '请等审批；情况有变的，请主任先退回。',
    },
    'routing.jump_decided': {
      what: '这次跳转已经审批过。',
      next: '请看最新情况。',
    },
    'routing.not_by_administrators': {
      what: '系统、安全、审计管理员不能调整办理流程。',
      rule: '三员管系统，不办业务',
      next: '请由流程管理员提出、办公室主任批准。',
    },
    'routing.proposer_decides': {
      what: '自己提的跳转不能自己批准。',
      rule: '提出与批准须由不同的人办理',
      next: '请由另一位负责人批准。',
    },
    'routing.not_of_your_units': {
      what: '这件不在您管的科室、单位手上，不能调整承办。',
      rule: '负责人只调整本科室、本单位的承办人',
      next: '请联系现在持件人的负责人。',
    },
    'routing.already_his': {
      what: '这件本来就在他手上。',
      next: '请另选一位。',
    },
    'routing.not_allowed_here': {
      what: (p) => `这类事项在这一步不能${ACT[str(p, 'act')] ?? '这样办'}。`,
      rule: '能办哪些动作，由本类事项的办理规则定',
      next: '请用页面上可用的按钮办理。',
    },
    'routing.nobody_reads': {
      what: (p) => `${str(p, 'name') || '有一个阅件对象'}现在没有人，送了没有人看。`,
      rule: '传阅要送到在岗的人',
      next: '请另选一位，或请管理员先配好岗位人员。',
    },
    'routing.not_your_circulation': {
      what: '这次传阅不是您送的，不能收回或催阅。',
      rule: '谁送阅谁收回、谁催',
      next: '请联系送阅的人，或由接任其岗位的同志办理。',
    },
    'routing.nothing_to_take_back': {
      what: '没有可以收回的：都已打开看过，或已经收回。',
      rule: '收回限对方打开之前',
      next: '请看传阅单上每个人的情况。',
    },
    'routing.nobody_to_chase': {
      what: '没有要催的：送到的都已签了。',
      next: '请看传阅单。',
    },
    'routing.nothing_to_sign': {
      what: '这件没有要您签的：已经签过，或送阅的人已经收回。',
      next: '请看传阅单；确需阅知的，请联系送阅的人重新送阅。',
    },
    'routing.not_asked': {
      what: '这一项没有征求过您，或已经收回。',
      next: '请看页面上的最新情况。',
    },
    'routing.not_your_asking': {
      what: '这次会签、征求不是您发起的，不能收回。',
      rule: '谁发起谁收回',
      next: '请联系发起的人。',
    },
    'routing.step_not_open': {
      what: '不能送到或退到这个环节。',
      rule: '送办、退回限本类事项规定的环节；退回限已经办过的环节',
      next: '请在列出的环节里选。',
    },
    'routing.comes_before': {
      what: '还缺前面的环节，不能直接送到这里。',
      rule: '涉法事项先经法制审核等前置环节，由本类事项的办理规则定',
      next: '请先送前面的环节办理。',
    },
    'routing.not_of_this_role': {
      what: '选中的人不能办这个环节。',
      rule: '上行文须由主要负责人签发；哪个环节由什么岗位办，由本类事项的办理规则定',
      next: '请另选有相应岗位的同志。',
    },
    'routing.waits_already': {
      what: '这件正在等别的事项，不能暂停。',
      next: '请等答复到了再定；不需要等了的，请先结束等待。',
    },
    'routing.not_suspended': {
      what: '这件没有暂停，不用恢复。',
      next: '请看页面上的最新情况。',
    },
    'routing.not_your_suspension': {
      what: '这件暂停不归您管，不能恢复。',
      rule: '由暂停责任人或决定暂停的人恢复',
      next: '请联系页面上写明的责任人。',
    },
    'routing.others_depend': {
      what: '还有别的在办事项由它而起，不能作废。',
      next: '请先办结或作废那些事项。',
    },
    'routing.not_over': {
      what: '这件还没有办结，不用重新办理。',
      next: '请按当前环节办理。',
    },
    'routing.until_wrong': {
      what: '暂停到期日不对。',
      rule: '从明天起，最长不超过办文制度规定的天数',
      next: '请改到期日；到期仍不能恢复的，到时再延。',
    },
    'routing.read_by_past': {
      what: '阅毕日期已经过了。',
      next: '请选今天或以后的日期。',
    },
    'routing.not_a_colleague': {
      what: '只能转给本单位的同志。',
      rule: '转办限本单位内',
      next: '请在本单位里另选一位；需要别的单位办的，请退回或改派。',
    },
  },
} satisfies ModuleTexts;
