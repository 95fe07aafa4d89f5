import type { Problem } from '@minzheng/core'
import { provinceNames } from '../split-name/generic-parts.js'
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

/** The place that was given, where it is a code or the beginning of one; otherwise what is wrong with it. */
export const placeGiven = (
  division: string | undefined,
): { readonly division: string | undefined; readonly problems: Problem[] } =>
  division === undefined || /^\d{2,12}$/.test(division)
    ? { division, problems: [] }
    : {
        division: undefined,
        problems: [
          {
            code: 'division-no-code',
            severity: 'error',
            path: [],
            message: {
              zh: `“${division}”不是区划代码，按没有给出所在政区处理。`,
              en: `"${division}" is no code of a division; the name was read without a place.`,
            },
            remedy: { zh: '请填写半角数字的区划代码。', en: 'Give the code in plain digits.' },
          },
        ],
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
  division === undefined || !ownLanguageProvinces.test(division) || provinceNames.split(' ').includes(word)
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

const division = '自治[县旗州]|县|市|旗|盟|地区|(?<![小社园校景厂库牧街])区'
const divisionInside = new RegExp(
  `^.{2,}?(?:省|自治[区州]|地区|盟|(?<![城都超闹夜门新])市(?![场民镇])).{2,}(?:${division})$`,
)

/** A name that holds another division before its own: 长治市长子县 is two names. */
export const severalNames = (name: string): Problem[] =>
  divisionInside.test(name)
    ? [
        {
          code: 'several-names',
          severity: 'warning',
          path: [],
          message: {
            zh: `“${name}”像是几个地名连在一起；这里按一个地名拼写。`,
            en: `${name} looks like several names in a row; it was spelled as one.`,
          },
          remedy: {
            zh: '带上级政区的全称请用 romaniseFullName。',
            en: 'Use romaniseFullName for a name with the divisions that it lies in.',
          },
        },
      ]
    : []

/** U with dots in another language’s form on a document: the rule of YU is for LÜ and NÜ alone. */
export const umlautOnDocument: Problem = {
  code: 'umlaut-on-document',
  severity: 'warning',
  path: [],
  message: {
    zh: '证件不印 Ü；YU 只用于 LÜ、NÜ，这个官方拼写形式在证件上怎样写，没有掌握规定。',
    en: 'Documents print no Ü, and YU is for LÜ and NÜ alone; how this official form is written there is not known.',
  },
  remedy: { zh: '请向签发机关核对。', en: 'Ask the authority that issues the document.' },
}
