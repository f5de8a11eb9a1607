/** Two to four options being written, started from templates. */
import { useRef } from 'react';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field, type Problem } from '../../matters/public.ts';
import { OptionEditor } from './OptionEditor.tsx';
import { changed, OPTIONS_MAX, OPTIONS_MIN, type OptionDraft } from './option-draft.ts';
import { TEMPLATES, templateName, templateOption } from './templates.ts';

const { labels } = documents;

/** The options and the templates to add from. */
export function OptionsEditor(props: {
  readonly options: readonly OptionDraft[];
  readonly problems: readonly Problem[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
}) {
  const { options, onChange } = props;
  const count = useRef(0);
  return (
    <Field
      path="options"
      label={labels.options}
      problems={props.problems.filter((p) => p.path === 'options')}
      extra={labels.optionsRule}
    >
      {options.map((option, index) => (
        <OptionEditor
          key={option.key}
          option={option}
          index={index}
          problems={props.problems}
          onChange={(change) => onChange(options.map((o) => (o.key === option.key ? changed(o, change) : o)))}
          onRemove={
            options.length > OPTIONS_MIN
              ? () => onChange(options.filter((o) => o.key !== option.key))
              : undefined
          }
        />
      ))}
      {options.length < OPTIONS_MAX ? (
        <div className="dc-templates">
          <span className="hy-muted">{labels.addOption}</span>
          {TEMPLATES.map((key) => (
            <Button
              key={key}
              onClick={() => {
                count.current += 1;
                onChange([...options, templateOption(key, `${key}-${options.length}-${count.current}`)]);
              }}
            >
              {templateName(key)}
            </Button>
          ))}
        </div>
      ) : null}
    </Field>
  );
}
