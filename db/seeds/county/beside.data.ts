/** What is asked beside the route and what is answered. {lead}, {noun}: see plan.ts. */

/** 会签: the clerk asks the head of her section before the proposal goes up. */
export const SIGN_ASKED = [
  '请科长对拟办意见把关。',
  '牵头单位拟定为{lead}，请科长会签。',
  '本件涉及多个单位，请科长先看拟办方案。',
];
export const SIGN_ANSWERED = [
  '同意，按此送审。',
  '已看，建议时限写明到日，其余同意。',
  '同意。{noun}上月有类似来文，可一并说明。',
];

/** 征求意见: how the leader is to be reached and in which order he reads. */
export const LIAISON_ASKED = [
  '请联络员核对领导近期日程，确定呈阅时间。',
  '本件拟呈领导阅示，请联络员提出呈阅顺序的意见。',
  '领导近期是否已对{noun}有过要求？请联络员核对。',
];
export const LIAISON_ANSWERED = [
  '领导今日下午在办公室，可呈。',
  '领导外出调研，建议排在明日上午第一件。',
  '领导此前要求一并报资金情况，请在摘要中写明。',
];

/** 征求意见: the supervisor asks the flow steward before an item is set up. */
export const STEWARD_ASKED = [
  '{noun}与在办事项可能重复，请流程管理员核对后再立项。',
  '承办单位职责有交叉，请就牵头单位提出意见。',
];
export const STEWARD_ANSWERED = ['经核对不重复，可以立项。', '由{lead}牵头，其他单位配合，与职责清单一致。'];
