/** Where a file lives, in the words of ARCHITECTURE.md. */

/** The layers, lowest first within each half. `outside` is tools, tests, benchmarks and settings at the root. */
export type Layer =
  | 'contracts'
  | 'gongwen'
  | 'server/platform'
  | 'server/kernel'
  | 'server/modules'
  | 'server/app'
  | 'server/testing'
  | 'web/platform'
  | 'web/kit'
  | 'web/modules'
  | 'web/app'
  | 'seeds'
  | 'outside';

/** A file's place. */
export interface Place {
  readonly layer: Layer;
  /** Kernel part or module; '' elsewhere and for a file directly in the layer's folder. */
  readonly unit: string;
  /** The path inside the unit. */
  readonly inside: string;
}

const WITH_UNITS: readonly Layer[] = ['server/kernel', 'server/modules', 'web/modules'];
const LAYERS: readonly [string, Layer][] = [
  ['contracts/', 'contracts'],
  ['gongwen/', 'gongwen'],
  ['server/platform/', 'server/platform'],
  ['server/kernel/', 'server/kernel'],
  ['server/modules/', 'server/modules'],
  ['server/app/', 'server/app'],
  ['server/testing/', 'server/testing'],
  ['web/platform/', 'web/platform'],
  ['web/kit/', 'web/kit'],
  ['web/modules/', 'web/modules'],
  ['web/app/', 'web/app'],
  ['db/seeds/', 'seeds'],
];

/** Which layers a layer may import, itself included. The one table of directions. */
export const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  contracts: ['contracts', 'gongwen'],
  gongwen: ['gongwen'],
  'server/platform': ['contracts', 'server/platform'],
  'server/kernel': ['contracts', 'gongwen', 'server/platform', 'server/kernel'],
  'server/modules': ['contracts', 'gongwen', 'server/platform', 'server/kernel', 'server/modules'],
  seeds: ['contracts', 'gongwen', 'server/platform', 'server/kernel', 'seeds'],
  'server/app': [
    'contracts',
    'gongwen',
    'server/platform',
    'server/kernel',
    'server/modules',
    'seeds',
    'server/app',
  ],
  'server/testing': [
    'contracts',
    'gongwen',
    'server/platform',
    'server/kernel',
    'server/modules',
    'seeds',
    'server/app',
    'server/testing',
  ],
  'web/platform': ['contracts', 'gongwen', 'web/platform'],
  'web/kit': ['contracts', 'gongwen', 'web/platform', 'web/kit'],
  'web/modules': ['contracts', 'gongwen', 'web/platform', 'web/kit', 'web/modules'],
  'web/app': ['contracts', 'gongwen', 'web/platform', 'web/kit', 'web/modules', 'web/app'],
  outside: [],
};

/** The place of a path. */
export function placeOf(path: string): Place {
  const found = LAYERS.find(([prefix]) => path.startsWith(prefix));
  if (!found) return { layer: 'outside', unit: '', inside: path };
  const [prefix, layer] = found;
  const rest = path.slice(prefix.length);
  const slash = rest.indexOf('/');
  if (!WITH_UNITS.includes(layer) || slash < 0) return { layer, unit: '', inside: rest };
  return { layer, unit: rest.slice(0, slash), inside: rest.slice(slash + 1) };
}
