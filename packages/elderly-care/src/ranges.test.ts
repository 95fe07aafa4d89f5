import { describe, expect, it } from 'vitest'
import { rangesOf } from '../test/ranges.js'
import { programs } from './programs.js'

// How far a slip of the hand can go before it is refused, and what may be not known: no document says it, and a change of it
// changes which tables are taken. The scores of the ability form have tests of their own.
describe('what facts and policies may be', () => {
  it.each([
    [
      'institution-rating',
      {
        '0 to 120 by 1, left out, null': 'environment',
        '0 to 130 by 1, left out, null': 'facilities',
        '0 to 150 by 1, left out, null': 'operation',
        '0 to 600 by 1, left out, null': 'service',
        'yes or no, left out, null': 'entryConditions',
      },
      {
        'word, null': 'raters.level1 raters.level2 raters.level3 raters.level4 raters.level5',
        '1 to 120, null': 'validityMonths',
        '0 to 120, null': 'upgradeAfterMonths',
      },
    ],
    [
      'elderly-care-major-hazards',
      {
        'yes or no, left out, null':
          'equipment.dangerousBuilding equipment.noFireSafety equipment.combustibleMaterial equipment.specialEquipment qualification.clinicUnlicensed qualification.canteenUnlicensed qualification.unqualifiedStaff qualification.other management unlawfulService other',
      },
      {},
    ],
    [
      'old-age-allowance',
      { date: 'ageDay', 'date, left out, null': 'birth', 'yes or no, left out, null': 'dibao residentPension' },
      {
        '0 to 1000000, null': 'from60 from65 from70 from75 from80 from85 from90 from95 from100 residentPensionExtra',
        '0 to 1000000, left out':
          'inDibao.from60 inDibao.from65 inDibao.from70 inDibao.from75 inDibao.from80 inDibao.from85 inDibao.from90 inDibao.from95 inDibao.from100',
        'yes or no': 'dibaoOnly',
      },
    ],
    [
      'service-subsidy',
      {
        date: 'asOf',
        'date, left out, null': 'birth',
        'yes or no, left out, null': 'localHukou belowAveragePension childless',
        'word, left out, null': 'family ability',
        '0 to 10, left out, null': 'careGrade',
        '0 to 1200, left out, null': 'monthsInHome',
      },
      {
        word: 'scale',
        '0 to 10': 'lightFrom middleFrom heavyFrom',
        '0 to 150': 'leastAge',
        'yes or no': 'hukouNeeded',
        '0 to 1200': 'leastMonthsInHome',
        '0 to 10000000, null':
          'tekun.light tekun.middle tekun.heavy dibao.light dibao.middle dibao.heavy lowIncome.light lowIncome.middle lowIncome.heavy belowPension.light belowPension.middle belowPension.heavy other.light other.middle other.heavy',
        '0 to 150, null': 'belowPensionAge extraAge',
        '0 to 5 by 1, null': 'extraShare',
      },
    ],
    [
      'concentrated-care',
      {
        date: 'asOf',
        'date, left out, null': 'birth',
        'yes or no, left out, null': 'dibao ofOwnWill insured',
        'word, left out, null': 'ability',
        'yes or no, null': 'disabledFamilyMember',
        '0 to 10000000, left out, null': 'charge dibaoAllowance',
        '0 to 10000000, null': 'disabilitySubsidies nursingSubsidy serviceSubsidy otherPayments',
      },
      {
        '0 to 10000000': 'tekunBasic tekunFullCare dibaoStandard serviceStandard',
        'yes or no, null': 'admitsDisabledFamily',
      },
    ],
    [
      'consumer-voucher',
      {
        date: 'asOf',
        'date, left out, null': 'birth',
        'word, left out, null': 'ability',
        'yes or no, null': 'tekun concentratedCare homeCareProject',
        '0 to 10000000, null':
          'longStay.spend longStay.insurance shortStay.spend shortStay.insurance dayCare.spend dayCare.insurance home.spend home.insurance',
      },
      {
        'yes or no': 'runs excludesHomeCareProject',
        '0 to 1 by 1, null': 'longStayRate shortStayRate dayCareRate homeRate',
        '0 to 10000000': 'cap',
        '0 to 10000000, null': 'homeCap',
      },
    ],
    [
      'meal-subsidy',
      {
        date: 'asOf',
        'date, left out, null': 'birth',
        'yes or no, left out, null': 'localHukou disabledOrDemented',
        'word, left out, null': 'family',
        '0 to 100000': 'price',
        '0 to 200': 'meals',
      },
      {
        '0 to 150': 'leastAge',
        'yes or no': 'hukouNeeded',
        '0 to 100000, left out': 'generalFrom70 generalFrom80 generalFrom90 tekun lowIncome disabled',
        '0 to 100000, null': 'general poor poorDisabled',
        'yes or no, null': 'freeDeliveryToDisabled',
      },
    ],
    [
      'operating-subsidy',
      {
        'yes or no, left out, null': 'registered model',
        '0 to 10000, left out, null': 'monthsOpen',
        '0 to 100000, left out, null': 'beds',
        '0 to 5, left out, null': 'level',
        '0 to 100000': 'intact mild moderate severe complete',
      },
      {
        word: 'basis',
        '0 to 1000, null': 'leastMonthsOpen',
        '0 to 1000000, null':
          'size.to50 size.over50 size.model100 ability.intact ability.mild ability.moderate ability.severe ability.complete',
        '0 to 5 by 1, null': 'factor.unrated factor.level1 factor.level2 factor.level3 factor.level4 factor.level5',
      },
    ],
    [
      'construction-subsidy',
      {
        word: 'how',
        '0 to 100000': 'beds',
        '0 to 10000, left out, null': 'monthsOpen',
        '0 to 100, left out, null': 'leaseYears',
      },
      {
        '0 to 1000, null': 'leastMonthsOpen',
        '0 to 100000, null': 'leastBeds manyBeds',
        '0 to 10000000, null': 'perBed perBedMany perBedRented',
        '0 to 1 by 1, null': 'convertedShare',
        '0 to 100, null': 'leastLeaseYears',
      },
    ],
    [
      'facility-grant',
      { '0 to 100000': 'dayCareCentres ruralYards' },
      { '0 to 1000000000, null': 'perDayCareCentre perRuralYard' },
    ],
    [
      'facility-norm',
      {
        '0 to 1000000': 'households',
        word: 'age',
        '0 to 10000000 by 1': 'provided',
        '0 to 10000000 by 1, left out, null': 'smallest floorArea',
        'yes or no, null': 'pooled',
      },
      {
        '0 to 1000, null': 'newPer100 builtPer100 newSingleLeast pooledLeast',
        '0 to 1 by 1, null': 'newShareOfFloorArea',
      },
    ],
    [
      'prepaid-fees',
      {
        '0 to 1200': 'serviceMonths',
        '0 to 1000000000': 'deposit membership',
        '0 to 1000000000, left out, null': 'monthlyBedFee monthlyServiceFee averageMonthlyCharge',
        word: 'ownership',
        '0 to 100000, left out, null': 'beds',
        '0 to 5, left out, null': 'level',
        'yes or no, left out, null': 'goodCredit guaranteed ready dishonest',
      },
      {
        '0 to 1200': 'serviceMonthsMost',
        word: 'depositBase',
        '0 to 1000': 'depositTimes',
        'yes or no, null':
          'membership.publicBarred membership.creditNeeded membership.guaranteeNeeded membership.unreadyBarred membership.dishonestBarred',
        '0 to 1000, null': 'membership.timesOfCharge',
        '0 to 100000, null': 'membership.leastBeds',
        '0 to 5, null': 'membership.leastLevel',
      },
    ],
    [
      'fund-raising-risk',
      {
        'yes or no, left out, null':
          'largePrepayment forConstruction irregularUse suedOrReported insolvent collapsed publicOutcry',
      },
      {},
    ],
    [
      'affordable-care',
      { '0 to 10000000': 'monthlyFee', 'yes or no, left out, null': 'filed priceAgreed' },
      { '0 to 10000000': 'baseIncome', '0 to 100 by 1': 'multiple', 'yes or no': 'agreementNeeded' },
    ],
    [
      'caregiver-post-allowance',
      {
        date: 'asOf',
        'word, left out, null': 'grade',
        'yes or no, left out, null': 'frontLine contract',
        'yes or no, null': 'publicPost',
      },
      {
        '0 to 10000000, null': 'rates.junior rates.intermediate rates.senior rates.technician rates.seniorTechnician',
        'yes or no': 'publicPostExcluded',
      },
    ],
    [
      'caregiver-entry-award',
      {
        date: 'asOf',
        'word, left out, null': 'degree',
        'date, left out, null': 'graduated entered',
        'yes or no, left out, null': 'inService',
        'yes or no, null': 'publicPost',
      },
      {
        '0 to 100000000000, null': 'amounts.secondary amounts.college amounts.bachelor',
        '0 to 120': 'graduatedMonthsMost firstAfterMonths',
        '0 to 1 by 1': 'firstShare secondShare',
        'yes or no': 'publicPostExcluded',
      },
    ],
  ])('%s', (id, facts, policy) => {
    for (const version of programs.find(one => one.program.id === id)!.program.versions) {
      expect(rangesOf(version.facts)).toEqual(facts)
      expect(rangesOf(version.policy)).toEqual(policy)
    }
  })
})
