import type { CaseForm, Facts } from './generate-cases.js'
import { between, chance, pick, when } from './generate-draws.js'
import { generateParameters as given } from './generate-parameters.js'
import { disabilityKinds } from './generate-people.js'

const disability: Facts = draw => ({
  asOf: 'date',
  ...Object.fromEntries(disabilityKinds.map(kind => [`disability.${kind}`, `"${kind}"`])),
  area: 'area',
  family: pick(draw('low income'), [
    [`CASE recognised WHEN 'other' THEN 'low-income' ELSE recognised END`, 0.01],
    ['recognised', 0.99],
  ]),
  withoutIncome: 'is_severe AND wages = 0 AND business = 0',
  severalDisabledOrAgedKeeper: chance(draw('several disabled'), 0.05),
  needsLongTermCare: when('is_severe', chance(draw('long-term care'), 0.9), chance(draw('long-term care'), 0.2)),
  careLevel: when(
    'is_severe',
    pick(draw('care level'), [
      [`'total'`, 0.4],
      [`'partial'`, 0.4],
      [`'self-caring'`, 0.2],
    ]),
    pick(draw('care level'), [
      [`'partial'`, 0.15],
      [`'self-caring'`, 0.85],
    ]),
  ),
  inInstitution: chance(draw('in institution'), 0.02),
  'receives.tekun': chance(draw('on tekun'), 2 * given.tekun.value),
  'receives.orphanAllowance': `age < 18 AND ${chance(draw('orphan'), 0.005)}`,
  'receives.unattendedChildAllowance': `age < 18 AND ${chance(draw('unattended'), 0.005)}`,
  'receives.workInjuryCare': chance(draw('work injury'), 0.002),
  'receives.oldAgeWelfare': `age >= 60 AND ${chance(draw('welfare'), 0.01)}`,
  'receives.dutyDisabilityWelfare': chance(draw('duty'), 0.001),
  'receives.retiredCadreWelfare': `age >= 80 AND ${chance(draw('cadre'), 0.005)}`,
  'receives.disabledSoldierOrPolice': chance(draw('soldier'), 0.01),
  'receives.oldAgeAllowance': 'age >= 80',
  'receives.elderlyServiceSubsidy': `age >= 70 AND ${chance(draw('service subsidy'), 0.05)}`,
  'receives.elderlyCareSubsidy': `age >= 60 AND ${chance(draw('care subsidy'), 0.02)}`,
  otherLivingAllowance: when(chance(draw('other living'), 0.02), between(draw('living allowance'), 3000, 30_000)),
  otherCareAllowance: when(chance(draw('other care'), 0.02), between(draw('care allowance'), 3000, 30_000)),
})

const child: Facts = draw => {
  const orphans = given.orphans.value
  const isOrphan = chance(draw('status'), orphans.share)
  const onDibao = `recognised = 'dibao'`
  return {
    asOf: 'date',
    birth: 'birth',
    status: pick(draw('status'), [
      [`'orphan'`, orphans.share],
      [`'unattended'`, given.unattended.value],
      [`'none'`, 1 - orphans.share - given.unattended.value],
    ]),
    hiv: chance(draw('hiv'), 0.0001),
    guardianship: when(
      chance(draw('status'), orphans.share + given.unattended.value),
      when(chance(draw('guardian'), 0.4), `'missing'`, `'unable'`),
      `'present'`,
    ),
    illOrDisabled: `is_severe OR ${chance(draw('ill'), 0.005)}`,
    keyHardship: `${onDibao} AND ${chance(draw('hardship'), 0.2)}`,
    family: when(chance(draw('poor'), 0.01), `'registered-poor'`, 'recognised'),
    care: when(`${isOrphan} AND ${chance(draw('care'), orphans.inInstitutions)}`, `'institution'`, `'family'`),
    'draws.dibao': when(onDibao, between(draw('dibao money'), 10_000, 60_000)),
    'draws.tekun': when(
      `${isOrphan} AND ${chance(draw('tekun'), 0.02)}`,
      between(draw('tekun money'), 60_000, 120_000),
    ),
    'draws.marginalAid': when(`recognised = 'marginal'`, between(draw('aid'), 0, 20_000)),
    'draws.disabilityLiving': when('is_disabled', between(draw('disability money'), 5000, 20_000)),
    study: `CASE WHEN age < 6 THEN 'none' ELSE school END`,
  }
}

export const welfareForms: Readonly<Record<string, CaseForm>> = {
  'disability-subsidies': { of: 'persons', where: 'is_disabled', facts: disability },
  'child-allowance': { of: 'persons', where: 'age < 18', facts: child },
  'old-age-allowance': {
    of: 'persons',
    where: 'age >= 60',
    facts: draw => ({
      ageDay: 'date',
      birth: 'birth',
      dibao: `recognised = 'dibao'`,
      residentPension: when(`area = 'rural'`, chance(draw('pension'), 0.95), chance(draw('pension'), 0.35)),
    }),
  },
}
