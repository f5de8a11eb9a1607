/** `npm start`: database, migrations, demo, HTTP, background work; one line `ready http://…` when all of it stands. */

import { DEMO_PASSWORD } from '../../db/seeds/office.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { usableDataDir } from '../platform/embedded/data-folder.ts';
import { type DataLock, lockDataDir } from '../platform/embedded/lock.ts';
import { openDatabase } from './database.ts';
import { seed } from './seed.ts';
import { type Instance, startInstance } from './server.ts';

/** Runs until told to stop. @throws Error in words for the operator */
export async function main(): Promise<void> {
  const config = readConfig();
  const dataDir = config.databaseUrl ? config.dataDir : usableDataDir(config.dataDir);
  if (dataDir !== config.dataDir) console.log(`数据放在 ${dataDir}（数据库的用户进不了 ${config.dataDir}）`);
  const lock = config.databaseUrl ? undefined : await takeFolder(dataDir, config);
  const database = await openDatabase(config, { keepRunning: (words) => console.error(words) });
  let instance: Instance | undefined;
  try {
    const demo = await seed(database.ownerUrl, {
      wanted: database.isEmbedded ? config.seed : 'none',
      dataDir: database.dataDir,
      tell: progressLine(),
    });
    const started = await startInstance({
      config,
      ownerUrl: database.ownerUrl,
      dataDir: database.dataDir,
      demo,
      withWeb: true,
    });
    instance = started;
    let stopping = false;
    const stop = async (code: number) => {
      if (stopping) return;
      stopping = true;
      await started.stop();
      await database.stop();
      lock?.release();
      process.exit(code);
    };
    process.on('SIGINT', () => void stop(0));
    process.on('SIGTERM', () => void stop(0));
    const address = await listen(started.app, config);
    if (demo) tellDemo();
    console.log(`ready ${address}`);
  } catch (thrown) {
    await instance?.stop();
    await database.stop();
    lock?.release();
    throw thrown;
  }
}

async function takeFolder(dataDir: string, config: Config): Promise<DataLock> {
  const taken = await lockDataDir(dataDir, { what: 'server', host: config.host, port: config.port });
  if ('release' in taken) return taken;
  const { pid, host, port } = taken.server;
  throw new Error(
    `数据目录 ${dataDir} 正由另一个回音使用（进程 ${pid}，http://${host}:${port}）。请直接打开它，或用 HUIYIN_DATA 指定另一个目录。`,
  );
}

async function listen(
  app: { listen(o: { host: string; port: number }): Promise<string> },
  config: { host: string; port: number },
) {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'EADDRINUSE') throw thrown;
    throw new Error(
      `端口 ${config.port} 已被占用：回音可能已经在运行（http://${config.host}:${config.port}），或换一个端口再启动：PORT=8081 npm start`,
    );
  }
}

/** Loading the demo county, told every tenth of the way: a log file holds no line that is written over. */
function progressLine(): (percent: number, doing: string) => void {
  let told = -10;
  return (percent, doing) => {
    if (percent < told + 10) return;
    if (told < 0) console.log('第一次启动，正在准备演示县（一年的公文），一两分钟……');
    told = Math.floor(percent / 10) * 10;
    console.log(`  ${String(Math.floor(percent)).padStart(2)}%  ${doing}`);
  };
}

function tellDemo(): void {
  console.log(`演示库（云溪县，虚构）。所有演示账号的密码都是 ${DEMO_PASSWORD}`);
  for (const person of SAMPLE_PERSONS.filter((p) => p.guideStep !== undefined)) {
    console.log(`  ${person.login.padEnd(14)} ${person.name}  ${person.post}`);
  }
}

await main().catch((thrown: unknown) => {
  console.error(`无法启动：${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exit(2);
});
