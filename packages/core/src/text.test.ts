import { expect, it } from 'vitest'
import { languages } from './text.js'
import { LocalizedText } from './text.schema.js'

it('has a text in each language', () => {
  expect(Object.keys(LocalizedText.shape)).toEqual([...languages])
  expect(LocalizedText.safeParse({ zh: '低保', en: 'dibao' }).success).toBe(true)
  expect(LocalizedText.safeParse({ zh: '是', en: '1' }).success).toBe(true)
})

it.each([[{ zh: '低保' }], [{ zh: '低保', en: '' }], [{ zh: '', en: 'dibao' }]])('%j is not enough', text => {
  expect(LocalizedText.safeParse(text).success).toBe(false)
})
