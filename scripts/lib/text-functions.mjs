// Finds the exported functions that take a person's text, in the sources, so that a new one cannot be forgotten.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/**
 * In the rules every text counts, at any depth of a parameter. Elsewhere only parameters that are texts themselves do.
 */
const rules = 'src/rules';
const helpers = ['src/elements', 'src/portal', 'src/session', 'src/service'];

/** Parameters of the helpers with texts of the program: ids, instants, column names, codes and languages. */
const programsOwn =
  /^(?:\w*Ids?|account|accountType|at|code|column|conditions|createdAt|html|language|mediaType|party|pointer|purpose|replacedAt|extendTo)$/;

/** Functions whose texts are not a person's, or that do not process them, by name. */
const exceptions = {
  countBuckets: 'takes instants of the service',
  startRedirect: 'takes the address of the service; what is sent is looked up in lists',
  announceFor: 'puts a sentence of ours into the page',
  announceOnce: 'compares sentences of ours',
  writeToClipboard: 'hands the text to the browser',
  saveFile: 'hands a name of ours to the browser',
  rowFact: 'puts a label of ours into a template',
  ownUnlessGiven: 'takes the name of a slot',
  draftKey: 'takes the name of a key, and asks the database of the browser for it',
  forgetDraftKey: 'as draftKey',
  pdf: 'takes names of the sample data',
  png: 'takes names of the sample data',
  table: 'takes the name of a table',
  derivedToken: 'takes a token that the service made',
};

/**
 * @typedef {object} TextFunction
 * @property {string} file
 * @property {string} name
 * @property {readonly unknown[]} shape its arguments, with {@link textPlace} in the place of each text
 */

/** The placeholder for a text in a shape. */
export const textPlace = Symbol('text');

/**
 * @returns {readonly TextFunction[]}
 */
export function textFunctions() {
  const found = [...inRules(), ...helpers.flatMap(inHelpers)];
  const gone = Object.keys(exceptions).filter(id => !found.some(({ name }) => name === id));
  if (gone.length > 0) throw new Error(`Exceptions that are no functions over texts any more: ${gone.join(', ')}`);
  return found.filter(({ name }) => !(name in exceptions));
}

/**
 * The arguments of a shape, with a text in its places: the second text is a rotation of the first, so that neither
 * contains the other.
 */
export function withText(shape, text) {
  let places = 0;
  const filled = value => {
    if (value === textPlace) return (places += 1) === 1 ? text : turned(text);
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  };
  return shape.map(filled);
}

const turned = text =>
  Array.from(text.slice(0, text.length / 2))
    .reverse()
    .join('');

/** Rules have types of their own, so the compiler finds the texts in them. */
function inRules() {
  const files = sources(rules);
  const { options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, ts.sys);
  const program = ts.createProgram(files, { ...options, types: [] });
  const checker = program.getTypeChecker();
  return files.flatMap(file => {
    const source = program.getSourceFile(file);
    const module = checker.getSymbolAtLocation(source);
    return checker.getExportsOfModule(module).flatMap(symbol => {
      const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
      if (!signature || symbol.valueDeclaration?.getSourceFile() !== source) return [];
      const shape = signature.parameters.map(parameter => shapeOf(checker.getTypeOfSymbol(parameter), checker));
      return hasText(shape) ? [{ file, name: symbol.name, shape }] : [];
    });
  });
}

function shapeOf(type, checker) {
  if (type.flags & ts.TypeFlags.String) return textPlace;
  if (type.isLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.NumberLike) return 0;
  if (type.flags & ts.TypeFlags.BooleanLike) return false;
  if (type.flags & ts.TypeFlags.Null) return null;
  if (type.isUnion()) {
    const shapes = type.types
      .filter(each => !(each.flags & ts.TypeFlags.Undefined))
      .map(each => shapeOf(each, checker));
    return shapes.find(shape => hasText(shape)) ?? shapes[0];
  }
  if (checker.isArrayType(type)) return [shapeOf(checker.getTypeArguments(type)[0], checker)];
  if (type.getCallSignatures().length > 0 || isPlatforms(type)) return undefined;
  return Object.fromEntries(
    type.getProperties().map(property => [property.name, shapeOf(checker.getTypeOfSymbol(property), checker)]),
  );
}

/** `Date`, `Iterable`, `Uint8Array` …; not `Pick` and other utility types. */
const isPlatforms = type =>
  type.symbol?.declarations?.some(
    declaration => ts.isInterfaceDeclaration(declaration) && declaration.getSourceFile().hasNoDefaultLib,
  ) ?? false;

function hasText(shape) {
  if (shape === textPlace) return true;
  return shape !== null && typeof shape === 'object' && Object.values(shape).some(hasText);
}

/**
 * The compiler would load all elements and the service for the helpers, so only the types written at the parameters are
 * read.
 */
function inHelpers(folder) {
  return sources(folder).flatMap(file => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return source.statements
      .flatMap(statement => exportedFunctions(statement, source))
      .flatMap(({ name, parameters }) => {
        const shape = parameters.map(parameter => annotatedShape(parameter, source));
        return hasText(shape) ? [{ file, name, shape }] : [];
      });
  });
}

function exportedFunctions(statement, source) {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name.getText(source), parameters: statement.parameters }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
    .map(({ name, initializer }) => ({ name: name.getText(source), parameters: initializer.parameters }));
}

function annotatedShape({ name, type }, source) {
  const annotation = type?.getText(source) ?? '';
  if (programsOwn.test(name.getText(source))) return 'id';
  if (/^string\b(?!\[)/.test(annotation)) return textPlace;
  return /^(?:readonly )?string\[\]$/.test(annotation) ? [textPlace] : anything;
}

/** A placeholder for all other arguments of a helper: any member of it is the placeholder again. */
const anything = new Proxy(() => anything, {
  get: (_, key) =>
    key === Symbol.toPrimitive ? () => '' : [Symbol.iterator, 'then'].includes(key) ? undefined : anything,
});

function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map(file => join(folder, file));
}
