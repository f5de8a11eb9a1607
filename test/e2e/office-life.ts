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

/** Registers papers and takes each a step further than the one before: to the director, the leader, out to the units. */
export async function liveSomeDays(url: string): Promise<void> {
  const office = new Caller(url);
  const idOf = async (q: string, among: string) => {
    const found = await office.call<{ items: { id: number }[] }>(
      'linxiaoyu',
      'GET',
      `/api/directory?q=${encodeURIComponent(q)}&among=${among}`,
    );
    return found.items[0]?.id ?? 0;
  };
  const units = [await idOf('水利局', 'units'), await idOf('财政局', 'units')];
  const leaderId = await idOf('周明远', 'leaders');
  for (const [stage, topic] of TOPICS.entries()) await live(office, stage, topic, units, leaderId);
}

async function live(
  office: Caller,
  stage: number,
  topic: string,
  unitIds: readonly number[],
  leaderId: number,
): Promise<void> {
  const form = new FormData();
  const text = `江州市人民政府办公室文件\n江政办发〔2026〕${700 + stage}号\n关于${topic}的通知\n各县（市、区）人民政府：\n　　请于9月20日前报送结果。\n江州市人民政府办公室\n2026年9月2日\n`;
  form.append('file', new Blob([text]), `通知${stage}.txt`);
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
      paperNumber: `江政办发〔2026〕${700 + stage}号`,
      kind: '通知',
      paperDate: '2026-09-02',
      urgency: stage % 3 === 0 ? 'urgent' : 'normal',
      check: { relation: 'superior', points: POINTS },
    },
  );
  if (stage === 0) return;
  const paper = '/api/documents/incoming/:id';
  const limit = { amount: 5, unit: 'calendar-days' };
  const toHandle = { disposition: 'to_handle', unitIds, limit };
  await office.act('linxiaoyu', `${paper}/propose`, matterId, {
    summary: '上级要求办理并报送。',
    options: [
      { text: '请县水利局牵头办理，5日内反馈', ...toHandle },
      { text: '请县水利局阅研', disposition: 'to_guide' },
    ],
    leaderId,
  });
  if (stage === 1) return;
  await office.act('shenguohua', `${paper}/review`, matterId);
  if (stage <= 3) return;
  await office.act('zhoumingyuan', `${paper}/instruct`, matterId, {
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
  await office.act('mayue', '/api/supervision/items/:id/initiate', item.matterId, {
    demands: unitIds.map((unitId) => ({ unitId, demand: '按要求办理并反馈。', limit })),
  });
  if (stage === 4) return;
  await office.act('shenguohua', '/api/supervision/items/:id/approve-initiation', item.matterId);
}
