/**
 * Several papers in one PDF: where each seems to begin. Pure. A proposal only, the clerk decides; so that a page is named it takes
 * two signs that agree, and an attachment begins no paper however it is numbered.
 */
import { type ExtractedPaper, recognise } from 'gongwen/read';
import type { PaperPart } from '../../../../contracts/modules/incoming-drop.ts';

/** Pages beyond which nothing is proposed: a book, not a bundle. */
const MOST_PAGES = 600;
/** Lines of a page in which a head stands. */
const HEAD_LINES = 7;
/** Lines from the end in which date, 印发 and page number stand. */
const END_LINES = 6;

const NUMBER = /^[\p{Script=Han}]{1,20}[〔[【(（]20\d{2}[〕\]】)）](?:第)?\d{1,5}号(?:签发人[:：].*)?$/u;
const RED_HEAD = /^[\p{Script=Han}（）()]{3,40}(?:文件|公报|会议纪要|专报|简报)$/u;
const ORGAN = /^[\p{Script=Han}]{2,30}(?:政府|委员会|办公室|局|委|厅|部|院|会|公司|街道办事处)$/u;
const ANNEX = /^附\s*(?:件|表|录)/;
const PAGE_LABEL = /^[-—－–―一]?(\d{1,4})[-—－–―一]?$/;
const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const IMPRINT = /印发$|^抄送[:：]/;

/** What a page says of where papers begin and end. */
interface PageSigns {
  readonly hasNumber: boolean;
  readonly hasRedHead: boolean;
  readonly hasOrgan: boolean;
  readonly isAnnex: boolean;
  readonly ends: boolean;
  readonly label: number | null;
}

/** Where papers begin, with what was read of each; empty when it seems to be one paper. */
export function proposeCut(paper: ExtractedPaper): PaperPart[] {
  if (paper.type !== 'pdf' || paper.pageCount < 2 || paper.pageCount > MOST_PAGES) return [];
  const signs = signsOf(paper);
  const starts = signs.flatMap((page, i) => (i === 0 || begins(page, signs[i - 1]) ? [i + 1] : []));
  if (starts.length < 2) return [];
  return starts.map((from, i) => partOf(paper, from, (starts[i + 1] ?? paper.pageCount + 1) - 1));
}

/** Two signs that agree: a head with its number; or one of them, with a page count that starts anew or an end just before. */
function begins(page: PageSigns, before: PageSigns | undefined): boolean {
  if (page.isAnnex) return false;
  const restarts = page.label === 1 && before?.label !== null;
  const heads = [page.hasNumber, page.hasRedHead].filter(Boolean).length;
  if (heads === 2) return true;
  const around = restarts || before?.ends === true;
  // A letter has its organ's name for a head, which a signature has too: that alone wants both.
  return heads === 1 ? around : page.hasOrgan && restarts && before?.ends === true;
}

function signsOf(paper: ExtractedPaper): PageSigns[] {
  const body = Array.from({ length: paper.pageCount }, (): string[] => []);
  const edges = Array.from({ length: paper.pageCount }, (): string[] => []);
  for (const { text, page, region } of paper.paragraphs) {
    const tight = text.replace(/[\s\u3000]+/g, '');
    if (tight === '') continue;
    (region === 'header' || region === 'footer' ? edges : body)[page - 1]?.push(tight);
  }
  return body.map((lines, i) => {
    const head = lines.slice(0, HEAD_LINES);
    const end = lines.slice(-END_LINES);
    const labels = [...(edges[i] ?? []), ...lines.slice(-1)].flatMap(
      (line) => PAGE_LABEL.exec(line)?.[1] ?? [],
    );
    return {
      hasNumber: head.some((line) => NUMBER.test(line)),
      hasRedHead: head.some((line) => RED_HEAD.test(line)),
      hasOrgan: ORGAN.test(head[0] ?? ''),
      isAnnex: ANNEX.test(head[0] ?? ''),
      ends: end.some((line) => DATE.test(line) || IMPRINT.test(line)),
      label: labels[0] === undefined ? null : Number(labels[0]),
    };
  });
}

function partOf(paper: ExtractedPaper, from: number, to: number): PaperPart {
  const paragraphs = paper.paragraphs
    .filter(({ page }) => page >= from && page <= to)
    .map((paragraph) => ({ ...paragraph, page: paragraph.page - from + 1 }));
  const read = recognise({ ...paper, pageCount: to - from + 1, paragraphs });
  return { from, title: read.title.value, number: read.number.value };
}
