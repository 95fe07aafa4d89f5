import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.js'

const plan = '2024年全区民政工作要点\r\n一、养老服务\r1.建成77张家庭养老床位。\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}
const marked = (mark: readonly number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes])
/** 民政工作 7 in GBK, and 㐂 which only GB18030 has (four bytes). */
const gbk = [0xc3, 0xf1, 0xd5, 0xfe, 0xb9, 0xa4, 0xd7, 0xf7, 0x37, 0x0d, 0x0a]
const gb18030 = [...gbk, 0x81, 0x39, 0xee, 0x39]

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(plan), 'utf-8'],
    ['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], utf8(plan)), 'utf-8'],
    ['UTF-16LE with a mark', marked([0xff, 0xfe], utf16(plan, true)), 'utf-16le'],
    ['UTF-16BE with a mark', marked([0xfe, 0xff], utf16(plan, false)), 'utf-16be'],
    ['UTF-16LE', utf16(plan, true), 'utf-16le'],
    ['UTF-16BE', utf16(plan, false), 'utf-16be'],
  ])('reads %s and keeps its line ends', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: plan, encoding })
  })

  it('reads GBK and GB18030', () => {
    expect(decodeText(new Uint8Array(gbk))).toEqual({ text: '民政工作7\r\n', encoding: 'gb18030' })
    expect(decodeText(new Uint8Array(gb18030))).toMatchObject({ encoding: 'gb18030' })
  })

  it('tells UTF-16 of Chinese alone, without a zero byte, from GB18030', () => {
    const text = '民政工作要点养老服务社会救助儿童福利'
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'utf-16le' })
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: 'utf-16be' })
  })

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a byte order mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'file-empty'],
    ['zero bytes', new Uint8Array(100), 'file-binary'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
      'file-binary',
    ],
    ['control characters', new Uint8Array([1, 2, 3, 65, 66, 67]), 'file-binary'],
    ['bytes of no encoding', new Uint8Array([0x41, 0xff, 0xff, 0x41, 0xff]), 'text-encoding-unknown'],
    ['UTF-8 cut short behind a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0xe6, 0xb0]), 'text-encoding-unknown'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ problems: [{ code, severity: 'error' }] })
  })

  it('does not take damaged UTF-8 for GB18030', () => {
    const bytes = utf8(plan.repeat(3))
    expect(decodeText(bytes.subarray(0, bytes.length - 3))).toMatchObject({ problems: [{ code: 'text-damaged' }] })
    bytes[7] = 0xff
    expect(decodeText(bytes)).toMatchObject({ problems: [{ code: 'text-damaged' }] })
  })

  it('keeps a text with one stray control character', () => {
    const text = `${'民政工作要点'.repeat(20)}\u0001`
    expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' })
  })

  it('takes control characters for damage up to one in a hundred', () => {
    const of = (controls: number, others: number) => decodeText(utf8('民'.repeat(others) + '\u0001'.repeat(controls)))
    expect(of(1, 99)).toMatchObject({ encoding: 'utf-8' })
    expect(of(1, 98)).toMatchObject({ problems: [{ code: 'file-binary' }] })
    expect(of(2, 198)).toMatchObject({ encoding: 'utf-8' })
  })

  it.each([
    [0x01, true],
    [0x08, true],
    [0x09, false],
    [0x0d, false],
    [0x0e, true],
    [0x1f, true],
    [0x20, false],
    [0x7e, false],
    [0x7f, true],
    [0x9f, true],
    [0xa0, false],
  ])('U+%s is a control character: %s', (code, isControl) => {
    const decoded = decodeText(utf8(String.fromCharCode(code).repeat(3)))
    expect('problems' in decoded).toBe(isControl)
  })

  it('refuses a text with a zero in it', () => {
    expect(decodeText(marked([0xef, 0xbb, 0xbf], utf8(`${'民'.repeat(500)}\0`)))).toMatchObject({
      problems: [{ code: 'file-binary' }],
    })
  })

  it('takes UTF-8 for damaged where one character in twenty is broken, and no more', () => {
    const of = (whole: number) => decodeText(new Uint8Array([...utf8('民'.repeat(whole)), 0xff]))
    expect(of(20)).toMatchObject({ problems: [{ code: 'text-damaged' }] })
    expect(of(19)).not.toMatchObject({ problems: [{ code: 'text-damaged' }] })
    expect(of(20)).toMatchObject({ problems: [{ message: { en: 'The text is UTF-8, damaged in 1 places.' } }] })
  })

  it.each([
    ['the first printed ASCII', ' ', true],
    ['the last printed ASCII', '~', true],
    ['a tab', '\t', true],
    ['a line feed', '\n', true],
    ['a carriage return', '\r', true],
    ['the sign before', '\u001f', false],
    ['the sign after', '\u007f', false],
    ['a vertical tab', '\u000b', false],
    ['the first of the dashes and marks', '\u2010', true],
    ['the last of them', '\u2040', true],
    ['what stands before them', '\u200f', false],
    ['what stands behind them', '\u2041', false],
    ['the first sign of CJK', '\u3000', true],
    ['the last', '\u303f', true],
    ['what stands before those', '\u2fff', false],
    ['what stands behind those', '\u3040', false],
    ['the first of CJK', '一', true],
    ['the last of CJK', '\u9fff', true],
    ['what stands before it', '\u4dff', false],
    ['what stands behind it', '\ua000', false],
    ['the first of full width', '\uff00', true],
    ['the last of full width', '\uffef', true],
    ['what stands before full width', '\ufeff', false],
    ['what stands behind full width', '\ufff0', false],
  ])('UTF-16 without a mark may hold %s: %s', (_, sign, likely) => {
    // A line feed has a zero byte in UTF-16, which no other encoding has: nineteen of twenty signs must be likely.
    const text = `${'民政'.repeat(9)}\n${sign}${sign}`
    const decoded = decodeText(utf16(text, true))
    if (likely) expect(decoded).toEqual({ text, encoding: 'utf-16le' })
    else expect(decoded).toMatchObject({ problems: [{ code: 'file-binary' }] })
  })

  it('looks at the first 4,096 signs of UTF-16', () => {
    const text = (likely: number) => `${'民'.repeat(likely - 1)}\n${'\u4dff'.repeat(400)}`
    expect(decodeText(utf16(text(4096), true))).toMatchObject({ encoding: 'utf-16le' })
    expect(decodeText(utf16(text(3896), true))).toMatchObject({ encoding: 'utf-16le' })
    expect(decodeText(utf16(text(3800), true))).toMatchObject({ problems: [{ code: 'file-binary' }] })
  })

  it('never throws on any bytes, and gives text or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const decoded = decodeText(bytes)
        expect('text' in decoded ? decoded.text.length : decoded.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('gets back any text of GBK characters', () => {
    const encoder = new Map<string, readonly number[]>()
    const decoder = new TextDecoder('gb18030')
    for (let high = 0xb0; high <= 0xf7; high++)
      for (let low = 0xa1; low <= 0xfe; low++) encoder.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    const characters = [...encoder.keys()].filter(character => /^[一-龥]$/.test(character))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters, '7', '\n'), { minLength: 8, maxLength: 60 }), array => {
        const bytes = array.flatMap(character => encoder.get(character) ?? [character.charCodeAt(0)])
        fc.pre(bytes.some(byte => byte > 127))
        expect(decodeText(new Uint8Array(bytes))).toEqual({ text: array.join(''), encoding: 'gb18030' })
      }),
    )
  })

  const chinese = fc.stringMatching(/^[一-龥]{8,40}[，。；\n0-9一-龥]{4,40}$/)
  it('gets back Chinese text from each encoding that TextEncoder or this test can write', () => {
    fc.assert(
      fc.property(chinese, text => {
        expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' })
        for (const little of [true, false])
          expect(decodeText(utf16(text, little))).toEqual({ text, encoding: little ? 'utf-16le' : 'utf-16be' })
      }),
    )
  })
})
