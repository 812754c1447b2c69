/** Known to a person at the terminal, or shown elsewhere in the line. */
const leftOut = new Set(['level', 'time', 'msg', 'pid', 'hostname', 'fault']);

/** A log line for a person at a terminal: time, level, message, then the remaining fields. */
export function readableLines(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown>;
  const words = [String(entry['time']).slice(11, 19), String(entry['level']).padEnd(5), String(entry['msg'])];
  const fields = Object.entries(entry)
    .filter(([name]) => !leftOut.has(name))
    .map(([name, value]) => `${name}=${String(value)}`);
  const fault = entry['fault'] === undefined ? '' : `\n${JSON.stringify(entry['fault'], null, 2)}`;
  return `${[...words, ...fields].join('  ')}${fault}\n`;
}
