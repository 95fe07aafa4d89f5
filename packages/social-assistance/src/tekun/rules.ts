import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  type InForce,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import { hasGrade } from '../shared/disability.js'
import {
  assistanceLaw2026,
  assistanceRegulation,
  reformOpinion2020,
  tekunMeasures2016,
  tekunMeasures2021,
  tekunOpinion2016,
} from '../shared/documents.js'
import { careLevel, careLevels } from '../shared/self-care.js'
import { TekunFacts, TekunPolicy } from './facts.js'
import { unableSince2021, unableUntil2021 } from './supporters.js'

export { TekunFacts, TekunPolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof TekunFacts)['shape']>
type Policy = ExpressionsOf<(typeof TekunPolicy)['shape']>
type CareKey = keyof Policy['care']

interface Version {
  readonly inForce: InForce
  /** Where the tests and grades stand, if not in the document by which the version is in force. */
  readonly measures?: Citation
  readonly isTooDisabledToWork: (person: Facts['disability']) => BooleanExpression
  readonly uncertainIncome: (person: Facts, policy: Policy) => NumberExpression
  readonly isUnable: typeof unableSince2021
  readonly staysTo: (policy: Policy) => NumberExpression | number
  /** What the sources say of those aged 16 and 17 otherwise than the test of entry, and whether that is still open. */
  readonly ageConflict: {
    readonly title: LocalizedText
    readonly cite: Citation
    readonly isOpen: (noLabourAbility: BooleanExpression) => BooleanExpression
  }
  readonly cites: Readonly<Record<'eligible' | 'basic' | 'care' | 'amount', Citation>>
  /** Whether the articles are numbered as in 2021; those of 2016 on income, care and continuation are not known. */
  readonly articles: {
    readonly income?: string
    readonly choice?: string
    readonly selfCare?: string
  }
  readonly continues?: Citation
}

