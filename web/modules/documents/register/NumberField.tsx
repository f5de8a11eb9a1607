/** Under which number a paper is registered. */
import { reservedNumbers } from '../../../../contracts/modules/incoming-register.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ReservedField } from '../../numbers/public.ts';

/** A choice. */
export function NumberField(props: {
  readonly value: number | null;
  readonly onChange: (serial: number | null) => void;
}) {
  const { data } = useEndpoint(reservedNumbers, {});
  return <ReservedField {...props} label={documents.labels.registerNumber} items={data?.items ?? []} />;
}
