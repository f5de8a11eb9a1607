/** What I can do now: one button an ability, the form opening in its place, and what it came to. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Ability } from '../../../../contracts/modules/matters.ts';
import { errorText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button, type ButtonProps } from '../../../kit/Button.tsx';
import { useShortcuts } from '../../../platform/shortcuts.ts';
import { abilityKey, FOLDED_FROM, isUndoing, weightOf } from '../acts/order.ts';
import { actForm } from '../kinds.ts';
import type { OpenAct } from './useOpenAct.ts';

const { labels } = matters;

/** The pane beside the paper. */
export function ActPane({ acts }: { readonly acts: OpenAct }) {
  const place = useRef<HTMLDivElement>(null);
  useShortcuts([
    {
      key: 'e',
      does: labels.act,
      run: () => {
        const pane = place.current;
        // The open form first: the acts' own buttons stand before it.
        const form = pane?.querySelector<HTMLElement>('.mt-form textarea, .mt-form button');
        (form ?? pane?.querySelector<HTMLElement>('button'))?.focus();
      },
    },
  ]);
  if (acts.abilities.length === 0 && !acts.open) return <p className="hy-muted">{labels.actEmpty}</p>;
  return (
    <div className="mt-acts" ref={place}>
      {acts.open && acts.abilities.length <= 1 ? (
        <h2 className="mt-act-title">{textOf('actions', acts.open.action)}</h2>
      ) : (
        <ActButtons acts={acts} />
      )}
      <OpenForm acts={acts} />
    </div>
  );
}

/** Buttons of all abilities; a refused one is grey and says why. */
export function ActButtons({ acts, large = false }: { readonly acts: OpenAct; readonly large?: boolean }) {
  const openKey = acts.open ? abilityKey(acts.open) : null;
  const [unfolded, setUnfolded] = useState(false);
  const first = acts.abilities.filter((a) => weightOf(a) < FOLDED_FROM);
  // Where nothing else can be done, or one of them is being done, nothing is hidden.
  const isWhole =
    unfolded || first.length === 0 || (acts.open !== null && weightOf(acts.open) >= FOLDED_FROM);
  const shown = isWhole ? acts.abilities : first;
  return (
    <>
      <div className="mt-act-buttons">
        {shown.map((ability, i) => (
          <ActButton
            key={abilityKey(ability)}
            ability={ability}
            isFirst={i === 0}
            isOpen={abilityKey(ability) === openKey}
            large={large}
            onPress={() => acts.choose(ability)}
          />
        ))}
        {shown.length < acts.abilities.length ? (
          <Button kind="quiet" large={large} onClick={() => setUnfolded(true)}>
            {said(labels.moreActs, { n: acts.abilities.length - shown.length })}
          </Button>
        ) : null}
      </div>
      <WhyNot abilities={shown} />
    </>
  );
}

/** Why a button is grey: a finger finds no tooltip. */
function WhyNot({ abilities }: { readonly abilities: readonly Ability[] }) {
  const whys = abilities.flatMap((ability) =>
    ability.why ? [{ action: ability.action, what: errorText(ability.why, ability.whyParams).what }] : [],
  );
  if (whys.length === 0) return null;
  return (
    <ul className="mt-act-whys">
      {whys.map(({ action, what }) => (
        <li key={action}>
          <strong>{textOf('actions', action)}</strong> {what}
        </li>
      ))}
    </ul>
  );
}

function ActButton(props: {
  readonly ability: Ability;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly large: boolean;
  readonly onPress: () => void;
}) {
  const { ability, isFirst, isOpen } = props;
  const kind: NonNullable<ButtonProps['kind']> = isUndoing(ability.act)
    ? 'danger'
    : isFirst && ability.allowed
      ? 'primary'
      : 'plain';
  const why = ability.why ? errorText(ability.why, ability.whyParams) : null;
  return (
    <Button
      kind={kind}
      large={props.large}
      pressed={isOpen}
      disabled={!ability.allowed}
      onClick={props.onPress}
      {...(why ? { title: said(labels.cannot, { why: `${why.what}${why.next}` }) } : {})}
    >
      {textOf('actions', ability.action)}
      {ability.of ? (
        <span className="mt-act-of">
          {said(labels.actFor, { as: textOf('names', `of.${ability.of.as}`), name: ability.of.name })}
        </span>
      ) : null}
    </Button>
  );
}

/** The form of the act chosen. Brought into sight when it was asked for, not when it opened by itself. */
function OpenForm({ acts }: { readonly acts: OpenAct }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { open, wasAsked } = acts;
  const key = open ? abilityKey(open) : null;
  useEffect(() => {
    if (!key || !wasAsked) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current
      ?.querySelector<HTMLElement>('textarea, input:not([hidden])')
      ?.focus({ preventScroll: true });
  }, [key, wasAsked]);
  if (!open || !acts.matter) return null;
  const Form = actForm(open.action)?.Form;
  if (!Form) return null;
  return (
    <div
      className="mt-open-form"
      ref={place}
      onPointerDownCapture={() => acts.pin()}
      onKeyDownCapture={() => acts.pin()}
      // Not in the capture phase: drawing anew before the field's own onChange would put the old value back into it.
      onInput={() => acts.pin()}
    >
      {acts.isStale ? (
        <p className="mt-stale" role="status">
          {labels.changedWhileWriting}
        </p>
      ) : null}
      <Form
        key={key}
        matter={acts.matter}
        ability={open}
        onDone={acts.finish}
        onCancel={() => acts.choose(null)}
      />
    </div>
  );
}
