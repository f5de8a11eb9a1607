/** A paper is dropped: guarded, read, proposed. Nothing is registered yet; a refused one leaves nothing. */
import { type Recognised, recognise } from 'gongwen/read';
import type { Urgency } from '../../../../contracts/base/acts.ts';
import { LocalDate } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/incoming-drop.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { type Admitted, fileView, stageFile } from '../../../kernel/files/api.ts';
import { normaliseNumber } from '../../../kernel/numbering/api.ts';
import { seeCheck, unreadCheck } from '../check/see-check.ts';
import { proposeCut } from '../cut/propose-cut.ts';
import { findSame } from '../queries.ts';
import { foldTitle } from '../rules.ts';

type Drop = ReplyOf<typeof contract.drop>;

const NOTHING = { value: null, confidence: 0, place: null };

/** Stages the file and proposes what the register will ask for. */
export async function dropPaper(ctx: TxContext, _input: unknown, admitted: Admitted): Promise<Drop> {
  const drop = await stageDrop(ctx, admitted);
  const { paper, mediaType } = admitted.looked;
  // An OFD is read like a PDF, but only a PDF can be cut.
  return { ...drop, parts: paper && mediaType !== 'application/ofd' ? proposeCut(paper) : [] };
}

/** A paper by itself: one that was cut out by the clerk's hand is not proposed to be cut again. */
export async function stageDrop(ctx: TxContext, admitted: Admitted): Promise<Drop> {
  const { looked } = admitted;
  const file = await stageFile(ctx.tx, ctx.kernel.blobs, {
    ...admitted,
    personId: ctx.actor.personId,
    purpose: 'paper',
    now: ctx.now,
  });
  await ctx.record({
    stream: 'settings',
    subject: `staged/${ctx.actor.personId}`,
    event: 'file.staged',
    body: { file: file.id, hash: file.hash },
  });

  const read = looked.paper ? recognise(looked.paper) : undefined;
  const fields = read ? proposed(read) : nothingRead();
  const sameAs = await findSame(ctx.tx, ctx.actor, {
    fileHash: file.hash,
    numberFolded: normaliseNumber(fields.number.value ?? ''),
    titleFolded: foldTitle(fields.title.value ?? ''),
  });
  const office = ctx.kernel.instance.officeName;
  const check = looked.paper && read ? seeCheck(looked.paper, read, office) : unreadCheck('', office);
  return { file: fileView(file), fields, check, sameAs, parts: [] };
}

function nothingRead(): Drop['fields'] {
  return { title: NOTHING, sender: NOTHING, number: NOTHING, date: NOTHING, urgency: NOTHING, kind: NOTHING };
}

function proposed(read: ReturnType<typeof recognise>): Drop['fields'] {
  const date = LocalDate.safeParse(read.date_iso.value);
  return {
    title: read.title,
    sender: read.sender,
    number: read.number,
    date: { ...read.date_iso, value: date.success ? date.data : null },
    urgency: urgencyOf(read.urgency),
    kind: read.kind,
  };
}

/** 特急/特提 → extra urgent, 加急/急件 → urgent; a paper that says nothing is not urgent. */
function urgencyOf(read: Recognised<string | null>): Drop['fields']['urgency'] {
  const value: Urgency = !read.value
    ? 'normal'
    : read.value.startsWith('特')
      ? 'extra_urgent'
      : read.value === '平急'
        ? 'normal'
        : 'urgent';
  return { value, confidence: read.value ? read.confidence : 0.5, place: read.place };
}
