import { type Problem, ProblemError, problem } from '@minzheng/core'
import type { FormField } from '@minzheng/core/form'
import { fieldsOf } from '@minzheng/core/form'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Program } from '@minzheng/rules'
import { snakeCase } from '@minzheng/rules/sql'
import type { Database } from './database.js'
import {
  columnTwice,
  folded,
  type MatchedFact,
  matchColumns,
  matchLists,
  namesOf,
  namesOfHead,
} from './match-columns.js'
import type { PopulationInput } from './options.js'
import { sampled } from './sample.js'
import { type Column, type ListColumn, type OpenedSource, openFiles, type Source } from './source.js'
import { quoted } from './sql-text.js'
import { typedColumn, typedFact, wrongType } from './typed-value.js'

const { identifier, string } = quoted

/** What can be wrong with a value before it is one of the type of its fact, and its bit. */
export interface Unreadable {
  readonly reason: string
  readonly bit: number
  readonly wrong: string
}

/** A list of the facts: its rows, or where it stands in the cases; neither where no file has it, and it is not known. */
export interface Members {
  readonly group: string
  readonly source: Source | undefined
  readonly key: Column | undefined
  readonly list: ListColumn | undefined
  readonly field: FormField
}

/** Cases that can be read: what tells them apart, where and when they are. */
export interface Cases {
  readonly source: Source
  /** A file of the cases or of their members says that its rows are invented. */
  readonly synthetic: boolean
  /** How many there are, of which the source holds all or a sample. */
  readonly of: number
  readonly key: Column
  readonly keyName: string
  /** Whether keys are whole numbers everywhere; else they are texts. */
  readonly keysAreNumbers: boolean
  readonly members: readonly Members[]
  /** Place and day of the row `r`, as text and as a date; and whether the day is given and cannot be read. */
  readonly place: string
  readonly date: string
  readonly badDate: string
  readonly own: readonly Column[]
  readonly ignored: ReadonlySet<string>
}

/** How a table of typed facts is made of the rows of a source, by one version of the program. */
export interface TypedTable {
  /** `value AS name` for each fact, in the row `r`. */
  readonly columns: readonly string[]
  /** The mask of what cannot be read, or 0. */
  readonly unreadable: string
  readonly bits: readonly Unreadable[]
  readonly has: ReadonlySet<string>
  /** The facts that are known in every row, by what the files say of themselves or since they are as usual. */
  readonly known: ReadonlySet<string>
  readonly facts: readonly MatchedFact[]
  /** What is odd about its columns. */
  readonly warnings: readonly Problem[]
  /** The facts that are not known in any row, since there is no column for them. */
  readonly absent: readonly Problem[]
}

const noColumn = (option: string, name: string, columns: readonly Column[]): Problem =>
  problem(
    'column-missing',
    'error',
    [option],
    [`没有名为“${name}”的列。`, `There is no column "${name}".`],
    didYouMean(
      nearest(
        name,
        columns.map(one => one.name).filter(one => one !== ''),
      ),
    ),
  )

const columnNamed = (columns: readonly Column[], name: string): Column | undefined =>
  columns.find(one => one.name === name) ?? columns.find(one => folded(one.name) === folded(name))

/** Names of the columns beside the facts, where none is said. */
export const namesOfColumn = {
  key: ['id', '编号', '户编号', '户号', '个案编号'],
  place: ['place', '区划代码', '行政区划代码', '地方'],
  date: ['date', '日期', '计算日期'],
} as const

const ownColumn = (
  source: Source,
  option: keyof typeof namesOfColumn,
  named: string | undefined,
  problems: Problem[],
  besides: readonly string[] = [],
): Column | undefined => {
  const names = named === undefined ? [...namesOfColumn[option], ...besides] : [named]
  const found = names.map(name => columnNamed(source.columns, name)).find(one => one !== undefined)
  if (found === undefined) problems.push(noColumn(option, names[0]!, source.columns))
  return found
}

