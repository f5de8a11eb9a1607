/** The county as an office file: the sample office's bodies and persons stay what they are, these come besides. */
import type { OfficeFile } from '../../../contracts/modules/office.ts';
import { spellingOf } from '../../../server/kernel/org/api.ts';
import { SAMPLE_PORTFOLIO, SAMPLE_UNITS } from '../office.ts';
import { SAMPLE_PERSONS } from '../persons.ts';
import { chanceOf } from './chance.ts';
import { DEPARTMENTS, TOWNSHIPS } from './departments.data.ts';
import { LEADERS, LEADERSHIPS, OFFICE_SECTIONS } from './leaders.data.ts';
import { nameMaker } from './names.ts';

type Unit = OfficeFile['units'][number];
type Person = OfficeFile['persons'][number];

/** What is added to the sample office. */
export type CountyOffice = Pick<OfficeFile, 'units' | 'persons' | 'portfolio' | 'liaisons'>;

/** Departments large enough to have sections of their own. */
const SECTIONED = [
  'reform',
  'education',
  'industry',
  'civil',
  'labour',
  'land',
  'housing',
  'farming',
  'health',
  'emergency',
  'water',
  'finance',
  'transport',
  'market',
];
const SECTIONS = ['办公室', '业务一科', '业务二科'];

/** Leaders who take their turn in keeping in touch with townships. */
const TOWNSHIP_LEADERS = [
  'executive',
  'industry',
  'farming',
  'building',
  'people',
  'culture',
  'police',
  'ecology',
];

/** The whole addition, the same every time. */
export function countyOffice(): CountyOffice {
  const units: Unit[] = [];
  const persons: Person[] = [];
  const portfolio: Record<string, string[]> = {};
  const liaisons: Record<string, string> = {};
  const name = nameMaker(
    chanceOf('persons of the county'),
    SAMPLE_PERSONS.map((p) => p.name),
  );
  const logins = new Map<string, number>(SAMPLE_PERSONS.map((p) => [p.login, 1]));

  function add(key: string, unit: string, role: string, post: string): void {
    const called = name();
    // 吕 signs in as lv: no keyboard has ü, and no login may hold it.
    const full = spellingOf(called, 'person').full.replaceAll('ü', 'v');
    const nth = (logins.get(full) ?? 0) + 1;
    logins.set(full, nth);
    persons.push({ key, name: called, login: nth === 1 ? full : `${full}${nth}`, unit, role, post });
  }

  for (const [key, short, full] of LEADERSHIPS) {
    units.push({ key, name: short, fullName: full, kind: 'leadership', parent: null });
  }
  addOfficeSections(units, add);
  for (const [key, unit, post] of LEADERS) add(`leader_${key}`, unit, 'leader', post);
  addBodies(units, portfolio);
  const bodies = [
    ...SAMPLE_UNITS.filter((u) => u.kind === 'department' || u.kind === 'township'),
    ...units.filter((u) => u.kind === 'department' || u.kind === 'township'),
  ];
  for (const body of bodies) addPersons(body, add);
  nameLiaisons(persons, liaisons);
  return { units, persons, portfolio, liaisons };
}

type Add = (key: string, unit: string, role: string, post: string) => void;

function addOfficeSections(units: Unit[], add: Add): void {
  for (const [key, short, posts] of OFFICE_SECTIONS) {
    if (!SAMPLE_UNITS.some((u) => u.key === key)) {
      units.push({
        key,
        name: short,
        fullName: `云溪县人民政府办公室${short}`,
        kind: 'section',
        parent: 'office',
      });
    }
    for (const [i, [post, role]] of posts.entries()) add(`${key}_${i + 1}`, key, role, post);
  }
}

