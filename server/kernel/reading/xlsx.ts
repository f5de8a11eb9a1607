/** XLSX: one page a sheet, hidden ones and hidden rows too; cells of a row parted by bars. */
import type { Budget } from './budget.ts';
import { type FoundFile, type FoundPage, nothingFound, pageOfLines } from './found.ts';
import { scanXml } from './markup.ts';
import { officeBesides } from './office-besides.ts';
import { type Package, partNamed } from './package.ts';

/** Reads a workbook. */
export function readXlsx(name: string, file: Package, budget: Budget): FoundFile {
  const strings = sharedStrings(file, budget);
  const sheets = sheetsOf(file);
  const pages = sheets.map(({ part }, i) => sheetPage(file.text(part), strings, i + 1, budget));
  const beside = officeBesides(file);
  return {
    ...nothingFound('xlsx', name),
    pages,
    pageCount: pages.length,
    besides: [...beside.besides, ...headsAndFeet(file, sheets)],
    titles: [...beside.titles, ...sheets.map((sheet) => sheet.name)],
  };
}

function sharedStrings(file: Package, budget: Budget): string[] {
  const strings: string[] = [];
  let one = '';
  let inText = false;
  scanXml(file.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') one = '';
      if (name === 't') inText = true;
    },
    text(text) {
      if (inText) one += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name !== 'si') return;
      // A string costs more than its letters, however short it is.
      budget.spend('chars', one.length + 8);
      strings.push(one);
    },
  });
  return strings;
}

/** Sheets in the workbook's order with the parts they stand in. */
function sheetsOf(file: Package): { name: string; part: string }[] {
  const targets = new Map<string, string>();
  scanXml(file.text('xl/_rels/workbook.xml.rels'), {
    open(name, { id, target }) {
      if (name === 'relationship' && id && target) targets.set(id, partNamed(target, 'xl/workbook.xml'));
    },
  });
  const sheets: { name: string; part: string }[] = [];
  scanXml(file.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (name !== 'sheet') return;
      sheets.push({ name: attributes.name ?? '', part: targets.get(attributes.id ?? '') ?? '' });
    },
  });
  return sheets;
}

function sheetPage(xml: string, strings: readonly string[], page: number, budget: Budget): FoundPage {
  const lines: string[] = [];
  let row: string[] = [];
  let value = '';
  let type = '';
  let inValue = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'row') row = [];
      if (name === 'c') [type, value] = [attributes.t ?? '', ''];
      if (name === 'v' || name === 't') inValue = true;
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c') {
        const shown = type === 's' ? (strings[Number(value)] ?? '') : value;
        budget.spend('chars', shown.length + 8);
        if (shown.trim() !== '') row.push(shown.replace(/\s*\n\s*/g, ' ').trim());
      }
      if (name === 'row' && row.length > 0) lines.push(row.join(' | '));
    },
  });
  return pageOfLines(lines, page);
}

/** `&L机密&C第&P页`: the codes of fonts and places go, each place is a line. */
function headsAndFeet(file: Package, sheets: readonly { part: string }[]): FoundPage[][] {
  const lines: string[] = [];
  for (const { part } of sheets) {
    let inHead = false;
    scanXml(file.text(part), {
      open(name) {
        inHead = /^(?:odd|even|first)(?:header|footer)$/.test(name);
      },
      text(text) {
        if (inHead)
          lines.push(...text.split(/&[LCR]/).map((piece) => piece.replace(/&"[^"]*"|&\d+|&[A-Z]/g, '')));
      },
      close() {
        inHead = false;
      },
    });
  }
  const page = pageOfLines(lines);
  return page.lines.length > 0 ? [[page]] : [];
}
