/**
 * Search of a million matters by an ordinary user of an office of twenty thousand, beside the bare look-up in the index with
 * the same words and readers. Interleaved in one run, on a database of its own: `node tools/run.mjs bench/search.ts [matters]`.
 */

import { join } from 'node:path';
import pg from 'pg';
import type { Instant } from '../contracts/base/dates.ts';
import { openAppDb } from '../server/app/database.ts';
import { seed } from '../server/app/seed.ts';
import { getActor } from '../server/kernel/org/api.ts';
import { findMatters, queryOf, wordsOf } from '../server/kernel/search/api.ts';
import { migrate, readMigrations } from '../server/platform/db/migrate.ts';
import { openPool } from '../server/platform/db/pool.ts';
import { openDb } from '../server/platform/db/tx.ts';
import { startEmbedded } from '../server/platform/embedded/start.ts';
import { packageRoot } from '../server/platform/root.ts';
import { addPapers, addPersons, type Many } from '../server/testing/many-persons.ts';
import { median, quantile, rounded, tell } from './figures.ts';
import { benchFolder } from './office.ts';

const NOW = '2026-09-03T00:30:00.000Z' as Instant;
const ASKED = 200;
const WANTED = 5;

const SUBJECTS =
  '山塘安全隐患 农村公路水毁修复 高标准农田建设 秋季森林防火 中小学校舍安全 基层医疗机构设备 营商环境评价 老旧小区改造 重点项目用地 城乡居民医保 饮用水源保护 防汛物资储备 粮食收购资金 易地搬迁后续扶持 乡镇财政预算 政务服务事项 信访积案化解 河道采砂管理 食品安全抽检 冬春农田水利'.split(
    ' ',
  );
const VERBS =
  '排查整治 补助资金 建设进展 专项检查 情况汇报 资金拨付 工作方案 考核评价 问题整改 责任落实 经验推广 统计报送'.split(
    ' ',
  );
const PLACES = '青石镇 白沙乡 龙潭镇 石门乡 东河街道 南岭镇 大坪乡 云峰镇 桃源乡 双溪镇'.split(' ');
const FORMS = '通知 请示 报告 函 意见 批复'.split(' ');

/** The words of each phrase once; a segment's words are those of its phrases put together by the database. */
async function plantSegments(db: pg.Client, many: Many): Promise<void> {
  const phrases = async (name: string, list: readonly string[]) => {
    await db.query(`create temporary table ${name} (n integer primary key, w text)`);
    await db.query(
      `insert into ${name} select ordinality - 1, w from unnest($1::text[]) with ordinality t(w)`,
      [list.map((phrase) => wordsOf(phrase))],
    );
  };
  await phrases('subject', SUBJECTS);
  await phrases('verb', VERBS);
  await phrases('place', PLACES);
  await phrases('form', FORMS);
  await db.query('drop index kernel.search_words_and_readers');
  await db.query(`create temporary table born as
    select id, row_number() over (order by id)::int as n, kernel.reader_keys(id) as keys from kernel.matter`);
  // The head of every matter, and for each a paper's text of four subjects. The number ends the row's time of birth.
  await db.query(`insert into kernel.search_segment (id, matter_id, kind, words, readers)
    select gen_random_uuid(), m.id, 'head', to_tsvector('simple', concat_ws(' ', s.w, v.w, p.w, f.w, m.n::text, '2026')), m.keys
      from born m
      join subject s on s.n = m.n % ${SUBJECTS.length} join verb v on v.n = (m.n / 20) % ${VERBS.length}
      join place p on p.n = (m.n / 240) % ${PLACES.length} join form f on f.n = (m.n / 7) % ${FORMS.length}`);
  await db.query(`insert into kernel.search_segment (id, matter_id, kind, words, readers)
    select gen_random_uuid(), m.id, 'file', to_tsvector('simple', concat_ws(' ', a.w, b.w, c.w, p.w, q.w)), m.keys
      from born m
      join subject a on a.n = m.n % ${SUBJECTS.length} join verb b on b.n = (m.n / 11) % ${VERBS.length}
      join subject c on c.n = (m.n / 31) % ${SUBJECTS.length} join place p on p.n = (m.n / 3) % ${PLACES.length}
      join place q on q.n = (m.n / 17) % ${PLACES.length}`);
  await db.query("set maintenance_work_mem = '512MB'");
  await db.query('create index search_words_and_readers on kernel.search_segment using gin (words, readers)');
  await db.query('vacuum analyze');
  if (many.persons === 0) throw new Error('nobody to search');
}

