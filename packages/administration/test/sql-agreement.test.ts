import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

describeSqlAgreement(programs)
