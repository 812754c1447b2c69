/** The table in docs/contract/tools.md, which says the same as the check expects. */
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { toolCells } from './results.mjs';

const path = 'docs/contract/tools.md';
const begin = '<!-- tools -->';
const end = '<!-- /tools -->';

export async function writeTable(tools) {
  await writeFile(path, await withTable(await readFile(path, 'utf8'), tools));
}

/** Whether the document is as it would be written. */
export async function checkTable(tools) {
  const text = await readFile(path, 'utf8');
  return (await withTable(text, tools)) === text;
}

async function withTable(text, tools) {
  const head = ['tool', 'version', 'input', 'generates', 'strict compile', 'live calls', 'note'];
  const rows = tools.map(tool => {
    const [name, ...cells] = toolCells(tool);
    return [`\`${name}\``, ...cells, [tool.why, tool.expected?.why].filter(Boolean).join('. ')];
  });
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
  const [before, rest] = text.split(begin);
  const [, after] = rest.split(end);
  const options = await resolveConfig(path);
  return format(`${before}${begin}\n\n${lines.join('\n')}\n\n${end}${after}`, { ...options, filepath: path });
}
