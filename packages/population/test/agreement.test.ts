import { type FormField, fieldsOf, unwrapped } from '@minzheng/core/form'
import { snakeCase } from '@minzheng/rules/sql'
import { arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { type Answer, loadProgram, openDesk } from 'minzheng'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { explainRow, type PopulationInput, runPopulation } from '../src/index.js'
import { query, testFolder, writeCsv, writeLines, writeParquet } from './made-files.js'

const at = testFolder()
type Data = Readonly<Record<string, unknown>>
type Format = 'parquet' | 'nested' | 'ndjson' | 'csv'

const places = ['350200', '500112', '110101', '310101', '440300', '330100', '510100', '420100', '990000']
const dates = ['2020-06-01', '2023-03-15', '2024-12-31']

const get = (value: unknown, path: string): unknown =>
  path.split('.').reduce((inner, key) => (inner as Data | null | undefined)?.[key], value)
const leavesOf = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap(field =>
    field.kind === 'part' ? leavesOf(field.fields ?? []) : field.kind === 'group' ? [] : [field],
  )
const typeOf = ({ kind, whole }: FormField): string =>
  ({ number: whole ? 'BIGINT' : 'DOUBLE', 'yes-no': 'BOOLEAN', date: 'DATE' })[kind as 'date'] ?? 'VARCHAR'

/** What a row of a format says, as the facts that are to be assessed. */
const saidBy = (format: Format, facts: unknown, form: z.ZodObject): unknown => {
  const made: Record<string, unknown> = {}
  for (const field of fieldsOf(form)) {
    const key = field.path
    const value = (facts as Data | null | undefined)?.[key]
    const { schema, required, usual, mayBeUnknown } = unwrapped(form.shape[key] as z.ZodType)
    const notKnown = () => {
      if (mayBeUnknown || required || usual !== undefined) made[key] = null
    }
    if (field.kind === 'group') {
      const list = Array.isArray(value) ? value : undefined
      const isThere =
        list !== undefined && (format !== 'parquet' && format !== 'csv' ? true : list.length > 0 || !field.mayBeUnknown)
      if (format === 'ndjson' && value === undefined) continue
      if (isThere) made[key] = list.map(one => saidBy(format, one, (schema as z.ZodArray).element as z.ZodObject))
      else if (!field.mayBeUnknown && format !== 'ndjson') made[key] = format === 'nested' ? null : []
      else notKnown()
    } else if (field.kind === 'part') {
      const isSaid = leavesOf(field.fields ?? []).some(one => (get(facts, one.path) ?? undefined) !== undefined)
      if (isSaid || !field.mayBeUnknown) made[key] = saidBy(format, value, schema as z.ZodObject)
      else if (required || mayBeUnknown) made[key] = null
    } else if (value !== undefined && value !== null) made[key] = value
    else if (format === 'ndjson') {
      if (value === null) made[key] = null
    } else if (format === 'csv' && usual !== undefined) continue
    else notKnown()
  }
  return made
}

/** Random facts without what random ones nearly always have: several applicants, and births after the day. */
const mended = (facts: Data, fields: readonly FormField[], date: string, place = 0): Data =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const field = fields.find(({ path }) => path.split('.').at(-1) === key)!
      if (Array.isArray(value)) return [key, value.map((one, index) => mended(one, field.fields ?? [], date, index))]
      if (field.kind === 'part' && value) return [key, mended(value as Data, field.fields ?? [], date)]
      if (field.once !== undefined && (place === 0 || value === field.once || value === field.atMostOnce))
        return [key, place === 0 ? field.once : 'other']
      if (field.kind === 'date' && typeof value === 'string' && value > date) return [key, date]
      return [key, value]
    }),
  )

/** A value that is wrong where it stands, of the type that its column has. */
const spoiled = (field: FormField, dice: number): unknown => {
  if (field.kind === 'number') return [field.most! + 1, (field.least ?? 0) - 1, null][dice % 3]
  if (field.kind === 'choice') return ['nobody', null][dice % 2]
  if (field.kind === 'date') return ['1790-05-06', '2099-01-01', null][dice % 3]
  return null
}
const spoil = (facts: Data, fields: readonly FormField[], dice: readonly number[]): Data => {
  const field = fields[dice[0]! % fields.length]!
  const value = facts[field.path.split('.').at(-1)!]
  const key = field.path.split('.').at(-1)!
  if (field.kind === 'part' && typeof value === 'object' && value !== null)
    return { ...facts, [key]: spoil(value as Data, field.fields ?? [], dice.slice(1)) }
  if (field.kind === 'part') return facts
  if (field.kind === 'group')
    return {
      ...facts,
      [key]:
        Array.isArray(value) && value.length > 0 && dice[1]! % 3 > 0
          ? value.map((one: Data, index) => (index === 0 ? spoil(one, field.fields ?? [], dice.slice(1)) : one))
          : Array.isArray(value)
            ? [...value, ...value, ...value]
            : value,
    }
  return { ...facts, [key]: spoiled(field, dice[1]!) }
}

