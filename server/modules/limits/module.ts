/** 时限管理: calendar, limits as data, office hours. */

import * as limitRules from '../../../contracts/modules/limit-rules.ts';
import * as contract from '../../../contracts/modules/limits.ts';
import { command, query } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { adoptRules } from './actions/adopt-rules.ts';
import { changeRule } from './actions/change-rule.ts';
import { publishNotice } from './actions/publish-notice.ts';
import { officeTimes, setOfficeTimes } from './actions/set-office-times.ts';
import { calendarYear } from './queries/calendar-year.ts';
import { previewNotice } from './queries/preview-notice.ts';
import { ruleSets } from './queries/rule-sets.ts';
import { rules } from './queries/rules.ts';

export const limits: Module = {
  name: 'limits',
  uses: [],
  routes: [
    query(contract.calendarYear, calendarYear),
    query(contract.previewNotice, previewNotice),
    command(contract.publishNotice, publishNotice),
    query(limitRules.rules, rules),
    command(limitRules.changeRule, changeRule),
    query(limitRules.ruleSets, ruleSets),
    command(limitRules.adoptRules, adoptRules),
    query(contract.officeTimes, officeTimes),
    command(contract.setOfficeTimes, setOfficeTimes),
  ],
};
