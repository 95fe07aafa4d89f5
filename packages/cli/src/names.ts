import { extname } from 'node:path'
import type { Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { placeKindNames } from '@minzheng/place-names/place-kinds'
import { decodeText } from '@minzheng/tables/files'
import * as z from 'zod'
import { inRow, openCases, ownHeads } from './cases.js'
import { type Context, UsageError } from './context.js'
import { readSource } from './input.js'

const labelled = <S extends z.ZodType>(schema: S, zh: string, en: string): S => schema.meta({ label: { zh, en } })

/** A name of a list: a line of text, or a row with these columns. */
const NameRow = z.strictObject({
  name: labelled(z.string().min(1), '名称', 'Name'),
  kind: labelled(z.enum(placeKindNames), '类别', 'Kind').optional(),
  /** The county, province or built-up area that it must be unlike others in. */
  area: labelled(z.coerce.string(), '范围', 'Area').optional(),
  /** The code of the division that it is in. */
  division: labelled(z.coerce.string(), '区划代码', 'Division').optional(),
  /** Its form in Latin letters, to be checked. */
  roman: labelled(z.string(), '罗马字母', 'Roman').optional(),
})
/** One name of a list, with its number there. */
export type NameRow = z.infer<typeof NameRow> & {
  /** Which row of its list it is, from 1; rows that are left out as bad are counted. */
  readonly no: number
}

/** A list of names, without the rows that were bad. */
export interface NameList {
  readonly names: readonly NameRow[]
  readonly problems: readonly Problem[]
}

/** What the columns are called besides. */
const aliases = new Map([
  ['地名', 'name'],
  ['地址', 'name'],
  ['address', 'name'],
  ['拼音', 'roman'],
])

const isTable = (file: string): boolean =>
  ['.csv', '.xlsx', '.json', '.ndjson', '.yaml', '.yml'].includes(extname(file).toLowerCase())

const numbered = (names: readonly string[]): NameRow[] => names.map((name, index) => ({ name, no: index + 1 }))

/** Names from a table (`name`, `kind`, `area`, `division`, `roman`), or from a text with one on each line. */
export const loadNames = async (context: Context, file: string): Promise<NameList> => {
  if (!isTable(file)) {
    const decoded = decodeText((await readSource(context, file)).bytes)
    if ('problems' in decoded) return { names: [], problems: decoded.problems.map(problem => ({ ...problem, file })) }
    const lines = decoded.text.split(/\r\n|\r|\n/).map(line => line.trim())
    return { names: numbered(lines.filter(line => line !== '')), problems: [] }
  }
  const list = await openCases(context, file, {
    forms: [NameRow],
    formOn: () => undefined,
    heads: { id: ownHeads.id, place: [], date: [] },
    aliases,
  })
  const names: NameRow[] = []
  const problems: Problem[] = []
  let no = 0
  for await (const piece of list.pieces) {
    for (const one of piece.problems) problems.push(one)
    for (const row of piece.rows) {
      const { facts } = row
      no++
      const checked = facts === undefined ? undefined : validate(NameRow, facts)
      if (checked?.success) names.push({ ...checked.data, no })
      for (const one of inRow(file, row, [...row.problems, ...(checked && !checked.success ? checked.problems : [])]))
        problems.push(one)
    }
  }
  return { names, problems }
}

/** The names given on the command line and those of a file. @throws UsageError where there are none */
export const namesOf = async (
  context: Context,
  texts: readonly string[],
  file: string | undefined,
): Promise<NameList> => {
  const read = file === undefined ? { names: [], problems: [] } : await loadNames(context, file)
  const names = [...numbered(texts), ...read.names]
  if (names.length === 0 && read.problems.length === 0)
    throw new UsageError({
      zh: '请写明地名，或用 --file 给出文件。',
      en: 'Write the names, or give a file with --file.',
    })
  return { names, problems: read.problems }
}
