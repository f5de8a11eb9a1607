/** 退回专报. */
import { returnCompiled } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ReturnCompiledForm(form: ActFormProps) {
  return <OpinionForm form={form} endpoint={returnCompiled} required={true} placeholder={labels.returnWhy} />;
}
