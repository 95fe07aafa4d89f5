// Three programs as they are in force, each with the policy of a place, households or persons in columns by arithmetic alone
// (synthetic), and the same rule over columns and over one case as somebody would write it by hand for that place.
import { childAllowance, childAllowanceNational } from '@minzheng/child-welfare/child-allowance'
import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { policies } from '@minzheng/seeds/policies'
import { dibao, dibaoNational } from '@minzheng/social-assistance/dibao'
import {
  disabilitySubsidies,
  disabilitySubsidiesNational,
  disabilitySubsidyOverlaps,
} from '@minzheng/social-assistance/disability-subsidies'

const date = '2023-03-15'
const asOfDay = 20230315

/** The same numbers for the same seed (mulberry32). */
const randomFrom = seed => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const policyOf = (rule, national, place, own = {}) => {
  const found = policyFor(rule, policyBook(valueDefinitions([rule]), national, policies), { place, date })
  return { ...found, policy: { ...found.policy, ...own } }
}

/** Columns of so many rows: of each fact that may be unknown a `known` of ones, as `toColumns` makes it. */
const maker = (rows, next) => {
  const filled = (Type, of) => {
    const values = new Type(rows)
    for (let row = 0; row < rows; row++) values[row] = of(next())
    return values
  }
  const known = new Uint8Array(rows).fill(1)
  const chance = share => filled(Uint8Array, x => (x < share ? 1 : 0))
  const amount = (share, most) => filled(Int32Array, x => (x < share ? Math.floor((x / share) * most) : 0))
  const day = (from, years) =>
    filled(Int32Array, x => {
      const days = Math.floor(x * years * 372)
      const [year, month] = [from + Math.floor(days / 372), 1 + (Math.floor(days / 31) % 12)]
      const most = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
      return year * 10_000 + month * 100 + Math.min(most, 1 + (days % 31))
    })
  /** Words by their shares, in the order of the schema's list. */
  const word = (...shares) =>
    filled(Uint8Array, x => {
      let at = 0
      for (let rest = x; at < shares.length - 1 && rest >= shares[at]; at++) rest -= shares[at]
      return at
    })
  const same = value => new Int32Array(rows).fill(value)
  return { chance, amount, day, word, same, maybe: values => ({ values, known }) }
}

/** Full years on a day, both as YYYYMMDD: a birthday on 29 February is had on the 28th where there is none. */
const isLeap = year => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const underAge = (birth, day, years) => {
  const own = birth % 10_000 === 229 && !isLeap((day / 10_000) | 0) ? birth - 1 : birth
  return day - own < years * 10_000
}
const turnedWithinMonth = (birth, day, years) => {
  if (underAge(birth, day, years)) return false
  const [year, month, dayOfMonth] = [(day / 10_000) | 0, ((day / 100) | 0) % 100, day % 100]
  const ends =
    month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  const months = (year - ((birth / 10_000) | 0)) * 12 + month - (((birth / 100) | 0) % 100)
  return (dayOfMonth >= Math.min(birth % 100, ends) ? months : months - 1) === years * 12
}
const toDay = text => +text.slice(0, 4) * 10_000 + +text.slice(5, 7) * 100 + +text.slice(8)

