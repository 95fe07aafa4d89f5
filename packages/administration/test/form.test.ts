import { itHoldsFormAndLaw } from '@minzheng/testing/form-and-law'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { programs } from '../src/programs.js'

itHoldsFormAndLaw(import.meta.url, { programs, topics, registers, documents: [] })
