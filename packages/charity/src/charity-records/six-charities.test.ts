import { expect, it } from 'vitest'
import { measuresOfSixCharities, SixCharity, SixCharityMeasure } from './six-charities.js'

const measure = (name: string, ...kinds: SixCharity[]) =>
  SixCharityMeasure.parse({ measure: name, kinds, plan: 'yubei-2024 42' })

// Measures that yubei-2024 has under 42.
it('sorts measures by their tags, one with two tags under both', () => {
  const found = measuresOfSixCharities([
    measure('宣传慈善法和市条例', 'rule-of-law'),
    measure('设立社区慈善基金', 'community'),
    measure('指导互联网募捐', 'digital', 'sunshine'),
    measure('打造社区慈善场景', 'community'),
  ])
  expect(Object.fromEntries(found)).toEqual({
    'rule-of-law': ['宣传慈善法和市条例'],
    sunshine: ['指导互联网募捐'],
    community: ['设立社区慈善基金', '打造社区慈善场景'],
    digital: ['指导互联网募捐'],
    'for-the-people': [],
    integrated: [],
  })
  expect([...found.keys()]).toEqual(SixCharity.options)
})

it('a measure without a tag, or with one twice, is refused', () => {
  expect(() => measure('设立社区慈善基金')).toThrow()
  expect(() => measure('设立社区慈善基金', 'community', 'community')).toThrow('“六个慈善”标签重复')
})
