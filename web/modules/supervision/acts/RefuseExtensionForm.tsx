/** 不同意延期: with the reason. */
import { refuseExtension } from '../../../../contracts/modules/supervision-assignments.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function RefuseExtensionForm(form: ActFormProps) {
  return (
    <OpinionForm form={form} endpoint={refuseExtension} required placeholder={labels.refuseExtensionWhy} />
  );
}