const dibaoProgram = () => {
  const rule = dibao.on(date)
  const { policy, sources } = policyOf(rule, dibaoNational, '350200')
  const standard = policy.urbanStandard
  const columns = rows => {
    const next = randomFrom(11)
    const offsets = new Int32Array(rows + 1)
    for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row] + 1 + Math.floor(next() * next() * 6)
    const members = offsets[rows]
    const { chance, amount, same, maybe, word } = maker(rows, next)
    const of = maker(members, next)
    const relation = new Uint8Array(members)
    for (let row = 0; row < rows; row++)
      for (let at = offsets[row] + 1; at < offsets[row + 1]; at++)
        relation[at] = at === offsets[row] + 1 && next() < 0.6 ? 1 : 2 + Math.floor(next() * 3)
    return {
      asOf: same(asOfDay),
      area: maybe(word(0.6, 0.4)),
      deductibleExpenses: maybe(amount(0.2, 60_000)),
      propertyMeetsLocalRule: maybe(chance(0.9)),
      members: {
        offsets,
        columns: {
          relation,
          birth: of.day(1935, 88),
          livesTogether: of.maybe(of.chance(0.85)),
          owesSupport: of.maybe(of.chance(0.1)),
          study: of.word(0.7, 0.25, 0.05),
          unableToLiveIndependently: of.maybe(of.chance(0.05)),
          absence: of.word(0.95, 0.01, 0.01, 0.01, 0.01, 0.005, 0.005),
          wage: of.maybe(of.amount(0.5, 300_000)),
          employmentCost: of.maybe(of.amount(0.4, 20_000)),
          business: of.maybe(of.amount(0.1, 100_000)),
          property: of.maybe(of.amount(0.1, 50_000)),
          transfers: of.maybe(of.amount(0.3, 90_000)),
          transfersPaid: of.maybe(of.amount(0.2, 20_000)),
          otherIncome: of.maybe(of.amount(0.05, 50_000)),
        },
      },
    }
  }
  const countsBy = (relation, underAge18, unable, study, owes, together, absence) => {
    if (absence !== 0 && absence !== 4) return false
    if (relation <= 1) return true
    if (relation === 2 && (underAge18() || unable || study === 1)) return true
    return together && (relation === 3 || (relation === 2 && study !== 2) || owes)
  }
  const byHand = (data, rows) => {
    const { members, asOf, deductibleExpenses, propertyMeetsLocalRule } = data
    const { offsets } = members
    const { relation, birth, study, absence } = members.columns
    const [together, owes, unable, wage, cost, business, property, transfers, paid, other] = [
      'livesTogether',
      'owesSupport',
      'unableToLiveIndependently',
      'wage',
      'employmentCost',
      'business',
      'property',
      'transfers',
      'transfersPaid',
      'otherIncome',
    ].map(name => members.columns[name].values)
    const [expenses, meets] = [deductibleExpenses.values, propertyMeetsLocalRule.values]
    const [counted, income, benefit, perHead, perPerson] = Array.from({ length: 5 }, () => new Float64Array(rows))
    const [incomeTest, propertyTest, eligible, some] = Array.from({ length: 4 }, () => new Uint8Array(rows))
    for (let row = 0; row < rows; row++) {
      let heads = 0
      let total = 0
      const today = asOf[row]
      for (let at = offsets[row], end = offsets[row + 1]; at < end; at++) {
        const why = absence[at]
        if (why !== 0 && why !== 4) continue
        const is = relation[at]
        if (
          !(
            is <= 1 ||
            (is === 2 && (unable[at] !== 0 || study[at] === 1 || underAge(birth[at], today, 18))) ||
            (together[at] !== 0 && (is === 3 || (is === 2 && study[at] !== 2) || owes[at] !== 0))
          )
        )
          continue
        heads++
        const earned = wage[at] > 0 ? Math.max(0, wage[at] - cost[at]) : 0
        total += earned + business[at] + property[at] + transfers[at] - paid[at] + other[at]
      }
      total = Math.max(0, total - expenses[row])
      const poor = heads > 0 && total < standard * heads
      const entitled = poor && meets[row] !== 0
      counted[row] = heads
      income[row] = total
      incomeTest[row] = poor ? 1 : 0
      propertyTest[row] = meets[row]
      eligible[row] = entitled ? 1 : 0
      if (entitled) benefit[row] = standard * heads - total
      if (heads > 0) {
        some[row] = 1
        perHead[row] = total / heads
        perPerson[row] = benefit[row] / heads
      }
    }
    return {
      counted: { values: counted },
      income: { values: income },
      perCapitaIncome: { values: perHead, known: some },
      incomeTest: { values: incomeTest },
      propertyTest: { values: propertyTest },
      eligible: { values: eligible },
      monthlyBenefit: { values: benefit },
      perPersonBenefit: { values: perPerson, known: some },
    }
  }
  const places = { applicant: 0, spouse: 1, child: 2, parent: 3, other: 4 }
  const caseByHand = ({ asOf, members, deductibleExpenses, propertyMeetsLocalRule }) => {
    const today = toDay(asOf)
    let [counted, total] = [0, 0]
    for (const one of members) {
      const { birth, study, absence } = one
      const studies = study === 'up-to-bachelor' ? 1 : study === 'postgraduate' ? 2 : 0
      const why = absence === 'none' ? 0 : absence === 're-education' ? 4 : 1
      const { relation, unableToLiveIndependently: unable, owesSupport: owes, livesTogether: together } = one
      if (!countsBy(places[relation], () => underAge(toDay(birth), today, 18), unable, studies, owes, together, why))
        continue
      counted++
      const earned = one.wage > 0 ? Math.max(0, one.wage - one.employmentCost) : 0
      total += earned + one.business + one.property + one.transfers - one.transfersPaid + one.otherIncome
    }
    const income = Math.max(0, total - deductibleExpenses)
    const incomeTest = counted > 0 && income < standard * counted
    const eligible = incomeTest && propertyMeetsLocalRule
    const monthlyBenefit = eligible ? standard * counted - income : 0
    return {
      counted,
      income,
      perCapitaIncome: counted > 0 ? income / counted : null,
      incomeTest,
      propertyTest: propertyMeetsLocalRule,
      eligible,
      monthlyBenefit,
      perPersonBenefit: counted > 0 ? monthlyBenefit / counted : null,
    }
  }
  return { name: 'dibao', date, rule, policy, sources, columns, byHand, caseByHand }
}

