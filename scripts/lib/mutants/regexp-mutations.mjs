/** One token of a regular expression: an escape, a class, a group's head, a quantifier or a single character. */
const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/gu;
const OPPOSITE_CLASS = /^\\[dDwWsSbB]$/;

/**
 * Other expressions than a regular expression: an anchor left out, a class turned round, a quantifier that takes one more or
 * fewer, a flag left out. Only what is still a regular expression.
 *
 * @param {string} literal such as `/^a+$/i`
 * @returns {string[]}
 */
export function regexpMutations(literal) {
  const end = literal.lastIndexOf('/');
  const [source, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const mutations = [];
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    for (const changed of tokenMutations(token)) {
      mutations.push([source.slice(0, index) + changed + source.slice(index + token.length), flags]);
    }
  }
  if (flags.includes('i')) mutations.push([source, flags.replace('i', '')]);
  return mutations.filter(isRegExp).map(([changed, itsFlags]) => `/${changed}/${itsFlags}`);
}

function tokenMutations(token) {
  if (token === '^' || token === '$') return [''];
  if (OPPOSITE_CLASS.test(token)) {
    const letter = token.charAt(1);
    return [`\\${letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()}`];
  }
  if (/^\\[pP]\{/.test(token)) return [`\\${token.charAt(1) === 'p' ? 'P' : 'p'}${token.slice(2)}`];
  if (token.startsWith('[^')) return [`[${token.slice(2)}`];
  if (token.startsWith('[')) return [`[^${token.slice(1)}`];
  if (token === '(?=' || token === '(?<=') return [token.replace('=', '!')];
  if (token === '(?!' || token === '(?<!') return [token.replace('!', '=')];
  if (token.startsWith('(')) return [];
  const [, symbol, lazy] = /^([*+?])(\??)$/.exec(token) ?? [];
  if (symbol) return [symbol === '*' ? `+${lazy}` : ''];
  const [, least, comma, most, isLazy] = /^\{(\d+)(,?)(\d*)\}(\??)$/.exec(token) ?? [];
  if (least === undefined) return [];
  const counted = (from, to) => `{${from}${comma}${to}}${isLazy}`;
  const fewer = Number(least) > 0 ? [counted(Number(least) - 1, most)] : [];
  const more = most === '' ? [counted(Number(least) + 1, most)] : [counted(least, Number(most) + 1)];
  return [...fewer, ...more];
}

function isRegExp([source, flags]) {
  try {
    new RegExp(source, flags);
    return source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
