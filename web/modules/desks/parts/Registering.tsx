/** The clerk's drop zone, on top of the desk: each dropped paper becomes a form to check and register. */
import { type Drop, drop } from '../../../../contracts/modules/incoming-drop.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { FileDrop } from '../../../kit/files/FileDrop.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { useDraft } from '../../../platform/useDraft.ts';
import { BatchList, CutPaper, RegisterPaper, ScanQueue, SignFor } from '../../documents/public.ts';
import type { DeskState } from './useDesk.ts';

const { labels } = desks;

/**
 * Dropping and registering, one form at a time. What was dropped is kept over a reload, since the files are staged on
 * the server already; what was registered is opened at once, because its proposal comes next.
 */
export default function Registering({ desk }: { readonly desk: DeskState }) {
  const may = usePermission('documents.register');
  const waiting = useDraft<readonly Drop[]>('desk', 'documents.drop@3', []);
  const current = waiting.value[0];
  const keep = (taken: Drop) =>
    waiting.set((all) => [...all.filter((d) => d.file.id !== taken.file.id), taken]);
  const takeOff = (fileId: string) => waiting.set((all) => all.filter((d) => d.file.id !== fileId));
  if (!may) return null;
  return (
    <section className="desk-register" aria-label={labels.dropHere}>
      <FileDrop
        endpoint={drop}
        title={labels.dropTitle}
        hint={labels.dropHint}
        accept=".pdf,.ofd,.docx,.doc,.wps,.xlsx,.xls,.pptx,.txt,.rtf,.html,.eml,.zip,.jpg,.jpeg,.png"
        multiple
        paste
        slim={current !== undefined || desk.at !== undefined}
        onTaken={keep}
      />
      <ScanQueue onTaken={keep} />
      <BatchList
        drops={waiting.value}
        onRegistered={takeOff}
        // The one chosen comes first: its form stands open below.
        onChoose={(fileId) =>
          waiting.set((all) =>
            [...all].sort((a, b) => Number(b.file.id === fileId) - Number(a.file.id === fileId)),
          )
        }
      />
      {current ? (
        <CutPaper
          key={`cut ${current.file.id}`}
          drop={current}
          // Its papers come in its place, in their order.
          onCut={(parts) =>
            waiting.set((all) => [...parts, ...all.filter((d) => d.file.id !== current.file.id)])
          }
          onWhole={() =>
            waiting.set((all) => all.map((d) => (d.file.id === current.file.id ? { ...d, parts: [] } : d)))
          }
        />
      ) : null}
      {current && current.parts.length < 2 ? (
        <RegisterPaper
          key={current.file.id}
          drop={current}
          onDone={(done) => {
            takeOff(current.file.id);
            desk.open(done.matterId);
          }}
          onCancel={() => takeOff(current.file.id)}
        />
      ) : null}
      {current ? null : <SignFor />}
    </section>
  );
}
