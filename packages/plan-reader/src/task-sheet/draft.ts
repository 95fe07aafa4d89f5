import type { PlainDate } from '@minzheng/core'
import type { Item, PlanMeasure, PlanTarget, Section } from '@minzheng/plan'
import { numberIn, numberUnreadable, sectionIn, type TaskRow } from './row.js'
import { sheetDate } from './sheet-date.js'
import { type ReadTargets, rowTargets } from './target.js'

interface SectionDraft {
  number: number
  heading: string
  items: ItemDraft[]
}
type ItemDraft = Pick<Item, 'number' | 'heading'> & { measures: PlanMeasure[]; departments: string[] }

/** The plan as far as it has been read. */
export interface Draft {
  readonly sections: SectionDraft[]
  readonly targets: PlanTarget[]
  readonly ids: Set<string>
  readonly items: Map<string, ItemDraft>
  /** The first item of each heading, and the highest number of any. */
  readonly named: Map<string, ItemDraft>
  highest: number
  section: SectionDraft | undefined
  item: ItemDraft | undefined
  readonly year: number | undefined
  readonly readTargets: ReadTargets | undefined
  /** The text that its tables stand in, where they do. */
  readonly text: string | undefined
}

/** Begins the section that a text names, or goes back to it. */
export const openSection = (draft: Draft, text: string) => {
  const { number, heading } = sectionIn(text)
  const same = (section: SectionDraft) => section.heading === heading && (number ?? section.number) === section.number
  if (draft.section && same(draft.section)) return
  const known = draft.sections.find(same)
  draft.section = known ?? { number: number ?? (draft.sections.at(-1)?.number ?? 0) + 1, heading, items: [] }
  if (!known) draft.sections.push(draft.section)
  draft.item = undefined
}

const openItem = (draft: Draft, row: TaskRow): ItemDraft | undefined => {
  const given = numberIn(row.value('number'))
  const heading =
    row.text('heading') ?? (row.header.columns.has('heading') ? undefined : (row.text('task') ?? row.text('indicator')))
  if (given === null) {
    row.report('number', ...numberUnreadable(row.text('number')))
    return undefined
  }
  const { item } = draft
  const isSame = (given ?? item?.number) === item?.number && (heading ?? item?.heading) === item?.heading
  if (item && isSame) return item
  const number =
    given ?? (draft.sections.at(-1)?.items.at(-1)?.number ?? [...draft.items.values()].at(-1)?.number ?? 0) + 1
  const words = heading ?? row.text('task') ?? row.text('goal') ?? row.text('indicator')
  if (words === undefined) return undefined
  if (!draft.section) openSection(draft, '工作任务')
  const key = `${draft.section?.number}\n${number}\n${words}`
  const known = draft.items.get(key)
  const opened = known ?? { number, heading: words, measures: [], departments: [] }
  if (!known) {
    draft.items.set(key, opened)
    addItem(draft, opened)
  }
  draft.item = opened
  return opened
}

const addItem = (draft: Draft, item: ItemDraft) => {
  if (!draft.section) openSection(draft, '工作任务')
  draft.section?.items.push(item)
  if (!draft.named.has(item.heading)) draft.named.set(item.heading, item)
  draft.highest = Math.max(draft.highest, item.number)
}

/** The item that a heading names, wherever it was opened; a new one where it was not. */
export const openNamed = (draft: Draft, heading: string): ItemDraft => {
  const known = draft.named.get(heading)
  if (known) return known
  const opened: ItemDraft = { number: draft.highest + 1, heading, measures: [], departments: [] }
  addItem(draft, opened)
  return opened
}

const deadlineIn = (draft: Draft, row: TaskRow): PlainDate | undefined => {
  const cell = row.value('deadline')
  if (cell === null) return undefined
  const read = sheetDate(cell, draft.year)
  if (read === undefined)
    row.report('deadline', 'cell-without-date', `“${cell}”不是明确的日期。`, `"${cell}" is no definite date.`, {
      zh: '请写成 2024-06-30、2024年6月底 或 6月底前（需知要点年份）。',
      en: 'Write 2024-06-30, 2024年6月底, or 6月底前 where the year of the plan is known.',
    })
  return read === undefined || read === 'open' ? undefined : read.date
}

export const freeId = (draft: Draft, item: number): string => {
  let count = 1
  while (draft.ids.has(`${item}-${count}`)) count++
  return `${item}-${count}`
}

/** Adds what one row says: its section, item, measures and targets. What it cannot use, the row reports. */
export const readRow = (draft: Draft, row: TaskRow) => {
  const section = row.text('section')
  if (section !== undefined) openSection(draft, section)
  const says = [...row.header.columns.keys()].some(column => column !== 'section' && row.value(column) !== null)
  if (!says) return
  const item = openItem(draft, row)
  if (!item) return
  const departments = new Set([...item.departments, ...row.list('departments')])
  item.departments.splice(0, item.departments.length, ...departments)
  const deadline = deadlineIn(draft, row)
  const due = deadline === undefined ? {} : { deadline }
  const { targets, measures } = rowTargets(row, draft)
  const task = row.isContinued('task') || !row.header.columns.has('heading') ? undefined : row.text('task')
  for (const words of [...(task === undefined ? [] : [task]), ...measures]) item.measures.push({ task: words, ...due })
  const renamed = new Map<string | undefined, string>()
  for (const [index, { id: readAs, ...target }] of targets.entries()) {
    const id = (index === 0 ? row.text('id') : undefined) ?? freeId(draft, item.number)
    draft.ids.add(id)
    renamed.set(readAs, id)
    const whole = target.partOf === undefined ? undefined : (renamed.get(target.partOf) ?? target.partOf)
    draft.targets.push({ ...due, ...target, id, item: item.number, ...(whole === undefined ? {} : { partOf: whole }) })
  }
}

/** A plan of which nothing has been read yet. */
export const newDraft = (year: number | undefined, readTargets: ReadTargets | undefined, text?: string): Draft => ({
  sections: [],
  targets: [],
  ids: new Set(),
  items: new Map(),
  named: new Map(),
  highest: 0,
  section: undefined,
  item: undefined,
  year,
  readTargets,
  text,
})

const finished = ({ measures, departments, ...item }: ItemDraft): Item => ({
  ...item,
  ...(measures.length === 0 ? {} : { measures }),
  ...(departments.length === 0 ? {} : { departments }),
})

/** The sections as they have been read. */
export const sectionsOf = ({ sections }: Draft): Section[] =>
  sections.map(section => ({ ...section, items: section.items.map(finished) }))
