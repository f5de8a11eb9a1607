/** `huiyin check-data`: the invariants over the whole database. */
import type { CheckDataResult } from '../../../contracts/modules/commands.ts';
import { storedCalendar } from '../../kernel/calendar/api.ts';
import { checkClocks } from '../../kernel/chasing/api.ts';
import { checkAudiences, checkCapacities, checkMatters } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { checkSegments } from '../../kernel/search/api.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { withInstance } from './instance-database.ts';
import type { Command } from './types.ts';

/** What each rule says, as the operator reads it. */
const WORDS: Readonly<Record<string, string>> = {
  F1: '未办结的事项有人持有，或在等待中并有期限',
  F3: '状态和待办与办理记录一致',
  F4: '能打开的人与办理记录一致',
  F5: '已办结、已归档的事项没有未完的待办和时限',
  F7: '时限与其流水一致',
  chain: '办理记录完整，能够重演',
  capacity: '代行、代录都有当时有效的委托或联络关系',
  links: '事项之间的关联与办理记录一致',
  audience: '意见的可见范围与办理记录一致',
  numbers: '文号不重、不漏、有主',
  search: '检索内容齐全，且只有能看的人搜得到',
};

/** Looks at everything. */
export async function checkData(read: ReadOnly): Promise<CheckDataResult> {
  const { matters, findings } = await checkMatters(read);
  const clocks = await checkClocks(read, await storedCalendar(read));
  const audiences = await checkAudiences(read);
  const capacities = await checkCapacities(read);
  const numbers = await checkNumbers(read);
  const search = await checkSegments(read);
  const counts = await read.one<{
    acts: number;
    links: number;
    opinions: number;
    readers: number;
    numbers: number;
  }>(sql`
    select (select count(*)::int from kernel.record where stream = 'matters') as acts, (select count(*)::int from kernel.link) as links,
           (select count(*)::int from kernel.opinion) as opinions, (select count(*)::int from kernel.matter_acl) as readers,
           (select count(*)::int from kernel.number) as numbers`);
  const of = (rule: string, some: readonly { matterId: string; detail: string }[]) =>
    some.map((finding) => ({ rule, ...finding }));
  return {
    matters,
    checked: [
      { rule: 'chain', count: counts.acts },
      { rule: 'F1', count: matters },
      { rule: 'F3', count: matters },
      { rule: 'F4', count: counts.readers },
      { rule: 'F5', count: matters },
      { rule: 'F7', count: clocks.clocks },
      { rule: 'links', count: counts.links },
      { rule: 'audience', count: counts.opinions },
      { rule: 'capacity', count: capacities.acts },
      { rule: 'numbers', count: counts.numbers },
      { rule: 'search', count: search.segments },
    ],
    findings: [
      ...findings,
      ...of('F7', clocks.findings),
      ...of('audience', audiences),
      ...of('capacity', capacities.findings),
      ...numbers.map((detail) => ({ rule: 'numbers', matterId: null, detail })),
      ...of('search', search.findings),
    ],
  };
}

/** Exit 1 on any finding. */
export const checkDataCommand: Command = {
  name: 'check-data',
  usage: 'huiyin check-data [--json]',
  async run() {
    const result = await withInstance((db) => checkData(db.read));
    const broken = new Set(result.findings.map((finding) => finding.rule));
    const lines = [
      ...result.checked.map(
        ({ rule, count }) =>
          `${broken.has(rule) ? '不成立' : '成立  '}  ${WORDS[rule] ?? rule}（查了 ${count} 项）`,
      ),
      result.findings.length === 0
        ? `${result.matters} 件事项，各项约束全部成立。`
        : `${result.findings.length} 处不成立：`,
      ...result.findings.map((f) => `  ${WORDS[f.rule] ?? f.rule}  ${f.matterId ?? ''}  ${f.detail}`),
    ];
    return { exitCode: result.findings.length === 0 ? 0 : 1, json: result, lines };
  },
};
