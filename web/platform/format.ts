/** How dates, durations and sizes are written on every screen (screens.md, Manner). All in Asia/Shanghai. */
import {
  addDays,
  dayNumberOf,
  epochOf,
  type Instant,
  type LocalDate,
  localDateOf,
  minuteOfDay,
  weekdayOf,
  yearOf,
} from '../../contracts/base/dates.ts';
import { now } from './clock.ts';

const WEEKDAYS = '日一二三四五六';
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** `9月4日（周五）`; of another year than the server's `2025年9月4日（周四）`. */
export function formatDay(day: LocalDate, at: Instant = now()): string {
  return `${shortDay(day, at)}（周${WEEKDAYS[weekdayOf(day)] ?? ''}）`;
}

/** `9月4日`, for columns. */
export function shortDay(day: LocalDate, at: Instant = now()): string {
  const year = yearOf(day) === yearOf(localDateOf(at)) ? '' : `${yearOf(day)}年`;
  return `${year}${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** `15:20`. */
export function formatTime(instant: Instant): string {
  const minutes = minuteOfDay(instant);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `9月4日（周五）15:20`. */
export function formatInstant(instant: Instant, at: Instant = now()): string {
  return `${formatDay(localDateOf(instant), at)}${formatTime(instant)}`;
}

/** For narrow columns: `15:20` today, `昨天` or `9月4日` before. */
export function shortInstant(instant: Instant, at: Instant = now()): string {
  const day = localDateOf(instant);
  const passed = dayNumberOf(localDateOf(at)) - dayNumberOf(day);
  if (passed === 0) return formatTime(instant);
  return passed === 1 ? '昨天' : shortDay(day, at);
}

/** The day a limit names: 24:00 of the 4th is the 4th, not the 5th at 00:00. */
export function dueDay(due: Instant): { day: LocalDate; time: string | null } {
  const day = localDateOf(due);
  return minuteOfDay(due) === 0 ? { day: addDays(day, -1), time: null } : { day, time: formatTime(due) };
}

/** `9月4日（周五）` for a limit in days, `9月4日（周五）15:20` for one in hours. */
export function formatDue(due: Instant, at: Instant = now()): string {
  const { day, time } = dueDay(due);
  return `${formatDay(day, at)}${time ?? ''}`;
}

/** `2026年9月2日 15:20`: for paper, which is read in another year too. */
export function paperInstant(instant: Instant): string {
  return `${paperDay(localDateOf(instant))} ${formatTime(instant)}`;
}

/** `2026年9月4日`, with the hour where the limit has one: for paper. */
export function paperDue(due: Instant): string {
  const { day, time } = dueDay(due);
  return time === null ? paperDay(day) : `${paperDay(day)} ${time}`;
}

/** `2026年9月4日`: for paper. */
export function paperDay(day: LocalDate): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/**
 * What is left of a limit: `还有 2 个工作日`, `今天到期`, `已超 1 天`, `已超 1 个工作日`.
 * @param workingDaysLeft working days left (negative: over) when the limit counts them; null counts real days
 */
export function formatLeft(due: Instant, workingDaysLeft: number | null, at: Instant = now()): string {
  const leftMs = epochOf(due) - epochOf(at);
  const { day, time } = dueDay(due);
  if (leftMs < 0) return `已超 ${over(-leftMs, workingDaysLeft)}`;
  if (day === localDateOf(at)) {
    return time !== null || leftMs < 4 * HOUR_MS ? `还剩 ${hoursLeft(leftMs)}` : '今天到期';
  }
  if (workingDaysLeft !== null && Math.floor(workingDaysLeft) >= 1) {
    return `还有 ${Math.floor(workingDaysLeft)} 个工作日`;
  }
  return `还有 ${span(leftMs)}`;
}

/** Hours and minutes, since the last hours are counted so; a begun minute still counts. */
function hoursLeft(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

function over(ms: number, workingDaysLeft: number | null): string {
  const days = workingDaysLeft === null ? 0 : Math.floor(-workingDaysLeft);
  return days >= 1 ? `${days} 个工作日` : span(ms);
}

/** A stretch of time in its largest sensible words: `3 天`, `1 天 4 小时`, `20 分钟`. */
export function span(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  if (days >= 3 || (days > 0 && hours === 0)) return `${days} 天`;
  if (days > 0) return `${days} 天 ${hours} 小时`;
  if (hours > 0) return `${hours} 小时`;
  return `${Math.max(1, Math.floor(ms / 60_000))} 分钟`;
}

/** How long somebody has had it: `刚到`, `20 分钟`, `3 天`. */
export function formatSince(since: Instant, at: Instant = now()): string {
  const ms = epochOf(at) - epochOf(since);
  return ms < 60_000 ? '刚到' : `已 ${span(ms)}`;
}

/** `318 KB`, `2.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
