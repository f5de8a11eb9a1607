/** Who does it by when: first said as what will happen, changed only on request. */
import { useState } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { LimitInput, limitWords } from '../../../kit/LimitInput.tsx';
import { UnitsPicker } from '../../../kit/pickers/pickers.tsx';
import { Field, type Problem, wordsAt } from '../../matters/public.ts';
import { DispositionInput } from '../options/OptionEditor.tsx';
import type { InstructionDraft } from './instruction-draft.ts';

const { labels } = documents;

/** Props of HandlingFields. */
export interface HandlingFieldsProps {
  readonly draft: InstructionDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<InstructionDraft>) => void;
}

/** What will happen, with a way to change it. Open at once where units are still missing. */
export function HandlingFields({ draft, problems, onChange }: HandlingFieldsProps) {
  const [wanted, setWanted] = useState(false);
  const open = wanted || draft.optionIndex === null || wordsAt(problems, 'unitIds') !== undefined;
  return (
    <div className="dc-handling">
      <p className="dc-will">
        <strong>{labels.willHappen}</strong> {effectWords(draft)}
        {open ? null : (
          <Button kind="quiet" onClick={() => setWanted(true)}>
            {labels.change}
          </Button>
        )}
      </p>
      {open ? <Change draft={draft} problems={problems} onChange={onChange} /> : null}
    </div>
  );
}

function Change({ draft, problems, onChange }: HandlingFieldsProps) {
  return (
    <>
      <Field path="disposition" label={labels.disposition} problems={problems}>
        <DispositionInput value={draft.disposition} onChange={(disposition) => onChange({ disposition })} />
      </Field>
      {draft.disposition === 'to_read' ? null : (
        <Field path="unitIds" label={labels.units} problems={problems}>
          <UnitsPicker
            label={labels.units}
            value={draft.units.map((u) => u.id)}
            known={draft.units}
            status={wordsAt(problems, 'unitIds') ? 'error' : undefined}
            onChange={(_, chosen) => onChange({ units: chosen })}
          />
        </Field>
      )}
      {draft.disposition === 'to_handle' ? (
        <Field path="limit" label={labels.limit} problems={problems}>
          <LimitInput label={labels.limit} value={draft.limit} onChange={(limit) => onChange({ limit })} />
        </Field>
      ) : null}
    </>
  );
}

/** What the instruction will set going, in a sentence. */
export function effectWords(draft: InstructionDraft): string {
  if (draft.disposition === 'to_read') return labels.willRead;
  const [lead, ...others] = draft.units;
  if (!lead) return labels.noUnits;
  const names = { lead: lead.name, others: others.map((u) => u.name).join('、') };
  return draft.disposition === 'to_guide'
    ? said(labels.willGuide, { lead: draft.units.map((u) => u.name).join('、') })
    : said(labels.willHandle, { ...names, limit: limitWords(draft.limit) });
}
