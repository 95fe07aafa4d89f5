import type { Citation, LocalizedText, PlainDate, Problem } from '@minzheng/core'
import {
  type NationalPolicy,
  type PolicyLookup,
  type PolicyProgram,
  policyBook,
  policyFor,
  valueDefinitions,
} from '@minzheng/policy'
import type { Explanation } from '@minzheng/rules'
import { explain } from '@minzheng/rules/reasons'
import { charitySpending } from '../charity-spending/rules.js'
import { foundationSpending } from '../foundation-spending/rules.js'
import { percentOf, type ReportRatio } from '../shared/report-ratio.js'
import { taxStatusSpending } from '../tax-status-spending/rules.js'
import { type Base, baseOf, type OrganisationYear, ratioTo, totalSpendingOf, type YearFigures } from './record.js'

/**
 * The program that a test comes from: 基金会管理条例 art. 29, the rule of charities of 2016, or the tax notice of 2020 art.
 * 4.
 */
export type TestId = 'foundation-spending' | 'charity-spending' | 'tax-status-spending'
/**
 * How a test came out; `exempt`: too small for the cap; `explain`: missed, in a special case; `not-applicable`: no
 * base to take a share of.
 */
export type TestResult = 'pass' | 'fail' | 'exempt' | 'explain' | 'not-applicable'

/** One ratio that a test looks at. */
export interface MeasuredShare {
  readonly year: number
  /** `null` where what it is made of is not known. */
  readonly base: Base | null
  /** The least share of spending, the greatest of administration. */
  readonly asked: number | null
  /** Exact, in fen; `null` where the base is not known, or 0 or less. */
  readonly ratio: ReportRatio | null
  /** As the report prints it; no test compares this. */
  readonly percent: string | null
  /** Where the share is asked for. */
  readonly cite: Citation | null
}

/** One half of a test, spending or administration: its result, and the shares that it looked at. */
export interface TestPart {
  /** `null`: undetermined; `missing` names the facts that matter. */
  readonly result: TestResult | null
  readonly measured: readonly MeasuredShare[]
  readonly missing: readonly string[]
}

/** One test of one organisation and year, by the rule that it comes from, with both of its halves. */
export interface SpendingTest {
  readonly test: TestId
  readonly title: LocalizedText
  readonly spending: TestPart
  readonly admin: TestPart
}

const china = '100000'
type Lookup = Pick<PolicyLookup<object>, 'sources' | 'unverified'>

/** A policy value as a number; `null` where it is none or not known. */
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const measured = (
  year: number,
  part: number | null | undefined,
  base: Base | null,
  asked: number | null,
  cite: Citation | undefined,
): MeasuredShare => {
  const ratio = ratioTo(part, base)
  return { year, base, asked, ratio, percent: ratio && percentOf(ratio), cite: cite ?? null }
}

const partOf = (
  result: TestResult | null,
  explained: Explanation,
  rule: string,
  shares: readonly MeasuredShare[],
): TestPart => ({
  result,
  measured: shares,
  missing: result === null ? (explained.rules.find(({ name }) => name === rule)?.missing ?? []) : [],
})

const programs: readonly PolicyProgram[] = [
  ...foundationSpending.versions,
  ...charitySpending.versions,
  ...taxStatusSpending.versions,
]

/** The books, the later over the earlier, and what is asked of them. */
export const lookUp = (books: readonly (readonly NationalPolicy[])[], date: PlainDate) => ({
  book: policyBook(valueDefinitions(programs), ...books),
  question: { place: china, date, allowUnverified: true },
})
type Books = ReturnType<typeof lookUp>

export const foundationTest = (given: OrganisationYear, { book, question }: Books): SpendingTest => {
  const program = foundationSpending.on(question.date)
  const { policy, sources } = policyFor(program, book, question)
  const result = program.assess(given, policy)
  const explained = explain(program, given, policy, sources)
  const path = result.baseKind === 'income' ? 'publicShare' : 'nonPublicShare'
  const base = baseOf(given, result.baseKind, 'last-year', false)
  return {
    test: 'foundation-spending',
    title: program.title,
    spending: partOf(result.spendingTest, explained, 'spendingTest', [
      measured(given.year, given.spending, base, result.asked, sources[path]?.cite),
    ]),
    admin: partOf(result.costTest, explained, 'costTest', [
      measured(
        given.year,
        given.staffAndOfficeCost,
        totalSpendingOf(given),
        numberOf(policy.costCap),
        sources['costCap']?.cite,
      ),
    ]),
  }
}

