/** 历次版本: who put which in, when and why. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { versions as contract } from '../../../contracts/modules/files.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { fileView, getFile, replaceBarOf, tombstonesOf, versionsOf } from '../../kernel/files/api.ts';

/** Newest first. A former version asked for shows the same list: it is the file that has versions. */
export async function listVersions(
  { read, actor }: QueryContext,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const file = await getFile(read, actor, params.fileId);
  const rows = await versionsOf(read, file.version_of ?? file.id);
  const gone =
    file.matter_id === null ? [] : await tombstonesOf(read, actor, file.matter_id, { withFormer: true });
  return {
    items: rows.map((row) => ({
      file: fileView(row),
      by: row.by_name,
      since: row.since,
      why: row.why,
      gone: gone.find((stone) => stone.id === row.id) ?? null,
    })),
    bar: await replaceBarOf(read, actor, file),
  };
}