/** What is wrong with a column that tells rows apart or says where they are: that there are two, or that a key is a fraction by its type. */
const ownProblems = (
  { columns }: Source,
  table: string,
  { own, isKey }: { readonly own: Column | undefined; readonly isKey: boolean },
  ignored: ReadonlySet<string>,
): Problem[] => {
  if (own === undefined) return []
  const other = columns.find(
    one => one !== own && folded(one.name) === folded(own.name) && !ignored.has(folded(own.name)),
  )
  const isFraction = isKey && /^(?:DOUBLE|FLOAT)$/.test(String(own.type))
  return [
    ...(other ? [columnTwice(table, other, own)] : []),
    ...(isFraction
      ? [
          problem(
            'column-of-wrong-type',
            'error',
            [table, own.name],
            [
              `键“${own.name}”的类型是 ${own.type}，与别处写成整数或文字的同一个键对不上。`,
              `The key "${own.name}" is of type ${own.type}: it does not match the same key where that is a whole number or a text.`,
            ],
            ['请存为整数（BIGINT）或文字（VARCHAR）。', 'Store whole numbers (BIGINT) or texts (VARCHAR) in it.'],
          ),
        ]
      : []),
  ]
}

const isWhole = ({ form, type }: Column): boolean =>
  form === 'native' &&
  ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER'].includes(String(type))

/** The type that keys are compared in. */
export const keyType = ({ keysAreNumbers }: Pick<Cases, 'keysAreNumbers'>): string =>
  keysAreNumbers ? 'BIGINT' : 'VARCHAR'

/** The key in the row of an alias. */
export const keySql = ({ keysAreNumbers }: Pick<Cases, 'keysAreNumbers'>, column: Column, row = 'r'): string => {
  const x = column.in(row)
  if (keysAreNumbers) return String(column.type) === 'BIGINT' ? x : `CAST(${x} AS BIGINT)`
  // What JSON writes as a number and what it writes as a text is one key.
  if (column.form === 'json')
    return `CASE WHEN ${x} LIKE '"%' THEN NULLIF(json_extract_string(${x}, '$'), '') WHEN ${x} <> 'null' THEN ${x} END`
  return column.form === 'text' ? `NULLIF(trim(${x}), '')` : `NULLIF(CAST(${x} AS VARCHAR), '')`
}

const dayField: FormField = {
  path: 'date',
  kind: 'date',
  label: { zh: '日期', en: 'Date' },
  required: true,
  mayBeUnknown: false,
}

