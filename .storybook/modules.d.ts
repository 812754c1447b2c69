/** Made by `npm run analyze`; not there in a fresh clone. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

interface ImportMeta {
  /** What Vite was started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
