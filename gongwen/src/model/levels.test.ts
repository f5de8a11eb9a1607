import { describe, expect, test } from 'vitest';
import { numberedLevel, splitHeading } from './levels.ts';

const headingOf = (text: string) => text.slice(0, splitHeading(text).end);

describe('levels by typed numbers', () => {
  test.each([
    ['一、总体要求', 1],
    ['（二）加强领导', 2],
    ['3.备足种子', 3],
    ['（4）护理床位', 4],
    ['1.5倍以上', 0],
    ['一是加强领导', 0],
    ['(1)种子', 0],
    ['2026年1月5日', 0],
  ])('%s is of level %i', (text, level) => {
    expect(numberedLevel(text).level).toBe(level);
  });
});

describe('where a heading ends', () => {
  test.each([
    ['一、总体要求', '一、总体要求'],
    ['（一）加强组织领导，落实责任。各乡镇要高度重视。', '（一）加强组织领导，落实责任。'],
    ['一、会议时间：6月24日9:00，会期1小时。', '一、会议时间：'],
    ['三、各乡镇要于每月5日前报送进度。逾期的通报。', '三、'],
    ['二、资金实行专账管理、专款专用，不得截留、挤占、挪用。', '二、'],
    ['一、同意修建。', '一、同意修建。'],
    ['（一）强化要素保障。优先安排用地。', '（一）强化要素保障。'],
    ['普通段落。没有编号。', '普通段落。没有编号。'],
  ])('%s', (text, heading) => {
    expect(headingOf(text)).toBe(heading);
  });
});
