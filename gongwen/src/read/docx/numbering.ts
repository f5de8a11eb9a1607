import { numberText } from './number-text.ts';
import { scanXml, type XmlElement } from './scan-xml.ts';

/** One level of a list definition. */
export interface ListLevel {
  start: number;
  format: string;
  /** Word's pattern, %1..%9 standing for the levels' numbers. */
  text: string;
  style?: string;
  decimalOnly: boolean;
}

interface ListInstance {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

/** Lists of a document: definitions, their instances, and the style a definition stands behind. */
export interface Numbering {
  abstracts: Map<string, Map<number, ListLevel>>;
  instances: Map<string, ListInstance>;
  /** abstractNum that only points to a numbering style → that style. */
  styleLinks: Map<string, string>;
}

/** Reads word/numbering.xml; null (no lists) gives empty tables. */
export function parseNumbering(xml: string | null): Numbering {
  const numbering: Numbering = { abstracts: new Map(), instances: new Map(), styleLinks: new Map() };
  if (xml === null) return numbering;
  const at = { abstractId: '', numId: '', level: -1, override: -1 };
  scanXml(xml, {
    open: (element) => openNumbering(element, numbering, at),
    close: (name) => {
      if (name === 'abstractNum') at.abstractId = '';
      if (name === 'num') at.numId = '';
      if (name === 'lvlOverride') at.override = -1;
      if (name === 'lvl') at.level = -1;
    },
  });
  return numbering;
}

type Position = { abstractId: string; numId: string; level: number; override: number };

function openNumbering(element: XmlElement, numbering: Numbering, at: Position): void {
  const value = element.attribute('val') ?? '';
  if (element.name === 'abstractNum') {
    at.abstractId = element.attribute('abstractNumId') ?? '';
    numbering.abstracts.set(at.abstractId, new Map());
  } else if (element.name === 'num') {
    at.numId = element.attribute('numId') ?? '';
    numbering.instances.set(at.numId, { abstractId: '', starts: new Map(), levels: new Map() });
  } else if (element.name === 'abstractNumId') {
    const instance = numbering.instances.get(at.numId);
    if (instance) instance.abstractId = value;
  } else if (element.name === 'numStyleLink') numbering.styleLinks.set(at.abstractId, value);
  else if (element.name === 'lvlOverride') at.override = Number(element.attribute('ilvl') ?? -1);
  else if (element.name === 'startOverride')
    numbering.instances.get(at.numId)?.starts.set(at.override, Number(value));
  else if (element.name === 'lvl') openLevel(element, numbering, at);
  else if (at.level >= 0) setLevel(element.name, value, levelAt(numbering, at));
}

function levelsOf(numbering: Numbering, at: Position): Map<number, ListLevel> | undefined {
  return at.abstractId !== ''
    ? numbering.abstracts.get(at.abstractId)
    : numbering.instances.get(at.numId)?.levels;
}

function levelAt(numbering: Numbering, at: Position): ListLevel | undefined {
  return levelsOf(numbering, at)?.get(at.level);
}

function openLevel(element: XmlElement, numbering: Numbering, at: Position): void {
  at.level = Number(element.attribute('ilvl') ?? 0);
  levelsOf(numbering, at)?.set(at.level, { start: 0, format: 'decimal', text: '', decimalOnly: false });
}

function setLevel(name: string, value: string, level: ListLevel | undefined): void {
  if (!level) return;
  if (name === 'start') level.start = Number(value);
  if (name === 'numFmt') level.format = value;
  if (name === 'lvlText') level.text = value;
  if (name === 'pStyle') level.style = value;
  if (name === 'isLgl') level.decimalOnly = value !== '0' && value !== 'false';
}

/** The running numbers of a document's lists, advanced paragraph by paragraph in order. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number text of the next paragraph of list `numId` at `level`; '' for bullets and unknown lists. */
  next(numId: string, level: number): string {
    const instance = this.#numbering.instances.get(numId);
    if (!instance || numId === '0') return '';
    const counts = this.#counts.get(instance.abstractId) ?? [];
    this.#counts.set(instance.abstractId, counts);
    this.#restart(numId, instance, counts);
    const own = this.#level(instance, level);
    if (!own) return '';
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const k = Number(digit) - 1;
      const definition = this.#level(instance, k);
      const value = counts[k] ?? definition?.start ?? 1;
      return numberText(value, own.decimalOnly ? 'decimal' : (definition?.format ?? 'decimal'));
    });
  }

  /** An instance with its own start begins anew the first time it is used; others go on counting. */
  #restart(numId: string, instance: ListInstance, counts: number[]): void {
    if (this.#begun.has(numId)) return;
    this.#begun.add(numId);
    for (const [level, start] of instance.starts) counts[level] = start - 1;
  }

  #level(instance: ListInstance, level: number): ListLevel | undefined {
    return instance.levels.get(level) ?? this.#numbering.abstracts.get(instance.abstractId)?.get(level);
  }
}
