/** Several rows picked: what may be done to them, to how many, and what became of each. */
import { Input } from 'antd';
import { useState } from 'react';
import type { Ability } from '../../../../contracts/modules/matters.ts';
import { offers } from '../../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { useMe } from '../../../platform/session.tsx';
import { allowedFor, BULK_ACTS, type BulkAct, type Picked } from './acts.ts';
import { BulkLines } from './BulkLines.tsx';
import { useBulk } from './useBulk.ts';
import type { PickState } from './usePicks.ts';

const { labels } = desks;

/** The bar; nothing while nothing is picked and nothing was done. */
export function BulkBar({ picks }: { readonly picks: PickState }) {
  const bulk = useBulk();
  const [asked, setAsked] = useState<BulkAct | null>(null);
  const me = useMe();
  const { picked } = picks;
  const ids = [...new Set(picked.map((p) => p.matterId))].slice(0, 50);
  const read = useEndpoint(
    offers,
    { query: { ids: ids.join(',') } },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  const abilities = new Map<string, readonly Ability[]>(
    (read.data?.items ?? []).map((item) => [item.matterId, item.abilities]),
  );
  if (picked.length === 0 && bulk.lines.length === 0) return null;

  async function go(act: BulkAct, among: readonly Picked[], toId: number | null, text: string) {
    setAsked(null);
    picks.clear();
    await bulk.run(act, among, { toId, text }, abilities);
  }

  return (
    <section className="desk-bulk" aria-label={labels.bulk}>
      {picked.length > 0 ? (
        <div className="desk-bulk-acts">
          <strong>{said(labels.bulkPicked, { n: picked.length })}</strong>
          {BULK_ACTS.map((act) => {
            const among = allowedFor(act, picked, abilities, me.permissions);
            if (among.length === 0) return null;
            return (
              <Button
                key={act.action}
                disabled={bulk.isRunning}
                pressed={asked?.action === act.action}
                onClick={() => setAsked(asked?.action === act.action ? null : act)}
              >
                {said(labels.bulkAct, { act: textOf('actions', act.action), n: among.length })}
              </Button>
            );
          })}
          <Button kind="quiet" onClick={picks.pickAll}>
            {labels.bulkAll}
          </Button>
          <Button kind="quiet" onClick={picks.clear}>
            {labels.bulkNone}
          </Button>
        </div>
      ) : null}
      {asked ? (
        <BulkForm
          key={asked.action}
          act={asked}
          among={allowedFor(asked, picked, abilities, me.permissions)}
          onGo={(among, toId, text) => void go(asked, among, toId, text)}
          onCancel={() => setAsked(null)}
        />
      ) : null}
      <BulkLines bulk={bulk} />
    </section>
  );
}

function BulkForm(props: {
  readonly act: BulkAct;
  readonly among: readonly Picked[];
  readonly onGo: (among: readonly Picked[], toId: number | null, text: string) => void;
  readonly onCancel: () => void;
}) {
  const { act, among } = props;
  const [to, setTo] = useState<{ id: number; name: string } | null>(null);
  const [text, setText] = useState('');
  const name = textOf('actions', act.action);
  const hasWords = act.action !== 'matters.mark_read';
  return (
    <form
      className="desk-bulk-form"
      aria-label={name}
      onSubmit={(e) => {
        e.preventDefault();
        if (!act.needsPerson || to) props.onGo(among, to?.id ?? null, text.trim());
      }}
    >
      {act.needsPerson ? (
        <PersonPicker
          label={labels.bulkTo}
          value={to?.id ?? null}
          known={to ? [to] : []}
          onChange={(_, who) => setTo(who ? { id: who.id, name: who.name } : null)}
        />
      ) : null}
      {hasWords ? (
        <Input
          aria-label={labels.bulkWords}
          placeholder={labels.bulkWords}
          value={text}
          maxLength={300}
          onChange={(e) => setText(e.target.value)}
        />
      ) : null}
      <Button submit kind="primary" disabled={act.needsPerson && !to}>
        {said(labels.bulkGo, { act: name, n: among.length })}
      </Button>
      <Button kind="quiet" onClick={props.onCancel}>
        {base.labels.cancel}
      </Button>
    </form>
  );
}
