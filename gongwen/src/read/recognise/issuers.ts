import { organsOf } from './organs.ts';

const BEFORE_MATTER =
  /^(.{2,120}?)(?=关于|转发|批转|印发|发布|公布|表彰|授予|对.{2,80}的(?:答复|复函|批复)|(?:第[\d一二三四五六七八九十百]{1,5}次)?(?:党组|党委|常委|全体|常务|专题|办公|镇长办公|县长办公|市长办公|区长办公|协调|工作)?(?:\(扩大\)|（扩大）)?(?:会议?|办公会议|常务会议)?纪要|命令|令$|公告$|通告$|公报$|决定$|决议$|嘉奖令)/;

/** Organs a title names before its matter; empty where it begins with 关于 or names none. */
export function issuersOfTitle(title: string): string[] {
  const before = BEFORE_MATTER.exec(title)?.[1];
  if (before === undefined) return organAtStart(title);
  const organs = organsOf(before);
  if (organs.length > 0) return organs;
  const parts = before.split(/[\s\u3000、，]+/).filter((p) => p !== '');
  return parts.length > 1 && parts.every((p) => p.length >= 3 && p.length <= 30) ? parts : [];
}

/** 云溪县人民政府任免通知: the longest beginning that is an organ of the kind that issues papers. */
function organAtStart(title: string): string[] {
  const found = /^(.{2,40}(?:政府|委员会|办公室|办公厅|局|厅))(?=.{0,12}$)/.exec(title)?.[1];
  return found === undefined ? [] : organsOf(found);
}

/** Organs of the head's mark lines: 云溪县财政局 云溪县教育局 文件. */
export function issuersOfMarks(marks: readonly string[]): string[] {
  return marks.flatMap((mark) =>
    organsOf(mark.replace(/[\s\u3000]*文[\s\u3000]*件[\s\u3000]*$/, '').replace(/(?:令|公告|通告)第.*$/, '')),
  );
}
