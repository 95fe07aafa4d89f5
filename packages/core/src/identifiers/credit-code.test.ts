import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate } from '../validate.js'
import { checkSocialCreditCode, creditCheckCharacter, organisationCheckCharacter } from './credit-code.js'
import { SocialCreditCode } from './credit-code.schema.js'

const codesOf = (text: unknown): string[] => {
  const result = checkSocialCreditCode(text)
  return result.valid ? [] : result.problems.map(({ code }) => code.replace('identifier-', ''))
}
const messagesOf = (text: unknown): string[] => {
  const result = checkSocialCreditCode(text)
  return result.valid ? [] : result.problems.map(({ message }) => message.en)
}

describe('codes that the bodies themselves publish', () => {
  it.each([
    ['53100000500021676K', '100000', '50002167-6', 'Foundation'],
    ['53100000500019795A', '100000', '50001979-5', 'Foundation'],
    ['53100000500021326D', '100000', '50002132-6', 'Foundation'],
    ['53440000582993478U', '440000', '58299347-8', 'Foundation'],
    ['52440105589516068D', '440105', '58951606-8', 'Social service institution'],
    ['531000005000090795', '100000', '50000907-9', 'Foundation'],
    ['53310000501781108E', '310000', '50178110-8', 'Foundation'],
    ['53330000501874064B', '330000', '50187406-4', 'Foundation'],
    ['51310110501144395U', '310110', '50114439-5', 'Social association'],
    ['51100000500009247D', '100000', '50000924-7', 'Social association'],
    ['51100000500012681T', '100000', '50001268-1', 'Social association'],
    ['53100000500009167K', '100000', '50000916-7', 'Foundation'],
    ['531100006684027126', '110000', '66840271-2', 'Foundation'],
    ['51100000500002862F', '100000', '50000286-2', 'Social association'],
  ])('%s', (code, division, organisationCode, kind) => {
    expect(checkSocialCreditCode(code)).toEqual({
      valid: true,
      registrationDepartment: '5',
      type: code[1],
      kind: { zh: expect.any(String), en: kind },
      division,
      organisationCode,
    })
  })
})

describe('wrong codes that were found in public', () => {
  it.each([
    ['531000005000074012', 'D'],
    ['53100000500020462H', undefined],
    ['53100000500012015T', 'P'],
    ['53440300MJL0167883', undefined],
    ['53100000MJ0000000X', 'U'],
    ['51100000500000024G', undefined],
  ])('%s', (code, checkCharacter) => {
    expect(codesOf(code)).toContain('check-character')
    if (checkCharacter) expect(messagesOf(code).join()).toContain(`check character (18) must be "${checkCharacter}"`)
  })

  it('names the inner check character too', () => {
    expect(messagesOf('53100000500012015T')).toEqual([
      'The check character of the organisation code (17) must be "6" by characters 9 to 16; it is "5".',
      'The check character (18) must be "P" by those before it; it is "T".',
    ])
  })
})

it.each([
  ['53100000500021676k', ['lower-case']],
  ['53100000 50002167-6 K', ['separator']],
  ['５３100000500021676K', ['full-width']],
  ['5310000050002167', ['length']],
  ['50002167-6', ['separator', 'length']],
  ['5310000O50002167', ['length', 'look-alike']],
  ['', ['length']],
  ['531OOOOO500021676K', ['look-alike', 'look-alike', 'look-alike', 'look-alike', 'look-alike']],
  ['S3100000500021676K', ['look-alike']],
  // the inner check character is looked at wherever the nine characters before and with it can stand
  ['S3100000500021677K', ['look-alike', 'organisation-check']],
  ['5310000O500021677K', ['look-alike', 'organisation-check']],
  ['53100000500021677S', ['look-alike', 'organisation-check']],
  ['53100000S00021676K', ['look-alike']],
  ['5310000050002167GK', ['look-alike']],
  ['5310000050002I676K', ['look-alike']],
  ['534400005829V3478U', ['look-alike']],
  ['5310000050002167中K', ['character']],
  // Characters of two units move nothing; letters of other alphabets are named.
  ['𝟓3100000500021676K', ['character']],
  ['53100000500021676К', ['look-alike']],
  ['53100000500021676Κ', ['look-alike']],
  ['531ООООО500021676K', ['look-alike', 'look-alike', 'look-alike', 'look-alike', 'look-alike']],
  ['53A00000500021676K', ['character']],
  ['53000000500021676K', ['division', 'check-character']],
  [Number('53100000500021676'), ['not-text']],
  [null, ['not-text']],
])('%j: %j', (text, expected) => {
  expect(codesOf(text)).toEqual(expected)
})

it('says which letter or digit was probably meant', () => {
  expect(messagesOf('S3100000500021676K')).toEqual([
    'Character 1, "S", must be a digit or a letter other than I, O, S, V, Z; "5" was probably meant.',
  ])
  expect(messagesOf('53440000582993478V')[0]).toContain('"U" was probably meant')
  expect(messagesOf('Z3100000500021676K')[0]).toContain('"2" was probably meant')
})

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const letters = (length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map(list => list.join(''))
const code = fc.tuple(letters(2), fc.integer({ min: 100_000, max: 999_999 }), letters(8)).map(([head, at, body]) => {
  const first17 = `${head}${at}${body}${organisationCheckCharacter(body)}`
  return first17 + creditCheckCharacter(first17)
})

it('accepts codes made by the rule, and none with one character changed', () => {
  fc.assert(
    fc.property(code, fc.nat(17), fc.constantFrom(...alphabet, ...'IOSVZa- '), (made, place, character) => {
      expect(codesOf(made)).toEqual([])
      fc.pre(made[place] !== character)
      expect(codesOf(made.slice(0, place) + character + made.slice(place + 1))).not.toEqual([])
    }),
  )
})

it('never throws, and is never silent about what it refuses', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dA-Z]{18}$/), fc.anything())
  fc.assert(
    fc.property(anything, text => {
      const result = checkSocialCreditCode(text)
      if (!result.valid) expect(result.problems).not.toEqual([])
      else expect(text).toBe(String(text).slice(0, 17) + creditCheckCharacter(String(text)))
    }),
  )
})

it('is a schema', () => {
  expect(validate(SocialCreditCode, '53100000500021676K').success).toBe(true)
  const result = validate(SocialCreditCode, '53100000500012015T')
  expect(result.success ? [] : result.problems.map(({ code }) => code)).toEqual([
    'identifier-organisation-check',
    'identifier-check-character',
  ])
})

it('the check characters are those of the standards', () => {
  fc.assert(
    fc.property(letters(17), first17 => {
      const sum = [...first17].reduce((total, letter, index) => total + 3 ** index * alphabet.indexOf(letter), 0)
      expect(creditCheckCharacter(first17)).toBe(alphabet.charAt((31 - (sum % 31)) % 31))
    }),
  )
})
