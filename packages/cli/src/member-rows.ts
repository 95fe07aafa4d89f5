import { type Problem, problem } from '@minzheng/core'
import { fieldsOf, unwrapped } from '@minzheng/core/form'
import * as z from 'zod'
import { type CaseRow, isObject } from './cases.js'

/** A form of cases with one list, as a table with a row for each member has it. */
export interface MemberForm {
  /** The fields of a member stand beside those of the case: `members.birth`, or by their labels. */
  readonly form: z.ZodObject
  /** The list that the rows of one case make up. */
  readonly group: string
}

const known = new WeakMap<z.ZodObject, MemberForm | undefined>()

/** The form of a table with a row for each member; `undefined` for cases without a list, or with several. */
export const memberForm = (form: z.ZodObject): MemberForm | undefined => {
  if (!known.has(form)) known.set(form, memberFormOf(form))
  return known.get(form)
}

const memberFormOf = (form: z.ZodObject): MemberForm | undefined => {
  const [only, ...others] = fieldsOf(form).filter(({ kind }) => kind === 'group')
  if (only === undefined || others.length > 0) return undefined
  const { schema, meta } = unwrapped(form.shape[only.path] as z.ZodType)
  if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) return undefined
  return { group: only.path, form: form.extend({ [only.path]: schema.element.meta(meta) }) }
}

const withoutId: Problem = problem(
  'member-row-without-id',
  'error',
  ['id'],
  [
    '每行一名成员的名单须有编号列，同一户各行写同一编号。',
    'A list with a row for each member has a column "id", the same in all rows of a household.',
  ],
  ['请填写编号。', 'Fill in the id.'],
)

const apart = (id: string, line: number | undefined): Problem =>
  problem(
    'member-rows-apart',
    'error',
    ['id'],
    [
      `编号 ${id} 在前面已经出现${line === undefined ? '' : `（第 ${line} 行）`}，同一户的各行须相邻。`,
      `The id ${id} came before${line === undefined ? '' : ` (line ${line})`}; the rows of a household stand together.`,
    ],
    ['请按编号排序。', 'Sort the rows by id.'],
  )

const differs = (key: string, { line, own: { id } }: CaseRow): Problem => ({
  ...problem(
    'member-rows-differ',
    'error',
    [key],
    [`编号 ${id} 各行的“${key}”不一致。`, `The rows of ${id} differ in "${key}".`],
    ['请改为一致，或只在第一行填写。', 'Make them one, or fill it in only in the first row.'],
  ),
  ...(line === undefined ? {} : { line }),
})

interface Open {
  readonly first: CaseRow
  readonly facts: Record<string, unknown>
  readonly members: unknown[]
  readonly problems: Problem[]
  isWhole: boolean
}

/** Puts the rows of each household together; rows that belong together follow each other. */
export class Households {
  readonly #group: string
  /** The line on which each household began. */
  readonly #began = new Map<string, number | undefined>()
  #open: Open | undefined

  constructor(group: string) {
    this.#group = group
  }

  /** Takes a row, and gives the household before it where the row begins another. */
  add(row: CaseRow): CaseRow[] {
    const { id } = row.own
    const open = this.#open
    if (open && id !== undefined && open.first.own.id === id && open.first.sheet === row.sheet) {
      this.#join(open, row)
      return []
    }
    const done = this.end()
    const key = `${row.sheet ?? ''} ${id}`
    const own = id === undefined ? [withoutId] : this.#began.has(key) ? [apart(id, this.#began.get(key))] : []
    if (id !== undefined && own.length === 0) this.#began.set(key, row.line)
    this.#open = { first: row, facts: {}, members: [], problems: [...own], isWhole: true }
    this.#join(this.#open, row)
    return done
  }

  /** The household that is not finished yet, at the end of the rows. */
  end(): CaseRow[] {
    const open = this.#open
    this.#open = undefined
    if (!open) return []
    const { first, facts, members, problems, isWhole } = open
    const { facts: _, ...rest } = first
    return [{ ...rest, problems, ...(isWhole ? { facts: { ...facts, [this.#group]: members } } : {}) }]
  }

  #join(open: Open, row: CaseRow): void {
    for (const one of row.problems) open.problems.push(one)
    for (const key of ['place', 'date'] as const)
      if (row.own[key] !== undefined && row.own[key] !== open.first.own[key]) open.problems.push(differs(key, row))
    if (!isObject(row.facts)) {
      open.isWhole = false
      return
    }
    for (const [key, value] of Object.entries(row.facts)) {
      if (key === this.#group) open.members.push(value)
      else if (!Object.hasOwn(open.facts, key)) open.facts[key] = value
      else if (JSON.stringify(open.facts[key]) !== JSON.stringify(value)) open.problems.push(differs(key, row))
    }
  }
}
