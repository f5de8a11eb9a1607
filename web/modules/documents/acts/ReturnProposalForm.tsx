/** 退回重拟. */
import { returnProposal } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

/** The form of a return: why, and what to propose instead. */
export function ReturnProposalForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={returnProposal}
      required
      placeholder={documents.labels.returnWhy}
      phrases={documents.labels.returnPhrases.split('|')}
    />
  );
}
