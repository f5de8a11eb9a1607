/** Everything typed into any form or sent to any endpoint passes the guard, not only what is called a text. */

import { pageOfText } from './input.ts';
import { inspect } from './inspect.ts';
import { assertPassed } from './passed.ts';

/** Fields that hold no words: strokes are vectors, keys are random. */
const WORDLESS = new Set(['ink', 'key', 'password']);

/** Walks a parsed body; every string in it is looked at. @throws guard.secrecy_mark_found */
export function assertBodyClean(body: unknown, field = ''): void {
  if (typeof body === 'string') {
    if (body.length < 2 || WORDLESS.has(field)) return;
    const title = field === 'title' || field === 'paperNumber' ? body : undefined;
    assertPassed(
      inspect({
        entrance: title === undefined ? 'api' : 'title',
        ...(title === undefined ? {} : { title }),
        pages: [pageOfText(body)],
        readable: true,
      }),
    );
  } else if (Array.isArray(body)) {
    for (const item of body) assertBodyClean(item, field);
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) assertBodyClean(value, name);
  }
}
