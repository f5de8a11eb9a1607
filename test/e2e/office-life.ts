/** Some days of an office's life by HTTP alone, so that desks have something on them before a browser opens. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../db/seeds/office.ts';

type Json = Record<string, unknown>;

const TOPICS = [
  '开展山塘安全隐患排查',
  '报送重点项目进展情况',
  '做好秋季森林防火工作',
  '推进农村公路水毁修复',
  '加强食品安全专项检查',
  '组织国庆期间安全值守',
  '核实群众反映供水问题',
] as const;
const POINTS = Object.fromEntries(['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((p) => [p, { verdict: 'ok' }]));

/** Calls by account; signs in when an account acts for the first time. */
class Caller {
  readonly #cookies = new Map<string, string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async call<T>(account: string, method: string, path: string, body?: Json | FormData): Promise<T> {
    const cookie = this.#cookies.get(account) ?? (await this.#enter(account));
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: { cookie, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async #enter(account: string): Promise<string> {
    const answer = await fetch(`${this.#url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: DEMO_PASSWORD }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    this.#cookies.set(account, cookie);
    return cookie;
  }

  /** Asks until there is an answer: what an act sets off is done in the background. */
  async until<T>(ask: () => Promise<T | undefined>): Promise<T> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      await setTimeout(100);
    }
    throw new Error('not within ten seconds');
  }

  async act(account: string, path: string, matterId: string, body: Json = {}): Promise<void> {
    type Row = { matterId: string; taskId: string; taskVersion: number };
    const task = await this.until(async () =>
      (await this.call<{ items: Row[] }>(account, 'GET', '/api/inbox?limit=50')).items.find(
        (row) => row.matterId === matterId,
      ),
    );
    await this.call(account, 'POST', path.replace(':id', matterId), {
      taskId: task.taskId,
      expectedVersion: task.taskVersion,
      key: randomUUID(),
      ...body,
    });
  }
}

/** How far a paper is taken, in order. */
const STAGES = ['registered', 'proposed', 'reviewed', 'instructed', 'initiated', 'issued'] as const;
type Stage = (typeof STAGES)[number];

/** A paper and what becomes of it. The first unit leads. */
interface Paper {
  readonly topic: string;
  readonly units: readonly string[];
  /** Calendar days for the units' answer. */
  readonly days: number;
  readonly stage: Stage;
}

/** Registers papers and takes each a step further than the one before: to the director, the leader, out to the units. */
export async function liveSomeDays(url: string): Promise<void> {
  const stages: readonly Stage[] = ['registered', 'proposed', 'reviewed', 'reviewed', 'initiated', 'issued'];
  await live(
    url,
    TOPICS.map((topic, n) => ({
      topic,
      units: ['水利局', '财政局'],
      days: 5,
      stage: stages[n] ?? 'issued',
    })),
  );
}

/** Papers taken all the way: their units have the notices before them. */
export async function issueNotices(
  url: string,
  papers: readonly Pick<Paper, 'topic' | 'units' | 'days'>[],
): Promise<void> {
  await live(
    url,
    papers.map((paper) => ({ ...paper, stage: 'issued' })),
  );
}

async function live(url: string, papers: readonly Paper[]): Promise<void> {
  const office = new Caller(url);
  const idOf = async (q: string, among: string) => {
    const found = await office.call<{ items: { id: number }[] }>(
      'linxiaoyu',
      'GET',
      `/api/directory?q=${encodeURIComponent(q)}&among=${among}`,
    );
    return found.items[0]?.id ?? 0;
  };
  const leaderId = await idOf('周明远', 'leaders');
  for (const [n, paper] of papers.entries()) {
    const unitIds = await Promise.all(paper.units.map((unit) => idOf(unit, 'units')));
    await take(office, paper, await registered(office, n, paper.topic), unitIds, leaderId);
  }
}

/** @returns the matter */
async function registered(office: Caller, n: number, topic: string): Promise<string> {
  const form = new FormData();
  const text = `江州市人民政府办公室文件\n江政办发〔2026〕${700 + n}号\n关于${topic}的通知\n各县（市、区）人民政府：\n　　请于9月20日前报送结果。\n江州市人民政府办公室\n2026年9月2日\n`;
  form.append('file', new Blob([text]), `通知${n}.txt`);
  const dropped = await office.call<{ file: { id: string } }>(
    'linxiaoyu',
    'POST',
    '/api/documents/drops',
    form,
  );
  const { matterId } = await office.call<{ matterId: string }>(
    'linxiaoyu',
    'POST',
    '/api/documents/incoming',
    {
      key: randomUUID(),
      fileId: dropped.file.id,
      title: `关于${topic}的通知`,
      sender: '江州市人民政府办公室',
      paperNumber: `江政办发〔2026〕${700 + n}号`,
      kind: '通知',
      paperDate: '2026-09-02',
      urgency: n % 3 === 0 ? 'urgent' : 'normal',
      check: { relation: 'superior', points: POINTS },
    },
  );
  return matterId;
}

async function take(
  office: Caller,
  paper: Paper,
  matterId: string,
  unitIds: readonly number[],
  leaderId: number,
): Promise<void> {
  const reaches = (stage: Stage) => STAGES.indexOf(paper.stage) >= STAGES.indexOf(stage);
  const path = '/api/documents/incoming/:id';
  const limit = { amount: paper.days, unit: 'calendar-days' };
  const toHandle = { disposition: 'to_handle', unitIds, limit };
  if (reaches('proposed'))
    await office.act('linxiaoyu', `${path}/propose`, matterId, {
      summary: '上级要求办理并报送。',
      options: [
        { text: `请县${paper.units[0]}牵头办理，${paper.days}日内反馈`, ...toHandle },
        { text: `请县${paper.units[0]}阅研`, disposition: 'to_guide' },
      ],
      leaderId,
    });
  if (reaches('reviewed')) await office.act('shenguohua', `${path}/review`, matterId);
  if (!reaches('instructed')) return;
  await office.act('zhoumingyuan', `${path}/instruct`, matterId, {
    optionIndex: 0,
    opinion: { text: '请抓紧办理，按期反馈。' },
    ...toHandle,
  });
  const item = await office.until(async () =>
    (
      await office.call<{ nodes: { kind: string; matterId: string }[] }>(
        'zhoumingyuan',
        'GET',
        `/api/matters/${matterId}/thread`,
      )
    ).nodes.find((node) => node.kind === 'item'),
  );
  if (reaches('initiated'))
    await office.act('mayue', '/api/supervision/items/:id/initiate', item.matterId, {
      demands: unitIds.map((unitId) => ({ unitId, demand: '按要求办理并反馈。', limit })),
    });
  if (reaches('issued'))
    await office.act('shenguohua', '/api/supervision/items/:id/approve-initiation', item.matterId);
}
