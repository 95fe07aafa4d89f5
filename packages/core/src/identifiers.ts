export {
  CitizenNumber,
  type CitizenNumberOptions,
  type CitizenNumberParts,
  checkCitizenNumber,
} from './identifiers/citizen-number.js'
export {
  checkSocialCreditCode,
  civilAffairsBodies,
  SocialCreditCode,
  type SocialCreditCodeParts,
} from './identifiers/credit-code.js'
export {
  checkDisabilityCertificate,
  type DisabilityCategory,
  DisabilityCertificateNumber,
  type DisabilityCertificateParts,
  type DisabilityGrade,
  disabilityCategories,
} from './identifiers/disability-certificate.js'
export { type Checked, normaliseIdentifier, type SpellingFault, spellingOf } from './identifiers/spelling.js'
