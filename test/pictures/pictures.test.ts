/**
 * Compares a few stories with stored pictures. To accept a wanted change, run
 * `UPDATE_PICTURES=1 npm run test:pictures`, and look at the pictures before you commit them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import { expect } from 'chai';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

import { openStorybook, type Look, type Storybook } from './support/storybook.js';

const kept = new URL('kept/', import.meta.url);
/** Ignored by git. */
const differences = new URL('../../screenshots/differences/', import.meta.url);

const chosen: readonly (readonly [story: string, look: Look])[] = [
  ['elements-login-selector--ready', { locale: 'th', theme: 'default', width: 390 }],
  ['elements-business-card--ready', { locale: 'th', theme: 'default', width: 390 }],
  ['elements-inquiry-list--ready', { locale: 'th', theme: 'default', width: 1280 }],
  ['elements-inquiry-list--ready', { locale: 'en', theme: 'dark', width: 390 }],
  ['elements-inquiry-list--empty', { locale: 'th', theme: 'default', width: 390 }],
  ['elements-inquiry-list--in-a-host-page', { locale: 'th', theme: 'default', width: 390 }],
  ['elements-inquiry-form--ready', { locale: 'th', theme: 'default', width: 390 }],
  ['elements-inquiry-detail--ready', { locale: 'th', theme: 'agriculture', width: 390 }],
  ['elements-search-panel--ready', { locale: 'th', theme: 'default', width: 1280 }],
  ['elements-notification-buckets--ready', { locale: 'th', theme: 'dark', width: 390 }],
  ['elements-history-timeline--ready', { locale: 'th', theme: 'high-contrast', width: 390 }],
];

/**
 * The share of pixels that may differ. The same browser draws the same picture, except for single edges, which depend
 * on timing.
 */
const tolerance = 0.0005;

describe('the stories as pictures', function () {
  this.timeout(180_000);
  let storybook: Storybook;

  before(async () => {
    storybook = await openStorybook();
  });
  after(() => storybook.close());

  for (const [story, look] of chosen) {
    const name = `${story}-${look.locale}-${look.theme}-${look.width}`;

    it(`${name} looks like its stored picture`, async () => {
      const taken = await storybook.picture(story, look);
      const file = new URL(`${name}.png`, kept);
      if (process.env['UPDATE_PICTURES']) {
        await mkdir(kept, { recursive: true });
        await writeFile(file, taken);
      }
      expect(await difference(name, await readFile(file), taken)).to.be.at.most(tolerance);
    });
  }

  it('work under any path, and request nothing outside it', () => {
    expect(storybook.stories.length).to.be.greaterThan(chosen.length);
    expect(storybook.strays).to.deep.equal([]);
  });
});

/** The share of pixels that differ, 0 to 1. Stores a picture of the differences. */
async function difference(name: string, wanted: Buffer, taken: Buffer): Promise<number> {
  const [before, now] = [PNG.sync.read(wanted), PNG.sync.read(taken)];
  const { width, height } = before;
  await mkdir(differences, { recursive: true });
  if (now.width !== width || now.height !== height) {
    await writeFile(new URL(`${name}-now.png`, differences), taken);
    return 1;
  }
  const marked = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, marked.data, width, height, { threshold: 0.1 });
  if (differing > 0) await writeFile(new URL(`${name}.png`, differences), PNG.sync.write(marked));
  return differing / (width * height);
}
