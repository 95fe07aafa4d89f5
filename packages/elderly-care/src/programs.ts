// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { abilityAssessment, abilityAssessmentNational } from './ability-assessment/index.js'
import { affordableCare } from './affordable-care/index.js'
import { combinedSubsidy, entrySubsidy, nursingSubsidy, serviceSubsidy } from './care-subsidies/index.js'
import { caregiverEntryAward, caregiverPostAllowance } from './caregiver-allowances/index.js'
import { concentratedCare } from './concentrated-care/index.js'
import { constructionSubsidy, facilityGrant } from './construction-subsidies/index.js'
import { consumerVoucher, consumerVoucherNational } from './consumer-voucher/index.js'
import { elderlyCareMajorHazards } from './elderly-care-major-hazards/index.js'
import { facilityNorm, facilityNormNational } from './facility-norm/index.js'
import { fundRaisingRisk } from './fraud-prevention/index.js'
import { institutionRating } from './institution-rating/index.js'
import { mealSubsidy } from './meal-subsidy/index.js'
import { oldAgeAllowance } from './old-age-allowance/index.js'
import { operatingSubsidy } from './operating-subsidy/index.js'
import { prepaidFees, prepaidFeesNational } from './prepaid-fees/index.js'

/** Every program of this package, with what holds of it in the whole country. */
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
  { program: fundRaisingRisk },
  { program: affordableCare },
  { program: caregiverPostAllowance },
  { program: caregiverEntryAward },
]
