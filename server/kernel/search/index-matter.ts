/** Puts a matter's segments into the index anew: its head, opinions, file texts; each with its readers. */
import { sql } from '../../platform/db/sql.ts';
import type { Db, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { numberText, wordsOf } from './words.ts';

interface Segment {
  readonly kind: 'head' | 'opinion' | 'file';
  readonly text: string;
  readonly audience: number[] | null;
}

/** Rebuilds the segments of one matter. Derived data: idempotent, and gone with what was purged. */
export async function indexMatter(db: Db, matterId: string): Promise<void> {
  await db.lazily(async (tx) => {
    // A lock that excludes itself: two runs side by side would each leave their segments.
    const matter = await tx.first<{
      title: string;
      number: string | null;
      source: string | null;
      unit_id: number;
      lead_unit_id: number | null;
    }>(
      sql`select title, number, source, unit_id, lead_unit_id from kernel.matter where id = ${matterId} for no key update`,
    );
    if (!matter) return;
    const head = `${matter.title} ${matter.source ?? ''} ${numberText(matter.number ?? '')} ${await whoOf(tx, matterId, [matter.unit_id, matter.lead_unit_id ?? 0])}`;
    const segments = [{ kind: 'head' as const, text: head, audience: null }, ...(await saidIn(tx, matterId))];
    await tx.run(sql`delete from kernel.search_segment where matter_id = ${matterId}`);
    for (const segment of segments) {
      await tx.run(sql`insert into kernel.search_segment (id, matter_id, kind, words, audience, readers)
        values (${newId()}, ${matterId}, ${segment.kind}, to_tsvector('simple', ${wordsOf(segment.text)}),
                ${segment.audience}::bigint[], kernel.reader_keys(${matterId}))`);
    }
  });
}

/** Its units and whoever did something in it, with their pinyin. */
async function whoOf(tx: Tx, matterId: string, units: readonly number[]): Promise<string> {
  const who = await tx.rows<{ name: string; pinyin: string; initials: string }>(
    sql`select a.name, a.pinyin, a.initials from kernel.addressee a
         where a.id = any(${[...units]}::bigint[])
            or a.id in (select r.person_id from kernel.record r where r.stream = 'matters' and r.subject = ${matterId})`,
  );
  return who.map((a) => `${a.name} ${a.pinyin} ${a.initials}`).join(' ');
}

async function saidIn(tx: Tx, matterId: string): Promise<Segment[]> {
  const opinions = await tx.rows<{
    body: string | null;
    option_label: string | null;
    audience: number[] | null;
  }>(
    sql`select c.body, o.option_label, o.audience from kernel.opinion o left join kernel.content c on c.id = o.content_id
         where o.matter_id = ${matterId}`,
  );
  const files = await tx.rows<{ name: string; body: string | null; audience: number[] | null }>(
    sql`select f.name, c.body, f.audience from kernel.file f left join kernel.content c on c.id = f.text_id
         where f.matter_id = ${matterId} and f.purged_at is null`,
  );
  return [
    ...opinions.map((o) => ({
      kind: 'opinion' as const,
      text: `${o.option_label ?? ''} ${o.body ?? ''}`,
      audience: o.audience,
    })),
    ...files.map((f) => ({ kind: 'file' as const, text: `${f.name} ${f.body ?? ''}`, audience: f.audience })),
  ];
}
