import type { RegisteredProgram } from '@minzheng/rules'
import { charityInvestment } from './charity-investment.js'
import { charitySpending, charitySpendingNational } from './charity-spending.js'
import { communityFund } from './community-fund.js'
import { corporateDonation, corporateDonationNational } from './corporate-donation.js'
import { donationValue } from './donation-value.js'
import { foundationSpending, foundationSpendingNational } from './foundation-spending.js'
import { individualDonation, individualDonationNational } from './individual-donation.js'
import { lotteryFund, lotteryFundNational } from './lottery-fund.js'
import { namedFund } from './named-fund.js'
import { publicFundraisingQualification } from './public-fundraising-qualification.js'
import { charityRecognition, charityRecognitionNational } from './recognition.js'
import { registrationThresholds, registrationThresholdsNational } from './registration-thresholds.js'
import { taxDeductionLoss } from './tax-deduction-loss.js'
import { taxDeductionStatus } from './tax-deduction-status.js'
import { taxStatusSpending, taxStatusSpendingNational } from './tax-status-spending.js'

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
