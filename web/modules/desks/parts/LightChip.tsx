/** A chip with a number that narrows a list to what it counts. */
import type { LeftBucket } from '../../../../contracts/modules/clear-out.ts';

/** A chip; `tone` colours its number when there is any. */
export function LightChip(props: {
  readonly label: string;
  readonly n: number;
  readonly on: boolean;
  readonly press: () => void;
  readonly tone?: LeftBucket;
}) {
  const tone = props.tone && props.n > 0 ? ` desk-left-${props.tone}` : '';
  return (
    <button type="button" className={`desk-chip${tone}`} aria-pressed={props.on} onClick={props.press}>
      {props.label} <strong>{props.n}</strong>
    </button>
  );
}
