/** Doing something: a command with its idempotency key, and everything it may have changed read again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { refreshAfterAct } from '../live/refresh.ts';
import type { ApiError } from './api-error.ts';
import { type CallInput, call } from './call.ts';
import { type KeyKeeper, keyKeeper } from './idempotency-key.ts';

type BodyOf<E> =
  CallInput<E> extends { body: infer B } ? B : CallInput<E> extends { body?: infer B } ? B : never;

/** The same input without `body.key`: the hook makes the key and keeps it over retries. */
export type ActInput<E> = Omit<CallInput<E>, 'body'> & { readonly body: Omit<BodyOf<E>, 'key'> };

/** A command in a component. */
export interface ActHandle<E> {
  /** Does it. Resolves with the reply; @throws ApiError, which `error` shows too. */
  run(input: ActInput<E>): Promise<ReplyOf<E>>;
  readonly isRunning: boolean;
  readonly error: ApiError | null;
  /** Forgets the last error. */
  reset(): void;
}

/**
 * A command. Pressing again after a lost reply repeats it under the same key and so does not act twice.
 * @example
 * const review = useAct(documents.review);
 * await review.run({ params: { matterId }, body: { taskId, expectedVersion, opinion: { text } } });
 */
export function useAct<E extends AnyEndpoint>(endpoint: E): ActHandle<E> {
  const client = useQueryClient();
  const keeper = useRef<KeyKeeper>(null);
  keeper.current ??= keyKeeper();
  const keys = keeper.current;
  const mutation = useMutation<ReplyOf<E>, ApiError, ActInput<E>>({
    mutationFn: (input) => {
      const body = { ...input.body, key: keys.keyFor([endpoint.name, input]) };
      return call(endpoint, { ...input, body } as unknown as CallInput<E>);
    },
    onSuccess: () => {
      keys.done();
      return refreshAfterAct(client);
    },
    onError: (error) => {
      if (error.status === 409) void refreshAfterAct(client);
    },
  });
  return {
    run: mutation.mutateAsync,
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
