import { type Problem, problem } from '@minzheng/core'
import type { Item, Plan, PlanTarget, Section } from '@minzheng/plan'
import type { TextTable } from '@minzheng/tables/sheets'
import { readTargets } from '../targets/targets.js'
import { newDraft, sectionsOf } from '../task-sheet/draft.js'
import { findHeader } from '../task-sheet/head.js'
import { findTowns } from '../task-sheet/towns.js'
import { isUnprinted } from '../text/characters.js'
import { readTable } from './task-table.js'

/** Cells as long as this hold the paragraphs of a page that is laid out in a table. */
const LAYOUT = 120

const isLayout = ({ rows }: TextTable): boolean => {
  const cells = rows.flat().filter(cell => cell !== null)
  return cells.length === 0 || cells.some(cell => String(cell).length > LAYOUT && String(cell).includes('。'))
}

/** What the tables of a text are: those that state tasks and goals, and those whose heads say nothing that is known. */
export interface PlanTables {
  readonly read: readonly TextTable[]
  readonly ignored: readonly TextTable[]
  /** Both, in the order of the text: what is no prose. */
  readonly taken: readonly TextTable[]
}

export const sortTables = (tables: readonly TextTable[]): PlanTables => {
  const read: TextTable[] = []
  const ignored: TextTable[] = []
  const taken: TextTable[] = []
  for (const table of tables) {
    if (isLayout(table) && findHeader(table.rows, table) === undefined) continue
    taken.push(table)
    if (findHeader(table.rows, table) !== undefined || findTowns(table.rows) !== undefined) read.push(table)
    else ignored.push(table)
  }
  return { read, ignored, taken }
}

/** A table that was not read: its line, and its first words. */
export const tableIgnored = ({ name, line, rows }: TextTable): Problem => {
  const words = (rows.find(row => row.some(cell => cell !== null)) ?? []).filter(cell => cell !== null).join(' ')
  const shown = words.length > 30 ? `${words.slice(0, 30)}…` : words
  return {
    ...problem(
      'table-ignored',
      'warning',
      [name],
      [
        `第 ${line} 行起的表格（${shown}）没有可识别的表头，未读入。`,
        `The table from line ${line} (${shown}) has no known headings and was not read.`,
      ],
      [
        '如是任务或指标，请写明表头，如：序号、工作任务、目标值、单位、完成时限。',
        'If it holds tasks or goals, give it headings such as 序号, 工作任务, 目标值, 单位, 完成时限.',
      ],
    ),
    line,
  }
}

type Parts = Pick<Plan, 'sections' | 'targets'>
interface Added extends Parts {
  readonly problems: readonly Problem[]
}

const LONGEST_CAPTION = 60

/** The line above a table that names it. */
const captionOf = (text: string, { span }: TextTable): string | undefined => {
  const above = text
    .slice(Math.max(0, span[0] - 200), span[0])
    .split('\n')
    .map(line => line.replace(/[\s#*]+/g, ''))
  const caption = above.findLast(line => line !== '')
  return caption === undefined || caption.length > LONGEST_CAPTION || /[。；;]$/.test(caption) ? undefined : caption
}

const measuresOf = ({ heading, measures = [] }: Item, isFigured: boolean): NonNullable<Item['measures']> =>
  measures.length > 0 || isFigured ? measures : [{ task: heading }]

const nextId = (item: number, counts: Map<number, number>): string => {
  const count = (counts.get(item) ?? 0) + 1
  counts.set(item, count)
  return `${item}-${count}`
}

/** Gives targets their place in the plan: item, id, and the words of the text that state them. */
const placed = (
  text: string,
  targets: readonly PlanTarget[],
  itemOf: (item: number) => number,
  counts: Map<number, number>,
): PlanTarget[] => {
  const ids = new Map<string, string>()
  return targets.map(({ partOf, ...target }) => {
    const item = itemOf(target.item)
    const id = nextId(item, counts)
    ids.set(target.id, id)
    const whole = partOf === undefined ? undefined : ids.get(partOf)
    const words = target.span === undefined ? {} : { quote: text.slice(...target.span) }
    return { ...target, id, item, ...words, ...(whole === undefined ? {} : { partOf: whole }) }
  })
}

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isUnprinted(text.charCodeAt(at))) return false
  return true
}

/** A list of tasks behind the last item is an annex, and no part of that item. */
const isAnnex = (table: TextTable): boolean => {
  const columns = findHeader(table.rows, table)?.columns
  return columns?.has('number') === true && (columns.has('heading') || columns.has('task'))
}

/** Of items in the order of the text, the one that a table stands in, or right behind. */
const ownerOf = (prose: string, items: readonly Item[], table: TextTable): Item | undefined => {
  const [at] = table.span
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]!.span?.[0] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const item = items[low - 1]
  if (item?.span === undefined || !isBlank(prose, item.span[1], at)) return undefined
  return low === items.length && isAnnex(table) ? undefined : item
}

