/** Marks on the text layer by the browser's own highlights: nothing of the layer is rewritten, selecting goes on. */

/** Styled in pdf.css by these names. */
const ALL = 'hy-found';
const NOW = 'hy-found-now';

function registryOf(name: string): Highlight | null {
  // Older browsers than our floor simply show no marks.
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  // The hit one stands on lies over the others.
  made.priority = name === NOW ? 1 : 0;
  CSS.highlights.set(name, made);
  return made;
}

/** Marks ranges; what it returns takes them away again. */
export function mark(ranges: readonly Range[], isNow: boolean): () => void {
  const registry = registryOf(isNow ? NOW : ALL);
  for (const range of ranges) registry?.add(range);
  return () => {
    for (const range of ranges) registry?.delete(range);
  };
}
