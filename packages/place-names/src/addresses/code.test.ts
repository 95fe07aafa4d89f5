import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './address.js'
import { AddressCode, decodeAddress, encodeAddress } from './code.js'

const sample = encodeAddress({ parts: parseAddress('常州钟楼区人民路88号附3号2单元501室').parts, key: 'K1' })
const reason = (text: unknown) => {
  const decoded = decodeAddress(text)
  return decoded.valid ? 'valid' : decoded.problems.map(({ code }) => code).join()
}

describe('address codes', () => {
  it('say the address and its parts', () => {
    expect(sample).toMatch(/^mzaddr1\|320404\|K1\|江苏省\|常州市\|钟楼区\|.*\|[0-9A-F]{8}$/)
    expect(decodeAddress(sample)).toMatchObject({
      valid: true,
      text: '江苏省常州市钟楼区人民路88号附3号2单元501室',
      code: { key: 'K1', parts: { division: '320404', number: '88', attached: { word: '附', number: '3' } } },
    })
  })

  it('have the check of CRC-32, as other libraries compute it over UTF-16 little endian', () => {
    expect(encodeAddress({ parts: {} })).toBe('mzaddr1||||||||||||||||||||||||||||5D068A82')
    const parts = { division: '320404', province: '江苏省', prefecture: '常州市', county: '钟楼区' }
    expect(encodeAddress({ parts })).toBe('mzaddr1|320404||江苏省|常州市|钟楼区|||||||||||||||||||||||182281CB')
  })

  const part = fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('人', '民', '|', '%', '\n', 'A', '0', '𠀀', '\u2028', ' '),
  })
  const number = fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('1', '2', '-', '甲', '|') })
  const codes: fc.Arbitrary<AddressCode> = fc.record(
    {
      key: part,
      parts: fc.record(
        {
          division: fc.constantFrom('320404', '500112001', '110105001002'),
          province: part,
          township: part,
          street: part,
          locality: part,
          number,
          attached: fc.record({ word: fc.constantFrom('附' as const, '之' as const), number }),
          yard: fc.constant(true as const),
          estate: part,
          building: fc.record({ word: fc.constantFrom('号楼' as const, '栋' as const), number }),
          unit: number,
          room: number,
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['parts'] },
  )

  it('are read back as they were, on one line', () => {
    fc.assert(
      fc.property(codes, code => {
        const text = encodeAddress(AddressCode.parse(code))
        expect(text).not.toMatch(/[\n\u2028]/)
        expect(decodeAddress(text)).toMatchObject({ valid: true })
        const decoded = decodeAddress(text)
        expect(decoded.valid && decoded.code).toEqual(code)
      }),
      { numRuns: 1000 },
    )
  })

  it('are refused where one character was changed, left out, doubled or swapped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sample.length - 1 }),
        fc.constantFrom('0', '1', '路', '|', '甲', 'F'),
        (at, other) => {
          const [before, one, after] = [sample.slice(0, at), sample.charAt(at), sample.slice(at + 1)]
          fc.pre(one !== other)
          expect(decodeAddress(before + other + after).valid).toBe(false)
          expect(decodeAddress(before + after).valid).toBe(false)
          expect(decodeAddress(before + one + one + after).valid).toBe(false)
          const next = after.charAt(0)
          if (next !== '' && next !== one) expect(decodeAddress(before + next + one + after.slice(1)).valid).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    [null, 'address-code-not-text'],
    ['', 'address-code-unknown'],
    ['人民路88号', 'address-code-unknown'],
    ['mzaddr|', 'address-code-unknown'],
    ['mzaddr2|x', 'address-code-version'],
    ['mzaddr1|', 'address-code-check'],
    [sample.slice(0, -1), 'address-code-check'],
    [sample.toLowerCase(), 'address-code-check'],
    [` ${sample}`, 'address-code-unknown'],
  ])('%j: %s', (text, expected) => {
    expect(reason(text)).toBe(expected)
  })

  it('have no part that the address has not', () => {
    const code = { parts: { street: '人民路', number: '1' }, key: 'K' }
    const decoded = decodeAddress(encodeAddress(code))
    expect(decoded.valid && decoded.code).toStrictEqual(code)
  })

  it('name the version that is not known', () => {
    const decoded = decodeAddress('mzaddr2|x')
    expect(decoded.valid ? [] : decoded.problems.map(({ message }) => message)).toEqual([
      { zh: '不认识版本 2。', en: 'Version 2 is not known.' },
    ])
  })

  it('with a right check and wrong fields are refused', () => {
    for (const division of ['12', '人', '012345'])
      expect(reason(encodeAddress({ parts: { division } }))).toBe('address-code-fields')
  })

  it('have one form: another escape or another number of fields is refused, though its check is right', () => {
    expect(reason('mzaddr1||A||||||||||||||||||||||||||550F6FD9')).toBe('valid')
    expect(encodeAddress({ parts: {}, key: 'K1' })).toBe('mzaddr1||K1||||||||||||||||||||||||||0522F58F')
    expect(reason('mzaddr1||%0041||||||||||||||||||||||||||9D04B5BA')).toBe('address-code-fields')
    expect(reason('mzaddr1||A|||||||||||||||||||||||||2CBBF29D')).toBe('address-code-fields')
  })

  it('never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string({ unit: 'binary' }).map(text => `mzaddr1|${text}`),
        ),
        text => {
          decodeAddress(text)
        },
      ),
    )
  })
})
