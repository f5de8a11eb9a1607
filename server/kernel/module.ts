/** What a module hands to the composition root: its name, what it uses, its routes, flows and jobs. */
import type { JobHandler } from '../platform/jobs/worker.ts';
import type { Kernel, Route } from './binding/api.ts';
import type { ExportList } from './exporting/api.ts';
import type { FlowDefinition } from './flow/api.ts';
import type { ModulePurge } from './purging/api.ts';

/** What one module may ask of all of them without knowing any. */
export interface AllModules {
  /** How each lets go of its own words of a matter. */
  readonly purges: readonly ModulePurge[];
}

/** A module's manifest. */
export interface Module {
  readonly name: string;
  /** Modules whose api.ts this one may import; the graph has no cycles. */
  readonly uses: readonly string[];
  readonly routes: readonly Route[];
  readonly flows?: readonly FlowDefinition[];
  /** Lists that may leave as workbooks. */
  readonly lists?: readonly ExportList[];
  /** Purges this module's own words of a matter. */
  readonly purge?: ModulePurge;
  /** Background handlers by kind: idempotent, each opens its own transaction. */
  readonly jobs?: (kernel: Kernel, all: AllModules) => Readonly<Record<string, JobHandler>>;
}
