/** 同意立项: the 督办通知 gets its number, each unit its own matter. */
import { useState } from 'react';
import { approveInitiation } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';
import { ReservedHere } from '../../numbers/public.ts';

const { labels } = supervision;

/** The form. */
export function ApproveInitiationForm(form: ActFormProps) {
  const [serial, setSerial] = useState<number | null>(null);
  return (
    <OpinionForm
      form={form}
      endpoint={approveInitiation}
      required={false}
      phrases={labels.approvePhrases.split('|')}
      hint={labels.approveInitiationHint}
      also={serial === null ? {} : { reservedSerial: serial }}
    >
      <ReservedHere form={form} label={labels.noticeNumber} value={serial} onChange={setSerial} />
    </OpinionForm>
  );
}
