/**
 * `npm test`: makes sure a browser, Chinese fonts and the PDF tools are there, builds, runs every test, and ends with
 * one line `N passed, N failed`. Exit code 0: all passed; 1: something failed; 2: the tests could not be run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureTestTools, findChromium } from './test-tools.mjs';

/** Journeys run after everything else: they want the machine to themselves. */
const ROUNDS = [['unit', 'gongwen', 'office'], ['journeys']];

/** Runs some projects; answers how many tests passed and failed. */
function runProjects(projects, report) {
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--passWithNoTests',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROMIUM: findChromium() } },
  );
  const counted = countsOf(report);
  // A crash, a leaked error or a file that would not load fails the run though no single test did.
  if (run.status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

ensureTestTools();
ensureBuilt(['server', 'web']);
const folder = mkdtempSync(join(tmpdir(), 'huiyin-test-'));
const total = { passed: 0, failed: 0 };
for (const [i, projects] of ROUNDS.entries()) {
  const { passed, failed } = runProjects(projects, join(folder, `${i}.json`));
  total.passed += passed;
  total.failed += failed;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
