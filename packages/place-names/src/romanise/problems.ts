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

const elsewhere = (
  character: string,
  at: number,
  reading: string,
  others: readonly string[],
  hasPlace: boolean,
): Problem => ({
  code: 'reading-depends-on-place',
  severity: 'warning',
  path: [at],
  message: {
    zh: `“${character}”在不同地方读音不同：取 ${reading}，另有 ${others.join('、')}。`,
    en: `“${character}” is read differently from place to place: ${reading} was taken, elsewhere ${others.join(', ')}.`,
  },
  remedy: hasPlace
    ? { zh: '请核对当地读音。', en: 'Check how the place is called.' }
    : { zh: '请给出所在政区的代码。', en: 'Give the code of the division that the place is in.' },
})

const asSurname = (character: string, at: number, reading: string, others: readonly string[]): Problem => ({
  code: 'reading-of-surname',
  severity: 'warning',
  path: [at],
  message: {
    zh: `“${character}”按姓氏读 ${reading}，另有 ${others.join('、')}。`,
    en: `“${character}” was read as a surname, ${reading}; it is also read ${others.join(', ')}.`,
  },
  remedy: { zh: '请核对当地读音。', en: 'Check how the place is called.' },
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
export const romanisationProblems = (readings: readonly SyllableReading[], division: string | undefined): Problem[] =>
  readings.flatMap(({ character, reading, alternatives, dependsOnPlace, from }, at) => {
    if (reading === undefined) return character.trim() === '' ? [] : [unreadable(character, at)]
    if (from === 'surname' && alternatives.length > 0) return [asSurname(character, at, reading, alternatives)]
    return dependsOnPlace ? [elsewhere(character, at, reading, alternatives, division !== undefined)] : []
  })

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

/** Of a day before the rules of 1984 nothing is known: the name is spelled by them all the same, and this is said. */
export const beforeSpellingRules: Problem = {
  code: 'spelling-rules-not-in-force',
  severity: 'error',
  path: [],
  message: {
    zh: '该日尚无1984年的拼写规则；当时如何拼写，没有掌握规定。',
    en: 'On that day the rules of 1984 were not in force; how names were spelled then is not known.',
  },
  remedy: { zh: '请查阅当时的规定，或者不填日期。', en: 'See the rules of the time, or give no day.' },
}

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
