/** Puts a matter's segments into the index anew: title, number, opinions, file texts, people; each with its readers. */
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { wordsOf } from './words.ts';

interface Segment {
  readonly kind: 'title' | 'number' | 'opinion' | 'file' | 'people';
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
      opened_at: string;
    }>(
      sql`select title, number, source, opened_at from kernel.matter where id = ${matterId} for no key update`,
    );
    if (!matter) return;
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
    const people = await tx.rows<{ name: string; pinyin: string; initials: string }>(
      sql`select distinct a.name, a.pinyin, a.initials from kernel.record r join kernel.addressee a on a.id = r.person_id
           where r.stream = 'matters' and r.subject = ${matterId}`,
    );
    const segments: Segment[] = [
      { kind: 'title', text: `${matter.title} ${matter.source ?? ''}`, audience: null },
      ...(matter.number
        ? [{ kind: 'number' as const, text: numberText(matter.number), audience: null }]
        : []),
      ...opinions.map((o) => ({
        kind: 'opinion' as const,
        text: `${o.option_label ?? ''} ${o.body ?? ''}`,
        audience: o.audience,
      })),
      ...files.map((f) => ({
        kind: 'file' as const,
        text: `${f.name} ${f.body ?? ''}`,
        audience: f.audience,
      })),
      {
        kind: 'people',
        text: people.map((p) => `${p.name} ${p.pinyin} ${p.initials}`).join(' '),
        audience: null,
      },
    ];
    await tx.run(sql`delete from kernel.search_segment where matter_id = ${matterId}`);
    for (const segment of segments) {
      await tx.run(sql`insert into kernel.search_segment (id, matter_id, kind, words, audience, at)
        values (${newId()}, ${matterId}, ${segment.kind}, to_tsvector('simple', ${wordsOf(segment.text)}),
                ${segment.audience}::bigint[], ${matter.opened_at})`);
    }
  });
}

/** 云政办收〔2026〕318号 is also found as 318 and as 2026-318. */
function numberText(number: string): string {
  return `${number} ${number.replace(/\D+/g, ' ')}`;
}
