/** One of a few words, all in sight: how it is sent, what is asked for. */
import { Segmented } from 'antd';

/** Props of Choice. */
export interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChange: (value: V) => void;
}

/** The choice with its name. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className="routing-choice">
      <legend className="mt-field-name">{label}</legend>
      <Segmented<V>
        aria-label={label}
        value={value}
        options={options.map(([key, words]) => ({ value: key, label: words }))}
        onChange={onChange}
      />
    </fieldset>
  );
}
