/** Matters in which the machine met a mark: by number, never by title. */
import { found } from '../../../contracts/modules/secrecy.ts';
import { textOf } from '../../../contracts/texts/texts.ts';
import { secrecy } from '../../../contracts/texts/zh-CN/secrecy.ts';
import { Empty } from '../../kit/Empty.tsx';
import { LoadMore } from '../../kit/LoadMore.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { usePages } from '../../platform/api/usePages.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';

const { labels } = secrecy;

/** The list; a row is taken into the form beside it. */
export function FoundList({ onTake }: { readonly onTake: (matter: string) => void }) {
  const rows = usePages(found, { query: { limit: 20 } });
  return (
    <Panel title={labels.found}>
      <ErrorNotice error={rows.error} />
      {rows.items.length === 0 && !rows.isPending ? (
        <Empty title={labels.foundNone} how={labels.foundHow} />
      ) : null}
      <ul className="secrecy-list">
        {rows.items.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{row.matter.number ?? labels.noNumber}</strong> {row.matter.unitName}
              <span className="hy-muted">
                {textOf('names', `guard.rule.${row.rule}`)}
                {row.personName ? `；${labels.who}：${row.personName}` : ''}；{formatInstant(row.at)}
              </span>
            </span>
            <button type="button" className="hy-link" onClick={() => onTake(row.matter.matterId)}>
              {labels.take}
            </button>
          </li>
        ))}
      </ul>
      <LoadMore pages={rows} />
    </Panel>
  );
}
