import { expect, it } from 'vitest'
import { domains } from './domain.js'
import { Domain } from './domain.schema.js'
import { LocalizedText } from './text.schema.js'

it('takes the two letters of each field of work, and no others', () => {
  expect(Domain.options).toEqual(Object.keys(domains))
  expect(Domain.safeParse('EC').success).toBe(true)
  for (const wrong of ['ec', 'XX', '', 'toString']) expect(Domain.safeParse(wrong).success).toBe(false)
})

it('names each field of work, no two alike', () => {
  for (const name of Object.values(domains)) expect(LocalizedText.parse(name)).toEqual(name)
  for (const language of ['zh', 'en'] as const)
    expect(new Set(Object.values(domains).map(name => name[language])).size).toBe(Object.keys(domains).length)
  for (const code of Object.keys(domains)) expect(code).toMatch(/^[A-Z]{2}$/)
})
