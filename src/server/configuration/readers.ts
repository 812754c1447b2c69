/** How texts of the command line and the environment become values. */
import { NotReadable, type Reader } from './setting.js';

export const anyText: Reader<string> = { form: '<text>', read: text => text };

export const folder: Reader<string> = { form: '<folder>', read: text => text };

export function wholeNumber(smallest: number, largest: number): Reader<number> {
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

/** One of a few words. */
export function word<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return {
    form: '<word>',
    read(text) {
      const found = words.find(each => each === text);
      if (found !== undefined) return found;
      throw new NotReadable(`one of ${words.join(', ')}`);
    },
  };
}

/** An origin as browsers send it. With a path or a slash at its end it would match nothing, and be found out late. */
export const origin: Reader<string> = {
  form: '<origin>',
  read(text) {
    if (isWeb(text) && new URL(text).origin === text) return text;
    throw new NotReadable('an origin like https://portal.example.go.th, without a path');
  },
};

/** A whole address of the web. */
export const address: Reader<string> = {
  form: '<url>',
  read(text) {
    if (isWeb(text)) return text;
    throw new NotReadable('an address like https://oneid.example.go.th');
  },
};

/** An address of which only the origin counts; gives the origin. */
export const addressOfOrigin: Reader<string> = { form: '<url>', read: text => new URL(address.read(text)).origin };

/** A server that takes letters. */
export const smtpServer: Reader<string> = {
  form: '<url>',
  read(text) {
    if (/^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '') return text;
    throw new NotReadable('an address like smtps://user:password@mail.example.go.th');
  },
};

function isWeb(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
