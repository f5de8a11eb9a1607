/**
 * Import rules 1, 2 and 5 of ARCHITECTURE.md: down the arrows only; across only through api.ts (public.ts on the web)
 * of what the manifest names; no circles; real paths, no barrels.
 */
import { cyclesOf } from './cycles.ts';
import { KERNEL_PARTS, kernelUses, moduleUses, type Uses, webModuleUses } from './manifests.ts';
import { type Layer, MAY_IMPORT, type Place, placeOf } from './places.ts';
import { type Finding, type Import, isTestFile, type Source, type Tree } from './tree.ts';

const FACE: Partial<Record<Layer, readonly string[]>> = {
  'server/kernel': ['api.ts'],
  'server/modules': ['api.ts'],
  'web/modules': ['public.ts', 'public.tsx'],
};

interface Step {
  readonly source: Source;
  readonly from: Place;
  readonly to: Place;
  readonly entry: Import;
}

/** Checks every import of our own files. */
export function checkImports(tree: Tree, sources: readonly Source[]): Finding[] {
  const steps = sources.flatMap((source) =>
    source.imports
      .filter((entry) => entry.isOurs)
      .map((entry): Step => ({ source, from: placeOf(source.path), to: placeOf(entry.to), entry })),
  );
  const uses = {
    'server/kernel': kernelUses(tree),
    'server/modules': moduleUses(tree),
    'web/modules': webModuleUses(tree),
  };
  return [
    ...steps.flatMap((step) => [...checkDirection(step), ...checkPath(step, tree)]),
    ...onceEach(steps.flatMap((step) => checkAcross(step, uses))),
    ...checkManifests(uses, steps),
    ...checkCycles(uses, sources),
    ...sources.flatMap(checkBarrel),
  ];
}

/** One undeclared use shows in many files; the manifest is repaired once. */
function onceEach(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ rule, message }, i) =>
      rule !== 'uses' || findings.findIndex((other) => other.message === message) === i,
  );
}

function at(step: Step, rule: string, message: string): Finding {
  return { rule, file: step.source.path, line: step.entry.line, message };
}

/** Rule 1. */
function checkDirection(step: Step): Finding[] {
  const { from, to, source } = step;
  if (to.layer === 'server/testing' || to.inside === 'testing.ts') {
    if (isTestFile(source.path)) return [];
    return [
      at(
        step,
        'testing',
        `${source.path} imports ${step.entry.to}, which only tests may; move what it needs out of testing`,
      ),
    ];
  }
  if (from.layer === 'outside' || isAllowedDirection(step)) return [];
  if (to.layer === 'outside') {
    return [
      at(
        step,
        'direction',
        `${from.layer} imports ${step.entry.to}, which lies outside the layers; move the file into a layer`,
      ),
    ];
  }
  return [at(step, 'direction', directionMessage(from, to))];
}

function isAllowedDirection({ from, to, source }: Step): boolean {
  if (MAY_IMPORT[from.layer].includes(to.layer)) return true;
  // The demo shows the sample office; no other module may know those persons by name.
  if (from.layer === 'server/modules' && from.unit === 'demo' && to.layer === 'seeds') return true;
  // A test may build on whatever is below the world it sets up.
  return (
    isTestFile(source.path) &&
    from.layer.startsWith('server/') &&
    MAY_IMPORT['server/testing'].includes(to.layer)
  );
}

function directionMessage(from: Place, to: Place): string {
  const half = (place: Place) => place.layer.split('/')[0] ?? '';
  if (from.layer === 'server/kernel' && to.layer === 'server/modules') {
    return `kernel part "${from.unit}" imports module "${to.unit}"; the kernel knows no module: let the module register with it`;
  }
  if (half(from) !== half(to) && [half(from), half(to)].every((h) => h === 'web' || h === 'server')) {
    return `${half(from)} imports ${half(to)}; the two meet only in contracts`;
  }
  if (from.layer === 'gongwen')
    return `gongwen imports ${to.layer}; it knows nothing of the platform: pass the value in`;
  if (from.layer === 'contracts')
    return `contracts imports ${to.layer}; contracts hold no code of either side: move the shape here`;
  return `${from.layer} imports ${to.layer}, against the arrows; move what is shared down, or pass it in from app`;
}