const tekunVersion = (version: Version) => {
  const cite = version.measures ?? version.inForce.cite
  const at = (article: string | undefined) => ({ cite: article === undefined ? cite : atArticle(cite, article) })
  return defineProgram({
    id: 'tekun',
    title: { zh: '特困人员救助供养', en: 'Support of persons in extreme hardship (tekun)' },
    inForce: version.inForce,
    facts: TekunFacts,
    policy: TekunPolicy,
    rules(person, policy) {
      const age = person.birth.ageOn(person.asOf).as({ zh: '周岁', en: 'Age' }, { unit: 'year' })
      const isUrban = person.area.is('urban')

      const tooYoung = age
        .lessThan(16)
        .or(age.lessThan(18).and(age.lessThan(policy.minorsEnterBelow)))
        .as({ zh: '未满16周岁（或当地放宽的年龄）', en: 'Below 16, or a higher local age' })
      const noLabourAbility = anyOf(
        age.atLeast(60).as({ zh: '60周岁以上', en: 'Aged 60 or more' }),
        tooYoung,
        version
          .isTooDisabledToWork(person.disability)
          .as({ zh: '残疾类别和等级符合', en: 'Disability of a listed kind and grade' }),
        person.unableToWorkByProvince,
      ).as({ zh: '无劳动能力', en: 'Without ability to work' }, at('第五条'))
      const minorContinues = person.supportedAsMinor
        .and(
          age
            .lessThan(version.staysTo(policy))
            .or(person.study.isOneOf('compulsory', 'senior-high', 'secondary-vocational')),
        )
        .as(
          { zh: '原未成年供养对象可继续享有', en: 'Supported as a minor, continues' },
          { cite: version.continues ?? cite },
        )
      const conflict = version.ageConflict
      const ageConflict = age
        .atLeast(16)
        .and(
          age.lessThan(18),
          person.asOf.atLeast('2020-09-01'),
          conflict.isOpen(noLabourAbility),
          minorContinues.not(),
        )
        .as(conflict.title, { cite: conflict.cite })

      const income = person.wage
        .plus(person.business)
        .plus(person.property)
        .plus(person.transfers)
        .plus(person.otherIncome)
        .plus(version.uncertainIncome(person, policy))
        .as({ zh: '月收入', en: 'Monthly income' }, { unit: 'fen/month', ...at(version.articles.income) })
      const dibao = isUrban
        .choose(policy.dibaoStandard.urban, policy.dibaoStandard.rural)
        .as({ zh: '低保标准', en: 'Dibao standard' }, { unit: 'fen/month' })
      const noMeans = income
        .lessThan(dibao)
        .as({ zh: '收入低于低保标准', en: 'Income below the dibao standard' })
        .and(person.propertyMeetsRule)
        .as({ zh: '无生活来源', en: 'Without means of living' }, at('第六条'))

      const nobody = person.supporters
        .count()
        .equals(0)
        .as({ zh: '没有法定义务人', en: 'Nobody owes support' }, at('第四条'))
      const allUnable = person.supporters
        .every(supporter => version.isUnable(supporter, person.asOf, policy.lastYearIncome))
        .as({ zh: '法定义务人无履行义务能力', en: 'Who owes support is unable to give it' }, at('第八条'))
      const noAbleSupporter = nobody
        .or(allUnable)
        .as(
          { zh: '无法定义务人或其无履行义务能力', en: 'Nobody who owes support is able to give it' },
          { cite: version.cites.eligible },
        )

      const otherTrack = age
        .lessThan(18)
        .and(person.choosesChildAllowance)
        .as(
          { zh: '选择孤儿或事实无人抚养儿童保障', en: 'Chooses the allowance of orphans or unattended children' },
          at(version.articles.choice),
        )
      const eligible = noLabourAbility
        .or(minorContinues)
        .and(noMeans, noAbleSupporter, otherTrack.not())
        .as({ zh: '符合特困人员条件', en: 'Eligible for tekun support' }, { cite: version.cites.eligible })

      const level = careLevel(person.selfCare).as(
        { zh: '生活自理能力', en: 'Self-care' },
        { ...at(version.articles.selfCare), words: careLevels },
      )
      const inInstitution = person.placeOfSupport.is('institution')
      const { basic: rate, care, institutionCare } = policy
      const away = (own: NumberExpression, usual: NumberExpression) =>
        own.ifSet(amount => inInstitution.choose(amount, usual), usual)
      const basic = isUrban
        .choose(away(rate.urbanInstitution, rate.urban), away(rate.ruralInstitution, rate.rural))
        .as({ zh: '基本生活标准', en: 'Basic living standard' }, { unit: 'fen/month', cite: version.cites.basic })
      const ofLevel = (key: CareKey) => away(institutionCare[key], care[key].otherwise(0))
      const careAmount = level
        .is('total')
        .choose(ofLevel('total'), level.is('partial').choose(ofLevel('partial'), ofLevel('selfCaring')))
        .as({ zh: '照料护理标准', en: 'Care standard' }, { unit: 'fen/month', cite: version.cites.care })
      const monthlyAmount = eligible
        .choose(basic.plus(careAmount), 0)
        .as({ zh: '每月供养金', en: 'Monthly support' }, { unit: 'fen/month', cite: version.cites.amount })
      return {
        noLabourAbility,
        ageConflict,
        minorContinues,
        income,
        noMeans,
        noAbleSupporter,
        eligible,
        careLevel: level,
        basic,
        care: careAmount,
        monthlyAmount,
      }
    },
  })
}

const mental = ['intellectual', 'psychiatric'] as const

const opinionAgainstTest: Version['ageConflict'] = {
  title: {
    zh: '16至17周岁：意见延长至18周岁，认定条件仍为16周岁',
    en: 'Aged 16 or 17: the Opinion extends support to 18, the test of entry stays at 16',
  },
  cite: atArticle(reformOpinion2020, '二（二）5'),
  isOpen: noLabourAbility => noLabourAbility.not(),
}

const amountOfRegulation = atArticle(assistanceRegulation, '第十五条')

