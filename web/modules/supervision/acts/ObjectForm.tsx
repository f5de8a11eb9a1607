/** 有异议: not ours, or not in that time; within two working days of the notice. */
import { object } from '../../../../contracts/modules/supervision-assignments.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { formatDue } from '../../../platform/format.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';
import { WithUnitPart } from './With.tsx';

const { labels } = supervision;

/** The form. */
export function ObjectForm(form: ActFormProps) {
  return (
    <WithUnitPart matterId={form.matter.id}>
      {(part) => (
        <OpinionForm
          form={form}
          endpoint={object}
          required
          placeholder={labels.objectWhy}
          phrases={labels.objectPhrases.split('|')}
          hint={part.objectBy ? said(labels.objectHint, { at: formatDue(part.objectBy) }) : undefined}
        />
      )}
    </WithUnitPart>
  );
}
