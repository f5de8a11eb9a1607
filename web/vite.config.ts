/** Build of the web client: one page, split by route, each asset also as .br and .gz because the server sends those. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pdfAssets } from './pdf-assets.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Level 9 is within 3 % of 11 at a tenth of the time; the build runs at an office's first start. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compresses what was written, not the bundle before: Vite still replaces preload marks while the bundle is made. */
function precompress(): Plugin {
  return {
    name: 'huiyin-precompress',
    apply: 'build',
    async writeBundle(options, bundle) {
      refuseServerCode(
        Object.values(bundle).flatMap((o) => (o.type === 'chunk' ? Object.keys(o.modules) : [])),
      );
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(m?js|css)$/.test(fileName)) continue;
        const path = join(options.dir ?? '', fileName);
        const source = await readFile(path);
        if (source.length < 1024) continue;
        await writeFile(`${path}.br`, await brotli(source, BROTLI));
        await writeFile(`${path}.gz`, await zip(source, { level: 9 }));
      }
    },
  };
}

/** The import check reads our sources; this reads what was really bundled. */
function refuseServerCode(modules: readonly string[]): void {
  const stray = modules.find((id) => /\/huiyin\/server\/|\/server\/(kernel|platform|modules|app)\//.test(id));
  if (stray) throw new Error(`server code must not reach the browser: ${stray}`);
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfAssets(), precompress()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'chrome108',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // zod-setup lies in zod's own chunk, so that it runs before any contract makes a schema.
            { name: 'zod', test: /node_modules\/zod\/|app\/zod-setup/ },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.HUIYIN_API ?? 'http://127.0.0.1:8080' } },
});
