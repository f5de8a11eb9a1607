import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../faces/api.ts';
import { embedImages } from '../model/embed-images.ts';
import type { Paper } from '../model/paper.ts';
import { foldBlanks, plainText } from '../model/plain-text.ts';
import { parseTextForm } from '../text/parse-text-form.ts';
import { readPaper } from './read-paper.ts';

const folder = path.join(import.meta.dirname, '../../samples');
const samples = readdirSync(folder).filter((name) => name.endsWith('.gw'));

const sorted = (text: string): string => [...foldBlanks(text)].sort().join('');

/** The elements a reader must find again; blanks that a face puts between letters are no part of them. */
function elementsOf(paper: Paper): unknown {
  const names = paper.signature?.layout === 'stamp' ? paper.signature.signers : paper.signature?.organs;
  const {
    kind,
    format,
    title,
    titleNote,
    addressees,
    attachmentList,
    date,
    note,
    attendance,
    imprint,
    head,
  } = paper;
  const elements = {
    kind,
    format,
    titleNote,
    addressees,
    attachmentList,
    date,
    note,
    attendance,
    imprint,
    title: title.replaceAll('\n', ''),
    number: head.number,
    urgency: head.urgency,
    signers: head.signers.map((signer) => signer.name),
    signature: names?.map((signatory) => signatory.name),
    attachments: paper.attachments.map((attachment) => [
      attachment.number,
      attachment.title.replaceAll('\n', ''),
    ]),
    levels: paper.body.map((block) => (block.type === 'paragraph' ? block.level : block.type)),
  };
  return JSON.parse(JSON.stringify(elements).replace(/[\s\u3000]/g, ''));
}

describe('our own faces read back', () => {
  for (const name of samples) {
    const parsed = parseTextForm(readFileSync(path.join(folder, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name} is no paper`);
    const paper = embedImages(
      parsed.paper,
      (image) => `data:image/png;base64,${readFileSync(path.join(folder, image)).toString('base64')}`,
    );

    for (const format of ['docx', 'pdf'] as const) {
      it(`${name} as ${format}: every letter and every element`, async () => {
        const rendered = await renderPaper(paper, { format });
        if (rendered.kind !== 'file') throw new Error('a file was asked for');
        const back = await readPaper(rendered.bytes, name);
        expect(sorted(plainText(back.paper))).toBe(sorted(plainText(paper)));
        expect(elementsOf(back.paper)).toEqual(elementsOf(paper));
      });
    }
  }
});
