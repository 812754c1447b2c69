/** Made by `npm run analyze`; not there in a fresh clone. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

interface ImportMeta {
  /** Modules by their path, as Vite gathers them. */
  glob(pattern: string, options: { readonly eager: true }): Readonly<Record<string, unknown>>;
  /** What Vite was started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
