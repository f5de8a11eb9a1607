#!/usr/bin/env node
/** The `gongwen` command. In the repository the sources stand beside it: then what changed since is built first. */
import { existsSync } from 'node:fs';

const builder = new URL('../tools/build.mjs', import.meta.url);
if (existsSync(builder)) await (await import(builder.href)).buildIfStale();
await import(new URL('../dist/lib/command.js', import.meta.url).href);
