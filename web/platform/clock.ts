/**
 * The server's clock. A demo has its own time and office machines are often minutes off, so nothing on a screen is
 * counted from the machine's clock; this is the only file of the web client that reads it.
 */
import { useEffect, useState } from 'react';
import { type Instant, instantOf, type LocalDate, localDateOf } from '../../contracts/base/dates.ts';

let offsetMs = 0;
const listeners = new Set<() => void>();

/** Sets the clock by a time the server has just told (instance, live tick). */
export function syncClock(serverNow: string): void {
  const told = Date.parse(serverNow);
  if (!Number.isFinite(told)) return;
  const before = offsetMs;
  offsetMs = told - Date.now();
  // A jump (first answer, a demo's clock moved forward) shows at once; drift waits for the next minute.
  if (Math.abs(offsetMs - before) > 5000) for (const listener of listeners) listener();
}

/** The server's time now. */
export function now(): Instant {
  return instantOf(Date.now() + offsetMs);
}

/** Today in Shanghai by the server's clock. */
export function today(): LocalDate {
  return localDateOf(now());
}

/** Milliseconds of the machine, for measuring how long something took; never for dates. */
export function ticks(): number {
  return performance.now();
}

/** The server's time, renewed every `everyMs` (one minute by default) while the component is shown. */
export function useNow(everyMs = 60_000): Instant {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const renew = () => setValue(now());
    // The clock may have been set between drawing and this effect.
    renew();
    const timer = setInterval(renew, everyMs);
    listeners.add(renew);
    return () => {
      clearInterval(timer);
      listeners.delete(renew);
    };
  }, [everyMs]);
  return value;
}
