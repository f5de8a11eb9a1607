/** 退回重办: the answer does not hold; counted. */
import { returnAnswer } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ReturnAnswerForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={returnAnswer}
      required={true}
      placeholder={labels.returnAnswerWhy}
      phrases={labels.returnAnswerPhrases.split('|')}
    />
  );
}
