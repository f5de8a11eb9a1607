import type { ExtractedPaper } from '../extracted.ts';
import { type Annex, readAnnexes } from './annexes.ts';
import { type Head, readHead } from './head.ts';
import { type FoundImprint, readImprint } from './imprint.ts';
import { innerStart } from './inner-start.ts';
import { issuersOfTitle } from './issuers.ts';
import { type Line, linesOf } from './line.ts';
import { type Listed, readListed } from './listed.ts';
import { readTail, type Tail } from './tail.ts';
import { joinTitle } from './title.ts';
import { markWebNoise, type PageFacts } from './web-noise.ts';

/** A paper taken apart: every line with its role, and what was found. */
export interface Analysis {
  lines: Line[];
  facts: PageFacts;
  head: Head;
  /** '' where the text has none. */
  title: string;
  listed: Listed;
  imprint: FoundImprint;
  tail: Tail;
  annexes: Annex[];
}

/** Takes a paper apart. Order matters: each step looks only at what the steps before left as body. */
export function analyse(extracted: ExtractedPaper): Analysis {
  const lines = linesOf(extracted);
  const facts = markWebNoise(lines);
  const head = readHead(lines);
  const title = joinTitle(head.title);
  const imprint = readImprint(lines, head.bodyStart);
  const listed = readListed(lines, head.bodyStart);
  const known = [...issuersOfTitle(title), ...(facts.issuers?.value.split(/[、，\s]+/) ?? [])];
  const inner = innerStart(lines, head.bodyStart, title);
  const tail = named(readTail(lines, head.bodyStart, inner, known), extracted.stamps ?? []);
  const annexes = readAnnexes(lines, tail.mainEnd);
  return { lines, facts, head, title, listed, imprint, tail, annexes };
}

/** Names that stand in stamps, put to the posts beside them: 县长 and 县长林一舟签名章. */
function named(tail: Tail, stamps: readonly string[]): Tail {
  const people = tail.people.map((person) => {
    const stamp = person.name === '' ? stamps.find((each) => each.startsWith(person.post)) : undefined;
    const name = stamp?.slice(person.post.length).replace(/签名章$/, '') ?? '';
    return /^\p{Script=Han}{2,4}$/u.test(name) ? { ...person, name, stamped: true as const } : person;
  });
  return { ...tail, people };
}
