/** 同意立项: the 督办通知 gets its number, each unit its own matter. */
import { approveInitiation } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ApproveInitiationForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={approveInitiation}
      required={false}
      phrases={labels.approvePhrases.split('|')}
      hint={labels.approveInitiationHint}
    />
  );
}
