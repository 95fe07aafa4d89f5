import { atArticle } from '@minzheng/core'
import {
  age,
  choice,
  date,
  fen,
  group,
  ifAny,
  ifKnown,
  orNone,
  orUnknown,
  share,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { dibaoStandard } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  type InForce,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { disability, disabilityKinds, hasGrade, isSevere } from '../shared/disability.js'
import { assistanceLaw2026, dibaoMeasures2021, dibaoTrial2012 } from '../shared/documents.js'
import { Categories, type CategoryKey, categoryTitles } from './categories.js'

const schools = {
  none: ['未就学', 'None'],
  kindergarten: ['幼儿园', 'Kindergarten'],
  compulsory: ['义务教育', 'Compulsory education'],
  'high-school': ['高中阶段', 'High school'],
  college: ['本科及以下高校', 'Higher education up to bachelor'],
  postgraduate: ['研究生', 'Postgraduate'],
} as const
const stackings = {
  highest: ['就高', 'The highest alone'],
  sum: ['累加', 'All of them'],
  'disabled-and-highest': ['残疾人类别与其他类别中最高的', 'That of the disabled and the highest other'],
} as const

/** A member that dibao counts. What is left out is no, `null` is not known. */
export const SupplementMember = z.strictObject({
  birth: date('出生日期', 'Date of birth', { notAfter: 'asOf' }),
  disability,
  majorIllness: yesIfSaid('重病、重特大疾病（按当地病种）', 'Serious illness by the local list'),
  school: choice(schools, '就学', 'School').default('none'),
  threeWithouts: yesIfSaid(categoryTitles.threeWithouts),
  singleParentMinor: yesIfSaid(categoryTitles.singleParentMinor),
  onlyChildMinor: yesIfSaid(categoryTitles.onlyChildMinor),
  oneChildParent: yesIfSaid('达到退休年龄的独生子女父母', 'Parent of an only child, of retirement age'),
  lostOnlyChild: yesIfSaid(categoryTitles.lostOnlyChild),
  returnedOverseas: yesIfSaid(categoryTitles.returnedOverseas),
  minority: yesIfSaid(categoryTitles.minority),
  otherLocal: yesIfSaid(categoryTitles.otherLocal),
})

/** A household on dibao. */
export const CategorySupplementFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the assessment'),
  area: ifKnown(Area),
  /** The members that dibao counts. */
  members: group(SupplementMember, '低保家庭成员', 'Members on dibao', { unit: 'person', least: 1, most: 30 }),
  /** What dibao pays the household a month; 0 for a household that is not on dibao, which gets no supplement either. */
  monthlyBenefit: orUnknown(
    fen('家庭每月低保金', 'Monthly dibao of the household', { per: 'month', most: 1_000_000_000 }),
  ),
})

type MemberFacts = ExpressionsOf<(typeof SupplementMember)['shape']>
type Facts = ExpressionsOf<(typeof CategorySupplementFacts)['shape']>

/**
 * What a place sets. There is no national amount: what a category brings and the ages that make one are not known where the
 * place has not set them, and `null` where it has none.
 */
export const CategorySupplementPolicy = z.strictObject({
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  /** Of several categories: only the highest; all of them; or that of the disabled with the highest of the others. */
  stacking: choice(stackings, '多类重合时的计发办法', 'How several categories add up'),
  /** Supplements of a person are together at most this share of the standard: a cap that whoever sets `stacking` may add. */
  mostShare: ifAny(share('每人合计上限（占标准比例）', 'Most for a person, as a share of the standard', { most: 10 })),
  /** From which age a person is elderly, and from which of advanced age. */
  elderlyAge: orNone(age('老年人年龄', 'Age of the elderly', { most: 120 })),
  advancedAge: orNone(age('高龄年龄', 'Advanced age', { most: 120 })),
  /** Below which age a child is of preschool age (学龄前). */
  preschoolAge: orNone(age('学龄前儿童年龄上限', 'Age below which a child is of preschool age', { most: 120 })),
  /** Whether `disabled` means the severely disabled too. Where a place pays both, sources do not always say. */
  disabledIncludesSevere: yesNo('残疾人类别包括重度残疾人', 'The disabled include the severely disabled'),
  /** Whether `severe` means grade 3 intellectual and psychiatric disabilities too. */
  severeIncludesThird: orNone(
    yesNo('重度残疾人包括三级智力、精神残疾人', 'The severe include intellectual and psychiatric grade 3'),
  ),
  categories: Categories,
})

type Policy = ExpressionsOf<(typeof CategorySupplementPolicy)['shape']>

