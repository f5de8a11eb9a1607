/** Which 签收 the paper came with, where pieces were signed for and are not all registered. */
import { Select } from 'antd';
import { said } from '../../../../contracts/texts/texts.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { formatInstant } from '../../../platform/format.ts';
import { Field } from '../../matters/public.ts';
import { useOpenReceipts } from '../office/SignFor.tsx';

const { labels } = incomingOffice;

/** A choice; nothing where nothing stands open. */
export function ReceiptField(props: {
  readonly value: string | null;
  readonly onChange: (receiptId: string | null) => void;
}) {
  const items = useOpenReceipts().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Field path="receiptId" label={labels.receiptOf} problems={[]}>
      <Select
        aria-label={labels.receiptOf}
        allowClear
        placeholder={labels.receiptNone}
        value={props.value}
        options={items.map((r) => ({
          value: r.id,
          label: said(labels.receiptOpen, {
            at: formatInstant(r.at),
            from: r.fromWhom,
            n: r.pieces,
            done: r.registered,
          }),
        }))}
        onChange={(id: string | undefined) => props.onChange(id ?? null)}
      />
    </Field>
  );
}
