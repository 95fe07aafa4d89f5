import { atArticle, type LocalizedText } from '@minzheng/core'
import {
  allOf,
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type NumberExpression,
  whole,
} from '@minzheng/rules'
import { abilityStandard2013 } from '../shared/documents.js'
import { AbilityFacts2013, AbilityPolicy2013, mostPoints2013 } from './facts-2013.js'

/** The four levels of 2013, from 0 to 3. The worst is `severe`; these are not the five levels of 2022. */
export const abilityLevels2013 = ['intact', 'mild', 'moderate', 'severe'] as const
/** A level of MZ/T 039-2013. */
export type AbilityLevel2013 = (typeof abilityLevels2013)[number]

/** The names of the levels of MZ/T 039-2013, and of none: the result table has no row for the grades, or two. */
export const abilityLevelNames2013: Readonly<Record<AbilityLevel2013 | 'not-determinate', LocalizedText>> = {
  intact: { zh: '能力完好', en: 'Intact' },
  mild: { zh: '轻度失能', en: 'Mild disability' },
  moderate: { zh: '中度失能', en: 'Moderate disability' },
  severe: { zh: '重度失能', en: 'Severe disability' },
  'not-determinate': { zh: '无法确定（结果表不能唯一对应）', en: 'Not determinate (no one row of the table fits)' },
}

const sumOf = (items: Readonly<Record<string, NumberExpression>>) =>
  Object.values(items).reduce((total, one) => total.plus(one))
type Person = ExpressionsOf<(typeof AbilityFacts2013)['shape']>

const standard = (article: string) => atArticle(abilityStandard2013, article)
/** What was read of the standard itself, and what is from memory, are told apart by their confidence. */
const remembered = (article: string) => ({
  ...standard(article),
  confidence: 'unverified' as const,
  note: 'from memory',
})

const grade = (steps: readonly [BooleanExpression, BooleanExpression, BooleanExpression]): NumberExpression => {
  const from2 = steps[2].choose(2, 3)
  const from1 = steps[1].choose(1, from2)
  return steps[0].choose(0, from1)
}

/** The grade of a sum of points. With items missing it is given where it is the same whatever they were. */
const gradeOf = <K extends string>(
  items: Readonly<Record<K, NumberExpression>>,
  most: Readonly<Record<K, number>>,
  graded: (points: NumberExpression) => NumberExpression,
): NumberExpression => {
  const bound = (unknown: (key: K) => number) =>
    graded(
      (Object.keys(most) as K[]).map(key => items[key].orElse(unknown(key))).reduce((total, one) => total.plus(one)),
    )
  const [least, greatest, exact] = [bound(() => 0), bound(key => most[key]), graded(sumOf(items))]
  return least.equals(greatest).choose(least, exact)
}

/** Of alert and drowsy persons by the worst sense; stupor and coma are grade 3. */
const perceptionGrade = ({ consciousness, ...senses }: Person['perception']): NumberExpression => {
  const within = (most: number, communication: number) =>
    allOf(senses.vision.atMost(most), senses.hearing.atMost(most), senses.communication.atMost(communication))
  const alert = grade([within(1, 0), within(2, 1), within(3, 2)])
  const drowsy = within(3, 2).choose(2, 3)
  return consciousness.isOneOf('stupor', 'coma').choose(3, consciousness.is('alert').choose(alert, drowsy))
}

/**
 * Ability assessment under MZ/T 039-2013, with facts of its own: the grade 0 to 3 of each part, and the level. Where the result
 * table has no row for the grades (`rowsThatFit` is 0), or two rows (2), the level is `not-determinate`, and `fits…` tell which
 * rows; `null` is, as everywhere, that facts are missing that could change it. “One at 3” is read as at least one. Both grounds
 * together raise by one. When the sector standard was withdrawn is not known here; it ends with the day before the national
 * one. Never mix its four levels with the five of 2022.
 */
