/** Stretches of a day, from and to. */
import { Input } from 'antd';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = limits;

/** Minutes after 00:00. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const MOST = 4;

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Up to four of them. */
export function Stretches(props: {
  readonly title: string;
  readonly how: string;
  readonly stretches: readonly Stretch[];
  readonly disabled: boolean;
  readonly onChange: (stretches: Stretch[]) => void;
}) {
  const { stretches, onChange } = props;
  const set = (at: number, change: Partial<Stretch>) =>
    onChange(stretches.map((s, i) => (i === at ? { ...s, ...change } : s)));
  return (
    <fieldset className="limits-steps">
      <legend>{props.title}</legend>
      <p className="hy-muted limits-line">{props.how}</p>
      {stretches.map((s, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
        <div key={i} className="limits-stretch">
          {(['from', 'to'] as const).map((end) => (
            <Input
              key={end}
              type="time"
              disabled={props.disabled}
              aria-label={`${props.title} ${i + 1} ${end === 'from' ? labels.stretchFrom : labels.stretchTo}`}
              value={clockOf(s[end])}
              onChange={(e) => set(i, { [end]: minutesOf(e.target.value) })}
            />
          ))}
          {props.disabled || stretches.length === 1 ? null : (
            <Button kind="quiet" onClick={() => onChange(stretches.filter((_, at) => at !== i))}>
              {labels.dropStretch}
            </Button>
          )}
        </div>
      ))}
      {props.disabled || stretches.length >= MOST ? null : (
        <Button
          onClick={() => onChange([...stretches, { from: (stretches.at(-1)?.to ?? 0) + 60, to: 1080 }])}
        >
          {labels.addStretch}
        </Button>
      )}
    </fieldset>
  );
}
