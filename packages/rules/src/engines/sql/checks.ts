import type { LocalizedText, PlainDate } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import { dateToInteger } from '../../arithmetic.js'
import { mostYears } from '../../facts/most-years.js'
import type { AnyProgram } from '../../program.js'
import type { GroupTable } from './compile.js'
import { type Dialect, type DialectName, dialects } from './dialect.js'
import { snakeCase, type TableName, tableSql } from './tables.js'

/** One thing that can be wrong with a case, and its bit in the masks of {@link SqlChecks}. */
export interface SqlCheck {
  readonly code:
    | 'value-missing'
    | 'out-of-bounds'
    | 'not-whole'
    | 'not-an-option'
    | 'date-too-late'
    | 'date-too-early'
    | 'another-day'
    | 'group-size'
    | 'not-just-one'
    | 'more-than-one'
  /** The fact, from the case or, of a member, from the member. */
  readonly path: string
  readonly group?: string
  readonly label: LocalizedText
  /** Which mask has its bit, and which bit that is. */
  readonly mask: number
  readonly bit: number
}

/** A statement that gives for each case what is wrong with it: the key, and masks `m0`, `m1` … that are 0 where nothing is. */
export interface SqlChecks {
  readonly text: string
  readonly checks: readonly SqlCheck[]
  readonly masks: number
}

/**
 * Of which cases something may be wrong, written into a pass that is made anyway: where one of these is true, the checks say what it is,
 * if it is anything. Where the day of a case is asked, the first and the last of all cases are.
 */
export interface SqlSuspects {
  /** In the row of a case, by its alias. */
  readonly own: (row: string) => string
  readonly groups: Readonly<
    Record<
      string,
      {
        /** In the row of a member. */
        readonly member: (row: string) => string
        /** In the row of a member: a number whose sum tells who is there too often. */
        readonly once: (row: string) => string
        /** Of a case, by how many members it has and that sum. */
        readonly together: (members: string, once: string) => string
      }
    >
  >
}

/** The tables to check; they hold a column for each fact of the program, of its type. */
export interface SqlChecksOptions {
  readonly dialect: DialectName
  readonly from: TableName
  readonly key?: string
  /** `known` is the column of the cases that says whether the group is; without it one that may be unknown and has no row is. */
  readonly groups?: Readonly<Record<string, GroupTable>>
  /** The day of the cases: a column of theirs, or a date. */
  readonly day: { readonly column: string } | PlainDate
  /** Whether there is a column of a fact; without it nothing is asked of it. All, where not said. */
  readonly has?: (path: string, group: string | undefined) => boolean
}

/** Bits of a whole number of 64 that every engine adds up without a sign. */
const bitsOfMask = 60

interface Found {
  readonly check: SqlCheck
  /** True where it is wrong; what is not known is not. */
  readonly wrong: string
}

const datedCodes = ['date-too-late', 'date-too-early'] as const

const leavesOf = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap(field => (field.kind === 'part' ? leavesOf(field.fields ?? []) : [field]))

/**
 * The facts that have a column, with the other columns of the part that each belongs to, where that may be left out as a whole: of a
 * part that is there, what it must have is asked.
 */
const columnsOf = (
  fields: readonly FormField[],
  has: (path: string) => boolean,
  column: (path: string) => string,
  others?: readonly string[],
): { readonly field: FormField; readonly rest: readonly string[] | undefined }[] =>
  fields.flatMap(field => {
    const { kind, path, fields: under = [], mayBeUnknown } = field
    if (kind === 'group') return []
    if (kind === 'part') {
      const all = () => leavesOf(under).flatMap(one => (has(one.path) ? [column(one.path)] : []))
      return columnsOf(under, has, column, others !== undefined || mayBeUnknown ? all() : undefined)
    }
    return has(path) ? [{ field, rest: others?.filter(one => one !== column(path)) }] : []
  })

