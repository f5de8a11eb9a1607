/** What `npm run new:module` makes breaks no rule, and the lists it edits still have the form it expects. */
import { expect, it } from 'vitest';
import { checkGlossary } from '../../tools/check/glossary.ts';
import { checkStructure, lineOf } from '../../tools/check/structure.ts';
import { readTree } from '../../tools/check/tree.ts';
import { listEdits } from '../../tools/new-module/lists.ts';
import { namesOf } from '../../tools/new-module/names.ts';
import { serverFiles } from '../../tools/new-module/server-files.ts';
import { webFiles } from '../../tools/new-module/web-files.ts';

const names = namesOf(['rooms', 'room', '会议室']);

it('a new module fits into this repository', () => {
  const before = readTree(process.cwd());
  const known = new Set(checkStructure(before).map(lineOf));
  const after = new Map([
    ...before,
    ...Object.entries({ ...serverFiles(names, '9999'), ...webFiles(names) }),
    ...listEdits(names).map(({ file, edit }) => [file, edit(before.get(file) ?? '')] as const),
  ]);
  const added = checkStructure(after)
    .map(lineOf)
    .filter((line) => !known.has(line));
  expect(added.join('\n')).toBe('');
  expect(checkGlossary(after, new Map([['rooms', 'module']]))).toEqual([]);
  expect(after.get('server/app/modules.ts')).toContain("import { rooms } from '../modules/rooms/module.ts';");
});

it('a list that has changed its form is refused rather than spoilt', () => {
  for (const { file, edit } of listEdits(names)) expect(() => edit('changed')).toThrow(file);
});

it('names that could not be a schema are refused', () => {
  expect(() => namesOf(['meeting-rooms', 'room', '会议室'])).toThrow('one word of small letters');
  expect(() => namesOf(['rooms'])).toThrow('npm run new:module -- rooms room 会议室');
});
