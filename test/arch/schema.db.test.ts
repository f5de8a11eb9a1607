/** db/schema.sql is what the migrations come to. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../server/testing/database.ts';
import { dumpSchema } from '../../tools/schema/dump.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});

afterAll(async () => {
  await database.drop();
});

const dump = () =>
  dumpSchema((text, values) => database.owner.read.rows({ text, values: [...(values ?? [])] }));

it('the committed schema is that of a migrated database; if not, run "npm run db:schema" and review the difference', async () => {
  expect(await dump()).toBe(readFileSync('db/schema.sql', 'utf8'));
});

it('a changed column, constraint or grant changes the dump', async () => {
  const before = await dump();
  const changes = [
    'alter table kernel.task alter column step type varchar(90)',
    'alter table kernel.link drop constraint no_matter_links_to_itself',
    'grant delete on kernel.record to app',
    'drop index kernel.inbox',
  ];
  for (const text of changes) {
    const dumps = await database.owner
      .transaction(async (tx) => {
        await tx.run({ text, values: [] });
        const after = await dumpSchema((query, values) =>
          tx.rows({ text: query, values: [...(values ?? [])] }),
        );
        throw new Dumped(after);
      })
      .catch((thrown: unknown) => (thrown as Dumped).text);
    expect(dumps, text).not.toBe(before);
  }
});

/** Carries a dump out of a transaction that must not commit. */
class Dumped extends Error {
  readonly text: string;
  constructor(text: string) {
    super('rolled back on purpose');
    this.text = text;
  }
}
