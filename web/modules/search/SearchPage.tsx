/** 查找, /search: as one types; words and filters stand in the address; j and k walk the hits. */
import { search } from '../../../contracts/modules/matters.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { usePages } from '../../platform/api/usePages.ts';
import { PLACES, useGo, useUrlWord } from '../../platform/navigation.tsx';
import { ListScreen } from '../matters/public.ts';
import { Filters } from './Filters.tsx';
import { Hits } from './Hits.tsx';
import './search.css';
import { useSearchFilters } from './search-filters.ts';
import { Words } from './Words.tsx';

const { labels } = matters;

/** The screen. */
export default function SearchPage() {
  const go = useGo();
  const [q, setQ] = useUrlWord('q');
  const filters = useSearchFilters();
  const words = (q ?? '').trim();
  const rows = usePages(
    search,
    { query: { q: words, limit: 20, ...filters.asked } },
    { enabled: words !== '', keepPrevious: true },
  );
  return (
    <ListScreen
      title={labels.search}
      rows={rows}
      idle={words === ''}
      empty={
        words === '' ? (
          <Empty title={labels.search} how={labels.searchStart} />
        ) : filters.count > 0 ? (
          <Empty title={labels.searchNothing} how={labels.searchFiltered}>
            <Button onClick={filters.clear}>{labels.clearFilters}</Button>
          </Empty>
        ) : (
          <Empty title={labels.searchNothing} how={said(labels.searchNone, { q: words })} />
        )
      }
      filters={
        <div className="sr-filters">
          <Words value={q ?? ''} onSettled={(next) => setQ(next === '' ? undefined : next)} />
          <Filters filters={filters} />
        </div>
      }
    >
      <div className={rows.isStale ? 'sr-stale' : undefined} aria-busy={rows.isStale}>
        <Hits hits={rows.items} onOpen={(matterId) => go(PLACES.matter(matterId))} />
      </div>
    </ListScreen>
  );
}
