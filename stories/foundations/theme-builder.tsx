/** A look of one's own: colours are chosen, every pair is measured at once, and the style sheet can be copied. */
import { useState } from 'react';

import { SmeInquiryList, SmeLoginSelector } from '../../src/react.js';
import { ready } from '../../src/session/loadable.js';
import { themes } from '../../src/styles/themes.js';
import { tokenNotes } from '../../src/styles/token-notes.js';
import { tokens, type TokenName } from '../../src/styles/tokens.js';
import { contrast, edgePairs, textPairs, type Pair } from '../../test/support/contrast.js';
import { sampleAccountTypes } from '../../test/support/sample-account.js';
import { inquiryPage, sampleInquiries } from '../../test/support/sample-inquiries.js';
import { builderWords, type PageLanguage } from './theme-builder-words.js';

const colours = (Object.keys(tokens) as TokenName[]).filter(name => name.startsWith('color-'));

/** `#rgb` as `#rrggbb`, which a colour field needs. */
const long = (colour: string) => (/^#\w{3}$/.test(colour) ? colour.replace(/\w/g, '$&$&') : colour);

type Look = Partial<Record<TokenName, string>>;

const looks: Readonly<Record<string, Look>> = {
  default: {},
  ...Object.fromEntries(Object.entries(themes).map(([name, { theme }]) => [name, theme])),
};

export function ThemeBuilder({ language }: { readonly language: PageLanguage }) {
  const words = builderWords[language];
  const [look, setLook] = useState<Look>(looks['agriculture'] ?? {});
  const valueOf = (name: TokenName) => look[name] ?? tokens[name];
  const set = (name: TokenName, value: string) => {
    setLook({ ...look, [name]: value });
  };
  const css = `:root {\n${Object.entries(look)
    .filter(([name, value]) => value !== tokens[name as TokenName])
    .map(([name, value]) => `  --sme-${name}: ${value};`)
    .join('\n')}\n}\n`;
  const style = Object.fromEntries(Object.keys(tokens).map(name => [`--sme-${name}`, valueOf(name as TokenName)]));

  return (
    <div className="sb-unstyled theme-builder" lang={language}>
      <label>
        {words.begin}{' '}
        <select
          defaultValue="agriculture"
          onChange={({ target }) => {
            setLook(looks[target.value] ?? {});
          }}
        >
          {Object.keys(looks).map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.colours}</legend>
        {colours.map(name => (
          <label key={name} title={tokenNotes[name]}>
            <input
              type="color"
              value={long(valueOf(name))}
              onChange={({ target }) => {
                set(name, target.value);
              }}
            />
            <code>--sme-{name}</code>
          </label>
        ))}
      </fieldset>
      <Contrasts look={look} language={language} />
      <div className="theme-builder-page" lang={language} style={{ ...style, background: valueOf('color-surface') }}>
        <SmeInquiryList inquiries={ready(inquiryPage(sampleInquiries.slice(0, 3)))} />
        <SmeLoginSelector providers={ready(sampleAccountTypes)} />
      </div>
      <h3>{words.result}</h3>
      <pre data-css>{css}</pre>
      <a download="theme.css" href={`data:text/css;charset=utf-8,${encodeURIComponent(css)}`}>
        {words.download}
      </a>
    </div>
  );
}

/** The pairs that are too weak, or that none is; measured as the test of the package's own themes does. */
function Contrasts({ look, language }: { readonly look: Look; readonly language: PageLanguage }) {
  const words = builderWords[language];
  const measured = [
    ...textPairs.map(pair => ({ pair, least: 4.5, what: words.text })),
    ...edgePairs.map(pair => ({ pair, least: 3, what: words.edge })),
  ].map(each => ({ ...each, value: contrast(look, each.pair) }));
  const weak = measured.filter(({ value, least }) => value < least);
  const name = ([ink, ground]: Pair) => `${ink} / ${ground}`;
  return (
    <section aria-label={words.contrast}>
      <p role="status">
        <strong>
          {weak.length === 0 ? '✓' : '✗'} {words.found(measured.length - weak.length, measured.length)}
        </strong>
      </p>
      <ul>
        {weak.map(({ pair, value, least, what }) => (
          <li key={what + name(pair)}>
            {what} <code>{name(pair)}</code>: {value.toFixed(2)}:1, {words.atLeast} {least}:1
          </li>
        ))}
      </ul>
    </section>
  );
}
