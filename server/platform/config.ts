/** The only reader of the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATABASE_URL: z.string().optional(),
  HUIYIN_DATA: z.string().optional(),
  HUIYIN_SEED: z.enum(['demo', 'none']).optional(),
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
  /** `demo` only ever applies to an empty embedded database. */
  readonly seed: 'demo' | 'none';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
}

/** Reads and validates the environment. @throws z.ZodError naming the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.parse(env);
  return {
    host: parsed.HOST,
    port: parsed.PORT,
    databaseUrl: parsed.DATABASE_URL || undefined,
    dataDir: resolve(parsed.HUIYIN_DATA ?? './data'),
    seed: parsed.HUIYIN_SEED ?? (parsed.DATABASE_URL ? 'none' : 'demo'),
    logLevel: parsed.HUIYIN_LOG,
  };
}
