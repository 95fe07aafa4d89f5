import { addDays, addMonths, atArticle, type Citation, type PlainDate } from '@minzheng/core'
import { yesNo } from '@minzheng/core/fields'
import { allOf, type BooleanExpression, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { civilCode, marriageLaw2001 } from '../shared/documents.js'
import { marriageLaw1950, marriageLaw1980 } from './documents.js'
import { MarriageConditionsFacts, MarriageConditionsFacts1950, MarriageConditionsFactsWithIllness } from './facts.js'

/** By the law of 1950 nothing is left to a place that would matter: its ages were 20 and 18. */
export const MarriageConditionsPolicy1950 = z.strictObject({})

/**
 * What autonomous places may set apart (变通规定; 婚姻法 art. 50, 立法法): men of 20 and women of 18 of their minorities may marry. Left
 * out, it is not known, and what hangs on it is undetermined.
 */
export const MarriageConditionsPolicy = z.strictObject({
  minorityAges: yesNo('变通规定少数民族结婚年龄为男二十、女十八周岁', 'Minorities may marry at 20 and 18'),
})

type Part = 'age' | 'willing' | 'kin' | 'illness' | 'single' | 'register'
const citesOf = (law: Citation, articles: Readonly<Record<Exclude<Part, 'illness'>, string> & { illness?: string }>) =>
  Object.fromEntries(
    Object.entries(articles).map(([part, article]) => [part, { cite: atArticle(law, article) }]),
  ) as Readonly<Record<Part, { readonly cite: Citation }>>

/** The age from which a man and a woman may marry, since the law of 1980. */
export const marriageableAges = { male: 22, female: 20 } as const

/** The ages of the law of 1950, and of autonomous places since for their minorities. */
const lowerAges = { male: 20, female: 18 } as const

interface Couple {
  readonly manAge: NumberExpression
  readonly womanAge: NumberExpression
  readonly willing: BooleanExpression
  readonly married: BooleanExpression
  readonly barred: BooleanExpression
  readonly ill?: BooleanExpression
  /** Of a minority for which the place has lower ages. */
  readonly early?: { readonly man: BooleanExpression; readonly woman: BooleanExpression }
}

/** What every version asks, by its ages and articles. */
const conditions = (
  { manAge, womanAge, willing, married, barred, ill, early }: Couple,
  ages: { readonly male: number; readonly female: number },
  at: Readonly<Record<Part, { readonly cite: Citation }>>,
) => {
  const his = manAge.as({ zh: '男方周岁', en: 'His age' }, { unit: 'year', ...at.age })
  const her = womanAge.as({ zh: '女方周岁', en: 'Her age' }, { unit: 'year', ...at.age })
  const orEarly = (age: NumberExpression, least: number, lower: number, may: BooleanExpression | undefined) =>
    may === undefined ? age.atLeast(least) : age.atLeast(least).or(age.atLeast(lower).and(may))
  const manOfAge = orEarly(his, ages.male, lowerAges.male, early?.man).as(
    { zh: '男方已到法定婚龄', en: 'He is of age' },
    at.age,
  )
  const womanOfAge = orEarly(her, ages.female, lowerAges.female, early?.woman).as(
    { zh: '女方已到法定婚龄', en: 'She is of age' },
    at.age,
  )
  const bothWilling = willing.as({ zh: '双方完全自愿', en: 'Both are willing' }, at.willing)
  const single = married.not().as({ zh: '双方均无配偶', en: 'Neither has a spouse' }, at.single)
  const unrelated = barred.not().as({ zh: '不属于禁止结婚的亲属', en: 'Not barred as kin' }, at.kin)
  const fit = ill?.not().as({ zh: '未患有不应当结婚的疾病', en: 'No illness that bars' }, at.illness)
  const mayMarry = allOf(manOfAge, womanOfAge, bothWilling, single, unrelated, ...(fit ? [fit] : [])).as(
    { zh: '符合结婚条件', en: 'May be registered' },
    at.register,
  )
  return { manOfAge, womanOfAge, bothWilling, single, unrelated, mayMarry }
}

const about = { id: 'marriage-conditions', title: { zh: '结婚条件', en: 'Conditions of marriage' } } as const
const law1950 = citesOf(marriageLaw1950, {
  age: '第四条',
  willing: '第三条',
  kin: '第五条第一项',
  illness: '第五条第二项、第三项',
  single: '第二条',
  register: '第六条',
})
const law1980 = citesOf(marriageLaw1980, {
  age: '第五条',
  willing: '第四条',
  kin: '第六条第一项',
  illness: '第六条第二项',
  single: '第三条',
  register: '第七条',
})
const law2001 = citesOf(marriageLaw2001, {
  age: '第六条',
  willing: '第五条',
  kin: '第七条第一项',
  illness: '第七条第二项',
  single: '第三条第二款',
  register: '第八条',
})
const code2021 = citesOf(civilCode, {
  age: '第一千零四十七条',
  willing: '第一千零四十六条',
  kin: '第一千零四十八条',
  single: '第一千零四十二条第二款',
  register: '第一千零四十九条',
})

/** By the law of 1950: 20 and 18; the direct line and siblings are barred, other collateral kin within five generations by custom. */
export const marriageConditions1950 = defineProgram({
  ...about,
  inForce: { from: '1950-05-01', to: '1980-12-31', cite: marriageLaw1950 },
  facts: MarriageConditionsFacts1950,
  policy: MarriageConditionsPolicy1950,
  rules: couple =>
    conditions(
      {
        manAge: couple.manBirth.ageOn(couple.asOf),
        womanAge: couple.womanBirth.ageOn(couple.asOf),
        willing: couple.willing,
        married: couple.married,
        barred: couple.kin
          .is('direct')
          .or(
            couple.kin
              .is('collateral')
              .and(couple.generations.equals(2).or(couple.generations.atMost(5).and(couple.customBars))),
          ),
        ill: couple.unfitIllness,
      },
      lowerAges,
      law1950,
    ),
})

/** What both laws between 1981 and 2020 ask. */
const until2020 = (inForce: { from: PlainDate; to: PlainDate; cite: Citation }, at: typeof law1980) =>
  defineProgram({
    ...about,
    inForce,
    facts: MarriageConditionsFactsWithIllness,
    policy: MarriageConditionsPolicy,
    rules: (couple, policy) =>
      conditions(
        {
          manAge: couple.manBirth.ageOn(couple.asOf),
          womanAge: couple.womanBirth.ageOn(couple.asOf),
          willing: couple.willing,
          married: couple.married,
          barred: couple.kin.is('direct').or(couple.kin.is('collateral').and(couple.generations.atMost(3))),
          ill: couple.unfitIllness,
          early: {
            man: couple.manOfMinority.and(policy.minorityAges),
            woman: couple.womanOfMinority.and(policy.minorityAges),
          },
        },
        marriageableAges,
        at,
      ),
  })

/** By the law of 1980: 22 and 20; the direct line and collateral kin within three generations are barred. */
export const marriageConditions1981 = until2020(
  { from: '1981-01-01', to: '2001-04-27', cite: marriageLaw1980 },
  law1980,
)

/** By the law as amended in 2001: the same, its articles renumbered. */
export const marriageConditions2001 = until2020(
  { from: '2001-04-28', to: '2020-12-31', cite: marriageLaw2001 },
  law2001,
)

/**
 * By the Civil Code, arts. 1046 to 1049: an illness bars no more. The registration rules of 2003 still named it until
 * 2025-01-19 (art. 6(5)); the Code stands above them from 2021-01-01.
 */
export const marriageConditions2021 = defineProgram({
  ...about,
  inForce: { from: '2021-01-01', cite: civilCode },
  facts: MarriageConditionsFacts,
  policy: MarriageConditionsPolicy,
  rules: (couple, policy) =>
    conditions(
      {
        manAge: couple.manBirth.ageOn(couple.asOf),
        womanAge: couple.womanBirth.ageOn(couple.asOf),
        willing: couple.willing,
        married: couple.married,
        barred: couple.kin.is('direct').or(couple.kin.is('collateral').and(couple.generations.atMost(3))),
        early: {
          man: couple.manOfMinority.and(policy.minorityAges),
          woman: couple.womanOfMinority.and(policy.minorityAges),
        },
      },
      marriageableAges,
      code2021,
    ),
})

/**
 * Whether two people may be registered as a married couple: age, will, no spouse, no barred kin, and until the end of 2020 no
 * illness held unfit to marry. The age is full on the birthday itself, as guides of registries have it (汕头, 2025: 生日当天可以受理);
 * a local norm counts it from the day after, see {@link marriageableFrom}.
 */
export const marriageConditions = versions(
  marriageConditions1950,
  marriageConditions1981,
  marriageConditions2001,
  marriageConditions2021,
)

/** From when a birthday counts: on it, or from the day after. The Civil Code does not say; registries take the first. */
export type BirthdayReading = 'birthday' | 'day-after'

/**
 * The first day on which somebody is of age to marry by the ages in force since 1981 (22 and 20). Whoever was born on 29
 * February completes a year of age on 28 February of a common year (民法典 art. 202).
 * @throws ProblemError `not-a-date`
 */
export const marriageableFrom = (
  sex: keyof typeof marriageableAges,
  birth: PlainDate,
  reading: BirthdayReading = 'birthday',
): PlainDate => addDays(addMonths(birth, 12 * marriageableAges[sex]), reading === 'birthday' ? 0 : 1)
