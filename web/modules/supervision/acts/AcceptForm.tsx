/** 核查通过: the answer holds. */
import { accept } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function AcceptForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={accept}
      required={false}
      phrases={labels.acceptPhrases.split('|')}
      hint={labels.acceptHint}
    />
  );
}
