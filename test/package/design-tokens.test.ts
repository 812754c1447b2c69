/** tokens.json for design tools, in the format of the Design Tokens Community Group, 2025.10. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';

import { themes } from '../../src/styles/themes.js';
import { tokens } from '../../src/styles/tokens.js';

interface Token {
  readonly $type: string;
  readonly $value: unknown;
  readonly $extensions: { readonly 'th.go.sme.oneid': { readonly property: string; readonly css: string } };
}
interface Group {
  readonly $extends?: string;
  readonly [name: string]: Group | Token | string | undefined;
}

const file = JSON.parse(readFileSync('src/styles/tokens.json', 'utf8')) as Group;

const measure = (...units: string[]) => ({
  type: 'object',
  required: ['value', 'unit'],
  additionalProperties: false,
  properties: { value: { type: 'number' }, unit: { enum: units } },
});
const dimension = measure('px', 'rem');
const color = {
  type: 'object',
  required: ['colorSpace', 'components'],
  additionalProperties: false,
  properties: {
    colorSpace: { const: 'srgb' },
    components: { type: 'array', minItems: 3, maxItems: 3, items: { type: 'number', minimum: 0, maximum: 1 } },
    alpha: { type: 'number', minimum: 0, maximum: 1 },
    hex: { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
  },
};

/** §8 and §9 of the format, as far as we use it. */
const values: Readonly<Record<string, object>> = {
  color,
  dimension,
  fontWeight: { type: 'number', minimum: 1, maximum: 1000 },
  number: { type: 'number' },
  duration: measure('ms', 's'),
  shadow: {
    type: 'object',
    required: ['color', 'offsetX', 'offsetY', 'blur', 'spread'],
    additionalProperties: false,
    properties: { color, offsetX: dimension, offsetY: dimension, blur: dimension, spread: dimension },
  },
};
const ajv = new Ajv2020();
const validators = new Map(Object.entries(values).map(([type, schema]) => [type, ajv.compile(schema)]));

const isToken = (entry: Group[string]): entry is Token => typeof entry === 'object' && '$value' in entry;

/** Every token below a group, by its path. */
function tokensIn(group: Group, path = ''): [string, Token][] {
  return Object.entries(group).flatMap(([name, entry]): [string, Token][] => {
    if (isToken(entry)) return [[path + name, entry]];
    return typeof entry === 'object' ? tokensIn(entry, `${path}${name}/`) : [];
  });
}

/** A look with what it inherits (§6.4). */
function resolved(look: string): ReadonlyMap<string, Token> {
  const group = file[look] as Group;
  const parent = /^\{(.+)\}$/.exec(group.$extends ?? '')?.[1];
  return new Map([...(parent === undefined ? [] : resolved(parent)), ...tokensIn(group)]);
}

describe('the design tokens for design tools', () => {
  it('have names and values of the format', () => {
    const all = tokensIn(file);
    expect(all.length).to.be.greaterThan(Object.keys(tokens).length);
    const names = all.flatMap(([path]) => path.split('/')).filter(name => name !== '$root');
    expect(names.filter(name => /^\$|[{}.]/.test(name))).to.deep.equal([]);
    const wrong = all.filter(([, { $type, $value }]) => !validators.get($type)?.($value));
    expect(wrong).to.deep.equal([]);
  });

  it('are no groups as well', () => {
    const mixed = tokensIn(file).filter(([, token]) => Object.keys(token).some(name => !name.startsWith('$')));
    expect(mixed).to.deep.equal([]);
  });

  for (const [look, theme] of [
    ['default', {}],
    ...Object.entries(themes).map(([name, { theme }]) => [name, theme]),
  ] as [string, object][])
    it(`have every value of the look "${look}"`, () => {
      const css = [...resolved(look).values()].map(({ $extensions }) => $extensions['th.go.sme.oneid']);
      expect(Object.fromEntries(css.map(({ property, css: value }) => [property, value]))).to.deep.equal(
        Object.fromEntries(Object.entries({ ...tokens, ...theme }).map(([name, value]) => [`--sme-${name}`, value])),
      );
    });

  it('write colours and lengths as they are in CSS', () => {
    const look = resolved('default');
    expect(look.get('color/accent')?.$value).to.deep.include({ components: [0.0706, 0.3137, 0.5608], hex: '#12508f' });
    expect(look.get('color/surface')?.$value).to.deep.include({ components: [1, 1, 1], hex: '#ffffff' });
    expect(look.get('font-size/title')?.$value).to.deep.equal({ value: 1.5, unit: 'rem' });
    expect(look.get('line-height/$root')?.$value).to.equal(1.7);
    expect(look.get('duration')?.$value).to.deep.equal({ value: 150, unit: 'ms' });
    expect(look.get('shadow')?.$value).to.deep.include({
      color: { colorSpace: 'srgb', components: [0.0627, 0.1255, 0.2196], alpha: 0.1, hex: '#102038' },
      blur: { value: 3, unit: 'px' },
    });
    expect(resolved('dark').get('shadow')?.$value).to.have.nested.property('color.alpha', 0);
  });
});
