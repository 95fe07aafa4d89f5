import { itHoldsFormAndLaw } from '@minzheng/testing/form-and-law'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { programs } from '../src/programs.js'
import * as rules from '../src/shared/local-election-rules.js'
import * as laws from '../src/shared/self-government-laws.js'

itHoldsFormAndLaw(import.meta.url, { programs, topics, registers, documents: [laws, rules] })
