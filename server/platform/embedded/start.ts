/**
 * The platform's own PostgreSQL: initialised on first use, reused when a killed process left it running,
 * stopped with us. A real server, not an emulation: what is proved on it holds on the office's cluster.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findNative, placeBinaries } from './binaries.ts';
import { runningServer, usableDataDir } from './data-folder.ts';
import { keepRunning } from './keep-running.ts';

/** The user that runs PostgreSQL when we are root (nobody). */
const LESSER_USER = 65534;

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** URL of the owner's connection to database `huiyin`. */
  readonly url: string;
  /** Everything this instance keeps: database, blobs, anchors. */
  readonly dataDir: string;
  /** It was running before we came: whoever only looks in leaves it running. */
  readonly wasRunning: boolean;
  stop(): Promise<void>;
}

/** Options; `durable: false` turns fsync off and is for tests alone. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly durable?: boolean;
  /** Only wait for the server that another process has or is about to have running. */
  readonly join?: boolean;
  /** Start it again whenever it dies before `stop`, and say so here. */
  readonly keepRunning?: (words: string) => void;
}

function run(command: string, args: string[], asRoot: boolean): void {
  execFileSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asRoot ? { uid: LESSER_USER, gid: LESSER_USER } : {}),
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'Asia/Shanghai' },
  });
}

/** initdb into a neighbour folder, then rename: a process killed half-way leaves nothing that looks finished. */
function initialise(bin: string, dataDir: string, pgData: string, asRoot: boolean): void {
  const fresh = join(dataDir, 'postgres.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = join(dataDir, 'password.new');
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (asRoot) for (const path of [fresh, passwordFile]) chownSync(path, LESSER_USER, LESSER_USER);
  // --locale=C would silently break trigram matching of Chinese.
  run(
    join(bin, 'initdb'),
    [
      '-D',
      fresh,
      '-U',
      'huiyin',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    asRoot,
  );
  const secret = join(dataDir, 'database-password');
  writeFileSync(secret, password, { mode: 0o600 });
  rmSync(passwordFile);
  renameSync(fresh, pgData);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A command beside a server that is starting: waits until its database answers. */
async function serverOf(pgData: string): Promise<{ pid: number; port: number }> {
  for (let i = 0; i < 1200; i += 1) {
    const server = runningServer(pgData);
    if (server) return server;
    await new Promise((r) => setTimeout(r, 50));
  }
  throw new Error('PostgreSQL did not answer within a minute');
}

function launch(
  bin: string,
  pgData: string,
  port: number,
  log: number,
  options: EmbeddedOptions,
  asRoot: boolean,
): ChildProcess {
  const settings = [
    '-D',
    pgData,
    '-p',
    String(port),
    '-k',
    '',
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=60',
    '-c',
    'shared_buffers=128MB',
    // Loading the demo county writes half a gigabyte of log, which would lie in the data folder for ever.
    '-c',
    'max_wal_size=128MB',
    '-c',
    'min_wal_size=32MB',
    '-c',
    'timezone=Asia/Shanghai',
    '-c',
    'log_timezone=Asia/Shanghai',
    // Statement texts and parameters may hold the office's content; the server log never does.
    '-c',
    'log_min_messages=fatal',
    '-c',
    'log_min_error_statement=panic',
    '-c',
    'log_parameter_max_length_on_error=0',
    '-c',
    'log_error_verbosity=terse',
  ];
  if (options.durable === false)
    settings.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
  return spawn(join(bin, 'postgres'), settings, {
    stdio: ['ignore', log, log],
    detached: true,
    ...(asRoot ? { uid: LESSER_USER, gid: LESSER_USER } : {}),
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'Asia/Shanghai' },
  });
}

async function waitUntilReady(url: string, child: ChildProcess | undefined, logFile: string): Promise<void> {
  for (let i = 0; i < 1200; i += 1) {
    if (await answers(url)) return;
    if (child && child.exitCode !== null) {
      const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-6).join('\n') : '';
      throw new Error(`PostgreSQL did not start. Its last words:\n${tail}`);
    }
    await new Promise((r) => setTimeout(r, 50));
  }
  throw new Error('PostgreSQL did not answer within a minute');
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = 'huiyin'");
    if (found.rowCount === 0) await client.query('create database huiyin');
  } finally {
    await client.end();
  }
}

/** The database's programs, where its user can run them. */
function programsFor(dataDir: string, asRoot: boolean): string {
  const native = findNative();
  const isUsable = !asRoot && existsSync(join(native, 'lib', 'libpq.so.5'));
  return join(isUsable ? native : placeBinaries(native, join(dataDir, 'bin')), 'bin');
}

/** Starts (or takes over) the embedded server of `dataDir`. @throws Error in words for the operator. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = usableDataDir(options.dataDir);
  const pgData = join(dataDir, 'postgres');
  if (options.join) return joinServer(dataDir, pgData);
  const asRoot = process.getuid?.() === 0;
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const bin = programsFor(dataDir, asRoot);
  if (!existsSync(join(pgData, 'PG_VERSION'))) initialise(bin, dataDir, pgData, asRoot);
  const survivor = runningServer(pgData);
  const port = survivor?.port ?? (await freePort());
  const start = () => startServer(bin, dataDir, port, options);
  let child = survivor ? undefined : start();
  const url = urlOf(dataDir, port);
  await waitUntilReady(url('postgres'), child, join(dataDir, 'postgres.log'));
  await ensureDatabase(url('postgres'));
  const watch = options.keepRunning
    ? keepRunning({
        isRunning: () => runningServer(pgData) !== undefined || isStarting(child),
        startAgain: () => {
          child = start();
        },
        tell: options.keepRunning,
      })
    : undefined;
  return {
    url: url('huiyin'),
    dataDir,
    wasRunning: survivor !== undefined,
    async stop() {
      watch?.stop();
      await stop(runningServer(pgData)?.pid ?? child?.pid);
    },
  };
}

function isStarting(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

function startServer(bin: string, dataDir: string, port: number, options: EmbeddedOptions): ChildProcess {
  const pgData = join(dataDir, 'postgres');
  // Stale: PostgreSQL itself would take any process of its user that has this number by now for a living server.
  rmSync(join(pgData, 'postmaster.pid'), { force: true });
  const log = openSync(join(dataDir, 'postgres.log'), 'a', 0o600);
  const child = launch(bin, pgData, port, log, options, process.getuid?.() === 0);
  closeSync(log);
  child.unref();
  return child;
}

/** Makes nothing, not even the database: the server that is starting is about to. */
async function joinServer(dataDir: string, pgData: string): Promise<EmbeddedPostgres> {
  const server = await serverOf(pgData);
  const url = urlOf(dataDir, server.port);
  await waitUntilReady(url('huiyin'), undefined, join(dataDir, 'postgres.log'));
  return { url: url('huiyin'), dataDir, wasRunning: true, stop: () => stop(server.pid) };
}

function urlOf(dataDir: string, port: number): (database: string) => string {
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8');
  return (database) => `postgres://huiyin:${password}@127.0.0.1:${port}/${database}`;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, a checkpoint is written. */
async function stop(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  const alive = () => {
    try {
      process.kill(pid, 0);
      return !(existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
    } catch {
      return false;
    }
  };
  if (!alive()) return;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 400 && alive(); i += 1) await new Promise((r) => setTimeout(r, 50));
}
