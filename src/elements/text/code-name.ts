/** The name of a code; one that a later version of the service brings is shown as it came, never as an error. */
export function codeName(names: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}
