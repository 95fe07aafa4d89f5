import type { FactNode, NamedNode, Node } from '../../language/node.js'
import type { Value } from '../../lower/evaluate.js'
import { lower } from '../../lower/lower.js'
import { idsOf, inputsOf, isKind, type Slot, type Step, type StepOf, stepsFor } from '../../lower/step.js'
import type { AnyProgram } from '../../program.js'
import { nodesOfValue, policiesTogether } from '../../specialise/by-case.js'
import { checkPolicy } from '../../specialise/check-policy.js'
import { settle, valueSet } from '../../specialise/settle.js'
import { specialise } from '../../specialise/specialise.js'
import { openReads, whereKnown } from '../../specialise/where-known.js'
import { factFieldsOf } from '../fact-fields.js'
import { comparedAsDates } from './dates.js'
import { type Dialect, type DialectName, dialects } from './dialect.js'
import { onColumns } from './fact-tables.js'
import { isLeaf, type Plan, planLayers } from './layers.js'
import { ReadTables, type SqlColumn, type SqlTable, snakeCase, type TableName, tableSql } from './tables.js'
import { aggregateSql, factSql, literal, stepSql } from './write.js'

/** The table of a group: the column that holds the key of the case, and how it is told that the group is known. */
export interface GroupTable {
  readonly from: TableName
  readonly key: string
  readonly known?: string | true
}

/**
 * Policies by place and day, for cases that are not all of one. What they all say alike is folded in; the rest is read from a table
 * that the caller makes of {@link Sql.policies} and joins by columns that it has in common with the cases.
 */
export interface PolicyTable {
  /** Not said where the columns stand in the table of cases already: nothing is joined then. */
  readonly from?: TableName
  /** The columns of both tables by which a case finds its policy: `['place', 'date']`. */
  readonly on: readonly string[]
  /** The policy of each row. */
  readonly values: readonly object[]
}

/** Columns that are written in a member's row, by its alias, and those of the case that are taken over them: both by name. */
export interface TakenTogether {
  readonly of: Readonly<Record<string, (row: string) => string>>
  readonly taken: Readonly<Record<string, (column: (name: string) => string) => string>>
}

/** What is read in the same pass beside the rules: from the row of a case, by its alias, and from its members, NULL without one. */
export interface Beside {
  readonly own: Readonly<Record<string, (row: string) => string>>
  readonly groups: Readonly<Record<string, TakenTogether>>
}

/** The dialect, the tables and the policy of a statement. */
export interface SqlOptions {
  readonly dialect: DialectName
  /** The table of cases. */
  readonly from: TableName
  /** The column that tells cases apart: `id` where not said. */
  readonly key?: string
  /**
   * For each group of the facts: its table, and the column in it that holds the key of the case. No row is an empty group;
   * where the facts may leave a group unknown, `known` is the column of the cases that says whether it is, or `true`.
   */
  readonly groups?: Readonly<Record<string, GroupTable>>
  /** The column of a fact; by default its path in snake_case: `housing.floorArea` is `housing_floor_area`. */
  readonly column?: (fact: string, group: string | undefined) => string
  /** The policy of one place and day. */
  readonly policy?: object
  /** The policies of many places and days, as a table; see {@link PolicyTable}. */
  readonly policies?: PolicyTable
  /** Policy values as parameters of the statement rather than as literals in it. */
  readonly parameters?: boolean
  /**
   * The tables hold nothing that the schemas of the facts do not allow; else such a value is taken as unknown, and so is what
   * is taken over a group that has fewer members or more than it may have.
   */
  readonly checked?: boolean
  /** Of `checked` tables: the facts that may be unknown, and are known in every row. Nothing is asked about them then. */
  readonly known?: (fact: string, group: string | undefined) => boolean
  /** The rules wanted; all where not said. Nothing is computed that they do not need. */
  readonly rules?: readonly string[]
  /** Columns of the cases that come back beside the key, as they are: who is answered where and when needs no second join. */
  readonly carry?: readonly string[]
  /** Columns of the caller's own, by name, after those. */
  readonly beside?: Beside
}