/** Who falls in which category. An age of which the place has none decides nothing. */
const belongs = (household: Facts, member: MemberFacts, policy: Policy): Record<CategoryKey, BooleanExpression> => {
  const years = member.birth.ageOn(household.asOf)
  const third = hasGrade(member.disability, ['intellectual', 'psychiatric'], '3')
  const severe = isSevere(member.disability)
    .or(policy.severeIncludesThird.otherwise(false).and(third))
    .as(categoryTitles.severe)
  const certificate = hasGrade(member.disability, disabilityKinds, '1', '2', '3', '4')
  return {
    elderly: policy.elderlyAge.ifSet(age => years.atLeast(age), false),
    advancedAge: policy.advancedAge.ifSet(age => years.atLeast(age), false),
    minor: years.lessThan(18),
    preschool: policy.preschoolAge.ifSet(age => years.lessThan(age), false),
    kindergarten: member.school.is('kindergarten'),
    compulsorySchool: member.school.is('compulsory'),
    highSchool: member.school.is('high-school'),
    college: member.school.is('college'),
    disabled: certificate.and(anyOf(policy.disabledIncludesSevere, severe.not())),
    severe,
    majorIllness: member.majorIllness,
    threeWithouts: member.threeWithouts,
    singleParentMinor: member.singleParentMinor,
    onlyChildMinor: member.onlyChildMinor,
    oneChildParent: member.oneChildParent,
    lostOnlyChild: member.lostOnlyChild,
    returnedOverseas: member.returnedOverseas,
    minority: member.minority,
    singlePerson: household.members.count().equals(1),
    otherLocal: member.otherLocal,
  }
}

const supplementsVersion = (inForce: InForce, article: string) => {
  const cite = atArticle(inForce.cite, article)
  return defineProgram({
    id: 'category-supplements',
    title: { zh: '分类施保', en: 'Category supplements to dibao' },
    inForce,
    facts: CategorySupplementFacts,
    policy: CategorySupplementPolicy,
    rules(household, policy) {
      const standard = household.area
        .is('urban')
        .choose(policy.urbanStandard, policy.ruralStandard)
        .as({ zh: '保障标准', en: 'Standard' }, { unit: 'fen/month', cite })
      const own = household.monthlyBenefit
        .dividedBy(household.members.count())
        .rounded('down')
        .as({ zh: '平均到本人的低保金', en: 'The person’s even share of dibao' }, { unit: 'fen/month', cite })
      const amountOf = (key: CategoryKey): NumberExpression => {
        const { amount, share, raiseTo } = policy.categories[key]
        return share.ifSet(
          part => part.times(standard).rounded('up'),
          raiseTo.ifSet(level => level.times(standard).rounded('up').minus(own).atLeastZero(), amount.otherwise(0)),
        )
      }
      const values = Object.fromEntries(
        Object.keys(categoryTitles).map(key => [key, amountOf(key as CategoryKey)]),
      ) as Record<CategoryKey, NumberExpression>
      const ofMember = (member: MemberFacts): NumberExpression => {
        const amounts = Object.entries(belongs(household, member, policy)).map(([name, holds]) => {
          const key = name as CategoryKey
          const { zh, en } = categoryTitles[key]
          const amount = holds
            .as({ zh, en }, { cite })
            .choose(values[key], 0)
            .as({ zh: `${zh}增发`, en: `Supplement: ${en}` }, { unit: 'fen/month' })
          return [key, amount] as const
        })
        const all = amounts.map(([, amount]) => amount)
        const [first, ...rest] = amounts.filter(([key]) => key !== 'disabled').map(([, amount]) => amount)
        const highest = first!.max(...rest)
        const disabled = amounts.find(([key]) => key === 'disabled')![1]
        const sum = all.reduce((total, amount) => total.plus(amount))
        const stacked = policy.stacking
          .is('sum')
          .choose(sum, policy.stacking.is('highest').choose(highest.max(disabled), highest.plus(disabled)))
        return policy.mostShare.ifSet(most => stacked.min(most.times(standard).rounded('down')), stacked)
      }
      const onDibao = household.monthlyBenefit
        .greaterThan(0)
        .as({ zh: '享受低保', en: 'The household is on dibao' }, { cite })
      const supplemented = onDibao
        .choose(
          household.members.count(member => ofMember(member).greaterThan(0)),
          0,
        )
        .as({ zh: '分类施保人数', en: 'Members who get a supplement' }, { unit: 'person', cite })
      const supplement = onDibao
        .choose(household.members.sum(ofMember), 0)
        .as({ zh: '每月分类施保金', en: 'Monthly supplements of the household' }, { unit: 'fen/month', cite })
      const total = household.monthlyBenefit
        .plus(supplement)
        .as({ zh: '低保金与分类施保金合计', en: 'Dibao and supplements together' }, { unit: 'fen/month', cite })
      return { supplemented, supplement, total }
    },
  })
}

/** Supplements under the trial measures of 2012 (art. 28). */
export const categorySupplements2012 = supplementsVersion(
  { from: '2012-12-12', to: '2021-06-30', cite: dibaoTrial2012 },
  '第二十八条',
)
/** Supplements under the measures of 2021 (art. 27). */
export const categorySupplements2021 = supplementsVersion(
  { from: '2021-07-01', to: '2026-06-30', cite: dibaoMeasures2021 },
  '第二十七条',
)
/** Supplements since 2026-07-01 (社会救助法 art. 20): for the elderly, minors, the severely disabled, the seriously ill and others, by the county and above. */
export const categorySupplements2026 = supplementsVersion({ from: '2026-07-01', cite: assistanceLaw2026 }, '第二十条')

/**
 * Category supplements (分类施保): what the elderly, minors, severely disabled, seriously ill and others on dibao get on top.
 * The law asks for measures and sets no amount, so all of it is local policy; there is no national file.
 */
export const categorySupplements = versions(categorySupplements2012, categorySupplements2021, categorySupplements2026)
