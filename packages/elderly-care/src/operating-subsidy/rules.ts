import { choice, count, fen, ifKnown, months, orNone, share, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, type NumberExpression, type QuotientExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localInstitutionRules } from '../shared/documents.js'
import { beds, stars } from '../shared/fields.js'

const cite = localInstitutionRules
const bedMonths = (zh: string, en: string) =>
  count(`${zh}老年人实际入住床月`, `Bed-months of ${en} residents`, { unit: 'bed-month', most: 100_000 }).default(0)

/** One home in one period. Bed-months are those of the residents whom the place counts, such as those registered locally. */
export const OperatingSubsidyFacts = z.strictObject({
  registered: ifKnown(yesNo('已登记备案', 'Registered and filed')),
  monthsOpen: ifKnown(months('运营月数', 'Months open', { most: 10_000 })),
  beds: ifKnown(beds('核定床位数', 'Beds')),
  /** 1 to 5; 0 is not rated. */
  level: stars,
  /** Meets the province's standard of a model home. */
  model: ifKnown(yesNo('达到省级示范标准', 'Provincial model standard')),
  intact: bedMonths('能力完好', 'able'),
  mild: bedMonths('轻度失能', 'mildly disabled'),
  moderate: bedMonths('中度失能', 'moderately disabled'),
  severe: bedMonths('重度失能', 'severely disabled'),
  complete: bedMonths('完全失能', 'completely disabled'),
})

const bases = { size: ['规模', 'Size'], ability: ['老年人能力', 'Ability of the residents'] } as const
const perBedMonth = (zh: string, en: string) => orNone(fen(zh, en, { per: 'bed-month', most: 1_000_000 }))
const factor = (zh: string, en: string) => orNone(share(`等级系数：${zh}`, `Factor: ${en}`, { most: 5 }))

/**
 * What a place pays for a bed-month, by the size of the home or by what residents are able to do, times a factor by its level.
 * `null`: the place pays none, or asks for none; a value that is left out is not known, and neither is what hangs on it.
 */
export const OperatingSubsidyPolicy = z.strictObject({
  basis: choice(bases, '运营补贴的计算依据', 'What the subsidy goes by'),
  leastMonthsOpen: orNone(months('最少运营月数', 'Fewest months open', { most: 1000 })),
  size: z.strictObject({
    to50: perBedMonth('50张及以下每床月', 'Up to 50 beds'),
    over50: perBedMonth('50张以上每床月', 'Over 50 beds'),
    /** From 100 beds on, by the model standard; `null`: as over 50 beds. */
    model100: perBedMonth('100张及以上且达到示范标准每床月', 'From 100 beds, model standard'),
  }),
  ability: z.strictObject({
    intact: perBedMonth('能力完好每床月', 'Able resident'),
    mild: perBedMonth('轻度失能每床月', 'Mildly disabled resident'),
    moderate: perBedMonth('中度失能每床月', 'Moderately disabled resident'),
    severe: perBedMonth('重度失能每床月', 'Severely disabled resident'),
    /** `null`: as severe. */
    complete: perBedMonth('完全失能每床月', 'Completely disabled resident'),
  }),
  /** `null`: homes of the level are paid as they are, times 1. */
  factor: z.strictObject({
    unrated: factor('未评级', 'not rated'),
    level1: factor('一级', 'level 1'),
    level2: factor('二级', 'level 2'),
    level3: factor('三级', 'level 3'),
    level4: factor('四级', 'level 4'),
    level5: factor('五级', 'level 5'),
  }),
})

/** 养老机构运营补贴 since 2013, the year of the oldest local rule that is known; there is no national one. */
export const operatingSubsidy2013 = defineProgram({
  id: 'operating-subsidy',
  title: { zh: '养老机构运营补贴', en: 'Operating subsidy of a home' },
  inForce: { from: '2013-01-01', cite },
  facts: OperatingSubsidyFacts,
  policy: OperatingSubsidyPolicy,
  rules(home, policy) {
    const eligible = home.registered
      .and(policy.leastMonthsOpen.ifSet(least => home.monthsOpen.atLeast(least)))
      .as({ zh: '符合运营补贴条件', en: 'Eligible' }, { cite })
    const { size, ability, factor: by } = policy
    const bedMonths = home.intact
      .plus(home.mild)
      .plus(home.moderate)
      .plus(home.severe)
      .plus(home.complete)
      .as({ zh: '补贴床月数', en: 'Bed-months' }, { unit: 'bed-month', cite })
    const bySizeAlone = home.beds.greaterThan(50).choose(size.over50.otherwise(0), size.to50.otherwise(0))
    const sizeRate = size.model100
      .ifSet(model => home.beds.atLeast(100).and(home.model).choose(model, bySizeAlone), bySizeAlone)
      .as({ zh: '每床月标准', en: 'Rate of a bed-month' }, { unit: 'fen/bed-month', cite })
    // Where there are no such residents, their rate need not be known.
    const part = (count: NumberExpression, at: NumberExpression) => count.greaterThan(0).choose(count.times(at), 0)
    const byAbility = part(home.intact, ability.intact.otherwise(0))
      .plus(part(home.mild, ability.mild.otherwise(0)))
      .plus(part(home.moderate, ability.moderate.otherwise(0)))
      .plus(part(home.severe, ability.severe.otherwise(0)))
      .plus(part(home.complete, ability.complete.otherwise(ability.severe.otherwise(0))))
    const base = policy.basis
      .is('size')
      .choose(part(bedMonths, sizeRate), byAbility)
      .as({ zh: '按床月计算的补贴', en: 'By bed-months' }, { unit: 'fen', cite })
    const levels = [by.level1, by.level2, by.level3, by.level4, by.level5]
    const ofLevel = levels.reduce<QuotientExpression>(
      (below, at, index) => home.level.equals(index + 1).choose(at.otherwise(1), below),
      by.unrated.otherwise(1),
    )
    const levelFactor = anyOf(...Object.values(by).map(at => at.isSet()))
      .choose(ofLevel, 1)
      .as({ zh: '等级系数', en: 'Factor of the level' }, { cite })
    const subsidy = eligible
      .choose(base.times(levelFactor).rounded('down'), 0)
      .as({ zh: '运营补贴', en: 'Operating subsidy' }, { unit: 'fen', cite })
    return { eligible, bedMonths, base, levelFactor, subsidy }
  },
})

/**
 * The operating subsidy of a home for a period: bed-months at a local rate, by size or by what residents are able to do, times
 * the factor of its level. A fraction of a fen is dropped. A yearly appraisal on top, as in Suzhou, is not in it.
 */
export const operatingSubsidy = versions(operatingSubsidy2013)
