/** The catalogue as a page in Markdown, for people who want to know what is checked and why. */
import { listRules, type RuleEntry } from './catalogue.ts';

/** `RULES.md` of the package: one heading per family, one entry per rule. */
export function printCatalogue(): string {
  const rules = listRules();
  const errors = rules.filter((rule) => rule.strength === 'error').length;
  const families = [...new Set(rules.map((rule) => rule.family))];
  const opening = [
    '# 检查规则',
    '',
    `共 ${rules.length} 条：错误 ${errors} 条，提示 ${rules.length - errors} 条。`,
    '标准和法规写明“规定”“应当”“不得”的，违反了是**错误**；写明“一般”“可以”“推荐”的，违反了是**提示**；只是习惯做法的，不作为标准的要求报告。',
    '带“可自动改正”的，`gongwen check --fix` 可以放心改正；其余的要人来定。',
    '',
    '本页由 `node tools/write-rules.mjs` 生成，与程序中的规则一致。',
  ];
  const sections = families.flatMap((family) => [
    '',
    `## ${family}`,
    '',
    ...rules.filter((rule) => rule.family === family).map(entryOf),
  ]);
  return `${[...opening, ...sections].join('\n')}\n`;
}

function entryOf(rule: RuleEntry): string {
  const strength = rule.strength === 'error' ? '错误' : '提示';
  const mendable = rule.mendable ? '，可自动改正' : '';
  return `- **${rule.id}**（${strength}${mendable}）${rule.title}。依据：${rule.clause}。改法：${rule.suggestion}。`;
}
