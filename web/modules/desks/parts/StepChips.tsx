/** Narrowing the inbox to one step: only where more than one is waiting. */
import { textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { useCounts } from '../queries.ts';

/** Chips with the number waiting at each step. */
export function StepChips(props: {
  readonly step: string | undefined;
  readonly onStep: (step: string | undefined) => void;
}) {
  const { data } = useCounts();
  const steps = data?.bySteps ?? [];
  if (steps.length < 2 && props.step === undefined) return null;
  return (
    <div className="desk-chips">
      <Chip
        label={desks.labels.inboxAll}
        on={props.step === undefined}
        press={() => props.onStep(undefined)}
      />
      {steps.map(({ step, count }) => (
        <Chip
          key={step}
          label={`${textOf('steps', step)} ${count}`}
          on={props.step === step}
          press={() => props.onStep(props.step === step ? undefined : step)}
        />
      ))}
    </div>
  );
}

function Chip(props: { readonly label: string; readonly on: boolean; readonly press: () => void }) {
  return (
    <button type="button" className="desk-chip" aria-pressed={props.on} onClick={props.press}>
      {props.label}
    </button>
  );
}
