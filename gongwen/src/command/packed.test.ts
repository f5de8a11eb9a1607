import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateText } from './templates.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
/** Building, compressing 40 MB of fonts, installing, and starting Node some times over: ten seconds; the usual limit is for units. */
const INSTALL_LIMIT_MS = 120_000;

const exec = promisify(execFile);
let folder = '';
/** What the installed command and library said, each run once. */
let said: { check: string; measure: string; read: string; library: string };

/** The environment of a stranger: nothing of the npm run that started the tests. */
const strangersEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|NODE_PATH|VITEST)/.test(name)),
  );
const runIn = (cwd: string, file: string, argv: string[]) =>
  exec(file, argv, { cwd, env: strangersEnvironment(), maxBuffer: 20_000_000 });
const gongwen = (...argv: string[]) => runIn(folder, join(folder, 'node_modules/.bin/gongwen'), argv);

const SCRIPT = `
  import { checkPaper, makePaper, plainText } from 'gongwen';
  import { renderPaper } from 'gongwen/faces';
  import { measureFile } from 'gongwen/measure';
  import { readPaper } from 'gongwen/read';
  const paper = makePaper({ kind: '通知', title: '关于春耕的通知', body: [] });
  const { bytes } = await renderPaper(paper, { format: 'pdf' });
  const { pages } = await measureFile(bytes, 'a.pdf');
  const read = await readPaper(new TextEncoder().encode(plainText(paper)), 'a.txt');
  console.log(JSON.stringify([checkPaper(paper).length > 0, pages.length > 0, read.paper.kind]));`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongwen-packed-'));
  const { stdout } = await runIn(PACKAGE, 'npm', ['pack', '--json', '--pack-destination', folder]);
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n')));
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  await runIn(folder, 'npm', [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    `./${packed.filename}`,
  ]);
  await writeFile(join(folder, 'a.gw'), templateText('通知').replace(/【[^】]*】/g, '春耕'));
  await writeFile(join(folder, 'use.mjs'), SCRIPT);
  for (const name of ['a.pdf', 'a.ofd', 'a.docx']) await gongwen('render', 'a.gw', '-o', name);
  said = {
    check: (await gongwen('check', 'a.gw')).stdout,
    measure: (await gongwen('measure', 'a.ofd', '--json')).stdout,
    read: (await gongwen('read', 'a.docx')).stdout,
    library: (await runIn(folder, process.execPath, ['use.mjs'])).stdout,
  };
}, INSTALL_LIMIT_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed tarball, installed into an empty folder', () => {
  test('drafts, checks, renders, measures and reads by its command, with the fonts it brought', () => {
    expect(said.check).toContain('未发现问题');
    const [page] = JSON.parse(said.measure).pages;
    expect(page.texts.map((text: { text: string }) => text.text).join('')).toContain('云溪县人民政府');
    expect(said.read).toContain('文种: 通知');
  });

  test('is a library, with types for each of its entries', async () => {
    expect(JSON.parse(said.library)).toEqual([true, true, '通知']);
    const installed = join(folder, 'node_modules/gongwen');
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
    for (const entry of ['.', './read', './faces', './measure']) {
      expect(await readFile(join(installed, manifest.exports[entry].types), 'utf8')).toMatch(/export/);
    }
    expect(await readFile(join(installed, 'NOTICE'), 'utf8')).toContain('Fandol');
  });
});