/** Tekun under the measures of 2016, as far as they are known. */
export const tekun2016 = tekunVersion({
  inForce: { from: '2016-10-10', to: '2021-06-30', cite: tekunMeasures2016 },
  isTooDisabledToWork: person => hasGrade(person, mental, '1', '2').or(hasGrade(person, ['physical'], '1')),
  uncertainIncome: ({ preferentialAllowance }, policy) =>
    policy.preferentialAllowanceCounts.choose(preferentialAllowance, 0),
  isUnable: unableUntil2021,
  staysTo: policy => policy.minorsSupportedTo,
  ageConflict: opinionAgainstTest,
  cites: {
    eligible: atArticle(tekunMeasures2016, '第四条'),
    basic: tekunOpinion2016,
    care: tekunOpinion2016,
    amount: amountOfRegulation,
  },
  articles: {},
})

const measures2021 = (article: string) => atArticle(tekunMeasures2021, article)
const law = (article: string) => atArticle(assistanceLaw2026, article)

const since2021 = {
  isTooDisabledToWork: (person: Facts['disability']) =>
    anyOf(
      hasGrade(person, mental, '1', '2', '3'),
      hasGrade(person, ['physical'], '1', '2'),
      hasGrade(person, ['visual'], '1'),
    ),
  uncertainIncome: () => whole(0),
  isUnable: unableSince2021,
  staysTo: () => 18,
}

/** Tekun under the measures of 2021. */
export const tekun2021 = tekunVersion({
  ...since2021,
  inForce: { from: '2021-07-01', to: '2026-06-30', cite: tekunMeasures2021 },
  ageConflict: opinionAgainstTest,
  cites: {
    eligible: measures2021('第四条'),
    basic: tekunOpinion2016,
    care: tekunOpinion2016,
    amount: amountOfRegulation,
  },
  articles: { income: '第六条', choice: '第九条', selfCare: '第二十二条' },
  continues: measures2021('第二十四条'),
})

/**
 * Tekun under the Law. Art. 16 speaks of minors (未成年人: below 18), the measures of 2021 (art. 5) still of those below 16. At 16 and 17
 * the answer is the place's to give: it is not known where the place has not said up to which age a minor is without ability to work.
 * Past 18 who is still in compulsory or senior secondary education stays (art. 16). The basic and the care standards are set by the
 * province or the city (art. 17). Tests and grades stay with the measures of 2021.
 */
export const tekun2026 = tekunVersion({
  ...since2021,
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  ageConflict: {
    title: {
      zh: '16至17周岁：社会救助法称未成年人，认定办法仍为16周岁',
      en: 'Aged 16 or 17: the Law speaks of minors, the measures of those below 16',
    },
    cite: law('第十六条'),
    isOpen: noLabourAbility => noLabourAbility.orElse(false).not(),
  },
  cites: { eligible: law('第十六条'), basic: law('第十七条'), care: law('第十七条'), amount: law('第十七条') },
  measures: tekunMeasures2021,
  articles: { income: '第六条', choice: '第九条', selfCare: '第二十二条' },
  continues: law('第十六条'),
})

/**
 * Support of persons in extreme hardship (特困人员救助供养): the three tests, the level of self-care, and what is paid a
 * month. `tekun.on('2020-06-01')` is the rule of that day.
 */
export const tekun = versions(tekun2016, tekun2021, tekun2026)

/** What holds in the whole country. Standards and property rules are local; no national text read here sets a multiple of dibao. */
export const tekunNational: NationalPolicy = {
  program: 'tekun',
  documents: { measures2016: tekunMeasures2016, measures2021: tekunMeasures2021, opinion2020: reformOpinion2020 },
  values: {
    // From 2026-07-01 the Law speaks of minors, and says no age: a place has to.
    minorsEnterBelow: [
      {
        status: 'in-force',
        from: '2016-10-10',
        until: '2021-06-30',
        value: 16,
        cite: 'measures2016',
        article: '第五条',
      },
      {
        status: 'in-force',
        from: '2021-07-01',
        until: { unknownAfter: '2026-06-30' },
        value: 16,
        cite: 'measures2021',
        article: '第五条',
      },
    ],
    // The day of August 2020 on which the Opinion was issued is not known here, so nothing is said of that month.
    minorsSupportedTo: [
      { status: 'in-force', from: '2016-10-10', value: 16, cite: 'measures2016' },
      {
        from: { between: ['2020-08-01', '2020-09-01'] },
        until: '2021-06-30',
        value: 18,
        cite: 'opinion2020',
        article: '二（二）5',
      },
    ],
  },
}
