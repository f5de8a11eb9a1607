/** 退文函: what goes back with the paper, on A4. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { formalDay } from '../../matters/public.ts';
import type { Incoming } from '../queries.ts';

const { labels } = incomingCheck;

/** The letter, shown in print only. */
export function ReturnLetter(props: { readonly matter: MatterPage; readonly detail: Incoming }) {
  const { matter, detail } = props;
  if (!detail.returned) return null;
  const reasons = matter.opinions.filter((o) => o.act === 'return' && !o.isAside).at(-1);
  return (
    <section className="dc-letter">
      <h1>{labels.returnLetter}</h1>
      <p className="dc-letter-to">{said(labels.returnLetterTo, { sender: detail.sender })}</p>
      <p>
        {said(labels.returnLetterBody, {
          title: matter.title,
          number: detail.paperNumber,
          register: matter.number,
        })}
      </p>
      <p>{labels.returnLetterPoints}</p>
      <ol>
        {detail.returned.points.map((point) => (
          <li key={point}>{textOf('names', `point.${point}`)}</li>
        ))}
      </ol>
      <p>{labels.returnLetterWhy}</p>
      <p className="dc-letter-why">{reasons?.text}</p>
      <p>{labels.returnLetterEnd}</p>
      <p className="dc-letter-end">
        {matter.unitName}
        <br />
        {formalDay(localDateOf(detail.returned.at))}
      </p>
    </section>
  );
}
