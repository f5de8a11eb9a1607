/** The demonstration. Every handler asks first whether this is one. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { baseErrors } from '../../../contracts/base/errors.ts';
import * as contract from '../../../contracts/modules/demo.ts';
import { DEMO_PASSWORD, SAMPLE_UNITS } from '../../../db/seeds/office.ts';
import { SAMPLE_PERSONS } from '../../../db/seeds/persons.ts';
import { signInByTap } from '../../kernel/accounts/api.ts';
import { type Kernel, open } from '../../kernel/binding/api.ts';
import type { Module } from '../../kernel/module.ts';
import { getActor, personsAnywhere, personsByLogin } from '../../kernel/org/api.ts';
import { HttpReply } from '../../platform/http/request.ts';
import { sessionCookie } from '../../platform/http/session-cookie.ts';
import { problem } from '../../platform/problem.ts';
import { packageRoot } from '../../platform/root.ts';
import { meOf } from '../sessions/api.ts';

function assertDemo(kernel: Kernel): void {
  if (!kernel.instance.demo) throw problem(contract.demoErrors.notADemo);
}

const persons = open(contract.persons, async (kernel) => {
  assertDemo(kernel);
  const ids = await personsByLogin(
    kernel.db.read,
    SAMPLE_PERSONS.map((p) => p.login),
  );
  const units = new Map(SAMPLE_UNITS.map((u) => [u.key, u.name]));
  return {
    password: DEMO_PASSWORD,
    loading: kernel.instance.loading(),
    persons: SAMPLE_PERSONS.flatMap((person) => {
      const personId = ids.get(person.login);
      return personId === undefined
        ? []
        : [
            {
              personId,
              account: person.login,
              name: person.name,
              post: person.post,
              unit: units.get(person.unit) ?? '',
              desk: person.role,
              line: person.line,
              guideStep: person.guideStep ?? null,
            },
          ];
    }),
  };
});

const FOUND = 20;

const findPersons = open(contract.findPersons, async (kernel, { query }) => {
  assertDemo(kernel);
  const found = await personsAnywhere(kernel.db.read, query.q, kernel.clock.now(), FOUND + 1);
  const lines = new Map(SAMPLE_PERSONS.map((p) => [p.login, p.line]));
  return {
    persons: found
      .slice(0, FOUND)
      .map((person) => ({ ...person, line: lines.get(person.account) ?? person.unit, guideStep: null })),
    more: found.length > FOUND,
  };
});

const signInAs = open(contract.signInAs, async (kernel, { body }, request) => {
  assertDemo(kernel);
  const now = kernel.clock.now();
  const token = await signInByTap(kernel.db, body.personId, now);
  if (!token) throw problem(baseErrors.notFound);
  const actor = await getActor(kernel.db.read, body.personId, now);
  return new HttpReply(meOf(actor), { headers: { 'set-cookie': sessionCookie(token, request.origin) } });
});

function samplesFolder(): string {
  return join(packageRoot(), 'db', 'seeds', 'samples');
}

/** Titles of the sample papers; the refused one says so in its name for the guide, not for the guard. */
const SAMPLE_TITLES: Readonly<Record<string, { title: string; refused: boolean }>> = {
  '关于开展山塘安全隐患排查的通知.pdf': {
    title: '关于开展山塘安全隐患排查的通知（市政府办公室，PDF）',
    refused: false,
  },
  '关于补助农村公路水毁修复资金的请示.docx': {
    title: '关于补助农村公路水毁修复资金的请示（青石镇，DOCX）',
    refused: false,
  },
  '关于报送三季度重点项目进展情况的通知.txt': {
    title: '关于报送三季度重点项目进展情况的通知（TXT）',
    refused: false,
  },
  '试一试会被拒收的文件.docx': { title: '带密级标志的文件：系统会拒收，什么也不留下', refused: true },
};

const samples = open(contract.samples, async (kernel) => {
  assertDemo(kernel);
  const folder = samplesFolder();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name in SAMPLE_TITLES) : [];
  return {
    samples: names.sort().map((name) => ({
      name,
      title: SAMPLE_TITLES[name]?.title ?? name,
      refused: SAMPLE_TITLES[name]?.refused ?? false,
      size: statSync(join(folder, name)).size,
    })),
  };
});

const sample = open(contract.sample, async (kernel, { params }) => {
  assertDemo(kernel);
  // Looked up among known names, never joined from the request: no path leads out of the folder.
  if (!(params.name in SAMPLE_TITLES)) throw problem(baseErrors.notFound);
  return new HttpReply(readFileSync(join(samplesFolder(), params.name)), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(params.name)}`,
    },
  });
});

const reset = open(contract.reset, async (kernel) => {
  assertDemo(kernel);
  await kernel.instance.resetDemo();
  return { done: true as const };
});

export const demo: Module = {
  name: 'demo',
  uses: ['sessions'],
  routes: [persons, findPersons, signInAs, samples, sample, reset],
};
