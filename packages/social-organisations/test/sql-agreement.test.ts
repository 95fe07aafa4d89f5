import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

const clean = { purposeUnlawful: false, notNeeded: false, personBarred: false, falsePapers: false, otherBar: false }

// Everything that an exemption or a registration asks for is hardly ever there together.
const examples = {
  'non-profit-exemption': {
    lawfullySetUp: true,
    nonProfitActivity: true,
    incomeForPurpose: true,
    noDistribution: true,
    remainderForPurpose: true,
    noRightsOfFounders: true,
    averagePay: 95_000_00,
    peerAveragePay: 47_500_00,
    benefitsByRules: true,
    accountsApart: true,
  },
  'association-registration': {
    scope: 'local',
    individualMembers: 50,
    unitMembers: 0,
    activityFunds: 30_000_00,
    lawfulSources: true,
    standardName: true,
    nationalWords: false,
    nationalWordsApproved: true,
    organs: true,
    fixedSeat: true,
    fullTimeStaff: true,
    civilLiability: true,
    supervisorConsent: true,
    directRegistration: true,
    ...clean,
  },
  'service-institution-registration': {
    level: 'county',
    form: 'legal-person',
    setUpByBodies: true,
    founders: 'several',
    startUpFunds: 100_000_000_000,
    tradeMinimum: 0,
    lawfulProperty: true,
    assets: 300_000_00,
    nonStateAssets: 300_000_00,
    standardName: true,
    nationalWords: false,
    organs: true,
    staff: true,
    ownsPremises: true,
    premisesMonths: 12,
    supervisorConsent: true,
    directRegistration: true,
    ...clean,
  },
  'foundation-registration': {
    kind: 'non-public',
    originalFund: 2_000_000_00,
    publicPurpose: true,
    standardName: true,
    charter: true,
    organs: true,
    fullTimeStaff: true,
    fixedSeat: true,
    civilLiability: true,
    supervisorConsent: true,
    nonMainlandHead: false,
    mainlandFund: true,
    applyToMinistry: false,
  },
}

describeSqlAgreement(programs, { examples })
