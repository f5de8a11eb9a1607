/** Endpoints: each says who may call it, has its name and place for itself, and is answered by exactly one route. */
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import type { Finding } from './tree.ts';

/** Is this export of a contract file an endpoint? */
function isEndpoint(value: unknown): value is AnyEndpoint {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value
  );
}

/** The endpoints among the exports of contract files: contract file → its endpoints. */
export function endpointsOf(
  contracts: Readonly<Record<string, Record<string, unknown>>>,
): Map<string, AnyEndpoint[]> {
  return new Map(
    Object.entries(contracts).map(([name, exports]) => [name, Object.values(exports).filter(isEndpoint)]),
  );
}

/** Checks what contracts declare against what the server binds. */
export function checkRoutes(
  declared: ReadonlyMap<string, readonly AnyEndpoint[]>,
  bound: readonly AnyEndpoint[],
): Finding[] {
  const all = [...declared].flatMap(([contract, endpoints]) =>
    endpoints.map((endpoint) => ({ contract, endpoint })),
  );
  const known = new Set(all.map(({ endpoint }) => endpoint));
  return [
    ...all.flatMap(({ contract, endpoint }) => checkOne(contract, endpoint, bound)),
    ...doubles(all.map(({ contract, endpoint }) => ({ contract, mark: endpoint.name }))),
    ...doubles(
      all.map(({ contract, endpoint }) => ({ contract, mark: `${endpoint.method} ${endpoint.path}` })),
    ),
    ...bound
      .filter((endpoint) => !known.has(endpoint))
      .map(
        (endpoint): Finding => ({
          rule: 'route',
          file: 'server/app/modules.ts',
          message: `${endpoint.name} is bound but no file of contracts/modules exports it; declare it there`,
        }),
      ),
  ];
}

function fileOf(contract: string): string {
  return `contracts/modules/${contract}.ts`;
}

function checkOne(contract: string, endpoint: AnyEndpoint, bound: readonly AnyEndpoint[]): Finding[] {
  const complaints: string[] = [];
  if (!/^[a-z-]+\.[a-z_]+$/.test(endpoint.name)) complaints.push('is not named module.verb_noun');
  if (!endpoint.path.startsWith('/api/'))
    complaints.push(`lies at ${endpoint.path}; every endpoint lies under /api/`);
  const access = accessComplaint(endpoint);
  if (access !== undefined) complaints.push(access);
  const times = bound.filter((candidate) => candidate === endpoint).length;
  if (times === 0) complaints.push('is bound by no module; bind it in routes.ts or delete the contract');
  if (times > 1) complaints.push(`is bound ${times} times; one endpoint has one answer`);
  return complaints.map((complaint) => ({
    rule: 'route',
    file: fileOf(contract),
    message: `${endpoint.name} ${complaint}`,
  }));
}

function accessComplaint({ access }: AnyEndpoint): string | undefined {
  if (access === undefined) return 'does not say who may call it; give it access';
  if ('public' in access && access.public.trim().length < 10) return 'is public without a reason in words';
  if ('permission' in access && !/^[a-z-]+\.[a-z_]+$/.test(access.permission)) {
    return `asks for "${access.permission}"; permissions are module.action`;
  }
  return undefined;
}

function doubles(marks: readonly { contract: string; mark: string }[]): Finding[] {
  return marks
    .filter(({ mark }, i) => marks.findIndex((other) => other.mark === mark) < i)
    .map(({ contract, mark }) => ({
      rule: 'route',
      file: fileOf(contract),
      message: `two endpoints claim ${mark}; rename one`,
    }));
}

/** All endpoints with who may call them, for review. */
export function routeTable(declared: ReadonlyMap<string, readonly AnyEndpoint[]>): string {
  const rows = [...declared.values()]
    .flat()
    .map((endpoint) => [endpoint.method, endpoint.path, accessWords(endpoint), endpoint.name]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}

function accessWords({ access }: AnyEndpoint): string {
  if ('public' in access) return 'public';
  return 'permission' in access ? access.permission : 'signed in';
}