function addBodies(units: Unit[], portfolio: Record<string, string[]>): void {
  const answersFor = (leader: string, unit: string) => {
    const key = leader === 'mayor' ? 'mayor' : `leader_${leader}`;
    portfolio[key] = [...(portfolio[key] ?? []), unit];
  };
  for (const [key, short, full, code, leader] of DEPARTMENTS) {
    const fullName = full.startsWith('#') ? full.slice(1) : `云溪县${full}`;
    units.push({ key, name: short, fullName, kind: 'department', parent: 'leadership', code });
    answersFor(leader, key);
  }
  TOWNSHIPS.forEach(([key, short, code], i) => {
    units.push({
      key,
      name: short,
      fullName: `云溪县${short}人民政府`,
      kind: 'township',
      parent: 'leadership',
      code,
    });
    answersFor(TOWNSHIP_LEADERS[i % TOWNSHIP_LEADERS.length] ?? 'executive', key);
  });
  for (const parent of SECTIONED) {
    const of = [...SAMPLE_UNITS, ...units].find((u) => u.key === parent);
    for (const [i, section] of SECTIONS.entries()) {
      units.push({
        key: `${parent}_section${i + 1}`,
        name: `${of?.name ?? ''}${section}`,
        fullName: `${of?.fullName ?? ''}${section}`,
        kind: 'section',
        parent,
      });
    }
  }
}

/** Head, deputy, contact and one or two who handle things. The sample's own persons keep their posts. */
function addPersons(body: Pick<Unit, 'key' | 'name' | 'kind'>, add: Add): void {
  const isSample = SAMPLE_UNITS.some((u) => u.key === body.key);
  const has = (role: string) => SAMPLE_PERSONS.some((p) => p.unit === body.key && p.role === role);
  const [head, deputy] = titlesOf(body);
  if (!has('unit_principal')) add(`${body.key}_head`, body.key, 'unit_principal', `${body.name}${head}`);
  if (body.key !== 'water') add(`${body.key}_deputy`, body.key, 'staff', `${body.name}${deputy}`);
  add(`${body.key}_contact`, body.key, 'unit_contact', `${body.name}办公室主任（联络员）`);
  if (SECTIONED.includes(body.key)) {
    for (const n of [2, 3]) {
      add(`${body.key}_staff${n}`, `${body.key}_section${n}`, 'staff', `${body.name}${SECTIONS[n - 1]}科员`);
    }
    return;
  }
  if (!isSample) add(`${body.key}_staff1`, body.key, 'staff', `${body.name}经办人`);
}

/** What its head and deputy are called. */
function titlesOf({ name, kind }: Pick<Unit, 'name' | 'kind'>): readonly [string, string] {
  if (kind === 'township') return name.endsWith('乡') ? ['乡长', '副乡长'] : ['镇长', '副镇长'];
  if (/[局]$|分局$/.test(name)) return ['局长', '副局长'];
  if (/(公司)$/.test(name)) return ['总经理', '副总经理'];
  if (/(医院|保健院|福利院|仲裁院)$/.test(name)) return ['院长', '副院长'];
  if (/(学校|一中|二中)$/.test(name)) return ['校长', '副校长'];
  if (/幼儿园$/.test(name)) return ['园长', '副园长'];
  if (/(站|库)$/.test(name)) return ['站长', '副站长'];
  if (/馆$/.test(name)) return ['馆长', '副馆长'];
  if (/所$/.test(name)) return ['所长', '副所长'];
  if (/林场$/.test(name)) return ['场长', '副场长'];
  if (/大队$/.test(name)) return ['大队长', '副大队长'];
  if (/(红十字会|联合会)$/.test(name)) return ['会长', '副会长'];
  if (/调查队$/.test(name)) return ['队长', '副队长'];
  return ['主任', '副主任'];
}

/** Each government leader has a liaison; the two of the sample keep theirs. */
function nameLiaisons(persons: readonly Person[], liaisons: Record<string, string>): void {
  const free = persons.filter((p) => p.role === 'liaison').map((p) => p.key);
  const leaders = persons.filter((p) => p.role === 'leader' && p.unit === 'leadership').map((p) => p.key);
  free.forEach((liaison, i) => {
    const leader = leaders[i];
    if (leader) liaisons[liaison] = leader;
  });
  if (!SAMPLE_PORTFOLIO.mayor) throw new Error('the sample office has lost its mayor');
}
