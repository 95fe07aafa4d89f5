import { addMonths, atArticle, type Citation, type PlainDate } from '@minzheng/core'
import { choice, decimal, fen, ifKnown, orNone, share, unlessSaid, yesNo } from '@minzheng/core/fields'
import { dibaoStandard, type NationalPolicy, rigidSetBy } from '@minzheng/policy'
import {
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  type InForce,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { HouseholdFacts, PropertyPolicy, propertyTest } from '../means-test/rules.js'
import {
  assistanceLaw2026,
  assistanceRegulation,
  lowIncomeOpinion2023,
  rigidMeasures2024,
} from '../shared/documents.js'
import { persons } from '../shared/persons.js'

const yearly = (zh: string, en: string) => fen(zh, en, { per: 'year', most: 100_000_000_000 })
const spent = (zh: string, en: string) => unlessSaid(0, yearly(zh, en))

/** What is one's own burden of the family's rigid expenses in the twelve months before the application, in fen. */
export const RigidExpenses = z.strictObject({
  /** Necessities of living. */
  living: spent('基本生活必需支出', 'Necessities of living, 12 months'),
  /** After basic and serious-illness insurance, medical assistance, supplementary and commercial insurance. */
  medical: spent('医疗自付支出', 'Medical expenses of one’s own, 12 months'),
  /** Kindergarten to bachelor: fees as at a comparable public school. */
  education: spent('教育支出', 'Education, 12 months'),
  /** Of the disabled: rehabilitation and aids by the local catalogue, after subsidies and insurance. */
  rehabilitation: spent('残疾康复支出', 'Rehabilitation and aids, 12 months'),
  /** What the county recognises besides. */
  other: spent('其他刚性支出', 'Other recognised expenses, 12 months'),
})

/** A household with heavy rigid expenses, on the day of the application. */
export const RigidExpenditureFacts = z.strictObject({
  ...HouseholdFacts.pick({ area: true, savings: true, car: true, homes: true, propertyMeetsLocalRule: true }).shape,
  /** The family members who live together: `counted` of dibao. */
  persons: persons('共同生活的家庭成员', 'Family members who live together'),
  /** Total income of the family in the twelve months before the application. Left out: not known. */
  yearIncome: ifKnown(yearly('申请前十二个月家庭总收入', 'Family income of the last 12 months')),
  expenses: RigidExpenses,
  /** On dibao or tekun, or recognised as marginal. Left out: not known. */
  alreadyRecognised: ifKnown(yesNo('已纳入低保、特困或低保边缘', 'Already on dibao or tekun, or marginal')),
  /** Whether it meets what the county asks besides; left out, there is nothing. */
  otherConditions: unlessSaid(true, yesNo('符合当地规定的其他条件', 'Meets what the place asks besides')),
})

const counted = {
  all: ['全部刚性支出', 'All rigid expenses'],
  'medical-education': ['医疗和教育支出', 'Medical and education'],
  medical: ['医疗支出', 'Medical'],
} as const
const tests = {
  ratio: ['支出占收入比例', 'Share of the income'],
  residual: ['扣除支出后的收入', 'What is left of the income'],
  either: ['两者之一', 'Either'],
} as const

/** What a place sets. */
export const RigidExpenditurePolicy = z.strictObject({
  /** Disposable income per head of the residents of the place in the last year, in fen a year. */
  disposableIncome: fen('上年度居民人均可支配收入', 'Last year’s disposable income per head', {
    per: 'year',
    most: 100_000_000,
  }),
  /** The national ratio test, a local residual test, or either of both. Before 2023-10-19 there is only what the place has set. */
  test: choice(tests, '支出条件的算法', 'Which test of expenses'),
  ratio: z.strictObject({
    /** Expenses are more than this share of the income. */
    above: share('刚性支出占收入的比例', 'Share of rigid expenses in income', { most: 10, ...rigidSetBy }),
    /** Whether a share right at the line passes: 不低于, 达到 in a local rule, where the national one says 超出. */
    inclusive: yesNo('比例含本数', 'The ratio itself passes'),
    expenses: choice(counted, '计入比例的支出', 'Expenses that the ratio counts'),
  }),
  residual: z.strictObject({
    /** What is left of the income is below so many times the dibao standard per head and month; it may be less than nothing. */
    belowMultiple: decimal('扣除后月人均收入上限（标准倍数）', 'Line of what is left, as a multiple of the standard', {
      most: 10,
    }),
    expenses: choice(counted, '从收入中扣除的支出', 'Expenses taken off the income'),
    /** Whether it pays the gap to the standard a month, as in Shanghai (art. 18 of its regulation). */
    paysGap: orNone(yesNo('按差额发放生活救助金', 'The gap is paid')),
  }),
  /** Dibao standards, for a residual test and for a limit of assets. */
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  property: PropertyPolicy,
})

type Facts = ExpressionsOf<(typeof RigidExpenditureFacts)['shape']>
type Policy = ExpressionsOf<(typeof RigidExpenditurePolicy)['shape']>

const expensesOf = ({ expenses }: Facts, kind: Policy['ratio']['expenses']): NumberExpression => {
  const two = expenses.medical.plus(expenses.education)
  const all = two.plus(expenses.living).plus(expenses.rehabilitation).plus(expenses.other)
  return kind.is('all').choose(all, kind.is('medical').choose(expenses.medical, two))
}

interface RigidVersion {
  readonly inForce: InForce
  readonly article?: string
  /** What says which expenses of which months count and who is left out, where the document itself does not; `null`: the place alone. */
  readonly measures?: Citation | null
  /** Whether the share of expenses is a test of the law, beside which a place may have another but not instead. */
  readonly isRatioOfLaw?: boolean
}

const rigidVersion = ({ inForce, article, measures, isRatioOfLaw = false }: RigidVersion) => {
  const cite: Citation = article === undefined ? inForce.cite : atArticle(inForce.cite, article)
  const toldBy = measures === null ? {} : { cite: measures ?? cite }
  return defineProgram({
    id: 'rigid-expenditure',
    title: { zh: '刚性支出困难家庭', en: 'Household in hardship from rigid expenses' },
    inForce,
    facts: RigidExpenditureFacts,
    policy: RigidExpenditurePolicy,
    rules(household, policy) {
      const { yearIncome, persons } = household
      const standard = household.area
        .is('urban')
        .choose(policy.urbanStandard, policy.ruralStandard)
        .as({ zh: '低保标准', en: 'Dibao standard' }, { unit: 'fen/month' })
      const incomeTest = yearIncome
        .dividedBy(persons)
        .as({ zh: '年人均收入', en: 'Yearly income per head' }, { unit: 'fen/year', cite })
        .lessThan(policy.disposableIncome)
        .as(
          { zh: '人均收入低于上年度当地居民人均可支配收入', en: 'Below last year’s disposable income per head' },
          { cite },
        )
      const forRatio = expensesOf(household, policy.ratio.expenses).as(
        { zh: '十二个月刚性支出', en: 'Rigid expenses of twelve months' },
        { unit: 'fen/year', ...toldBy },
      )
      const line = policy.ratio.above.times(yearIncome)
      // Multiplied out, so that a family without income passes as soon as it has expenses.
      const ratioTest: BooleanExpression = forRatio
        .greaterThan(line)
        // Who has neither income nor expenses is at any share, and spends nothing.
        .or(policy.ratio.inclusive.and(forRatio.atLeast(line), forRatio.greaterThan(0)))
        .as({ zh: '刚性支出占收入比例超出当地规定', en: 'Share of rigid expenses above the local ratio' }, { cite })
      const expenseShare = forRatio
        .dividedBy(yearIncome)
        .as({ zh: '刚性支出占家庭总收入比例', en: 'Rigid expenses to income' }, { cite })
      const forResidual = expensesOf(household, policy.residual.expenses)
      const residual = yearIncome
        .minus(forResidual)
        .as({ zh: '扣除必需支出后的年收入', en: 'What is left of the year’s income' }, { unit: 'fen/year' })
      const personMonths = persons.times(12)
      const asksResidual = policy.test
        .is('ratio')
        .not()
        .as({ zh: '当地以扣除支出后的收入为条件', en: 'The place asks what is left of the income' })
      const residualTest = asksResidual
        .and(residual.dividedBy(personMonths).lessThan(policy.residual.belowMultiple.times(standard)))
        .as({ zh: '扣除后月人均收入低于当地规定', en: 'What is left per head and month below the local line' })
      const asPlaceSays = policy.test
        .is('ratio')
        .choose(ratioTest, policy.test.is('residual').choose(residualTest, ratioTest.or(residualTest)))
      const expenseTest = (isRatioOfLaw ? ratioTest.or(residualTest) : asPlaceSays).as(
        { zh: '支出条件', en: 'Test of expenses' },
        { cite },
      )
      const property = propertyTest(household, policy.property, standard.times(persons)).as(
        { zh: '家庭财产符合当地规定', en: 'Property within the local rule' },
        { cite },
      )
      const notYet = household.alreadyRecognised
        .not()
        .as({ zh: '未纳入低保、特困且非低保边缘家庭', en: 'Not on dibao or tekun, and not marginal' }, toldBy)
      const eligible = notYet
        .and(incomeTest, property, expenseTest, household.otherConditions)
        .as({ zh: '认定为刚性支出困难家庭', en: 'In hardship from rigid expenses' }, { cite })
      const gap = standard.times(personMonths).minus(residual.atLeastZero()).atLeastZero().dividedBy(12).rounded('up')
      const pays = policy.residual.paysGap
        .otherwise(false)
        .and(policy.test.isOneOf('residual', 'either'), eligible, residualTest)
      const monthlyAid = pays
        .choose(gap, 0)
        .as({ zh: '每月生活救助金', en: 'Monthly living aid' }, { unit: 'fen/month' })
      return { incomeTest, expenseShare, ratioTest, residualTest, propertyTest: property, eligible, monthlyAid }
    },
  })
}

/** From 2014 to October 2023 there was no national test: the local one, by the local document in the policy. */
export const rigidExpenditure2014 = rigidVersion({
  inForce: {
    from: '2014-05-01',
    to: '2023-10-18',
    cite: { ...assistanceRegulation, note: 'it does not define these households; the local document is in the policy' },
  },
})

/**
 * Since the opinion of 2023 (二) the nation says who they are: income per head below last year’s disposable income, property within the
 * local rule, necessary expenses above (超过) the local share of the income. How they are recognised, and which expenses count beside
 * medical and education ones, it leaves to places.
 */
export const rigidExpenditure2023 = rigidVersion({
  inForce: { from: '2023-10-19', to: '2024-12-31', cite: lowIncomeOpinion2023 },
  article: '二',
  measures: null,
})

/** Since 2025: the five conditions of art. 4. */
export const rigidExpenditure2025 = rigidVersion({
  inForce: { from: '2025-01-01', to: '2026-06-30', cite: rigidMeasures2024 },
  article: '第四条',
})

/**
 * Under the Law (art. 22): expenses above (超过) the share that the city or the province has set; a county’s own share is not enough.
 * A place whose older rule passes the share itself (不低于) is followed at the share until it changes.
 * What counts as expense, and for how many months, stays with the measures of 2024. A place that asks what is left of the income may
 * go on doing so (art. 33 lets the province add groups), but whom the share makes a household in hardship is one there too.
 */
export const rigidExpenditure2026 = rigidVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  article: '第二十二条',
  measures: atArticle(rigidMeasures2024, '第四条'),
  isRatioOfLaw: true,
})

