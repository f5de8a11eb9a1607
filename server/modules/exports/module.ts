/** 导出: lists as workbooks. */
import { baseErrors } from '../../../contracts/base/errors.ts';
import * as contract from '../../../contracts/modules/exports.ts';
import { command, query } from '../../kernel/binding/api.ts';
import { findList } from '../../kernel/exporting/api.ts';
import type { Module } from '../../kernel/module.ts';
import { HttpReply } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';
import { exportList } from './actions/export-list.ts';
import { makeWorkbook } from './actions/make-workbook.ts';
import * as repo from './repo.ts';

const titleOf = (list: string) => findList(list)?.title ?? list;

const workbooks = query(contract.workbooks, async ({ read, actor }) => ({
  items: (await repo.ofPerson(read, actor.personId)).map((row) => ({
    id: row.id,
    title: titleOf(row.list),
    state: row.state,
    rows: row.rows,
    askedAt: row.asked_at,
    doneAt: row.done_at,
  })),
}));

const download = command(contract.download, async (ctx, { params }) => {
  const row = await repo.head(ctx.kernel.db.read, params.workbookId);
  const bytes = await repo.bytes(ctx.tx, params.workbookId, ctx.actor.personId);
  if (!row || bytes === undefined) throw problem(baseErrors.notFound);
  if (bytes === null) throw problem(contract.exportErrors.notReady);
  await ctx.record({
    stream: 'reads',
    subject: String(ctx.actor.personId),
    event: 'workbook.downloaded',
    body: { workbook: row.id, list: row.list },
  });
  const name = `${titleOf(row.list)}-${row.asked_at.slice(0, 10)}.xlsx`;
  return new HttpReply(bytes, {
    headers: {
      'content-type': contract.download.raw ?? '',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
});

export const exports: Module = {
  name: 'exports',
  uses: [],
  routes: [command(contract.exportList, exportList), workbooks, download],
  jobs: (kernel) => ({ 'exports.make': ({ id }) => makeWorkbook(kernel, String(id)) }),
};
