/** 导出 Excel: the list as it is narrowed now; at once, or in the background when it is long. */
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import { download, exportList } from '../../../contracts/modules/exports.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { exports as words } from '../../../contracts/texts/zh-CN/exports.ts';
import { Button } from '../../kit/Button.tsx';
import { useResult } from '../../kit/Result.tsx';
import { addressOf } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/useAct.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';

const { labels } = words;

/** @example <ExportButton list={documents.list} query={{ state: 'open' }} /> */
export function ExportButton(props: {
  readonly list: AnyEndpoint;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}) {
  const act = useAct(exportList);
  const tell = useResult();
  async function run(): Promise<void> {
    try {
      const made = await act.run({ body: { list: props.list.name, query: { ...props.query } } });
      if (made.state !== 'done') {
        tell(labels.waiting);
        return;
      }
      window.location.assign(addressOf(download, { params: { workbookId: made.id } }));
      tell(said(labels.done, { n: made.rows ?? 0 }));
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <>
      <Button busy={act.isRunning} onClick={() => void run()}>
        {labels.export}
      </Button>
      <ErrorNotice error={act.error} />
    </>
  );
}
