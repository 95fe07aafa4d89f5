import {
  allOf,
  anyOf,
  type BooleanExpression,
  defineProgram,
  type EnumExpression,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import { localFuneralRules } from '../shared/documents.js'
import { FuneralFeeReliefFacts } from './facts.js'
import { type BodyItem, bodyItems, reliefItems } from './items.js'
import { FuneralFeeReliefPolicy } from './policy.js'

const cite = localFuneralRules
type Place = 'local' | 'province' | 'elsewhere'

/** Whether a place is one that a scope takes in: the place itself always is, and any where the scope is anywhere. */
const within = (
  place: EnumExpression<Place>,
  scope: EnumExpression<'anywhere' | 'province' | 'local'>,
): BooleanExpression => anyOf(place.is('local'), scope.is('anywhere'), scope.is('province').and(place.is('province')))

/**
 * No more than a limit in its own unit, or, where the place sets none there, than the limit in the other unit, so many times as much; what
 * is `used` of it in the other unit is used.
 */
const atMost = (
  amount: NumberExpression,
  limit: NumberExpression,
  other?: { readonly limit: NumberExpression; readonly times: number; readonly used?: NumberExpression },
): NumberExpression => {
  const within = (most: NumberExpression) =>
    amount.min(other?.used === undefined ? most : most.minus(other.used.times(other.times)).max(0))
  return limit.ifSet(
    within,
    other === undefined ? amount : other.limit.ifSet(most => within(most.times(other.times)), amount),
  )
}

/** So much a day, for so many days, each as the place limits it. What was not used needs no rule. */
const byTime = (
  times: NumberExpression,
  price: NumberExpression,
  mostPrice: NumberExpression,
  mostTimes: NumberExpression,
): NumberExpression => times.times(price).greaterThan(0).choose(mostPrice.times(mostTimes), 0)

/** 惠民殡葬 since 2012, the year of the oldest local rule that is known; no national rule sets an amount. */
export const funeralFeeRelief2012 = defineProgram({
  id: 'funeral-fee-relief',
  title: { zh: '惠民殡葬（基本殡葬服务费用减免）', en: 'Relief of basic funeral fees' },
  inForce: { from: '2012-01-01', cite },
  facts: FuneralFeeReliefFacts,
  policy: FuneralFeeReliefPolicy,
  rules(dead, policy) {
    const { coverage } = policy
    const ofHukou = allOf(
      anyOf(
        coverage.hukou.is('local').and(dead.hukou.is('local')),
        coverage.hukou.is('province').and(dead.hukou.isOneOf('local', 'province')),
      ),
      within(dead.diedIn, coverage.diedIn),
      within(dead.crematedIn, coverage.crematedIn),
    ).as({ zh: '按户籍属于免除对象', en: 'Covered by registration' }, { cite })
    const crematedHere = dead.crematedIn.is('local')
    const ofPlace = crematedHere
      .and(coverage.byCremation.or(coverage.byDeath.and(dead.diedIn.is('local'))))
      .as({ zh: '因在当地死亡、火化属于免除对象', en: 'Covered by death or cremation there' }, { cite })
    const named = (['newborn', 'unidentified', 'ward', 'soldier', 'student', 'worker'] as const).map(group =>
      dead.group.is(group).and(coverage[group]),
    )
    const ofGroup = crematedHere
      .and(anyOf(...named))
      .as({ zh: '属于规定的其他免除对象', en: 'Covered as one of the other groups' }, { cite })
    const shutOut = coverage.grantExcluded
      .and(dead.funeralGrant)
      .as({ zh: '因领取丧葬补助金除外', en: 'Shut out for a funeral grant' }, { cite })
    const eligible = allOf(
      anyOf(ofHukou, ofPlace, ofGroup),
      shutOut.not(),
      anyOf(coverage.hardshipOnly.not(), dead.hardship),
      anyOf(coverage.civilMourningNeeded.not(), dead.civilMourning),
    ).as({ zh: '可以享受免除', en: 'Eligible' }, { cite })

    const { storage, ashStorage } = dead
    const storageCharged = storage.days.times(storage.perDay).plus(storage.hours.times(storage.perHour))
    const ashesCharged = ashStorage.years.times(ashStorage.perYear).plus(ashStorage.months.times(ashStorage.perMonth))
    const byZone = (amount: NumberExpression): NumberExpression =>
      amount.ifSet(
        most => most,
        policy.carry.perKm.ifSet(
          rate => dead.carryKm.times(rate).max(policy.carry.least.otherwise(0)),
          dead.charged.carry,
        ),
      )
    const carryLimit = dead.carryZone
      .is('first')
      .choose(
        byZone(policy.carry.first),
        dead.carryZone.is('second').choose(byZone(policy.carry.second), byZone(policy.carry.third)),
      )
      .as({ zh: '接运按区域或里程可免除', en: 'Carriage by zone or distance' }, { unit: 'fen', cite })
    const isChild = policy.child.age.ifSet(
      bound => dead.age.lessThan(bound).or(dead.age.equals(bound).and(policy.child.ageIncluded)),
      false,
    )
    const cremationLimit = isChild.choose(
      policy.child.mostCremation.otherwise(dead.charged.cremation),
      policy.most.cremation.otherwise(dead.charged.cremation),
    )
    const amounts: Readonly<Partial<Record<keyof typeof reliefItems, NumberExpression>>> = {
      storage: byTime(
        storage.days,
        storage.perDay,
        atMost(storage.perDay, policy.storage.perDay, { limit: policy.storage.perHour, times: 24 }),
        atMost(storage.days, policy.storage.days),
      ).plus(
        byTime(
          storage.hours,
          storage.perHour,
          atMost(storage.perHour, policy.storage.perHour),
          atMost(storage.hours, policy.storage.hours, { limit: policy.storage.days, times: 24, used: storage.days }),
        ),
      ),
      ashStorage: byTime(
        ashStorage.years,
        ashStorage.perYear,
        atMost(ashStorage.perYear, policy.ashStorage.perYear, { limit: policy.ashStorage.perMonth, times: 12 }),
        atMost(ashStorage.years, policy.ashStorage.years),
      ).plus(
        byTime(
          ashStorage.months,
          ashStorage.perMonth,
          atMost(ashStorage.perMonth, policy.ashStorage.perMonth),
          atMost(ashStorage.months, policy.ashStorage.months, {
            limit: policy.ashStorage.years,
            times: 12,
            used: ashStorage.years,
          }),
        ),
      ),
      carry: dead.charged.carry.min(carryLimit),
      cremation: dead.charged.cremation.min(cremationLimit),
    }
    /** What was not used is relieved of nothing, whatever the place says of it. */
    const relievedOf = (item: keyof typeof reliefItems, charged: NumberExpression): NumberExpression => {
      const covered = policy.items[item].ifSet(whom => whom.is('all').or(dead.hardship), false)
      const [zh, en] = reliefItems[item]
      const amount = amounts[item] ?? charged
      const limited = policy.most[item].ifSet(most => amount.min(most), amount)
      return charged
        .greaterThan(0)
        .choose(covered.choose(limited, 0), 0)
        .as({ zh: `可免除：${zh}`, en: `Relieved: ${en}` }, { unit: 'fen', cite })
    }
    const ofBody = (item: BodyItem) => relievedOf(item, dead.charged[item])
    const relieved = {
      carry: ofBody('carry'),
      handling: ofBody('handling'),
      storage: relievedOf('storage', storageCharged),
      disinfection: ofBody('disinfection'),
      tidying: ofBody('tidying'),
      bodyBag: ofBody('bodyBag'),
      vigil: ofBody('vigil'),
      farewell: ofBody('farewell'),
      coffin: ofBody('coffin'),
      cremation: ofBody('cremation'),
      otherGoods: ofBody('otherGoods'),
      urn: ofBody('urn'),
      ashStorage: relievedOf('ashStorage', ashesCharged),
      burial: ofBody('burial'),
    } satisfies Record<keyof typeof reliefItems, NumberExpression>

    const sum = (all: readonly NumberExpression[]) => all.reduce((total, one) => total.plus(one), whole(0))
    const inScope = sum(Object.values(relieved)).as(
      { zh: '各项可免除合计', en: 'Items relieved, in all' },
      { unit: 'fen', cite },
    )
    const general = policy.total.general.ifSet(most => inScope.min(most), inScope)
    const capped = policy.total.hardship
      .ifSet(most => dead.hardship.choose(inScope.min(most), general), general)
      .as({ zh: '按总额上限可免除', en: 'Within the most in all' }, { unit: 'fen', cite })
    const relief = eligible.choose(capped, 0).as({ zh: '免除金额', en: 'Relief' }, { unit: 'fen', cite })
    const charged = sum([
      ...(Object.keys(bodyItems) as BodyItem[]).map(item => dead.charged[item]),
      storageCharged,
      ashesCharged,
    ]).as({ zh: '账单合计', en: 'Bill' }, { unit: 'fen', cite })
    const payable = charged.minus(relief).as({ zh: '自付金额', en: 'Payable' }, { unit: 'fen', cite })
    const direct = eligible
      .and(crematedHere, policy.direct)
      .as({ zh: '由殡仪馆直接免除', en: 'Taken off the bill' }, { cite })
    return {
      ofHukou,
      ofPlace,
      ofGroup,
      shutOut,
      eligible,
      carryLimit,
      carryRelief: relieved.carry,
      handlingRelief: relieved.handling,
      storageRelief: relieved.storage,
      disinfectionRelief: relieved.disinfection,
      tidyingRelief: relieved.tidying,
      bodyBagRelief: relieved.bodyBag,
      vigilRelief: relieved.vigil,
      farewellRelief: relieved.farewell,
      coffinRelief: relieved.coffin,
      cremationRelief: relieved.cremation,
      otherGoodsRelief: relieved.otherGoods,
      urnRelief: relieved.urn,
      ashStorageRelief: relieved.ashStorage,
      burialRelief: relieved.burial,
      inScope,
      charged,
      relief,
      payable,
      direct,
    }
  },
})

/**
 * What of the bill of a funeral the place pays: of each covered item what it cost up to its limit, in all up to the most for one
 * body; a dearer choice is paid as the difference, and what is not used gives nothing. Local rules only; policy values bring their
 * own sources.
 */
export const funeralFeeRelief = versions(funeralFeeRelief2012)
