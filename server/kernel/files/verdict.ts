/** The guard's word on a whole file: its pages, what stands beside them, its names, and the files in it. */
import { type GuardVerdict, inspect } from '../guard/api.ts';
import type { FoundFile } from '../reading/api.ts';

const BARE_LEVEL = /^\s*([绝机秘]密)级?\s*$/;

/** Refused when anything in it is; not checked when anything of it could not be read; else passed. */
export function verdictOf(found: FoundFile): GuardVerdict {
  const verdicts = [ownVerdict(found), ...found.inner.map(innerVerdict)];
  return (
    verdicts.find((v) => v.verdict === 'refused') ??
    verdicts.find((v) => v.verdict === 'not-checked') ?? { verdict: 'passed', rule: null, page: null }
  );
}

function ownVerdict(found: FoundFile): GuardVerdict {
  const pages = inspect({
    entrance: 'file',
    fileName: found.name,
    pages: found.pages,
    readable: found.isWhole,
  });
  if (pages.verdict === 'refused') return pages;
  for (const title of standingAlone(found.titles)) {
    const verdict = inspect({ entrance: 'title', title, pages: [], readable: true });
    if (verdict.verdict === 'refused') return verdict;
  }
  for (const beside of found.besides) {
    const verdict = inspect({ entrance: 'file', pages: beside, readable: true });
    if (verdict.verdict === 'refused') return { ...verdict, page: null };
  }
  return pages;
}

/** Pages of a file within a file are nobody's to turn to. */
function innerVerdict(inner: FoundFile): GuardVerdict {
  const verdict = verdictOf(inner);
  return verdict.verdict === 'refused' ? { ...verdict, page: null } : verdict;
}

/** Sheets called 绝密, 机密 and 秘密 side by side sort something; one alone is a mark. */
function standingAlone(titles: readonly string[]): string[] {
  const levels = new Set(titles.flatMap((title) => BARE_LEVEL.exec(title)?.[1] ?? []));
  return titles.filter((title) => levels.size < 2 || !BARE_LEVEL.test(title));
}