/** What people type: a subject, its beginning, a place, several together, a number, something that is not there. */
function queries(): string[] {
  return Array.from({ length: ASKED }, (_, i) => {
    const subject = SUBJECTS[i % SUBJECTS.length] ?? '';
    const kinds = [
      subject,
      subject.slice(0, 2),
      `${PLACES[i % PLACES.length]} ${VERBS[i % VERBS.length]}`,
      VERBS[i % VERBS.length] ?? '',
      String(1000 + i * 37),
      '青藏铁路',
    ];
    return kinds[i % kinds.length] ?? '';
  });
}

async function benchSearch(matters: number): Promise<void> {
  const folder = benchFolder();
  const server = await startEmbedded({ dataDir: folder.path, durable: false });
  const owner = openDb(openPool(server.url, { max: 2 }));
  const db = new pg.Client({ connectionString: server.url });
  await db.connect();
  try {
    await migrate(server.url, readMigrations(join(packageRoot(), 'db', 'migrations')));
    await seed(server.url, { wanted: 'office', dataDir: folder.path, tell: () => {} });
    const many = await owner.transaction((tx) => addPersons(tx, { persons: 20_000, units: 800 }));
    await owner.transaction((tx) => addPapers(tx, many, matters));
    console.error(`${matters} matters stand`);
    await plantSegments(db, many);
    console.error('the index stands');

    const app = openAppDb(server.url, 2);
    const actors = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        getActor(app.read, many.firstPerson + many.units + 20 + i * 511, NOW),
      ),
    );
    const bare = {
      name: 'bare',
      text: 'select matter_id from kernel.search_segment where words @@ $1::tsquery and readers && $2::bigint[]',
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    let hits = 0;
    for (const round of [0, 1, 2]) {
      for (const [i, q] of queries().entries()) {
        const actor = actors[i % actors.length];
        if (!actor) continue;
        const keys = [actor.personId, ...actor.addressees];
        let started = performance.now();
        await app.read.rows({ ...bare, values: [queryOf(q), keys] });
        const bareMs = performance.now() - started;
        started = performance.now();
        const found = await findMatters(app.read, actor, { q, limit: 21 });
        const ourMs = performance.now() - started;
        // The first round warms both.
        if (round === 0) continue;
        hits += found.length;
        theirs.push(bareMs);
        ours.push(ourMs);
      }
    }
    await app.close();
    const ratio = quantile(ours, 0.95) / quantile(theirs, 0.95);
    console.error(
      `hits ${hits}; median ${rounded(median(ours))} ms beside ${rounded(median(theirs))} ms; p95 ${rounded(quantile(ours, 0.95))} ms beside ${rounded(quantile(theirs, 0.95))} ms`,
    );
    tell({
      name: `search of ${matters} matters by an ordinary user, p95, beside the bare look-up in the index`,
      ours: rounded(quantile(ours, 0.95)),
      peer: rounded(quantile(theirs, 0.95)),
      ratio: rounded(ratio),
      unit: 'ms',
      wanted: `at most ${WANTED} times`,
      holds: ratio <= WANTED && hits > 0,
    });
  } finally {
    await db.end();
    await owner.close();
    await server.stop();
    folder.remove();
  }
}

await benchSearch(Number(process.argv[2] ?? 1_000_000));
