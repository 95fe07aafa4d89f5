import type { RegisteredProgram } from '@minzheng/rules'
import { abilityAssessment, abilityAssessmentNational } from './ability-assessment/rules.js'
import { combinedSubsidy, entrySubsidy, nursingSubsidy, serviceSubsidy } from './care-subsidies/rules.js'
import { concentratedCare } from './concentrated-care/rules.js'
import { constructionSubsidy, facilityGrant } from './construction-subsidies/rules.js'
import { consumerVoucher, consumerVoucherNational } from './consumer-voucher/rules.js'
import { elderlyCareMajorHazards } from './elderly-care-major-hazards/rules.js'
import { facilityNorm, facilityNormNational } from './facility-norm/rules.js'
import { institutionRating } from './institution-rating/rules.js'
import { mealSubsidy } from './meal-subsidy/rules.js'
import { oldAgeAllowance } from './old-age-allowance/rules.js'
import { operatingSubsidy } from './operating-subsidy/rules.js'
import { prepaidFees, prepaidFeesNational } from './prepaid-fees/rules.js'

/** Every program of elderly care, for apps that offer them by name. */
export const programs: readonly RegisteredProgram[] = [
  { program: abilityAssessment, national: abilityAssessmentNational },
  { program: institutionRating },
  { program: elderlyCareMajorHazards },
  { program: oldAgeAllowance },
  { program: serviceSubsidy },
  { program: nursingSubsidy },
  { program: combinedSubsidy },
  { program: entrySubsidy },
  { program: concentratedCare },
  { program: consumerVoucher, national: consumerVoucherNational },
  { program: mealSubsidy },
  { program: operatingSubsidy },
  { program: constructionSubsidy },
  { program: facilityGrant },
  { program: facilityNorm, national: facilityNormNational },
  { program: prepaidFees, national: prepaidFeesNational },
]
