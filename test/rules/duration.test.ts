import { expect } from 'chai';

import { durationText } from '../../src/rules/duration.js';

describe('a duration', () => {
  const texts: readonly (readonly [seconds: number, english: string, thai: string])[] = [
    [1, '1 second', '1 วินาที'],
    [29.2, '30 seconds', '30 วินาที'],
    [60, '60 seconds', '60 วินาที'],
    [90, '90 seconds', '90 วินาที'],
    [90.5, '2 minutes', '2 นาที'],
    [91, '2 minutes', '2 นาที'],
    [1800, '30 minutes', '30 นาที'],
    [3600, '60 minutes', '60 นาที'],
    [5400, '90 minutes', '90 นาที'],
    [5401, '2 hours', '2 ชั่วโมง'],
    [7201, '3 hours', '3 ชั่วโมง'],
    [86_400, '24 hours', '24 ชั่วโมง'],
    [NaN, '–', '–'],
  ];

  for (const [seconds, english, thai] of texts)
    it(`of ${seconds} s is ${english}`, () => {
      expect(durationText(seconds, 'en-GB')).to.equal(english);
      expect(durationText(seconds, 'th-TH')).to.equal(thai);
    });
});
