/** The same paper may be in the register already: which, why we think so, and the way to it. */
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { formatInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';

/** A warning with links; nothing when the paper is new. */
export function SamePapers({ drop }: { readonly drop: Drop }) {
  if (drop.sameAs.length === 0) return null;
  return (
    <div className="dc-same" role="alert">
      <strong>{documents.labels.same}</strong>
      <ul>
        {drop.sameAs.map((same) => (
          <li key={same.matterId}>
            <span className="hy-tag hy-tag-warn">{textOf('names', `same.${same.why}`)}</span>{' '}
            <MatterLink matterId={same.matterId}>
              {same.registerNumber ?? ''}《{same.title}》
            </MatterLink>{' '}
            <span className="hy-muted">{formatInstant(same.at)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
