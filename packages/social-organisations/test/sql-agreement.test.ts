import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

// All eight conditions are hardly ever met together.
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
}

describeSqlAgreement(programs, { examples })
