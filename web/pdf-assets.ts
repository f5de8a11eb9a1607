/**
 * What pdf.js fetches while it shows a paper: character maps of Chinese fonts that are not embedded, the standard fonts,
 * and the reader of JPEG 2000 pictures (scanners like them). Copied to our own origin: an office's net has no other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const place = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { version: string };

/** The version stands in the address: files of one version never change, and an update fetches its own. */
const FOLDER = `pdfjs-${version}`;

/** WebAssembly stays out: it would need a hole in the content security policy. Licences go along. */
const WANTED: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(pfb|ttf)$|^LICENSE/,
  wasm: /^openjpeg_nowasm_fallback\.js$|OPENJPEG$/,
};

function files(): string[] {
  return Object.entries(WANTED).flatMap(([folder, wanted]) =>
    readdirSync(join(place, folder))
      .filter((name) => wanted.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

/** Emits the files into the build; serves them during development. */
export function pdfAssets(): Plugin {
  return {
    name: 'huiyin-pdf-assets',
    config: () => ({ define: { __PDF_ASSETS__: JSON.stringify(FOLDER) } }),
    generateBundle() {
      for (const file of files()) {
        this.emitFile({
          type: 'asset',
          fileName: `${FOLDER}/${file}`,
          source: readFileSync(join(place, file)),
        });
      }
    },
    configureServer(server) {
      const known = new Set(files());
      server.middlewares.use(`/${FOLDER}/`, (request, response, next) => {
        const file = decodeURIComponent((request.url ?? '').slice(1));
        if (!known.has(file)) return next();
        if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(join(place, file)));
      });
    },
  };
}
