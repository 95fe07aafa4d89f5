import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isPlainDate } from '../plain-date.js'
import { validate } from '../validate.js'
import { checkCitizenNumber, citizenCheckCharacter } from './citizen-number.js'
import { CitizenNumber } from './citizen-number.schema.js'

// The numbers here are the two examples printed in GB 11643-1999, or made up: they are nobody's.
const codesOf = (text: unknown, on?: string): string[] => {
  const result = checkCitizenNumber(text, on === undefined ? {} : { on })
  return result.valid ? [] : result.problems.map(({ code }) => code.replace('identifier-', ''))
}
const complete = (first17: string): string => first17 + citizenCheckCharacter(first17)

const division = fc.constantFrom('110101', '320404', '500112', '659001', '810000', '830000')
const birth = fc.integer({ min: 0, max: 92_000 }).map(days => addDays('1850-01-01', days))
const sequence = fc.integer({ min: 0, max: 999 }).map(number => String(number).padStart(3, '0'))
const parts = fc.record({ division, birth, sequence })
const numberOf = (of: { division: string; birth: string; sequence: string }): string =>
  complete(of.division + of.birth.replaceAll('-', '') + of.sequence)

it.each([
  ['11010519491231002X', '110105', '1949-12-31', 'female'],
  ['440524188001010014', '440524', '1880-01-01', 'male'],
])('the example %s of the standard', (text, at, day, sex) => {
  expect(checkCitizenNumber(text)).toEqual({ valid: true, division: at, birth: day, sex })
})

it.each([
  ['11010519491231002x', ['lower-case']],
  ['110105 19491231 002X', ['separator']],
  ['110105-19491231-002X', ['separator']],
  ['１１０１０５19491231002X', ['full-width']],
  ['１１０１０５ 19491231002x', ['separator', 'full-width', 'lower-case']],
  ['11010519491231002', ['length']],
  ['11010519491231002XX', ['length']],
  ['110105491231002', ['length']],
  ['', ['length']],
  ['请补充', ['length', 'character', 'character', 'character']],
  ['110105194912310021', ['check-character']],
  ['11O1O519491231002X', ['look-alike', 'look-alike']],
  ['11010519491231002Х', ['look-alike']],
  ['11010519491231002*', ['look-alike']],
  ['1101051949123100AX', ['character']],
  ['11010519491231002Y', ['character']],
  // X may end a number, it stands for no digit within
  ['1101051949*231002X', ['character']],
  // what is counted by place is counted from the first
  ['A1010519491231002X', ['character']],
  ['A10105194912310022', ['character']],
  ['110105A9491231002X', ['character']],
  [complete('11010519491331002'), ['birth-date']],
  [complete('11010519490001002'), ['birth-date']],
  [complete('11010519490229002'), ['birth-date']],
  [complete('11010519490431002'), ['birth-date']],
  [complete('11010519490400002'), ['birth-date']],
  [complete('11010518491231002'), ['birth-date']],
  [complete('11010518500101002'), []],
  [complete('11010520240229002'), []],
  [complete('01010519491231002'), ['division']],
  [complete('91010519491231002'), ['division']],
  [complete('83000019491231002'), []],
  ['990105194913310029', ['division', 'birth-date', 'check-character']],
  [110105194912310020, ['not-text']],
  [undefined, ['not-text']],
])('%j: %j', (text, expected) => {
  expect(codesOf(text)).toEqual(expected)
})

it('counts the places without separators', () => {
  const result = checkCitizenNumber('11O105 19491231 002X')
  expect(result.valid ? [] : result.problems.map(({ message }) => message.zh)).toEqual([
    '含有空格、连字符或不可见字符。',
    '第 3 位“O”应为数字，可能是“0”的误写。',
  ])
})

it('says whether the number is in order when every guess is right', () => {
  const remedies = (text: string) => {
    const result = checkCitizenNumber(text)
    if (result.valid) return []
    return result.problems.map(({ remedy }) => {
      expect(remedy.en.includes('so mended')).toBe(remedy.zh.includes('校验相符'))
      return remedy.zh.includes('校验相符')
    })
  }
  expect(remedies('11O1O519491231002X')).toEqual([true, true])
  expect(remedies('11O1O519491231003X')).toEqual([false, false])
  expect(remedies('11O1A519491231002X')).toEqual([false, false])
})

it('names the check character that fits', () => {
  const result = checkCitizenNumber('110105194912310021')
  expect(!result.valid && result.problems[0]?.message.en).toContain('must be "X"')
})

