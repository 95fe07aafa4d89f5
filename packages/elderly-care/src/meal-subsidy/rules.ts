import {
  addDays,
  type DivisionCode,
  divideExact,
  isWithin,
  keysOf,
  type LocalizedText,
  type Problem,
} from '@minzheng/core'
import { age, choice, count, date, fen, ifAny, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, firstOf, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { countEach } from '../shared/count-each.js'
import { localMealRules } from '../shared/documents.js'
import { spellProblems } from '../shared/spells.js'

const hardships = {
  dibao: ['低保', 'On dibao'],
  tekun: ['特困', 'On tekun support'],
  'low-income': ['低收入（低保边缘）', 'Low income'],
  other: ['其他', 'Other'],
} as const
const groups = {
  general: { zh: '一般老年人', en: 'Elders at large' },
  poor: { zh: '困难老年人', en: 'Poor' },
  'poor-disabled': { zh: '困难失能失智老年人', en: 'Poor with disability or dementia' },
}

const perMeal = (zh: string, en: string) => fen(zh, en, { per: 'meal', most: 100_000 })

/** One person's meals in one month at a place that takes part; a month in which an age is reached in two parts. */
export const MealFacts = z.strictObject({
  asOf: date('就餐日期', 'Day'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'asOf' })),
  localHukou: ifKnown(yesNo('本地户籍', 'Registered locally')),
  family: ifKnown(choice(hardships, '困难类别', 'Hardship')),
  /** Disabled (失能) or with dementia (失智). */
  disabledOrDemented: ifKnown(yesNo('失能或失智', 'Disabled or with dementia')),
  price: perMeal('每餐价格', 'Price of a meal'),
  meals: count('餐数', 'Meals', { unit: 'meal', most: 200 }).default(1),
})

/**
 * To whom a place pays for meals, and how much, in fen a meal. `null`: nothing; a value that is left out is not known, and neither
 * is what hangs on it.
 */
export const MealPolicy = z.strictObject({
  leastAge: age('起始年龄', 'Least age'),
  hukouNeeded: yesNo('须本地户籍', 'Local registration needed'),
  general: orNone(perMeal('一般老年人每餐补贴', 'Subsidy: elders at large')),
  /** What elders at large get from an age on where that differs; left out, the amount below goes on. */
  generalFrom70: ifAny(perMeal('满70周岁的一般老年人每餐补贴', 'Subsidy: elders at large from the age of 70')),
  generalFrom80: ifAny(perMeal('满80周岁的一般老年人每餐补贴', 'Subsidy: elders at large from the age of 80')),
  generalFrom90: ifAny(perMeal('满90周岁的一般老年人每餐补贴', 'Subsidy: elders at large from the age of 90')),
  /** 低保、分散供养特困; `null`: no rate of their own, so that they get what elders at large get. */
  poor: orNone(perMeal('困难老年人每餐补贴', 'Subsidy: poor elders')),
  /** 分散供养特困, where it differs; left out, they get what the poor get. */
  tekun: ifAny(perMeal('特困老年人每餐补贴', 'Subsidy: elders on tekun support')),
  /** 低收入、低保边缘, and 失能失智 who are not poor; left out, they get what elders at large get. Who is of several gets the highest. */
  lowIncome: ifAny(perMeal('低收入老年人每餐补贴', 'Subsidy: low income')),
  disabled: ifAny(perMeal('其他失能失智老年人每餐补贴', 'Subsidy: others with disability or dementia')),
  /** 失能失智的困难老年人; `null`: no rate of their own, so that they get what the poor get. */
  poorDisabled: orNone(perMeal('困难失能失智老年人每餐补贴', 'Subsidy: poor and disabled')),
  freeDeliveryToDisabled: orNone(yesNo('对困难失能失智老年人免费送餐', 'Free delivery to the poor and disabled')),
})

