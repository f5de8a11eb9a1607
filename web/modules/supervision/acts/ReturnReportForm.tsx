/** 退回承办人: the draft answer goes back to its handler. */
import { returnReport } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ReturnReportForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={returnReport} required={true} placeholder={labels.returnWhy} />;
}
