/// <reference path="./yaml.d.ts" />
import type { PolicyFile } from '@minzheng/rules'
import childAllowance110000 from '../policies/110000/child-allowance.yaml'
import doorNumber110000 from '../policies/110000/door-number.yaml'
import prepaidFees110000 from '../policies/110000/prepaid-fees.yaml'
import disabilitySubsidies120000 from '../policies/120000/disability-subsidies.yaml'
import disabilitySubsidies130110 from '../policies/130110/disability-subsidies.yaml'
import institutionRating150000 from '../policies/150000/institution-rating.yaml'
import tekun150822 from '../policies/150822/tekun.yaml'
import disabilitySubsidies210100 from '../policies/210100/disability-subsidies.yaml'
import singlePerson210600 from '../policies/210600/single-person.yaml'
import disabilitySubsidies310000 from '../policies/310000/disability-subsidies.yaml'
import nameApproval310000 from '../policies/310000/name-approval.yaml'
import rigidExpenditure310000 from '../policies/310000/rigid-expenditure.yaml'
import temporaryAssistance310000 from '../policies/310000/temporary-assistance.yaml'
import childInDifficulty320000 from '../policies/320000/child-in-difficulty.yaml'
import priceSubsidy320000 from '../policies/320000/price-subsidy.yaml'
import categorySupplements320100 from '../policies/320100/category-supplements.yaml'
import dibao320100 from '../policies/320100/dibao.yaml'
import dibao320200 from '../policies/320200/dibao.yaml'
import institutionRating320200 from '../policies/320200/institution-rating.yaml'
import tekun320200 from '../policies/320200/tekun.yaml'
import namedFund320300 from '../policies/320300/named-fund.yaml'
import priceSubsidy320400 from '../policies/320400/price-subsidy.yaml'
import dibao320402 from '../policies/320402/dibao.yaml'
import childAllowance320404 from '../policies/320404/child-allowance.yaml'
import dibao320404 from '../policies/320404/dibao.yaml'
import dibao320411 from '../policies/320411/dibao.yaml'
import tekun320412 from '../policies/320412/tekun.yaml'
import dibao320413 from '../policies/320413/dibao.yaml'
import dibao320481 from '../policies/320481/dibao.yaml'
import operatingSubsidy320500 from '../policies/320500/operating-subsidy.yaml'
import childAllowance320583 from '../policies/320583/child-allowance.yaml'
import dibao320600 from '../policies/320600/dibao.yaml'
import operatingSubsidy320614 from '../policies/320614/operating-subsidy.yaml'
import dibao320831 from '../policies/320831/dibao.yaml'
import childAllowance321000 from '../policies/321000/child-allowance.yaml'
import dibao321000 from '../policies/321000/dibao.yaml'
import priceSubsidy321000 from '../policies/321000/price-subsidy.yaml'
import dibao321200 from '../policies/321200/dibao.yaml'
import marginalHousehold330000 from '../policies/330000/marginal-household.yaml'
import temporaryAssistance330000 from '../policies/330000/temporary-assistance.yaml'
import oldAgeAllowance330114 from '../policies/330114/old-age-allowance.yaml'
import nameApproval330200 from '../policies/330200/name-approval.yaml'
import oldAgeAllowance330324 from '../policies/330324/old-age-allowance.yaml'
import facilityNorm330600 from '../policies/330600/facility-norm.yaml'
import childAllowance330782 from '../policies/330782/child-allowance.yaml'
import childAllowance330922 from '../policies/330922/child-allowance.yaml'
import disabilitySubsidies331024 from '../policies/331024/disability-subsidies.yaml'
import facilityNorm340000 from '../policies/340000/facility-norm.yaml'
import constructionSubsidy340503 from '../policies/340503/construction-subsidy.yaml'
import operatingSubsidy340503 from '../policies/340503/operating-subsidy.yaml'
import lotteryFund350000 from '../policies/350000/lottery-fund.yaml'
import priceSubsidy350000 from '../policies/350000/price-subsidy.yaml'
import dibao350100 from '../policies/350100/dibao.yaml'
import disabilitySubsidies350100 from '../policies/350100/disability-subsidies.yaml'
import oldAgeAllowance350121 from '../policies/350121/old-age-allowance.yaml'
import concentratedCare350200 from '../policies/350200/concentrated-care.yaml'
import dibao350200 from '../policies/350200/dibao.yaml'
import disabilitySubsidies350200 from '../policies/350200/disability-subsidies.yaml'
import facilityGrant350200 from '../policies/350200/facility-grant.yaml'
import marginalHousehold350200 from '../policies/350200/marginal-household.yaml'
import tekun350200 from '../policies/350200/tekun.yaml'
import vagrantRelief350200 from '../policies/350200/vagrant-relief.yaml'
import disabilitySubsidies350300 from '../policies/350300/disability-subsidies.yaml'
import disabilitySubsidies350400 from '../policies/350400/disability-subsidies.yaml'
import entrySubsidy350583 from '../policies/350583/entry-subsidy.yaml'
import disabilitySubsidies350600 from '../policies/350600/disability-subsidies.yaml'
import genericPart360100 from '../policies/360100/generic-part.yaml'
import facilityNorm370000 from '../policies/370000/facility-norm.yaml'
import dibao370100 from '../policies/370100/dibao.yaml'
import tekun370100 from '../policies/370100/tekun.yaml'
import facilityNorm370200 from '../policies/370200/facility-norm.yaml'
import facilityNorm371000 from '../policies/371000/facility-norm.yaml'
import childAllowance371300 from '../policies/371300/child-allowance.yaml'
import tekun371323 from '../policies/371323/tekun.yaml'
import facilityNorm371400 from '../policies/371400/facility-norm.yaml'
import facilityNorm410000 from '../policies/410000/facility-norm.yaml'
import childAllowance410928 from '../policies/410928/child-allowance.yaml'
import childAllowance411224 from '../policies/411224/child-allowance.yaml'
import disabilitySubsidies420000 from '../policies/420000/disability-subsidies.yaml'
import dibao420100 from '../policies/420100/dibao.yaml'
import tekun420100 from '../policies/420100/tekun.yaml'
import communityFund430000 from '../policies/430000/community-fund.yaml'
import disabilitySubsidies430000 from '../policies/430000/disability-subsidies.yaml'
import childAllowance430102 from '../policies/430102/child-allowance.yaml'
import mealSubsidy430105 from '../policies/430105/meal-subsidy.yaml'
import dibao430202 from '../policies/430202/dibao.yaml'
import disabilitySubsidies430202 from '../policies/430202/disability-subsidies.yaml'
import dibao430203 from '../policies/430203/dibao.yaml'
import disabilitySubsidies430203 from '../policies/430203/disability-subsidies.yaml'
import dibao430204 from '../policies/430204/dibao.yaml'
import disabilitySubsidies430204 from '../policies/430204/disability-subsidies.yaml'
import dibao430211 from '../policies/430211/dibao.yaml'
import disabilitySubsidies430211 from '../policies/430211/disability-subsidies.yaml'
import namedFund430423 from '../policies/430423/named-fund.yaml'
import dibao431100 from '../policies/431100/dibao.yaml'
import consumerVoucher440000 from '../policies/440000/consumer-voucher.yaml'
import disabilitySubsidies440100 from '../policies/440100/disability-subsidies.yaml'
import namedFund440300 from '../policies/440300/named-fund.yaml'
import categorySupplements442000 from '../policies/442000/category-supplements.yaml'
import dibao442000 from '../policies/442000/dibao.yaml'
import oldAgeAllowance450100 from '../policies/450100/old-age-allowance.yaml'
import dibao450900 from '../policies/450900/dibao.yaml'
import categorySupplements500000 from '../policies/500000/category-supplements.yaml'
import dibao500000 from '../policies/500000/dibao.yaml'
import disabilitySubsidies500000 from '../policies/500000/disability-subsidies.yaml'
import priceSubsidy500000 from '../policies/500000/price-subsidy.yaml'
import tekun500000 from '../policies/500000/tekun.yaml'
import vagrantRelief500000 from '../policies/500000/vagrant-relief.yaml'
import adoptionAssessment510000 from '../policies/510000/adoption-assessment.yaml'
import priceSubsidy510000 from '../policies/510000/price-subsidy.yaml'
import dibao510100 from '../policies/510100/dibao.yaml'
import dibao510500 from '../policies/510500/dibao.yaml'
import tekun510500 from '../policies/510500/tekun.yaml'
import dibao510822 from '../policies/510822/dibao.yaml'
import tekun510822 from '../policies/510822/tekun.yaml'
import disabilitySubsidies511600 from '../policies/511600/disability-subsidies.yaml'
import dibao511700 from '../policies/511700/dibao.yaml'
import tekun511700 from '../policies/511700/tekun.yaml'
import disabilitySubsidies511702 from '../policies/511702/disability-subsidies.yaml'
import dibao511722 from '../policies/511722/dibao.yaml'
import tekun511722 from '../policies/511722/tekun.yaml'
import dibao512000 from '../policies/512000/dibao.yaml'
import tekun512000 from '../policies/512000/tekun.yaml'
import childAllowance530502 from '../policies/530502/child-allowance.yaml'
import oldAgeAllowance533401 from '../policies/533401/old-age-allowance.yaml'
import prepaidFees640000 from '../policies/640000/prepaid-fees.yaml'
import facilityNorm640100 from '../policies/640100/facility-norm.yaml'
import disabilitySubsidies654224 from '../policies/654224/disability-subsidies.yaml'

