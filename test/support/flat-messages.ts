interface Texts {
  readonly [key: string]: string | Texts | ((...values: never[]) => string);
}

/** Every message by its path; functions are called with placeholders. */
export function flatMessages(messages: object, path = ''): [path: string, text: string][] {
  return Object.entries(messages as Texts).flatMap(([key, message]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof message === 'string') return [[here, message]];
    if (typeof message === 'object') return flatMessages(message, here);
    return [[here, message(...(Array.from({ length: 4 }, (_, index) => `<${index}>`) as never[]))]];
  });
}
