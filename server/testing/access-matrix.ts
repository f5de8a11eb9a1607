/** The access matrix as people read it: for each step of each route, who may do what and who may open the matter. */
import * as matters from '../../contracts/modules/matters.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import type { Staged } from './stages.ts';
import type { World } from './world.ts';

const HEAD = `# Who may do what at which step

Printed by a test from the sample office (\`server/app/access.db.test.ts\`): every person asks for the page of a matter at
every step, and what he is offered stands here. *May open* leaves out those who may act. Nobody else learns that the
matter exists. Change a flow or a grant and this page must change with it: run the test with \`UPDATE_ACCESS_MATRIX=1\`.
`;

interface Asked {
  readonly name: string;
  readonly opens: boolean;
  readonly offered: readonly string[];
}

async function ask(world: World, matterId: string): Promise<Asked[]> {
  return Promise.all(
    SAMPLE_PERSONS.map(async ({ key, name, post }) => {
      const page = await (await world.as(key)).call(matters.matterPage, { params: { matterId } });
      const offered =
        page.status === 200
          ? page.reply.abilities.map((a) => {
              const of = a.of ? ` for ${a.of.name}` : '';
              return a.allowed ? `\`${a.action}\`${of}` : `~~\`${a.action}\`~~${of} (${a.why})`;
            })
          : [];
      return { name: `${name}（${post}）`, opens: page.status === 200, offered };
    }),
  );
}

/** The whole page. */
export async function accessMatrix(world: World, stages: readonly Staged[]): Promise<string> {
  const parts = [HEAD];
  for (const { stage, matterId } of stages) {
    const asked = await ask(world, matterId);
    parts.push(`\n## ${stage}\n`);
    for (const one of asked.filter((a) => a.offered.length > 0)) {
      parts.push(`- ${one.name}: ${one.offered.join(' · ')}`);
    }
    const others = asked.filter((a) => a.opens && a.offered.length === 0);
    parts.push(`- May open: ${others.map((a) => a.name).join('、') || 'nobody else'}`);
  }
  return `${parts.join('\n')}\n`;
}
