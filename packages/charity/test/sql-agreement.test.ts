import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'
import { examples } from './examples.js'

/** Rules that a version settles for everybody, and one with so many grounds that some are always met. */
const alike = {
  'corporate-donation 1994-01-01': ['carriedOneYear'],
  'corporate-donation 2008-01-01': ['carriedOneYear'],
  'tax-deduction-status 2020-01-01': ['exemption'],
  'tax-deduction-loss 2020-01-01': ['mustLose'],
  'charity-investment 2016-09-01': ['banned', 'moneyTest', 'premiseTest', 'partnerTest'],
  'charity-recognition 2024-09-05': ['inScope'],
}

describeSqlAgreement(programs, { alike, examples })
