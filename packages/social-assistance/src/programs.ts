import type { RegisteredProgram } from '@minzheng/rules'
import { categorySupplements } from './category-supplements.js'
import { dibao, dibaoNational } from './dibao.js'
import { disabilitySubsidies, disabilitySubsidiesNational } from './disability-subsidies.js'
import { imputedSupport } from './imputed-support.js'
import { lowIncomeCategory } from './low-income-categories.js'
import { marginalHousehold, marginalHouseholdNational } from './marginal-household.js'
import { monitoring, monitoringNational } from './monitoring.js'
import { performanceGrade } from './performance-grade.js'
import { priceSubsidy, priceSubsidyNational } from './price-subsidy.js'
import { rigidExpenditure, rigidExpenditureNational } from './rigid-expenditure.js'
import { singlePerson } from './single-person.js'
import { tekun, tekunNational } from './tekun.js'
import { temporaryAssistance, temporaryAssistanceNational } from './temporary-assistance.js'
import { vagrantRelief, vagrantReliefNational } from './vagrant-relief.js'

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
  { program: monitoring, national: monitoringNational },
  { program: performanceGrade },
]
