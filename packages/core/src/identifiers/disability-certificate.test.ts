import fc from 'fast-check'
import { expect, it } from 'vitest'
import { validate } from '../validate.js'
import { citizenCheckCharacter } from './citizen-number.js'
import { checkDisabilityCertificate, disabilityCategories } from './disability-certificate.js'
import { DisabilityCertificateNumber } from './disability-certificate.schema.js'

// The example of GB 11643-1999 stands for the holder: it is nobody's.
const holder = '11010519491231002X'
const codesOf = (text: unknown, on?: string): string[] => {
  const result = checkDisabilityCertificate(text, on === undefined ? {} : { on })
  return result.valid ? [] : result.problems.map(({ code }) => code.replace('identifier-', ''))
}

it.each([
  ['44', '肢体', 4, 0],
  ['12', '视力', 2, 0],
  ['74', '多重', 4, 0],
  ['11', '视力', 1, 0],
  ['61B1', '精神', 1, 1],
  ['61B12', '精神', 1, 12],
])('…%s: %s, grade %i, reissued %i times', (end, category, grade, reissue) => {
  const result = checkDisabilityCertificate(holder + end)
  expect(result).toMatchObject({
    valid: true,
    division: '110105',
    birth: '1949-12-31',
    sex: 'female',
    grade,
    reissue,
  })
  expect(result.valid && disabilityCategories[result.category].zh).toBe(category)
})

it.each([
  [`${holder}04`, ['category']],
  [`${holder}84`, ['category']],
  [`${holder}40`, ['grade']],
  [`${holder}45`, ['grade']],
  [`${holder}95`, ['category', 'grade']],
  [`${holder}I4`, ['category']],
  [holder, ['length']],
  [`${holder}4`, ['length']],
  [`${holder}441`, ['length']],
  [`${holder}44B`, ['reissue']],
  [`${holder}44B0`, ['reissue']],
  [`${holder}44BX`, ['reissue']],
  [`${holder}44B123`, ['reissue']],
  [`${holder}44BB1`, ['reissue']],
  [`${holder}44b1`, ['lower-case']],
  [`${holder} 44`, ['separator']],
  ['１1010519491231002X44', ['full-width']],
  ['11010519491231002144', ['check-character']],
  ['11010519491331002X95C', ['length', 'character']],
  [
    '110105194913310022 95b',
    ['separator', 'lower-case', 'birth-date', 'check-character', 'category', 'grade', 'reissue'],
  ],
  [44, ['not-text']],
])('%j: %j', (text, expected) => {
  expect(codesOf(text)).toEqual(expected)
})

it('tells a citizen identity number from a certificate', () => {
  const result = checkDisabilityCertificate(holder)
  expect(!result.valid && result.problems[0]?.remedy.zh).toContain('公民身份号码')
})

it.each([
  [
    `${holder}04`,
    '残疾类别（第 19 位）应为 1 至 7，现为“0”。',
    'The category (character 19) must be 1 to 7; it is "0".',
  ],
  [
    `${holder}I4`,
    '残疾类别（第 19 位）应为 1 至 7，现为“I”，可能是“1”的误写。',
    'The category (character 19) must be 1 to 7; it is "I", "1" was probably meant.',
  ],
  [`${holder}15`, '残疾等级（第 20 位）应为 1 至 4，现为“5”。', 'The grade (character 20) must be 1 to 4; it is "5".'],
  // S would be 5, which is no grade
  [`${holder}1S`, '残疾等级（第 20 位）应为 1 至 4，现为“S”。', 'The grade (character 20) must be 1 to 4; it is "S".'],
  [
    `${holder}1Z`,
    '残疾等级（第 20 位）应为 1 至 4，现为“Z”，可能是“2”的误写。',
    'The grade (character 20) must be 1 to 4; it is "Z", "2" was probably meant.',
  ],
])('%s in words', (text, zh, en) => {
  const result = checkDisabilityCertificate(text)
  expect(result.valid ? [] : result.problems.map(({ message }) => message)).toEqual([{ zh, en }])
})

it('takes only 18 characters for a citizen identity number', () => {
  for (const text of [holder.slice(1), `${holder}4`]) {
    const result = checkDisabilityCertificate(text)
    expect(!result.valid && result.problems[0]?.remedy.zh).not.toContain('公民身份号码')
  }
})

it('guesses at a letter for the category', () => {
  const result = checkDisabilityCertificate(`${holder}I4`)
  expect(!result.valid && result.problems[0]?.message.zh).toContain('可能是“1”')
})

it('takes no birth after the day of the check', () => {
  expect(codesOf(`${holder}44`, '1949-12-30')).toEqual(['birth-date'])
})

it('accepts every category, grade and reissue made by the rule, and no change in the first 18', () => {
  const made = fc.record({
    sequence: fc.integer({ min: 100, max: 999 }),
    category: fc.integer({ min: 1, max: 7 }),
    grade: fc.integer({ min: 1, max: 4 }),
    reissue: fc.integer({ min: 0, max: 99 }),
  })
  fc.assert(
    fc.property(made, fc.nat(17), fc.constantFrom(...'0123456789X'), (of, place, character) => {
      const first17 = `11010119000101${of.sequence}`
      const tail = `${of.category}${of.grade}${of.reissue === 0 ? '' : `B${of.reissue}`}`
      const number = first17 + citizenCheckCharacter(first17) + tail
      expect(checkDisabilityCertificate(number)).toMatchObject({
        valid: true,
        category: of.category,
        grade: of.grade,
        reissue: of.reissue,
      })
      fc.pre(number[place] !== character)
      expect(codesOf(number.slice(0, place) + character + number.slice(place + 1))).not.toEqual([])
    }),
  )
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dXB]{18,23}$/), fc.anything()), text => {
      const result = checkDisabilityCertificate(text)
      if (!result.valid) expect(result.problems).not.toEqual([])
    }),
  )
})

it('is a schema', () => {
  expect(validate(DisabilityCertificateNumber, `${holder}44B1`).success).toBe(true)
  const result = validate(DisabilityCertificateNumber, `${holder}45`)
  expect(result.success ? [] : result.problems.map(({ code }) => code)).toEqual(['identifier-grade'])
})
