/**
 * An instance as an administrator sees it: how soon an existing one is ready, how much memory its server takes under
 * load. These two are absolute by nature; the machine and its load stand beside them.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { papersWithMayor, passOnAll, personsOf } from './act-papers.ts';
import { median, rounded, tell } from './figures.ts';
import { type BenchOffice, benchFolder, call, inParallel, startOffice } from './office.ts';

const STARTS = 3;
const PAPERS = 200;
const ROUNDS = 4;
const READS = 2000;

/** Megabytes a process holds now. */
function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}

/** Acts, desks, searches and matter pages in turn. @returns the most the server held at any look */
async function underLoad(office: BenchOffice): Promise<number> {
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, residentMb(office.pid));
  }, 100);
  const persons = await personsOf(office);
  const papers = await papersWithMayor(office, persons, PAPERS);
  for (let round = 0; round < ROUNDS; round += 1) {
    await passOnAll(office, persons, papers);
    const paths = Array.from(
      { length: READS / ROUNDS },
      (_, i) =>
        [
          '/api/inbox?limit=20',
          `/api/matters/${papers[i % PAPERS]}`,
          `/api/search?q=${encodeURIComponent('事项')}&limit=20`,
          `/api/matters/${papers[i % PAPERS]}/history?limit=50`,
        ].at(i % 4) ?? '',
    );
    await inParallel(paths, async (path) => {
      await call(office.base, 'GET', path, { cookie: persons.cookies.zhoumingyuan });
    });
  }
  clearInterval(looking);
  return most;
}

/** Runs the measurement and tells its figures. */
export async function benchInstance(): Promise<void> {
  const folder = benchFolder();
  try {
    const first = await startOffice(folder.path);
    const mb = await underLoad(first);
    await first.stop();
    const starts: number[] = [];
    for (let i = 0; i < STARTS; i += 1) {
      const again = await startOffice(folder.path);
      starts.push(again.startMs);
      await again.stop();
    }
    const load = `load ${(loadavg()[0] ?? 0).toFixed(1)} on 2 cores`;
    tell({
      name: `memory of the server under load (${load})`,
      ours: Math.round(mb),
      unit: 'MB',
      wanted: '<= 350',
      holds: mb <= 350,
    });
    tell({
      name: `start of an existing instance until it answers (${load})`,
      ours: rounded(median(starts) / 1000),
      unit: 's',
      wanted: '<= 2',
      holds: median(starts) <= 2000,
    });
  } finally {
    folder.remove();
  }
}

await benchInstance();
