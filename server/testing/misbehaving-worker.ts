/** A worker process that misbehaves on demand; bundled and started by tests. */

import { readFileSync } from 'node:fs';
import { serveApart } from '../platform/apart/serve.ts';

const kept: unknown[] = [];

serveApart({
  echo: async (input) => input,
  fail: async () => {
    throw new TypeError('机密内容');
  },
  loop: async () => {
    for (;;);
  },
  heap: async () => {
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  },
  buffers: async () => {
    for (;;) kept.push(Buffer.alloc(10_000_000, 1));
  },
  abort: async () => process.abort(),
  environment: async () => readFileSync('/proc/self/environ', 'utf8').split('\0'),
  pid: async () => process.pid,
});
