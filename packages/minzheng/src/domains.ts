// Follows from the topics.ts of each package; written by: npm run pnpm -- run lint:fix
import type { DomainPackage } from './domain-package.js'

/** The packages of the domains, and how to load what each of them can compute. */
export const domainPackages: readonly DomainPackage[] = [
  {
    name: '@minzheng/administration',
    programs: {
      'accident-grade': async () => {
        const { accidentGrade: program } = await import('@minzheng/administration/accidents')
        return { program }
      },
      'mental-health-major-hazards': async () => {
        const { mentalHealthMajorHazards: program } = await import(
          '@minzheng/administration/mental-health-major-hazards'
        )
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/administration/measures')).measures,
  },
  {
    name: '@minzheng/charity',
    programs: {
      'foundation-spending': async () => {
        const { foundationSpending: program, foundationSpendingNational: national } = await import(
          '@minzheng/charity/foundation-spending'
        )
        return { program, national }
      },
      'charity-spending': async () => {
        const { charitySpending: program, charitySpendingNational: national } = await import(
          '@minzheng/charity/charity-spending'
        )
        return { program, national }
      },
      'tax-status-spending': async () => {
        const { taxStatusSpending: program, taxStatusSpendingNational: national } = await import(
          '@minzheng/charity/tax-status-spending'
        )
        return { program, national }
      },
      'corporate-donation': async () => {
        const { corporateDonation: program, corporateDonationNational: national } = await import(
          '@minzheng/charity/corporate-donation'
        )
        return { program, national }
      },
      'individual-donation': async () => {
        const { individualDonation: program, individualDonationNational: national } = await import(
          '@minzheng/charity/individual-donation'
        )
        return { program, national }
      },
      'donation-value': async () => {
        const { donationValue: program } = await import('@minzheng/charity/donation-value')
        return { program }
      },
      'tax-deduction-status': async () => {
        const { taxDeductionStatus: program } = await import('@minzheng/charity/tax-deduction-status')
        return { program }
      },
      'tax-deduction-loss': async () => {
        const { taxDeductionLoss: program } = await import('@minzheng/charity/tax-deduction-loss')
        return { program }
      },
      'charity-investment': async () => {
        const { charityInvestment: program } = await import('@minzheng/charity/charity-investment')
        return { program }
      },
      'community-fund': async () => {
        const { communityFund: program } = await import('@minzheng/charity/community-fund')
        return { program }
      },
      'lottery-fund': async () => {
        const { lotteryFund: program, lotteryFundNational: national } = await import('@minzheng/charity/lottery-fund')
        return { program, national }
      },
      'named-fund': async () => {
        const { namedFund: program } = await import('@minzheng/charity/named-fund')
        return { program }
      },
      'charity-recognition': async () => {
        const { charityRecognition: program, charityRecognitionNational: national } = await import(
          '@minzheng/charity/charity-recognition'
        )
        return { program, national }
      },
      'registration-thresholds': async () => {
        const { registrationThresholds: program, registrationThresholdsNational: national } = await import(
          '@minzheng/charity/registration-thresholds'
        )
        return { program, national }
      },
      'public-fundraising-qualification': async () => {
        const { publicFundraisingQualification: program } = await import(
          '@minzheng/charity/public-fundraising-qualification'
        )
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/charity/measures')).measures,
  },
  {
    name: '@minzheng/child-welfare',
    programs: {
      'child-status': async () => {
        const { childStatus: program, childStatusNational: national } = await import(
          '@minzheng/child-welfare/child-status'
        )
        return { program, national }
      },
      'child-in-difficulty': async () => {
        const { childInDifficulty: program, childInDifficultyNational: national } = await import(
          '@minzheng/child-welfare/child-in-difficulty'
        )
        return { program, national }
      },
      'left-behind-child': async () => {
        const { leftBehindChild: program, leftBehindChildNational: national } = await import(
          '@minzheng/child-welfare/left-behind-child'
        )
        return { program, national }
      },
      'migrant-child': async () => {
        const { migrantChild: program, migrantChildNational: national } = await import(
          '@minzheng/child-welfare/migrant-child'
        )
        return { program, national }
      },
      'child-allowance': async () => {
        const { childAllowance: program, childAllowanceNational: national } = await import(
          '@minzheng/child-welfare/child-allowance'
        )
        return { program, national }
      },
      'orphan-study-grant': async () => {
        const { orphanStudyGrant: program, orphanStudyGrantNational: national } = await import(
          '@minzheng/child-welfare/orphan-study-grant'
        )
        return { program, national }
      },
      adoption: async () => {
        const { adoption: program } = await import('@minzheng/child-welfare/adoption')
        return { program }
      },
      'adoption-assessment': async () => {
        const { adoptionAssessment: program } = await import('@minzheng/child-welfare/adoption-assessment')
        return { program }
      },
      'state-guardianship': async () => {
        const { stateGuardianship: program } = await import('@minzheng/child-welfare/state-guardianship')
        return { program }
      },
      'child-placement': async () => {
        const { childPlacement: program } = await import('@minzheng/child-welfare/child-placement')
        return { program }
      },
      'left-behind-woman': async () => {
        const { leftBehindWoman: program, leftBehindWomanNational: national } = await import(
          '@minzheng/child-welfare/left-behind-woman'
        )
        return { program, national }
      },
      'child-rehabilitation': async () => {
        const { childRehabilitation: program, childRehabilitationNational: national } = await import(
          '@minzheng/child-welfare/child-rehabilitation'
        )
        return { program, national }
      },
    },
    measures: async () => (await import('@minzheng/child-welfare/measures')).measures,
  },
  {
    name: '@minzheng/community',
    programs: {
      'community-worker-quota': async () => {
        const { communityWorkerQuota: program, communityWorkerQuotaNational: national } = await import(
          '@minzheng/community/community-workers'
        )
        return { program, national }
      },
      'community-worker-step-pay': async () => {
        const { communityWorkerStepPay: program } = await import('@minzheng/community/community-workers')
        return { program }
      },
      'community-worker-grade-pay': async () => {
        const { communityWorkerGradePay: program } = await import('@minzheng/community/community-workers')
        return { program }
      },
      'social-work-exam': async () => {
        const { socialWorkExam: program } = await import('@minzheng/community/social-workers')
        return { program }
      },
      'social-work-award': async () => {
        const { socialWorkAward: program } = await import('@minzheng/community/social-workers')
        return { program }
      },
      'social-work-allowance': async () => {
        const { socialWorkAllowance: program } = await import('@minzheng/community/social-workers')
        return { program }
      },
      'social-work-new-hire-subsidy': async () => {
        const { socialWorkNewHireSubsidy: program } = await import('@minzheng/community/social-workers')
        return { program }
      },
      'volunteer-star': async () => {
        const { volunteerStar: program, volunteerStarNational: national } = await import(
          '@minzheng/community/volunteer-stars'
        )
        return { program, national }
      },
      'volunteer-points': async () => {
        const { volunteerPoints: program } = await import('@minzheng/community/volunteer-stars')
        return { program }
      },
      'time-bank': async () => {
        const { timeBank: program } = await import('@minzheng/community/time-banks')
        return { program }
      },
      'mental-rehabilitation-targets': async () => {
        const { mentalRehabilitationTargets: program } = await import('@minzheng/community/mental-rehabilitation')
        return { program }
      },
      'village-election': async () => {
        const { villageElection: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'residents-election': async () => {
        const { residentsElection: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'village-recall': async () => {
        const { villageRecall: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'residents-recall': async () => {
        const { residentsRecall: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'village-proxy': async () => {
        const { villageProxy: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'residents-proxy': async () => {
        const { residentsProxy: program } = await import('@minzheng/community/committee-election')
        return { program }
      },
      'village-assembly': async () => {
        const { villageAssembly: program } = await import('@minzheng/community/committee-meetings')
        return { program }
      },
      'village-representatives': async () => {
        const { villageRepresentatives: program } = await import('@minzheng/community/committee-meetings')
        return { program }
      },
      'residents-assembly': async () => {
        const { residentsAssembly: program } = await import('@minzheng/community/committee-meetings')
        return { program }
      },
      'residents-representatives': async () => {
        const { residentsRepresentatives: program } = await import('@minzheng/community/committee-meetings')
        return { program }
      },
      'community-facility-area': async () => {
        const { communityFacilityArea: program, communityFacilityAreaNational: national } = await import(
          '@minzheng/community/community-facilities'
        )
        return { program, national }
      },
    },
    measures: async () => (await import('@minzheng/community/measures')).measures,
  },
  {
    name: '@minzheng/elderly-care',
    programs: {
      'ability-assessment': async () => {
        const { abilityAssessment: program, abilityAssessmentNational: national } = await import(
          '@minzheng/elderly-care/ability-assessment'
        )
        return { program, national }
      },
      'institution-rating': async () => {
        const { institutionRating: program } = await import('@minzheng/elderly-care/institution-rating')
        return { program }
      },
      'elderly-care-major-hazards': async () => {
        const { elderlyCareMajorHazards: program } = await import('@minzheng/elderly-care/elderly-care-major-hazards')
        return { program }
      },
      'old-age-allowance': async () => {
        const { oldAgeAllowance: program } = await import('@minzheng/elderly-care/old-age-allowance')
        return { program }
      },
      'service-subsidy': async () => {
        const { serviceSubsidy: program } = await import('@minzheng/elderly-care/care-subsidies')
        return { program }
      },
      'nursing-subsidy': async () => {
        const { nursingSubsidy: program } = await import('@minzheng/elderly-care/care-subsidies')
        return { program }
      },
      'combined-subsidy': async () => {
        const { combinedSubsidy: program } = await import('@minzheng/elderly-care/care-subsidies')
        return { program }
      },
      'entry-subsidy': async () => {
        const { entrySubsidy: program } = await import('@minzheng/elderly-care/care-subsidies')
        return { program }
      },
      'concentrated-care': async () => {
        const { concentratedCare: program } = await import('@minzheng/elderly-care/concentrated-care')
        return { program }
      },
      'consumer-voucher': async () => {
        const { consumerVoucher: program, consumerVoucherNational: national } = await import(
          '@minzheng/elderly-care/consumer-voucher'
        )
        return { program, national }
      },
      'meal-subsidy': async () => {
        const { mealSubsidy: program } = await import('@minzheng/elderly-care/meal-subsidy')
        return { program }
      },
      'operating-subsidy': async () => {
        const { operatingSubsidy: program } = await import('@minzheng/elderly-care/operating-subsidy')
        return { program }
      },
      'construction-subsidy': async () => {
        const { constructionSubsidy: program } = await import('@minzheng/elderly-care/construction-subsidies')
        return { program }
      },
      'facility-grant': async () => {
        const { facilityGrant: program } = await import('@minzheng/elderly-care/construction-subsidies')
        return { program }
      },
      'facility-norm': async () => {
        const { facilityNorm: program, facilityNormNational: national } = await import(
          '@minzheng/elderly-care/facility-norm'
        )
        return { program, national }
      },
      'prepaid-fees': async () => {
        const { prepaidFees: program, prepaidFeesNational: national } = await import(
          '@minzheng/elderly-care/prepaid-fees'
        )
        return { program, national }
      },
      'fund-raising-risk': async () => {
        const { fundRaisingRisk: program } = await import('@minzheng/elderly-care/fraud-prevention')
        return { program }
      },
      'affordable-care': async () => {
        const { affordableCare: program } = await import('@minzheng/elderly-care/affordable-care')
        return { program }
      },
      'caregiver-post-allowance': async () => {
        const { caregiverPostAllowance: program } = await import('@minzheng/elderly-care/caregiver-allowances')
        return { program }
      },
      'caregiver-entry-award': async () => {
        const { caregiverEntryAward: program } = await import('@minzheng/elderly-care/caregiver-allowances')
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/elderly-care/measures')).measures,
  },
  {
    name: '@minzheng/funeral',
    programs: {
      'funeral-fee-relief': async () => {
        const { funeralFeeRelief: program } = await import('@minzheng/funeral/funeral-fee-relief')
        return { program }
      },
      'ecological-burial-award': async () => {
        const { ecologicalBurialAward: program } = await import('@minzheng/funeral/ecological-burial')
        return { program }
      },
      'burial-plot': async () => {
        const { burialPlot: program, burialPlotNational: national } = await import('@minzheng/funeral/burial-plots')
        return { program, national }
      },
    },
    measures: async () => (await import('@minzheng/funeral/measures')).measures,
  },
  {
    name: '@minzheng/marriage',
    programs: {
      'marriage-conditions': async () => {
        const { marriageConditions: program } = await import('@minzheng/marriage/marriage-conditions')
        return { program }
      },
      'bride-price': async () => {
        const { bridePrice: program } = await import('@minzheng/marriage/bride-price')
        return { program }
      },
      'marriage-leave': async () => {
        const { marriageLeave: program } = await import('@minzheng/marriage/marriage-leave')
        return { program }
      },
      'maternity-leave': async () => {
        const { maternityLeave: program } = await import('@minzheng/marriage/marriage-leave')
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/marriage/measures')).measures,
  },
  {
    name: '@minzheng/place-names',
    programs: {
      'generic-part': async () => {
        const { genericPart: program } = await import('@minzheng/place-names/generic-part')
        return { program }
      },
      'division-change': async () => {
        const { divisionChange: program } = await import('@minzheng/place-names/division-change')
        return { program }
      },
      'name-approval': async () => {
        const { nameApproval: program, nameApprovalNational: national } = await import(
          '@minzheng/place-names/name-approval'
        )
        return { program, national }
      },
      'boundary-inspection': async () => {
        const { boundaryInspection: program, boundaryInspectionNational: national } = await import(
          '@minzheng/place-names/boundary'
        )
        return { program, national }
      },
      'door-number': async () => {
        const { doorNumber: program } = await import('@minzheng/place-names/door-number')
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/place-names/measures')).measures,
  },
  {
    name: '@minzheng/social-assistance',
    programs: {
      dibao: async () => {
        const { dibao: program, dibaoNational: national } = await import('@minzheng/social-assistance/dibao')
        return { program, national }
      },
      'category-supplements': async () => {
        const { categorySupplements: program } = await import('@minzheng/social-assistance/category-supplements')
        return { program }
      },
      'single-person': async () => {
        const { singlePerson: program } = await import('@minzheng/social-assistance/single-person')
        return { program }
      },
      'imputed-support': async () => {
        const { imputedSupport: program } = await import('@minzheng/social-assistance/imputed-support')
        return { program }
      },
      'marginal-household': async () => {
        const { marginalHousehold: program, marginalHouseholdNational: national } = await import(
          '@minzheng/social-assistance/marginal-household'
        )
        return { program, national }
      },
      'rigid-expenditure': async () => {
        const { rigidExpenditure: program, rigidExpenditureNational: national } = await import(
          '@minzheng/social-assistance/rigid-expenditure'
        )
        return { program, national }
      },
      tekun: async () => {
        const { tekun: program, tekunNational: national } = await import('@minzheng/social-assistance/tekun')
        return { program, national }
      },
      'temporary-assistance': async () => {
        const { temporaryAssistance: program, temporaryAssistanceNational: national } = await import(
          '@minzheng/social-assistance/temporary-assistance'
        )
        return { program, national }
      },
      'vagrant-relief': async () => {
        const { vagrantRelief: program, vagrantReliefNational: national } = await import(
          '@minzheng/social-assistance/vagrant-relief'
        )
        return { program, national }
      },
      'price-subsidy': async () => {
        const { priceSubsidy: program, priceSubsidyNational: national } = await import(
          '@minzheng/social-assistance/price-subsidy'
        )
        return { program, national }
      },
      'disability-subsidies': async () => {
        const { disabilitySubsidies: program, disabilitySubsidiesNational: national } = await import(
          '@minzheng/social-assistance/disability-subsidies'
        )
        return { program, national }
      },
      'low-income-category': async () => {
        const { lowIncomeCategory: program } = await import('@minzheng/social-assistance/low-income-category')
        return { program }
      },
      'low-income-monitoring': async () => {
        const { lowIncomeMonitoring: program, lowIncomeMonitoringNational: national } = await import(
          '@minzheng/social-assistance/low-income-monitoring'
        )
        return { program, national }
      },
      'assistance-performance': async () => {
        const { assistancePerformance: program } = await import('@minzheng/social-assistance/assistance-performance')
        return { program }
      },
      'assistance-fraud': async () => {
        const { assistanceFraud: program } = await import('@minzheng/social-assistance/assistance-fraud')
        return { program }
      },
      'assistive-device-rental': async () => {
        const { assistiveDeviceRental: program } = await import('@minzheng/social-assistance/assistive-devices')
        return { program }
      },
      'wulao-allowance': async () => {
        const { wulaoAllowance: program } = await import('@minzheng/social-assistance/old-areas')
        return { program }
      },
      'serious-illness': async () => {
        const { seriousIllness: program, seriousIllnessNational: national } = await import(
          '@minzheng/social-assistance/serious-illness'
        )
        return { program, national }
      },
      'special-assistance': async () => {
        const { specialAssistance: program, specialAssistanceNational: national } = await import(
          '@minzheng/social-assistance/special-assistance'
        )
        return { program, national }
      },
    },
    measures: async () => (await import('@minzheng/social-assistance/measures')).measures,
  },
  {
    name: '@minzheng/social-organisations',
    programs: {
      'association-registration': async () => {
        const { associationRegistration: program } = await import(
          '@minzheng/social-organisations/organisation-registration'
        )
        return { program }
      },
      'service-institution-registration': async () => {
        const { serviceInstitutionRegistration: program } = await import(
          '@minzheng/social-organisations/organisation-registration'
        )
        return { program }
      },
      'foundation-registration': async () => {
        const { foundationRegistration: program } = await import(
          '@minzheng/social-organisations/organisation-registration'
        )
        return { program }
      },
      'chamber-registration': async () => {
        const { chamberRegistration: program } = await import('@minzheng/social-organisations/chamber-registration')
        return { program }
      },
      'community-association': async () => {
        const { communityAssociation: program } = await import('@minzheng/social-organisations/community-organisation')
        return { program }
      },
      'non-profit-exemption': async () => {
        const { nonProfitExemption: program } = await import('@minzheng/social-organisations/non-profit-exemption')
        return { program }
      },
    },
    measures: async () => (await import('@minzheng/social-organisations/measures')).measures,
  },
]

/** The type of each program, by its id. */
export interface ProgramTypes {
  'accident-grade': typeof import('@minzheng/administration/accidents').accidentGrade
  'mental-health-major-hazards': typeof import('@minzheng/administration/mental-health-major-hazards').mentalHealthMajorHazards
  'foundation-spending': typeof import('@minzheng/charity/foundation-spending').foundationSpending
  'charity-spending': typeof import('@minzheng/charity/charity-spending').charitySpending
  'tax-status-spending': typeof import('@minzheng/charity/tax-status-spending').taxStatusSpending
  'corporate-donation': typeof import('@minzheng/charity/corporate-donation').corporateDonation
  'individual-donation': typeof import('@minzheng/charity/individual-donation').individualDonation
  'donation-value': typeof import('@minzheng/charity/donation-value').donationValue
  'tax-deduction-status': typeof import('@minzheng/charity/tax-deduction-status').taxDeductionStatus
  'tax-deduction-loss': typeof import('@minzheng/charity/tax-deduction-loss').taxDeductionLoss
  'charity-investment': typeof import('@minzheng/charity/charity-investment').charityInvestment
  'community-fund': typeof import('@minzheng/charity/community-fund').communityFund
  'lottery-fund': typeof import('@minzheng/charity/lottery-fund').lotteryFund
  'named-fund': typeof import('@minzheng/charity/named-fund').namedFund
  'charity-recognition': typeof import('@minzheng/charity/charity-recognition').charityRecognition
  'registration-thresholds': typeof import('@minzheng/charity/registration-thresholds').registrationThresholds
  'public-fundraising-qualification': typeof import('@minzheng/charity/public-fundraising-qualification').publicFundraisingQualification
  'child-status': typeof import('@minzheng/child-welfare/child-status').childStatus
  'child-in-difficulty': typeof import('@minzheng/child-welfare/child-in-difficulty').childInDifficulty
  'left-behind-child': typeof import('@minzheng/child-welfare/left-behind-child').leftBehindChild
  'migrant-child': typeof import('@minzheng/child-welfare/migrant-child').migrantChild
  'child-allowance': typeof import('@minzheng/child-welfare/child-allowance').childAllowance
  'orphan-study-grant': typeof import('@minzheng/child-welfare/orphan-study-grant').orphanStudyGrant
  adoption: typeof import('@minzheng/child-welfare/adoption').adoption
  'adoption-assessment': typeof import('@minzheng/child-welfare/adoption-assessment').adoptionAssessment
  'state-guardianship': typeof import('@minzheng/child-welfare/state-guardianship').stateGuardianship
  'child-placement': typeof import('@minzheng/child-welfare/child-placement').childPlacement
  'left-behind-woman': typeof import('@minzheng/child-welfare/left-behind-woman').leftBehindWoman
  'child-rehabilitation': typeof import('@minzheng/child-welfare/child-rehabilitation').childRehabilitation
  'community-worker-quota': typeof import('@minzheng/community/community-workers').communityWorkerQuota
  'community-worker-step-pay': typeof import('@minzheng/community/community-workers').communityWorkerStepPay
  'community-worker-grade-pay': typeof import('@minzheng/community/community-workers').communityWorkerGradePay
  'social-work-exam': typeof import('@minzheng/community/social-workers').socialWorkExam
  'social-work-award': typeof import('@minzheng/community/social-workers').socialWorkAward
  'social-work-allowance': typeof import('@minzheng/community/social-workers').socialWorkAllowance
  'social-work-new-hire-subsidy': typeof import('@minzheng/community/social-workers').socialWorkNewHireSubsidy
  'volunteer-star': typeof import('@minzheng/community/volunteer-stars').volunteerStar
  'volunteer-points': typeof import('@minzheng/community/volunteer-stars').volunteerPoints
  'time-bank': typeof import('@minzheng/community/time-banks').timeBank
  'mental-rehabilitation-targets': typeof import('@minzheng/community/mental-rehabilitation').mentalRehabilitationTargets
  'village-election': typeof import('@minzheng/community/committee-election').villageElection
  'residents-election': typeof import('@minzheng/community/committee-election').residentsElection
  'village-recall': typeof import('@minzheng/community/committee-election').villageRecall
  'residents-recall': typeof import('@minzheng/community/committee-election').residentsRecall
  'village-proxy': typeof import('@minzheng/community/committee-election').villageProxy
  'residents-proxy': typeof import('@minzheng/community/committee-election').residentsProxy
  'village-assembly': typeof import('@minzheng/community/committee-meetings').villageAssembly
  'village-representatives': typeof import('@minzheng/community/committee-meetings').villageRepresentatives
  'residents-assembly': typeof import('@minzheng/community/committee-meetings').residentsAssembly
  'residents-representatives': typeof import('@minzheng/community/committee-meetings').residentsRepresentatives
  'community-facility-area': typeof import('@minzheng/community/community-facilities').communityFacilityArea
  'ability-assessment': typeof import('@minzheng/elderly-care/ability-assessment').abilityAssessment
  'institution-rating': typeof import('@minzheng/elderly-care/institution-rating').institutionRating
  'elderly-care-major-hazards': typeof import('@minzheng/elderly-care/elderly-care-major-hazards').elderlyCareMajorHazards
  'old-age-allowance': typeof import('@minzheng/elderly-care/old-age-allowance').oldAgeAllowance
  'service-subsidy': typeof import('@minzheng/elderly-care/care-subsidies').serviceSubsidy
  'nursing-subsidy': typeof import('@minzheng/elderly-care/care-subsidies').nursingSubsidy
  'combined-subsidy': typeof import('@minzheng/elderly-care/care-subsidies').combinedSubsidy
  'entry-subsidy': typeof import('@minzheng/elderly-care/care-subsidies').entrySubsidy
  'concentrated-care': typeof import('@minzheng/elderly-care/concentrated-care').concentratedCare
  'consumer-voucher': typeof import('@minzheng/elderly-care/consumer-voucher').consumerVoucher
  'meal-subsidy': typeof import('@minzheng/elderly-care/meal-subsidy').mealSubsidy
  'operating-subsidy': typeof import('@minzheng/elderly-care/operating-subsidy').operatingSubsidy
  'construction-subsidy': typeof import('@minzheng/elderly-care/construction-subsidies').constructionSubsidy
  'facility-grant': typeof import('@minzheng/elderly-care/construction-subsidies').facilityGrant
  'facility-norm': typeof import('@minzheng/elderly-care/facility-norm').facilityNorm
  'prepaid-fees': typeof import('@minzheng/elderly-care/prepaid-fees').prepaidFees
  'fund-raising-risk': typeof import('@minzheng/elderly-care/fraud-prevention').fundRaisingRisk
  'affordable-care': typeof import('@minzheng/elderly-care/affordable-care').affordableCare
  'caregiver-post-allowance': typeof import('@minzheng/elderly-care/caregiver-allowances').caregiverPostAllowance
  'caregiver-entry-award': typeof import('@minzheng/elderly-care/caregiver-allowances').caregiverEntryAward
  'funeral-fee-relief': typeof import('@minzheng/funeral/funeral-fee-relief').funeralFeeRelief
  'ecological-burial-award': typeof import('@minzheng/funeral/ecological-burial').ecologicalBurialAward
  'burial-plot': typeof import('@minzheng/funeral/burial-plots').burialPlot
  'marriage-conditions': typeof import('@minzheng/marriage/marriage-conditions').marriageConditions
  'bride-price': typeof import('@minzheng/marriage/bride-price').bridePrice
  'marriage-leave': typeof import('@minzheng/marriage/marriage-leave').marriageLeave
  'maternity-leave': typeof import('@minzheng/marriage/marriage-leave').maternityLeave
  'generic-part': typeof import('@minzheng/place-names/generic-part').genericPart
  'division-change': typeof import('@minzheng/place-names/division-change').divisionChange
  'name-approval': typeof import('@minzheng/place-names/name-approval').nameApproval
  'boundary-inspection': typeof import('@minzheng/place-names/boundary').boundaryInspection
  'door-number': typeof import('@minzheng/place-names/door-number').doorNumber
  dibao: typeof import('@minzheng/social-assistance/dibao').dibao
  'category-supplements': typeof import('@minzheng/social-assistance/category-supplements').categorySupplements
  'single-person': typeof import('@minzheng/social-assistance/single-person').singlePerson
  'imputed-support': typeof import('@minzheng/social-assistance/imputed-support').imputedSupport
  'marginal-household': typeof import('@minzheng/social-assistance/marginal-household').marginalHousehold
  'rigid-expenditure': typeof import('@minzheng/social-assistance/rigid-expenditure').rigidExpenditure
  tekun: typeof import('@minzheng/social-assistance/tekun').tekun
  'temporary-assistance': typeof import('@minzheng/social-assistance/temporary-assistance').temporaryAssistance
  'vagrant-relief': typeof import('@minzheng/social-assistance/vagrant-relief').vagrantRelief
  'price-subsidy': typeof import('@minzheng/social-assistance/price-subsidy').priceSubsidy
  'disability-subsidies': typeof import('@minzheng/social-assistance/disability-subsidies').disabilitySubsidies
  'low-income-category': typeof import('@minzheng/social-assistance/low-income-category').lowIncomeCategory
  'low-income-monitoring': typeof import('@minzheng/social-assistance/low-income-monitoring').lowIncomeMonitoring
  'assistance-performance': typeof import('@minzheng/social-assistance/assistance-performance').assistancePerformance
  'assistance-fraud': typeof import('@minzheng/social-assistance/assistance-fraud').assistanceFraud
  'assistive-device-rental': typeof import('@minzheng/social-assistance/assistive-devices').assistiveDeviceRental
  'wulao-allowance': typeof import('@minzheng/social-assistance/old-areas').wulaoAllowance
  'serious-illness': typeof import('@minzheng/social-assistance/serious-illness').seriousIllness
  'special-assistance': typeof import('@minzheng/social-assistance/special-assistance').specialAssistance
  'association-registration': typeof import('@minzheng/social-organisations/organisation-registration').associationRegistration
  'service-institution-registration': typeof import('@minzheng/social-organisations/organisation-registration').serviceInstitutionRegistration
  'foundation-registration': typeof import('@minzheng/social-organisations/organisation-registration').foundationRegistration
  'chamber-registration': typeof import('@minzheng/social-organisations/chamber-registration').chamberRegistration
  'community-association': typeof import('@minzheng/social-organisations/community-organisation').communityAssociation
  'non-profit-exemption': typeof import('@minzheng/social-organisations/non-profit-exemption').nonProfitExemption
}
