/** Pictures of every screen, in both languages and themes. They are made with the documentation site; before, live frames stand for them. */
import { useState } from 'react';

import { frameAddress } from './frame-address.js';
import { looks, pictureName, screens } from './screen-pictures.js';

export function Screens({ language }: { readonly language: 'th' | 'en' }) {
  return (
    <>
      {looks
        .toSorted((one, other) => Number(other.locale === language) - Number(one.locale === language))
        .map(look => (
          <section key={look.locale + look.theme}>
            <h3>{titleOf(look, language)}</h3>
            <ul className="sb-unstyled screens">
              {screens.map(screen => (
                <Screen key={screen.story} {...screen} {...look} title={screen[language]} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

type Look = (typeof looks)[number];

function titleOf({ locale, theme }: Look, language: 'th' | 'en'): string {
  const words = {
    en: { th: 'Thai', en: 'English', default: 'light', dark: 'dark' },
    th: { th: 'ภาษาไทย', en: 'ภาษาอังกฤษ', default: 'สว่าง', dark: 'มืด' },
  }[language];
  return `${words[locale]} · ${words[theme]}`;
}

function Screen({ story, title, locale, theme }: Look & { readonly story: string; readonly title: string }) {
  const [isMissing, setMissing] = useState(false);
  const address = frameAddress(story, { locale, theme });
  return (
    <li>
      <a href={`./?path=/story/${story}`} target="_top">
        {isMissing ? (
          <iframe loading="lazy" src={address} tabIndex={-1} title={title} />
        ) : (
          <img
            alt=""
            loading="lazy"
            src={`pictures/${pictureName(story, { locale, theme })}`}
            onError={() => {
              setMissing(true);
            }}
          />
        )}
        <span>{title}</span>
      </a>
    </li>
  );
}
