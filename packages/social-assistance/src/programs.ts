// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { assistanceFraud } from './assistance-fraud/index.js'
import { assistancePerformance } from './assistance-performance/index.js'
import { assistiveDeviceRental } from './assistive-devices/index.js'
import { categorySupplements } from './category-supplements/index.js'
import { dibao, dibaoNational } from './dibao/index.js'
import { disabilitySubsidies, disabilitySubsidiesNational } from './disability-subsidies/index.js'
import { imputedSupport } from './imputed-support/index.js'
import { lowIncomeCategory } from './low-income-category/index.js'
import { lowIncomeMonitoring, lowIncomeMonitoringNational } from './low-income-monitoring/index.js'
import { marginalHousehold, marginalHouseholdNational } from './marginal-household/index.js'
import { wulaoAllowance } from './old-areas/index.js'
import { priceSubsidy, priceSubsidyNational } from './price-subsidy/index.js'
import { rigidExpenditure, rigidExpenditureNational } from './rigid-expenditure/index.js'
import { seriousIllness, seriousIllnessNational } from './serious-illness/index.js'
import { singlePerson } from './single-person/index.js'
import { specialAssistance, specialAssistanceNational } from './special-assistance/index.js'
import { tekun, tekunNational } from './tekun/index.js'
import { temporaryAssistance, temporaryAssistanceNational } from './temporary-assistance/index.js'
import { vagrantRelief, vagrantReliefNational } from './vagrant-relief/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: dibao, national: dibaoNational },
  { program: categorySupplements },
  { program: singlePerson },
  { program: imputedSupport },
  { program: marginalHousehold, national: marginalHouseholdNational },
  { program: rigidExpenditure, national: rigidExpenditureNational },
  { program: tekun, national: tekunNational },
  { program: temporaryAssistance, national: temporaryAssistanceNational },
  { program: vagrantRelief, national: vagrantReliefNational },
  { program: priceSubsidy, national: priceSubsidyNational },
  { program: disabilitySubsidies, national: disabilitySubsidiesNational },
  { program: lowIncomeCategory },
  { program: lowIncomeMonitoring, national: lowIncomeMonitoringNational },
  { program: assistancePerformance },
  { program: assistanceFraud },
  { program: assistiveDeviceRental },
  { program: wulaoAllowance },
  { program: seriousIllness, national: seriousIllnessNational },
  { program: specialAssistance, national: specialAssistanceNational },
]
