import { atArticle } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import {
  allOf,
  type BooleanExpression,
  defineProgram,
  type EnumExpression,
  firstOf,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import { abilityStandard2022 } from '../shared/documents.js'
import { AbilityFacts, AbilityPolicy } from './facts.js'
import { type AbilityItem, abilityItems, mostPoints } from './items.js'
import { type AbilityLevel, abilityLevelNames } from './level.js'
import { abilityAssessment2013 } from './rules-2013.js'

type Scores = Readonly<Record<string, NumberExpression>>
const sum = (items: readonly NumberExpression[]) => items.reduce((total, one) => total.plus(one))
const pointsOf = (facts: Scores, items: Readonly<Record<string, AbilityItem>>, unknown?: 'least' | 'greatest') =>
  sum(
    Object.entries(items).map(([key, item]) => {
      const score = facts[key]!
      if (unknown === undefined) return score
      return score.orElse(unknown === 'least' ? 0 : mostPoints(item))
    }),
  )

/** Level 0 to 4 of a total. */
const levelOf = (total: NumberExpression): NumberExpression => {
  const from30 = total.atLeast(30).choose(3, 4)
  const from46 = total.atLeast(46).choose(2, from30)
  const from66 = total.atLeast(66).choose(1, from46)
  return total.equals(90).choose(0, from66)
}
const wordOf = (level: NumberExpression): EnumExpression<AbilityLevel> =>
  firstOf(
    [level.equals(0), 'intact'],
    [level.equals(1), 'mild'],
    [level.equals(2), 'moderate'],
    [level.equals(3), 'severe'],
  ).otherwise('complete')

const standard = (article: string) => atArticle(abilityStandard2022, article)

/**
 * Ability assessment under GB/T 42195-2022: four dimension scores, the total out of 90 (more is abler), the preliminary level,
 * each ground for change, and the final level. With items missing the level is undetermined (`null`), unless it is the same
 * whatever they were: then it is given, and `preliminaryCertain` or `finalCertain` says so. Care-risk events are added up
 * across their kinds.
 */
export const abilityAssessment2022 = defineProgram({
  id: 'ability-assessment',
  title: { zh: '老年人能力评估', en: 'Ability assessment of older adults' },
  inForce: { from: abilityStandard2022.effective, cite: abilityStandard2022 },
  facts: AbilityFacts,
  policy: AbilityPolicy,
  rules(person, policy) {
    const dimension = (key: keyof typeof abilityItems, unknown?: 'least' | 'greatest') =>
      pointsOf(person[key], abilityItems[key], unknown)
    const dimensions = ['selfCare', 'mobility', 'mental', 'perception'] as const

    // C.1, C.2
    const selfCare = dimension('selfCare').as({ zh: '自理能力得分', en: 'Self-care' }, { cite: standard('C.1') })
    const mobility = dimension('mobility').as({ zh: '基础运动能力得分', en: 'Mobility' }, { cite: standard('C.1') })
    const mental = dimension('mental').as({ zh: '精神状态得分', en: 'Mental state' }, { cite: standard('C.1') })
    const perception = dimension('perception').as(
      { zh: '感知觉与社会参与得分', en: 'Perception and participation' },
      { cite: standard('C.1') },
    )
    const total = sum([selfCare, mobility, mental, perception]).as(
      { zh: '总分', en: 'Total' },
      { cite: standard('C.2') },
    )
    const leastTotal = sum(dimensions.map(key => dimension(key, 'least'))).as({
      zh: '未评项目均得最低分时的总分',
      en: 'Total if every item left out scored lowest',
    })
    const greatestTotal = sum(dimensions.map(key => dimension(key, 'greatest'))).as({
      zh: '未评项目均得最高分时的总分',
      en: 'Total if every item left out scored highest',
    })

    // C.3. An item left out leaves the level open, unless the least and the greatest total give the same.
    const worst = levelOf(leastTotal).as({ zh: '最低总分的等级序号', en: 'Level number of the least total' })
    const best = levelOf(greatestTotal).as({ zh: '最高总分的等级序号', en: 'Level number of the greatest total' })
    const settled = worst.equals(best)
    const byTotal = levelOf(total)
    const preliminary = total
      .known()
      .choose(byTotal, settled.choose(best, byTotal))
      .as({ zh: '初步等级序号', en: 'Number of the preliminary level' }, { cite: standard('C.3') })
    const preliminaryLevel = wordOf(preliminary).as(
      { zh: '初步等级', en: 'Preliminary level' },
      { cite: standard('C.3'), words: abilityLevelNames },
    )
    const preliminaryCertain = total.known().not().and(settled).as({
      zh: '有未评项目，初步等级仍可确定',
      en: 'Items are missing; the preliminary level is certain without them',
    })

    // C.4
    const coma = person.coma.as(
      { zh: '昏迷（直接评为完全失能）', en: 'Coma (complete at once)' },
      { cite: standard('C.4') },
    )
    const mentalGround = person.dementia
      .or(person.mentalDisorder)
      .as(
        { zh: '痴呆或其他精神和行为障碍（提高一级）', en: 'Dementia or another mental disorder (one level worse)' },
        { cite: standard('C.4') },
      )
    const { falls, wandering, choking, selfHarm, other } = person.riskEvents
    const kinds = [falls, wandering, choking, selfHarm, other]
    const atLeastTwo = sum(kinds.map(kind => kind.orElse(0))).atLeast(2)
    const eventGround = sum(kinds)
      .atLeast(2)
      .or(atLeastTwo)
      .as(
        {
          zh: '30 天内照护风险事件 2 次及以上（提高一级）',
          en: 'Two or more care-risk events in 30 days (one level worse)',
        },
        { cite: standard('C.4') },
      )

    // C.5, with the same bounds: a ground that is not known may hold or not.
    const raiseOf = (grounds: readonly BooleanExpression[]) =>
      sum(grounds.map(ground => ground.choose(1, 0))).min(policy.mostRaise)
    const finalOf = (inComa: BooleanExpression, level: NumberExpression, raise: NumberExpression) =>
      inComa.choose(4, level.plus(raise).min(4))
    const grounds = [mentalGround, eventGround]
    const raise = raiseOf(grounds).as({ zh: '提高的级数', en: 'Levels raised' }, { cite: standard('C.4') })
    const bound = (unknown: boolean, level: NumberExpression) =>
      finalOf(coma.orElse(unknown), level, raiseOf(grounds.map(ground => ground.orElse(unknown))))
    const finalWorst = bound(true, worst).as({ zh: '最坏的最终等级序号', en: 'Worst number of the final level' })
    const finalBest = bound(false, best).as({ zh: '最好的最终等级序号', en: 'Best number of the final level' })
    const finalSettled = finalWorst.equals(finalBest)
    const complete = allOf(total.known(), coma.known(), mentalGround.known(), eventGround.known())
    const byGrounds = finalOf(coma, preliminary, raise)
    const final = complete
      .choose(byGrounds, finalSettled.choose(finalBest, byGrounds))
      .as({ zh: '最终等级序号', en: 'Number of the final level' }, { cite: standard('C.5') })
    const finalLevel = wordOf(final).as(
      { zh: '最终等级', en: 'Final level' },
      { cite: standard('C.5'), words: abilityLevelNames },
    )
    const finalCertain = complete
      .not()
      .and(finalSettled)
      .as({ zh: '有未评项目，最终等级仍可确定', en: 'Answers are missing; the final level is certain without them' })

    return {
      selfCare,
      mobility,
      mental,
      perception,
      total,
      leastTotal,
      greatestTotal,
      preliminaryLevel,
      preliminaryCertain,
      coma,
      mentalGround,
      eventGround,
      raise,
      finalLevel,
      finalCertain,
    }
  },
})

/**
 * Ability assessment (老年人能力评估) through time: by MZ/T 039-2013 from 2013-10-01, by GB/T 42195-2022 from 2022-12-30. The two ask
 * different questions, so that `on(date).facts` is the form of the day. Never mix their levels: 重度 is the worst of the four of
 * 2013, and the second worst of the five since.
 */
export const abilityAssessment = versions(abilityAssessment2013, abilityAssessment2022)

const since2022 = { status: 'in-force', from: abilityStandard2022.effective, cite: 'standard2022' } as const

/** By how many levels the grounds of GB/T 42195-2022 C.4 raise, in the whole country. */
export const abilityAssessmentNational: NationalPolicy = {
  program: 'ability-assessment',
  documents: { standard2022: abilityStandard2022 },
  values: {
    mostRaise: [
      {
        ...since2022,
        value: 1,
        article: 'C.4',
        note: 'read as one rise for any of the grounds, as a commentary of 2026 does; the form ticks each ground by itself',
      },
    ],
  },
}
