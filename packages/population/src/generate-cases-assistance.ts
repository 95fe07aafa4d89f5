import type { CaseForm, Facts } from './generate-cases.js'
import { between, chance, pick, when, wholeDraw } from './generate-draws.js'
import { generateParameters as given } from './generate-parameters.js'
import { disabilityKinds } from './generate-people.js'

const { homes, savingsMonths } = given.property.value

/** The richer, the likelier: for the share that is given of all. */
const byRank = (draw: string, share: number): string => `(${draw} < rank * ${Math.round(2000 * share)} // 1000)`

const property: Facts = draw => ({
  savings: `month_income * ${between(draw('savings'), 0, savingsMonths)}`,
  car: byRank(draw('car'), given.car.value),
  homes: pick(
    draw('homes'),
    homes.map((share, count) => [String(count), share]),
  ),
  propertyMeetsLocalRule: when(
    `rank < ${0.3 * wholeDraw}`,
    chance(draw('property rule'), 0.9),
    chance(draw('property rule'), 0.2),
  ),
})

const family: Facts = draw => ({
  asOf: 'date',
  area: 'area',
  deductibleExpenses: when(chance(draw('expenses'), 0.1), between(draw('expense'), 10_000, 200_000)),
  ...property(draw),
})

const pension = (draw: (name: string) => string): string =>
  when(`age >= 60 AND area = 'rural'`, `LEAST(transfers_received, ${between(draw('pension'), 10_300, 30_000)})`)

const member: Facts = draw => {
  const takesJob = `recognised = 'dibao' AND wages > 0 AND ${chance(draw('new job'), 0.05)}`
  return {
    relation: 'relation',
    birth: 'birth',
    livesTogether: chance(draw('lives together'), 0.985),
    owesSupport: `relation = 'other' AND ${chance(draw('owes support'), 0.1)}`,
    study: `CASE school WHEN 'none' THEN 'none' WHEN 'postgraduate' THEN 'postgraduate' ELSE 'up-to-bachelor' END`,
    unableToLiveIndependently: `relation = 'child' AND age >= 18 AND is_severe`,
    absence: when(
      `relation <> 'applicant'`,
      pick(draw('absence'), [
        [`'prison'`, 0.001],
        [`'missing'`, 0.001],
        [`'compulsory-detox'`, 0.0005],
        [`'clergy-three-years'`, 0.0005],
        [`'none'`, 0.997],
      ]),
      `'none'`,
    ),
    wage: 'wages',
    employmentCost: when(chance(draw('employment cost'), 0.3), 'wages // 20'),
    newJobIncome: when(takesJob, 'wages // 2'),
    newJobSince: when(takesJob, `date - CAST(${between(draw('new job since'), 1, 400)} AS INTEGER)`, 'NULL'),
    disabled: 'is_disabled',
    business: when(chance(draw('loss'), 0.02), '-(business // 4)', 'business'),
    property: 'property',
    transfers: `transfers_received - ${pension(draw)}`,
    transfersPaid: 'wages // 10',
    taxesPaid: 'LEAST(wages // 10, 10000000)',
    residentsPension: pension(draw),
    otherIncome: when(chance(draw('other income'), 0.03), between(draw('other'), 100, 50_000)),
  }
}

