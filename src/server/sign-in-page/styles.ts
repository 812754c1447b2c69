/** Served as a file of its own, because the page's policy lets nothing inline in. */
export const signInStyles = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c2430, #e8ecf2);
  --muted: light-dark(#4a5567, #b3bdcb);
  --ground: light-dark(#f3f6fa, #11161d);
  --surface: light-dark(#ffffff, #1a212b);
  --line: light-dark(#76839a, #8592a6);
  --accent: light-dark(#1d4f91, #9cc2f5);
  --on-accent: light-dark(#ffffff, #0d1a2b);
  --danger: light-dark(#a3160f, #ffb1a8);
  --notice: light-dark(#fff3cd, #453a12);
}

* { box-sizing: border-box; }

body {
  margin: 0;
  min-block-size: 100vh;
  padding: 1.5rem 1rem;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.7 Sarabun, "Leelawadee UI", Thonburi, "Noto Sans Thai", system-ui, sans-serif;
}

main {
  max-inline-size: 30rem;
  margin: 2rem auto;
  padding: 1.5rem;
  background: var(--surface);
  border: 1px solid light-dark(#d4dbe5, #37424f);
  border-radius: 0.75rem;
}

.system { margin: 0; color: var(--muted); }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.5; }
h2 { margin: 0; font-size: 1.125rem; }
.host { overflow-wrap: anywhere; color: var(--muted); }
.sample { margin: 0 auto; max-inline-size: 30rem; padding: 0.5rem 1rem; background: var(--notice); border-radius: 0.5rem; }

.letter { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
.letter .text { white-space: pre-line; overflow-wrap: anywhere; }

.errors { margin-block: 1rem; padding: 0.75rem 1rem; border: 2px solid var(--danger); border-radius: 0.5rem; }
.errors ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
.errors a, .error { color: var(--danger); }
.error { margin: 0; font-weight: 600; }

label { display: block; margin-block-start: 1rem; font-weight: 600; }
input {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.375rem;
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
  border: 1px solid transparent;
  border-radius: 0.375rem;
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
