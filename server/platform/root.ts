/** Where the package lies, whether run from source or from the bundle in dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the package.json named huiyin. */
export function packageRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (at !== dirname(at)) {
    const manifest = join(at, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'huiyin'
    )
      return at;
    at = dirname(at);
  }
  throw new Error('cannot find the folder of the package');
}

/** Version of this Huiyin, from package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string })
    .version;
}
