/** The XML of OFD packages against the structure GB/T 33190-2016 requires: elements in their order, attributes that must be there. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../layout/api.ts';
import { CASE_NAMES, casePaper } from '../../layout/testing.ts';
import { type Element, parseXml } from '../../measure/ofd/xml-tree.ts';
import { writeOfd } from './write-ofd.ts';

interface Rule {
  /** Children in the order they must stand; `*` may repeat, `?` may be absent, `+` must be there and may repeat. */
  children: string;
  attributes?: string[];
}

/** Restated from chapters 7–16 for the elements we write; an element not listed is an error. */
const RULES: Record<string, Rule> = {
  OFD: { children: 'DocBody+', attributes: ['Version', 'DocType'] },
  DocBody: { children: 'DocInfo DocRoot' },
  DocInfo: {
    children:
      'DocID Title? Author? Subject? CreationDate? ModDate? DocUsage? Keywords? Creator? CreatorVersion? CustomDatas?',
  },
  Keywords: { children: 'Keyword+' },
  CustomDatas: { children: 'CustomData+' },
  CustomData: { children: '', attributes: ['Name'] },
  Document: { children: 'CommonData Pages Outlines? VPreferences? CustomTags?' },
  CommonData: { children: 'MaxUnitID PageArea PublicRes* DocumentRes*' },
  PageArea: { children: 'PhysicalBox' },
  Pages: { children: 'Page+' },
  Outlines: { children: 'OutlineElem+' },
  OutlineElem: { children: 'Actions? OutlineElem*', attributes: ['Title'] },
  Actions: { children: 'Action+' },
  Action: { children: 'Goto', attributes: ['Event'] },
  Goto: { children: 'Dest' },
  Dest: { children: '', attributes: ['Type', 'PageID'] },
  VPreferences: { children: 'TabDisplay?' },
  CustomTags: { children: 'CustomTag*' },
  CustomTag: { children: 'FileLoc', attributes: ['NameSpace'] },
  Res: { children: 'Fonts? MultiMedias?', attributes: ['BaseLoc'] },
  Fonts: { children: 'Font+' },
  Font: { children: 'FontFile', attributes: ['ID', 'FontName', 'FamilyName'] },
  MultiMedias: { children: 'MultiMedia+' },
  MultiMedia: { children: 'MediaFile', attributes: ['ID', 'Type', 'Format'] },
  Content: { children: 'Layer+' },
  TextObject: {
    children: 'FillColor? StrokeColor? TextCode+',
    attributes: ['ID', 'Boundary', 'Font', 'Size'],
  },
  TextCode: { children: '', attributes: ['X', 'Y'] },
  PathObject: { children: 'StrokeColor? AbbreviatedData', attributes: ['ID', 'Boundary'] },
  ImageObject: { children: '', attributes: ['ID', 'Boundary', 'ResourceID', 'CTM'] },
  FillColor: { children: '', attributes: ['Value'] },
  StrokeColor: { children: '', attributes: ['Value'] },
};
const LEAVES = new Set(
  'DocID Title Author Subject CreationDate ModDate DocUsage Keyword Creator CreatorVersion DocRoot MaxUnitID PublicRes DocumentRes PhysicalBox TabDisplay FileLoc FontFile MediaFile AbbreviatedData'.split(
    ' ',
  ),
);

/** Names of children joined, against the order as a regular expression. */
function check(element: Element, problems: string[]): void {
  const names = element.children.map((each) => `${each.name} `).join('');
  if (LEAVES.has(element.name)) {
    if (names !== '') problems.push(`${element.name} has children`);
  } else if (element.name === 'Layer') {
    if (!/^(?:(?:TextObject|PathObject|ImageObject) )*$/.test(names)) problems.push(`Layer: ${names}`);
  } else if (element.name === 'Page') {
    // A page's own root holds Content; in Document.xml it is an entry with its place.
    if (names !== 'Content ' && element.attributes.BaseLoc === undefined)
      problems.push('Page without Content or BaseLoc');
  } else {
    const rule = RULES[element.name];
    if (rule === undefined) problems.push(`unknown element ${element.name}`);
    const pattern = (rule?.children ?? '')
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const [, name, count] = /^(\w+)([?*+]?)$/.exec(part) ?? [];
        return `(?:${name} )${count}`;
      });
    if (!new RegExp(`^${pattern.join('')}$`).test(names)) problems.push(`${element.name}: ${names}`);
    for (const name of rule?.attributes ?? []) {
      if (element.attributes[name] === undefined) problems.push(`${element.name} without ${name}`);
    }
  }
  for (const each of element.children) check(each, problems);
}

function walk(element: Element, visit: (element: Element) => void): void {
  visit(element);
  for (const each of element.children) walk(each, visit);
}

describe.each(CASE_NAMES)('the OFD package of %s', (name) => {
  const files = unzipSync(writeOfd(layOut(casePaper(name))));
  const parts = Object.keys(files).filter((path) => path.endsWith('.xml') && !path.endsWith('Elements.xml'));
  const trees = parts.map((path) => parseXml(new TextDecoder().decode(files[path])));

  it('has every element in its place, with its required attributes', () => {
    const problems: string[] = [];
    for (const tree of trees) check(tree, problems);
    expect(problems).toEqual([]);
  });

  it('gives every object an id of its own, none above MaxUnitID, and refers only to fonts and pictures that are there', () => {
    const ids: number[] = [];
    const wanted = new Set<string>();
    let most = 0;
    for (const tree of trees) {
      walk(tree, (element) => {
        const { ID, Font, ResourceID } = element.attributes;
        if (ID !== undefined) ids.push(Number(ID));
        for (const reference of [Font, ResourceID]) if (reference !== undefined) wanted.add(reference);
        if (element.name === 'MaxUnitID') most = Number(element.text);
      });
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids)).toBeLessThanOrEqual(most);
    for (const reference of wanted) expect(ids).toContain(Number(reference));
  });

  it('holds text as text: as many advances as gaps between characters, and no curve', () => {
    for (const tree of trees) {
      walk(tree, (element) => {
        if (element.name === 'AbbreviatedData')
          expect(element.text).toMatch(/^M [\d.-]+ [\d.-]+ L [\d.-]+ [\d.-]+$/);
        if (element.name !== 'TextCode') return;
        const parts = (element.attributes.DeltaX ?? '').split(' ').filter((part) => part !== '');
        let advances = 0;
        for (let i = 0; i < parts.length; i++) {
          if (parts[i] === 'g') {
            advances += Number(parts[i + 1]);
            i += 2;
          } else advances++;
        }
        expect(advances).toBe([...element.text].length - 1);
      });
    }
  });
});
