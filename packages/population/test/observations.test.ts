import { comply, Indicator, Target } from '@minzheng/indicators'
import { beforeAll, describe, expect, it } from 'vitest'
import { observationsOfRun, runPopulation } from '../src/index.js'
import { testFolder, writeLines } from './made-files.js'

const at = testFolder()
const date = '2023-03-15'
const household = (id: number, wage: number | null, more: object = {}) => ({
  id,
  place: '350203',
  date,
  area: 'urban',
  savings: 0,
  homes: 1,
  car: false,
  propertyMeetsLocalRule: true,
  members: [{ relation: 'applicant', birth: '1980-01-01', wage }],
  ...more,
})
const source = { title: '全量复核', confidence: 'unverified' } as const
const asked = { indicator: 'dibao-households', date, source, synthetic: true } as const

describe('a run as observations', () => {
  let result = ''
  let rejecting = ''
  beforeAll(async () => {
    const rows = [
      household(1, 0),
      household(2, 5_000_00),
      household(3, 0, { place: '350205' }),
      household(4, null, { place: '350205' }),
      household(5, 0, { place: '350211', date: '2023-04-15' }),
    ]
    const run = (name: string, more: unknown[] = []) =>
      runPopulation({
        program: 'dibao',
        cases: writeLines(at(`${name}.ndjson`), [...rows, ...more]),
        out: at(name),
      })
    await run('whole')
    await run('with-rejected', [household(6, -1)])
    result = at('whole')
    rejecting = at('with-rejected')
  })

  it('counts the cases of each place on the day; a place with an open case is left open', async () => {
    expect(await observationsOfRun({ ...asked, result, figure: { cases: 'eligible' } })).toEqual({
      observations: [{ indicator: 'dibao-households', division: '350203', date, value: 1, source, synthetic: true }],
      open: [{ division: '350205', cases: 1 }],
    })
  })

  it('leaves open cases out where that is said, and notes how many', async () => {
    const { observations } = await observationsOfRun({
      ...asked,
      result,
      figure: { cases: 'eligible' },
      leaveOut: true,
    })
    expect(observations.map(({ division, value }) => [division, value])).toEqual([
      ['350203', 1],
      ['350205', 1],
    ])
    expect(observations.map(({ note }) => note?.includes('未定 1 件') ?? false)).toEqual([false, true])
  })

  it('adds amounts up in 分, and gives a share by its parts', async () => {
    const sum = await observationsOfRun({ ...asked, result, figure: { sum: 'monthlyBenefit' } })
    expect(sum.observations[0]).toMatchObject({ value: 1_005_00, unit: '分/月' })
    const share = await observationsOfRun({
      ...asked,
      result,
      figure: { share: 'eligible' },
      by: 'prefecture',
      leaveOut: true,
    })
    expect(share.observations).toMatchObject([{ division: '350200', numerator: 2, denominator: 3 }])
    const among = await observationsOfRun({ ...asked, result, figure: { share: 'eligible', among: 'incomeTest' } })
    expect(among.observations).toMatchObject([{ division: '350203', numerator: 1, denominator: 1 }])
  })

  it('says nothing of a run with rejected rows unless they are left out, and of rules that it does not have', async () => {
    const figure = { cases: 'eligible' }
    await expect(observationsOfRun({ ...asked, result: rejecting, figure })).rejects.toMatchObject({
      problems: [{ code: 'rows-rejected' }],
    })
    const { observations } = await observationsOfRun({ ...asked, result: rejecting, figure, leaveOut: true })
    expect(observations[0]!.note).toContain('退回 1 行')
    await expect(observationsOfRun({ ...asked, result, figure: { cases: 'monthlyBenefit' } })).rejects.toMatchObject({
      problems: [{ code: 'rule-unknown' }],
    })
  })

  it('says which folder holds no run', async () => {
    const nowhere = `${result}-that-is-not-there`
    await expect(observationsOfRun({ ...asked, result: nowhere, figure: { cases: 'eligible' } })).rejects.toMatchObject(
      {
        problems: [{ code: 'file-unreadable', message: { zh: expect.stringContaining(nowhere) } }],
      },
    )
  })

  it('is what comply reads, and rolls up', async () => {
    const indicator = Indicator.parse({
      id: 'dibao-households',
      domain: 'SA',
      name: { zh: '在保户数', en: 'Households on dibao' },
      kind: 'count',
      unit: '户',
      direction: 'neither',
      accrual: 'stock',
      rollUp: 'sum',
      definition: { zh: '当日享受低保的户数', en: 'Households on dibao on the day' },
    })
    const target = Target.parse({
      id: 'T1',
      indicator: indicator.id,
      comparator: '>=',
      value: 2,
      unit: '户',
      modality: 'must',
      bare: false,
    })
    const { observations } = await observationsOfRun({
      ...asked,
      result,
      figure: { cases: 'eligible' },
      leaveOut: true,
    })
    const { results, problems } = comply([target], observations, {
      indicators: [indicator],
      plan: { division: '350200', period: { from: '2023-01-01', to: '2023-12-31' } },
      asOf: date,
      unitsOf: () => ['350203', '350205'],
    })
    expect(problems).toEqual([])
    expect(results[0]).toMatchObject({ status: 'met', value: 2 })
  })
})
