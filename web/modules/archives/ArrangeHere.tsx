/** Arranging from the list: the same form as on the matter's page, with the task the matter says may be acted on. */

import { matterPage } from '../../../contracts/modules/matters.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { archives } from '../../../contracts/texts/zh-CN/archives.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useResult } from '../../kit/Result.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { ArrangeForm } from './ArrangeForm.tsx';

const { labels } = archives;

/** The form in a panel above the list. */
export function ArrangeHere(props: { readonly matterId: string; readonly onClose: () => void }) {
  const tell = useResult();
  const read = useEndpoint(matterPage, { params: { matterId: props.matterId } });
  const ability = read.data?.abilities.find((a) => a.action === 'archives.arrange');
  return (
    <Panel title={read.data ? `${labels.arrange}：${read.data.title}` : labels.arrange}>
      {read.error ? <ErrorNotice error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending ? <Waiting rows={3} /> : null}
      {read.data && ability ? (
        <ArrangeForm
          matter={read.data}
          ability={ability}
          onDone={({ reply }) => {
            tell(said(labels.given, { number: reply.number ?? '' }));
            props.onClose();
          }}
          onCancel={props.onClose}
        />
      ) : null}
      {read.data && !ability ? <p className="hy-muted">{labels.notYours}</p> : null}
    </Panel>
  );
}
