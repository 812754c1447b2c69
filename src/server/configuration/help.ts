/** The table of settings as text, for `--help` and the documentation. */
import type { Setting, Settings } from './setting.js';

/** One or more lines per setting, for a terminal. */
export function settingsAsText(settings: Settings): string {
  const rows = Object.values<Setting<unknown>>(settings).map(
    setting => [spelling(setting), meaningOf(setting)] as const,
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`).join('\n');
}

/** A Markdown table. */
export function settingsAsMarkdown(settings: Settings): string {
  const rows = Object.values<Setting<unknown>>(settings).map(
    ({ variable, option, form, meaning, defaultText, repeats }) => {
      const typed = option === undefined ? '' : `\`${`--${option} ${form}`.trim()}\``;
      return `| \`${variable}\` | ${typed} | ${meaning}${repeats ? ' (several)' : ''} | ${defaultText && `\`${defaultText}\``} |`;
    },
  );
  return ['| Variable | Option | Meaning | Default |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function spelling({ variable, option, form }: Setting<unknown>): string {
  return option === undefined ? variable : `${`--${option} ${form}`.trim()}, ${variable}`;
}

function meaningOf({ meaning, defaultText, repeats }: Setting<unknown>): string {
  return `${meaning}${repeats ? '; may be repeated' : ''}${defaultText && ` [${defaultText}]`}`;
}
