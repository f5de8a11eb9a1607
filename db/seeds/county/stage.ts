/** What the life of the county is played on: acts of persons at their time, through the very endpoints the office uses. */

import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { AnyEndpoint, Endpoint } from '../../../contracts/base/endpoint.ts';

/** Input of an endpoint as a client would send it, defaults left out; the key is not needed. */
export type Sent<E> =
  E extends Endpoint<infer P, z.ZodType, infer B, z.ZodType>
    ? { readonly params?: z.input<P>; readonly body?: Omit<z.input<B>, 'key'> }
    : never;

/** A file that somebody brings along for an act. `text` null: a picture, which a person attests. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly pages: number;
  readonly purpose: 'paper' | 'evidence' | 'original';
  readonly text: string | null;
}

/** One act of a person. */
export interface PlayedAct<E extends AnyEndpoint> {
  readonly at: Instant;
  readonly by: number;
  readonly does: E;
  readonly files?: readonly BroughtFile[];
  /** Asked when the moment has come: ids of the files just staged, tasks as they stand then. */
  readonly with: (fileIds: readonly string[]) => Sent<E>;
}

/** What an act came to. */
export interface PlayedDone {
  readonly matterId: string;
  readonly number: string | null;
}

/** An open task. */
export interface PlayedTask {
  readonly taskId: string;
  readonly step: string;
  readonly addressee: number;
}

/** One story: its acts come one after another, never two at once. */
export interface Story {
  /** Resolves when the act and all that it led to by itself is written; never, when `at` lies beyond the anchor. */
  act<E extends AnyEndpoint>(act: PlayedAct<E>): Promise<PlayedDone>;
  /** The open task of a matter at a step, as an act names it. @throws Error when there is none */
  task(matterId: string, step?: string): { taskId: string; expectedVersion: number };
  /** Open tasks of a matter. */
  tasks(matterId: string): readonly PlayedTask[];
  /** Matters that were born of this one, oldest first. */
  bornOf(matterId: string, kind: string): readonly string[];
}