const spanOver = (span: Item['span'], [start, end]: readonly [number, number]): [number, number] =>
  span === undefined ? [start, end] : [Math.min(span[0], start), Math.max(span[1], end)]

/** An item with what the rows of a table say of it. */
const united = (item: Item, table: TextTable, rows: readonly Item[], figured: ReadonlySet<number>): Item => {
  const measures = [...(item.measures ?? []), ...rows.flatMap(row => measuresOf(row, figured.has(row.number)))]
  const departments = [...new Set([...(item.departments ?? []), ...rows.flatMap(row => row.departments ?? [])])]
  return {
    ...item,
    span: spanOver(item.span, table.span),
    ...(measures.length > 0 ? { measures } : {}),
    ...(departments.length > 0 ? { departments } : {}),
  }
}

const highestOf = (items: readonly Item[]): number => items.reduce((most, { number }) => Math.max(most, number), 0)

/** A plan as far as its sentences say it, and where tables may belong to its items. */
export interface PlanOfSentences extends Parts {
  /** The text without the words of its tables. */
  readonly prose: string
  readonly isNumbered: boolean
  readonly year: number | undefined
  isRead(item: number): boolean
}

/**
 * Adds to a plan what the tables of its text state. A table inside a numbered item belongs to the item; one outside all
 * items, such as that of an annex, is a section of its own with an item for each of its rows.
 */
export const withTables = (text: string, plan: PlanOfSentences, tables: readonly TextTable[]): Added => {
  const isBare = !plan.isNumbered && plan.targets.length === 0
  const sections: Section[] = isBare ? [] : [...plan.sections]
  const owners = plan.isNumbered ? plan.sections.flatMap(({ items }) => items) : []
  const filled = new Map<number, Item>()
  const targets: PlanTarget[] = [...plan.targets]
  const problems: Problem[] = []
  const counts = new Map<number, number>()
  for (const { item } of targets) counts.set(item, (counts.get(item) ?? 0) + 1)
  let highest = highestOf(sections.flatMap(({ items }) => items))
  for (const table of tables) {
    const owner = ownerOf(plan.prose, owners, table)
    if (owner !== undefined && !plan.isRead(owner.number)) continue
    const draft = newDraft(plan.year, readTargets, text)
    const found: Problem[] = []
    readTable(draft, table, found)
    for (const one of found) problems.push(one.line === undefined ? one : { ...one, line: one.line + table.line - 1 })
    const read = sectionsOf(draft)
    if (owner !== undefined) {
      for (const target of placed(text, draft.targets, () => owner.number, counts)) targets.push(target)
      const figured = new Set(draft.targets.map(({ item }) => item))
      const rows = read.flatMap(({ items }) => items)
      filled.set(owner.number, united(filled.get(owner.number) ?? owner, table, rows, figured))
      continue
    }
    const order = new Map<number, number>()
    const span: [number, number] = [...table.span]
    for (const { heading, items, number } of read) {
      const named = heading === '工作任务' && number === 1 ? (captionOf(text, table) ?? heading) : heading
      const own = items.map(item => {
        order.set(item.number, order.get(item.number) ?? ++highest)
        return { ...item, number: order.get(item.number)!, span }
      })
      sections.push({ number: (sections.at(-1)?.number ?? 0) + 1, heading: named, items: own, span })
    }
    for (const target of placed(text, draft.targets, item => order.get(item) ?? highest, counts)) targets.push(target)
  }
  const all = sections.map(section => {
    const items = section.items.map(item => filled.get(item.number) ?? item)
    const last = items.at(-1)?.span
    return last === undefined ? { ...section, items } : { ...section, items, span: spanOver(section.span, last) }
  })
  const place = new Map(all.flatMap(({ items }) => items).map(({ number }, index) => [number, index]))
  targets.sort((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0) || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
  return { sections: all, targets, problems }
}
