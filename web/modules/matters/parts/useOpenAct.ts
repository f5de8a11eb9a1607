/**
 * Which act's form is open. It stays open when a conflict has taken the ability away: what was typed must stay in
 * sight, and the form itself says what happened.
 */
import { useState } from 'react';
import type { Ability, MatterPage } from '../../../../contracts/modules/matters.ts';
import { findText, textOf } from '../../../../contracts/texts/texts.ts';
import { doneLine, useResult } from '../../../kit/Result.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { useIsPhone } from '../../../platform/useIsPhone.ts';
import { offered, opensItself } from '../acts/offered.ts';
import { abilityKey, inOrder } from '../acts/order.ts';
import type { ActOutcome } from '../acts/outcome.ts';

/** The acts of a matter and the one being filled in. */
export interface OpenAct {
  readonly matter: MatterPage | undefined;
  readonly abilities: readonly Ability[];
  readonly open: Ability | null;
  /** Somebody acted while it was being filled in: the server no longer offers it. */
  readonly isStale: boolean;
  /** The person asked for it; it did not open by itself. */
  readonly wasAsked: boolean;
  choose(ability: Ability | null): void;
  /** The form open by itself is being used: from now on it stays, whatever becomes of the ability. */
  pin(): void;
  finish(outcome: ActOutcome): void;
}

/** `chosen` undefined: nobody has chosen yet, the first act opens itself; null: closed by hand. */
interface Choice {
  readonly matterId: string;
  readonly chosen: Ability | null | undefined;
  readonly asked: boolean;
}

const NOTHING: Choice = { matterId: '', chosen: undefined, asked: false };

/** Keeps which form is open for a matter. `onDone` hears of each act done. */
export function useOpenAct(
  matter: MatterPage | undefined,
  onDone?: ((outcome: ActOutcome) => void) | undefined,
): OpenAct {
  const isPhone = useIsPhone();
  const tell = useResult();
  // Another screen may lead here with an act in mind: ?act=supervision.report.
  const [named] = useUrlWord('act');
  const [choice, setChoice] = useState<Choice>(NOTHING);
  const id = matter?.id ?? '';
  const abilities = inOrder(offered(matter?.abilities ?? []));
  const chosen = choice.matterId === id ? choice.chosen : undefined;
  const wanted = abilities.find((a) => a.action === named && a.allowed);
  const open = chosen === undefined ? (wanted ?? opensItself(abilities, isPhone)) : latest(chosen, abilities);
  return {
    matter,
    abilities,
    open,
    isStale: open !== null && !abilities.some((a) => abilityKey(a) === abilityKey(open)),
    wasAsked: chosen === undefined ? wanted !== undefined : choice.asked,
    choose: (ability) => setChoice({ matterId: id, chosen: ability, asked: true }),
    pin: () => {
      if (chosen === undefined && open) setChoice({ matterId: id, chosen: open, asked: false });
    },
    finish(outcome) {
      setChoice(NOTHING);
      tell(doneLine(didWords(outcome.action), outcome.reply));
      onDone?.(outcome);
    },
  };
}

/** What was done, after 已: the button's words, unless they make no sentence there (有异议). */
function didWords(action: string): string {
  return findText('names', `done.${action}`) ?? textOf('actions', action);
}

/** The chosen ability as the server sees it now; as it was, when it is there no more. */
function latest(chosen: Ability | null, abilities: readonly Ability[]): Ability | null {
  if (chosen === null) return null;
  return abilities.find((a) => abilityKey(a) === abilityKey(chosen)) ?? chosen;
}
