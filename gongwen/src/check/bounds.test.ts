import { describe, expect, test } from 'vitest';
import { paragraph } from '../model/block.ts';
import { makePaper } from '../model/parse-paper.ts';
import { bearsSecretMark } from '../model/secrecy.ts';
import { cleanLine } from '../model/words.ts';
import { parseTextForm } from '../text/parse-text-form.ts';
import { checkPaper } from './check-paper.ts';
import { mendPaper } from './mend-paper.ts';

/** Long enough that anything quadratic runs into the usual limit of a test. */
const LONG = 150_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length));

describe('texts made to stall a checker', () => {
  test.each([
    ['open brackets', fill('（(《“')],
    ['straight quotes', fill('"甲')],
    ['blanks between characters', fill('甲 乙 ').trim()],
    ['blanks alone within', `甲${fill(' ')}乙`],
    ['points', fill('。。，，')],
    ['digits', fill('1-2')],
    ['numbers and brackets', fill('云政发[2026')],
    ['ordinals', fill('一是，')],
    ['secret words', fill('机密级秘密')],
    ['numbers of levels', `一、${fill('，；要')}`],
    ['asking', fill('妥否请')],
  ])('%s', (_name, text) => {
    const paper = makePaper({ kind: '报告', title: '关于某事的报告', body: [paragraph(text)] });
    checkPaper(paper);
    expect(mendPaper(paper).paper.kind).toBe('报告');
    expect(bearsSecretMark(text)).toBe(false);
    expect(cleanLine(text).length).toBeGreaterThan(0);
    expect(parseTextForm(`---\n文种: 报告\n${text}`).ok).toBe(false);
  });

  test('five hundred pages', () => {
    const body = Array.from({ length: 5000 }, (_, at) =>
      paragraph(`${at + 1}.${'各乡镇要加强领导，落实责任。'.repeat(4)}`, 3),
    );
    const paper = makePaper({ kind: '通知', title: '关于某事的通知', body });
    expect(checkPaper(paper).map((finding) => finding.rule)).toContain('L01');
  });
});
