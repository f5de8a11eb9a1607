/** The lists outside a module in which it must be named; each edit says where it goes when the list has changed. */
import type { ModuleNames } from './names.ts';

/** One edit: in which file, after which text, what. */
export interface ListEdit {
  readonly file: string;
  edit(text: string): string;
}

function replaceOnce(text: string, pattern: RegExp, by: (match: string) => string, file: string): string {
  if (!pattern.test(text)) throw new Error(`${file} has changed its form; add the module there by hand`);
  return text.replace(pattern, by);
}

/** Adds an import after the last one and a name to the array that follows `opening`. */
function addToArray(file: string, line: string, opening: RegExp, name: string): ListEdit {
  return {
    file,
    edit(text) {
      const imports = /^import [^;]+;\n(?!import )/m;
      const withImport = replaceOnce(text, imports, (match) => `${match}${line}\n`, file);
      return replaceOnce(
        withImport,
        opening,
        (match) => match.replace(/,?\s*([\]}];)$/, `, ${name}$1`),
        file,
      );
    },
  };
}

/** The edits for a module. The formatter puts imports in order afterwards. */
export function listEdits({ module, official }: ModuleNames): ListEdit[] {
  return [
    addToArray(
      'server/app/modules.ts',
      `import { ${module} } from '../modules/${module}/module.ts';`,
      /modules: readonly Module\[\] = \[[^\]]*\];/,
      module,
    ),
    addToArray(
      'web/app/modules.ts',
      `import { ${module} } from '../modules/${module}/module.tsx';`,
      /modules: readonly WebModule\[\] = \[[^\]]*\];/,
      module,
    ),
    addToArray(
      'contracts/texts/texts.ts',
      `import { ${module} } from './zh-CN/${module}.ts';`,
      /texts: Readonly<Record<string, ModuleTexts>> = \{[^}]*\};/,
      module,
    ),
    {
      file: 'db/seeds/grants.ts',
      edit: (text) =>
        replaceOnce(
          text,
          /^ {2}clerk: \{\s/m,
          (match) => `${match}'${module}.add': 'all', '${module}.read': 'all', `,
          'db/seeds/grants.ts',
        ),
    },
    {
      file: 'GLOSSARY.md',
      edit: (text) =>
        replaceOnce(
          text,
          /## Modules\n\n\|[^\n]*\n\|[^\n]*\n/,
          (match) => `${match}| \`${module}\` | ${official} | say what it holds |\n`,
          'GLOSSARY.md',
        ),
    },
  ];
}
