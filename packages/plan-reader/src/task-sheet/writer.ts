import type { Item, Plan, PlanMeasure, PlanTarget, Section } from '@minzheng/plan'
import { chineseNumber } from '@minzheng/tables/files'
import type { Cell, CellValue } from 'hucre/xlsx'
import { writeReadable } from '../readable-book.js'
import { headingOf, type TaskColumn, taskColumns } from './columns.js'
import {
  bareWords,
  changeWords,
  comparatorWords,
  kindWords,
  modalityWords,
  type PlanField,
  planFields,
  planSheetName,
  wordOf,
} from './words.js'

type TaskCells = Partial<Record<TaskColumn, CellValue>>

/** 目标 in words is for other people's sheets: ours has the figure in columns of its own. */
const written = taskColumns.filter(column => column !== 'goal')
const separator = '、'

const sectionCells = ({ number, heading }: Section): TaskCells => ({
  section: `${chineseNumber(number)}、${heading}`,
})
const itemCells = ({ number, heading, departments }: Item): TaskCells => ({
  number,
  heading,
  departments: departments?.join(separator) ?? null,
})
const measureCells = ({ task, deadline }: PlanMeasure): TaskCells => ({ task, deadline: deadline ?? null })

const targetCells = (target: PlanTarget): TaskCells => ({
  id: target.id,
  indicator: target.indicator ?? null,
  kind: wordOf(kindWords, target.kind),
  comparator: wordOf(comparatorWords, target.comparator),
  value: target.value,
  valueMax: target.valueMax ?? null,
  unit: target.unit,
  change: target.change ? wordOf(changeWords, target.change) : null,
  each: target.scope?.each ?? null,
  place: target.scope?.place ?? null,
  divisions: target.scope?.divisions?.join(separator) ?? null,
  deadline: target.deadline ?? null,
  modality: wordOf(modalityWords, target.modality),
  bare: wordOf(bareWords, target.bare ? 'yes' : 'no'),
  quote: target.quote ?? null,
  partOf: target.partOf ?? null,
})

/** A row for each measure and each target of an item; one for an item or a section that has none. */
const rowsOf = ({ sections, targets }: Plan): TaskCells[] =>
  sections.flatMap(section => {
    if (section.items.length === 0) return [sectionCells(section)]
    return section.items.flatMap(item => {
      const place = { ...sectionCells(section), ...itemCells(item) }
      const own = targets.filter(target => target.item === item.number)
      const rows = [...(item.measures ?? []).map(measureCells), ...own.map(targetCells)]
      return rows.length === 0 ? [place] : rows.map(row => ({ ...place, ...row }))
    })
  })

const isShare = ({ unit }: TaskCells): boolean => unit === '%'
const percent: Partial<Cell> = { style: { numFmt: '0.##%' } }

const fieldsOf = (plan: Plan): Record<PlanField, CellValue> => ({
  id: plan.id,
  title: plan.title,
  issuer: plan.issuer ?? null,
  division: plan.division ?? null,
  year: plan.year ?? null,
  issued: plan.issued ?? null,
  from: plan.period?.from ?? null,
  to: plan.period?.to ?? null,
})

/**
 * A plan as a .xlsx file: a task sheet (任务分解表) with a row for each measure and target, and a sheet of what is said of
 * the plan itself. `readTaskSheet` gives back the same plan, but for what the sheet has no column for: spans, domains,
 * systems, summaries, sources, baselines, paces, notes, and units of a scope by name. Targets follow the order of items.
 * @throws ProblemError `cell-too-long`
 */
export const writeTaskSheet = async (plan: Plan): Promise<Uint8Array> => {
  const rows = rowsOf(plan)
  const firstRow = 2
  const shares = rows.flatMap((row, index) =>
    isShare(row)
      ? (['value', 'valueMax'] as const).flatMap((column): [string, Partial<Cell>][] => {
          const value = row[column]
          return typeof value === 'number'
            ? [[`${index + firstRow},${written.indexOf(column)}`, { ...percent, value }]]
            : []
        })
      : [],
  )
  const fields = fieldsOf(plan)
  const names = Object.entries(planFields) as [PlanField, string][]
  return writeReadable({
    sheets: [
      {
        name: '任务分解表',
        rows: [[plan.title], written.map(headingOf), ...rows.map(row => written.map(column => row[column] ?? null))],
        cells: new Map(shares),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: written.length - 1 }],
        freezePane: { rows: firstRow },
      },
      { name: planSheetName, rows: names.map(([field, name]) => [name, fields[field]]) },
    ],
  })
}
