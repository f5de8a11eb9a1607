/** The rules on endpoints and words, each proved by a planted fault. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyEndpoint, endpoint } from '../../contracts/base/endpoint.ts';
import { defineError } from '../../contracts/base/errors.ts';
import type { ModuleTexts } from '../../contracts/texts/form.ts';
import { checkDocuments } from '../../tools/check/documents.ts';
import { checkGlossary } from '../../tools/check/glossary.ts';
import { checkGraph, graphOf, withGraph } from '../../tools/check/graph.ts';
import { checkRoutes, endpointsOf, routeTable } from '../../tools/check/routes.ts';
import { lineOf } from '../../tools/check/structure.ts';
import { checkTexts, errorCodesOf, type Wanted } from '../../tools/check/texts.ts';
import { sourcesOf } from '../../tools/check/tree.ts';
import { planted } from './planted.ts';

const list = endpoint({
  name: 'rooms.list',
  method: 'GET',
  path: '/api/rooms',
  summary: 'Rooms',
  access: { permission: 'rooms.read' },
  reply: z.object({}),
}) as AnyEndpoint;

function routesFound(
  change: Partial<AnyEndpoint>,
  bind: (e: AnyEndpoint) => AnyEndpoint[] = (e) => [list, e],
): string[] {
  const other = { ...list, name: 'rooms.book', path: '/api/rooms/bookings', ...change };
  const declared = endpointsOf({ rooms: { list, other, Room: z.object({}) } });
  return checkRoutes(declared, bind(other)).map(lineOf);
}

describe('an endpoint is refused when', () => {
  it('nothing is wrong: never', () => {
    expect(routesFound({})).toEqual([]);
  });

  it.each<[string, Partial<AnyEndpoint>, string]>([
    ['it does not say who may call it', { access: undefined as never }, 'does not say who may call it'],
    [
      'it is public without a reason',
      { access: { public: 'why not' } },
      'is public without a reason in words',
    ],
    [
      'its permission is no module.action',
      { access: { permission: 'everything' } },
      'permissions are module.action',
    ],
    ['its name is no module.verb_noun', { name: 'bookRoom' }, 'is not named module.verb_noun'],
    ['it lies outside /api', { path: '/rooms' }, 'every endpoint lies under /api/'],
    ['its name is taken', { name: 'rooms.list' }, 'two endpoints claim rooms.list'],
    ['its place is taken', { path: '/api/rooms' }, 'two endpoints claim GET /api/rooms'],
  ])('%s', (_, change, words) => {
    const found = routesFound(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it('nobody answers it', () => {
    expect(routesFound({}, () => [list])).toEqual([
      'contracts/modules/rooms.ts  [route] rooms.book is bound by no module; bind it in routes.ts or delete the contract',
    ]);
  });

  it('two answer it', () => {
    expect(routesFound({}, (e) => [list, e, e])[0]).toContain('rooms.book is bound 2 times');
  });

  it('it is bound but declared nowhere', () => {
    const stray = { ...list, name: 'rooms.stray' };
    expect(routesFound({}, (e) => [list, e, stray])[0]).toContain(
      'rooms.stray is bound but no file of contracts/modules',
    );
  });
});

it('the table of endpoints shows each with who may call it', () => {
  expect(routeTable(endpointsOf({ rooms: { list } }))).toBe('GET  /api/rooms  rooms.read  rooms.list');
});

describe('words are refused when', () => {
  const TEXTS: ModuleTexts = {
    errors: { 'rooms.taken': { what: '会议室已被占用。', next: '请换一间或换个时间。' } },
    steps: { 'rooms.booking.ask': '申请' },
    names: { 'light.red': '超期', 'desk_of.leader': '代办' },
    labels: { bookHere: '在这里预订' },
  };
  const WANTED: Wanted = {
    errors: new Set(['rooms.taken']),
    steps: new Set(['rooms.booking.ask']),
    actions: new Set(),
    notices: new Set(),
    names: new Set(),
  };
  const SCREEN =
    'export const x = [rooms.labels.bookHere, textOf(`light.$' +
    '{light}`), textOf(`desk_of.$' +
    '{as}`)];\n';

  function found(texts: ModuleTexts, wanted: Partial<Wanted> = {}, screen = SCREEN): string[] {
    const sources = sourcesOf(planted({ 'web/modules/rooms/Page.tsx': screen }));
    return checkTexts({ rooms: texts }, { ...WANTED, ...wanted }, sources).map(lineOf);
  }

  it('nothing is wrong: never', () => {
    expect(found(TEXTS)).toEqual([]);
  });

  it('an error has none', () => {
    expect(found({ ...TEXTS, errors: {} })).toEqual([
      'contracts/texts/zh-CN  [text] "rooms.taken" has no words; write them under errors in rooms.ts',
    ]);
  });

  it('a step has none', () => {
    expect(found({ ...TEXTS, steps: {} })[0]).toContain(
      '"rooms.booking.ask" has no words; write them under steps',
    );
  });

  it('a kind of notice has none', () => {
    expect(found(TEXTS, { notices: new Set(['rooms.taken_back']) })[0]).toContain(
      'write them under notices in rooms.ts',
    );
  });

  it('an action that is gone still has some', () => {
    expect(found({ ...TEXTS, actions: { 'rooms.gone': '预订' } })).toEqual([
      'contracts/texts/zh-CN/rooms.ts  [text] nothing says "rooms.gone" (actions) any more; delete it',
    ]);
  });

  it('no screen shows a label', () => {
    expect(found(TEXTS, {}, 'export const x = [`light.$' + '{light}`, `desk_of.$' + '{as}`];\n')).toEqual([
      'contracts/texts/zh-CN/rooms.ts  [text] no screen shows the label "bookHere" any more; delete it',
    ]);
  });

  it('a name belongs to no value', () => {
    expect(found({ ...TEXTS, names: { 'lamp.red': '超期' } })[0]).toContain(
      'nothing says "lamp.red" (names)',
    );
  });

  it('a screen looks up a family of names that has no words', () => {
    const screen = `${SCREEN}export const y = textOf('names', \`lamp.$` + '{lamp}`);\n';
    expect(found(TEXTS, {}, screen)).toEqual([
      'contracts/texts/zh-CN  [text] a screen says "lamp.…" but no name begins so; write the words of each value under names',
    ]);
  });

  it('two modules word the same code', () => {
    const sources = sourcesOf(planted({ 'web/modules/rooms/Page.tsx': SCREEN }));
    const twice = checkTexts({ rooms: TEXTS, meetings: { errors: TEXTS.errors ?? {} } }, WANTED, sources);
    expect(twice.map(lineOf)[0]).toContain('"rooms.taken" has words in rooms.ts already');
  });

  it('and error codes are found alone and gathered in an object', () => {
    const alone = defineError('rooms.taken', 'conflict');
    expect([
      ...errorCodesOf({ rooms: { alone, all: { late: defineError('rooms.late', 'denied') } } }),
    ]).toEqual(['rooms.taken', 'rooms.late']);
  });
});

describe('documents are refused when', () => {
  const MARKED = '# A\n<!-- module graph: made by "npm run graph" -->\n<!-- end of module graph -->\n';

  it('the module graph is stale, and not when it was made anew', () => {
    const stale = planted({ 'ARCHITECTURE.md': MARKED });
    expect(checkGraph(stale).map(lineOf)).toEqual([
      'ARCHITECTURE.md  [graph] the module graph is stale; run "npm run graph"',
    ]);
    const fresh = planted({ 'ARCHITECTURE.md': withGraph(MARKED, graphOf(stale)) });
    expect(checkGraph(fresh)).toEqual([]);
    expect(fresh.get('ARCHITECTURE.md')).toContain('| rooms | – | meetings |');
  });

  it('the markers are gone', () => {
    expect(checkGraph(planted({ 'ARCHITECTURE.md': '# A\n' }))[0]?.message).toContain('put the markers back');
  });

  it('the glossary misses a name of the code', () => {
    const tree = planted({ 'GLOSSARY.md': '| 会议室 | `rooms` |\n' });
    const wanted = new Map([
      ['rooms', 'module'],
      ['taken', 'state'],
    ]);
    expect(checkGlossary(tree, wanted).map(lineOf)).toEqual([
      'GLOSSARY.md  [glossary] state `taken` is not explained; give it a row with its official term, or use a word that is there',
    ]);
  });
});

describe('Markdown is refused when', () => {
  const DECISION =
    '# D\n\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n\n## What would make us reopen it\n';
  const INDEX = { 'docs/adr/README.md': '[D](2026-11-21-d.md)\n' };

  it('nothing is wrong: never', () => {
    const tree = planted({
      ...INDEX,
      'docs/adr/2026-11-21-d.md': DECISION,
      'A.md': '[all](docs/adr) [out](https://a.b)\n',
    });
    expect(checkDocuments(tree)).toEqual([]);
  });

  it('a link leads nowhere', () => {
    expect(checkDocuments(planted({ 'docs/a.md': 'see\n[b](../b.md)\n' })).map(lineOf)).toEqual([
      'docs/a.md:2  [link] ../b.md leads nowhere; correct the link',
    ]);
  });

  it('a decision is not in the index, or does not say what would reopen it', () => {
    const tree = planted({
      'docs/adr/2026-11-21-d.md': DECISION.replace('## What would make us reopen it\n', ''),
    });
    expect(checkDocuments(tree).map(({ message }) => message)).toEqual([
      '"## What would make us reopen it" is missing; a decision says it',
      '2026-11-21-d.md is not in the index; add its row',
    ]);
  });
});
