import { capital } from '../text-edits.mjs';
import { sampleArguments } from './parameters.mjs';

/** The page of the SDK's documents, with a section after the others of the group. */
export function withSection(text, operation) {
  const { group, name, summary } = operation;
  const sections = text.trimEnd().split(/\n\n(?=## )/);
  const last = sections.findLastIndex(section => section.startsWith(`## \`${group}.`));
  const section = `## \`${group}.${name}\`\n\n${capital(summary)}.${example(operation)}`;
  sections.splice(last < 0 ? sections.length : last + 1, 0, section);
  return `${sections.join('\n\n')}\n`;
}

/** Tests run the examples, so there is one only for what answers at once. */
function example({ stored, ...operation }) {
  if (!stored) return '';
  const { group, name } = operation;
  const call = `client.${group}.${name}(${sampleArguments(operation).join(', ')})`;
  return `\n\n\`\`\`ts\nconst { ${name} } = await ${call};\nconsole.log(${name}.length);\n\`\`\``;
}
