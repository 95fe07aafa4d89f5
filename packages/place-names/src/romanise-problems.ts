import type { Problem } from '@minzheng/core'
import type { SyllableReading } from './read-name.js'

const unreadable = (character: string, at: number): Problem => ({
  code: 'character-not-read',
  severity: 'error',
  path: [at],
  message: {
    zh: `第 ${at + 1} 个字符“${character}”没有已知的读音，原样保留。`,
    en: `No reading is known for character ${at + 1}, “${character}”; it is kept as it is.`,
  },
  remedy: { zh: '请核对字符，或者直接填写拼写形式。', en: 'Check the character, or write the form yourself.' },
})

const elsewhere = (character: string, at: number, reading: string, others: readonly string[]): Problem => ({
  code: 'reading-depends-on-place',
  severity: 'warning',
  path: [at],
  message: {
    zh: `“${character}”在不同地方读音不同：取 ${reading}，另有 ${others.join('、')}。`,
    en: `“${character}” is read differently from place to place: ${reading} was taken, elsewhere ${others.join(', ')}.`,
  },
  remedy: { zh: '请给出所在政区的代码。', en: 'Give the code of the division that the place is in.' },
})

export const emptyName: Problem = {
  code: 'name-empty',
  severity: 'error',
  path: [],
  message: { zh: '名称为空。', en: 'The name is empty.' },
  remedy: { zh: '请填写地名。', en: 'Write the place name.' },
}

/** What a reader of the result has to look at: `path` is the place of the character in the name, from 0. */
export const romanisationProblems = (readings: readonly SyllableReading[]): Problem[] =>
  readings.flatMap(({ character, reading, alternatives, dependsOnPlace }, at) => {
    if (reading === undefined) return character.trim() === '' ? [] : [unreadable(character, at)]
    return dependsOnPlace ? [elsewhere(character, at, reading, alternatives)] : []
  })

/** Inner Mongolia, Tibet and Xinjiang: many names there are written in the form of their own language. */
const ownLanguageProvinces = /^(?:15|54|65)/

/** A name in a province of {@link ownLanguageProvinces} that no table knows was spelled by its characters. */
export const spelledInOwnLanguageProvince = (word: string, division: string | undefined): Problem[] =>
  division === undefined || !ownLanguageProvinces.test(division)
    ? []
    : [
        {
          code: 'official-form-not-known',
          severity: 'warning',
          path: [0],
          message: {
            zh: `“${word}”可能有按少数民族语拼写的官方形式，表中没有；这里按汉字拼写。`,
            en: `${word} may have an official form in another language that the tables do not hold; its characters were spelled.`,
          },
          remedy: { zh: '请按主管部门公布的形式核对。', en: 'Check it against the form that the authority publishes.' },
        },
      ]
