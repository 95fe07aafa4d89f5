import { expect, it } from 'vitest'
import type { Reason } from './explanation.js'
import { citationText, fillIn, memberText, nameOf, periodText, sourceText, valueText } from './sentences.js'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })

it.each<[Reason['value'], string | undefined, string, string]>([
  [true, undefined, '是', 'yes'],
  [false, undefined, '否', 'no'],
  [null, 'fen', '未知', 'unknown'],
  ['car', undefined, 'car', 'car'],
  [0, undefined, '0', '0'],
  [999, undefined, '999', '999'],
  [1000, undefined, '1,000', '1,000'],
  [-1_234_567, undefined, '-1,234,567', '-1,234,567'],
  [0, 'fen', '0.00 元', '0.00 yuan'],
  [1, 'fen', '0.01 元', '0.01 yuan'],
  [100, 'fen', '1.00 元', '1.00 yuan'],
  [-5, 'fen/month', '-0.05 元/月', '-0.05 yuan/month'],
  [123_456_789, 'fen/year', '1,234,567.89 元/年', '1,234,567.89 yuan/year'],
  [of(100, 3), 'fen', '≈ 0.33 元', '≈ 0.33 yuan'],
  [of(200, 3), 'fen', '≈ 0.67 元', '≈ 0.67 yuan'],
  [of(1, 2), 'fen', '≈ 0.01 元', '≈ 0.01 yuan'],
  [of(-1, 2), 'fen', '≈ -0.01 元', '≈ -0.01 yuan'],
  [of(40, 2), 'fen', '0.20 元', '0.20 yuan'],
  [of(1, 2), undefined, '0.5', '0.5'],
  [of(-3, 4), undefined, '-0.75', '-0.75'],
  [of(1, 3), undefined, '≈ 0.3333', '≈ 0.3333'],
  [of(2, 3), undefined, '≈ 0.6667', '≈ 0.6667'],
  [of(1, 20_000), undefined, '≈ 0.0001', '≈ 0.0001'],
  [of(1, 20_001), undefined, '≈ 0', '≈ 0'],
  [of(200, 2), undefined, '100', '100'],
  [of(100, 1), undefined, '100', '100'],
  [of(3, 2), 'person', '1.5 人', '1.5 persons'],
  [1, 'person', '1 人', '1 person'],
  [0, 'person', '0 人', '0 persons'],
  [2, 'household', '2 户', '2 households'],
  [2, 'day', '2 日', '2 days'],
  [2, 'facility', '2 个设施', '2 facilities'],
  [1, 'working-day', '1 个工作日', '1 working day'],
  [2, 'working-day', '2 个工作日', '2 working days'],
  [2, 'm2', '2 平方米', '2 m²'],
  [2, 'fathom', '2 fathom', '2 fathom'],
])('%j in %s: %s, %s', (value, unit, zh, en) => {
  expect(valueText({ value }, unit, 'zh')).toBe(zh)
  expect(valueText({ value }, unit, 'en')).toBe(en)
})

it.each([
  ['none', '本地未设', 'none set here'],
  ['silent', '未见当地规定', 'no rule of the place is known'],
  ['not-known', '未知', 'unknown'],
] as const)('a policy value that is %s', (status, zh, en) => {
  const reason = { value: null, policy: { path: 'cap', status } }
  expect([valueText(reason, 'fen', 'zh'), valueText(reason, 'fen', 'en')]).toEqual([zh, en])
})

it('a word is said by its name', () => {
  expect(valueText({ value: 'car', word: { zh: '汽车', en: 'Car' } }, undefined, 'en')).toBe('Car')
})

const title = '办法'
const confidence = 'primary'
it.each([
  [{ title, confidence }, '《办法》', '办法'],
  [{ title, number: '1号', confidence }, '《办法》（1号）', '办法, 1号'],
  [{ title, article: '第二条', confidence }, '《办法》第二条', '办法, 第二条'],
  [{ title, number: '1号', article: '第二条', confidence }, '《办法》（1号）第二条', '办法, 1号, 第二条'],
] as const)('a document: %j', (cite, zh, en) => {
  expect([citationText(cite, 'zh'), citationText(cite, 'en')]).toEqual([zh, en])
})

it.each([
  [{ from: '2024-01-01' }, '自 2024-01-01 起', 'from 2024-01-01'],
  [{ from: '2024-01-01', to: '2024-12-31' }, '2024-01-01 至 2024-12-31', '2024-01-01 to 2024-12-31'],
])('a period: %j', (period, zh, en) => {
  expect([periodText(period, 'zh'), periodText(period, 'en')]).toEqual([zh, en])
})

it.each([
  [undefined, ''],
  [{}, ''],
  [{ from: '2024-01-01' }, ' (from 2024-01-01)'],
  [{ from: '2024-01-01', cite: { title, confidence } }, ' (from 2024-01-01, 办法)'],
  [
    { from: '2024-01-01', knownUntil: '2025-01-01', beyond: true },
    ' (from 2024-01-01, last seen in force on 2025-01-01; whether it changed since is not known)',
  ],
  [{ from: '2024-01-01', knownUntil: '2025-01-01' }, ' (from 2024-01-01)'],
] as const)('where a policy value stands: %j', (found, expected) => {
  expect(sourceText(found && { path: 'cap', status: 'set', ...found }, 'en')).toBe(expected)
})

it('a gap that nothing fills stays empty', () => {
  expect(fillIn('{a}, {b}, {a}', { a: 'x' })).toBe('x, , x')
})

const read: Reason = { kind: 'fact', value: 1 }
it.each<[Reason, string | undefined, string | undefined]>([
  [{ ...read, title: { zh: '收入', en: 'Income' }, fact: 'income' }, '收入', 'Income'],
  [{ ...read, fact: 'income' }, 'income', 'income'],
  [{ ...read, fact: 'members', op: 'count' }, 'members 数', 'members count'],
  [{ ...read, policy: { path: 'cap', status: 'set' } }, 'cap', 'cap'],
  [read, undefined, undefined],
])('the name of %j', (reason, zh, en) => {
  expect([nameOf(reason, 'zh'), nameOf(reason, 'en')]).toEqual([zh, en])
})

const child = { zh: '子女', en: 'Child' }
it.each<[Reason['member'], string, string]>([
  [undefined, '', ''],
  [{ group: 'members', index: 0, unit: 'person' }, '第1人', 'no. 1'],
  [{ group: 'supporters', index: 1, unit: 'person' }, '第2人', 'no. 2'],
  [{ group: 'houses', index: 1, unit: 'home' }, '第2项', 'item 2'],
  [{ group: 'persons', index: 1 }, '第2项', 'item 2'],
  [{ group: 'members', index: 2, unit: 'person', word: child }, '第3人（子女）', 'no. 3 (Child)'],
])('a member: %j', (member, zh, en) => {
  expect([memberText({ ...read, member }, 'zh'), memberText({ ...read, member }, 'en')]).toEqual([zh, en])
})