export const abilityAssessment2013 = defineProgram({
  id: 'ability-assessment',
  title: { zh: '老年人能力评估', en: 'Ability assessment of older adults' },
  inForce: { from: abilityStandard2013.effective, to: '2022-12-29', cite: abilityStandard2013 },
  facts: AbilityFacts2013,
  policy: AbilityPolicy2013,
  rules(person) {
    const dailyLivingTotal = sumOf(person.dailyLiving).as({ zh: '日常生活活动总分', en: 'Daily living, points' })
    const mentalTotal = sumOf(person.mental).as({ zh: '精神状态总分', en: 'Mental state, points' })
    const participationTotal = sumOf(person.participation).as({ zh: '社会参与总分', en: 'Participation, points' })
    const adl = gradeOf(person.dailyLiving, mostPoints2013.dailyLiving, points =>
      grade([points.equals(100), points.atLeast(65), points.atLeast(45)]),
    ).as({ zh: '日常生活活动分级', en: 'Daily living, grade' }, { cite: standard('表2') })
    const mental = gradeOf(person.mental, mostPoints2013.mental, points =>
      grade([points.equals(0), points.equals(1), points.atMost(3)]),
    ).as({ zh: '精神状态分级', en: 'Mental state, grade' }, { cite: standard('表3') })
    const perception = perceptionGrade(person.perception).as(
      { zh: '感知觉与沟通分级', en: 'Perception and communication, grade' },
      { cite: remembered('表4') },
    )
    const participation = gradeOf(person.participation, mostPoints2013.participation, points =>
      grade([points.atMost(2), points.atMost(7), points.atMost(13)]),
    ).as({ zh: '社会参与分级', en: 'Participation, grade' }, { cite: remembered('表5') })

    // The rows of the result table, one by one: they leave holes, and some cases fit two.
    const others = [mental, perception, participation]
    const some = (where: (one: NumberExpression) => BooleanExpression) => anyOf(...others.map(where))
    const allTwo = allOf(...others.map(one => one.equals(2)))
    const middling = others.reduce((count, one) => count.plus(one.atLeast(1).and(one.atMost(2)).choose(1, 0)), whole(0))
    const row = (fits: BooleanExpression, zh: string, en: string) => fits.as({ zh, en }, { cite: standard('附录D') })
    const fitsIntact = row(
      adl.equals(0).and(mental.equals(0), perception.equals(0), participation.atMost(1)),
      '符合“能力完好”一行',
      'Fits the row of intact',
    )
    const fitsMild = row(
      adl
        .equals(0)
        .and(mental.atLeast(1).or(perception.atLeast(1), participation.equals(2)))
        .or(adl.equals(1).and(some(one => one.atMost(1)))),
      '符合“轻度失能”一行',
      'Fits the row of mild',
    )
    const fitsModerate = row(
      adl
        .equals(1)
        .and(allTwo.or(some(one => one.equals(3))))
        .or(adl.equals(2).and(middling.atLeast(1), middling.atMost(2))),
      '符合“中度失能”一行',
      'Fits the row of moderate',
    )
    const fitsSevere = row(
      adl.equals(3).or(adl.equals(2).and(allTwo.or(some(one => one.equals(3))))),
      '符合“重度失能”一行',
      'Fits the row of severe',
    )
    const rowsThatFit = [fitsIntact, fitsMild, fitsModerate, fitsSevere]
      .reduce((count, fits) => count.plus(fits.choose(1, 0)), whole(0))
      .as({ zh: '符合的结果表行数', en: 'Rows of the result table that fit' }, { cite: standard('附录D') })
    const preliminaryLevel = rowsThatFit
      .equals(1)
      .choose(
        firstOf([fitsIntact, 'intact'], [fitsMild, 'mild'], [fitsModerate, 'moderate']).otherwise('severe'),
        'not-determinate',
      )
      .as({ zh: '初步等级', en: 'Preliminary level' }, { cite: standard('附录D'), words: abilityLevelNames2013 })

    const coma = person.perception.consciousness
      .is('coma')
      .as({ zh: '昏迷（直接评为重度失能）', en: 'Coma (severe at once)' }, { cite: remembered('5.2') })
    const raised = person.dementia
      .or(person.twoAccidents)
      .as({ zh: '提高一级', en: 'One level worse' }, { cite: remembered('5.2') })
    const worse = firstOf(
      [preliminaryLevel.is('not-determinate'), 'not-determinate'],
      [preliminaryLevel.is('intact'), 'mild'],
      [preliminaryLevel.is('mild'), 'moderate'],
    ).otherwise('severe')
    const finalLevel = coma
      .choose('severe', raised.choose(worse, preliminaryLevel))
      .as({ zh: '最终等级', en: 'Final level' }, { cite: remembered('5.2'), words: abilityLevelNames2013 })

    return {
      dailyLivingTotal,
      mentalTotal,
      participationTotal,
      adl,
      mental,
      perception,
      participation,
      fitsIntact,
      fitsMild,
      fitsModerate,
      fitsSevere,
      rowsThatFit,
      preliminaryLevel,
      coma,
      raised,
      finalLevel,
    }
  },
})

/** How older local rules sort the four levels of MZ/T 039-2013: 自理, 半自理 (half), 全护理 (full care). */
export const careDependence2013 = {
  intact: 'self-care',
  mild: 'semi-care',
  moderate: 'semi-care',
  severe: 'full-care',
} as const satisfies Record<AbilityLevel2013, string>
