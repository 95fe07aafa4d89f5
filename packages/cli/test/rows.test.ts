import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { toCsv, toXlsx } from '../src/rows.js'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  '%j is no formula in CSV',
  text => {
    expect(toCsv([{ id: text }])).toContain(`'${text}`)
  },
)

it('leaves other cells of CSV as they are', () => {
  expect(toCsv([{ id: -1, name: '甲＝乙' }])).toBe('\ufeffid,name\r\n-1,甲＝乙\r\n')
})

it('cuts a text that no cell of a workbook holds, and says so', async () => {
  const bytes = await toXlsx('甲', ['a', 'b', 'c'], [['字'.repeat(40_000), 1, null]], 'zh')
  expect((await readXlsx(bytes)).sheets[0]?.rows[1]).toEqual([expect.stringMatching(/字…（原有 40000 字/u), 1, null])
})
