/** One of a few words, all in sight: how it is sent, what is asked for. */
import { Segmented } from 'antd';

/** Props of Choice. */
export interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChange: (value: V) => void;
  /** Inside a field that bears the name already. */
  readonly isNamed?: boolean;
}

/** The choice with its name. */
export function Choice<V extends string>({ label, value, options, onChange, isNamed }: ChoiceProps<V>) {
  return (
    <fieldset className="routing-choice">
      <legend className={isNamed ? 'hy-hidden' : 'mt-field-name'}>{label}</legend>
      <Segmented<V>
        aria-label={label}
        value={value}
        options={options.map(([key, words]) => ({ value: key, label: words }))}
        onChange={onChange}
      />
    </fieldset>
  );
}
