import { describeFactsAgreement } from '@minzheng/testing/facts-agreement'
import { loadPrograms } from '../src/registry.js'

describeFactsAgreement(await loadPrograms())
