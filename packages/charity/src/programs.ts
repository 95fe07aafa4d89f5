// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { charityInvestment } from './charity-investment/index.js'
import { charityRecognition, charityRecognitionNational } from './charity-recognition/index.js'
import { charitySpending, charitySpendingNational } from './charity-spending/index.js'
import { communityFund } from './community-fund/index.js'
import { corporateDonation, corporateDonationNational } from './corporate-donation/index.js'
import { donationValue } from './donation-value/index.js'
import { foundationSpending, foundationSpendingNational } from './foundation-spending/index.js'
import { individualDonation, individualDonationNational } from './individual-donation/index.js'
import { lotteryFund, lotteryFundNational } from './lottery-fund/index.js'
import { namedFund } from './named-fund/index.js'
import { publicFundraisingQualification } from './public-fundraising-qualification/index.js'
import { registrationThresholds, registrationThresholdsNational } from './registration-thresholds/index.js'
import { taxDeductionLoss } from './tax-deduction-loss/index.js'
import { taxDeductionStatus } from './tax-deduction-status/index.js'
import { taxStatusSpending, taxStatusSpendingNational } from './tax-status-spending/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: foundationSpending, national: foundationSpendingNational },
  { program: charitySpending, national: charitySpendingNational },
  { program: taxStatusSpending, national: taxStatusSpendingNational },
  { program: corporateDonation, national: corporateDonationNational },
  { program: individualDonation, national: individualDonationNational },
  { program: donationValue },
  { program: taxDeductionStatus },
  { program: taxDeductionLoss },
  { program: charityInvestment },
  { program: communityFund },
  { program: lotteryFund, national: lotteryFundNational },
  { program: namedFund },
  { program: charityRecognition, national: charityRecognitionNational },
  { program: registrationThresholds, national: registrationThresholdsNational },
  { program: publicFundraisingQualification },
]
