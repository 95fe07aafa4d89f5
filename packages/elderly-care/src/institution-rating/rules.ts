import { atArticle, type Citation } from '@minzheng/core'
import { choice, decimal, ifKnown, months, orNone, yesNo } from '@minzheng/core/fields'
import {
  allOf,
  defineProgram,
  firstOf,
  type NumberExpression,
  type QuotientExpression,
  versions,
  whole,
} from '@minzheng/rules'
import * as z from 'zod'

/** 养老机构等级划分与评定. */
export const ratingStandard = {
  title: '养老机构等级划分与评定',
  number: 'GB/T 37276-2018',
  issuer: '国家市场监督管理总局、国家标准化管理委员会',
  issued: '2018-12-28',
  effective: '2019-07-01',
  confidence: 'secondary',
  note: 'cited by official notices; text not read, days from memory',
} as const satisfies Citation

/** 《养老机构等级划分与评定》国家标准实施指南: the scoring tool of 1,000 points. */
export const ratingGuide = {
  title: '养老机构等级划分与评定国家标准实施指南',
  confidence: 'official-excerpt',
  note: 'points of the parts and floors of levels 1 to 3 from a notice of Xilingol league of 2024; levels 4 and 5 from a rule of Changsha of 2021, secondary',
} as const satisfies Citation

/** The four parts and their points: 1,000 in all. */
export const ratingParts = {
  environment: { most: 120, title: { zh: '环境', en: 'Environment' } },
  facilities: { most: 130, title: { zh: '设施设备', en: 'Facilities' } },
  operation: { most: 150, title: { zh: '运营管理', en: 'Operation' } },
  service: { most: 600, title: { zh: '服务', en: 'Service' } },
} as const
type Part = keyof typeof ratingParts
const parts = ['environment', 'facilities', 'operation', 'service'] as const satisfies readonly Part[]

/** What each level asks for: so many points in all, and so many per cent of the points of every part. */
export const ratingFloors = [
  { level: 1, total: 360, percentOfPart: 40 },
  { level: 2, total: 450, percentOfPart: 50 },
  { level: 3, total: 570, percentOfPart: 60 },
  { level: 4, total: 780, percentOfPart: 80 },
  { level: 5, total: 900, percentOfPart: 90 },
] as const

const points = (part: Part) => {
  const { title, most } = ratingParts[part]
  return ifKnown(decimal(`${title.zh}得分`, `${title.en}, points`, { most }))
}

/** The points of one home; left out or `null` is not known. */
export const RatingFacts = z.strictObject({
  environment: points('environment'),
  facilities: points('facilities'),
  operation: points('operation'),
  service: points('service'),
  /** The conditions to be rated at all (clause 5: permits, staff, occupancy): not known here item by item. */
  entryConditions: ifKnown(yesNo('符合申请评定的基本条件', 'Meets the conditions for being rated')),
})
export type RatingFacts = z.infer<typeof RatingFacts>

const raters = {
  county: { zh: '县级', en: 'The county' },
  prefecture: { zh: '市级', en: 'The prefecture' },
  province: { zh: '省级', en: 'The province' },
}
const rater = (level: number) => orNone(choice(raters, `${level}级评定机关`, `Who rates level ${level}`))

/**
 * What a place sets: there is no national rule here for who rates which level, nor for how long a rating holds. `null`: nobody
 * rates the level, a rating does not lapse, an upgrade need not wait; left out: not known.
 */
export const RatingPolicy = z.strictObject({
  raters: z.strictObject({ level1: rater(1), level2: rater(2), level3: rater(3), level4: rater(4), level5: rater(5) }),
  validityMonths: orNone(months('等级有效期', 'How long a rating holds', { least: 1, most: 120 })),
  upgradeAfterMonths: orNone(months('评定后可申请升级的间隔', 'Wait before an upgrade', { most: 120 })),
})
export type RatingPolicy = z.infer<typeof RatingPolicy>

/** In hundredths of a point, so that points can be added. */
const hundredths = (score: QuotientExpression): NumberExpression => score.times(100).rounded('half-up')
const guide = atArticle(ratingGuide, '评分与等级')
/** The floors of levels 4 and 5 were read in a local rule alone. */
const guideAt = (level: number): Citation => (level >= 4 ? { ...guide, confidence: 'secondary' } : guide)

/** 养老机构等级评定 by GB/T 37276-2018, from 2019-07-01. */
export const institutionRating2018 = defineProgram({
  id: 'institution-rating',
  title: { zh: '养老机构等级评定', en: 'Rating of elderly-care homes' },
  inForce: { from: ratingStandard.effective, cite: ratingStandard },
  facts: RatingFacts,
  policy: RatingPolicy,
  rules(home, policy) {
    const sum = parts.map(part => hundredths(home[part])).reduce((total, one) => total.plus(one))
    const total = sum.dividedBy(100).as({ zh: '总分', en: 'Total' }, { cite: guide })
    const reached = ratingFloors.map(({ level, total: least, percentOfPart }) => ({
      level,
      reached: allOf(
        total.atLeast(least),
        ...parts.map(part => home[part].atLeast((ratingParts[part].most * percentOfPart) / 100)),
      ).as({ zh: `达到${level}级的总分和各部分分数`, en: `Points for level ${level}` }, { cite: guideAt(level) }),
    }))
    const levelByPoints = reached
      .reduce((below, one) => one.reached.choose(one.level, below), whole(0))
      .as({ zh: '按得分达到的等级（0 为未达）', en: 'Level that the points reach (0: none)' }, { cite: guideAt(5) })
    const level = home.entryConditions
      .choose(levelByPoints, 0)
      .as({ zh: '等级（0 为不予评级）', en: 'Level (0: none)' }, { cite: atArticle(ratingStandard, '第5章') })
    const { level1, level2, level3, level4, level5 } = policy.raters
    const orNobody = (of: typeof level1) => of.isSet().choose<keyof typeof raters | 'nobody'>(of, 'nobody')
    const ratedBy = firstOf(
      [level.equals(1), orNobody(level1)],
      [level.equals(2), orNobody(level2)],
      [level.equals(3), orNobody(level3)],
      [level.equals(4), orNobody(level4)],
      [level.equals(5), orNobody(level5)],
    )
      .otherwise('nobody')
      .as({ zh: '评定机关', en: 'Who rates it' }, { words: { ...raters, nobody: { zh: '不评定', en: 'Nobody' } } })
    return { total, levelByPoints, level, ratedBy }
  },
})

/**
 * The level of an elderly-care home (养老机构等级), 1 to 5, by the 1,000-point tool of GB/T 37276-2018: both the total and each
 * part must reach the floor of the level. As the four parts are the whole, their floors alone already give the total's;
 * both are kept, as the tool prints both. Beijing's own stars (星级) are another scale.
 */
export const institutionRating = versions(institutionRating2018)
