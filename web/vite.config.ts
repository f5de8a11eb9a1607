/** Build of the web client: one page, split by route, each asset also as .br and .gz because the server sends those. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Level 9 is within 3 % of 11 at a tenth of the time; the build runs at an office's first start. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

function precompress(): Plugin {
  return {
    name: 'huiyin-precompress',
    apply: 'build',
    async generateBundle(_, bundle) {
      refuseServerCode(
        Object.values(bundle).flatMap((o) => (o.type === 'chunk' ? Object.keys(o.modules) : [])),
      );
      for (const [fileName, output] of Object.entries(bundle)) {
        if (!/\.(js|css|svg)$/.test(fileName)) continue;
        const source = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (source.length < 1024) continue;
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: await brotli(source, BROTLI) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: await zip(source, { level: 9 }) });
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
  plugins: [react(), precompress()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'chrome108',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': process.env.HUIYIN_API ?? 'http://127.0.0.1:8080' } },
});
