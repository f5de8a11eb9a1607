/** Pages of the wall: units by their lights, items with their units. */
import type { Light } from '../../../contracts/base/acts.ts';
import type { Board } from '../../../contracts/modules/wall.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { wall } from '../../../contracts/texts/zh-CN/wall.ts';
import { formatDue, formatLeft } from '../../platform/format.ts';

const { labels } = wall;

/** What a page holds at a size that is read from five metres. */
export const ITEMS_A_PAGE = 5;
export const UNITS_A_PAGE = 16;
const UNITS_A_ROW = 2;

/** As many rows as a full page has, also on the last: what hangs there does not jump about from page to page. */
function rowsOf(count: number) {
  return { gridTemplateRows: `repeat(${count}, minmax(0, 1fr))` };
}

const SHAPES: Readonly<Record<Light, string>> = { none: '○', green: '●', yellow: '▲', red: '■' };

/** Units, the most late first. */
export function UnitsPage({ units }: { readonly units: Board['units'] }) {
  if (units.length === 0) return <p className="wl-nothing">{labels.nothing}</p>;
  return (
    <section aria-label={labels.byUnit}>
      <ul className="wl-units" style={rowsOf(UNITS_A_PAGE / UNITS_A_ROW)}>
        {units.map((unit) => (
          <li key={unit.name}>
            <strong>{unit.name}</strong>
            <span className={unit.red > 0 ? 'wl-red' : 'wl-zero'}>■ {unit.red}</span>
            <span className={unit.yellow > 0 ? 'wl-yellow' : 'wl-zero'}>▲ {unit.yellow}</span>
            <span className={unit.green > 0 ? 'wl-green' : 'wl-zero'}>● {unit.green}</span>
            <span className={unit.done > 0 ? 'wl-done' : 'wl-zero'}>✓ {unit.done}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Items, the most pressing first. */
export function ItemsPage({ items }: { readonly items: Board['items'] }) {
  return (
    <section aria-label={labels.byItem}>
      <ol className="wl-items" style={rowsOf(ITEMS_A_PAGE)}>
        {items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a wall has no identity; withheld ones look alike
          <li key={i} className={`wl-item wl-${item.light}`}>
            <span className="wl-mark">{SHAPES[item.light]}</span>
            <span className="wl-item-main">
              <strong>{item.title ?? labels.withheld}</strong>
              <span className="wl-item-under">
                {[
                  item.number,
                  item.leader ? said(labels.leader, { name: item.leader }) : null,
                  item.round > 1 ? said(labels.round, { n: item.round }) : null,
                  item.dueAt ? said(labels.dueOn, { at: formatDue(item.dueAt) }) : null,
                ]
                  .filter(Boolean)
                  .join('　')}
              </span>
              <span className="wl-item-units">
                {item.units.map((unit) => (
                  <span key={unit.name} className={unit.isDone ? 'wl-done' : `wl-${unit.light}`}>
                    {unit.isDone ? '✓' : SHAPES[unit.light]} {unit.name}
                  </span>
                ))}
              </span>
            </span>
            <span className="wl-left">{item.dueAt ? formatLeft(item.dueAt, item.workingDaysLeft) : ''}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
