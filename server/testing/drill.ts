/**
 * A kind of matter made for drills: its whole route is acts that every kind may have, so that tests see the flow itself and
 * no module's business. Twenty persons in four units act through the very actions the endpoints are bound to.
 */
import type { ActContext } from '../kernel/binding/api.ts';
import { systemCommand } from '../kernel/binding/api.ts';
import {
  addOpinion,
  closeMatter,
  draftNew,
  draftOf,
  type FlowDefinition,
  flowOf,
  openTask,
  type Performed,
  performAct,
  performStart,
  registerFlow,
  startClock,
  takeUp,
} from '../kernel/flow/api.ts';
import { takeNumber } from '../kernel/numbering/api.ts';
import { sql } from '../platform/db/sql.ts';
import { newId } from '../platform/ids.ts';
import type { World } from './world.ts';

/** Kind of the drills' matters. */
export const DRILL = 'drill.paper';

const WAYS = {
  return: true,
  suspend: { by: ['director'] },
  void: { by: ['director'] },
  reopen: { by: ['director'], to: ['draft', 'review'] },
} as const;

/** Version 1: draft → legal → review → sign → issue. */
export const drillV1: FlowDefinition = {
  kind: DRILL,
  version: 1,
  general: WAYS,
  steps: {
    draft: { actions: {}, general: { submit: { to: ['legal', 'review'] } } },
    legal: { actions: {}, general: { submit: { to: ['review', 'draft'] } } },
    review: {
      actions: {},
      general: { submit: { to: ['sign', 'legal', 'review'] } },
      otherHandsThan: ['draft'],
    },
    sign: {
      actions: {},
      general: { submit: { to: ['issue'] } },
      after: ['review'],
      holders: ['director', 'unit_principal'],
      otherHandsThan: ['draft'],
    },
    issue: { actions: { 'drill.close': { act: 'close', to: ['done'] } }, after: ['sign'] },
    done: { actions: {} },
  },
};

/** Version 2: legal review comes before everything, and nothing is voided. */
export const drillV2: FlowDefinition = {
  ...drillV1,
  version: 2,
  general: { ...WAYS, void: false },
  steps: {
    ...drillV1.steps,
    draft: { actions: {}, general: { submit: { to: ['legal'] } } },
    review: { ...drillV1.steps.review, actions: {}, after: ['legal'] },
  },
};

/** One of the twenty. */
export interface DrillPerson {
  readonly person: number;
  readonly post: number;
  readonly unit: number;
  readonly role: string;
}

/** What an endpoint of an act is bound to, whatever it takes. */
export type AnyAction = (ctx: ActContext, input: never) => Promise<Performed>;
type Action = (ctx: ActContext, input: unknown) => Promise<Performed>;

/** The drill ground. */
export interface Drill {
  readonly people: readonly DrillPerson[];
  readonly units: readonly number[];
  /** Starts a matter: a draft with its drafter, under a limit, numbered. */
  start(by: DrillPerson, version?: number): Promise<string>;
  /** Calls an action as a person would through its endpoint. */
  act(
    by: DrillPerson,
    action: AnyAction,
    params: Record<string, string>,
    body: Record<string, unknown>,
  ): Promise<Performed>;
  /** Closes it at its last step: the kind's one action of its own. */
  close(
    by: DrillPerson,
    matterId: string,
    claim: { taskId: string; expectedVersion: number },
  ): Promise<Performed>;
}

const ROLES = ['unit_principal', 'section_chief', 'staff', 'staff', 'staff'];

/** Opens it: twenty persons, the first of all a director. */
export async function openDrill(world: World): Promise<Drill> {
  for (const flow of [drillV1, drillV2]) {
    try {
      flowOf(DRILL, flow.version);
    } catch {
      registerFlow(flow);
    }
  }
  const { people, units } = await settle(world);
  const command = (by: DrillPerson, endpoint: string) => ({
    ...systemCommand(world.kernel, endpoint),
    personId: by.person,
  });
  return {
    people,
    units,
    async start(by, version = 1) {
      const done = await performStart(command(by, 'drill.start'), async ({ ctx, tx }) => {
        const draft = draftNew(ctx, {
          id: newId(),
          kind: DRILL,
          definitionVersion: version,
          title: '关于开展演练的通知',
          source: null,
          unitId: by.unit,
          leadUnitId: null,
          leadPersonId: null,
          urgency: 'normal',
          handling: 'ordinary',
        });
        draft.action = 'drill.start';
        const times = startClock(draft, { rule: 'documents.handling', owner: by.unit });
        openTask(draft, { step: 'draft', to: by.person, ...times });
        draft.step = 'draft';
        draft.number = await takeNumber(tx, { series: 'documents.incoming', year: 2026 }, ctx.now);
        addOpinion(draft, { text: '起草。' });
        return { drafts: [draft] };
      });
      return done.matterId;
    },
    act: (by, action, params, body) => {
      const { request } = { request: {} } as Pick<ActContext, 'request'>;
      const ctx = { command: command(by, action.name), kernel: world.kernel, request };
      return (action as Action)(ctx, { params, query: undefined, body });
    },
    close: (by, matterId, claim) =>
      performAct(command(by, 'drill.close'), matterId, ({ ctx, facts }) => {
        const draft = draftOf(ctx, facts);
        takeUp(draft, facts, claim, 'drill.close');
        closeMatter(draft, 'done');
        return { drafts: [draft] };
      }),
  };
}

async function settle(world: World): Promise<Pick<Drill, 'people' | 'units'>> {
  return world.database.owner.transaction(async (tx) => {
    const add = async (kind: string, name: string) =>
      (
        await tx.one<{ id: number }>(
          sql`insert into kernel.addressee (kind, name) values (${kind}, ${name}) returning id`,
        )
      ).id;
    const people: DrillPerson[] = [];
    const units: number[] = [];
    for (const unitName of ['演练一局', '演练二局', '演练三局', '演练四局']) {
      const unit = await add('unit', unitName);
      units.push(unit);
      await tx.run(
        sql`insert into kernel.unit (id, kind, full_name) values (${unit}, 'department', ${unitName})`,
      );
      for (const [i, plain] of ROLES.entries()) {
        const role = people.length === 0 ? 'director' : plain;
        const person = await add('person', `${unitName}${i + 1}`);
        const post = await add('post', `${unitName}${role}${i + 1}`);
        await tx.run(sql`insert into kernel.person (id) values (${person})`);
        await tx.run(sql`insert into kernel.post (id, unit_id, role) values (${post}, ${unit}, ${role})`);
        await tx.run(
          sql`insert into kernel.holding (person_id, post_id, from_on) values (${person}, ${post}, '2020-01-01')`,
        );
        people.push({ person, post, unit, role });
      }
    }
    // All know of every matter: who may act is then the flow's own answer.
    await tx.run(sql`insert into kernel.grant_rule (role, permission, scope)
      select distinct role, 'drill.read', 'all' from kernel.post`);
    return { people, units };
  });
}