/**
 * What places set for the programmes of the domain packages, from a day on, each value with its source: one file
 * for each place and programme. `policyFor` of `@minzheng/rules` looks values up in them, together with the national ones
 * (`dibaoNational`).
 *
 * A value has the first day that its source proves, which its note says where it is not the first day in law. A standard that
 * is adjusted every year and whose successor is not known ends after a year. `policies/gaps.yaml` lists the days without a value.
 *
 * Checked against the schemas by the tests, not when imported.
 */
export const policies = [
  childAllowance110000,
  doorNumber110000,
  prepaidFees110000,
  disabilitySubsidies120000,
  disabilitySubsidies130110,
  institutionRating150000,
  tekun150822,
  disabilitySubsidies210100,
  singlePerson210600,
  disabilitySubsidies310000,
  nameApproval310000,
  rigidExpenditure310000,
  temporaryAssistance310000,
  childInDifficulty320000,
  priceSubsidy320000,
  categorySupplements320100,
  dibao320100,
  dibao320200,
  institutionRating320200,
  tekun320200,
  namedFund320300,
  priceSubsidy320400,
  dibao320402,
  childAllowance320404,
  dibao320404,
  dibao320411,
  tekun320412,
  dibao320413,
  dibao320481,
  operatingSubsidy320500,
  childAllowance320583,
  dibao320600,
  operatingSubsidy320614,
  dibao320831,
  childAllowance321000,
  dibao321000,
  priceSubsidy321000,
  dibao321200,
  marginalHousehold330000,
  temporaryAssistance330000,
  oldAgeAllowance330114,
  nameApproval330200,
  oldAgeAllowance330324,
  facilityNorm330600,
  childAllowance330782,
  childAllowance330922,
  disabilitySubsidies331024,
  facilityNorm340000,
  constructionSubsidy340503,
  operatingSubsidy340503,
  lotteryFund350000,
  priceSubsidy350000,
  dibao350100,
  disabilitySubsidies350100,
  oldAgeAllowance350121,
  concentratedCare350200,
  dibao350200,
  disabilitySubsidies350200,
  facilityGrant350200,
  marginalHousehold350200,
  tekun350200,
  vagrantRelief350200,
  disabilitySubsidies350300,
  disabilitySubsidies350400,
  entrySubsidy350583,
  disabilitySubsidies350600,
  genericPart360100,
  facilityNorm370000,
  dibao370100,
  tekun370100,
  facilityNorm370200,
  facilityNorm371000,
  childAllowance371300,
  tekun371323,
  facilityNorm371400,
  facilityNorm410000,
  childAllowance410928,
  childAllowance411224,
  disabilitySubsidies420000,
  dibao420100,
  tekun420100,
  communityFund430000,
  disabilitySubsidies430000,
  childAllowance430102,
  mealSubsidy430105,
  dibao430202,
  disabilitySubsidies430202,
  dibao430203,
  disabilitySubsidies430203,
  dibao430204,
  disabilitySubsidies430204,
  dibao430211,
  disabilitySubsidies430211,
  namedFund430423,
  dibao431100,
  consumerVoucher440000,
  disabilitySubsidies440100,
  namedFund440300,
  categorySupplements442000,
  dibao442000,
  oldAgeAllowance450100,
  dibao450900,
  categorySupplements500000,
  dibao500000,
  disabilitySubsidies500000,
  priceSubsidy500000,
  tekun500000,
  vagrantRelief500000,
  adoptionAssessment510000,
  priceSubsidy510000,
  dibao510100,
  dibao510500,
  tekun510500,
  dibao510822,
  tekun510822,
  disabilitySubsidies511600,
  dibao511700,
  tekun511700,
  disabilitySubsidies511702,
  dibao511722,
  tekun511722,
  dibao512000,
  tekun512000,
  childAllowance530502,
  oldAgeAllowance533401,
  prepaidFees640000,
  facilityNorm640100,
  disabilitySubsidies654224,
] as readonly PolicyFile[]