/** A statement, the values of its parameters, and what it reads. */
export interface Sql {
  readonly text: string
  /** The tables that have to be there, with the columns of them that are read: the cases first. */
  readonly tables: readonly SqlTable[]
  /** Statements to run in the session first, which keep the engine from taking more time or memory than it needs. */
  readonly settings: readonly string[]
  /** What comes out, in order: the key, and a column for each rule. */
  readonly result: readonly SqlColumn[]
  /** Of many policies: the columns of their table besides those by which it is joined, and for each policy what stands in them. */
  readonly policies?: {
    /** The whole table, those by which it is joined first: what `createTables` makes of it. */
    readonly table: SqlTable
    readonly columns: readonly SqlColumn[]
    readonly rows: readonly (readonly Value[])[]
  }
  /** In order: `$1`, `$2` for DuckDB and PostgreSQL, `p1`, `p2` by name for Spark and ClickHouse. */
  readonly parameters: readonly (number | boolean | string | null)[]
}

/** A SELECT with a column a line. */
const select = (columns: readonly string[], from: string, hint = ''): string =>
  `SELECT ${hint}${columns.join(',\n  ')}\nFROM ${from}`

/** A policy value as a column: the whole number that stands for a ratio, a day, a word. */
const policyColumn = ({ path, type, options, nullable, label, unit }: FactNode): SqlColumn => ({
  name: snakeCase(path.join('.')),
  type: type as SqlColumn['type'],
  ...(label === undefined ? {} : { label }),
  ...(unit === undefined ? {} : { unit }),
  ...(options === undefined ? {} : { options }),
  nullable,
})

/** A rule as a column of the result. */
const resultColumn = (name: string, rule: Node, type: SqlColumn['type']): SqlColumn => {
  const { title, unit, words } = rule.kind === 'named' ? rule : ({} as Partial<NamedNode>)
  return {
    name,
    type,
    ...(title === undefined ? {} : { label: title }),
    ...(unit === undefined ? {} : { unit }),
    ...(words === undefined ? {} : { options: Object.keys(words) }),
    nullable: true,
  }
}

const distinct = (names: readonly string[]): readonly string[] => {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new TypeError(`two columns of the result would be named ${twice}`)
  return names
}

/**
 * The program as one SELECT: the key of each case and its rules. NULL is unknown. Comparisons are multiplied out and money
 * stays whole, so every engine decides alike. No name or value from outside can end the quotes that hold it.
 * @throws TypeError for a dialect, a rule or a group that is not there, or two columns of one name; ProblemError
 * `unrecognized-keys` for policy values that the program does not have
 */
