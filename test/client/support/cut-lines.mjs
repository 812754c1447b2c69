// Starts lines that can be cut for tests in a page or a worker, which reach what stands at the end of one across origins.
import { tsImport } from 'tsx/esm/api';

/**
 * A plugin of Web Test Runner: `/cut-lines/open` starts a line, and `/cut-lines/<id>/cut-after?bytes=1,2`, `counts` and `close` do
 * with it what cut-line.ts says.
 */
export function cutLines() {
  const lines = new Map();

  const actions = {
    'cut-after': (line, { bytes }) => line.cutAfter(bytes.split(',').map(Number)),
    counts: line => line.counts(),
    close: line => line.close(),
  };

  async function open(portal) {
    const { startCutLine } = await tsImport('./cut-line-host.ts', import.meta.url);
    const line = await startCutLine(portal);
    const id = String(lines.size + 1);
    lines.set(id, line);
    return { id, baseUrl: line.baseUrl, session: line.session };
  }

  return {
    name: 'cut-lines',
    async serve({ path, query, request }) {
      const [, place, id, action] = path.split('/');
      if (place !== 'cut-lines') return undefined;
      const reported = id === 'open' ? await open(request.origin) : await actions[action](lines.get(id), query);
      return { body: JSON.stringify(reported ?? null), type: 'json' };
    },
  };
}
