import { itHoldsFormAndLaw } from '@minzheng/testing/form-and-law'
import * as topics from '../src/index.js'
import * as registers from '../src/measures.js'
import { programs } from '../src/programs.js'
import * as shared from '../src/shared/documents.js'
import * as fundraising from '../src/shared/fundraising-documents.js'
import * as local from '../src/shared/local-charity-laws.js'
import * as lottery from '../src/shared/lottery-documents.js'
import * as tax from '../src/shared/tax-documents.js'

itHoldsFormAndLaw(import.meta.url, {
  programs,
  topics,
  registers,
  documents: [shared, fundraising, local, lottery, tax],
})
