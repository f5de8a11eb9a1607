/**
 * State-secret marks are refused (R-SEC-08; Law on Guarding State Secrets art. 31: no state secret on a system not built for
 * it). The model therefore has no field for 密级和保密期限 (GB/T 9704-2012, 7.2.2), and a text that carries such a
 * mark cannot become a paper. Merely talking about secrecy is allowed: the mark is known by its ★, or by standing alone.
 * 工作秘密 is not a state secret; its mark 内部 has a field of its own.
 */

/** The code every refusal of this kind carries. */
export const SECRET_MARK_CODE = 'R-SEC-08';

/** What the person is told. It says what to do, never repeats the text. */
export const SECRET_MARK_MESSAGE =
  '检出国家秘密标志，本系统不得处理涉密公文（R-SEC-08）：请立即停止录入，改在涉密专用设备上办理；工作秘密请标“内部”';

const LEVELS = '(?:绝密|机密|秘密)';
const STAR = '[★☆✩✭✮✯⭐*＊]';
const PERIOD = '(?:长期|[0-9０-９一二三四五六七八九十]+(?:年|个月|月|天|日))';

const STARRED = new RegExp(`${LEVELS}${STAR}|${STAR}${PERIOD}|${LEVELS}级?[:：]?${PERIOD}(?![内后前以])$`);
const ALONE = new RegExp(`^[(（【〔\\[]?${LEVELS}(?:级|件)?${STAR}?${PERIOD}?[)）】〕\\]]?$`);
const LABELLED = new RegExp(`^(?:密级|秘密等级|保密期限|密级和保密期限)[:：](?:${LEVELS}|${PERIOD})`);

const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');

/**
 * True when `line` (one paragraph, heading, field value) bears a state-secret mark: a level with a star (机密★1年), a starred
 * period (★10年), a labelled level (密级：机密), or nothing but a level. Blanks between characters do not hide it.
 */
export function bearsSecretMark(line: string): boolean {
  const text = squeeze(line);
  return STARRED.test(text) || ALONE.test(text) || LABELLED.test(text);
}

/** As {@link bearsSecretMark} for a table cell, where a lone 秘密 may be an ordinary entry: only starred marks count. */
export function bearsStarredMark(cell: string): boolean {
  return STARRED.test(squeeze(cell));
}