const childPolicy = {
  scatteredRate: 140_000,
  institutionRate: 200_000,
  leastScattered: 60_000,
  leastInstitution: 100_000,
  dibaoStandard: 100_500,
  orphan: { share: 1 },
  hiv: { share: 1, byCare: true, after18: 'no' },
  unattended: { share: 1, pay: 'drawn' },
  guardianshipMissing: { share: 0.5, pay: 'drawn' },
  guardiansUnable: { share: 0.5, pay: 'drawn' },
  illOrDisabled: { share: 0.3, pay: 'none' },
  poorFamily: { share: 0.2, pay: 'drawn' },
  keyHardship: { share: null, pay: 'none' },
  marginalIsPoor: true,
  after18: 'up-to-bachelor',
  lumpSumMonths: 6,
}
const categories = [
  'orphan',
  'hiv',
  'unattended',
  'guardianship-missing',
  'guardians-unable',
  'ill-or-disabled',
  'poor-family',
  'none',
]
const childProgram = () => {
  const rule = childAllowance.on(date)
  const { policy, sources } = policyOf(rule, childAllowanceNational, '330100', childPolicy)
  const columns = rows => {
    const { chance, amount, day, same, maybe, word } = maker(rows, randomFrom(12))
    return {
      asOf: same(asOfDay),
      birth: day(2001, 22),
      status: maybe(word(0.2, 0.2, 0.6)),
      hiv: maybe(chance(0.02)),
      guardianship: maybe(word(0.7, 0.15, 0.15)),
      illOrDisabled: maybe(chance(0.1)),
      keyHardship: maybe(chance(0.1)),
      family: maybe(word(0.15, 0.05, 0.05, 0.1, 0.65)),
      care: maybe(word(0.8, 0.2)),
      'draws.dibao': maybe(amount(0.2, 90_000)),
      'draws.tekun': maybe(amount(0.05, 120_000)),
      'draws.marginalAid': maybe(amount(0.1, 30_000)),
      'draws.disabilityLiving': maybe(amount(0.1, 20_000)),
      study: maybe(word(0.2, 0.4, 0.15, 0.1, 0.1, 0.05)),
    }
  }
  const byHand = (data, rows) => {
    const { asOf, birth } = data
    const of = name => data[name].values
    const [status, hiv, guardianship, ill, family, care, study] = [
      of('status'),
      of('hiv'),
      of('guardianship'),
      of('illOrDisabled'),
      of('family'),
      of('care'),
      of('study'),
    ]
    const [dibaoMoney, tekun, living] = [of('draws.dibao'), of('draws.tekun'), of('draws.disabilityLiving')]
    const [payment, rate, drawnOut, lumpSum] = Array.from({ length: 4 }, () => new Float64Array(rows))
    const [entitledOut, minorOut, continuesOut, poorOut, inFull, excludes, below] = Array.from(
      { length: 7 },
      () => new Uint8Array(rows),
    )
    const category = new Int32Array(rows)
    for (let row = 0; row < rows; row++) {
      const minor = underAge(birth[row], asOf[row], 18)
      const continues = !minor && study[row] >= 1 && study[row] <= 4
      const poor = family[row] <= 3
      const drawn = dibaoMoney[row] + tekun[row] + living[row]
      const standard = care[row] === 1 ? 200_000 : 140_000
      const is = status[row]
      let [best, full, kind] = [-1, 0, 7]
      if (is === 0 && (minor || continues)) {
        best = full = standard
        kind = 0
      }
      if (hiv[row] !== 0 && minor && standard > best) {
        best = full = standard
        kind = 1
      }
      if (is === 1 && (minor || continues) && Math.max(0, standard - drawn) > best) {
        best = Math.max(0, standard - drawn)
        full = standard
        kind = 2
      }
      const guarded = guardianship[row]
      if (minor && guarded !== 0 && Math.max(0, standard / 2 - drawn) > best) {
        best = Math.max(0, standard / 2 - drawn)
        full = standard / 2
        kind = guarded === 1 ? 3 : 4
      }
      if (minor && ill[row] !== 0 && 42_000 > best) {
        best = full = 42_000
        kind = 5
      }
      if (minor && poor && Math.max(0, 28_000 - drawn) > best) {
        best = Math.max(0, 28_000 - drawn)
        full = 28_000
        kind = 6
      }
      const entitled = kind !== 7
      payment[row] = entitled ? best : 0
      rate[row] = full
      category[row] = kind
      drawnOut[row] = drawn
      entitledOut[row] = entitled ? 1 : 0
      minorOut[row] = minor ? 1 : 0
      continuesOut[row] = continues ? 1 : 0
      poorOut[row] = poor ? 1 : 0
      const paidInFull = entitled && best === full
      inFull[row] = paidInFull ? 1 : 0
      excludes[row] = paidInFull && (kind === 0 || kind === 2) ? 1 : 0
      if (is <= 1 && study[row] === 0 && turnedWithinMonth(birth[row], asOf[row], 18)) lumpSum[row] = 6 * standard
      below[row] = standard < (care[row] === 1 ? 100_000 : 60_000) ? 1 : 0
    }
    return {
      payment: { values: payment },
      entitled: { values: entitledOut },
      category: { values: category, options: categories },
      rate: { values: rate },
      minor: { values: minorOut },
      continues: { values: continuesOut },
      poor: { values: poorOut },
      drawn: { values: drawnOut },
      paidInFull: { values: inFull },
      excludesLivingSubsidy: { values: excludes },
      lumpSum: { values: lumpSum },
      rateBelowMinimum: { values: below },
    }
  }
  const caseByHand = child => {
    const { status, hiv, guardianship, illOrDisabled, family, care, study, draws } = child
    const [birth, today] = [toDay(child.birth), toDay(child.asOf)]
    const minor = underAge(birth, today, 18)
    const continues = !minor && study !== 'none' && study !== 'postgraduate'
    const poor = family !== 'other'
    const drawn = draws.dibao + draws.tekun + draws.disabilityLiving
    const standard = care === 'institution' ? 200_000 : 140_000
    let [best, rate, category] = [-1, 0, 'none']
    const offer = (name, full, topUp) => {
      const paid = topUp ? Math.max(0, full - drawn) : full
      if (paid <= best) return
      best = paid
      rate = full
      category = name
    }
    if (status === 'orphan' && (minor || continues)) offer('orphan', standard, false)
    if (hiv && minor) offer('hiv', standard, false)
    if (status === 'unattended' && (minor || continues)) offer('unattended', standard, true)
    if (minor && guardianship === 'missing') offer('guardianship-missing', standard / 2, true)
    if (minor && guardianship === 'unable') offer('guardians-unable', standard / 2, true)
    if (minor && illOrDisabled) offer('ill-or-disabled', 42_000, false)
    if (minor && poor) offer('poor-family', 28_000, true)
    const entitled = category !== 'none'
    const paidInFull = entitled && best === rate
    const isLeft = status !== 'none' && study === 'none' && turnedWithinMonth(birth, today, 18)
    return {
      payment: entitled ? best : 0,
      entitled,
      category,
      rate,
      minor,
      continues,
      poor,
      drawn,
      paidInFull,
      excludesLivingSubsidy: paidInFull && (category === 'orphan' || category === 'unattended'),
      lumpSum: isLeft ? 6 * standard : 0,
      rateBelowMinimum: standard < (care === 'institution' ? 100_000 : 60_000),
    }
  }
  return { name: 'child-allowance', date, rule, policy, sources, columns, byHand, caseByHand }
}

