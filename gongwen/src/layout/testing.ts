/** Papers of every layout case, for tests and benches. People and places are invented: 云溪县, 江州市. */
import { zlibSync } from 'fflate';
import { crc32 } from '../faces/zip.ts';
import { ByteWriter } from '../fonts/bytes.ts';
import type { Paper, PaperInput } from '../model/paper.ts';
import { makePaper } from '../model/parse-paper.ts';

type BlockInput = NonNullable<PaperInput['body']>[number];

/** A paragraph of a level. */
export function para(text: string, level: 0 | 1 | 2 | 3 | 4 = 0): BlockInput {
  return { type: 'paragraph', level, runs: [{ text }] };
}

/** A sentence of 100 characters with the punctuation papers use. */
export const SENTENCE =
  '为深入贯彻落实上级关于优化营商环境的决策部署，进一步提高办文办会办事效率，规范公文处理工作，经县人民政府同意，' +
  '现就做好全县政务服务“一件事”集成改革有关事项通知如下，请结合实际认真抓好贯彻执行。';

/** A red ring with transparent surroundings: stands for a seal. */
export function sealImage(pixels = 90): string {
  const raw = new Uint8Array(pixels * (4 * pixels + 1));
  const middle = (pixels - 1) / 2;
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const distance = Math.hypot(x - middle, y - middle) / middle;
      const at = y * (4 * pixels + 1) + 1 + 4 * x;
      raw.set([230, 0, 18, distance <= 1 && distance > 0.93 ? 255 : 0], at);
    }
  }
  const header = new ByteWriter().u32(pixels).u32(pixels).u8(8).u8(6).u8(0).u8(0).u8(0).done();
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const file = new ByteWriter().bytes(signature);
  for (const [type, data] of [
    ['IHDR', header],
    ['IDAT', zlibSync(raw)],
    ['IEND', new Uint8Array(0)],
  ] as const) {
    const body = new ByteWriter().bytes(new TextEncoder().encode(type)).bytes(data).done();
    file.u32(data.length).bytes(body).u32(crc32(body));
  }
  return `data:image/png;base64,${Buffer.from(file.done()).toString('base64')}`;
}

const SEAL = { image: sealImage(), widthMm: 45 };
const ORGANS = [
  '云溪县财政局',
  '云溪县教育局',
  '云溪县自然资源局',
  '云溪县农业农村局',
  '云溪县水利局',
  '云溪县民政局',
];
const NUMBER = { form: 'coded', code: '云政发', year: 2026, serial: 12 } as const;

/** The ordinary downward paper, to be varied. */
export const ORDINARY: PaperInput = {
  kind: '通知',
  head: {
    copyNumber: '000001',
    urgency: '特急',
    mark: { names: ['云溪县人民政府'], suffix: '文件' },
    number: NUMBER,
  },
  title: '云溪县人民政府关于印发《云溪县政务服务“一件事”集成改革实施方案》的通知',
  addressees: ['各乡镇人民政府', '县政府各部门、各直属单位'],
  body: [para(SENTENCE), para('一、总体要求', 1), para('（一）指导思想', 2), para(SENTENCE), para(SENTENCE)],
  signature: { layout: 'sealed', organs: [{ name: '云溪县人民政府', seal: SEAL }] },
  date: '2026-01-05',
  note: '（此件公开发布）',
  imprint: {
    copyTo: [
      '县委各部门',
      '县人大常委会办公室',
      '县政协办公室',
      '县监委',
      '县法院',
      '县检察院',
      '各人民团体',
    ],
    office: '云溪县人民政府办公室',
    printedOn: '2026-01-06',
  },
};

const rowsOf = (count: number): { text: string }[][] => [
  ['序号', '任务', '牵头单位', '完成时限'].map((text) => ({ text })),
  ...Array.from({ length: count }, (_, i) =>
    [String(i + 1), '完善政务服务事项清单，推动更多事项集成办理', '县行政审批局', '2026年12月'].map(
      (text) => ({ text }),
    ),
  ),
];

