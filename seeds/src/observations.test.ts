import { validateObservations } from '@minzheng/indicators'
import { expect, it } from 'vitest'
import { indicators } from './indicators.js'
import { demonstrationObservations, publishedObservations } from './observations.js'

const known = new Set(indicators.map(({ id }) => id))

it.each([
  ['published', publishedObservations],
  ['demonstration', demonstrationObservations],
])('%s observations are of the schema and of known indicators', (_, observations) => {
  expect(validateObservations(observations).problems).toEqual([])
  for (const { indicator } of observations) expect(known, indicator).toContain(indicator)
})

it('are marked as invented exactly where they are', () => {
  expect(demonstrationObservations.every(({ synthetic }) => synthetic === true)).toBe(true)
  expect(publishedObservations.some(({ synthetic }) => synthetic)).toBe(false)
})

it('have a source that is better than nothing, where they are published', () => {
  for (const { source, indicator } of publishedObservations) {
    expect(source.confidence, indicator).not.toBe('unverified')
    expect(source.title.length, indicator).toBeGreaterThan(4)
  }
})
