import { table } from '../table.mjs';

const steps = ['generates', 'compiles', 'calls'];

/** Compares what a tool did with what is expected of it. */
export function judgeTool({ expected }, { failures, seconds }) {
  const failed = Object.keys(failures);
  const message = Object.values(failures).join('\n');
  const isExpected = expected ? failed.join() === expected.step && expected.says.test(message) : failed.length === 0;
  const missing = expected && failed.length === 0 ? 'works, although a failure is expected' : 'works';
  const says = failed.length === 0 ? missing : `fails at: ${failed.join(', ')}`;
  return { isExpected, failed, seconds, says, message: message || says };
}

/** One row for each tool. */
export function resultTable(results) {
  const head = ['tool', 'version', 'input', ...steps, 'seconds'];
  const rows = results.map(({ tool, failed, seconds }) => [...toolCells(tool, failed), String(seconds)]);
  return table([head, ...rows], head.length - 1);
}

/** The cells of a tool: name, version, input, and how far it gets. */
export function toolCells(tool, failed = tool.expected ? [tool.expected.step] : []) {
  const [[name, version]] = Object.entries(tool.packages);
  const isStopped = failed.includes('installs') || failed.includes('generates');
  const marks = steps.map(step => {
    if (failed.includes(step)) return 'no';
    return isStopped || (step !== 'calls' && !tool.generate) ? '–' : 'yes';
  });
  return [name, version, tool.input, ...marks];
}
