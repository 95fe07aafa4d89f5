import type { RegisteredProgram } from '@minzheng/rules'
import { charityInvestment } from './charity-investment/rules.js'
import { charityRecognition, charityRecognitionNational } from './charity-recognition/rules.js'
import { charitySpending, charitySpendingNational } from './charity-spending/rules.js'
import { communityFund } from './community-fund/rules.js'
import { corporateDonation, corporateDonationNational } from './corporate-donation/rules.js'
import { donationValue } from './donation-value/rules.js'
import { foundationSpending, foundationSpendingNational } from './foundation-spending/rules.js'
import { individualDonation, individualDonationNational } from './individual-donation/rules.js'
import { lotteryFund, lotteryFundNational } from './lottery-fund/rules.js'
import { namedFund } from './named-fund/rules.js'
import { publicFundraisingQualification } from './public-fundraising-qualification/rules.js'
import { registrationThresholds, registrationThresholdsNational } from './registration-thresholds/rules.js'
import { taxDeductionLoss } from './tax-deduction-loss/rules.js'
import { taxDeductionStatus } from './tax-deduction-status/rules.js'
import { taxStatusSpending, taxStatusSpendingNational } from './tax-status-spending/rules.js'

/** Every program of charity, for apps that offer them by name. */
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
