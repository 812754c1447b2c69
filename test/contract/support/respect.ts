import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface RespectOutcome {
  readonly passed: number;
  readonly total: number;
  /** The printed report, for people. */
  readonly report: string;
}

/**
 * Runs the workflows of the five menus against a service by `redocly respect`, which validates every answer against the
 * contract.
 */
export async function respect(service: string): Promise<RespectOutcome> {
  const run = promisify(execFile)(
    process.execPath,
    [
      'node_modules/@redocly/cli/bin/cli.js',
      'respect',
      'test/contract/menus.arazzo.yaml',
      '--server',
      `contract=${service}`,
    ],
    { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' } },
  );
  const { stdout } = await run.catch((failed: unknown) => failed as { readonly stdout: string });
  const [, passed, total] = /Workflows: (?:(\d+) passed, )?(?:\d+ failed, )?(\d+) total/.exec(stdout) ?? [];
  return { passed: Number(passed ?? 0), total: Number(total), report: stdout };
}
