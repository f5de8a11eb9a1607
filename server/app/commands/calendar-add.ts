/** `huiyin calendar add 2026-02-13 5 working-days [--overlay FILE]`. */
import { readFile } from 'node:fs/promises';
import { calendarErrors } from '../../../contracts/modules/calendar.ts';
import {
  CalendarAddArgs,
  calendarAdd,
  defaultCalendar,
  overlay,
  parseOverlay,
} from '../../kernel/calendar/api.ts';
import { problem } from '../../platform/problem.ts';
import type { Command } from './types.ts';

async function noticesOf(path: string) {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw problem(calendarErrors.unreadableOverlay, { path });
  }
  return parseOverlay(json);
}

/** Figures only: Number('') would be nought, and nought days a due time. */
function amountOf(word: string | undefined): number {
  return /^\d+(\.\d+)?$/.test(word ?? '') ? Number(word) : Number.NaN;
}

/** Needs no database: the calendar is data of the package and of the file given. */
export const calendarAddCommand: Command = {
  name: 'calendar add',
  usage:
    'huiyin calendar add 2026-02-13 5 working-days|calendar-days|months|working-hours|hours [--overlay FILE] [--json]',
  flags: ['overlay'],
  async run({ args, flags }) {
    const [start, amount, unit] = args;
    const parsed = CalendarAddArgs.parse({ start, amount: amountOf(amount), unit });
    const base = defaultCalendar();
    const calendar = typeof flags.overlay === 'string' ? overlay(base, await noticesOf(flags.overlay)) : base;
    const result = calendarAdd(parsed, calendar);
    if ('finding' in result) {
      return { exitCode: 1, json: result, lines: [`${result.year} 年的放假安排尚未发布，不能推算。`] };
    }
    return { exitCode: 0, json: result, lines: [`${result.dueDate}（日历版本 ${result.calendarVersion}）`] };
  },
};
