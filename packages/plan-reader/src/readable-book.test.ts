import { isProblemError } from '@minzheng/core'
import { Ledger } from '@minzheng/indicators/ledger'
import { Plan } from '@minzheng/plan'
import { describe, expect, it } from 'vitest'
import { writeLedgerSheet } from './ledger-sheet/writer.js'
import { writeReview } from './proposals/review-sheet.js'
import { writeTaskSheet } from './task-sheet/writer.js'

const planOf = (quote: string) =>
  Plan.parse({
    schema: 'plan.v1',
    id: 'p',
    title: '工作要点',
    year: 2024,
    sections: [{ number: 1, heading: '养老', items: [{ number: 1, heading: '床位' }] }],
    targets: [
      {
        id: 't',
        item: 1,
        kind: 'count',
        comparator: '>=',
        value: 1,
        unit: '张',
        deadline: '2024-12-31',
        modality: 'must',
        bare: false,
        quote,
      },
    ],
  })
const ledgerOf = (task: string) =>
  Ledger.parse({
    schema: 'ledger.v1',
    plan: 'p',
    title: '工作要点',
    period: { from: '2024-01-01', to: '2024-12-31' },
    tasks: [{ id: 't', item: 1, task, kind: 'other', deadline: '2024-05-31' }],
  })

describe.each([
  ['a task sheet', (text: string) => writeTaskSheet(planOf(text))],
  ['a ledger', (text: string) => writeLedgerSheet(ledgerOf(text))],
  [
    'a review',
    (text: string) =>
      writeReview(planOf(text), { candidates: [], indicators: [], divisions: [], divisionName: () => undefined }),
  ],
])('%s', (_, write) => {
  it('is written of a text that a cell just holds', async () => {
    expect(await write('字'.repeat(32_767))).toBeInstanceOf(Uint8Array)
  })

  it('is refused of a longer one, which is named', async () => {
    const error = await write(`𠮷${'字'.repeat(40_000)}`).catch((thrown: unknown) => thrown)
    if (!isProblemError(error)) throw error
    expect(error.problems).toHaveLength(1)
    expect(error.problems[0]).toMatchObject({ code: 'cell-too-long', severity: 'error' })
    expect(error.problems[0]?.message.zh).toMatch(/^“𠮷字{19}…”有 40002 字，第 \d+ 行第 \d+ 列的单元格至多 32767 字/u)
    expect(error.problems[0]?.message.en).toContain('has 40002 characters')
  })
})
