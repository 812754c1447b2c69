// Additions to sources that stand where a person would write them. Each throws when the place is not there.

/** Adds something before the end of the block that begins there. */
export function atEndOf(text, begin, end, addition) {
  const start = text.search(begin);
  const at = start < 0 ? -1 : text.indexOf(end, start);
  if (at < 0) throw new Error(`nothing like ${begin} … ${JSON.stringify(end)}`);
  return text.slice(0, at) + addition + text.slice(at);
}

/** Adds a line to the lines that match, in alphabetical order. */
export function amongLines(text, pattern, line) {
  const found = [...text.matchAll(new RegExp(pattern, 'gm'))];
  const next = found.find(([other]) => other > line);
  const last = found.at(-1);
  if (!last) throw new Error(`no line like ${pattern}`);
  if (next) return `${text.slice(0, next.index)}${line}\n${text.slice(next.index)}`;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** Adds a name to what is imported from a module, in alphabetical order; or the whole import after the others. */
export function withImport(text, name, module, isType = false) {
  const found = new RegExp(`^import ${isType ? 'type ' : ''}\\{([^}]*)\\} from '${module}';$`, 'm').exec(text);
  const imported = `import ${isType ? 'type ' : ''}{ ${name} } from '${module}';`;
  if (!found) {
    const last = [...text.matchAll(/^import [^;]+;$/gm)].at(-1);
    if (!last) throw new Error('no imports');
    const end = last.index + last[0].length;
    return `${text.slice(0, end)}\n${imported}${text.slice(end)}`;
  }
  const names = found[1].split(',').flatMap(each => each.trim() || []);
  if (names.includes(name)) return text;
  const at = names.findIndex(each => each.toLowerCase() > name.toLowerCase());
  names.splice(at < 0 ? names.length : at, 0, name);
  return text.replace(found[0], () => imported.replace(`{ ${name} }`, `{ ${names.join(', ')} }`));
}

/** `HolidayList` */
export const capital = word => word[0].toUpperCase() + word.slice(1);

/** `officeHour` with `-` becomes `office-hour`. */
export const separated = (word, separator) => word.replaceAll(/[A-Z]/g, letter => separator + letter.toLowerCase());
