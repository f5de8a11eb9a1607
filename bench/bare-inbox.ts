/**
 * The peer of the inbox: node's own server and one prepared query, the simplest that shows the same rows of one
 * addressee. No session, no rights, no posts or stand-ins, no lights or working days, no checks of what goes out.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const [url, addressee] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });
const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({
    name: 'bare_inbox',
    text: `select t.id, t.version, t.matter_id, t.step, t.round, t.urgency, t.opened_at, t.due_at, t.warn_at, t.read_at,
                  m.kind, m.title, m.number, m.source
             from kernel.task t join kernel.matter m on m.id = t.matter_id
            where t.addressee_id = $1 and t.state = 'open' order by t.due_key, t.id limit 20`,
    values: [addressee],
  });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ items: rows }));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  console.log(`ready http://127.0.0.1:${port}`);
});
