import type { RegisteredProgram } from '@minzheng/rules'
import { abilityAssessment, abilityAssessmentNational } from './ability-assessment.js'
import { abilityAssessmentUnder2013 } from './ability-assessment-2013.js'
import { combinedSubsidy, entrySubsidy, nursingSubsidy, serviceSubsidy } from './care-subsidies.js'
import { concentratedCare } from './concentrated-care.js'
import { constructionSubsidy, facilityGrant } from './construction-subsidies.js'
import { consumerVoucher, consumerVoucherNational } from './consumer-voucher.js'
import { facilityNorm, facilityNormNational } from './facility-norm.js'
import { institutionRating } from './institution-rating.js'
import { majorHazards } from './major-hazards.js'
import { mealSubsidy } from './meals.js'
import { oldAgeAllowance } from './old-age-allowance.js'
import { operatingSubsidy } from './operating-subsidy.js'
import { prepaidFees, prepaidFeesNational } from './prepaid-fees.js'

/** Every program of elderly care, for apps that offer them by name. */
export const programs: readonly RegisteredProgram[] = [
  { program: abilityAssessment, national: abilityAssessmentNational },
  { program: abilityAssessmentUnder2013 },
  { program: institutionRating },
  { program: majorHazards },
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