/** What can be wrong with one value by itself, and beside the day of the case. */
const ofValue = (
  dialect: Dialect,
  field: FormField,
  column: string,
  limit: string | undefined,
  others: readonly string[] | undefined,
): readonly { readonly code: SqlCheck['code']; readonly wrong: string }[] => {
  const found: { code: SqlCheck['code']; wrong: string }[] = []
  const add = (code: SqlCheck['code'], wrong: string) => found.push({ code, wrong })
  if (!field.mayBeUnknown) {
    // A part that is left out as a whole is not known; of one that is there, what it must have is asked.
    const isThere = others?.length ? ` AND (${others.map(one => `${one} IS NOT NULL`).join(' OR ')})` : ''
    if (others === undefined || others.length > 0) add('value-missing', `${column} IS NULL${isThere}`)
  }
  if (field.kind === 'number') {
    const { least, most, whole, step } = field
    const isOutside =
      least !== undefined && most !== undefined
        ? `${column} NOT BETWEEN ${least} AND ${most}`
        : [least === undefined ? '' : `${column} < ${least}`, most === undefined ? '' : `${column} > ${most}`]
            .filter(Boolean)
            .join(' OR ')
    if (isOutside !== '') add('out-of-bounds', isOutside)
    const parts = step === undefined ? undefined : Math.round(1 / step)
    if (whole && step !== undefined && step > 1) add('not-whole', `${column} % ${step} <> 0`)
    if (!whole && parts !== undefined)
      add('not-whole', `ABS(${column} * ${parts} - ROUND(${column} * ${parts})) >= 0.000001`)
  }
  if (field.kind === 'choice')
    add(
      'not-an-option',
      `NOT ${dialect.oneOf(
        column,
        (field.options ?? []).map(({ value }) => dialect.string(value)),
      )}`,
    )
  if (field.kind === 'date' && limit !== undefined) found.push(...ofDates(dialect, column, column, limit))
  return found
}

/** What can be wrong with the first and the last of some dates, beside the day that none can lie after. */
const ofDates = (dialect: Dialect, first: string, last: string, limit: string) => {
  const years = (of: string) => dialect.integerDivide(of, '10000')
  return [
    { code: 'date-too-late' as const, wrong: `${dialect.dateToInteger(last)} > ${limit}` },
    {
      code: 'date-too-early' as const,
      wrong: `${years(limit)} - ${years(dialect.dateToInteger(first))} > ${mostYears}`,
    },
  ]
}

/** Members that are counted apart in one sum have so many places in it. */
const onceBase = 2 ** 16

/** Finds the cases that {@link sqlChecks} is to be asked about; `days` are the first and the last of all cases. */
export const sqlSuspects = (
  program: AnyProgram,
  {
    dialect: name,
    groups = {},
    has = () => true,
    day,
    days,
  }: Pick<SqlChecksOptions, 'dialect' | 'groups' | 'has'> & {
    readonly day: { readonly column: string }
    readonly days: readonly [PlainDate, PlainDate]
  },
): SqlSuspects => {
  const dialect = dialects[name]
  const q = dialect.identifier
  const fields = fieldsOf(program.facts)
  const [first, last] = days
  const earliest = `${String(Number(last.slice(0, 4)) - mostYears).padStart(4, '0')}-01-01`
  const literal = (date: PlainDate): string => `CAST(${dialect.string(date)} AS DATE)`
  const isWrong = (inner: readonly FormField[], group: string | undefined, row: string): string => {
    const column = (of: string) => `${row}.${q(snakeCase(of))}`
    const wrong = columnsOf(inner, path => has(path, group), column).flatMap(({ field, rest }) => {
      const value = column(field.path)
      const dated =
        field.kind !== 'date' || field.notAfter === undefined
          ? []
          : field.notAfter === 'asOf'
            ? [`${value} > ${literal(first)}`, `${value} < ${literal(earliest)}`]
            : [`${value} IS NOT NULL`]
      const isDay = group === undefined && field.path === 'asOf' ? [`${value} <> ${row}.${q(day.column)}`] : []
      return [...ofValue(dialect, field, value, undefined, rest).map(one => one.wrong), ...dated, ...isDay]
    })
    return wrong.map(one => `(${one})`).join(' OR ') || dialect.boolean(false)
  }
  return {
    own: row => isWrong(fields, undefined, row),
    groups: Object.fromEntries(
      fields.flatMap(field => {
        if (field.kind !== 'group' || groups[field.path] === undefined) return []
        const { path, fields: inner = [], least = 0, most = Number.POSITIVE_INFINITY, mayBeUnknown } = field
        const counted = inner.flatMap(({ path: fact, once, atMostOnce }) =>
          [
            { fact, word: once, least: 1 },
            { fact, word: atMostOnce, least: 0 },
          ].filter(({ word }) => word !== undefined && has(fact, path)),
        )
        const place = (index: number): number => onceBase ** index
        const together = (members: string, once: string): string => {
          const size = [`${members} < ${least}`, ...(Number.isFinite(most) ? [`${members} > ${most}`] : [])]
          const each = counted.map(({ least: fewest }, index) => {
            const from = index === 0 ? once : dialect.integerDivide(once, String(place(index)))
            return `${index === counted.length - 1 ? from : `${from} % ${onceBase}`} NOT BETWEEN ${fewest} AND 1`
          })
          const wrong = [...size, ...each].join(' OR ')
          // Nothing is asked of a group that may be unknown and has nobody.
          return mayBeUnknown ? `(${members} > 0 AND (${wrong}))` : `(${wrong})`
        }
        const words = (row: string) =>
          counted.map(
            ({ fact, word }, index) =>
              `CASE WHEN ${row}.${q(snakeCase(fact))} = ${dialect.string(word!)} THEN ${dialect.cast(String(place(index)), 'integer')} ELSE 0 END`,
          )
        return [
          [
            path,
            {
              member: (row: string) => isWrong(inner, path, row),
              once: (row: string) => words(row).join(' + ') || '0',
              together,
            },
          ],
        ]
      }),
    ),
  }
}

