/**
 * The complete loop by HTTP alone, on a demo: node docs/guides/script-the-loop.mjs [http://127.0.0.1:8080]
 * Knows nothing of the code: operations and paths come from /api/openapi.json. Prints one line per act.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

const base = process.argv[2] ?? 'http://127.0.0.1:8080';
const PASSWORD = process.env.HUIYIN_PASSWORD ?? 'huiyin-demo';
const limit = { amount: 15, unit: 'calendar-days' };

const { paths } = await (await fetch(`${base}/api/openapi.json`)).json();
const operations = new Map(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => [o.operationId, { path, method: method.toUpperCase() }]),
  ),
);

/** Calls an operation by its name; `path` fills {…}, `query` follows ?, `body` goes as JSON, `form` as multipart. */
async function call(cookie, name, { path = {}, query, body, form } = {}) {
  const operation = operations.get(name);
  const place = operation.path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(path[key]));
  const answer = await fetch(`${base}${place}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method: operation.method,
    headers: { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : form,
  });
  const reply = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(reply)}`);
  return { reply, cookie: answer.headers.get('set-cookie')?.split(';')[0] };
}

const cookies = new Map();

/** Calls as an account, signing in when it acts for the first time. */
async function as(account, name, input) {
  if (!cookies.has(account)) {
    const { cookie } = await call('', 'sessions.sign_in', { body: { account, password: PASSWORD } });
    cookies.set(account, cookie);
  }
  return (await call(cookies.get(account), name, input)).reply;
}

/** Asks until there is an answer: follow-ups of an act are made in the background, within a second or so. */
async function until(ask) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask();
    if (answer) return answer;
    await setTimeout(100);
  }
  throw new Error('not within ten seconds');
}

/** The account's open task on a matter, page by page through its inbox. */
async function taskOn(account, matterId) {
  for (let after; ; ) {
    const page = await as(account, 'desks.inbox', { query: { limit: 50, ...(after && { after }) } });
    const task = page.items.find((row) => row.matterId === matterId);
    if (task || !page.next) return task;
    after = page.next;
  }
}

/** One act: the task as its holder sees it, an idempotency key, and what the act itself asks for. */
async function act(account, name, matterId, body = {}) {
  const { taskId, taskVersion } = await until(() => taskOn(account, matterId));
  const whole = { taskId, expectedVersion: taskVersion, key: randomUUID(), ...body };
  return tell(account, name, await as(account, name, { path: { matterId }, body: whole }));
}

function tell(account, name, done) {
  console.log(`${account.padEnd(13)} ${name.padEnd(31)} ${done.matterId} ${done.number ?? ''}`);
  return done;
}

const fileForm = (name, text) => {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  return form;
};

const idOf = async (q, among) =>
  (await as('linxiaoyu', 'directory.find', { query: { q, among } })).items[0].id;

// A paper comes in: dropped, read, confirmed. Number and title must be new, or the register points out the double.
const serial = (Date.now() % 9999) + 1;
const paperText = `江州市人民政府办公室文件\n江政办发〔2026〕${serial}号\n关于开展山塘安全隐患排查的通知（${Date.now()}）\n各县（市、区）人民政府：\n　　请于9月20日前报送排查结果。\n江州市人民政府办公室\n2026年9月2日\n`;
const form = fileForm(`通知-${serial}.txt`, paperText);
const { file, fields } = await as('linxiaoyu', 'documents.drop', { form });
const { title, sender, kind, number, date } = fields;
const confirmed = { title: title.value, sender: sender.value, kind: kind.value, paperDate: date.value };
// 初审: the six points looked at in one go with the registration.
const points = Object.fromEntries(
  ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((point) => [point, { verdict: 'ok' }]),
);
const check = { relation: 'superior', points };
const body = { key: randomUUID(), fileId: file.id, paperNumber: number.value ?? '', ...confirmed, check };
const registered = await as('linxiaoyu', 'documents.register', { body });
const paper = tell('linxiaoyu', 'documents.register', registered).matterId;

// Proposed, reviewed, instructed.
const unitIds = [await idOf('水利局', 'units')];
const toHandle = { disposition: 'to_handle', unitIds, limit };
const options = [
  { text: '请县水利局办理，15日内反馈', ...toHandle },
  { text: '请县水利局阅研', disposition: 'to_guide' },
];
const leaderId = await idOf('周明远', 'leaders');
await act('linxiaoyu', 'documents.propose', paper, { summary: '市里要求排查山塘。', options, leaderId });
await act('shenguohua', 'documents.review', paper);
const opinion = { text: '隐患要逐塘销号。' };
await act('zhoumingyuan', 'documents.instruct', paper, { optionIndex: 0, opinion, ...toHandle });

// It becomes an item, and the item a matter of each unit.
const nodeOf = (account, matterId, kind) =>
  until(async () => {
    const { nodes } = await as(account, 'matters.thread', { path: { matterId } });
    return nodes.find((node) => node.kind === kind)?.matterId;
  });
const item = await nodeOf('zhoumingyuan', paper, 'item');
const demands = [{ unitId: unitIds[0], demand: '逐塘排查，限期销号。', limit }];
await act('mayue', 'supervision.initiate', item, { demands });
await act('shenguohua', 'supervision.approve_initiation', item);
const part = await nodeOf('mayue', item, 'unit');

// The unit answers under its principal's name; it is verified, reported, noted, concluded and filed.
const handlerId = await idOf('郑波', 'all');
await act('lishuisheng', 'supervision.assign', part, { handlerId });
const ledger = await as('zhengbo', 'files.stage', { form: fileForm('排查台账.txt', '隐患3处，已整改3处。') });
const evidence = [{ fileId: ledger.id }];
await act('zhengbo', 'supervision.report', part, { text: '隐患3处全部销号。', evidence });
await act('lishuisheng', 'supervision.sign', part);
await act('mayue', 'supervision.accept', part);
await act('mayue', 'supervision.compile', item, { text: '县水利局已办结，隐患全部销号。' });
await act('shenguohua', 'supervision.approve_report', item);
await act('zhoumingyuan', 'supervision.note', item);
await act('linxiaoyu', 'documents.conclude', paper);
for (const matterId of [item, paper]) await act('suwan', 'archives.arrange', matterId, { retention: 'D30' });

// The whole thread can be walked back.
const { nodes } = await as('zhoumingyuan', 'matters.thread', { path: { matterId: paper } });
console.log(nodes.map((node) => node.kind).join(' → '));
