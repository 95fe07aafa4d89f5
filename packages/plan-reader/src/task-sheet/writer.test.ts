import type { Plan, PlanTarget } from '@minzheng/plan'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTaskSheet } from './task-sheet.js'
import { writeTaskSheet } from './writer.js'

const words = fc.stringMatching(/^[一-龥A-Za-z0-9%（）(),.。]{0,12}[一-龥]$/)
const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const number = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map(value => Math.abs(Number(value.toPrecision(12)))),
)
const department = fc.stringMatching(/^[一-龥]{2,6}$/)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const code = fc.constantFrom('320404', '320404001', '320400')
const unique = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { minLength: 1, maxLength: 3 })

const targetFields = fc.record(
  {
    kind: fc.constantFrom('count', 'money', 'ratio', 'change', 'amount'),
    comparator: fc.constantFrom('>=', '<=', '=', '>', '<', 'range'),
    value: fc.option(number),
    valueMax: number,
    unit: fc.option(fc.constantFrom('张', '%', '元/月', '万人次')),
    modality: fc.constantFrom('must', 'strive'),
    bare: fc.boolean(),
    indicator: fc.constantFrom('home-beds', 'rate'),
    change: fc.constantFrom('growth', 'reduction'),
    scope: fc.oneof(
      fc.record({ each: words }),
      fc.record({ place: words, divisions: unique(code) }),
      fc.record({ each: words, place: words, divisions: unique(code) }),
    ),
    deadline: date,
    quote: words,
    partOf: words,
  },
  { requiredKeys: ['kind', 'comparator', 'value', 'unit', 'modality', 'bare'] },
)
const itemFields = fc.record({
  heading: words,
  departments: optional(unique(department)),
  measures: optional(
    fc.array(fc.record({ task: words, deadline: date }, { requiredKeys: ['task'] }), { minLength: 1, maxLength: 3 }),
  ),
  targets: fc.array(targetFields, { maxLength: 3 }),
})
const sectionFields = fc.record({ heading: words, items: fc.array(itemFields, { maxLength: 3 }) })
const planFields = fc.record(
  {
    title: words,
    issuer: words,
    division: code,
    year: fc.integer({ min: 1949, max: 2100 }),
    issued: date,
    period: fc.record({ from: date, to: date }),
  },
  { requiredKeys: ['title'] },
)
const plans = fc
  .tuple(planFields, fc.array(sectionFields, { minLength: 1, maxLength: 4 }))
  .map(([fields, sections]): Plan => {
    let item = 0
    const targets: PlanTarget[] = []
    const numbered = sections.map(({ heading, items }, index) => ({
      number: index + 1,
      heading,
      items: items.map(({ targets: own, departments, measures, ...rest }) => {
        item++
        targets.push(...own.map((each, at) => ({ ...each, id: `t${item}-${at}`, item })))
        return { number: item, ...rest, ...(departments ? { departments } : {}), ...(measures ? { measures } : {}) }
      }),
    }))
    return { schema: 'plan.v1', id: 'a-plan', ...fields, sections: numbered, targets }
  })

describe('a plan written as a task sheet', () => {
  it('is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async plan => {
        expect(await readTaskSheet(await writeTaskSheet(plan))).toEqual({ kind: 'plan', plan, problems: [] })
      }),
    )
  }, 60_000)

  it('reads well: a title, headings, shares as percentages, a sheet of its own for the plan', async () => {
    const plan: Plan = {
      schema: 'plan.v1',
      id: 'a-plan',
      title: '2024年工作要点',
      year: 2024,
      sections: [
        { number: 11, heading: '养老服务', items: [{ number: 1, heading: '床位', departments: ['养老科', '规财科'] }] },
      ],
      targets: [
        { id: 't', item: 1, kind: 'ratio', comparator: '>=', value: 0.925, unit: '%', modality: 'must', bare: false },
      ],
    }
    const { sheets } = await readXlsx(await writeTaskSheet(plan), { readStyles: true })
    const [sheet, fields] = sheets
    expect(sheet?.rows[0]?.[0]).toBe('2024年工作要点')
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual(['部分', '序号', '工作任务', '具体举措'])
    expect(sheet?.rows[2]?.filter(cell => cell !== null)).toEqual([
      '十一、养老服务',
      1,
      '床位',
      't',
      '比率',
      '≥',
      0.925,
      '%',
      '养老科、规财科',
      '必须',
      '否',
    ])
    expect(sheet?.cells?.get('2,8')?.style?.numFmt).toBe('0.##%')
    expect(fields?.name).toBe('要点')
    expect(fields?.rows.slice(0, 2)).toEqual([
      ['ID', 'a-plan'],
      ['标题', '2024年工作要点'],
    ])
  })
})
