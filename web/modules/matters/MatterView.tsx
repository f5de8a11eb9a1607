/**
 * The matter page: where it stands, its thread, the paper, what I can do now. In the reading pane of a desk, as a
 * screen of its own, on a phone; the columns go by the room there is (container queries), not by the window.
 */
import { type RefObject, useRef, useState } from 'react';
import type { MatterPage } from '../../../contracts/modules/matters.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { useIsPhone } from '../../platform/useIsPhone.ts';
import type { ActOutcome } from './acts/outcome.ts';
import { matterKind } from './kinds.ts';
import './matters.css';
import './paper.css';
import './side.css';
import './sheet/sheet.css';
import { PaperPane } from './paper/PaperPane.tsx';
import { ActPane } from './parts/ActPane.tsx';
import { GoneFiles } from './parts/GoneFiles.tsx';
import { MatterHeader } from './parts/MatterHeader.tsx';
import { PhoneActs } from './parts/PhoneActs.tsx';
import { SideTabs } from './parts/SideTabs.tsx';
import { type OpenAct, useOpenAct } from './parts/useOpenAct.ts';
import { useMarkRead, useMatter, useThread } from './queries.ts';
import { ThreadPicture } from './thread/ThreadPicture.tsx';

const { labels } = matters;

/** Props of MatterView. */
export interface MatterViewProps {
  readonly matterId: string;
  /** An act was done here: a desk goes on to its next row. */
  readonly onDone?: (outcome: ActOutcome) => void;
}

/**
 * A matter with all that may be seen of it and done with it.
 * @example <MatterView matterId={row.matterId} />
 */
export function MatterView({ matterId, onDone }: MatterViewProps) {
  const read = useMatter(matterId);
  const place = useRef<HTMLDivElement>(null);
  const acts = useOpenAct(read.data, (outcome) => {
    // The form was long; what became of the matter stands at the top.
    place.current?.scrollIntoView({ block: 'start' });
    onDone?.(outcome);
  });
  useMarkRead(matterId, read.data !== undefined);
  if (!read.data) {
    return read.error ? (
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Waiting rows={14} />
    );
  }
  return <Shown key={matterId} matter={read.data} acts={acts} place={place} />;
}

function Shown(props: {
  readonly matter: MatterPage;
  readonly acts: OpenAct;
  readonly place: RefObject<HTMLDivElement | null>;
}) {
  const { matter, acts } = props;
  const [file, setFile] = useState<string | null>(null);
  const { Body, Sheet } = matterKind(matter.kind);
  return (
    <div className="mt-place" ref={props.place}>
      <article className="mt-view" aria-label={matter.title}>
        <MatterHeader matter={matter} />
        <div className="mt-columns">
          <ThreadColumn matterId={matter.id} />
          <div className="mt-main">
            {Body ? <Body matter={matter} /> : null}
            {matter.files.length > 0 ? null : <GoneFiles gone={matter.gone} />}
            {matter.files.length > 0 || !(Body || matter.gone.length > 0) ? (
              <PaperPane files={matter.files} chosen={file} onChoose={setFile} />
            ) : null}
          </div>
          <div className="mt-side">
            <section className="mt-act" aria-label={labels.act}>
              <ActPane acts={acts} />
            </section>
            <SideTabs matter={matter} onOpenFile={setFile} openFile={file} />
          </div>
        </div>
        <PhoneActs acts={acts} />
      </article>
      {Sheet ? (
        <div className="mt-sheet">
          <Sheet matter={matter} />
        </div>
      ) : null}
    </div>
  );
}

function ThreadColumn({ matterId }: { readonly matterId: string }) {
  const isPhone = useIsPhone();
  const read = useThread(matterId);
  const count = read.data?.nodes.length ?? 0;
  return (
    <div className="mt-thread-column">
      <Panel
        key={isPhone ? 'phone' : 'desk'}
        title={isPhone && count > 0 ? said(labels.threadOf, { n: count }) : labels.thread}
        foldable
        folded={isPhone}
        flush
      >
        {read.data ? <ThreadPicture nodes={read.data.nodes} here={matterId} /> : null}
        {read.error ? <ErrorNotice error={read.error} onRetry={() => void read.refetch()} /> : null}
        {read.isPending ? <Waiting rows={5} /> : null}
      </Panel>
    </div>
  );
}
