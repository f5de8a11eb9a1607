/**
 * Plays the stories of the county on the real endpoints, jobs and sweeps. Moments come in the order of their time;
 * those that lie close together and belong to different stories are decided side by side and written together.
 */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../contracts/base/dates.ts';
import { addDays, epochOf, instantOf, localDateOf, startOfDay } from '../../../contracts/base/dates.ts';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { register } from '../../../contracts/modules/incoming-drop.ts';
import type { BroughtFile, PlayedAct, PlayedDone, Sent, Story } from '../../../db/seeds/county/stage.ts';
import type { Kernel } from '../../kernel/binding/api.ts';
import { takeStep } from '../../kernel/chasing/api.ts';
import type { HttpRequest } from '../../platform/http/request.ts';
import { runJob } from '../../platform/jobs/worker.ts';
import { jobHandlers } from '../jobs.ts';
import { modules } from '../modules.ts';
import type { ActPayload } from './act-writer.ts';
import { openLedger } from './ledger.ts';
import type { OneTransaction } from './one-transaction.ts';
import type { StagingArea } from './staging-area.ts';
import { TimeQueue } from './time-queue.ts';
import { inTurn, type Turn } from './turns.ts';

/** Moments of one day are decided side by side, this many at most. */
const MOST = 256;
/** Work that an act asked for follows it at once. */
const JOB_AFTER_MS = 2_000;
/** Left to the end of the loading, where it is done for all matters together. */
const LATER = ['notify.tell', 'search.index'];

function latest(one: Instant, other: Instant): Instant {
  return epochOf(one) > epochOf(other) ? one : other;
}

/** A moment: something that happens in a story. */
interface Moment {
  readonly story: string;
  readonly at: Instant;
  /** The endpoint's name; of work that follows by itself the job's kind. */
  readonly kind: string;
  /** The office holds still for it: nothing else is decided beside it. */
  readonly isAlone?: boolean;
  readonly files?: readonly { readonly file: BroughtFile; readonly by: () => number }[];
  run(kernel: Kernel, fileIds: readonly string[]): Promise<unknown>;
  /** The act that all this follows from; it is done when nothing that follows is open. */
  readonly root: Root;
}

interface Root {
  open: number;
  settle(): void;
}

function personOf({ by }: Pick<PlayedAct<AnyEndpoint>, 'by'>): number {
  return typeof by === 'function' ? by() : by;
}

/** The stage. */
export interface Stage {
  story(name: string): Story;
  /** Plays everything up to the anchor. @returns how many acts were written */
  play(until: Instant, afterMoments: (at: Instant, acts: number) => Promise<void>): Promise<number>;
}

