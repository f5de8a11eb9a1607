/** One option being written: units, way of handling, limit, and the words that follow from them. */
import { Input, Segmented } from 'antd';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { LimitInput } from '../../../kit/LimitInput.tsx';
import { UnitsPicker } from '../../../kit/pickers/pickers.tsx';
import { Field, type Problem, wordsAt } from '../../matters/public.ts';
import type { Disposition, OptionDraft } from './option-draft.ts';

const { labels } = documents;
const DISPOSITIONS: readonly Disposition[] = ['to_handle', 'to_guide', 'to_read'];

/** Props of OptionEditor. */
export interface OptionEditorProps {
  readonly option: OptionDraft;
  /** Its place, from 0. */
  readonly index: number;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<OptionDraft>) => void;
  /** Absent: it may not be removed. */
  readonly onRemove?: (() => void) | undefined;
}

/** The editor of one option. */
export function OptionEditor({ option, index, problems, onChange, onRemove }: OptionEditorProps) {
  const name = said(labels.option, { no: index + 1 });
  const at = (part: string) => `options.${index}.${part}`;
  return (
    <section className="dc-option" aria-label={name}>
      <header>
        <strong>{name}</strong>
        <DispositionInput value={option.disposition} onChange={(disposition) => onChange({ disposition })} />
        {onRemove ? (
          <Button kind="quiet" label={`${labels.removeOption}：${name}`} onClick={onRemove}>
            ✕
          </Button>
        ) : null}
      </header>
      {option.disposition === 'to_read' ? null : (
        <Field path={at('unitIds')} label={labels.units} problems={problems}>
          <UnitsPicker
            label={`${name}${labels.units}`}
            value={option.units.map((u) => u.id)}
            known={option.units}
            status={wordsAt(problems, at('unitIds')) ? 'error' : undefined}
            onChange={(_, chosen) => onChange({ units: chosen })}
          />
        </Field>
      )}
      {option.disposition === 'to_handle' ? (
        <Field path={at('limit')} label={labels.limit} problems={problems}>
          <LimitInput
            label={`${name}${labels.limit}`}
            value={option.limit}
            onChange={(limit) => onChange({ limit })}
          />
        </Field>
      ) : null}
      <Field path={at('text')} label={labels.optionText} problems={problems}>
        <Input.TextArea
          aria-label={`${name}${labels.optionText}`}
          value={option.text}
          maxLength={300}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => onChange({ text: e.target.value })}
        />
      </Field>
    </section>
  );
}

/** To handle, to guide, to read. */
export function DispositionInput(props: {
  readonly value: Disposition;
  readonly onChange: (value: Disposition) => void;
}) {
  return (
    <Segmented<Disposition>
      aria-label={labels.disposition}
      value={props.value}
      onChange={props.onChange}
      options={DISPOSITIONS.map((value) => ({ value, label: textOf('names', `disposition.${value}`) }))}
    />
  );
}