const tierPaths = {
  'public-foundation': 'publicFoundation',
  'public-other': 'publicOther',
  'foundation-1': 'foundation.top',
  'foundation-2': 'foundation.upper',
  'foundation-3': 'foundation.middle',
  'foundation-4': 'foundation.lowest',
  'other-1': 'other.top',
  'other-2': 'other.upper',
  'other-3': 'other.middle',
  'other-4': 'other.lowest',
} as const

const refused = (path: string, { sources }: Lookup): Problem => ({
  code: 'policy-unverified',
  severity: 'error',
  path: path.split('.'),
  message: {
    zh: `该档标准（${sources[path]?.cite?.article ?? path}）未经核实，未予判断。`,
    en: `The standard of this tier (${sources[path]?.cite?.article ?? path}) is not verified, so nothing is judged by it.`,
  },
  remedy: {
    zh: '请核实标准后自带政策文件，或明确允许使用未核实的取值（allowUnverified）。',
    en: 'Verify it and bring it in a policy file of your own, or allow unverified values (allowUnverified).',
  },
})

export const charityTest = (
  given: OrganisationYear,
  { book, question }: Books,
  allowUnverified: boolean,
): { readonly test: SpendingTest; readonly problems: Problem[] } => {
  const program = charitySpending.on(question.date)
  const { policy, sources, unverified } = policyFor(program, book, question)
  const result = program.assess(given, policy)
  const explained = explain(program, given, policy, sources)
  const path = result.tier && tierPaths[result.tier]
  const problems = allowUnverified
    ? []
    : unverified.filter(one => path && one.startsWith(`${path}.`)).map(one => refused(one, { sources, unverified }))
  const isRefused = (field: 'share' | 'adminCap') =>
    problems.some(problem => problem.path.join('.') === `${path}.${field}`)
  const asked = (field: 'share' | 'adminCap', value: number | null) => (isRefused(field) ? null : value)
  const cite = (field: string) => (path ? sources[`${path}.${field}`]?.cite : undefined)
  const shares = [
    measured(
      given.year,
      given.spending,
      baseOf(given, result.baseKind, result.basis),
      asked('share', result.asked),
      cite('share'),
    ),
  ]
  if (result.tier === 'other-4') {
    const base = baseOf(given, 'income', result.incomeBasis)
    shares.push(
      measured(given.year, given.spending, base, numberOf(policy.other.lowest.incomeShare), cite('incomeShare')),
    )
  }
  const adminIsFree = result.adminTest === 'exempt'
  return {
    problems,
    test: {
      test: 'charity-spending',
      title: program.title,
      spending: partOf(isRefused('share') ? null : result.spendingTest, explained, 'spendingTest', shares),
      admin: partOf(isRefused('adminCap') && !adminIsFree ? null : result.adminTest, explained, 'adminTest', [
        measured(
          given.year,
          given.adminCost,
          totalSpendingOf(given),
          asked('adminCap', result.adminAsked),
          adminIsFree ? sources['adminFree']?.cite : cite('adminCap'),
        ),
      ]),
    },
  }
}

const noFigures: YearFigures = { incomeNotYetUsable: 0, netAssetsReleased: 0 }

export const taxTest = (given: OrganisationYear, { book, question }: Books): SpendingTest => {
  const program = taxStatusSpending.on(question.date)
  const { policy, sources } = policyFor(program, book, question)
  const [earlier, later] = [given.previous ?? noFigures, given]
  const { publicFundraising, firstExemptYear } = given
  const facts = { publicFundraising, firstExemptYear, earlier, later }
  const result = program.assess(facts, policy)
  const explained = explain(program, facts, policy, sources)
  const isPublic = result.baseKind === 'income'
  const cite = sources[isPublic ? 'publicShare' : 'otherShare']?.cite
  const adminCite = sources[isPublic ? 'publicAdminCap' : 'otherAdminCap']?.cite
  const years = [
    { year: given.year - 1, figures: earlier, basis: result.earlierBasis },
    { year: given.year, figures: later, basis: result.laterBasis },
  ]
  return {
    test: 'tax-status-spending',
    title: program.title,
    spending: partOf(
      result.spendingTest,
      explained,
      'spendingTest',
      years.map(({ year, figures, basis }) =>
        measured(year, figures.spending, baseOf(figures, result.baseKind, basis), result.asked, cite),
      ),
    ),
    admin: partOf(
      result.adminTest,
      explained,
      'adminTest',
      years.map(({ year, figures }) =>
        measured(year, figures.adminCost, totalSpendingOf(figures), result.adminAsked, adminCite),
      ),
    ),
  }
}
