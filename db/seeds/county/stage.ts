/** What the life of the county is played on: acts of persons at their time, through the very endpoints the office uses. */

import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { AnyEndpoint, Endpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';

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
  /** Who; a function is asked when the moment has come: tasks change hands. */
  readonly by: number | (() => number);
  /** Nobody else does it in his place: he has read it himself, wherever he is. */
  readonly inPerson?: true;
  /** Asked when the moment has come: has it become needless? */
  readonly needless?: () => boolean;
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
  /** Anything but an act on a matter. The office holds still for it: posts and tasks of other stories may change by it. */
  command<E extends AnyEndpoint>(command: PlayedAct<E>): Promise<ReplyOf<E>>;
  /** Resolves when this moment has come. */
  comes(at: Instant): Promise<void>;
  /** How many open tasks are addressed to somebody, of whatever story. */
  held(addressee: number): number;
  /** The open task of a matter at a step, as an act names it. @throws Error when there is none */
  task(matterId: string, step?: string): { taskId: string; expectedVersion: number };
  /** Open tasks of a matter. */
  tasks(matterId: string): readonly PlayedTask[];
  /** Matters that were born of this one, oldest first. */
  bornOf(matterId: string, kind: string): readonly string[];
}