/** Opens the files of a run. @throws ProblemError with all that is wrong with their columns */
export const openCases = async (db: Database, input: PopulationInput, versions: readonly Program[]): Promise<Cases> => {
  const problems: Problem[] = []
  const source = await openFiles(db, input.cases)
  const key = ownColumn(source, 'key', input.key, problems)
  const placeColumn =
    typeof input.place === 'string' ? undefined : ownColumn(source, 'place', input.place?.column, problems)
  const namesDay = versions.some(({ facts }) => 'asOf' in facts.shape)
  const dateColumn =
    typeof input.date === 'string'
      ? undefined
      : ownColumn(
          source,
          'date',
          input.date?.column,
          problems,
          namesDay
            ? [
                'as_of',
                ...fieldsOf(versions.at(-1)!.facts).flatMap(({ path, label }) =>
                  path === 'asOf' ? [label.zh, label.en] : [],
                ),
              ]
            : [],
        )
  const ignored = new Set((input.ignore ?? []).map(folded))
  for (const own of [key, placeColumn, dateColumn])
    problems.push(...ownProblems(source, 'cases', { own, isKey: own === key }, ignored))
  const groups = new Map<string, FormField>()
  for (const { facts } of versions)
    for (const field of fieldsOf(facts)) if (field.kind === 'group') groups.set(field.path, field)
  for (const group of Object.keys(input.members ?? {}))
    if (!groups.has(group))
      problems.push(
        problem(
          'unrecognized-keys',
          'error',
          ['members', group],
          [`个案情况中没有名单“${group}”。`, `The facts have no list "${group}".`],
          didYouMean(nearest(group, groups.keys())),
        ),
      )
  const members: Members[] = []
  const opened: OpenedSource[] = [source]
  for (const [group, field] of groups) {
    const given = input.members?.[group]
    const list = matchLists([...groups.values()], source.lists).get(group)
    if (given) {
      const own = await openFiles(db, given.file)
      opened.push(own)
      const memberKey = columnNamed(own.columns, given.key)
      if (memberKey === undefined) problems.push(noColumn(`members.${group}.key`, given.key, own.columns))
      problems.push(...ownProblems(own, group, { own: memberKey, isKey: true }, ignored))
      if (list !== undefined)
        problems.push(
          problem(
            'list-twice',
            'error',
            ['members', group],
            [
              `名单“${group}”既在个案文件中，又另有文件。`,
              `The list "${group}" stands in the cases, and in a file of its own.`,
            ],
            ['请只给一处，或把该列列入 ignore。', 'Give it once, or name its column in ignore.'],
          ),
        )
      if (own.broken.length > 0)
        // Whose member is lost nobody knows; a household is not decided without it.
        problems.push(
          ...own.broken.slice(0, 20).map(({ file, line, why }) => ({
            ...problem(
              'member-line-broken',
              'error',
              ['members', group],
              [
                `第 ${line} 行读不出（${why}），不知是哪一户的成员。`,
                `Line ${line} cannot be read (${why}): nobody knows whose member it is.`,
              ],
              ['请改正或删去这一行。', 'Mend the line, or remove it.'],
            ),
            file,
            line,
          })),
        )
      members.push({ group, source: own, key: memberKey, list: undefined, field })
    } else if (list) members.push({ group, source: undefined, key: undefined, list, field })
    else if (field.mayBeUnknown) members.push({ group, source: undefined, key: undefined, list: undefined, field })
    else
      problems.push(
        problem(
          'members-missing',
          'error',
          ['members', group],
          [`没有给出“${field.label.zh}”。`, `"${field.label.en}" are not given.`],
          [
            `请用 members: { ${group}: { file, key } } 给出，或在个案文件中放一列名单。`,
            `Give members: { ${group}: { file, key } }, or a column of lists in the cases.`,
          ],
        ),
      )
  }
  if (problems.length > 0) throw new ProblemError(problems)
  const keys = [key!, ...members.flatMap(one => one.key ?? [])]
  const day = dateColumn && typedColumn(dayField, dateColumn, 'r')
  const placeText = placeColumn?.in('r')
  const cases: Cases = {
    source,
    synthetic: opened.some(one => one.synthetic),
    of: source.rows,
    key: key!,
    keyName: key!.name,
    keysAreNumbers: keys.every(isWhole),
    members,
    place:
      placeColumn === undefined
        ? string(input.place as string)
        : placeColumn.form === 'json'
          ? `json_extract_string(${placeText}, '$')`
          : placeColumn.form === 'text'
            ? `trim(${placeText})`
            : `CAST(${placeText} AS VARCHAR)`,
    date: day?.value ?? `CAST(${string(input.date as string)} AS DATE)`,
    badDate: day?.bad ?? 'FALSE',
    // Where all cases are of one place or day, the column that would say so is of no concern.
    own: [
      key!,
      placeColumn,
      dateColumn,
      ...(['place', 'date'] as const).flatMap(option =>
        typeof input[option] === 'string' ? namesOfColumn[option].map(name => columnNamed(source.columns, name)) : [],
      ),
    ].filter(one => one !== undefined),
    ignored,
  }
  return input.sample === undefined ? cases : sampled(db, cases, input.sample)
}

const bitsOfMask = 60

const absentFacts = (
  facts: readonly MatchedFact[],
  group: string | undefined,
  given: (path: string) => string | undefined,
): Problem[] => {
  const absent = facts.filter(
    ({ field: { path, usual }, column, together }) =>
      column === undefined && together === undefined && (usual === undefined || usual === null) && !given(path),
  )
  if (absent.length === 0) return []
  const names = (of: 'zh' | 'en') => absent.map(({ field: { path, label } }) => `${label[of]} (${snakeCase(path)})`)
  return [
    problem(
      'columns-absent',
      'warning',
      [group ?? 'cases'],
      [
        `没有这些列，各行都按不知道计：${names('zh').join('、')}。`,
        `There are no columns for these, which are not known in any row: ${names('en').join(', ')}.`,
      ],
      [
        '规则需要而不知道的，个案待定；知道的请加上该列。',
        'Where a rule needs one the case is undetermined: add the column if it is known.',
      ],
    ),
  ]
}

