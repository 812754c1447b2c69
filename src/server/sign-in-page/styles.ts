import { themes } from '../../styles/themes.js';
import { tokens, type Theme, type TokenName } from '../../styles/tokens.js';

const darkTheme: Theme = themes['dark']?.theme ?? {};

/** A token in both colour schemes; the browser chooses. */
const both = (name: TokenName): string => `light-dark(${tokens[name]}, ${darkTheme[name] ?? tokens[name]})`;

/** Served as a separate file, because the page's policy forbids inline styles. */
export const signInStyles = `
:root {
  color-scheme: light dark;
  --text: ${both('color-text')};
  --muted: ${both('color-text-soft')};
  --ground: ${both('color-surface-soft')};
  --surface: ${both('color-surface')};
  --edge: ${both('color-line')};
  --line: ${both('color-line-strong')};
  --accent: ${both('color-accent')};
  --on-accent: ${both('color-on-accent')};
  --danger: ${both('color-danger')};
  --notice: ${both('color-warning-soft')};
}

/* Names, addresses and texts of any length stay inside the page. */
* { box-sizing: border-box; min-inline-size: 0; overflow-wrap: anywhere; }

body {
  margin: 0;
  min-block-size: 100vh;
  padding: 1.5rem 1rem;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/${tokens['line-height']} Sarabun, "Leelawadee UI", Thonburi, "Noto Sans Thai", system-ui, sans-serif;
}

main {
  max-inline-size: 30rem;
  margin: 2rem auto;
  padding: 1.5rem;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 0.75rem;
}

.system { margin: 0; color: var(--muted); }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.5; }
h2 { margin: 0; font-size: 1.125rem; }
.host { color: var(--muted); }
.sample { margin: 0 auto; max-inline-size: 30rem; padding: 0.5rem 1rem; background: var(--notice); border-radius: ${tokens.radius}; }

.email { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
.email .text { white-space: pre-line; }

.errors { margin-block: 1rem; padding: 0.75rem 1rem; border: 2px solid var(--danger); border-radius: ${tokens.radius}; }
.errors ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
.errors a, .error { color: var(--danger); }
.error { margin: 0; font-weight: 600; }

label { display: block; margin-block-start: 1rem; font-weight: 600; }
input {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: ${tokens.radius};
  background: var(--surface);
  color: inherit;
  font: inherit;
}
input[aria-invalid="true"] { border: 2px solid var(--danger); }

button {
  inline-size: 100%;
  min-block-size: 2.75rem;
  margin-block-start: 1.5rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--accent);
  border-radius: ${tokens.radius};
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}

button.quiet { margin-block-start: 0.75rem; border-color: var(--line); background: transparent; color: var(--accent); }

a { color: var(--accent); }
.links { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; justify-content: space-between; margin: 1rem 0 0; }
.links a { display: inline-block; padding-block: 0.5rem; }

:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
