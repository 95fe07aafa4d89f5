import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

/** Rules that a version settles for everybody, and one that so few cases meet (the month after the 18th birthday) that random ones do not. */
const alike = {
  'child-status 2010-11-16': ['unattended'],
  'child-allowance 2010-11-16': ['lumpSum'],
  'child-allowance 2020-01-01': ['lumpSum'],
  'adoption 1999-04-01': ['assessmentRequired'],
}

describeSqlAgreement(programs, { alike })
