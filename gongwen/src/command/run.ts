/** The command as a process: real streams, and the exit code. */
import { main } from './main.ts';

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

// A reader that stops early (`gongwen rules | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  readStdin,
  out: (data) => process.stdout.write(data),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
