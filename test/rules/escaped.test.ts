import { expect } from 'chai';

import { escaped } from '../../src/rules/escaped.js';

describe('text in XML and HTML', () => {
  it('cannot open a tag, an entity or the end of an attribute', () => {
    expect(escaped('<a href="x">R&D</a>')).to.equal('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;');
  });

  it('keeps line breaks, tabs, Thai and emoji', () => {
    const text = 'ใบอนุญาต\t1\r\n🙂\uE000\uFFFD\u{10FFFF}';
    expect(escaped(text)).to.equal(text);
  });

  it('leaves out what XML cannot contain', () => {
    expect(escaped('a\0b\u001Fc\uD800d\uFFFEe\uFFFFf')).to.equal('abcdef');
  });
});
