/** The fields in the order a clerk checks them. */
import { Input } from 'antd';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { PaperMarks } from './PaperMarks.tsx';
import { ReadField, type ReadFieldsProps } from './ReadField.tsx';

const { labels } = documents;

/** Title, sender, number, and the marks. */
export function ReadFields(props: ReadFieldsProps) {
  const { drop, draft, problems, onChange } = props;
  const { fields } = drop;
  return (
    <div className="dc-read-place">
      <div className="dc-read">
        <ReadField path="title" label={labels.title} read={fields.title} problems={problems}>
          <Input.TextArea
            aria-label={labels.title}
            value={draft.title}
            maxLength={300}
            autoSize={{ minRows: 1, maxRows: 3 }}
            onChange={(e) => onChange({ title: e.target.value.replace(/\n/g, '') })}
          />
        </ReadField>
        <ReadField path="sender" label={labels.sender} read={fields.sender} problems={problems}>
          <Input
            aria-label={labels.sender}
            value={draft.sender}
            maxLength={120}
            onChange={(e) => onChange({ sender: e.target.value })}
          />
        </ReadField>
        <ReadField path="paperNumber" label={labels.number} read={fields.number} problems={problems}>
          <Input
            aria-label={labels.number}
            placeholder={labels.numberHint}
            value={draft.paperNumber}
            maxLength={60}
            onChange={(e) => onChange({ paperNumber: e.target.value })}
          />
        </ReadField>
        <PaperMarks {...props} />
      </div>
    </div>
  );
}
