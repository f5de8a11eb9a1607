/** The pickers screens use. */
import { AddresseePicker, type Among, type Named, type PickerProps } from './AddresseePicker.tsx';

type Common = Omit<PickerProps, 'among'> & { readonly among?: Among };

/** One choice. */
export interface OneProps extends Common {
  readonly value: number | null;
  readonly onChange: (id: number | null, chosen: Named | null) => void;
}

/** Several choices; for units the first is the lead unit. */
export interface SeveralProps extends Common {
  readonly value: readonly number[];
  readonly onChange: (ids: number[], chosen: readonly Named[]) => void;
}

function One(props: OneProps & { readonly among: Among }) {
  return (
    <AddresseePicker
      {...props}
      multiple={false}
      value={props.value === null ? [] : [props.value]}
      onChange={(ids, chosen) => props.onChange(ids[0] ?? null, chosen[0] ?? null)}
    />
  );
}

/** A person; colleagues of one's own unit unless `among` says otherwise. */
export function PersonPicker(props: OneProps) {
  return <One {...props} among={props.among ?? 'my_unit'} />;
}

/** A leader to instruct; for liaisons `among="my_leaders"`. */
export function LeaderPicker(props: OneProps) {
  return <One {...props} among={props.among ?? 'leaders'} />;
}

/** One unit; bodies that may be given matters unless `among="all_units"`. */
export function UnitPicker(props: OneProps) {
  return <One {...props} among={props.among ?? 'units'} />;
}

/** Units, the lead unit first. */
export function UnitsPicker(props: SeveralProps) {
  return <AddresseePicker {...props} among="units" multiple />;
}

/** Several persons. */
export function PersonsPicker(props: SeveralProps) {
  return <AddresseePicker {...props} among={props.among ?? 'all'} multiple />;
}
