import {
  allOf,
  anyOf,
  type BooleanExpression,
  defineProgram,
  type NumberExpression,
  type QuotientExpression,
  versions,
} from '@minzheng/rules'
import { nanchangNaming2013 as cite } from '../shared/documents.js'
import { GenericPartFacts, GenericPartPolicy } from './facts.js'

export { GenericPartFacts, GenericPartPolicy } from './facts.js'

/** The generic element that each result speaks of. */
export const genericPartResults = {
  tower: '大厦',
  block: '大楼',
  plaza: '广场',
  garden: '花园',
  villa: '别墅',
  hillVilla: '山庄',
  town: '城',
  neighbourhood: '里',
  centre: '中心',
} as const

/** One of several bars, of which a place sets those that it likes: reached, and no where it set none. */
const reaches = (fact: NumberExpression, bar: NumberExpression): BooleanExpression =>
  bar.ifSet(least => fact.atLeast(least), false)
/** Undetermined where the place set none of the bars: nothing is guessed. */
const decidedBy = (test: BooleanExpression, ...bars: readonly NumberExpression[]): BooleanExpression =>
  anyOf(...bars.map(bar => bar.isSet())).choose(test, allOf(...bars.map(bar => bar.atLeast(0))))

/**
 * Which generic elements a building or an estate may carry by the thresholds of its place (art. 9(2) of 地名管理条例 leaves
 * the measure to places). There is no national threshold; the program begins on 2013-07-16 with the oldest local rule
 * that is known here (南昌市住宅区和建筑物命名规范).
 */
export const genericPart2013 = defineProgram({
  id: 'generic-part',
  title: { zh: '建筑物和住宅区通名', en: 'Generic elements of buildings and estates' },
  inForce: { from: '2013-07-16', cite },
  facts: GenericPartFacts,
  policy: GenericPartPolicy,
  rules(place, policy) {
    const { siteArea, floorArea, openArea } = place
    const greenShare = place.greenArea.dividedBy(siteArea).as({ zh: '绿地占用地', en: 'Green share' })
    const openShare = openArea.dividedBy(siteArea).as({ zh: '露天公共场地占用地', en: 'Open share' })
    const may = (test: BooleanExpression, word: string) => test.as({ zh: `可用“${word}”`, en: `May be called ${word}` })

    const tower = decidedBy(
      anyOf(
        reaches(place.floors, policy.tower.floors),
        reaches(floorArea, policy.tower.floorArea),
        reaches(siteArea, policy.tower.siteArea).and(reaches(place.mainFloorArea, policy.tower.mainFloorArea)),
      ),
      policy.tower.floors,
      policy.tower.floorArea,
      policy.tower.siteArea,
    )
    const block = decidedBy(
      anyOf(
        reaches(place.floors, policy.block.floors).and(
          policy.block.mostFloors.ifSet(most => place.floors.atMost(most)),
        ),
        reaches(floorArea, policy.block.floorArea),
      ),
      policy.block.floors,
      policy.block.floorArea,
    )
    const exceeds = policy.plaza.openExceeds.otherwise(false)
    const plaza = decidedBy(
      allOf(
        anyOf(reaches(siteArea, policy.plaza.siteArea), reaches(floorArea, policy.plaza.floorArea)),
        policy.plaza.openArea.ifSet(least => exceeds.choose(openArea.greaterThan(least), openArea.atLeast(least))),
        policy.plaza.openShare.ifSet(least => exceeds.choose(openShare.greaterThan(least), openShare.atLeast(least))),
        policy.plaza.roadsAround.otherwise(false).not().or(place.roadsAround),
      ),
      policy.plaza.siteArea,
      policy.plaza.floorArea,
    )
    const green = (bar: QuotientExpression) => bar.ifSet(least => greenShare.atLeast(least))
    const garden = siteArea.atLeast(policy.garden.siteArea).and(green(policy.garden.greenShare))
    const villa = allOf(
      siteArea.atLeast(policy.villa.siteArea),
      green(policy.villa.greenShare),
      policy.villa.lowRise.otherwise(false).not().or(place.lowRise),
    )
    const hillVilla = allOf(
      siteArea.atLeast(policy.hillVilla.siteArea),
      green(policy.hillVilla.greenShare),
      place.byHill.and(place.lowRise).or(policy.hillVilla.leisureCounts.otherwise(false).and(place.leisure)),
    )
    const centre = decidedBy(
      anyOf(reaches(siteArea, policy.centre.siteArea), reaches(floorArea, policy.centre.floorArea)),
      policy.centre.siteArea,
      policy.centre.floorArea,
    )
    return {
      greenShare,
      openShare,
      tower: may(tower, '大厦'),
      block: may(block, '大楼'),
      plaza: may(plaza, '广场'),
      garden: may(garden, '花园'),
      villa: may(villa, '别墅'),
      hillVilla: may(hillVilla, '山庄'),
      town: may(siteArea.atLeast(policy.town.siteArea), '城'),
      neighbourhood: may(floorArea.atLeast(policy.neighbourhood.floorArea), '里'),
      centre: may(centre, '中心'),
    }
  },
})

/** {@link genericPart2013} by the day. */
export const genericPart = versions(genericPart2013)