const grades = (prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(disabilityKinds.map(kind => [`disability.${kind}`, `${prefix}"${kind}"`]))

const supporter: Facts = draw => ({
  birth: `CAST(date - CAST(${between(draw('supporter age'), 18 * 365 + 5, 70 * 365)} AS INTEGER) AS DATE)`,
  assistance: pick(draw('supporter assistance'), [
    [`'none'`, 0.9],
    [`'dibao'`, 0.07],
    [`'tekun'`, 0.03],
  ]),
  ...Object.fromEntries(
    disabilityKinds.map((kind, index) => [
      `disability.${kind}`,
      when(
        `${chance(draw('supporter disabled'), given.disabled.value)} AND nth % 6 = ${index}`,
        pick(draw('supporter grade'), [
          [`'1'`, 0.15],
          [`'2'`, 0.15],
          [`'3'`, 0.35],
          [`'4'`, 0.35],
        ]),
        `'none'`,
      ),
    ]),
  ),
  incapacity: pick(draw('incapacity'), [
    [`'no-civil-capacity'`, 0.02],
    [`'declared-missing'`, 0.005],
    [`'in-prison'`, 0.01],
    [`'none'`, 0.965],
  ]),
  area: when(chance(draw('supporter area'), given.urban.value), `'urban'`, `'rural'`),
  annualIncome: `income_per_head * ${between(draw('supporter income'), 20, 200)} // 100`,
  propertyMeetsRule: byRank(draw('supporter property'), 0.7),
  unableByProvince: chance(draw('unable'), 0.05),
})

const tekun: Facts = draw => {
  const alone = (share: number, name: string) => when('is_severe', chance(draw(name), share), 'TRUE')
  return {
    asOf: 'date',
    birth: 'birth',
    ...grades(''),
    unableToWorkByProvince: `is_disabled AND grade = '3' AND ${chance(draw('unable to work'), 0.1)}`,
    area: 'area',
    wage: 'wages',
    business: 'business',
    property: 'property',
    transfers: `transfers_received - ${pension(draw)}`,
    otherIncome: when(chance(draw('other income'), 0.03), between(draw('other'), 100, 50_000)),
    residentsPension: pension(draw),
    socialInsurance: when(`age >= 60 AND area = 'urban' AND source = 'transfers'`, 'transfers_received // 2'),
    oldAgeAllowance: when('age >= 80', between(draw('old-age allowance'), 5000, 30_000)),
    preferentialAllowance: when(chance(draw('preferential'), 0.01), between(draw('preferred'), 20_000, 100_000)),
    propertyMeetsRule: when(`rank < ${0.3 * wholeDraw}`, chance(draw('property rule'), 0.9), 'FALSE'),
    choosesChildAllowance: `age < 18 AND ${chance(draw('child allowance'), 0.02)}`,
    supportedAsMinor: `age >= 18 AND age < 25 AND ${chance(draw('supported as minor'), 0.05)}`,
    study: `CASE school WHEN 'higher' THEN 'other' WHEN 'postgraduate' THEN 'other' WHEN 'vocational' THEN 'secondary-vocational' ELSE school END`,
    'selfCare.eats': alone(0.6, 'eats'),
    'selfCare.dresses': alone(0.5, 'dresses'),
    'selfCare.getsInAndOutOfBed': alone(0.5, 'bed'),
    'selfCare.usesToilet': alone(0.5, 'toilet'),
    'selfCare.walksIndoors': alone(0.5, 'walks'),
    'selfCare.bathes': alone(0.4, 'bathes'),
    placeOfSupport: when(chance(draw('institution'), 0.15), `'institution'`, `'home'`),
  }
}

/** A share of what the household takes in, in a share of households. */
const spent = (draw: string, share: number, most: number): string =>
  when(chance(draw, share), `year_income * ((${Math.round(most / share)} * ${draw}) >> 32) // 100`)

export const assistanceForms: Readonly<Record<string, CaseForm>> = {
  dibao: {
    of: 'households',
    facts: draw => ({
      ...family(draw),
      tier: pick(draw('tier'), [
        [`'tier1'`, 0.2],
        [`'tier2'`, 0.3],
        [`'tier3'`, 0.5],
      ]),
    }),
    groups: { members: { facts: member } },
  },
  'marginal-household': {
    of: 'households',
    facts: draw => ({ ...family(draw), dibaoEligible: `recognised = 'dibao'` }),
    groups: { members: { facts: member } },
  },
  'rigid-expenditure': {
    of: 'households',
    facts: draw => ({
      area: 'area',
      ...property(draw),
      persons: 'size',
      yearIncome: 'year_income',
      'expenses.living': spent(draw('living'), 1, 60),
      'expenses.medical': spent(draw('medical'), 0.3, 150),
      'expenses.education': when('children > 0', spent(draw('education'), 0.7, 40)),
      'expenses.rehabilitation': spent(draw('rehabilitation'), 0.05, 50),
      'expenses.other': spent(draw('other expense'), 0.05, 30),
      alreadyRecognised: `recognised <> 'other'`,
      otherConditions: chance(draw('other conditions'), 0.95),
    }),
  },
  tekun: {
    of: 'persons',
    // Those whom the law can mean: the aged, the severely disabled and minors.
    where: 'age >= 60 OR age < 18 OR is_disabled',
    facts: tekun,
    groups: {
      supporters: {
        count: draw => ({
          supporters: pick(draw('supporters'), [
            ['0', 0.3],
            ['1', 0.35],
            ['2', 0.25],
            ['3', 0.1],
          ]),
        }),
        facts: supporter,
      },
    },
  },
  'temporary-assistance': {
    of: 'households',
    facts: draw => ({
      asOf: 'date',
      kind: when(chance(draw('hardship'), 0.3), `'emergency'`, `'expenditure'`),
      applicant: when('size = 1', `'individual'`, when(chance(draw('individual'), 0.05), `'individual'`, `'family'`)),
      causeRecognised: chance(draw('cause'), 0.9),
      area: 'area',
      population: pick(draw('population'), [
        [`'tekun'`, given.tekun.value],
        [`'orphan'`, given.orphans.value.share],
        ['recognised', 1 - given.tekun.value - given.orphans.value.share],
      ]),
      persons: 'size',
      months: between(draw('months'), 1, 6),
      days: between(draw('days'), 1, 180),
      tier: pick(draw('degree'), [
        [`'one'`, 0.4],
        [`'two'`, 0.3],
        [`'three'`, 0.2],
        [`'four'`, 0.1],
      ]),
      selfPaid: `LEAST(${spent(draw('self-paid'), 0.8, 60)}, 10000000000)`,
      special: chance(draw('special'), 0.02),
      annualIncomePerHead: 'income_per_head',
      propertyMeetsRule: when(
        `rank < ${0.5 * wholeDraw}`,
        chance(draw('property rule'), 0.9),
        chance(draw('property rule'), 0.4),
      ),
      ties: pick(draw('ties'), [
        [`'hukou'`, 0.9],
        [`'residence'`, 0.08],
        [`'none'`, 0.02],
      ]),
      happenedHere: chance(draw('here'), 0.95),
      urgent: chance(draw('urgent'), 0.1),
      timesThisYear: pick(draw('times'), [
        ['2', 0.02],
        ['1', 0.1],
        ['0', 0.88],
      ]),
      timesForCauseThisYear: pick(draw('times'), [
        ['1', 0.05],
        ['0', 0.95],
      ]),
      receivedThisYear: when(chance(draw('times'), 0.12), between(draw('received'), 50_000, 500_000)),
    }),
  },
}