const flat = (facts: unknown, fields: readonly FormField[], name: (path: string) => string): Record<string, unknown> =>
  Object.fromEntries(leavesOf(fields).map(field => [name(field.path), get(facts, field.path) ?? null]))

interface Made {
  readonly key: number
  readonly place: string
  readonly date: string
  readonly facts: Data
}

/** Writes the cases in a format, and says how they are read. */
const write = async (
  format: Format,
  name: string,
  fields: readonly FormField[],
  rows: readonly Made[],
): Promise<Omit<PopulationInput, 'program'>> => {
  const groups = fields.filter(({ kind }) => kind === 'group')
  const about = ({ key, place, date }: Made) => ({ mz_id: key, mz_at: place, mz_on: date })
  const input = { key: 'mz_id', place: { column: 'mz_at' }, date: { column: 'mz_on' } }
  if (format === 'ndjson')
    return {
      ...input,
      cases: writeLines(
        at(`${name}.ndjson`),
        rows.map(row => ({ ...about(row), ...row.facts })),
      ),
    }
  const types = (of: readonly FormField[]) =>
    Object.fromEntries(leavesOf(of).map(field => [snakeCase(field.path), typeOf(field)]))
  const own = { mz_id: 'BIGINT', mz_at: 'VARCHAR', mz_on: 'DATE' }
  const table = rows.map(row => ({ ...about(row), ...flat(row.facts, fields, snakeCase) }))
  if (format === 'nested') {
    const lists = Object.fromEntries(
      groups.map(({ path, fields: inner = [] }) => [
        path,
        `STRUCT(${Object.entries(types(inner))
          .map(([column, type]) => `"${column}" ${type}`)
          .join(', ')})[]`,
      ]),
    )
    const nested = rows.map((row, index) => ({
      ...table[index],
      ...Object.fromEntries(
        groups.map(({ path, fields: inner = [] }) => [
          path,
          (row.facts[path] as Data[] | null | undefined)?.map(one => flat(one, inner, snakeCase)) ?? null,
        ]),
      ),
    }))
    return {
      ...input,
      cases: await writeParquet(at(`${name}.parquet`), nested, { ...own, ...types(fields), ...lists }),
    }
  }
  const members: Record<string, { file: string; key: string }> = {}
  for (const { path, fields: inner = [] } of groups) {
    const of = rows.flatMap(row =>
      ((row.facts[path] ?? []) as Data[]).map(one => ({ mz_of: row.key, ...flat(one, inner, snakeCase) })),
    )
    const file = at(`${name}-${path}.${format}`)
    const columns = { mz_of: 'BIGINT', ...types(inner) }
    if (format === 'csv') writeCsv(file, of, Object.keys(columns))
    else await writeParquet(file, of, columns)
    members[path] = { file, key: 'mz_of' }
  }
  const file = at(`${name}.${format}`)
  const columns = { ...own, ...types(fields) }
  const cases =
    format === 'csv' ? writeCsv(file, table, Object.keys(columns)) : await writeParquet(file, table, columns)
  return { ...input, cases, members }
}

const plain = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)

const programs = ['dibao', 'tekun', 'price-subsidy', 'disability-subsidies', 'child-allowance', 'adoption']
const formats: Format[] = ['parquet', 'nested', 'ndjson', 'csv']