/** Opens the stage. `cookieOf`: the session of each person for the time of loading. */
export function openStage(
  base: Kernel,
  store: OneTransaction,
  staging: StagingArea,
  cookieOf: (personId: number) => string,
): Stage {
  const queue = new TimeQueue<Moment>();
  const ledger = openLedger();
  const routes = new Map(
    modules.flatMap((module) => module.routes.map((route) => [route(base).endpoint.name, route] as const)),
  );
  let acts = 0;

  function put(moment: Moment): void {
    moment.root.open += 1;
    queue.put(moment.at, moment);
  }

  /** The instance as it is at one moment of one story. */
  function kernelAt(moment: Pick<Moment, 'at' | 'story' | 'root'>, turn: Turn): Kernel {
    const db = store.dbFor((payload) => follow(payload, moment), turn);
    return { ...base, db, clock: { now: () => moment.at, refresh: async () => {} } };
  }

  function follow(payload: ActPayload, moment: Pick<Moment, 'at' | 'story' | 'root'>): void {
    acts += 1;
    const { jobs, steps } = ledger.take(payload, moment.story);
    for (const job of jobs) {
      if (LATER.includes(job.kind)) continue;
      put({
        story: moment.story,
        kind: job.kind,
        at: instantOf(epochOf(moment.at) + JOB_AFTER_MS),
        root: moment.root,
        run: (kernel) => runJob(jobHandlers(kernel), job),
      });
    }
    for (const step of steps) {
      put({
        story: ledger.storyOf(step.matter_id) ?? moment.story,
        kind: 'step',
        at: latest(step.at, moment.at),
        root: { open: 0, settle: () => {} },
        run: async (kernel) => {
          if (ledger.isPending(step)) await takeStep(kernel, step);
        },
      });
    }
  }

  function story(name: string): Story {
    return {
      act<E extends AnyEndpoint>(act: PlayedAct<E>): Promise<PlayedDone> {
        return new Promise((resolve) => {
          let done: PlayedDone = { matterId: '', number: null };
          put({
            story: name,
            kind: act.does.name,
            at: act.at,
            files: (act.files ?? []).map((file) => ({ file, by: () => personOf(act) })),
            root: { open: 0, settle: () => resolve(done) },
            async run(kernel, fileIds) {
              if (act.needless?.()) return;
              done = (await perform(kernel, act, act.with(fileIds))) as PlayedDone;
            },
          });
        });
      },
      command<E extends AnyEndpoint>(command: PlayedAct<E>): Promise<ReplyOf<E>> {
        return new Promise((resolve) => {
          let reply: unknown;
          put({
            story: name,
            kind: command.does.name,
            at: command.at,
            isAlone: true,
            root: { open: 0, settle: () => resolve(reply as ReplyOf<E>) },
            async run(kernel) {
              reply = await perform(kernel, command, command.with([]), randomUUID());
              await store.workOff((job) => runJob(jobHandlers(kernel), job));
              store.forgetWho();
            },
          });
        });
      },
      comes: (at) =>
        new Promise((resolve) => {
          put({ story: name, kind: 'comes', at, root: { open: 0, settle: resolve }, run: async () => {} });
        }),
      held: ledger.held,
      task(matterId, step) {
        const task = ledger.tasks(matterId).find((t) => step === undefined || t.step === step);
        if (!task) throw new Error(`nothing is open at ${step ?? 'any step'} of ${matterId} (${name})`);
        return { taskId: task.taskId, expectedVersion: 1 };
      },
      tasks: ledger.tasks,
      bornOf: ledger.bornOf,
    };
  }

  /** As HTTP would: input by the contract, the caller by his session. */
  async function perform<E extends AnyEndpoint>(
    kernel: Kernel,
    act: PlayedAct<E>,
    sent: Sent<E>,
    // Told once: no reply of an act is kept for a repeat. What a command writes may hold its key.
    key?: string,
  ): Promise<unknown> {
    const route = routes.get(act.does.name);
    if (!route) throw new Error(`no endpoint ${act.does.name}`);
    const { params, body } = sent as { params?: unknown; body?: Record<string, unknown> };
    const parsed = act.does.body?.parse({ ...body, key: key ?? randomUUID() }) as
      | Record<string, unknown>
      | undefined;
    const request: HttpRequest = {
      endpoint: act.does,
      params: params === undefined ? undefined : act.does.params?.parse(params),
      query: undefined,
      body: parsed && { ...parsed, key },
      upload: undefined,
      cookie: cookieOf(personOf(act)),
      requestId: 'county',
      address: '',
      origin: '',
      signal: new AbortController().signal,
    };
    return route(kernel).handle(request);
  }

  /** The next moments: in order of time, no story twice, none of another day. */
  function nextMoments(until: Instant): Moment[] {
    const first = queue.next;
    if (first === undefined) return [];
    const endOfDay = startOfDay(addDays(localDateOf(first as Instant), 1));
    const end = endOfDay < until ? endOfDay : until;
    const chosen: Moment[] = [];
    const held: Moment[] = [];
    const stories = new Set<string>();
    while (chosen.length < MOST && queue.next !== undefined && queue.next <= end) {
      const moment = queue.take();
      if (!moment) break;
      if (moment.isAlone && chosen.length + held.length > 0) {
        held.push(moment);
        break;
      }
      if (stories.has(moment.story)) held.push(moment);
      else chosen.push(moment);
      if (moment.isAlone) break;
      stories.add(moment.story);
    }
    for (const moment of held) queue.put(moment.at, moment);
    return chosen;
  }

  return {
    story,
    async play(until, afterMoments) {
      let written: Promise<unknown> = Promise.resolve();
      for (;;) {
        // Stories that were answered put their next moment in before the next one is chosen.
        await new Promise((resolve) => setImmediate(resolve));
        const moments = nextMoments(until);
        const [first] = moments;
        if (!first) {
          await written;
          return acts;
        }
        // The register lists papers by their ids: one after another they get these as well as their numbers in order.
        const turns = inTurn(moments.map((m) => m.kind));
        const { ids, staged } = staging.stage(
          moments.map((m) => ({
            at: m.at,
            files: (m.files ?? []).map(({ file, by }) => ({ file, by: by() })),
          })),
        );
        await Promise.all(
          moments.map((m, i) => {
            const turn = turns[i] as Turn;
            const begins = m.kind === register.name ? turn.came() : Promise.resolve();
            return begins.then(() => m.run(kernelAt(m, turn), ids[i] ?? [])).finally(turn.over);
          }),
        );
        // Decided is enough to go on: what the next moments ask comes to the database after what these have written.
        await written;
        written = Promise.all([staged, store.flush()]);
        for (const { root } of moments) {
          root.open -= 1;
          if (root.open === 0) root.settle();
        }
        await afterMoments(first.at, acts);
      }
    },
  };
}
