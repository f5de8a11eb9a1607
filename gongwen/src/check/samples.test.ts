import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { embedImages } from '../model/embed-images.ts';
import { FORMATS, KINDS } from '../model/kinds.ts';
import { parsePaper } from '../model/parse-paper.ts';
import { parseTextForm } from '../text/parse-text-form.ts';
import { printTextForm } from '../text/print-text-form.ts';
import { checkPaper } from './check-paper.ts';

const FOLDER = fileURLToPath(new URL('../../samples/', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.gw'));
const paperOf = (name: string) => {
  const parsed = parseTextForm(readFileSync(FOLDER + name, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => error.message).join('\n'));
  return parsed.paper;
};

describe('the samples', () => {
  test('are at least twenty and cover every kind, every format and every signature layout', () => {
    const papers = NAMES.map(paperOf);
    expect(papers.length).toBeGreaterThanOrEqual(20);
    expect(new Set(papers.map((paper) => paper.kind))).toEqual(new Set(KINDS));
    expect(new Set(papers.map((paper) => paper.format))).toEqual(new Set(FORMATS));
    expect(new Set(papers.map((paper) => paper.signature?.layout))).toEqual(
      new Set([undefined, 'sealed', 'unsealed', 'stamp']),
    );
  });

  test.each(NAMES)('%s has nothing wrong and reads back as itself', (name) => {
    const paper = paperOf(name);
    expect(checkPaper(paper)).toEqual([]);
    expect(parseTextForm(printTextForm(paper))).toEqual({ ok: true, paper });
    const embedded = embedImages(
      paper,
      (image) => `data:image/png;base64,${readFileSync(FOLDER + image, 'base64')}`,
    );
    expect(parsePaper(embedded)).toEqual({ ok: true, paper: embedded });
  });
});
