/** Giving an instruction: tap an option big, edit, write by hand, see what will happen. Shared by leader and liaison. */
import { Input } from 'antd';
import { useState } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { OpinionInput } from '../../../kit/OpinionInput.tsx';
import { Field, type Problem } from '../../matters/public.ts';
import { OptionCard } from '../options/OptionCard.tsx';
import type { Incoming } from '../queries.ts';
import { HandlingFields } from './HandlingFields.tsx';
import { type InstructionDraft, ownWords, tapOption } from './instruction-draft.ts';

const { labels } = documents;

/** Props of InstructionFields. */
export interface InstructionFieldsProps {
  readonly detail: Incoming;
  readonly draft: InstructionDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<InstructionDraft>) => void;
  /** false: a liaison copies what stands on paper, he does not write by hand. */
  readonly ink: boolean;
}

/** The fields. */
export function InstructionFields(props: InstructionFieldsProps) {
  const { detail, draft, problems, onChange } = props;
  return (
    <>
      <Field path="optionIndex" label={labels.options} problems={problems}>
        <div className="dc-cards">
          {detail.options.map((option, i) => (
            <OptionCard
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place; instructions name it so
              key={i}
              option={option}
              chosen={draft.optionIndex === i}
              onTap={() => onChange(tapOption(draft, detail, i))}
            />
          ))}
          <OwnWordsCard chosen={draft.optionIndex === null} onTap={() => onChange(ownWords(draft, detail))} />
        </div>
      </Field>
      {draft.optionIndex === undefined ? null : (
        <>
          <Field path="opinion" label={labels.says} problems={problems}>
            <OpinionInput
              label={labels.says}
              value={draft.opinion}
              ink={props.ink}
              phrases={draft.optionIndex === null ? labels.leaderPhrases.split('|') : []}
              onChange={(opinion) => onChange({ opinion })}
            />
          </Field>
          <HandlingFields draft={draft} problems={problems} onChange={onChange} />
          <Aside value={draft.aside} onChange={(aside) => onChange({ aside })} />
        </>
      )}
    </>
  );
}

function OwnWordsCard(props: { readonly chosen: boolean; readonly onTap: () => void }) {
  return (
    <button
      type="button"
      className={props.chosen ? 'dc-card dc-card-chosen' : 'dc-card'}
      aria-pressed={props.chosen}
      onClick={props.onTap}
    >
      <span className="dc-card-mark" aria-hidden="true">
        {props.chosen ? '✓' : ''}
      </span>
      <span className="dc-card-words">
        <span className="dc-option-text">{labels.ownWords}</span>
        <span className="dc-option-facts">{labels.ownWordsHint}</span>
      </span>
    </button>
  );
}

/** A side remark for the office alone: folded, since it is rare. */
function Aside(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const [open, setOpen] = useState(props.value !== '');
  if (!open) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {said(labels.addAside)}
        </Button>
      </div>
    );
  }
  return (
    <Field path="asideText" label={labels.aside} problems={[]} hint={labels.asideHint}>
      <Input.TextArea
        aria-label={labels.aside}
        value={props.value}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(e) => props.onChange(e.target.value)}
      />
    </Field>
  );
}
