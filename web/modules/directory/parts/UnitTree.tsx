/** The tree of units. */
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useUnits } from '../queries.ts';

const { labels } = directory;

/** The tree; closed units stand in it greyed, because their matters are still theirs. */
export function UnitTree(props: {
  readonly chosen: number | null;
  readonly onChoose: (unitId: number) => void;
}) {
  const read = useUnits();
  return (
    <nav className="directory-tree" aria-label={labels.units}>
      <ErrorNotice error={read.error} />
      {read.isPending ? <Waiting rows={8} /> : null}
      <ul>
        {(read.data?.items ?? []).map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              aria-current={unit.id === props.chosen}
              style={{ paddingInlineStart: `${10 + unit.depth * 16}px` }}
              onClick={() => props.onChoose(unit.id)}
            >
              <span className={unit.isOpen ? undefined : 'hy-muted'}>{unit.name}</span>
              <span className="hy-muted">
                {unit.isOpen
                  ? said(labels.unitCount, { persons: unit.persons, posts: unit.posts })
                  : labels.closed}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
