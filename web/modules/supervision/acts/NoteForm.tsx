/** 阅: the leader has his answer; the matter is 办结. */
import { note } from '../../../../contracts/modules/supervision.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { type ActFormProps, OpinionForm } from '../../matters/public.ts';

const { labels } = supervision;

/** The form. */
export function NoteForm(form: ActFormProps) {
  return (
    <OpinionForm
      form={form}
      endpoint={note}
      required={false}
      phrases={labels.notePhrases.split('|')}
      hint={labels.noteHint}
    />
  );
}
