const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id as a value to look up; null, which equals nothing, for a text that no id can be and the database would refuse. */
export function uuidOrNull(id: string): string | null {
  return UUID.test(id) ? id : null;
}
