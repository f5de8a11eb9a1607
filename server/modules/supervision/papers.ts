/** 督办通知 and 督查专报 set as official papers by gongwen: text form first, so that the same check guards them. */
import { parseTextForm } from 'gongwen';
import { renderPaper } from 'gongwen/faces';
import {
  addDays,
  type Instant,
  type LocalDate,
  localDateOf,
  minuteOfDay,
} from '../../../contracts/base/dates.ts';
import type { InputOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type * as contract from '../../../contracts/modules/supervision-papers.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { supervisionPapers } from '../../../contracts/texts/zh-CN/supervision-papers.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { assertBodyClean } from '../../kernel/guard/api.ts';
import { getVisibleMatter, opinionTexts } from '../../kernel/matter/api.ts';
import { HttpReply } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';
import { ITEM } from './flow.ts';
import { itemDetail } from './queries.ts';
import * as repo from './repo.ts';

const { labels } = supervisionPapers;
const NUMERALS = '一二三四五六七八九十';

/** 一 … 十, 十一 … 四十. */
function numeral(n: number): string {
  if (n <= 10) return NUMERALS[n - 1] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${n % 10 === 0 ? '' : NUMERALS[(n % 10) - 1]}`;
}

/** 2026年9月3日. */
function formal(day: LocalDate): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** The day a limit belongs to, without its year. */
function dueDay(due: Instant): string {
  const day = localDateOf(due);
  return formal(minuteOfDay(due) === 0 ? addDays(day, -1) : day).slice(5);
}

/** Signs the text form reads as its own, and the wide ones that stand for them on paper. */
const WIDE: Readonly<Record<string, string>> = {
  '{': '｛',
  '}': '｝',
  '|': '｜',
  '*': '＊',
  '#': '＃',
  '\\': '＼',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
};

/** What a person typed, as paragraphs that the text form takes for words and never for its own marks. */
function typed(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^[\s#|-]+/, '')
        .replace(/[{}|*#\\`[\]<>]/g, (sign) => WIDE[sign] ?? sign)
        .trim(),
    )
    .filter((line) => line !== '');
}

/** In one line, as it stands inside a sentence. */
function inline(text: string): string {
  return typed(text)
    .join('')
    .replace(/[。；，、]+$/, '');
}

async function pdfOf(
  head: Readonly<Record<string, string>>,
  title: string,
  body: readonly string[],
  name: string,
) {
  const text = [
    '---',
    ...Object.entries(head).map(([k, v]) => `${k}: ${v}`),
    '---',
    `# ${title}`,
    '',
    ...body,
    '',
  ].join('\n');
  assertBodyClean(text);
  const parsed = parseTextForm(text);
  if (!parsed.ok)
    throw new Error(
      `our own paper does not parse: ${parsed.errors[0]?.code ?? ''} at ${parsed.errors[0]?.line ?? 0}`,
    );
  const rendered = await renderPaper(parsed.paper, { format: 'pdf' });
  if (rendered.kind !== 'file') throw new Error('a file format gives a file');
  return new HttpReply(Buffer.from(rendered.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      'cache-control': 'no-store',
    },
  });
}

/** The notice of a round, as it went out under its number. */
export async function noticePaper(
  ctx: QueryContext,
  { params }: InputOf<typeof contract.noticePaper>,
): Promise<HttpReply> {
  const matter = await getVisibleMatter(ctx.read, ctx.actor, params.matterId, ITEM);
  const detail = await itemDetail(ctx, { params, query: undefined, body: undefined });
  const notice = (await repo.noticesOf(ctx.read, params.matterId)).find((n) => n.round === params.round);
  const parts = detail.assignments.filter((a) => a.round === params.round);
  if (!notice || parts.length === 0) throw problem(baseErrors.notFound);
  const office = ctx.kernel.instance.officeName;
  const day = formal(localDateOf(notice.at));
  return pdfOf(
    {
      文种: labels.noticeKind,
      发文机关: office,
      发文字号: notice.number,
      主送: parts.map((p) => p.unitName).join('、'),
      成文日期: day,
      印发机关: office,
      印发日期: day,
    },
    said(labels.noticeTitle, { title: inline(matter.title) }),
    [
      said(labels.noticeIntro, { leader: detail.leaderName ?? '', instruction: inline(detail.instruction) }),
      labels.noticeDemands,
      ...parts.map((part, i) =>
        [
          said(labels.noticeLine, {
            n: numeral(i + 1),
            unit: part.unitName,
            role: part.isLead ? labels.lead : labels.assist,
            demand: `${inline(part.demand)}。`,
          }),
          part.dueAt ? said(labels.noticeDue, { day: dueDay(part.dueAt) }) : '',
        ].join(''),
      ),
      labels.noticeDuties,
      labels.noticeDuty,
    ],
    `督办通知-${notice.number}`,
  );
}

/** The 专报 as compiled last, with what each unit answered. */
export async function reportPaper(
  ctx: QueryContext,
  { params }: InputOf<typeof contract.reportPaper>,
): Promise<HttpReply> {
  const matter = await getVisibleMatter(ctx.read, ctx.actor, params.matterId, ITEM);
  const detail = await itemDetail(ctx, { params, query: undefined, body: undefined });
  if (!detail.report) throw problem(baseErrors.notFound);
  const opinions = await opinionTexts(ctx.read, ctx.actor, [params.matterId]);
  const compiled = opinions.filter((o) => o.act === 'submit' && o.step === 'compile').at(-1);
  const approved = opinions.filter((o) => o.act === 'approve' && o.step === 'approve_report').at(-1);
  const office = ctx.kernel.instance.officeName;
  const day = formal(localDateOf(approved?.at ?? compiled?.at ?? ctx.now));
  const latest = Math.max(0, ...detail.assignments.map((a) => a.round));
  return pdfOf(
    {
      文种: labels.reportKind,
      发文机关: office,
      ...(approved ? { 签发人: approved.by } : {}),
      ...(detail.leaderName ? { 主送: detail.leaderName.replace(/（.*$/, '') } : {}),
      成文日期: day,
      印发机关: office,
      印发日期: day,
    },
    said(labels.reportTitle, { title: inline(matter.title) }),
    [
      labels.reportSaid,
      `${said(labels.reportSaidLine, { leader: detail.leaderName ?? '', instruction: inline(detail.instruction) })}。`,
      labels.reportSummary,
      ...typed(detail.report),
      labels.reportUnits,
      ...detail.assignments
        .filter((a) => a.round === latest)
        .map((a, i) =>
          said(labels.reportUnit, {
            n: numeral(i + 1),
            unit: a.unitName,
            report: a.report ? `${inline(a.report)}。` : labels.reportNone,
          }),
        ),
    ],
    `督查专报-${inline(matter.title)}`.slice(0, 80),
  );
}
