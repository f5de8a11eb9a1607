/** An option to read, or to choose with one tap. */
import { textOf } from '../../../../contracts/texts/texts.ts';
import { limitWords } from '../../../kit/LimitInput.tsx';
import type { Incoming } from '../queries.ts';

type Option = Pick<Incoming['options'][number], 'text' | 'disposition' | 'unitNames' | 'limit'>;

/** The option's words, way of handling, units, limit. */
export function OptionWords({ option }: { readonly option: Option }) {
  const { disposition, unitNames, limit } = option;
  const facts = [
    disposition === 'to_read' ? '' : unitNames.join('、'),
    disposition === 'to_handle' ? limitWords(limit) : '',
  ].filter(Boolean);
  return (
    <>
      <span className="dc-option-text">{option.text}</span>
      <span className="dc-option-facts">
        <span className={`hy-tag dc-${disposition}`}>{textOf('names', `disposition.${disposition}`)}</span>
        {facts.join(' · ')}
      </span>
    </>
  );
}

/** A card as large as a thumb. */
export function OptionCard(props: {
  readonly option: Option;
  readonly chosen: boolean;
  readonly onTap: () => void;
}) {
  return (
    <button
      type="button"
      className={props.chosen ? 'dc-card dc-card-chosen' : 'dc-card'}
      aria-pressed={props.chosen}
      onClick={props.onTap}
    >
      <span className="dc-card-mark" aria-hidden="true">
        {props.chosen ? '✓' : ''}
      </span>
      <span className="dc-card-words">
        <OptionWords option={props.option} />
      </span>
    </button>
  );
}