describe('a run answers each row as the desk does', () => {
  it.each(programs.flatMap(id => formats.map(format => [id, format] as const)))(
    '%s from %s',
    async (id, format) => {
      const { program } = (await loadProgram(id))!
      const covered = dates.filter(date =>
        program.coverage().some(({ from, to }) => from <= date && date <= (to ?? '9999')),
      )
      const on = covered.length > 0 ? covered : [program.versions.at(-1)!.inForce.from]
      const dice = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 })
      const rows = on.flatMap((date, day): Made[] => {
        const version = program.on(date)
        const fields = fieldsOf(version.facts)
        const sampled = fc.sample(fc.tuple(arbitraryOf(version.facts), dice), { numRuns: 60, seed: 7 + day })
        const made = sampled.map(([facts, of], index): Made => {
          const onDay = 'asOf' in version.facts.shape ? { ...facts, asOf: date } : facts
          return {
            key: day * 1000 + index,
            place: places[of[5]! % places.length]!,
            date,
            facts:
              of[4]! % 3 > 0
                ? mended(onDay as Data, fields, date)
                : spoil(mended(onDay as Data, fields, date), fields, of),
          }
        })
        return made
      })
      // All versions in one file: its columns are those of the last, which has those of the others too, or else one day alone.
      const fields = fieldsOf(program.versions.at(-1)!.facts)
      const paths = (of: readonly FormField[]) => leavesOf(of).map(({ path }) => path)
      const hasAll = (date: string) =>
        paths(fieldsOf(program.on(date).facts)).every(path => paths(fields).includes(path))
      const used = rows.filter(({ date }) => hasAll(date))
      const desk = openDesk()
      const input = { program: id, ...(await write(format, `${id}-${format}`, fields, used)) }
      const out = at(`${id}-${format}-out`)
      const manifest = await runPopulation({ ...input, out, partRows: 150 })

      const rowsOf = async (kind: string) =>
        new Map(
          (await query(`SELECT * FROM '${out}/${kind}-*.parquet'`)).map(row => [
            Number(row['mz_id'] ?? row['key']),
            row,
          ]),
        )
      const [decided, undetermined, rejected] = [
        await rowsOf('decided'),
        await rowsOf('undetermined'),
        await rowsOf('rejected'),
      ]
      const expected = { decided: 0, undetermined: 0, rejected: 0 }
      for (const { key, place, date, facts } of used) {
        const version = program.on(date)
        const said = saidBy(format, facts, version.facts)
        const answer: Answer = await desk.assess({ program: id, place, date, facts: said as never })
        const tell = JSON.stringify({ key, place, date, said, answer: answer.problems, rejected: rejected.get(key) })
        const kind = answer.status === 'invalid' ? 'rejected' : answer.status
        expected[kind]++
        expect(
          { decided: decided.has(key), undetermined: undetermined.has(key), rejected: rejected.has(key) },
          tell,
        ).toEqual({
          decided: kind === 'decided',
          undetermined: kind === 'undetermined',
          rejected: kind === 'rejected',
        })
        if (kind === 'rejected') continue
        const row = (kind === 'decided' ? decided : undetermined).get(key)!
        const values = Object.fromEntries(Object.keys(version.rules).map(rule => [rule, plain(row[snakeCase(rule)])]))
        expect(values, tell).toEqual(
          Object.fromEntries(
            Object.entries(answer.values).map(([rule, value]) => [rule, typeof value === 'number' ? value + 0 : value]),
          ),
        )
        expect([row['place'], row['date']]).toEqual([place, date])
        if (kind === 'undetermined') {
          const open = manifest.columns.open
            .filter(({ bit }) => BigInt(String(row['open'])) & (1n << BigInt(bit)))
            .map(({ stands }) => stands)
          expect(open, tell).toEqual(Object.keys(version.rules).filter(rule => (answer.values as Data)[rule] === null))
        }
      }
      expect(manifest.counts).toMatchObject({ rows: used.length, ...expected })
      expect(
        Math.min(expected.decided + expected.undetermined, expected.rejected),
        JSON.stringify(expected),
      ).toBeGreaterThan(5)
      for (const { key } of used.filter((_, index) => index === 50 || index === 100)) {
        const [explained, ...others] = await explainRow(input, key)
        expect(others).toEqual([])
        const kind =
          explained!.answer === undefined || explained!.answer.status === 'invalid'
            ? 'rejected'
            : explained!.answer.status
        expect({ decided, undetermined, rejected }[kind].has(key), JSON.stringify(explained)).toBe(true)
        const row = { decided, undetermined, rejected }[kind].get(key)!
        for (const [rule, value] of Object.entries(explained!.answer?.values ?? {}))
          expect(plain(row[snakeCase(rule)]), rule).toEqual(typeof value === 'number' ? value + 0 : value)
      }
    },
    180_000,
  )
})
