import { lastDateIn } from './chinese-date.ts';
import { type Line, lineBefore } from './line.ts';
import { organsOf } from './organs.ts';

/** 版记 as read. */
export interface FoundImprint {
  /** 主送机关 moved to the imprint. */
  addressees: { value: string; line: Line } | null;
  cc: { value: string; label: string; line: Line } | null;
  office: { value: string; line: Line } | null;
  printed: { value: string; line: Line } | null;
}

const COPY_TO = /^(主送|抄送|抄报|抄发|分送|报送|印送|发送|报|送|发)[:：](.+)$/;
const PRINTED = /(?:印发|印制|印|签印|编印)(?:[（(]?共印\d+份[）)]?)?$/;
const OTHERS =
  /^(?:[（(]?共印[\s\u3000]*\d+[\s\u3000]*份[）)]?|主题词[:：].*|(?:打字|校对|联系人|联系电话)[:：].{1,40}|[（(]?联系人.*)$/;
const DATE_TAIL =
  /[\s\u3000]*\d{4}[\s\u3000]*年[\s\u3000]*\d{1,2}[\s\u3000]*月[\s\u3000]*\d{1,2}[\s\u3000]*日.*$|[\s\u3000]*[〇○零一二]\S{3}年.{2,8}日.*$/;

function stripEnd(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000。]+$/g, '');
}

/** Reads 抄送, printing office and date wherever they stand after the body begins; marks their lines. */
export function readImprint(lines: Line[], bodyStart: number): FoundImprint {
  const found: FoundImprint = { addressees: null, cc: null, office: null, printed: null };
  for (let i = bodyStart; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.role !== 'body' || line.source.cell?.column) continue;
    if (readCopyTo(lines, i, found) || readPrinted(lines, i, found)) continue;
    if (
      /^主题词[:：]/.test(line.tight) ||
      (found.printed !== null && OTHERS.test(line.tight)) ||
      /^[（(]?共印\d+份[）)]?$/.test(line.tight)
    )
      line.role = 'imprintOther';
  }
  return found;
}

/** One-letter labels (报：, 送：) are trusted only where no body text can follow: in the last twenty lines. */
function readCopyTo(lines: Line[], i: number, found: FoundImprint): boolean {
  const line = lines[i];
  const match = line ? COPY_TO.exec(line.text.replace(/^([抄分报印发])[\s\u3000]+([送报发])/, '$1$2')) : null;
  if (!line || !match) return false;
  if ((match[1] ?? '').length === 1 && i < lines.length - 20) return false;
  let value = match[2] ?? '';
  const role = match[1] === '主送' ? 'sendTo' : 'copyTo';
  line.role = role;
  for (let k = i + 1; k < lines.length && !/。[\s\u3000]*$/.test(value); k++) {
    const next = lines[k];
    if (next?.role !== 'body' || PRINTED.test(next.tight) || !isContinued(value, next.tight)) break;
    next.role = role;
    value += next.text;
  }
  if (role === 'sendTo') {
    found.addressees ??= { value: stripEnd(value), line };
    return true;
  }
  // 抄报 above 抄送: the first is what is asked for, the second is imprint all the same.
  found.cc ??= { value: stripEnd(value), label: match[1] ?? '', line };
  return true;
}

/** A list of organs goes on where it was cut after a separator, or where what follows still ends in 。 and names organs. */
function isContinued(value: string, next: string): boolean {
  if (COPY_TO.test(next) || /^附件|^[（(]|[:：]/.test(next)) return false;
  return (
    /[、，,；;]$/.test(value.trim()) ||
    (/。$/.test(next) && /[，、]/.test(next)) ||
    (/。$/.test(next) && next.length < 30)
  );
}

function readPrinted(lines: Line[], i: number, found: FoundImprint): boolean {
  const line = lines[i];
  if (!line || found.printed !== null || !PRINTED.test(line.tight) || line.tight.length > 70) return false;
  const date = lastDateIn(line.tight);
  if (date === null || /[，；：]/.test(line.tight)) return false;
  const before = line.text.replace(DATE_TAIL, '');
  const organs = stripEnd(before);
  if (organs !== '' && organsOf(organs).length === 0 && organs.length > 30) return false;
  line.role = 'print';
  found.printed = { value: date, line };
  const above = lineBefore(lines, i);
  if (organs !== '') found.office = { value: organs.replace(/[\s\u3000]+/g, ''), line };
  else if (above && above.role === 'body' && organsOf(above.text).length > 0) {
    above.role = 'print';
    found.office = { value: above.tight, line: above };
  }
  return true;
}
