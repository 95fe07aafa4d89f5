import type { RegisteredProgram } from '@minzheng/rules'
import { assistancePerformance } from './assistance-performance/rules.js'
import { categorySupplements } from './category-supplements/rules.js'
import { dibao, dibaoNational } from './dibao/rules.js'
import { disabilitySubsidies, disabilitySubsidiesNational } from './disability-subsidies/rules.js'
import { imputedSupport } from './imputed-support/rules.js'
import { lowIncomeCategory } from './low-income-category/rules.js'
import { lowIncomeMonitoring, lowIncomeMonitoringNational } from './low-income-monitoring/rules.js'
import { marginalHousehold, marginalHouseholdNational } from './marginal-household/rules.js'
import { priceSubsidy, priceSubsidyNational } from './price-subsidy/rules.js'
import { rigidExpenditure, rigidExpenditureNational } from './rigid-expenditure/rules.js'
import { singlePerson } from './single-person/rules.js'
import { tekun, tekunNational } from './tekun/rules.js'
import { temporaryAssistance, temporaryAssistanceNational } from './temporary-assistance/rules.js'
import { vagrantRelief, vagrantReliefNational } from './vagrant-relief/rules.js'

/** Every program of social assistance, for apps that offer them by name. */
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
]
