/** In an act's form: the number it gives, when some were put aside for it. */
import { reservedHere } from '../../../../contracts/modules/numbers.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import type { ActFormProps } from '../../matters/public.ts';
import { ReservedField } from './ReservedField.tsx';

/** A choice. `named` is the class of the series, where the form names one. */
export function ReservedHere(props: {
  readonly form: ActFormProps;
  readonly label: string;
  readonly named?: string;
  readonly value: number | null;
  readonly onChange: (serial: number | null) => void;
}) {
  const { form, named, ...field } = props;
  const { data } = useEndpoint(reservedHere, {
    params: { matterId: form.matter.id },
    query: { action: form.ability.action, ...(named ? { named } : {}) },
  });
  return <ReservedField {...field} items={data?.items ?? []} />;
}
