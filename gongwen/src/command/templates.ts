/** First drafts: a right paper of each kind with the words to be replaced in 【】. */
import type { Kind } from '../model/kinds.ts';

const ORGAN = '云溪县人民政府';

/** Fields, title and body of a kind. */
type Template = {
  readonly fields: readonly string[];
  readonly title: string;
  readonly body: readonly string[];
};

const numbered = (number: string): string[] => [`发文机关: ${ORGAN}`, `发文字号: ${number}`];
const closing = ['成文日期: 2026年1月5日'];
const imprint = [`印发机关: ${ORGAN}办公室`, '印发日期: 2026年1月6日'];
const down = (matter: string, kind: Kind, opening: string): Template => ({
  fields: [
    ...numbered('云政发〔2026〕1号'),
    '主送: 各乡镇人民政府，县政府各部门、各直属单位',
    ...closing,
    ...imprint,
  ],
  title: `${ORGAN}关于【${matter}】的${kind}`,
  body: [opening, '一、【要点一】', '【内容】。', '二、【要点二】', '【内容】。'],
});
const up = (matter: string, kind: Kind, body: readonly string[]): Template => ({
  fields: [
    '格式: 上行',
    ...numbered('云政〔2026〕1号'),
    '签发人: 【姓名】',
    '主送: 江州市人民政府',
    ...closing,
    ...imprint,
  ],
  title: `${ORGAN}关于【${matter}】的${kind}`,
  body,
});
const open = (matter: string, kind: Kind, opening: string): Template => ({
  fields: [...numbered('云政告〔2026〕1号'), ...closing, ...imprint],
  title: `${ORGAN}关于【${matter}】的${kind}`,
  body: [opening, '一、【事项一】。', '二、【事项二】。'],
});
const passed = (kind: Kind): Template => ({
  fields: [
    '发文机关: 云溪县人民代表大会',
    '题注: （2026年1月5日云溪县第十八届人民代表大会第五次会议通过）',
    '署名: 无',
    ...closing,
  ],
  title: `云溪县人民代表大会关于【事项】的${kind}`,
  body: ['会议听取和审议了【报告】。会议认为，【评价】。', '会议决定【事项】。'],
});

/** One template per kind. */
export const TEMPLATES: Readonly<Record<Kind, Template>> = {
  决议: passed('决议'),
  决定: down('表彰先进集体', '决定', '为【目的】，县人民政府决定【事项】。'),
  命令: {
    fields: [
      '格式: 命令',
      `发文机关: ${ORGAN}`,
      '发文字号: 第1号',
      '签名: 县长 | 【姓名】',
      ...closing,
      ...imprint,
    ],
    title: '',
    body: [
      '《【办法名称】》已经2026年1月5日县人民政府第【几】次常务会议通过，现予公布，自2026年3月1日起施行。',
    ],
  },
  公报: passed('公报'),
  公告: open('事项', '公告', '根据【依据】，现将有关事项公告如下：'),
  通告: open('事项', '通告', '为【目的】，根据【依据】，现将有关事项通告如下：'),
  意见: down('加强某项工作', '意见', '为【目的】，现提出如下意见。'),
  通知: down('做好某项工作', '通知', '为【目的】，现就有关事项通知如下。'),
  通报: down('某项情况', '通报', '现将【情况】通报如下。'),
  报告: up('某项工作情况', '报告', [
    '现将【工作】情况报告如下。',
    '一、【做法】',
    '【内容】。',
    '特此报告。',
  ]),
  请示: up('请求事项', '请示', ['【缘由】，现将有关事项请示如下。', '拟【请求事项】。', '妥否，请批示。']),
  批复: {
    fields: [...numbered('云政复〔2026〕1号'), '主送: 青石镇人民政府', ...closing, ...imprint],
    title: `${ORGAN}关于【事项】的批复`,
    body: [
      '你镇《关于【事项】的请示》（青政〔2026〕1号）收悉。经研究，现批复如下：',
      '一、同意【事项】。',
      '二、【要求】。',
    ],
  },
  议案: {
    fields: [
      ...numbered('云政〔2026〕2号'),
      '主送: 云溪县人民代表大会常务委员会',
      '署名: 签名章',
      '签名: 县长 | 【姓名】',
      ...closing,
    ],
    title: `${ORGAN}关于提请审议【事项】的议案`,
    body: ['为【目的】，县人民政府拟订了【草案】，已经县人民政府常务会议讨论通过，现提请审议。'],
  },
  函: {
    fields: ['格式: 信函', ...numbered('云政函〔2026〕1号'), '主送: 白水县人民政府', ...closing],
    title: `${ORGAN}关于【商洽事项】的函`,
    body: ['为【目的】，现就【事项】函商如下。', '【内容】。', '请予研究函复。'],
  },
  纪要: {
    fields: [
      '格式: 纪要',
      `发文机关: ${ORGAN}`,
      '标志: 云溪县人民政府常务会议',
      '发文字号: 第1期',
      '出席: 【姓名】',
      '列席: 【姓名】',
      ...closing,
      ...imprint,
    ],
    title: '',
    body: [
      '2026年1月5日，县长【姓名】主持召开县人民政府常务会议。现纪要如下。',
      '一、会议听取了【汇报】。',
      '会议议定：【事项】。',
    ],
  },
};

/** A template as text form. */
export function templateText(kind: Kind): string {
  const { fields, title, body } = TEMPLATES[kind];
  return [
    '---',
    `文种: ${kind}`,
    ...fields,
    '---',
    ...(title === '' ? [] : [`# ${title}`]),
    '',
    ...body,
    '',
  ].join('\n');
}
