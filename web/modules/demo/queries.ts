/** Reading the demonstration and entering as one of its persons. */

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { findPersons, persons, reset, samples, signInAs } from '../../../contracts/modules/demo.ts';
import { call } from '../../platform/api/call.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { PLACES, useGo } from '../../platform/navigation.tsx';
import { useSession } from '../../platform/session.tsx';

/** One demo person. */
export type DemoPerson = ReplyOf<typeof persons>['persons'][number];

/** Persons of the demo; nothing is asked on a real instance. */
export function useDemoPersons(enabled: boolean) {
  return useEndpoint(persons, {}, { enabled, freshMs: Number.POSITIVE_INFINITY });
}

/** The door asks again while the demo is being put back. */
export function useDoor() {
  const read = useDemoPersons(true);
  useEndpoint(persons, {}, { enabled: read.data?.loading != null, everyMs: 1000 });
  return read;
}

/** Anybody of the county. */
export function useFoundPersons(q: string) {
  return useEndpoint(findPersons, { query: { q } }, { enabled: q.trim() !== '', keepPrevious: true });
}

/** Sample papers. */
export function useSamples(enabled: boolean) {
  return useEndpoint(samples, {}, { enabled, freshMs: Number.POSITIVE_INFINITY });
}

/** Entering as a person: signs in and goes to his desk. */
export function useEnterAs() {
  const { enter } = useSession();
  const go = useGo();
  const [entering, setEntering] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function enterAs(personId: number): Promise<void> {
    setEntering(personId);
    setError(null);
    try {
      const me = await call(signInAs, { body: { personId } });
      go(PLACES.desk);
      enter(me);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setEntering(null);
    }
  }
  return { enterAs, entering, error };
}

/** Puts the demo back to its first day; everything shown is forgotten. */
export function useReset() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      await call(reset, { body: {} });
      await client.resetQueries();
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { run, busy, error };
}
