/** Which acts the page offers, and which of them opens by itself. */
import type { Ability } from '../../../../contracts/modules/matters.ts';
import { actForm } from '../kinds.ts';
import { weightOf } from './order.ts';

/** Abilities this pane offers: those this client has a form for. */
export function offered(abilities: readonly Ability[]): Ability[] {
  return abilities.filter((ability) => actForm(ability.action) !== undefined);
}

/** The act that opens by itself: the first that moves the matter on, where the screen has room or the form asks for it. */
export function opensItself(abilities: readonly Ability[], isPhone: boolean): Ability | null {
  const first = abilities.find((a) => a.allowed && weightOf(a) <= 1 && a.of?.as !== 'liaison');
  if (!first) return null;
  return isPhone && !actForm(first.action)?.opensOnPhone ? null : first;
}
