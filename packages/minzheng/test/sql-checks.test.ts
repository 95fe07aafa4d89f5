import { describeSqlChecks } from '@minzheng/testing/sql-agreement'
import { loadPrograms } from '../src/registry.js'

describeSqlChecks(await loadPrograms())
