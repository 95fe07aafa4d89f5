import type { SheetTable, SheetValue } from '@minzheng/tables/sheets'
import { findHeader } from './head.js'
import { type PlanField, planFields, planSheetName } from './words.js'

/** What a workbook says of the plan itself, unvalidated. */
interface PlanFields {
  readonly fields: Readonly<Record<string, unknown>>
  readonly year: number | undefined
}

const yearIn = (text: string): number | undefined => {
  const year = Number(/(?:19|20)\d\d(?=年)/.exec(text)?.[0] ?? /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0])
  return Number.isNaN(year) ? undefined : year
}

const fromSheet = ({ rows }: SheetTable): PlanFields => {
  const said = new Map<string, SheetValue>(rows.map(row => [String(row[0] ?? ''), row[1] ?? null]))
  const cellOf = (field: PlanField): SheetValue => said.get(planFields[field]) ?? null
  const text = (field: PlanField): Record<string, string> => {
    const value = cellOf(field)
    return value === null ? {} : { [field]: String(value) }
  }
  const written = cellOf('year')
  const year = typeof written === 'string' && /^\d{4}$/.test(written) ? Number(written) : written
  const period = { ...text('from'), ...text('to') }
  return {
    fields: {
      ...text('id'),
      ...text('title'),
      ...text('issuer'),
      ...text('division'),
      ...(year === null ? {} : { year }),
      ...text('issued'),
      ...(Object.keys(period).length === 0 ? {} : { period }),
    },
    year: typeof year === 'number' ? year : yearIn(period['from'] ?? ''),
  }
}

/** The title above the headings of the first task sheet; without one, its name. */
const fromTitle = (tables: readonly SheetTable[], id: string | undefined): PlanFields => {
  const table = tables.find(sheet => findHeader(sheet.rows, sheet) !== undefined) ?? tables[0]
  const above = table?.rows.slice(0, findHeader(table.rows, table)?.row ?? 1).flat() ?? []
  const title = above.find(cell => typeof cell === 'string' && cell.length > 3 && /[一-鿿]/.test(cell))
  const text = typeof title === 'string' ? title : (table?.name ?? '任务分解表')
  const year = yearIn(text)
  return {
    fields: {
      id: id ?? (year === undefined ? 'plan' : `plan-${year}`),
      title: text,
      ...(year === undefined ? {} : { year }),
    },
    year,
  }
}

/** The plan's own fields: from the sheet for them, else from the title of the table. */
export const planOf = (tables: readonly SheetTable[], id: string | undefined): PlanFields => {
  const sheet = tables.find(({ name }) => name === planSheetName)
  if (!sheet) return fromTitle(tables, id)
  const { fields, year } = fromSheet(sheet)
  return { fields: id === undefined ? fields : { ...fields, id }, year }
}
