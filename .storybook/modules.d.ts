/** Vite gives a file's text when it is asked for as `?raw`. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}

/** Made by `npm run analyze`; not there in a fresh clone. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
