import { describe, expect, it } from 'vitest'
import { citationsInSource, citedArticles } from './cited.mjs'
import { compareDigest, writeDigest } from './digest.mjs'
import { citationsInYaml, figuresOfPlan, figuresOfPolicy } from './figures.mjs'

const changes = (before, after) => compareDigest(writeDigest(before), after)
const changed = (before, after) => changes(before, after).changed

const plan = (target, period = '') =>
  `id: a-2024\n${period}targets:\n  - id: beds\n    quote: 建成77张\n    ${target}\n`
const planFigures = (...given) => figuresOfPlan('plans/a.yaml', plan(...given))

describe('the figures of a plan', () => {
  const before = planFigures(
    `{ value: 77, unit: 张, comparator: '>=', deadline: 2024-12-31 }`.slice(2, -2).replaceAll(', ', '\n    '),
  )
  const after = text => planFigures(text.replaceAll(', ', '\n    '))

  it('may stay as they are, in whatever order and words', () => {
    expect(changed(before, after(`deadline: 2024-12-31, unit: 张, comparator: '>=', value: 77, note: 又记`))).toEqual(
      [],
    )
  })

  it.each([
    [`value: 78, unit: 张, comparator: '>=', deadline: 2024-12-31`, 'plans/a.yaml:3 beds: value: 77 -> 78'],
    [`value: 77, unit: 所, comparator: '>=', deadline: 2024-12-31`, 'plans/a.yaml:3 beds: unit: 张 -> 所'],
    [`value: 77, unit: 张, comparator: '>', deadline: 2024-12-31`, 'plans/a.yaml:3 beds: comparator: >= -> >'],
    [`value: 77, unit: 张, comparator: '>='`, 'plans/a.yaml:3 beds: deadline=2024-12-31 is gone'],
    [
      `value: 77, unit: 张, comparator: '>=', deadline: 2024-12-31, bare: true`,
      'plans/a.yaml:3 beds: bare=true is new',
    ],
  ])('are told apart: %s', (text, message) => {
    expect(changed(before, after(text))).toEqual([message])
  })

  it('hold the deadline of a task that has no figure', () => {
    const of = day =>
      figuresOfPlan(
        'plans/a.yaml',
        `id: a\nsections:\n  - items:\n      - number: 4\n        measures:\n          - task: 组建\n            deadline: '${day}'\n`,
      )
    expect(changed(of('2024-12-31'), of('2025-12-31'))).toEqual([
      'plans/a.yaml:7 4 组建: deadline: 2024-12-31 -> 2025-12-31',
    ])
  })

  it('are missed when they are gone, and their file too', () => {
    expect(changed(before, [])).toEqual(['plans/a.yaml is gone, with beds, plan'])
    const rest = before.filter(({ key }) => key !== 'beds')
    expect(changed(before, rest)).toEqual([expect.stringContaining('plans/a.yaml beds is gone; it was comparator=>=')])
  })

  it('need no second edit when they are new, and are named', () => {
    expect(changes([], before)).toEqual({ changed: [], unheld: ['plans/a.yaml plan', 'plans/a.yaml beds'] })
  })
})

describe('the values of a policy document', () => {
  const document = (value, from = '2023-09-01') =>
    figuresOfPolicy(
      'p.yaml',
      `title: 通知\nconfidence: primary\nfrom: ${from}\nvalues:\n  dibao.standard.urban: ${value}\n`,
    )

  it.each([
    ['753元/月', undefined, 'p.yaml:5 dibao.standard.urban: value: 735元/月 -> 753元/月'],
    ['735元/月', '2023-10-01', 'p.yaml:1 document: from: 2023-09-01 -> 2023-10-01'],
    ['[735元/月]', undefined, expect.stringContaining('dibao.standard.urban: ')],
  ])('are told apart: %s', (value, from, message) => {
    expect(changed(document('735元/月'), document(value, from))).toEqual([message])
  })

  it('are read in parts where there are several', () => {
    const values = later =>
      document(`\n    - { value: 1元, from: 2020-01-01 }\n    - { value: ${later}, from: 2021-01-01 }`)
    expect(changed(values('2元'), values('3元'))).toEqual([
      'p.yaml:6 dibao.standard.urban: {value 2元, from 2021-01-01} -> {value 3元, from 2021-01-01}',
    ])
  })
})

describe('citations', () => {
  const yaml = issued =>
    citationsInYaml('s.yaml', `- value: 1\n  cite:\n    title: 办法\n    issued: ${issued}\n    confidence: primary\n`)
  const source = issued =>
    citationsInSource(
      's.ts',
      `\nexport const a = { title: '办法', number: '1号', issued: '${issued}', confidence: 'primary' }`,
    )

  it('are read from data and from sources', () => {
    expect(changed(yaml('2020-01-01'), yaml('2020-01-02'))).toEqual([
      's.yaml:3 办法 without number: issued: 2020-01-01 -> 2020-01-02',
    ])
    expect(changed(source('2020-01-01'), source('2020-01-02'))).toEqual([
      's.ts:2 办法 1号: issued: 2020-01-01 -> 2020-01-02',
    ])
  })

  it('must agree with those of the same document: another day in one copy is new', () => {
    expect(changed(source('2020-01-01'), [...source('2020-01-01'), ...source('2020-01-02')])).toEqual([
      's.ts:2 办法 1号: issued=2020-01-02 is new',
    ])
  })

  it('are held with the article that each rule names', () => {
    const cited = article => {
      const rule = { label: { zh: '收入', en: 'Income' }, cite: { title: '办法', article, confidence: 'primary' } }
      return citedArticles([{ package: 'p', name: 'dibao2021', value: { rules: { income: rule } } }])
    }
    expect(changed(cited('第九条'), cited('第八条'))).toEqual(['p dibao2021 办法: 收入: 第九条 -> 第八条'])
  })
})
