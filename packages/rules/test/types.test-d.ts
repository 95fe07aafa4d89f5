// Compiled by `tsc`, never run: each marked line must not compile, every other line must.
import * as z from 'zod'
import { compareRuns } from '../src/compare.js'
import { runColumns } from '../src/engines/columns/columns.js'
import { toSql } from '../src/engines/sql/index.js'
import { defineProgram, type EnumExpression, firstOf, ratio, versions } from '../src/index.js'
import { explain } from '../src/reasons/explain.js'

const money = z.int().min(0).max(1_000_000)
const program = defineProgram({
  id: 'typed',
  title: { zh: '类型', en: 'Types' },
  inForce: { from: '2020-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({
    income: money,
    savings: money.optional(),
    area: z.enum(['urban', 'rural']),
    born: z.iso.date().nullable(),
    share: z.number().min(0).max(1).multipleOf(0.01),
    home: z.object({ owned: z.boolean() }),
    members: z.array(z.object({ income: money, tie: z.enum(['self', 'child']) })).max(10),
  }),
  policy: z.object({ standard: money, place: z.enum(['urban', 'rural']) }),
  rules(facts, policy) {
    // @ts-expect-error a misspelt fact
    facts.incone
    // @ts-expect-error a misspelt fact of a member
    facts.members.sum(member => member.incone)
    // @ts-expect-error a misspelt policy value
    policy.standart
    // @ts-expect-error a word that does not exist
    facts.area.is('suburban')
    // @ts-expect-error a word of another list
    facts.members.some(member => member.tie.is('urban'))
    // @ts-expect-error a number is no condition
    facts.income.and(true)
    // @ts-expect-error a ratio is no whole number until it is rounded
    facts.income.plus(facts.income.dividedBy(2))
    // @ts-expect-error a date is compared with dates
    facts.born.lessThan(3)
    // @ts-expect-error a choice is of one type
    facts.home.owned.choose(1, 'rural')
    // @ts-expect-error a group has no value of its own
    facts.members.lessThan(3)
    // @ts-expect-error a word of the result that has no name
    facts.area.as({ zh: '城乡', en: 'Area' }, { words: { urban: { zh: '城市', en: 'Urban' } } })
    const eligible = facts.income.lessThan(policy.standard).and(facts.home.owned.not())
    return {
      eligible,
      benefit: eligible.choose(policy.standard.minus(facts.income), 0),
      ratio: facts.income.dividedBy(policy.standard).times(ratio(0.5)).times(facts.share),
      kind: firstOf([eligible, 'dibao'], [facts.home.owned, 'edge']).otherwise('none'),
      day: facts.born.orElse('2000-01-01'),
      sameArea: facts.area.is(policy.place),
      area: facts.area as EnumExpression<'urban' | 'rural'>,
    }
  },
})

const facts = {
  income: 1,
  area: 'urban',
  born: null,
  share: 0.5,
  home: { owned: false },
  members: [{ income: 1, tie: 'self' }],
} as const
const copy = { ...facts, members: [...facts.members] }
const policy = { standard: 5, place: 'urban' } as const
const result = program.assess(copy, policy)

export const inferred: {
  eligible: boolean | null
  benefit: number | null
  ratio: number | null
  kind: 'dibao' | 'edge' | 'none' | null
  day: string | null
  area: 'urban' | 'rural' | null
} = result

// @ts-expect-error a result may be undetermined
export const decided: boolean = result.eligible
// @ts-expect-error a benefit is a number
export const text: string | null = result.benefit
// @ts-expect-error a word that no case has
export const kind: 'dibao' | 'none' | null = result.kind
// @ts-expect-error a rule that does not exist
result.benifit
// @ts-expect-error a policy value that does not exist
program.assess(copy, { ...policy, standart: 5 })
// @ts-expect-error a fact left out
program.assess({ ...copy, income: undefined }, policy)
// @ts-expect-error a word that does not exist
program.assess({ ...copy, area: 'suburban' }, policy)
// @ts-expect-error a fact that does not exist
explain(program, { ...copy, incone: 1 }, policy).rules.at(0)?.reasons
// @ts-expect-error no column of a rule that does not exist
runColumns(program, {}, policy, { length: 0 }).benifit
// @ts-expect-error no comparison of a rule that does not exist
compareRuns(program, [copy], policy, policy, ['benifit'])

export const changed: number = compareRuns(program, [copy], policy, policy, ['benefit']).rules.benefit.changed
export const [sql, one] = [
  toSql(program, { dialect: 'duckdb', from: 't', policy }).text,
  versions(program, program).on('2020-01-01'),
]
export const again: number | null = one.assess(copy, policy).benefit
