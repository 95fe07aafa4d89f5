import { expect, it } from 'vitest'
import { minzheng } from './command.js'

const dibao = (...more: readonly string[]) =>
  minzheng(['sql', 'dibao', '--dialect', 'spark', '--group', 'members=persons.household_id', '--lang', 'en', ...more])
const many = ['--places', '350200,厦门市', '--places', '310000', '--days', '2024-06-15, 2025-06-15']

it('joins the policies of many places and days by the place and day of each case', async () => {
  const { out, code } = await dibao(...many)
  expect(code).toBe(0)
  expect(out).toContain('JOIN `policies` p ON p.`place` = t.`place` AND p.`date` = t.`date`')
})

it('prints what has to be there before: tables, the policy of each place and day once, results and a view to read', async () => {
  const { out } = await dibao(...many, '--tables')
  expect([...out.matchAll(/^(CREATE \w+|INSERT INTO) `?(\w+)`?/gm)].map(([, made, name]) => `${made} ${name}`)).toEqual(
    [
      'CREATE TABLE cases',
      'CREATE TABLE persons',
      'CREATE TABLE results',
      'CREATE TABLE policies',
      'INSERT INTO policies',
      'CREATE VIEW results_read',
    ],
  )
  expect([...out.matchAll(/^ {2}\('(\d+)', '([\d-]+)'/gm)].map(([, place, day]) => `${place} ${day}`)).toEqual([
    '350200 2024-06-15',
    '350200 2025-06-15',
    '310000 2024-06-15',
    '310000 2025-06-15',
  ])
  for (const column of ['place', 'date']) expect(out.split(`\`${column}\` STRING`).length, column).toBe(3)
})

it.each<[readonly string[], string]>([
  [['--days', '2024-06-15'], '--places'],
  [['--places', '350200', '--place', '310000'], '--place'],
  [['--places', '350200', '--on', '2024-06-15'], '--on'],
  [['--places', '350200', '--days', '2024-06-31'], '2024-06-31'],
  [['--places', '999999', '--days', '2024-06-15'], '999999'],
  [['--places', '350200', '--days', '2024-06-15,2026-08-15'], 'two versions'],
  [['--places', '350200', '--days', '2024-06-15', '--tables', '--spread', '4'], 'spread'],
])('%j is wrong usage, and says why', async (more, said) => {
  const { code, err } = await dibao(...more)
  expect(code).toBe(2)
  expect(err).toContain(said)
})
