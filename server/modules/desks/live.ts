/** Server-sent events: which matters changed, and a tick that shows the line is alive. */
import { Readable } from 'node:stream';
import { findCaller, type QueryContext } from '../../kernel/binding/api.ts';
import { HttpReply } from '../../platform/http/request.ts';

const TICK_MS = 15_000;

/** The stream; it ends when the caller goes away, or when his session does with everything else. */
export async function live({ actor, kernel, request }: QueryContext): Promise<HttpReply> {
  const stream = new Readable({ read() {} });
  const send = (event: string, data: unknown) =>
    stream.push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const end = () => {
    clearInterval(timer);
    stop();
    stream.push(null);
  };
  const stop = kernel.live.listen(
    actor,
    (change) => send('matter', change),
    end,
    () => findCaller(kernel, request),
  );
  const timer = setInterval(() => send('tick', { now: kernel.clock.now() }), TICK_MS);
  request.signal.addEventListener('abort', end, { once: true });
  send('tick', { now: kernel.clock.now() });
  return new HttpReply(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
