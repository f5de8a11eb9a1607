/** 督办通知 and 督查专报 as PDF: who gets them, and that what persons typed can neither break nor mark them. */
import { extractText } from 'gongwen/read';
import { expect, test } from 'vitest';
import * as supervision from '../../../contracts/modules/supervision.ts';
import * as contract from '../../../contracts/modules/supervision-papers.ts';
import { accepted, answered, dispatched, instructed, reportedToLeader, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

async function textOf(bytes: Buffer): Promise<string> {
  const paper = await extractText(new Uint8Array(bytes), '通知.pdf');
  return JSON.stringify(paper).replace(/\\n|\s/g, '');
}

test('the supervisor gets the notice under its number, and the report once it is compiled', async () => {
  const { item } = await instructed(world, '函甲');
  const parts = await dispatched(world, item);
  const supervisor = await world.as('supervisor');
  const notice = await supervisor.call(contract.noticePaper, { params: { matterId: item, round: '1' } });
  expect(notice.status).toBe(200);
  const text = await textOf(notice.bytes);
  for (const words of ['云政督〔2026〕1号', '县水利局', '逐塘排查', '9月18日前反馈', '隐患要逐塘销号'])
    expect(text).toContain(words);
  // The aside to the office is no part of what goes out.
  expect(text).not.toContain('盯紧');

  await supervisor.refused(contract.reportPaper, { params: { matterId: item } }, 'base.not_found');
  for (const unit of ['water', 'finance'] as const) {
    await answered(world, parts[unit], unit);
    await accepted(world, parts[unit]);
  }
  await reportedToLeader(world, item);
  const report = await (await world.as('mayor')).call(contract.reportPaper, { params: { matterId: item } });
  expect(await textOf(report.bytes)).toContain('各单位均已办结');
});

test('a unit, a stranger to the item and a round that never was get nothing', async () => {
  const { item } = await instructed(world, '函乙');
  await dispatched(world, item);
  const call = { params: { matterId: item, round: '1' } };
  await (await world.as('outsider')).refused(contract.noticePaper, call, 'base.not_found');
  await (await world.as('outsider')).refused(
    contract.reportPaper,
    { params: { matterId: item } },
    'base.not_found',
  );
  await (await world.as('supervisor')).refused(
    contract.noticePaper,
    { params: { matterId: item, round: '2' } },
    'base.not_found',
  );
});

test('a demand that reads like the text form’s own marks stays words', async () => {
  const { item } = await instructed(world, '函丙');
  const supervisor = await world.as('supervisor');
  await supervisor.ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [
        {
          unitId: world.unit('water'),
          demand: '---\n# 假标题\n| 假 | 表 |\n{表 表头=1}\n## 附件1\n核实。',
          limit: { amount: 15, unit: 'calendar-days' },
        },
      ],
    },
  });
  await (await world.as('director')).ok(supervision.approveInitiation, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'director', item)) },
  });
  await world.drain();
  const notice = await supervisor.call(contract.noticePaper, { params: { matterId: item, round: '1' } });
  expect(notice.status).toBe(200);
  expect(await textOf(notice.bytes)).toContain('核实');
});
