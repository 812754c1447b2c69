/** The command `sme-one-id conformance`. */
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { conformanceUsage, readConformanceCommand, CommandLineError, type ReportKind } from './command-line.js';
import { NoService } from './finding.js';
import { htmlReport } from './reports/html.js';
import { junitReport } from './reports/junit.js';
import { hasFailed } from './reports/summary.js';
import { endText, resultText } from './reports/text.js';
import { runConformance, type Report } from './run.js';

const reports: Readonly<Record<ReportKind, { readonly file: string; readonly write: (report: Report) => string }>> = {
  junit: { file: 'conformance.xml', write: junitReport },
  html: { file: 'conformance.html', write: htmlReport },
  json: { file: 'conformance.json', write: report => `${JSON.stringify(report, undefined, 2)}\n` },
};

export interface Output {
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Runs the command, and returns its exit status. */
export async function runCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<number> {
  if (words.some(word => ['--help', '-h'].includes(word))) {
    output.say(conformanceUsage);
    return 0;
  }
  try {
    const command = readConformanceCommand(words, environment);
    if (command.reports.length > 0) await makeFolder(command.output);
    // The package's own name for the file, wherever this module is built to.
    const contractText = await readFile(createRequire(import.meta.url).resolve('sme-one-id/openapi.yaml'), 'utf8');
    const report = await runConformance(
      command.target,
      { fetch: request => fetch(request), wait: milliseconds => wait(milliseconds) },
      { ...command, contractText, onResult: result => output.say(resultText(result)) },
    );
    output.say(endText(report));
    for (const kind of command.reports) {
      const path = join(command.output, reports[kind].file);
      await writeFile(path, reports[kind].write(report));
      output.say(`Report: ${path}`);
    }
    return hasFailed(report) ? 1 : 0;
  } catch (thrown) {
    if (!(thrown instanceof NoService || thrown instanceof CommandLineError)) throw thrown;
    output.warn(`sme-one-id: ${thrown.message}`);
    return 2;
  }
}

/** Before the checks, which take a while and leave inquiries behind. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (thrown) {
    const { code = String(thrown) } = thrown as NodeJS.ErrnoException;
    throw new CommandLineError(`--output: reports cannot be written to ${path} (${code}).`, { cause: thrown });
  }
}
