/** The light of a limit: colour, shape and word together, never colour alone. */
import type { Light as LightValue, Urgency } from '../../contracts/base/acts.ts';
import type { Instant } from '../../contracts/base/dates.ts';
import { said, textOf } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { useNow } from '../platform/clock.ts';
import { formatDue, formatLeft, paperDue } from '../platform/format.ts';

const SHAPES: Readonly<Record<LightValue, string>> = { none: '○', green: '●', yellow: '▲', red: '■' };

/** Props of Light. */
export interface LightProps {
  readonly light: LightValue;
  /** Words beside the mark; the light's own word by default. */
  readonly words?: string;
}

/** A mark with its word: ● 正常, ▲ 临期, ■ 超期. */
export function Light({ light, words }: LightProps) {
  const name = textOf('names', `light.${light}`);
  return (
    <span className={`hy-light hy-light-${light}`} title={name}>
      <span aria-hidden="true" className="hy-light-mark">
        {SHAPES[light]}
      </span>
      <span className="hy-hidden">{words ? `${name}，` : ''}</span>
      {words ?? name}
    </span>
  );
}

/**
 * A limit as said in lists: light and what is left of it; the day on hover. On paper the day itself, since what is left
 * is true only while one looks. Nothing for what has no limit.
 */
export function DueLight(props: {
  readonly light: LightValue;
  readonly dueAt: Instant | null;
  readonly workingDaysLeft: number | null;
}) {
  const at = useNow();
  if (!props.dueAt) return <span className="hy-muted">{textOf('names', 'light.none')}</span>;
  return (
    <span title={formatDue(props.dueAt, at)}>
      <span className="hy-screen-only">
        <Light light={props.light} words={formatLeft(props.dueAt, props.workingDaysLeft, at)} />
      </span>
      <span className="hy-paper-only">
        <Light
          light={props.light}
          words={said(base.labels.paperDue, {
            light: textOf('names', `light.${props.light}`),
            due: paperDue(props.dueAt),
          })}
        />
      </span>
    </span>
  );
}

/** 急件, 特急; nothing for ordinary papers. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  if (urgency === 'normal') return null;
  return <span className={`hy-tag hy-urgency-${urgency}`}>{textOf('names', `urgency.${urgency}`)}</span>;
}
