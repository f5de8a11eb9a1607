/** Where a file was that had to go: when, by whose hands, why. Nothing of what it was. */
import { download, type FileGone } from '../../../../contracts/modules/files.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { files as fileWords } from '../../../../contracts/texts/zh-CN/files.ts';
import { addressOf } from '../../../platform/api/call.ts';
import { formatInstant } from '../../../platform/format.ts';

/** The tombstones of a matter. */
export function GoneFiles({ gone }: { readonly gone: readonly FileGone[] }) {
  if (gone.length === 0) return null;
  return (
    <div className="mt-gone">
      <ul>
        {gone.map((one) => (
          <li key={one.id}>
            <span className="hy-tag">{textOf('names', `purpose.${one.purpose}`)}</span>
            <strong>{textOf('names', `gone.${one.why}`)}</strong>
            <span className="hy-muted">
              {said(fileWords.labels.goneBy, { at: formatInstant(one.at), by: one.by.join('、') })}
            </span>
            {one.formerId ? (
              <a href={addressOf(download, { params: { fileId: one.formerId } })}>
                {fileWords.labels.readFormer}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="hy-muted">{fileWords.labels.goneHow}</p>
    </div>
  );
}
