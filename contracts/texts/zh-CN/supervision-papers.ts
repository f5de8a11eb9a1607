/** Words of 督办通知 and 督查专报 as papers. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of the papers; a part is a line each. */
export const supervisionPapers = {
  labels: {
    noticeKind: '通知',
    noticeTitle: (p) => `关于办理《${str(p, 'title')}》批示事项的督办通知`,
    noticeIntro: (p) => `${str(p, 'leader')}批示：“${str(p, 'instruction')}”。现就有关事项通知如下。`,
    noticeDemands: '一、承办单位、要求和时限',
    noticeLine: (p) => `（${str(p, 'n')}）${str(p, 'unit')}（${str(p, 'role')}）：${str(p, 'demand')}`,
    noticeDue: (p) => `${str(p, 'day')}前反馈。`,
    noticeDuties: '二、反馈要求',
    noticeDuty:
      '请收到后即签收并明确承办人，按时限反馈办理情况，附佐证材料，由主要负责人签发。对承办单位或时限有异议的，收到通知2个工作日内书面提出；确需延期的，到期前提出申请。',
    reportKind: '报告',
    reportTitle: (p) => `督查专报：${str(p, 'title')}`,
    reportSaid: '一、批示',
    reportSaidLine: (p) => `${str(p, 'leader')}批示：“${str(p, 'instruction')}”`,
    reportSummary: '二、办理情况',
    reportUnits: '三、各单位反馈',
    reportUnit: (p) => `（${str(p, 'n')}）${str(p, 'unit')}：${str(p, 'report')}`,
    reportNone: '尚未反馈。',
    lead: '牵头',
    assist: '协办',
  },
} satisfies ModuleTexts;
