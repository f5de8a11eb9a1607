/** 维持交办: the objection does not hold. */
import { uphold } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function UpholdForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={uphold} required placeholder={labels.upholdWhy} />;
}