const typedTable = (
  { facts, warnings }: { readonly facts: readonly MatchedFact[]; readonly warnings: readonly Problem[] },
  group: string | undefined,
  row: string,
  given: (path: string) => string | undefined,
): TypedTable => {
  const bits: Unreadable[] = []
  const known = new Set<string>()
  const columns = facts.map(fact => {
    const { value, bad } = typedFact(fact, row)
    const { path, usual } = fact.field
    const isGiven = fact.column?.isWhole === true && bad === undefined
    const isUsual = fact.column === undefined && fact.together === undefined && usual !== undefined && usual !== null
    if (isGiven || isUsual) known.add(path)
    // Beyond the bits of a mask they share the last one.
    const bit = Math.min(bits.length, bitsOfMask - 1)
    if (bad !== undefined)
      bits.push({ reason: `unreadable:${group === undefined ? '' : `${group}.`}${path}`, bit, wrong: bad })
    return `${(fact.column === undefined && given(path)) || value} AS ${identifier(snakeCase(path))}`
  })
  const wrong = new Map<number, string[]>()
  for (const one of bits) wrong.set(one.bit, [...(wrong.get(one.bit) ?? []), `(${one.wrong})`])
  return {
    columns,
    bits,
    unreadable:
      [...wrong]
        .map(([bit, all]) => `CASE WHEN ${all.join(' OR ')} THEN CAST(${1n << BigInt(bit)} AS BIGINT) ELSE 0 END`)
        .join(' + ') || 'CAST(0 AS BIGINT)',
    known,
    has: new Set(facts.flatMap(({ field, column }) => (column || given(field.path) ? [field.path] : []))),
    facts,
    warnings,
    absent: absentFacts(facts, group, given),
  }
}

/** The tables of the cases and of their lists, as a version reads them. */
export interface TypedTables {
  readonly own: TypedTable
  readonly groups: ReadonlyMap<string, TypedTable>
}

/** The typed tables of a version. @throws ProblemError with all that is wrong with the columns */
export const typedTables = (cases: Cases, programs: readonly Program[]): ReadonlyMap<Program, TypedTables> => {
  const problems: Problem[] = []
  const isIgnored = ({ name }: Column) => namesOfHead(name).some(one => cases.ignored.has(one))
  const unknown = new Map<string, { table: string; count: number; names: string[] }>()
  const found = new Map<Program, TypedTables>()
  const look = (
    table: string,
    fields: readonly FormField[],
    columns: readonly Column[],
    own: readonly Column[],
    isGiven?: (path: string) => boolean,
  ) => {
    const wanted = columns.filter(one => !isIgnored(one))
    const matched = matchColumns(table, fields, wanted, isGiven)
    problems.push(...matched.problems, ...matched.facts.flatMap(fact => wrongType(table, fact)))
    for (const column of matched.others) {
      // That the cases are invented is no fact of one of them.
      if (own.includes(column) || column.name === 'synthetic') continue
      const key = `${table}\n${column.name}`
      const before = unknown.get(key)
      unknown.set(key, {
        table,
        count: (before?.count ?? 0) + 1,
        names: [...(before?.names ?? []), ...namesOf(fields)],
      })
    }
    return matched
  }
  for (const program of programs) {
    const fields = fieldsOf(program.facts)
    const isDay = (path: string) => path === 'asOf'
    const facts = look('cases', fields, cases.source.columns, cases.own, isDay)
    const groups = new Map<string, TypedTable>()
    for (const { group, source, key, list } of cases.members) {
      const field = fields.find(one => one.path === group)
      if (field === undefined) continue
      const columns = list?.columns ?? source?.columns
      const inner = columns
        ? look(group, field.fields ?? [], columns, key ? [key] : [])
        : matchColumns(group, field.fields ?? [], [])
      groups.set(
        group,
        typedTable(inner, group, 'e', () => undefined),
      )
    }
    const date = (path: string) => (isDay(path) ? cases.date : undefined)
    found.set(program, { own: typedTable(facts, undefined, 'r', date), groups })
  }
  // What some version of the program reads is known.
  for (const [key, { table, count, names }] of unknown)
    if (count === programs.length) {
      const name = key.split('\n')[1]!
      const [zh, en] = didYouMean(nearest(name, names))
      problems.push(
        problem(
          'unrecognized-keys',
          'error',
          [table, name],
          [`没有名为“${name}”的项。`, `There is no fact "${name}".`],
          [`${zh} 无关的列可列入 ignore。`, `${en} Columns of no concern may be named in ignore.`],
        ),
      )
    }
  if (problems.length > 0) {
    const seen = new Map(problems.map(one => [JSON.stringify([one.code, one.path]), one]))
    throw new ProblemError([...seen.values()])
  }
  return found
}
