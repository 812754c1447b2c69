/** PostgreSQL's error code, such as `23505`, or the system's, such as `ECONNREFUSED`. */
export function sqlState(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
