/** 会签、加签、征求意见、委托代行: the holder asks others; what they answer comes back to him. One mechanism, four words. */
import type { InputOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/general-acts.ts';
import type { ActContext } from '../../../kernel/binding/api.ts';
import {
  type Asking,
  addOpinion,
  ask,
  draftOf,
  type GeneralAct,
  type Performed,
  performAct,
  requireOpinion,
  ruleDueSince,
  takeUpBesideAnywhere,
} from '../../../kernel/flow/api.ts';
import { assertAllowed, assertThere } from '../general-rules.ts';

type Body = Omit<InputOf<typeof contract.countersign>['body'], 'mode'>;

interface Way {
  readonly act: Extract<GeneralAct, 'countersign' | 'add_signer' | 'consult' | 'ask_stand_in'>;
  readonly asking: Pick<Asking, 'kind' | 'mode' | 'waits'>;
  readonly needsOpinion: boolean;
}

async function asked(ctx: ActContext, matterId: string, body: Body, way: Way): Promise<Performed> {
  return performAct(ctx.command, matterId, async ({ ctx: dc, facts, tx }) => {
    const draft = draftOf(dc, facts);
    const task = takeUpBesideAnywhere(draft, facts, body, { act: way.act, action: `routing.${way.act}` });
    assertAllowed(facts, task.step, way.act);
    const to = await assertThere(tx, dc.actor, body.toIds, dc.now);
    if (way.needsOpinion) requireOpinion(draft, body.opinion);

    addOpinion(draft, { text: body.opinion.text, ink: body.opinion.ink });
    ask(draft, task, { ...way.asking, to, dueAt: ruleDueSince(dc, 'routing.consult', dc.now) });
    return { drafts: [draft] };
  });
}

/** 会签. */
export function countersign(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract.countersign>,
): Promise<Performed> {
  const asking = { kind: 'countersigning', mode: body.mode, waits: true } as const;
  return asked(ctx, params.matterId, body, { act: 'countersign', asking, needsOpinion: false });
}

/** 加签. After me: my own word is said now, and it comes back to me to be sent on. */
export function addSigner(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract.addSigner>,
): Promise<Performed> {
  const asking = { kind: 'signing', mode: 'in_order', waits: true } as const;
  return asked(ctx, params.matterId, body, {
    act: 'add_signer',
    asking,
    needsOpinion: body.place === 'after',
  });
}

/** 征求意见. */
export function consult(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract.consult>,
): Promise<Performed> {
  const asking = { kind: 'advising', mode: 'all', waits: body.waits } as const;
  return asked(ctx, params.matterId, body, { act: 'consult', asking, needsOpinion: true });
}

/** 委托代行. */
export function askStandIn(
  ctx: ActContext,
  { params, body }: InputOf<typeof contract.askStandIn>,
): Promise<Performed> {
  const asking = { kind: 'standing_in', mode: 'all', waits: true } as const;
  const asks = { ...body, toIds: [body.toId] };
  return asked(ctx, params.matterId, asks, { act: 'ask_stand_in', asking, needsOpinion: false });
}
