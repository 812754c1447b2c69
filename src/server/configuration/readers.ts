/** How texts of the command line and the environment become values. */
import { NotReadable, type ValueReader } from './setting.js';

export const anyText: ValueReader<string> = { form: '<text>', read: text => text };

export const folder: ValueReader<string> = { form: '<folder>', read: text => text };

export function wholeNumber(smallest: number, largest: number): ValueReader<number> {
  return {
    form: '<number>',
    read(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
      if (value >= smallest && value <= largest) return value;
      throw new NotReadable(`a number from ${smallest} to ${largest}`);
    },
  };
}

export const port = wholeNumber(0, 65_535);

/** One of several words. */
export function word<Word extends string>(...words: readonly Word[]): ValueReader<Word> {
  return {
    form: '<word>',
    read(text) {
      const found = words.find(each => each === text);
      if (found !== undefined) return found;
      throw new NotReadable(`one of ${words.join(', ')}`);
    },
  };
}

/** An origin as browsers send it. With a path or trailing slash it would never match, and the mistake would be noticed late. */
export const origin: ValueReader<string> = {
  form: '<origin>',
  read(text) {
    if (isWeb(text) && new URL(text).origin === text) return text;
    throw new NotReadable('an origin like https://portal.example.go.th, without a path');
  },
};

/** A complete web address. */
export const address: ValueReader<string> = {
  form: '<url>',
  read(text) {
    if (isWeb(text)) return text;
    throw new NotReadable('an address like https://oneid.example.go.th');
  },
};

/** An address of which only the origin is used, so that it may have nothing else. */
export const addressOfOrigin: ValueReader<string> = {
  form: '<url>',
  read(text) {
    const { origin: read, href } = new URL(address.read(text));
    if (href === `${read}/`) return read;
    throw new NotReadable('an address like https://oneid.example.go.th, without path, query and password');
  },
};

/** An SMTP server. */
export const smtpServer: ValueReader<string> = {
  form: '<url>',
  read(text) {
    if (/^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '') return text;
    throw new NotReadable('an address like smtps://user:password@mail.example.go.th');
  },
};

function isWeb(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
