/** The options as proposed, to read. */
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import type { Incoming } from '../queries.ts';
import { OptionWords } from './OptionCard.tsx';

/** Numbered options. */
export function ProposedOptions({ detail }: { readonly detail: Incoming }) {
  return (
    <ol className="dc-proposed" aria-label={documents.labels.options}>
      {detail.options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
        <li key={i}>
          <span className="hy-muted">{said(documents.labels.option, { no: i + 1 })}</span>
          <span className="dc-card-words">
            <OptionWords option={option} />
          </span>
        </li>
      ))}
    </ol>
  );
}