/**
 * What `checkFacts` asks of one case, as one SELECT over tables: values that must be there, bounds, words, dates, the size of
 * groups, and who may be in them once. Unknown keys and values of another type are for who makes the tables.
 */
export const sqlChecks = (program: AnyProgram, options: SqlChecksOptions): SqlChecks => {
  const dialect = dialects[options.dialect]
  const q = dialect.identifier
  const { key = 'id', groups = {}, has = () => true } = options
  const dayOf = (alias: string): string =>
    typeof options.day === 'string'
      ? String(dateToInteger(options.day))
      : dialect.dateToInteger(`${alias}.${q(options.day.column)}`)
  const checks: SqlCheck[] = []
  const place = (check: Omit<SqlCheck, 'mask' | 'bit'>): SqlCheck => {
    const made = { ...check, mask: Math.floor(checks.length / bitsOfMask), bit: checks.length % bitsOfMask }
    checks.push(made)
    return made
  }
  const fields = fieldsOf(program.facts)

  /** The day that a date cannot lie after: that of the case, or another of its own. */
  const limitOf = ({ notAfter }: FormField): string | undefined => {
    if (notAfter === undefined || notAfter === 'asOf') return notAfter && dayOf('t')
    return has(notAfter, undefined) ? dialect.dateToInteger(`t.${q(snakeCase(notAfter))}`) : undefined
  }

  /** Everything that can be wrong with the values of a case, or of a member; day columns are read under `day`. */
  const visit = (inner: readonly FormField[], alias: string, group: string | undefined): Found[] => {
    const column = (of: string) => `${alias}.${q(snakeCase(of))}`
    return columnsOf(inner, path => has(path, group), column).flatMap(({ field, rest }) => {
      const { path, label } = field
      const about = { path, label, ...(group === undefined ? {} : { group }) }
      const isDay = group === undefined && path === 'asOf'
      // Of members the first and the last date are looked at beside the case: no row of theirs needs to find it.
      const values = ofValue(dialect, field, column(path), group === undefined ? limitOf(field) : undefined, rest)
      const day = isDay
        ? [{ code: 'another-day' as const, wrong: `${dialect.dateToInteger(column(path))} <> ${dayOf(alias)}` }]
        : []
      return [...values, ...day].map(({ code, wrong }) => ({ check: place({ code, ...about }), wrong }))
    })
  }

  const bit = ({ bit: at }: SqlCheck): string => dialect.cast(String(1n << BigInt(at)), 'integer')
  /** The bits of a mask among some checks; what cannot be said is not wrong. */
  const maskOf = (found: readonly Found[], mask: number): string => {
    const here = found.filter(({ check }) => check.mask === mask)
    const zero = dialect.cast('0', 'integer')
    if (here.length === 0) return zero
    const bits = here.map(({ check, wrong }) => `CASE WHEN ${wrong} THEN ${bit(check)} ELSE ${zero} END`).join(' + ')
    // Which of them it is costs more than whether it is any, and is asked of few rows.
    if (here.length < 3) return `(${bits})`
    return `CASE WHEN ${here.map(({ wrong }) => `(${wrong})`).join(' OR ')} THEN ${bits} ELSE ${zero} END`
  }

  const own = visit(fields, 't', undefined)
  const ofGroups = fields.flatMap(field => {
    const source = groups[field.path]
    if (field.kind !== 'group' || source === undefined) return []
    const of = field.path
    const members = visit(field.fields ?? [], 'm', of)
    const about = (inner: FormField) => ({ path: inner.path, group: of, label: inner.label })
    const counted = (field.fields ?? []).flatMap(inner => {
      const limits = [
        { code: 'not-just-one' as const, word: inner.once, isWrong: (count: string) => `${count} <> 1` },
        { code: 'more-than-one' as const, word: inner.atMostOnce, isWrong: (count: string) => `${count} > 1` },
      ]
      return limits.flatMap(({ code, word, isWrong }) => {
        if (word === undefined || !has(inner.path, of)) return []
        const isOne = `m.${q(snakeCase(inner.path))} = ${dialect.string(word)}`
        return [{ check: place({ code, ...about(inner) }), sum: `SUM(CASE WHEN ${isOne} THEN 1 ELSE 0 END)`, isWrong }]
      })
    })
    const dated = leavesOf(field.fields ?? []).flatMap(inner => {
      const limit = inner.kind === 'date' && has(inner.path, of) ? limitOf(inner) : undefined
      if (limit === undefined) return []
      return [
        {
          column: `m.${q(snakeCase(inner.path))}`,
          limit,
          checks: datedCodes.map(code => place({ code, ...about(inner) })),
        },
      ]
    })
    const { least = 0, most } = field
    const size = place({ code: 'group-size', path: of, label: field.label })
    return [{ field, source, members, counted, dated, size, least, most }]
  })
  const masks = Math.floor(Math.max(checks.length - 1, 0) / bitsOfMask) + 1
  const all = Array.from({ length: masks }, (_, mask) => mask)

  const joins = ofGroups.map(({ source, members, counted, dated }, index) => {
    const columns = [
      `m.${q(source.key)} AS case_key`,
      'COUNT(*) AS members',
      ...all.map(mask => `${dialect.bitOr(maskOf(members, mask))} AS m${mask}`),
      ...counted.map(({ sum }, at) => `${sum} AS c${at}`),
      ...dated.flatMap(({ column }, at) => [`MIN(${column}) AS first${at}`, `MAX(${column}) AS last${at}`]),
    ]
    return `LEFT JOIN (SELECT ${columns.join(', ')}\n  FROM ${tableSql(dialect, source.from)} m\n  GROUP BY m.${q(source.key)}) g${index} ON g${index}.case_key = t.${q(key)}`
  })
  const groupMask = (mask: number): string[] =>
    ofGroups.flatMap(({ field, source, counted, dated, size, least, most }, index) => {
      const g = `g${index}`
      const count = `COALESCE(${g}.members, 0)`
      // Nothing else says it: a group without a row is not known. Where nothing is joined, ClickHouse has 0.
      const told = typeof source.known === 'string' ? `t.${q(source.known)}` : `${count} > 0`
      const isKnown = field.mayBeUnknown && source.known !== true ? `${told} AND ` : ''
      const wrongSize = `(${[`${count} < ${least}`, ...(most === undefined ? [] : [`${count} > ${most}`])].join(' OR ')})`
      const found = [
        { check: size, wrong: isKnown + wrongSize },
        ...counted.map(({ check, isWrong }, at) => ({ check, wrong: isKnown + isWrong(`COALESCE(${g}.c${at}, 0)`) })),
        ...dated.flatMap(({ checks: [late, early], limit }, at) => {
          const [tooLate, tooEarly] = ofDates(dialect, `${g}.first${at}`, `${g}.last${at}`, limit)
          return [
            { check: late!, wrong: tooLate!.wrong },
            { check: early!, wrong: tooEarly!.wrong },
          ]
        }),
      ]
      return [`COALESCE(${g}.m${mask}, 0)`, maskOf(found, mask)]
    })
  const columns = [
    `t.${q(key)} AS ${q(key)}`,
    ...all.map(mask => `${[maskOf(own, mask), ...groupMask(mask)].join(' + ')} AS m${mask}`),
  ]
  return {
    text: `SELECT ${columns.join(',\n  ')}\nFROM ${tableSql(dialect, options.from)} t${joins.map(join => `\n${join}`).join('')}`,
    checks,
    masks,
  }
}