/** 老年助餐补贴 since July 2021, the month of the oldest local rule that is known; there is no national one. */
export const mealSubsidy2021 = defineProgram({
  id: 'meal-subsidy',
  title: { zh: '老年助餐补贴', en: 'Meal subsidy for elders' },
  inForce: { from: '2021-07-01', cite: localMealRules },
  facts: MealFacts,
  policy: MealPolicy,
  rules(elder, policy) {
    const cite = localMealRules
    const years = elder.birth.ageOn(elder.asOf)
    const eligible = years
      .atLeast(policy.leastAge)
      .and(anyOf(policy.hukouNeeded.not(), elder.localHukou))
      .as({ zh: '属于助餐补贴对象', en: 'Eligible' }, { cite })
    const poor = elder.family
      .isOneOf('dibao', 'tekun')
      .as({ zh: '低保或特困', en: 'On dibao or tekun support' }, { cite })
    const group = firstOf([poor.and(elder.disabledOrDemented), 'poor-disabled'], [poor, 'poor'])
      .otherwise('general')
      .as({ zh: '补贴类别', en: 'Group' }, { cite, words: groups })
    const bands = [
      [70, policy.generalFrom70],
      [80, policy.generalFrom80],
      [90, policy.generalFrom90],
    ] as const
    const general = bands.reduce<NumberExpression>(
      (below, [from, amount]) => amount.ifSet(set => years.atLeast(from).choose(set, below), below),
      policy.general.otherwise(0),
    )
    const ofDisabled = policy.disabled.ifSet(set => elder.disabledOrDemented.choose(set, general), general)
    const atLarge = policy.lowIncome.ifSet(
      set => elder.family.is('low-income').choose(set.max(ofDisabled), ofDisabled),
      ofDisabled,
    )
    const ofDibao = policy.poor.otherwise(general)
    const ofPoor = policy.tekun.ifSet(set => elder.family.is('tekun').choose(set, ofDibao), ofDibao)
    const rate = group
      .is('poor-disabled')
      .choose(policy.poorDisabled.otherwise(ofPoor), group.is('poor').choose(ofPoor, atLarge))
      .as({ zh: '每餐补贴标准', en: 'Rate of a meal' }, { unit: 'fen/meal', cite })
    const perMealSubsidy = eligible
      .choose(rate.min(elder.price), 0)
      .as({ zh: '每餐补贴', en: 'Subsidy per meal' }, { unit: 'fen/meal', cite })
    const pays = elder.price
      .minus(perMealSubsidy)
      .as({ zh: '每餐自付', en: 'Paid per meal' }, { unit: 'fen/meal', cite })
    const subsidy = perMealSubsidy
      .times(elder.meals)
      .as({ zh: '补贴合计', en: 'Subsidy in all' }, { unit: 'fen', cite })
    const freeDelivery = eligible
      .and(group.is('poor-disabled'), policy.freeDeliveryToDisabled.otherwise(false))
      .as({ zh: '免费送餐', en: 'Free delivery' }, { cite })
    return { eligible, group, perMealSubsidy, pays, subsidy, freeDelivery }
  },
})

/**
 * What of an elder's meal the place pays, never more than its price. The national plan (民发〔2023〕58号) sets no amount; the earliest local
 * rule that is known here is of July 2021. Policy values bring their own sources.
 */
export const mealSubsidy = versions(mealSubsidy2021)

