interface RequestHead {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Whether the head of a request, as Node gives it, announces a body that is not empty (RFC 9112 §6). */
export function hasBody({ headers }: RequestHead): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
