import { expect, it } from 'vitest'
import * as z from 'zod'
import { issue, lastNotBefore, refusal } from './issue.js'
import { validate } from './validate.js'

const said = {
  code: 'too-many-beds',
  message: { zh: '床位过多。', en: 'Too many beds.' },
  remedy: { zh: '请减少。', en: 'Take some away.' },
}

it('comes back from validate as it was said, with its path', () => {
  const Home = z.object({ beds: z.int() }).check(({ value, issues }) => {
    if (value.beds > 500) issues.push(issue(value, said, ['beds']))
  })
  expect(validate(z.object({ homes: z.array(Home) }), { homes: [{ beds: 500 }, { beds: 501 }] })).toEqual({
    success: false,
    problems: [{ ...said, severity: 'error', path: ['homes', 1, 'beds'] }],
  })
})

it('keeps both languages of a refinement, and the English where zod alone shows it', () => {
  const Home = z
    .object({ beds: z.int(), nursingBeds: z.int() })
    .refine(
      ({ beds, nursingBeds }) => nursingBeds <= beds,
      refusal(['nursingBeds'], '护理型床位多于床位', 'more nursing beds than beds'),
    )
  const home = { beds: 10, nursingBeds: 11 }
  expect(validate(z.object({ homes: z.array(Home) }), { homes: [home] })).toEqual({
    success: false,
    problems: [
      {
        code: 'custom',
        severity: 'error',
        path: ['homes', 0, 'nursingBeds'],
        message: { zh: '护理型床位多于床位。', en: 'More nursing beds than beds.' },
        remedy: { zh: '请核对记录。', en: 'Check the record.' },
      },
    ],
  })
  expect(Home.safeParse(home).error?.issues[0]?.message).toBe('more nursing beds than beds')
})

const day = z.iso.date().nullable()
const Term = z.object({ since: day, until: day }).refine(...lastNotBefore('since', 'until'))

it.each([
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01', '2024-01-02'],
  ['2024-01-01', null],
  [null, '2024-01-01'],
  [null, null],
])('takes a record from %s to %s', (since, until) => {
  expect(validate(Term, { since, until }).success).toBe(true)
})

it('refuses a record that ends before it begins, at its last day', () => {
  expect(validate(Term, { since: '2024-01-02', until: '2024-01-01' })).toMatchObject({
    problems: [{ path: ['until'], message: { zh: '结束日期早于开始日期。', en: 'Ends before it begins.' } }],
  })
})
