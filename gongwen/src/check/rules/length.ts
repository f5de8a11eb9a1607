/** Length (若干规定 of 2024: papers to the grass roots). */
import { biteIf, type Hit, type Rule } from '../rule.ts';
import type { Sheet } from '../sheet.ts';

const CLAUSE = '《整治形式主义为基层减负若干规定》（2024年）';
const COMPREHENSIVE = 5000;
const SPECIAL = 4000;

/** Characters of the main part and of bound attachments are not the same thing: the limits speak of the paper's text. */
const lengthOf = ({ bodyText }: Sheet): number => [...bodyText.replace(/\s/g, '')].length;

function longer(sheet: Sheet, limit: number): Hit[] {
  const length = lengthOf(sheet);
  return biteIf(length > limit, 'body', `正文${length}字，超过${limit}字`);
}

export const LENGTH_RULES: readonly Rule[] = [
  {
    id: 'L01',
    family: '篇幅',
    clause: CLAUSE,
    strength: 'warning',
    title: '综合性文件一般不超过5000字',
    suggestion: '压缩篇幅，具体事项改作附件或者另行安排',
    find: (sheet) => (sheet.context.comprehensive === false ? [] : longer(sheet, COMPREHENSIVE)),
  },
  {
    id: 'L02',
    family: '篇幅',
    clause: CLAUSE,
    strength: 'warning',
    title: '专项文件一般不超过4000字',
    suggestion: '压缩篇幅',
    find: (sheet) => (sheet.context.comprehensive === false ? longer(sheet, SPECIAL) : []),
  },
];
