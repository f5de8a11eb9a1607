/** Marks at the start of a line by which running text can be told apart, for joining lines into paragraphs. */

/** Numbers of headings and entries, and words that begin an element of their own. */
export const STARTS_ANEW =
  /^[\s\u3000]*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百\d]+[条章节]|附件|主送|抄送|抄报|[①-⑳])/;

/** Elements whose further lines hang under the first letter after their label. */
export const HANGING =
  /^[\s\u3000]*(?:附件?[:：]|\d{1,2}[.．、]|[主抄][送报][:：]|[出列缺]席[:：]|主持|请假[:：])/;

/** Lists of persons, whose lines end before a name that would not fit whole. */
export const LISTS_NAMES = /^[\s\u3000]*(?:[出列缺]席|请假|主持(?:人)?|参加|参会人员?)[:：]/;

/** A page number on a line of its own: — 1 —, 第 3 页, 3/12. */
export const PAGE_NUMBER =
  /^[\s\u3000]*(?:[—–―－‐\-─·]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4}|[，,\s]*共\s*\d+\s*页)?(?:\s*[—–―－‐\-─·])?[\s\u3000]*$/;

/** A page number with its dashes, which nothing else is written as. */
export const DASHED_PAGE_NUMBER = /^[\s\u3000]*[—–―─]\s*\d{1,4}\s*[—–―─][\s\u3000]*$/;
