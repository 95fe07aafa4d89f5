export { type CitizenNumberOptions, type CitizenNumberParts, checkCitizenNumber } from './identifiers/citizen-number.js'
export { CitizenNumber } from './identifiers/citizen-number.schema.js'
export { checkSocialCreditCode, civilAffairsBodies, type SocialCreditCodeParts } from './identifiers/credit-code.js'
export { SocialCreditCode } from './identifiers/credit-code.schema.js'
export {
  checkDisabilityCertificate,
  type DisabilityCategory,
  type DisabilityCertificateParts,
  type DisabilityGrade,
  disabilityCategories,
} from './identifiers/disability-certificate.js'
export { DisabilityCertificateNumber } from './identifiers/disability-certificate.schema.js'
export { checkIdentifier, type IdentifierCheck, type IdentifierKind, identifierKinds } from './identifiers/kind.js'
export { type Checked, normaliseIdentifier, type SpellingFault, spellingOf } from './identifiers/spelling.js'
