const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id as a query parameter; null, which matches nothing, for a text that is no UUID and that the database would reject. */
export function uuidOrNull(id: string): string | null {
  return UUID.test(id) ? id : null;
}
