/** Words of the flow: why an act was refused, whoever's module it belongs to. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of the flow. */
export const flow = {
  errors: {
    'flow.task_not_open': {
      what: '这一步已经办过，或已被收回，您的操作没有提交。',
      next: '请看页面上的最新情况；还需要办的，会在您的待办里。',
    },
    'flow.not_yours': {
      what: (p) =>
        str(p, 'holder') ? `这一步由${str(p, 'holder')}办理，您可以看，不能办。` : '这一步不由您办理。',
      rule: '谁持件谁办理',
      next: '如需代办，请由持件人转交，或由单位设定 AB 岗代理。',
    },
    'flow.not_at_this_step': {
      what: '事项已经走到别的环节，现在不能这样办。',
      rule: '办理须按本类事项的环节',
      next: '请看题头“现在到哪一步”，按当前环节可用的按钮办理。',
    },
    'flow.opinion_required': {
      what: (p) => (str(p, 'action') ? '这样办必须写明意见。' : '请写明意见。'),
      rule: '退回、再次批示须写明理由和要求',
      next: '请在意见栏写一句话，手写也可以。',
    },
    'flow.same_hands': {
      what: '同一件事，起草的人不能自己审批。',
      rule: '起草与审批须由不同的人办理',
      next: '请交另一位负责人审批，或由其代理人办理。',
    },
    'flow.matter_is_over': {
      what: '这件事已经了结，不能再办。',
      rule: '办结、归档后不再流转',
      next: '如有新的要求，请由领导再作批示，或办理重新启动。',
    },
    'flow.not_liaison': {
      what: (p) => `您不是${str(p, 'leader') || '这位领导'}的联络员，不能代录。`,
      rule: '代录只限领导本人的联络员',
      next: '请转给该领导的联络员，或由领导本人批示。',
    },
    'flow.original_required': {
      what: '代录批示要附纸质原件的照片或扫描件。',
      rule: '代录以原件为凭',
      next: '请拍照上传批示原件后再提交。',
    },
    'flow.unknown_addressee': {
      what: '选中的人员或单位不存在，或已停用。',
      next: '请重新选择；如确应有此单位，请联系管理员。',
    },
  },
} satisfies ModuleTexts;
