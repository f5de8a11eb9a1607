/** Entering a meeting's message: what, from which meeting, to whom. The draft is kept until it is sent. */
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { start } from '../../../../contracts/modules/spreading.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { Button } from '../../../kit/Button.tsx';
import { DraftNote } from '../../../kit/DraftNote.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import { LeaderPicker, UnitsPicker } from '../../../kit/pickers/pickers.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { asApiError } from '../../../platform/api/api-error.ts';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useDraft } from '../../../platform/useDraft.ts';
import { Field, type StagedFile, StagedFiles } from '../../matters/public.ts';

const { labels } = spreading;

interface Draft {
  readonly title: string;
  readonly meeting: string;
  readonly heldOn: LocalDate;
  readonly text: string;
  readonly files: readonly StagedFile[];
  readonly units: readonly Named[];
  readonly leader: Named | null;
}

function isWhole({ title, meeting, text, units, leader }: Draft): boolean {
  return title.trim() !== '' && meeting.trim() !== '' && text.trim() !== '' && units.length > 0 && !!leader;
}

/** The form. */
export function StartForm(props: {
  readonly onDone: (matterId: string) => void;
  readonly onClose: () => void;
}) {
  const draft = useDraft<Draft>('spreading', 'spreading.start', {
    title: '',
    meeting: '',
    heldOn: today(),
    text: '',
    files: [],
    units: [],
    leader: null,
  });
  const [tried, setTried] = useState(false);
  const act = useAct(start);
  const tell = useResult();
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));

  async function send(): Promise<void> {
    setTried(true);
    if (!isWhole(value) || act.isRunning) return;
    try {
      const done = await act.run({
        body: {
          title: value.title.trim(),
          meeting: value.meeting.trim(),
          heldOn: value.heldOn,
          text: value.text.trim(),
          fileIds: value.files.map((f) => f.file.id),
          unitIds: value.units.map((u) => u.id),
          leaderId: value.leader?.id ?? 0,
        },
      });
      draft.clear();
      tell(said(labels.started, { n: value.units.length }));
      props.onDone(done.matterId);
    } catch (thrown) {
      if (asApiError(thrown).code === 'guard.secrecy_mark_found') draft.unstore();
    }
  }

  const problems = tried && !isWhole(value) ? labels.needed : null;
  return (
    <Panel title={labels.startOpen}>
      <form
        className="mt-form"
        aria-label={labels.startOpen}
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <Fields value={value} set={set} />
        {problems ? (
          <p className="mt-field-error" role="alert">
            {problems}
          </p>
        ) : null}
        <ErrorNotice error={act.error} />
        <div className="mt-form-foot">
          <Button submit kind="primary" busy={act.isRunning}>
            {labels.doStart}
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            {base.labels.cancel}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </form>
    </Panel>
  );
}

function Fields({ value, set }: { readonly value: Draft; readonly set: (change: Partial<Draft>) => void }) {
  return (
    <>
      <Field path="title" label={labels.title} problems={[]}>
        <Input
          aria-label={labels.title}
          placeholder={labels.titleHint}
          value={value.title}
          maxLength={300}
          onChange={(e) => set({ title: e.target.value })}
        />
      </Field>
      <div className="sp-two">
        <Field path="meeting" label={labels.meeting} problems={[]}>
          <Input
            aria-label={labels.meeting}
            placeholder={labels.meetingHint}
            value={value.meeting}
            maxLength={200}
            onChange={(e) => set({ meeting: e.target.value })}
          />
        </Field>
        <Field path="heldOn" label={labels.heldOn} problems={[]}>
          <DatePicker
            aria-label={labels.heldOn}
            allowClear={false}
            value={dayjs(value.heldOn)}
            onChange={(d) => d && set({ heldOn: d.format('YYYY-MM-DD') as LocalDate })}
          />
        </Field>
      </div>
      <Field path="text" label={labels.text} problems={[]}>
        <Input.TextArea
          aria-label={labels.text}
          placeholder={labels.textHint}
          value={value.text}
          maxLength={8000}
          autoSize={{ minRows: 4, maxRows: 14 }}
          onChange={(e) => set({ text: e.target.value })}
        />
      </Field>
      <Field path="files" label={labels.files} problems={[]}>
        <StagedFiles
          label={labels.filesDrop}
          multiple
          files={value.files}
          onChange={(change) => set({ files: change(value.files) })}
        />
      </Field>
      <Field path="units" label={labels.units} problems={[]}>
        <UnitsPicker
          label={labels.units}
          value={value.units.map((u) => u.id)}
          known={value.units}
          onChange={(_, chosen) => set({ units: chosen })}
        />
      </Field>
      <Field path="leader" label={labels.leader} problems={[]}>
        <LeaderPicker
          label={labels.leader}
          value={value.leader?.id ?? null}
          known={value.leader ? [value.leader] : []}
          onChange={(_, leader) => set({ leader })}
        />
      </Field>
    </>
  );
}
