/** 同意专报: it goes to the leader who instructed. */
import { approveReport } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ApproveReportForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={approveReport}
      required={false}
      phrases={labels.approvePhrases.split('|')}
    />
  );
}
