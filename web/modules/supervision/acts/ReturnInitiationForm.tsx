/** 退回立项. */
import { returnInitiation } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function ReturnInitiationForm(form: ActFormProps) {
  return (
    <OpinionForm form={form} endpoint={returnInitiation} required={true} placeholder={labels.returnWhy} />
  );
}
