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
    '每行一名成员的名单，每一行都须写明户编号；没有编号的行不知属于哪一户。',
    'In a list with a row for each member every row has the id of its household; of one without, nobody knows whose it is.',
  ],
  ['请填写编号（合并的单元格逐行填写）。', 'Fill in the id, in every row of what was merged.'],
)

const perhapsOurs = (line: number | undefined): Problem =>
  problem(
    'member-row-perhaps-lost',
    'error',
    ['id'],
    [
      `下面${line === undefined ? '' : `第 ${line} 行`}没有编号，可能是本户成员。`,
      `A row below${line === undefined ? '' : ` (line ${line})`} has no id, and may be one of this household.`,
    ],
    ['请为该行填写编号。', 'Fill in its id.'],
  )

const cutOff: Problem = problem(
  'member-rows-cut',
  'error',
  [],
  [
    '文件在本户之后有读不出的内容，成员可能不全。',
    'The file cannot be read behind this household; members may be missing.',
  ],
  ['请先改正文件。', 'Mend the file first.'],
)

const alike = (one: string, other: string): Problem =>
  problem(
    'member-ids-alike',
    'error',
    ['id'],
    [
      `编号“${one}”与“${other}”只差空格或全半角，不知是否同一户。`,
      `The ids "${one}" and "${other}" differ in blanks or width alone.`,
    ],
    ['请写成一致。', 'Write them alike.'],
  )

const empty = ({ line }: CaseRow): Problem => ({
  ...problem(
    'member-row-empty',
    'error',
    [],
    ['这一行有编号而没有成员。', 'The row has an id and no member.'],
    ['请填写成员，或删去这一行。', 'Fill in the member, or delete the row.'],
  ),
  ...(line === undefined ? {} : { line }),
})

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

/** An id as it is compared: ５ is 5, and blanks that show or do not show say nothing. */
const folded = (id: string): string => id.normalize('NFKC').replaceAll(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')

interface Household {
  readonly first: CaseRow
  readonly facts: Record<string, unknown>
  readonly members: unknown[]
  readonly problems: Problem[]
  isWhole: boolean
}

/**
 * Puts the rows of each household together, by sheet and id, wherever they stand. A household of which a row may be missing is not
 * answered, so that all are held until the rows end.
 */
export class Households {
  readonly #group: string
  readonly #all: Household[] = []
  readonly #byKey = new Map<string, Household>()
  #last: Household | undefined

  constructor(group: string) {
    this.#group = group
  }

  add(row: CaseRow): void {
    const { id } = row.own
    if (id === undefined) {
      this.#spoil(perhapsOurs(row.line))
      const alone = this.#begin(row)
      alone.problems.push(withoutId)
      this.#join(alone, row)
      return
    }
    const key = JSON.stringify([row.sheet, folded(id)])
    const known = this.#byKey.get(key)
    if (known && known.first.own.id !== id) known.problems.push(alike(known.first.own.id ?? '', id))
    const household = known ?? this.#begin(row)
    this.#byKey.set(key, household)
    this.#last = household
    this.#join(household, row)
  }

  /** Something behind the rows so far could not be read. */
  cut(): void {
    this.#spoil(cutOff)
  }

  end(): CaseRow[] {
    return this.#all.map(({ first: { facts: _, ...rest }, facts, members, problems, isWhole }) => ({
      ...rest,
      problems,
      ...(isWhole ? { facts: { ...facts, [this.#group]: members } } : {}),
    }))
  }

  #begin(first: CaseRow): Household {
    const household = { first, facts: {}, members: [], problems: [], isWhole: true }
    this.#all.push(household)
    return household
  }

  #spoil(why: Problem): void {
    this.#last?.problems.push(why)
  }

  #join(household: Household, row: CaseRow): void {
    for (const one of row.problems)
      household.problems.push(row.line === undefined || one.line !== undefined ? one : { ...one, line: row.line })
    for (const key of ['place', 'date'] as const)
      if (row.own[key] !== undefined && row.own[key] !== household.first.own[key])
        household.problems.push(differs(key, row))
    if (!isObject(row.facts)) {
      household.isWhole = false
      return
    }
    if (row.facts[this.#group] === undefined) household.problems.push(empty(row))
    for (const [key, value] of Object.entries(row.facts)) {
      if (key === this.#group) household.members.push(value)
      else if (!Object.hasOwn(household.facts, key)) household.facts[key] = value
      else if (JSON.stringify(household.facts[key]) !== JSON.stringify(value))
        household.problems.push(differs(key, row))
    }
  }
}