/** Rule 2. */
function checkAcross(step: Step, uses: Partial<Record<Layer, Uses>>): Finding[] {
  const { from, to, source, entry } = step;
  const faces = FACE[to.layer];
  if (!faces || to.unit === '' || from.layer === 'outside') return [];
  if (from.layer === to.layer && from.unit === to.unit) return [];
  if (to.inside === 'testing.ts' && isTestFile(source.path)) return [];
  const isApp = from.layer === 'server/app' || from.layer === 'web/app' || from.layer === 'server/testing';
  if (isApp && to.layer.endsWith('/modules')) {
    if (/^module\.tsx?$/.test(to.inside) || from.layer === 'server/testing') return [];
    return [
      at(
        step,
        'app',
        `${from.layer} reaches inside module "${to.unit}" (${entry.to}); it may import its module.ts only`,
      ),
    ];
  }
  if (!faces.includes(to.inside)) {
    return [
      at(
        step,
        'inside',
        `${nameOf(from)} reaches inside ${nameOf(to)} (${to.inside}); import its ${faces[0]} and add there what is missing`,
      ),
    ];
  }
  const named = uses[to.layer]?.get(from.unit);
  if (from.layer !== to.layer || isTestFile(source.path) || from.unit === '' || named?.includes(to.unit))
    return [];
  const manifest = to.layer === 'server/kernel' ? KERNEL_PARTS : `its module.ts`;
  return [
    at(
      step,
      'uses',
      `${nameOf(from)} uses ${nameOf(to)} without saying so; add '${to.unit}' to "uses" in ${manifest}, or do without`,
    ),
  ];
}

function nameOf(place: Place): string {
  const kind =
    place.layer === 'server/kernel'
      ? 'kernel part'
      : place.layer.endsWith('/modules')
        ? 'module'
        : place.layer;
  return place.unit === '' ? place.layer : `${kind} "${place.unit}"`;
}

/** What a manifest names must exist and be used. */
function checkManifests(uses: Partial<Record<Layer, Uses>>, steps: readonly Step[]): Finding[] {
  return Object.entries(uses).flatMap(([layer, map]) =>
    [...map].flatMap(([unit, names]) =>
      names.flatMap((name): Finding[] => {
        const file = layer === 'server/kernel' ? KERNEL_PARTS : `${layer}/${unit}/module.ts`;
        const isUsed = steps.some(
          (s) => s.from.layer === layer && s.from.unit === unit && s.to.layer === layer && s.to.unit === name,
        );
        return isUsed
          ? []
          : [
              {
                rule: 'uses',
                file,
                message: `"${unit}" names '${name}' in "uses" but imports nothing of it; delete the name`,
              },
            ];
      }),
    ),
  );
}

/** No circles: of parts and modules by any import, of files by imports that run. */
function checkCycles(uses: Partial<Record<Layer, Uses>>, sources: readonly Source[]): Finding[] {
  const between = Object.entries(uses).flatMap(([layer, map]) =>
    cyclesOf(map).map(
      (walk): Finding => ({
        rule: 'circle',
        file: layer,
        message: `${walk.join(' → ')} is a circle; move the shared thing to a kernel part, or let the later one in a case's life use the earlier`,
      }),
    ),
  );
  const files = new Map(
    sources.map((s) => [s.path, s.imports.filter((i) => i.isOurs && !i.isTypeOnly).map((i) => i.to)]),
  );
  const among = cyclesOf(files).map(
    (walk): Finding => ({
      rule: 'circle',
      file: walk[0] ?? '',
      message: `${walk.join(' → ')} is a circle of files; put what both need into a file of its own`,
    }),
  );
  return [...between, ...among];
}

/** Rule 5: the path is the file's real one. */
function checkPath(step: Step, tree: Tree): Finding[] {
  if (step.entry.to.includes('$?')) return [];
  if (/\.(?:ts|tsx|mjs|js|json|css|svg|png|sql|md)$/.test(step.entry.to)) {
    if (!/\.tsx?$/.test(step.entry.to) || tree.has(step.entry.to)) return [];
    return [at(step, 'path', `${step.entry.to} does not exist; correct the path`)];
  }
  return [at(step, 'path', `"${step.entry.to}" is not a file's real path; write it with its ending (.ts)`)];
}

const BARREL_NAMES = /(?:^|\/)(?:api|public)\.tsx?$|^gongwen\/src\/index\.ts$/;

/** Rule 5: a file that only re-exports hides where things live. */
function checkBarrel(source: Source): Finding[] {
  if (BARREL_NAMES.test(source.path) || source.imports.length < 2) return [];
  const rest = source.code.replace(/\bexport\b[^;'"`()]*?\bfrom\s*['"][^'"]*['"]\s*;?/g, '').trim();
  if (rest !== '') return [];
  return [
    {
      rule: 'barrel',
      file: source.path,
      message: `${source.path} only re-exports; delete it and import the real paths`,
    },
  ];
}
