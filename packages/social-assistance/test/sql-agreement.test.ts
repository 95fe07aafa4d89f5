import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

/** Rules that one version settles for everybody, and one that so few cases meet that random ones do not. */
const alike = {
  'price-subsidy 2011-06-01': ['secondTest'],
  'temporary-assistance 2014-05-01': ['meansTest'],
  'vagrant-relief 2003-08-01': ['stranded'],
  'vagrant-relief 2015-08-20': ['stranded'],
  'tekun 2021-07-01': ['ageConflict'],
  'tekun 2026-07-01': ['ageConflict'],
  'assistance-fraud 2014-05-01': ['mustStop'],
  'assistance-fraud 2026-07-01': ['mustStop'],
}

describeSqlAgreement(programs, { alike })