/** Who runs a canteen, or together with what (老年食堂举办模式), as a plan of 2024 names seven, and any other. */
export const operatingModels = {
  institution: { zh: '养老机构+食堂', en: 'With an elderly-care institution' },
  property: { zh: '物业+食堂', en: 'With a property manager' },
  community: { zh: '社区+食堂', en: 'With a community' },
  caterer: { zh: '餐饮企业+食堂', en: 'With a catering firm' },
  village: { zh: '村社食堂', en: 'Of a village' },
  market: { zh: '赶集食堂', en: 'On market days' },
  collective: { zh: '集体经济食堂', en: 'Of the collective economy' },
  other: { zh: '其他模式', en: 'Another model' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way of running a canteen. */
export type OperatingModel = keyof typeof operatingModels

/** A place where elders eat or from which meals go out (老年助餐点、长者餐厅、社区食堂). */
export const MealPoint = z.strictObject({
  name: z.string().min(1),
  /** Its name before, in the same community; left out or `null`: none, as far as is known. */
  formerly: z.string().min(1).nullish(),
  /** The division of the community, by its code. */
  community: z.string().min(1),
  kind: z.enum(['canteen', 'meal-point', 'kitchen', 'delivery-only']),
  seats: z.int().min(0),
  /** Floor area for eating in m², and how many it can feed at one meal; left out or `null`: not known. */
  area: z.number().min(0).nullish(),
  persons: z.int().min(0).nullish(),
  opened: z.iso.date(),
  /** The first day on which it is not open any more; `null`: open. */
  closed: z.iso.date().nullable().default(null),
  /** Named a model (示范); left out or `null`: not known. */
  model: z.boolean().nullish(),
  /** Who runs it; left out or `null`: not known. */
  operatingModel: z.enum(keysOf(operatingModels)).nullish(),
})
export type MealPoint = z.infer<typeof MealPoint>

const isOpen = ({ opened, closed }: MealPoint, on: string) => opened <= on && (closed === null || on < closed)

/** Who of some divisions (counties, towns) has no canteen open on a day: a point is in each division that its community is in. */
export const divisionsWithoutCanteen = (
  divisions: readonly DivisionCode[],
  points: readonly MealPoint[],
  on: string,
): DivisionCode[] => {
  const open = points.filter(point => point.kind === 'canteen' && isOpen(point, on))
  return divisions.filter(division => !open.some(({ community }) => isWithin(community, division)))
}

/**
 * Which of some villages and communities have meals for elders on a day (助餐服务覆盖率): a canteen, a meal point or a point of delivery of
 * their own; a kitchen serves others. `share` is `null` where there are no communities.
 */
export const mealCoverage = (communities: readonly string[], points: readonly MealPoint[], on: string) => {
  const all = [...new Set(communities)]
  const served = points.filter(point => point.kind !== 'kitchen' && isOpen(point, on)).map(({ community }) => community)
  const without = all.filter(community => !served.includes(community))
  const covered = all.length - without.length
  return { covered, all: all.length, share: all.length === 0 ? null : divideExact(covered, all.length), without }
}

/** The points open on a day: how many of each kind, the models and of how many that is not known, their seats, and the communities that have one. */
export const mealPointsOn = (points: readonly MealPoint[], on: string) => {
  const open = points.filter(point => isOpen(point, on))
  const of = (kind: MealPoint['kind']) => open.filter(point => point.kind === kind).length
  return {
    points: open.length,
    canteens: of('canteen'),
    mealPoints: of('meal-point'),
    kitchens: of('kitchen'),
    deliveryOnly: of('delivery-only'),
    model: open.filter(({ model }) => model).length,
    modelUnknown: open.filter(({ model }) => model == null).length,
    seats: open.reduce((sum, { seats }) => sum + seats, 0),
    communities: new Set(open.map(({ community }) => community)).size,
  }
}

/** The canteens open on a day, by who runs them; of the others no model is on record. */
export const canteensByModel = (points: readonly MealPoint[], on: string) => {
  const open = points.filter(point => point.kind === 'canteen' && isOpen(point, on))
  const of = open.filter(({ operatingModel }) => operatingModel)
  return {
    ...countEach(keysOf(operatingModels), of, ({ operatingModel }) => operatingModel!),
    unknown: open.length - of.length,
  }
}

/** What is wrong with a register of meal points: `meal-point-twice` in one community, `meal-point-backwards`. */
export const mealPointProblems = (points: readonly MealPoint[]): Problem[] =>
  spellProblems(points, {
    code: 'meal-point',
    key: ({ community, name }) => `${community} ${name}`,
    first: ({ opened }) => opened,
    last: ({ closed }) => (closed === null ? null : addDays(closed, -1)),
  })
