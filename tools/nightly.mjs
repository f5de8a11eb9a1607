/**
 * `npm run nightly`: the tests that have a larger size, at that size, then every measurement; what came out goes to
 * docs/nightly/DATE.md. Takes an hour or so; the machine should have nothing else to do.
 * `npm run nightly -- tests` or `-- bench [NAME …]` runs one half.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureTestTools, findChromium } from './test-tools.mjs';

const [half, ...only] = process.argv.slice(2);
const report = join(ROOT, 'dist/nightly.json');

/** Test files that ask for their size. */
function sizedTests() {
  const found = execFileSync('git', ['grep', '-l', '-E', 'sizeOf\\(|GONGWEN_PAPERS', '--', '*.test.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [...new Set(found.trim().split('\n'))];
}

/** Runs them at the larger size. @returns one row a file */
function runTests() {
  ensureTestTools();
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      // The limit against hangs belongs to the ordinary size.
      '--testTimeout=7200000',
      '--hookTimeout=1800000',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...sizedTests(),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CHROMIUM: findChromium(), HUIYIN_TEST_SIZE: 'nightly', GONGWEN_PAPERS: '1000' },
    },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.map(({ name, assertionResults, startTime, endTime }) => ({
    file: name.slice(ROOT.length + 1),
    passed: assertionResults.filter((t) => t.status === 'passed').length,
    failed: assertionResults.filter((t) => t.status === 'failed').length,
    seconds: Math.round((endTime - startTime) / 1000),
  }));
}

/** Measurements: the files of bench/ that are told to print figures. */
function benches() {
  return readdirSync(join(ROOT, 'bench'))
    .filter(
      (name) =>
        name.endsWith('.ts') && readFileSync(join(ROOT, 'bench', name), 'utf8').includes('\nawait bench'),
    )
    .map((name) => name.slice(0, -3))
    .filter((name) => only.length === 0 || only.includes(name));
}

/** Runs one. @returns its figures; a failed run is a figure that does not hold */
function runBench(name) {
  console.error(`bench ${name} (load ${loadavg()[0].toFixed(1)})`);
  const run = spawnSync(process.execPath, ['tools/run.mjs', `bench/${name}.ts`], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const figures = run.stdout
    .split('\n')
    .filter((line) => line.startsWith('{"name"'))
    .map((line) => JSON.parse(line));
  if (run.status !== 0) figures.push({ name: `${name} did not finish`, unit: '', wanted: '', holds: false });
  return figures.map((figure) => ({ bench: name, ...figure }));
}

function testTable(rows) {
  const lines = rows.map((r) => `| \`${r.file}\` | ${r.passed} | ${r.failed} | ${r.seconds} |`);
  return ['| test | passed | failed | seconds |', '|---|--:|--:|--:|', ...lines].join('\n');
}

function figureTable(rows) {
  const lines = rows.map(
    (r) =>
      `| ${r.bench} | ${r.name} | ${r.ours ?? ''} ${r.unit} | ${r.peer === undefined ? '' : `${r.peer} ${r.unit}`} | ${r.ratio ?? ''} | ${r.wanted ?? ''} | ${r.holds === undefined ? '–' : r.holds ? 'yes' : '**no**'} |`,
  );
  return [
    '| bench | what | ours | peer | ratio | wanted | holds |',
    '|---|---|--:|--:|--:|---|---|',
    ...lines,
  ].join('\n');
}

const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
const date = new Date().toISOString().slice(0, 10);
const tests = half === 'bench' ? [] : runTests();
if (half !== 'tests') ensureBuilt(['server', 'web']);
const figures = half === 'tests' ? [] : benches().flatMap(runBench);
const page = [
  `# Nightly run of ${date}`,
  '',
  `Commit ${git('rev-parse', '--short', 'HEAD')}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB. A shared machine: ratios within one run count, single figures do not.`,
  ...(tests.length > 0 ? ['', '## Tests at their larger size', '', testTable(tests)] : []),
  ...(figures.length > 0 ? ['', '## Measurements', '', figureTable(figures)] : []),
  '',
].join('\n');
mkdirSync(join(ROOT, 'docs/nightly'), { recursive: true });
const name = half === undefined ? date : `${date}-${half}`;
writeFileSync(join(ROOT, 'docs/nightly', `${name}.md`), page);
console.log(page);
const failed = tests.reduce((sum, t) => sum + t.failed, 0) + figures.filter((f) => f.holds === false).length;
process.exit(failed === 0 ? 0 : 1);
