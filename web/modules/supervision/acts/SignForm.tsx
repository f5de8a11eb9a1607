/** 签发反馈: the unit's principal signs the answer. */
import { sign } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function SignForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={sign}
      required={false}
      phrases={labels.signPhrases.split('|')}
      hint={labels.signHint}
    />
  );
}
