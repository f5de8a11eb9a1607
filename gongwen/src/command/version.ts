/** The package's version, also in the bundle (the manifest is inlined at build time). */
import manifest from '../../package.json' with { type: 'json' };

/** As in package.json. */
export const VERSION: string = manifest.version;
