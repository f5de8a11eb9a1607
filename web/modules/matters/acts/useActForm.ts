/**
 * The state of an act's form: what is typed (kept as a draft), what is wrong with it, and its sending under one key.
 * A conflict loses nothing: the values stay, the matter is read again, and the next press sends the newer version.
 */
import { useState } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../../../contracts/base/endpoint.ts';
import type { ActDone } from '../../../../contracts/modules/flow.ts';
import { type ApiError, asApiError } from '../../../platform/api/api-error.ts';
import { type ActInput, useAct } from '../../../platform/api/useAct.ts';
import { type Draft, useDraft } from '../../../platform/useDraft.ts';
import type { ActFormProps } from '../kinds.ts';
import { type Problem, schemaProblems, serverProblems } from './problems.ts';

/** An endpoint that performs an act. */
export type ActEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, typeof ActDone>;

/** What a form declares. `V` is what it keeps while being filled in. */
export interface ActFormSpec<E extends ActEndpoint, V> {
  readonly endpoint: E;
  readonly form: ActFormProps;
  /** Known things prefilled. Ignored where a draft was kept. */
  readonly initial: V;
  /** What is missing or wrong, in the office's words. */
  readonly check: (values: V) => readonly Problem[];
  /** The call, without the key; only asked for when `check` finds nothing. */
  readonly input: (values: V) => ActInput<E>;
}

/** A form being filled in. */
export interface ActFormState<V> {
  readonly values: V;
  /** A change, or how to make it from what is kept now (uploads end in their own time). */
  set(change: Partial<V> | ((before: V) => Partial<V>)): void;
  readonly problems: readonly Problem[];
  submit(): void;
  /** How often sending was tried: the error list comes into sight with each. */
  readonly tried: number;
  readonly isRunning: boolean;
  /** The refusal as a whole, to be shown above the buttons. */
  readonly failure: ApiError | null;
  readonly draft: Draft<V>;
}

/** The task an ability is about, as every act's body names it. */
export function taskRef(form: ActFormProps): { taskId: string; expectedVersion: number } {
  const { taskId, taskVersion } = form.ability;
  return { taskId: taskId ?? '', expectedVersion: taskVersion ?? 1 };
}

/** The form's state. */
export function useActForm<E extends ActEndpoint, V extends object>(
  spec: ActFormSpec<E, V>,
): ActFormState<V> {
  const { endpoint, form } = spec;
  const draft = useDraft<V>(form.matter.id, form.ability.action, spec.initial);
  const act = useAct(endpoint);
  // Once a sending was refused here, what is wrong is found anew with every letter, so that it goes when mended.
  const [tried, setTried] = useState(0);
  const [foreign, setForeign] = useState<readonly Problem[]>([]);
  const own = tried > 0 ? spec.check(draft.value) : [];

  async function send(): Promise<void> {
    setTried((n) => n + 1);
    setForeign([]);
    if (spec.check(draft.value).length > 0) return;
    const input = spec.input(draft.value);
    const body = { ...(input.body as object | undefined), key: 'key-is-made-later' };
    const strange = endpoint.body ? schemaProblems(endpoint.body, body) : [];
    setForeign(strange);
    if (strange.length > 0) return;
    try {
      const reply = (await act.run(input)) as ActDone;
      draft.clear();
      form.onDone({ action: form.ability.action, reply });
    } catch (thrown) {
      // `failure` shows it. A text the guard refused may not stay on this machine's disk either (R-SEC-08).
      if (asApiError(thrown).code === 'guard.secrecy_mark_found') draft.unstore();
    }
  }

  return {
    values: draft.value,
    set: (change) =>
      draft.set((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) })),
    problems: [...own, ...foreign, ...serverProblems(act.error)],
    tried,
    submit: () => {
      if (!act.isRunning) void send();
    },
    isRunning: act.isRunning,
    failure: act.error,
    draft,
  };
}