it('takes no birth after the day of the check, where that is given', () => {
  expect(codesOf('11010519491231002X', '1949-12-31')).toEqual([])
  expect(codesOf('11010519491231002X', '1949-12-30')).toEqual(['birth-date'])
})

describe('numbers made by the rule', () => {
  it('are in order, and say what was put in', () => {
    fc.assert(
      fc.property(parts, made => {
        expect(checkCitizenNumber(numberOf(made))).toEqual({
          valid: true,
          division: made.division,
          birth: made.birth,
          sex: Number(made.sequence) % 2 ? 'male' : 'female',
        })
      }),
    )
  })

  it('are wrong with any one character changed', () => {
    fc.assert(
      fc.property(parts, fc.nat(17), fc.constantFrom(...'0123456789XAbx ７'), (made, place, character) => {
        const number = numberOf(made)
        fc.pre(number[place] !== character)
        expect(codesOf(number.slice(0, place) + character + number.slice(place + 1))).not.toEqual([])
      }),
    )
  })

  it('are wrong with two neighbours exchanged', () => {
    fc.assert(
      fc.property(parts, fc.nat(16), (made, place) => {
        const number = numberOf(made)
        fc.pre(number[place] !== number[place + 1])
        const [a = '', b = ''] = number.slice(place)
        expect(codesOf(number.slice(0, place) + b + a + number.slice(place + 2))).not.toEqual([])
      }),
    )
  })
})

it('never throws, accepts only what the rule makes, and quotes no whole number', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dOIxX -]{15,20}$/), fc.anything())
  fc.assert(
    fc.property(anything, text => {
      const result = checkCitizenNumber(text)
      if (result.valid) {
        expect(isPlainDate(result.birth)).toBe(true)
        expect(text).toBe(complete(String(text).slice(0, 17)))
      } else {
        expect(result.problems).not.toEqual([])
        for (const { message, remedy } of result.problems)
          expect(JSON.stringify([message, remedy])).not.toMatch(/\d{6}/)
      }
    }),
  )
})

it('is a schema', () => {
  expect(validate(CitizenNumber, '11010519491231002X')).toEqual({ success: true, data: '11010519491231002X' })
  const result = validate(CitizenNumber, '11010519491331002x')
  expect(result.success ? [] : result.problems.map(({ code }) => code)).toEqual([
    'identifier-lower-case',
    'identifier-birth-date',
    'identifier-check-character',
  ])
})

describe('in words', () => {
  const wordsOf = (text: string) => {
    const result = checkCitizenNumber(text)
    return result.valid ? [] : result.problems.map(({ message, remedy }) => [message.zh, message.en, remedy.zh])
  }

  it.each([
    ['00', '没有 00 月', 'there is no month 00'],
    ['13', '没有 13 月', 'there is no month 13'],
  ])('month %s', (month, zh, en) => {
    expect(wordsOf(complete(`1101051949${month}31002`))).toEqual([
      [`出生日期有误：${zh}。`, `Wrong date of birth: ${en}.`, '请对照证件原件核对第 7 至 14 位。'],
    ])
  })

  it('the province', () => {
    expect(wordsOf(complete('91010519491231002'))[0]?.slice(0, 2)).toEqual([
      '第 1、2 位“91”不是省级代码。',
      'Characters 1 and 2, "91", are no province.',
    ])
  })

  it('the check character, and a character that stands for none', () => {
    expect(wordsOf('110105194912310021')[0]?.slice(0, 2)).toEqual([
      '校验码（第 18 位）按前面各位应为“X”，现为“1”。',
      'The check character (18) must be "X" by those before it; it is "1".',
    ])
    expect(wordsOf('11010519491231002Y')[0]?.slice(0, 2)).toEqual([
      '第 18 位“Y”应为数字或 X。',
      'Character 18, "Y", must be a digit or X.',
    ])
  })

  it.each([
    [14, false],
    [15, true],
    [16, false],
    [17, false],
  ])('of %i digits: whether it is taken for the old number', (length, old) => {
    const [first] = wordsOf('110105491231002'.padEnd(18, '1').slice(0, length))
    expect(first?.[0]).toBe(`应为 18 位，现为 ${length} 位。`)
    expect(first?.[2]?.includes('第一代')).toBe(old)
  })
})

it('the check character is that of ISO 7064, MOD 11-2', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}$/), first17 => {
      const rest = [...first17].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
      expect(citizenCheckCharacter(first17)).toBe('0123456789X'.charAt((12 - rest) % 11))
    }),
  )
})
