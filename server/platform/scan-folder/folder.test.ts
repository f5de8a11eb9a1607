import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScanFolder, TAKEN } from './folder.ts';

const NOW = 1_800_000_000_000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-scans-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file so many seconds old. */
function put(name: string, seconds = 60, text = name): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), NOW / 1000 - seconds, NOW / 1000 - seconds);
}
const open = (later = 0) => openScanFolder(folder, () => NOW + later);

test('papers are listed oldest first; hidden files, empty ones, programs, folders and links are not', async () => {
  put('b.pdf', 10);
  put('a.PDF', 20);
  put('空.pdf', 20, '');
  put('.x.pdf');
  put('setup.exe');
  mkdirSync(join(folder, 'in.pdf'));
  symlinkSync('/etc/passwd', join(folder, 'link.pdf'));
  expect((await open().list()).map((file) => file.name)).toEqual(['a.PDF', 'b.pdf']);
});

test('what the scanner is still writing is said to be arriving and cannot be claimed', async () => {
  put('a.pdf', 1);
  expect((await open().list())[0]).toMatchObject({ name: 'a.pdf', isArriving: true });
  expect(await open().claim('a.pdf')).toBeUndefined();
  expect(await open(5000).claim('a.pdf')).toBeDefined();
});

test('of two who claim a file one gets it; given back it stands in the list again', async () => {
  put('a.pdf');
  const both = await Promise.all([open().claim('a.pdf'), open().claim('a.pdf')]);
  const [claim] = both.filter((one) => one !== undefined);
  expect(both.filter((one) => one !== undefined)).toHaveLength(1);
  expect(Buffer.from(claim?.bytes ?? []).toString()).toBe('a.pdf');
  expect(await open().list()).toEqual([]);
  await claim?.giveBack();
  expect((await open().list()).map((file) => file.name)).toEqual(['a.pdf']);
});

test('a scan of the same bytes under another name is known as such', async () => {
  put('a.pdf', 30, 'same');
  put('b.pdf', 20, 'same');
  put('c.pdf', 10, 'else');
  const folderOf = open();
  expect([...(await folderOf.twins(await folderOf.list()))]).toEqual([['b.pdf', 'a.pdf']]);
});

test('no name leads out of the folder', async () => {
  put('a.pdf');
  for (const name of ['../a.pdf', '/etc/passwd', `${TAKEN}/a.pdf`, 'a.pdf\0', ''])
    expect(await open().claim(name)).toBeUndefined();
});

test('what was taken lies aside for a week, and is let go then', async () => {
  put('a.pdf');
  await open().claim('a.pdf');
  await open(6 * 86_400_000).list();
  expect(readdirSync(join(folder, TAKEN))).toHaveLength(1);
  await open(8 * 86_400_000).list();
  expect(readdirSync(join(folder, TAKEN))).toEqual([]);
});

test('a folder that is not there is said at the start, not when somebody scans', () => {
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect(() => openScanFolder(join(folder, 'none'))).toThrow(/HUIYIN_SCANS/);
});
