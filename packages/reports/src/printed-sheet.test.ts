import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellText, printedBook } from './printed-sheet.js'

const read = async (names: readonly string[], cell = '') => {
  const sheets = names.map(name => ({
    name,
    title: name,
    subtitle: '',
    columns: [{ head: '甲', width: 9 }],
    rows: [[cell]],
  }))
  return (await readXlsx(await printedBook(sheets, 'zh'))).sheets
}
const namesOf = async (...names: readonly string[]) => (await read(names)).map(({ name }) => name)

describe('names of sheets', () => {
  it.each([
    ['an apostrophe at the cut', `${'工'.repeat(30)}'要点`, '工'.repeat(30)],
    ['a space and an apostrophe at the cut', `${'工'.repeat(29)} '要点`, '工'.repeat(29)],
    ['a character of two halves at the cut', `${'工'.repeat(30)}𠮷要点`, '工'.repeat(30)],
    ['the last that is whole', `${'工'.repeat(29)}𠮷要点`, `${'工'.repeat(29)}𠮷`],
    ['nothing but what no name may hold', "'[*]'", 'Sheet'],
    ['the name that Excel keeps', 'HISTORY', 'HISTORY (2)'],
    ['a control character', '工\u0001作', '工�作'],
  ])('%s', async (_, title, name) => {
    expect(await namesOf(title)).toEqual([name])
  })

  it('of 130 plans with one long title each have one of their own', async () => {
    const names = await namesOf(...Array<string>(130).fill(`${'工'.repeat(24)}𠮷${'点'.repeat(9)}`))
    expect(new Set(names).size).toBe(130)
    // A longer number leaves less of the title, and of 𠮷 all or nothing.
    expect([names[8], names[9], names[99]]).toEqual(
      ['𠮷点 (9)', '𠮷 (10)', ' (100)'].map(end => `${'工'.repeat(24)}${end}`),
    )
    expect(names.every(name => name.length <= 31 && !/\p{Cs}/u.test(name))).toBe(true)
  })
})

describe('a cell', () => {
  it('holds 32,767 characters whole', async () => {
    const text = '字'.repeat(32_767)
    expect(cellText(text, 'zh')).toBe(text)
    expect((await read(['甲'], text))[0]?.rows[3]?.[0]).toBe(text)
  })

  it('says that it was cut of more, and how much there is', async () => {
    const cell = String((await read(['甲'], '字'.repeat(40_049)))[0]?.rows[3]?.[0])
    expect(cell).toHaveLength(32_767)
    expect(cell).toMatch(/字…（原有 40049 字，单元格至多 32767 字，以下未写出）$/u)
    expect(cellText('x'.repeat(32_768), 'en')).toMatch(
      /x… \(cut: the text has 32768 characters, a cell holds 32767\)$/u,
    )
  })

  it('is not cut within a character', () => {
    const cells = ['𠮷'.repeat(20_000), `字${'𠮷'.repeat(20_000)}`].map(text => cellText(text, 'zh'))
    expect(cells.map(cell => /\p{Cs}/u.test(cell))).toEqual([false, false])
  })

  it('is cut in the title and below it too', async () => {
    const long = '字'.repeat(40_000)
    const sheet = { name: '甲', title: long, subtitle: long, columns: [{ head: '甲', width: 9 }], rows: [] }
    const { rows } = (await readXlsx(await printedBook([sheet], 'zh'))).sheets[0]!
    for (const row of [0, 1]) expect(String(rows[row]?.[0])).toHaveLength(32_767)
  })
})
