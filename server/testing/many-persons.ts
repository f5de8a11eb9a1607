/** A big office by bulk SQL: a tree of units, persons with names, pinyin, posts, holdings and accounts; and matters among them. */
import { sql } from '../platform/db/sql.ts';
import type { Tx } from '../platform/db/tx.ts';

/** Ids of what was added: persons `first`…`first + persons - 1`, their posts after them, then the units. */
export interface Many {
  readonly firstPerson: number;
  readonly firstPost: number;
  readonly firstUnit: number;
  readonly persons: number;
  readonly units: number;
}

const SURNAMES =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao';
const GIVEN =
  '建jian 国guo 明ming 华hua 文wen 志zhi 伟wei 海hai 春chun 晓xiao 丽li 敏min 静jing 军jun 杰jie 涛tao 超chao 勇yong 平ping 红hong 玉yu 兰lan 秀xiu 云yun 立li 新xin 德de 家jia 庆qing 永yong 世shi 光guang 学xue 成cheng 安an 宁ning 佳jia 思si 雨yu 晨chen';

function table(words: string): { letters: string[]; sounds: string[] } {
  const all = words.split(' ');
  return { letters: all.map((w) => w[0] ?? ''), sounds: all.map((w) => w.slice(1)) };
}

/** Adds persons in a tree of units below the office's root; one person in twenty heads his unit. */
export async function addPersons(tx: Tx, input: { persons: number; units: number }): Promise<Many> {
  const { persons, units } = input;
  const { base, root } = await tx.one<{ base: number; root: number }>(
    sql`select (select max(id) from kernel.addressee) as base, (select id from kernel.unit where parent_id is null order by sort limit 1) as root`,
  );
  const ids = { firstPerson: base + 1, firstPost: base + 1 + persons, firstUnit: base + 1 + 2 * persons };
  const [first, given] = [table(SURNAMES), table(GIVEN)];
  await tx.run(sql`insert into kernel.addressee (id, kind, name, pinyin, initials) overriding system value
    select ${ids.firstUnit} + n - 1, 'unit', '第' || n || '单位', 'di' || n || 'danwei', 'd' || n || 'dw' from generate_series(1, ${units}::int) n`);
  // Eight below each: four levels hold four thousand.
  await tx.run(sql`insert into kernel.unit (id, parent_id, kind, full_name, sort)
    select ${ids.firstUnit} + n - 1, case when n <= 8 then ${root}::bigint else ${ids.firstUnit} + (n - 1) / 8 - 1 end,
           case when n <= 8 then 'department' else 'section' end, '第' || n || '单位', 1000 + n from generate_series(1, ${units}::int) n`);
  await tx.run(sql`insert into kernel.addressee (id, kind, name, pinyin, initials, spelled) overriding system value
    select ${ids.firstPerson} + n - 1, 'person', s.l || a.l || b.l, s.p || a.p || b.p, left(s.p, 1) || left(a.p, 1) || left(b.p, 1),
           ' ' || s.l || s.p || ' ' || a.l || a.p || ' ' || b.l || b.p
      from generate_series(1, ${persons}::int) n
      cross join lateral (select (${first.letters}::text[])[1 + n % ${first.letters.length}] l, (${first.sounds}::text[])[1 + n % ${first.letters.length}] p) s
      cross join lateral (select (${given.letters}::text[])[1 + (n / 30) % ${given.letters.length}] l, (${given.sounds}::text[])[1 + (n / 30) % ${given.letters.length}] p) a
      cross join lateral (select (${given.letters}::text[])[1 + (n * 7 / 11) % ${given.letters.length}] l, (${given.sounds}::text[])[1 + (n * 7 / 11) % ${given.letters.length}] p) b`);
  await tx.run(
    sql`insert into kernel.person (id, sort) select ${ids.firstPerson} + n - 1, n from generate_series(1, ${persons}::int) n`,
  );
  await tx.run(sql`insert into kernel.addressee (id, kind, name) overriding system value
    select ${ids.firstPost} + n - 1, 'post', '科员' || n from generate_series(1, ${persons}::int) n`);
  await tx.run(sql`insert into kernel.post (id, unit_id, role, sort)
    select ${ids.firstPost} + n - 1, ${ids.firstUnit} + n % ${units}, case when n <= ${units} then 'unit_principal' else 'staff' end, n from generate_series(1, ${persons}::int) n`);
  await tx.run(sql`insert into kernel.holding (person_id, post_id, from_on)
    select ${ids.firstPerson} + n - 1, ${ids.firstPost} + n - 1, '2026-01-04' from generate_series(1, ${persons}::int) n`);
  await tx.run(sql`insert into kernel.account (person_id, login, password_hash, is_active)
    select ${ids.firstPerson} + n - 1, 'many' || n, '-', true from generate_series(1, ${persons}::int) n`);
  await tx.rows(
    sql`select setval(pg_get_serial_sequence('kernel.addressee', 'id'), (select max(id) from kernel.addressee))`,
  );
  return { ...ids, persons, units };
}

/** Adds papers, each of a unit, in the acl of a few persons, one in five with an open task. Newer ones have greater ids. */
export async function addPapers(tx: Tx, many: Many, papers: number): Promise<void> {
  const post = many.firstPost;
  await tx.run(sql`create temporary table made on commit drop as
    select n, (lpad(to_hex(${0x019000000000}::bigint + n), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || 'a' || substr(md5(n::text), 1, 15))::uuid as id
      from generate_series(1, ${papers}::int) n`);
  await tx.run(sql`insert into kernel.matter (id, kind, title, unit_id, opened_at, definition_version, state, step, seq, head_hash, changed_at)
    select id, 'documents.incoming', '关于第' || n || '号事项的通知', ${many.firstUnit} + n % ${many.units}, timestamptz '2026-01-05Z' + n * interval '1 second',
           1, case when n % 5 = 0 then 'open' else 'closed' end, 'propose', 1, '', '2026-01-05Z' from made`);
  await tx.run(sql`insert into documents.incoming (matter_id, sender, title_folded, copies, file_hash, drafter_post_id)
    select id, '市政府办公室', '', 1, '', ${post} from made`);
  await tx.run(sql`insert into kernel.matter_acl (addressee_id, matter_id)
    select distinct ${many.firstPerson} + (n * k) % ${many.persons}, id from made, (values (1), (7), (13)) v(k)`);
  await tx.run(sql`insert into kernel.task (id, matter_id, step, addressee_id, state, round, urgency, opened_at, opened_seq, due_key)
    select id, id, 'propose', ${many.firstPerson} + n % ${many.persons}, 'open', 1, 'normal', '2026-01-05Z', 1, timestamptz '2026-10-01Z' + n * interval '1 second'
      from made where n % 5 = 0`);
}
