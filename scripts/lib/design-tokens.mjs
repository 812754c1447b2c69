/**
 * The design tokens in the format of the Design Tokens Community Group, 2025.10: https://www.designtokens.org/TR/2025.10/format/.
 * One group for each look; each extends `default`, so that it is complete.
 */

/** Our own data of a token: the custom property, and its value in CSS. */
const extension = 'th.go.sme.oneid';

/** By the beginning of a token's name. What follows it is the name in the group; the group's own token is its `$root`. */
const groups = { color: 'color', 'font-size': 'dimension', 'font-weight': 'fontWeight', 'line-height': 'number' };

/** Tokens outside groups, by their whole name. */
const single = { space: 'dimension', radius: 'dimension', shadow: 'shadow', duration: 'duration' };

/**
 * @param {Readonly<Record<string, string>>} tokens the default values in CSS
 * @param {Readonly<Record<string, { theme: Readonly<Record<string, string>>, note: string }>>} themes
 * @param {Readonly<Record<string, string>>} notes
 */
export function designTokens(tokens, themes, notes) {
  return {
    $description: 'The design tokens of SME One ID Kit: https://www.designtokens.org/TR/2025.10/format/',
    default: { $description: 'The look without a theme', ...look(tokens, notes) },
    ...Object.fromEntries(
      Object.entries(themes).map(([name, { theme, note }]) => [
        name,
        { $description: note, $extends: '{default}', ...look(theme, notes) },
      ]),
    ),
  };
}

function look(values, notes) {
  const made = {};
  for (const [name, css] of Object.entries(values)) {
    const group = Object.keys(groups).find(prefix => name === prefix || name.startsWith(`${prefix}-`));
    const $type = group ? groups[group] : single[name];
    if (!$type) throw new Error(`scripts/lib/design-tokens.mjs does not know the type of the token ${name}.`);
    const token = {
      $type,
      $value: valueOf[$type](css),
      $description: notes[name],
      $extensions: { [extension]: { property: `--sme-${name}`, css } },
    };
    if (group) (made[group] ??= {})[name.slice(group.length + 1) || '$root'] = token;
    else made[name] = token;
  }
  return made;
}

const valueOf = {
  color,
  dimension,
  fontWeight: Number,
  number: Number,
  duration: measure(/^([\d.]+)(ms|s)$/),
  shadow,
};

function measure(form) {
  return css => {
    const [, value, unit] = form.exec(css) ?? [];
    if (value === undefined) throw new Error(`${css} cannot be written as a design token.`);
    return { value: Number(value), unit };
  };
}

/** The format knows no `em`. Design tools have no text around either: there, it is the same as `rem`. */
function dimension(css) {
  return measure(/^(-?[\d.]+)(px|rem)?$/)(css.replace(/(?<=\d)em$/, 'rem').replace(/^0$/, '0px'));
}

/** `#rgb`, `#rrggbb`, or `rgb(16 32 56 / 10%)`. */
function color(css) {
  const [, red, green, blue, percent] = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(css) ?? [];
  const bytes = red === undefined ? bytesOf(css) : [red, green, blue].map(Number);
  return {
    colorSpace: 'srgb',
    components: bytes.map(byte => Math.round((byte / 255) * 10_000) / 10_000),
    alpha: percent === undefined ? 1 : Number(percent) / 100,
    hex: `#${bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')}`,
  };
}

function bytesOf(css) {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/.exec(css)?.[1];
  if (digits === undefined) throw new Error(`${css} cannot be written as a color of the design tokens.`);
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return [0, 2, 4].map(at => parseInt(long.slice(at, at + 2), 16));
}

/** `0 1px 3px rgb(…)`, or `none`: a shadow that nobody sees. */
function shadow(css) {
  const [, offsetX, offsetY, blur, shade] = /^(\S+) (\S+) (\S+) (rgb\(.*\))$/.exec(
    css === 'none' ? '0 0 0 rgb(0 0 0 / 0%)' : css,
  );
  return {
    color: color(shade),
    offsetX: dimension(offsetX),
    offsetY: dimension(offsetY),
    blur: dimension(blur),
    spread: dimension('0'),
  };
}