/**
 * Households in hardship from rigid expenses (刚性支出困难家庭, before: 支出型困难家庭). The national test asks whether expenses are
 * more than a local share of the income; some places ask what is left of the income. Both are here, and the place says which.
 */
export const rigidExpenditure = versions(
  rigidExpenditure2014,
  rigidExpenditure2023,
  rigidExpenditure2025,
  rigidExpenditure2026,
)

/** The national choice of test; the ratio itself is local, and so is the property rule. */
export const rigidExpenditureNational: NationalPolicy = {
  program: 'rigid-expenditure',
  documents: { opinion2023: lowIncomeOpinion2023, measures2024: rigidMeasures2024, law2026: assistanceLaw2026 },
  values: {
    test: [
      {
        status: 'in-force',
        from: '2023-10-19',
        until: '2024-12-31',
        value: 'ratio',
        cite: 'opinion2023',
        article: '二',
      },
      {
        status: 'in-force',
        from: '2025-01-01',
        until: '2026-06-30',
        value: 'ratio',
        cite: 'measures2024',
        article: '第四条',
      },
      { status: 'in-force', from: '2026-07-01', value: 'ratio', cite: 'law2026', article: '第二十二条' },
    ],
    'ratio.inclusive': [
      {
        status: 'in-force',
        from: '2023-10-19',
        until: '2024-12-31',
        value: false,
        cite: 'opinion2023',
        article: '二',
      },
      {
        status: 'in-force',
        from: '2025-01-01',
        until: '2026-06-30',
        value: false,
        cite: 'measures2024',
        article: '第四条',
      },
      { status: 'in-force', from: '2026-07-01', value: false, cite: 'law2026', article: '第二十二条' },
    ],
    'ratio.expenses': [
      { status: 'in-force', from: '2025-01-01', value: 'all', cite: 'measures2024', article: '第五条' },
    ],
  },
}

/**
 * The last day on which a recognition can hold: in general at most twelve months (民发〔2024〕57号 art. 10); then it is applied for anew.
 * `null` of one before 2025-01-01, which held as long as its place said.
 */
export const recognitionEnds = (decided: PlainDate): PlainDate | null =>
  decided < rigidMeasures2024.effective ? null : addMonths(decided, 12)
