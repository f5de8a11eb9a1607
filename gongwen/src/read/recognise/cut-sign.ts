/** A line that holds what stands above the number and the number itself. */
export interface CutSign {
  sign: string;
  number: string;
  /** Orders and announcements have their title there, others their mark. */
  role: 'title' | 'mark';
}

const ORDER =
  /^(.{2,40}(?:令|公告|通告))[\s\u3000]*(第[\s\u3000]*[\d０-９一二三四五六七八九十百零〇]{1,6}[\s\u3000]*号)$/;
const MARK = /^(.{2,60}文[\s\u3000]*件)[\s\u3000]*(\S.{3,40}号)$/;

/** 云溪县人民政府令第3号 and 云溪县人民政府文件 云政发〔2026〕1号, cut in two; null for other lines. */
export function cutSign(text: string): CutSign | null {
  const order = ORDER.exec(text);
  if (order) return { sign: order[1] ?? '', number: order[2] ?? '', role: 'title' };
  const mark = MARK.exec(text);
  return mark ? { sign: mark[1] ?? '', number: mark[2] ?? '', role: 'mark' } : null;
}