const CASES: Record<string, PaperInput> = {
  ordinary: ORDINARY,
  unsealed: { ...ORDINARY, signature: { layout: 'unsealed', organs: [{ name: '云溪县人民政府办公室' }] } },
  unsealedShort: { ...ORDINARY, signature: { layout: 'unsealed', organs: [{ name: '县政府' }] } },
  unsealedJoint: {
    ...ORDINARY,
    signature: { layout: 'unsealed', organs: ORGANS.slice(0, 3).map((name) => ({ name })) },
  },
  joint: {
    ...ORDINARY,
    head: { mark: { names: ORGANS, suffix: '文件' }, number: NUMBER },
    title: '关于开展防汛抗旱联合检查的通知',
    signature: { layout: 'sealed', organs: ORGANS.slice(0, 5).map((name) => ({ name, seal: SEAL })) },
  },
  upward: {
    ...ORDINARY,
    kind: '请示',
    format: 'upward',
    title: '云溪县人民政府关于申请青石水库除险加固工程补助资金的请示',
    head: { ...ORDINARY.head, signers: [{ name: '李云川' }] },
    addressees: ['江州市人民政府'],
    note: '（联系人：赵珺，联系电话：0000-1234567）',
  },
  upwardJoint: {
    ...ORDINARY,
    kind: '请示',
    format: 'upward',
    title: '关于申请防汛资金的请示',
    head: {
      mark: { names: ORGANS.slice(0, 3), suffix: '文件' },
      number: NUMBER,
      signers: ['李云川', '王喆', '张三丰'].map((name) => ({ name })),
    },
    addressees: ['江州市人民政府'],
    signature: { layout: 'sealed', organs: ORGANS.slice(0, 3).map((name) => ({ name, seal: SEAL })) },
  },
  letter: {
    ...ORDINARY,
    kind: '函',
    format: 'letter',
    head: {
      copyNumber: '000003',
      urgency: '加急',
      mark: { names: ['云溪县人民政府办公室'], suffix: '' },
      number: NUMBER,
    },
    title: '云溪县人民政府办公室关于商请支持政务数据共享工作的函',
    body: Array.from({ length: 8 }, () => para(SENTENCE)),
    imprint: { copyTo: ['江州市人民政府办公室'] },
  },
  order: {
    kind: '命令',
    format: 'order',
    head: { mark: { names: ['云溪县人民政府'], suffix: '令' }, number: { form: 'order', serial: 12 } },
    body: [
      para('《云溪县政务公开办法》已经县人民政府第3次常务会议审议通过，现予公布，自2026年3月1日起施行。'),
    ],
    signature: {
      layout: 'stamp',
      signers: [{ post: '县长', name: '李云川', stamp: { image: sealImage(), widthMm: 30 } }],
    },
    date: '2026-01-05',
  },
  minutes: {
    kind: '纪要',
    format: 'minutes',
    head: {
      mark: { names: ['云溪县人民政府常务会议'], suffix: '纪要' },
      number: { form: 'issue', serial: 5 },
    },
    body: [para(SENTENCE), para('一、关于政务公开工作', 1), para(SENTENCE)],
    attendance: [
      {
        label: '出席',
        names: '李云川、王二、张三、李四、王五、赵六、钱七、孙八、周九、吴十、郑十一、王十二、冯十三',
      },
      { label: '请假', names: '陈十四' },
    ],
    date: '2026-01-05',
  },
  preprinted: { ...ORDINARY, head: { ...ORDINARY.head, preprinted: true } },
  full: { ...ORDINARY, body: Array.from({ length: 4 }, () => para('云'.repeat(28 * 22))) },
  landscape: {
    ...ORDINARY,
    attachmentList: [{ name: '重点任务分工一览表' }],
    attachments: [
      {
        title: '重点任务分工一览表',
        blocks: [{ type: 'table', landscape: true, caption: '附表 任务分工', rows: rowsOf(24) }],
      },
    ],
  },
  attachments: {
    ...ORDINARY,
    attachmentList: [
      { name: '云溪县政务服务“一件事”集成改革实施方案（2026—2028年）任务分工表' },
      { name: '联系人名单' },
    ],
    attachments: [
      {
        number: 1,
        title: '任务分工表',
        blocks: [{ type: 'table', caption: '表1 任务分工', rows: rowsOf(40) }],
      },
      { number: 2, title: '联系人名单', blocks: [para(SENTENCE)] },
    ],
  },
};

/** Names of all layout cases. */
export const CASE_NAMES = Object.keys(CASES);

/** The paper of a case. */
export function casePaper(name: string): Paper {
  const input = CASES[name];
  if (input === undefined) throw new Error(`no layout case ${name}`);
  return makePaper(input);
}
