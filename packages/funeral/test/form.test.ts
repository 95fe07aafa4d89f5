import { itHoldsFormAndLaw } from '@minzheng/testing/form-and-law'
import * as certificates from '../src/funeral-certificates/documents.js'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { programs } from '../src/programs.js'
import * as shared from '../src/shared/documents.js'

itHoldsFormAndLaw(import.meta.url, { programs, topics, registers, documents: [shared, certificates] })
