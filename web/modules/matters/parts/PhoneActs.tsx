/** On a phone the acts stand within reach of the thumb; while a form is open its own button does. */
import { useIsPhone } from '../../../platform/useIsPhone.ts';
import { ActButtons } from './ActPane.tsx';
import type { OpenAct } from './useOpenAct.ts';

/** The bar at the foot of a phone's screen. */
export function PhoneActs({ acts }: { readonly acts: OpenAct }) {
  const isPhone = useIsPhone();
  if (!isPhone || acts.open || acts.abilities.length === 0) return null;
  return (
    <div className="mt-phone-acts">
      <ActButtons acts={acts} large />
    </div>
  );
}
