/** 办结. */
import { conclude } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

/** The form of concluding: a word if wanted. */
export function ConcludeForm(form: ActFormProps) {
  return (
    <OpinionForm form={form} endpoint={conclude} required={false} hint={documents.labels.concludeHint} />
  );
}
