/** The lockfile installs anywhere. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completed, type Lock, missingEntries, namedHosts } from '../../tools/lockfile/complete.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

it('names every optional binary of its packages; if not, run "npm run lockfile"', () => {
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

it('names no host', () => {
  expect(namedHosts(lock)).toEqual([]);
});

it('a binary that is missing is found and put in for its machine', () => {
  const faulty: Lock = {
    packages: {
      ...lock.packages,
      'node_modules/painter': {
        version: '1.0.0',
        optionalDependencies: { 'painter-linux-arm64-musl': '1.0.0' },
      },
    },
  };
  expect(missingEntries(faulty)).toEqual({
    'node_modules/painter-linux-arm64-musl': {
      version: '1.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  });
  expect(missingEntries(completed(faulty))).toEqual({});
});

it('a host that is named is found', () => {
  const faulty: Lock = {
    packages: { 'node_modules/painter': { resolved: 'https://mirror.invalid/painter-1.0.0.tgz' } },
  };
  expect(namedHosts(faulty)).toEqual(['node_modules/painter']);
});
