/** The only reader of the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATABASE_URL: z.string().optional(),
  HUIYIN_DATA: z.string().optional(),
  HUIYIN_ANCHORS: z.string().optional(),
  HUIYIN_SCANS: z.string().optional(),
  HUIYIN_SEED: z.enum(['demo', 'office', 'none']).optional(),
  HUIYIN_LOG: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
});

/** How this process was asked to run. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose (tests). */
  readonly port: number;
  /** Absent: start the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** As asked for; the embedded database may have to move it (see db/embedded). */
  readonly dataDir: string;
  /** A second folder for the audit's anchors, on another disk or machine. */
  readonly anchorFolder: string | undefined;
  /** A folder scanners write into. */
  readonly scanFolder: string | undefined;
  /** `demo` (a county) and `office` (the sample office alone) only ever apply to an empty embedded database. */
  readonly seed: 'demo' | 'office' | 'none';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
}

const WANTED: Readonly<Record<string, string>> = {
  PORT: '0 到 65535 的整数',
  HUIYIN_SEED: 'demo、office 或 none',
  HUIYIN_LOG: 'silent、error、warn 或 info',
};

/** Reads and validates the environment; an empty variable counts as absent. @throws Error naming what is wrong */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // `HUIYIN_DATA=` would otherwise mean the folder one stands in, and `PORT=` any port.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(
      names
        .map((name) => `环境变量 ${name}=${given[name]} 不对，应为${WANTED[name] ?? '其他值'}。`)
        .join('\n'),
    );
  }
  const parsed = result.data;
  return {
    host: parsed.HOST,
    port: parsed.PORT,
    databaseUrl: parsed.DATABASE_URL,
    dataDir: resolve(parsed.HUIYIN_DATA ?? './data'),
    anchorFolder: parsed.HUIYIN_ANCHORS === undefined ? undefined : resolve(parsed.HUIYIN_ANCHORS),
    scanFolder: parsed.HUIYIN_SCANS === undefined ? undefined : resolve(parsed.HUIYIN_SCANS),
    seed: parsed.HUIYIN_SEED ?? (parsed.DATABASE_URL ? 'none' : 'demo'),
    logLevel: parsed.HUIYIN_LOG,
  };
}
