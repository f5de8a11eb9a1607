/** 时限管理: calendar, limits as data, office hours. */
import * as contract from '../../../contracts/modules/limits.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { publishNotice } from './actions/publish-notice.ts';
import { calendarYear } from './queries/calendar-year.ts';
import { previewNotice } from './queries/preview-notice.ts';

export const limits: Module = {
  name: 'limits',
  uses: [],
  routes: [
    query(contract.calendarYear, calendarYear),
    query(contract.previewNotice, previewNotice),
    command(contract.publishNotice, publishNotice),
  ],
};