export const toSql = (program: AnyProgram, options: SqlOptions): Sql => {
  if (!Object.hasOwn(dialects, options.dialect))
    throw new TypeError(`there is no dialect ${options.dialect}; there are ${Object.keys(dialects).join(', ')}`)
  const dialect: Dialect = dialects[options.dialect]
  const { policies } = options
  const given = policies ? policies.values : [options.policy]
  for (const policy of given) checkPolicy(program, policy)
  const together = policies && policiesTogether(policies.values)
  const fields = factFieldsOf(program.facts)
  const q = dialect.identifier
  const rules = options.rules ?? Object.keys(program.rules)
  const lowered = together
    ? lower(program.rules, together.policyOf)
    : specialise(program.rules, options.policy, { parameters: options.parameters === true })
  const isChecked = options.checked === true
  const needed = stepsFor(lowered, rules)
  const known = (isChecked && options.known) || (() => false)
  const isKnownFact = (step: Step) => step.kind === 'fact' && known(step.node.path.join('.'), step.group)
  const tuned = whereKnown(
    needed,
    new Set(
      openReads(needed)
        .filter(isKnownFact)
        .map(({ id }) => id),
    ),
  )
  const { steps, outputs } = stepsFor(comparedAsDates(tuned))
  const slots = rules.map(rule => [rule, outputs[rule]!] as const)
  const key = options.key ?? 'id'
  const carry = options.carry ?? []
  const beside = options.beside ?? { own: {}, groups: {} }
  const besideNames = [
    ...Object.keys(beside.own),
    ...Object.values(beside.groups).flatMap(({ taken }) => Object.keys(taken)),
  ]
  const resultNames = distinct([key, ...rules.map(snakeCase), ...carry, ...besideNames])
  const caseKey = q('case_key')
  const column = (id: number): string => q(`s${id}`)
  const table = (name: TableName): string => tableSql(dialect, name)
  const inner = (sql: string, alias: string): string => `(${sql}${dialect.fence}) ${alias}`
  const read = new ReadTables(options.from, key, fields)
  const isRead = new Set(steps.filter(isKind('fact')).map(({ node }) => node))
  const ofPolicies = (together?.varying ?? []).flatMap(nodesOfValue).filter(({ node }) => isRead.has(node))
  const byPolicy = new Map(ofPolicies.map(({ node }) => [node, policyColumn(node)]))
  // Also where they all say alike: a case of another place or day is none of theirs.
  const isPlaced = policies?.from !== undefined
  const factColumn = (step: StepOf<'fact'>, alias: string): string => {
    const ofPolicy = byPolicy.get(step.node)
    if (ofPolicy) return factSql(dialect, step, `${isPlaced ? 'p' : alias}.${q(ofPolicy.name)}`, true)
    const path = step.node.path.join('.')
    const name = options.column ? options.column(path, step.group) : snakeCase(path)
    read.fact(step, name)
    return factSql(dialect, step, `${alias}.${q(name)}`, isChecked)
  }

  const parameters: (number | boolean | string | null)[] = []
  const bound = new Map<number, string>()
  const parameter = (step: StepOf<'policy'>): string => {
    const existing = bound.get(step.id)
    if (existing !== undefined) return existing
    parameters.push(valueSet(settle(options.policy, step.node)))
    const made = dialect.parameter(parameters.length, step.type === 'date' ? 'integer' : step.type)
    bound.set(step.id, made)
    return made
  }
  const write = (step: Step, at: (id: number) => string): string => {
    if (step.kind === 'policy') return parameter(step)
    if (step.kind === 'fact' || step.kind === 'size' || step.kind === 'aggregate')
      throw new TypeError(`${step.kind} ${step.id}`)
    return stepSql(dialect, steps, step, at, isChecked)
  }

  const joined = isKind('size', 'aggregate')
  // What is taken over members counts them itself, so a size that nothing else reads needs no table of its own.
  const readElsewhere = new Set([
    ...steps.filter(step => step.kind !== 'aggregate').flatMap(inputsOf),
    ...slots.flatMap(([, slot]) => idsOf(slot)),
  ])
  const caseIds = steps
    .filter(step => step.group === undefined && (step.kind !== 'size' || readElsewhere.has(step.id)))
    .map(({ id }) => id)

  /** The steps of a member that an aggregate is taken of, and the columns of the case that they read. */
  const partsOf = (
    step: StepOf<'size' | 'aggregate'>,
  ): { readonly inner: ReadonlySet<number>; readonly outer: ReadonlySet<number> } => {
    const [inner, outer] = [new Set<number>(), new Set<number>()]
    const visit = (id: number): void => {
      const of = steps[id]!
      if (of.kind === 'constant' || of.kind === 'policy' || of.group !== undefined) {
        inner.add(id)
        inputsOf(of).forEach(visit)
      } else outer.add(id)
    }
    if (step.kind === 'aggregate') visit(step.of)
    return { inner, outer }
  }
  const parts = new Map(
    caseIds
      .map(id => steps[id]!)
      .filter(joined)
      .map(step => [step.id, partsOf(step)]),
  )

  const planned = { steps, write, mostRepeated: dialect.mostRepeated }
  const plan: Plan = planLayers({
    ...planned,
    ids: caseIds,
    column: id => `h.${column(id)}`,
    given: (step, levelOf) => {
      if (step.kind === 'fact') return 0
      if (!joined(step)) return undefined
      const { outer } = parts.get(step.id)!
      return outer.size === 0 ? 0 : 1 + Math.max(...[...outer].map(levelOf))
    },
    mustBeColumn: new Set([...parts.values()].flatMap(({ outer }) => [...outer])),
    readAtEnd: slots.flatMap(([, slot]) => idsOf(slot)),
  })
  const joins = (level: number): StepOf<'size' | 'aggregate'>[] =>
    caseIds
      .map(id => steps[id]!)
      .filter(joined)
      .filter(step => plan.levelOf(step.id) === level)

  const isNullable = (group: string): boolean =>
    lowered.steps.some(step => step.kind === 'size' && step.over === group && step.nullable)
  /** The column of the cases that says whether a group is known, where one does. */
  const knownColumn = (group: string): string | undefined => {
    const known = isNullable(group) ? options.groups?.[group]?.known : undefined
    return typeof known === 'string' ? known : undefined
  }

  /** A SELECT of one row for each case that has members: the aggregates of one group. `around` holds the columns of the case. */
  const grouped = (
    group: string,
    aggregates: readonly StepOf<'size' | 'aggregate'>[],
    around: string,
    { of, taken }: TakenTogether,
  ): string => {
    const source = options.groups?.[group]
    if (!source) throw new TypeError(`say where the members of ${group} are: groups: { ${group}: { from, key } }`)
    if (isNullable(group) && source.known === undefined)
      throw new TypeError(
        `say how it is told that ${group} is known: groups: { ${group}: { known: 'a column of the cases' } }, or true`,
      )
    read.group(group, source, knownColumn(group))
    const all = aggregates.map(step => parts.get(step.id)!)
    const outer = new Set(all.flatMap(part => [...part.outer]))
    const ids = [...new Set(all.flatMap(part => [...part.outer, ...part.inner]))].sort((a, b) => a - b)
    // What does not hang on the case is worked out before it is joined: an engine goes through rows as they were read more quickly.
    const ofCase = new Set<number>()
    for (const id of ids) if (outer.has(id) || inputsOf(steps[id]!).some(input => ofCase.has(input))) ofCase.add(id)
    const ownIds = ids.filter(id => !ofCase.has(id))
    const readByCase = new Set([...ofCase].filter(id => !outer.has(id)).flatMap(id => inputsOf(steps[id]!)))
    const isAcross = (id: number) => !ofCase.has(id) && readByCase.has(id) && !isLeaf(steps[id]!)
    const takenAtEnd = aggregates.flatMap(step => (step.kind === 'aggregate' ? [step.of, step.of] : []))
    const before = planLayers({
      ...planned,
      ids: ownIds,
      column: id => `m.${column(id)}`,
      given: step => (step.kind === 'fact' ? 0 : undefined),
      mustBeColumn: new Set(ownIds.filter(isAcross)),
      readAtEnd: takenAtEnd.filter(id => !ofCase.has(id)),
    })
    const after = planLayers({
      ...planned,
      ids: ids.filter(id => ofCase.has(id) || isAcross(id) || isLeaf(steps[id]!)),
      column: id => `m.${column(id)}`,
      given: step => (outer.has(step.id) || !(ofCase.has(step.id) || isLeaf(step)) ? 0 : undefined),
      mustBeColumn: new Set(),
      readAtEnd: takenAtEnd.filter(id => ofCase.has(id)),
    })
    const layered = (from: string, { layers }: Plan): string =>
      layers
        .slice(1)
        .reduce(
          (sql, { columns }) =>
            select(['m.*', ...columns.map(({ id, text }) => `${text} AS ${column(id)}`)], inner(sql, 'm')),
          from,
        )
    const own = layered(
      select(
        [
          `t.${q(source.key)} AS ${caseKey}`,
          ...ownIds.flatMap(id => {
            const step = steps[id]!
            return step.kind === 'fact' ? [`${factColumn(step, 't')} AS ${column(id)}`] : []
          }),
          ...Object.entries(of).map(([name, text]) => `${text('t')} AS ${q(name)}`),
        ],
        `${table(source.from)} t`,
      ),
      before,
    )
    const rows =
      outer.size === 0
        ? own
        : layered(
            select(
              ['m.*', ...[...outer].map(id => `o.${column(id)} AS ${column(id)}`)],
              `${inner(own, 'm')}\nJOIN (${around}) o ON o.${caseKey} = m.${caseKey}`,
            ),
            after,
          )
    const ofMember = (id: number): string => (ofCase.has(id) ? after : before).written(id).text
    const answers = aggregates.map(step => {
      const text =
        step.kind === 'size'
          ? dialect.cast('COUNT(*)', 'integer')
          : aggregateSql(dialect, step, ofMember(step.of), isChecked && !steps[step.of]!.nullable)
      return `${text} AS ${column(step.id)}`
    })
    const together = Object.entries(taken).map(([name, text]) => `${text(of => `m.${q(of)}`)} AS ${q(name)}`)
    return `${select([`m.${caseKey} AS ${caseKey}`, `COUNT(*) AS ${q('members')}`, ...answers, ...together], inner(rows, 'm'))}\nGROUP BY m.${caseKey}`
  }

  /** What is taken over a group: of one without members what that is, and NULL where the facts do not allow so few or so many. */
  const ofMembers = (step: StepOf<'size' | 'aggregate'>, size: string, value: string): string => {
    const { least, most } = fields.groups.get(step.over)!
    if (least > 0 && !isChecked) return `CASE WHEN ${size} BETWEEN ${least} AND ${most} THEN ${value} END`
    const empty = step.kind === 'size' ? '0' : literal(dialect, step, step.whenEmpty)
    const some = isChecked ? 'ELSE' : `WHEN ${size} <= ${most} THEN`
    return `CASE WHEN COALESCE(${size}, 0) = 0 THEN ${empty} ${some} ${value} END`
  }

  const readAtEnd = new Set(slots.flatMap(([, slot]) => idsOf(slot)).flatMap(id => [...plan.written(id).reads]))
  const lastLevel = Math.max(plan.layers.length - 1, ...[...parts.keys()].map(plan.levelOf), 0)
  /** Whether a layer hands a column on: something after it reads it. */
  const isKept = (id: number, level: number): boolean => {
    const laterJoin = [...parts].some(([aggregate, { outer }]) => outer.has(id) && plan.levelOf(aggregate) > level)
    return plan.lastRead(id) > level || readAtEnd.has(id) || laterJoin
  }

  const byPlace = policies && onColumns(fields, policies.on)
  const onPolicy = policies?.on.map(name => `p.${q(name)} = t.${q(name)}`).join(' AND ')
  const cases = `${table(options.from)} t${isPlaced ? `\nJOIN ${table(policies.from)} p ON ${onPolicy}` : ''}`
  /** What is taken beside the rules over a group is taken where the first rule takes something over it. */
  const besideLevel = new Map(
    Object.keys(beside.groups).map(group => {
      const levels = [...parts.keys()].filter(id => (steps[id] as StepOf<'size'>).over === group).map(plan.levelOf)
      return [group, levels.length === 0 ? 0 : Math.min(...levels)]
    }),
  )
  let sql = ''
  let carried: number[] = []
  let carriedBeside: string[] = []
  for (let level = 0; level <= lastLevel; level++) {
    const alias = level === 0 ? 't' : 'h'
    const computed = plan.layers[level]?.columns ?? []
    const facts = level === 0 ? caseIds.map(id => steps[id]!).filter(isKind('fact')) : []
    const here = joins(level)
    const besideHere = [...besideLevel].filter(([, at]) => at === level).map(([group]) => group)
    const groups = [...new Set([...here.map(step => step.over), ...besideHere])]
    const besideOf = (group: string) => (besideHere.includes(group) ? beside.groups[group]! : { of: {}, taken: {} })
    const kept = carried.filter(id => isKept(id, level))
    const columns = [
      `${alias}.${level === 0 ? q(key) : caseKey} AS ${caseKey}`,
      ...carry.map(name => `${alias}.${q(name)} AS ${q(name)}`),
      ...kept.map(id => `h.${column(id)} AS ${column(id)}`),
      ...facts.map(step => `${factColumn(step, 't')} AS ${column(step.id)}`),
      ...computed.map(({ id, text }) => `${text} AS ${column(id)}`),
      ...here.map(step => {
        const g = `g${groups.indexOf(step.over)}`
        const value = ofMembers(step, `${g}.${q('members')}`, `${g}.${column(step.id)}`)
        const known = knownColumn(step.over)
        const told = known && `${level === 0 ? 't' : `k${g}`}.${q(known)}`
        return `${told ? `CASE WHEN ${told} THEN ${value} END` : value} AS ${column(step.id)}`
      }),
      ...carriedBeside.map(name => `h.${q(name)} AS ${q(name)}`),
      ...(level === 0 ? Object.entries(beside.own).map(([name, text]) => `${text('t')} AS ${q(name)}`) : []),
      ...besideHere.flatMap(group =>
        Object.keys(beside.groups[group]!.taken).map(name => `g${groups.indexOf(group)}.${q(name)} AS ${q(name)}`),
      ),
    ]
    const from = level === 0 ? cases : inner(sql, 'h')
    const joinsHere = groups.map((group, index) => {
      const on = `g${index}.${caseKey} = ${alias}.${level === 0 ? q(key) : caseKey}`
      const joined = `\nLEFT JOIN (${grouped(
        group,
        here.filter(step => step.over === group),
        sql,
        besideOf(group),
      )}) g${index} ON ${on}`
      if (level === 0 || knownColumn(group) === undefined) return joined
      return `${joined}\nLEFT JOIN ${table(options.from)} kg${index} ON kg${index}.${q(key)} = h.${caseKey}`
    })
    sql = select(columns, `${from}${joinsHere.join('')}`, level === 0 && isPlaced ? dialect.broadcast('p') : '')
    if (level === 0) carriedBeside = Object.keys(beside.own)
    carriedBeside.push(...besideHere.flatMap(group => Object.keys(beside.groups[group]!.taken)))
    carried = [...kept, ...facts.map(({ id }) => id), ...computed.map(({ id }) => id), ...here.map(({ id }) => id)]
  }

  const result = (slot: Slot): string => {
    if (!('step' in slot)) return dialect.ratio(plan.written(slot.numerator).text, plan.written(slot.denominator).text)
    const { text } = plan.written(slot.step)
    const step = steps[slot.step]!
    if (step.type === 'date') return dialect.integerToDate(text)
    return step.kind === 'constant' ? dialect.cast(text, step.type) : text
  }
  const results = slots.map(([, slot], index) => `${result(slot)} AS ${q(resultNames[index + 1]!)}`)
  return {
    text: select(
      [
        `h.${caseKey} AS ${q(key)}`,
        ...results,
        ...[...carry, ...besideNames].map(name => `h.${q(name)} AS ${q(name)}`),
      ],
      inner(sql, 'h'),
    ),
    parameters,
    tables: read.tables(),
    settings: dialect.settings,
    result: [
      { name: key, type: 'key', nullable: false },
      ...slots.map(([rule, slot], index) =>
        resultColumn(resultNames[index + 1]!, program.rules[rule]!, 'step' in slot ? steps[slot.step]!.type : 'ratio'),
      ),
    ],
    ...(policies
      ? {
          policies: {
            table: { name: policies.from ?? options.from, columns: [...byPlace!, ...byPolicy.values()] },
            columns: [...byPolicy.values()],
            rows: policies.values.map((_, row) => ofPolicies.map(({ cellOf }) => cellOf(row))),
          },
        }
      : {}),
  }
}
