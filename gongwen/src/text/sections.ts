/** The part after the front matter: `# title` lines, body, and `## 附件1` sections each with its own title and body. */
import { SyntaxFault } from './errors.ts';
import type { SourceLine } from './source.ts';

/** A section: the main part (`heading` undefined) or an attachment, its title lines and the lines of its body. */
export type Section = {
  readonly heading?: { readonly line: SourceLine; readonly number?: number; readonly loose: boolean };
  readonly title: SourceLine[];
  readonly lines: SourceLine[];
};

const ATTACHMENT = /^##\s*附件\s*(\d{1,3})?(\s*不装订)?$/;

/** Cuts lines into sections. Titles stand at the head of their section; a `#` further down is an error. */
export function cutSections(lines: readonly SourceLine[], report: (action: () => void) => void): Section[] {
  const sections: Section[] = [{ title: [], lines: [] }];
  for (const line of lines) {
    report(() => {
      const current = sections.at(-1);
      if (line.text.startsWith('##')) sections.push(openSection(line));
      else if (line.text.startsWith('#')) takeTitle(line, current);
      else current?.lines.push(line);
    });
  }
  return sections;
}

function openSection(line: SourceLine): Section {
  const found = ATTACHMENT.exec(line.text);
  if (found === null) {
    throw new SyntaxFault(
      { line: line.number, column: line.indent + 1 },
      '“## 附件”“## 附件1”或“## 附件1 不装订”',
    );
  }
  const number = found[1] === undefined ? {} : { number: Number(found[1]) };
  return { heading: { line, ...number, loose: found[2] !== undefined }, title: [], lines: [] };
}

function takeTitle(line: SourceLine, section: Section | undefined): void {
  if (section === undefined || section.lines.some((each) => each.text !== '')) {
    throw new SyntaxFault(
      { line: line.number, column: line.indent + 1 },
      '正文；标题只能写在正文之前，正文中的“#”写作“\\#”，小标题直接写“一、”“（一）”',
    );
  }
  section.title.push(line);
}
