/** The page of an element: when to use it, the element, its parts, its inputs, and every state. */
import { Controls, Description, DocsContext, Primary, Stories, Subtitle, Title } from '@storybook/addon-docs/blocks';
import { useContext, useState } from 'react';

import manifest from '../custom-elements.json' with { type: 'json' };
import { guidance, type Guidance } from '../stories/guidance/guidance.js';
import keyboard from '../stories/guidance/keyboard.json' with { type: 'json' };
import { AtWidths } from '../stories/support/at-widths.js';

export function DocsPage() {
  const story = useContext(DocsContext).storyById();
  const tag = String(story.component);
  const words = guidance[tag];
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      {words && <WhenToUse {...words} />}
      <Primary />
      <Anatomy tag={tag} />
      <Keyboard tag={tag} />
      <h2>On phone, tablet and computer</h2>
      <AtWidths story={story.id} />
      <Controls />
      <Stories includePrimary={false} />
    </>
  );
}

function WhenToUse({ use, not, th, does, doNot }: Guidance) {
  return (
    <>
      <h2>When to use it</h2>
      <p>{use}</p>
      <p>{not}</p>
      <p lang="th">{th}</p>
      <table>
        <thead>
          <tr>
            <th>Do</th>
            <th>Do not</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{does}</td>
            <td>{doNot}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

interface Part {
  readonly name: string;
  readonly description?: string;
}

interface Declared {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly tagName?: string; readonly cssParts?: readonly Part[] }[];
  }[];
}

const partsOf = (tag: string): readonly Part[] =>
  (manifest as Declared).modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag)
    ?.cssParts ?? [];

/** The parts by name; the chosen one is outlined in every story of the page. */
function Anatomy({ tag }: { readonly tag: string }) {
  const [chosen, choose] = useState<string>();
  const parts = partsOf(tag);
  if (parts.length === 0) return null;
  return (
    <>
      <h2>Anatomy</h2>
      <p>
        The parts that a page can style with <code>::part()</code>. Select one to see it above and in every state below.
      </p>
      {chosen !== undefined && (
        <style>{`${tag}::part(${chosen}) { outline: 3px solid #c2185b; outline-offset: 2px; }`}</style>
      )}
      <table>
        <tbody>
          {parts.map(({ name, description }) => (
            <tr key={name}>
              <td>
                <button
                  aria-pressed={name === chosen}
                  onClick={() => {
                    choose(name === chosen ? undefined : name);
                  }}
                >
                  {name}
                </button>
              </td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the keys do and what a screen reader says there, as test/accessibility/keyboard.test.ts saw it in Chromium. */
function Keyboard({ tag }: { readonly tag: string }) {
  const steps = new Map(Object.entries(keyboard)).get(tag);
  if (!steps) return null;
  return (
    <>
      <h2>Keyboard and screen reader</h2>
      <p>
        A walk from the top, one key after the other. A test presses the same keys and compares role, name, state and
        description in the browser’s accessibility tree.
      </p>
      <table>
        <thead>
          <tr>
            <th>Press</th>
            <th>What it does</th>
            <th>Role</th>
            <th>Name</th>
            <th>State and description</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ keys, does, role, name, says }, index) => (
            <tr key={index}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
              <td>{role}</td>
              <td lang={/[\u0E00-\u0E7F]/.test(name) ? 'th' : undefined}>{name}</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
