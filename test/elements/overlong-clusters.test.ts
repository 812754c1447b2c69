import { expect } from '@open-wc/testing';

import { shortenClusters } from '../../src/elements/base/overlong-clusters.js';
import { hostileTexts } from '../support/hostile-texts.js';

const tamed = (text: string): string => {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  shortenClusters(paragraph);
  return paragraph.textContent;
};
const longest = (text: string) =>
  Math.max(
    ...[...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment.length),
  );

describe('clusters of people’s texts', () => {
  it('are short enough to be broken into lines, whatever is joined (A8)', () => {
    for (const [name, text] of Object.entries(hostileTexts)) expect(longest(tamed(text)), name).to.be.at.most(40);
    expect(longest(hostileTexts['a letter with 600 sara am']), 'before').to.be.above(500);
  });

  it('stay as they are in every real spelling (A8)', () => {
    for (const text of [
      'ที่นี่ น้ำ ก็ ปู่ กำลัง เก้าอี้ ฎีกา ญาติ์ สิ้นสุด ฤๅษี พระปรมาภิไธย ป๊ำ',
      'Việt Nam'.normalize('NFD'),
      'בְּרֵאשִׁ֖ית',
      'हिन्दी ज़िन्दगी',
      'བསྒྲུབས་',
      '👩‍👩‍👧‍👦 👩🏽‍❤️‍💋‍👨🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🏳️‍🌈',
      '한국어'.normalize('NFD'),
      'ﾊﾞﾋﾟ',
    ])
      expect(tamed(text)).to.equal(text);
  });
});
