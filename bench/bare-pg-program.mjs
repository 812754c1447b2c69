// Runs the same statements with plain `pg`, in a separate process; `bare-pg.mjs` starts it and sends it what to run.
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

const names = new Map();

function nameOf(text) {
  if (!names.has(text)) names.set(text, `statement ${names.size}`);
  return names.get(text);
}

/** Everything is rolled back, so that statements that insert rows can run again. */
async function inTransaction(statements) {
  const client = await pool.connect();
  await client.query('begin');
  for (const statement of statements) await client.query(statement);
  await client.query('rollback');
  client.release();
}

async function eachByItself(statements) {
  for (const statement of statements) await pool.query(statement);
}

process.on('message', async ({ statements, calls, atOnce, changes }) => {
  const named = statements.map(({ text, values }) => ({ name: nameOf(text), text, values }));
  const before = process.cpuUsage();
  let left = calls;
  const run = changes ? inTransaction : eachByItself;
  const one = async () => {
    while (left-- > 0) await run(named);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / 1000);
});
process.on('disconnect', () => void pool.end());
