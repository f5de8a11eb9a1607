/** The peer of the inbox: node's own server, one prepared query by one addressee, no rights, no joins, no checks. */
import { createServer } from 'node:http';
import pg from 'pg';

const [url, addressee] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });
const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({
    name: 'bare_inbox',
    text: `select id, matter_id, step, due_at, warn_at from kernel.task
            where addressee_id = $1 and state = 'open' order by due_key, id limit 20`,
    values: [addressee],
  });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ items: rows }));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  console.log(`ready http://127.0.0.1:${port}`);
});
