/** 公文检查: a face of gongwen in the platform. Keeps nothing. */
import * as contract from '../../../contracts/modules/papers.ts';
import { callerOf, type Kernel, open } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { isSwitchedOn } from '../../kernel/settings/api.ts';
import { HttpReply, type HttpRequest } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';
import { checkedOf, checkFile, paperOfText, renderFile } from './check-paper.ts';

/** People who are signed in may; strangers only where the administrator opened it (setting papers.open). */
async function assertMayUse(kernel: Kernel, request: HttpRequest): Promise<void> {
  if (await isSwitchedOn(kernel.db.read, 'papers.open')) return;
  if (!request.cookie) throw problem(contract.paperErrors.signInFirst);
  await callerOf(kernel, request);
}

const check = open(contract.check, async (kernel, _input, request) => {
  await assertMayUse(kernel, request);
  if (!request.upload) throw problem(contract.paperErrors.noText);
  return checkFile(kernel.apart, request.upload);
});

const checkText = open(contract.checkText, async (kernel, { body }, request) => {
  await assertMayUse(kernel, request);
  return checkedOf(paperOfText(body.textForm), []);
});

const TYPES = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const render = open(contract.render, async (kernel, { body }, request) => {
  await assertMayUse(kernel, request);
  const paper = paperOfText(body.textForm);
  const name = `${paper.title.replace(/\n/g, '') || '公文'}.${body.format}`;
  return new HttpReply(Buffer.from(await renderFile(paper, body.format)), {
    headers: {
      'content-type': TYPES[body.format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
});

export const papers: Module = { name: 'papers', uses: [], routes: [check, checkText, render] };
