import { expect, it } from 'vitest'
import { reasons } from './reasons.js'

const places = ['甲', '乙', '丙', '丁', '戊', '己']

it('names up to five places, and of more says how many there are', () => {
  expect(reasons.unitsShort(places.slice(0, 5)).text).toEqual({
    zh: '未达到的单位：甲、乙、丙、丁、戊。',
    en: 'Units that fall short: 甲, 乙, 丙, 丁, 戊.',
  })
  expect(reasons.unitsShort(places).text).toEqual({
    zh: '未达到的单位：甲、乙、丙、丁、戊等6个。',
    en: 'Units that fall short: 甲, 乙, 丙, 丁, 戊 … (6 in all).',
  })
})
