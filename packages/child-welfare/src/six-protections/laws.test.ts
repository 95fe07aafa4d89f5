import { expect, it } from 'vitest'
import { minorsLawsOn } from './laws.js'

// Source: 未成年人保护法 第一百三十二条, 预防未成年人犯罪法 第六十八条, 未成年人网络保护条例 第六十条: the days from which each holds.
it.each([
  ['2021-05-31', []],
  [
    '2021-06-01',
    [
      ['protection-law', '2020-10-17'],
      ['crime-prevention-law', '2020-12-26'],
    ],
  ],
  [
    '2023-12-31',
    [
      ['protection-law', '2020-10-17'],
      ['crime-prevention-law', '2020-12-26'],
    ],
  ],
  [
    '2024-01-01',
    [
      ['protection-law', '2020-10-17'],
      ['crime-prevention-law', '2020-12-26'],
      ['network-regulation', '2023-10-16'],
    ],
  ],
  [
    '2024-04-26',
    [
      ['protection-law', '2024-04-26'],
      ['crime-prevention-law', '2020-12-26'],
      ['network-regulation', '2023-10-16'],
    ],
  ],
])('on %s: %j', (on, laws) => {
  expect(minorsLawsOn(on).map(({ id, law }) => [id, law.issued])).toEqual(laws)
})
it('a day that does not exist is refused', () => expect(() => minorsLawsOn('2024-02-30')).toThrow(/2024-02-30/))
