/** Going on in a list by its cursor. */
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { Button } from './Button.tsx';

/** A button at the end of a list; nothing when all has been fetched. */
export function LoadMore(props: {
  readonly pages: { readonly hasMore: boolean; readonly isLoadingMore: boolean; loadMore(): void };
}) {
  if (!props.pages.hasMore) return null;
  return (
    <div className="hy-more">
      <Button busy={props.pages.isLoadingMore} onClick={() => props.pages.loadMore()}>
        {base.labels.more}
      </Button>
    </div>
  );
}