const none = { amount: null }
const disabilityPolicy = {
  living: {
    dibao: { amount: 30_000 },
    marginal: { amount: 15_000 },
    lowIncome: none,
    severeWithoutIncome: { amount: 20_000 },
    severalDisabledOrAgedKeeper: none,
  },
  care: { grade1: 20_000, grade2: 16_000, grade3Mental: 10_000, grade4Mental: null, grade3Other: null },
  severeForLiving: {},
  careOf: {},
  careInDibao: {},
  careRural: {},
  careBySelfCare: { selfCaring: null, partial: null, total: null },
  careNeedTested: true,
  standard: { urban: 100_500, rural: 100_500 },
}
const kinds = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychiatric']
const keysWith = (of, overlap) => disabilitySubsidyOverlaps.filter(one => one[of] === overlap).map(({ key }) => key)
const barsLiving = keysWith('living', 'no')
const barsCare = keysWith('care', 'no')
const nearLiving = keysWith('living', 'higher')
const nearCare = keysWith('care', 'higher')
const disabilityProgram = () => {
  const rule = disabilitySubsidies.on(date)
  const { policy, sources } = policyOf(rule, disabilitySubsidiesNational, '350200', disabilityPolicy)
  const columns = rows => {
    const { chance, amount, same, maybe, word } = maker(rows, randomFrom(13))
    const receives = disabilitySubsidyOverlaps.map(({ key }) => [`receives.${key}`, maybe(chance(0.03))])
    // The words of a grade that are numbers stand first: 1, 2, 3, 4, none.
    const grades = kinds.map(kind => [`disability.${kind}`, maybe(word(0.03, 0.05, 0.06, 0.08, 0.78))])
    return {
      asOf: same(asOfDay),
      area: word(0.6, 0.4),
      family: maybe(word(0.3, 0.1, 0.05, 0.55)),
      withoutIncome: maybe(chance(0.2)),
      severalDisabledOrAgedKeeper: maybe(chance(0.05)),
      needsLongTermCare: maybe(chance(0.6)),
      careLevel: maybe(word(0.5, 0.3, 0.2)),
      inInstitution: maybe(chance(0.05)),
      otherLivingAllowance: maybe(amount(0.3, 40_000)),
      otherCareAllowance: maybe(amount(0.3, 40_000)),
      ...Object.fromEntries([...grades, ...receives]),
    }
  }
  const words = ['none', 'subsidy', 'other']
  const byHand = (data, rows) => {
    const [visual, hearing, speech, physical, intellectual, psychiatric] = kinds.map(
      kind => data[`disability.${kind}`].values,
    )
    const received = keys => keys.map(key => data[`receives.${key}`].values)
    const [noLiving, noCare, likeLiving, likeCare] = [barsLiving, barsCare, nearLiving, nearCare].map(received)
    const [family, without, needs] = [data.family.values, data.withoutIncome.values, data.needsLongTermCare.values]
    const [otherLiving, otherCare] = [data.otherLivingAllowance.values, data.otherCareAllowance.values]
    const [livingRate, careRate, living, care, total] = Array.from({ length: 5 }, () => new Float64Array(rows))
    const [livingDraws, careDraws] = [new Int32Array(rows), new Int32Array(rows)]
    const any = (list, row) => {
      for (let at = 0; at < list.length; at++) if (list[at][row] !== 0) return true
      return false
    }
    for (let row = 0; row < rows; row++) {
      const mind = Math.min(intellectual[row], psychiatric[row])
      const gravest = Math.min(visual[row], hearing[row], speech[row], physical[row], mind)
      let amount = 0
      if (gravest <= 3) {
        if (family[row] === 0) amount = 30_000
        else if (gravest <= 1 && without[row] !== 0) amount = 20_000
        else if (family[row] === 1) amount = 15_000
      }
      livingRate[row] = amount
      let how = 0
      if (amount !== 0 && !any(noLiving, row)) how = amount > (any(likeLiving, row) ? otherLiving[row] : 0) ? 1 : 2
      livingDraws[row] = how
      const paidLiving = how === 1 ? amount : 0
      living[row] = paidLiving
      const byGrade =
        gravest === 0 ? 20_000 : gravest === 1 ? 16_000 : intellectual[row] === 2 || psychiatric[row] === 2 ? 10_000 : 0
      const rate = needs[row] !== 0 ? byGrade : 0
      careRate[row] = rate
      how = 0
      if (rate !== 0 && !any(noCare, row)) how = rate > (any(likeCare, row) ? otherCare[row] : 0) ? 1 : 2
      careDraws[row] = how
      const paidCare = how === 1 ? rate : 0
      care[row] = paidCare
      total[row] = paidLiving + paidCare
    }
    return {
      livingRate: { values: livingRate },
      livingDraws: { values: livingDraws, options: words },
      living: { values: living },
      careRate: { values: careRate },
      careDraws: { values: careDraws, options: words },
      care: { values: care },
      total: { values: total },
    }
  }
  const caseByHand = person => {
    const { disability, family, receives } = person
    let gravest = 5
    for (const kind of kinds) if (disability[kind] !== 'none') gravest = Math.min(gravest, +disability[kind])
    let livingRate = 0
    if (gravest <= 4) {
      if (family === 'dibao') livingRate = 30_000
      else if (gravest <= 2 && person.withoutIncome) livingRate = 20_000
      else if (family === 'marginal') livingRate = 15_000
    }
    const hasMind3 = disability.intellectual === '3' || disability.psychiatric === '3'
    const byGrade = gravest === 1 ? 20_000 : gravest === 2 ? 16_000 : hasMind3 ? 10_000 : 0
    const careRate = person.needsLongTermCare ? byGrade : 0
    const drawsOne = keys => keys.some(key => receives[key])
    const drawsOf = (rate, bars, near, other) => {
      if (rate === 0 || drawsOne(bars)) return 'none'
      return rate > (drawsOne(near) ? other : 0) ? 'subsidy' : 'other'
    }
    const livingDraws = drawsOf(livingRate, barsLiving, nearLiving, person.otherLivingAllowance)
    const careDraws = drawsOf(careRate, barsCare, nearCare, person.otherCareAllowance)
    const living = livingDraws === 'subsidy' ? livingRate : 0
    const care = careDraws === 'subsidy' ? careRate : 0
    return { livingRate, livingDraws, living, careRate, careDraws, care, total: living + care }
  }
  return { name: 'disability-subsidies', date, rule, policy, sources, columns, byHand, caseByHand }
}

/** Fresh each time, so that no candidate of a bench has what another made ready. */
export const realPrograms = () => [dibaoProgram(), childProgram(), disabilityProgram()]

/** The first difference between two runs, row for row; `undefined` where they are the same. */
export const firstDifference = (got, expected, rows) => {
  for (const [name, { values, known, options }] of Object.entries(expected)) {
    const own = got[name]
    for (let row = 0; row < rows; row++) {
      const [a, b] = [own, { values, known, options }].map(column => {
        if (column.known && column.known[row] === 0) return null
        return column.options ? column.options[column.values[row]] : column.values[row]
      })
      if (a !== b) return `${name} in row ${row}: ${a}, not ${b}`
    }
  }
  return undefined
}
