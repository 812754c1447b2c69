/** The name of a code; an unknown code of a later version is shown as it is, never as an error. */
export function codeName(names: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}
