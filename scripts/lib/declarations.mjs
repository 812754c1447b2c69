// What the compiler writes into `dist/types`, made ready for a host: what no published module refers to is left out.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Packages that are used for their types only: they come along, so that a host need not install them. */
const inside = ['openapi-fetch', 'openapi-typescript-helpers'];

const reference = /(\bfrom |\bimport\(|\bimport )(['"])([^'"]+)\2/g;

function withLicense(name) {
  const [license, types] = ['LICENSE', 'dist/index.d.mts'].map(path =>
    readFileSync(`node_modules/${name}/${path}`, 'utf8'),
  );
  return `/*!\nFrom ${name}.\n\n${license.trim()}\n*/\n${types}`;
}

/** References to `inside` become relative. */
function toOwnFiles(text, path) {
  return text.replaceAll(reference, (whole, before, quote, name) => {
    if (!inside.includes(name)) return whole;
    const relative = posix.relative(posix.dirname(path), `${name}.js`);
    return before + quote + (relative.startsWith('.') ? relative : `./${relative}`) + quote;
  });
}

/** The compiler indents by four. */
const indentedByTwo = text => text.replaceAll(/^(?: {4})+/gm, spaces => ' '.repeat(spaces.length / 2));

function reachable(files, entries) {
  const found = new Set();
  const visit = path => {
    if (found.has(path)) return;
    if (!files.has(path)) throw new Error(`${path} is missing in the declarations.`);
    found.add(path);
    for (const [, , , name] of files.get(path).matchAll(reference))
      if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name).replace(/\.js$/, '.d.ts'));
  };
  entries.forEach(visit);
  return found;
}

/**
 * @param {string} folder
 * @param {string[]} entries paths of the published modules' declarations below the folder
 */
export function prepareDeclarations(folder, entries) {
  for (const name of inside) writeFileSync(join(folder, `${name}.d.ts`), withLicense(name));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.d.ts'));
  const read = path => indentedByTwo(toOwnFiles(readFileSync(join(folder, path), 'utf8'), path));
  const files = new Map(paths.map(path => [path, read(path)]));
  const needed = reachable(files, entries);
  for (const [path, text] of files) {
    if (needed.has(path)) writeFileSync(join(folder, path), text);
    else rmSync(join(folder, path));
  }
}
