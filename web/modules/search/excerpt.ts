/** An excerpt as the server sends it, with «» around what was found. */

/** A stretch of the excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** Cuts at the marks; a mark without its partner (cut off at the excerpt's edge) is left as it is. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let from = 0;
  for (const match of excerpt.matchAll(/«([^«»]*)»/g)) {
    if (match.index > from) parts.push({ text: excerpt.slice(from, match.index), found: false });
    parts.push({ text: match[1] ?? '', found: true });
    from = match.index + match[0].length;
  }
  if (from < excerpt.length) parts.push({ text: excerpt.slice(from), found: false });
  return parts;
}
