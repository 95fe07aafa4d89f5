import {
  allHold,
  atArticle,
  type Citation,
  dateParts,
  type LocalizedText,
  type PlainDate,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { civilCode, familyViolenceLaw, minorsProtectionLaw } from '../shared/documents.js'
import { familyEducationLaw } from './documents.js'

const yesNoUnknown = z.boolean().nullable().default(null)

/** What was found of a guardian. What is left out or `null` is not known. */
export const GuardianshipFindings = z.strictObject({
  /** Does not carry out the duties of a guardian, or infringes the rights of the minor (未成年人保护法 art. 118(1)). */
  dutyNotDone: yesNoUnknown,
  /** Grave (情节严重). */
  grave: yesNoUnknown,
  /** Police, procuratorate or court have a report of it, or came upon it in a case. */
  knownToJustice: yesNoUnknown,
  /** Violence at home (家庭暴力), or a real danger of it. */
  familyViolence: yesNoUnknown,
  /** One of the cases of 未成年人保护法 art. 92: what the program `state-guardianship` finds. */
  temporaryGuardianship: yesNoUnknown,
  /** Has gravely harmed the body or mind of the minor (民法典 art. 36(1)(1)). */
  gravelyHarmed: yesNoUnknown,
  /** Neglects the duties, or cannot do and will not delegate them, so that the minor is in distress (art. 36(1)(2)). */
  leftInDistress: yesNoUnknown,
  /** Infringes the rights of the minor gravely in another way (art. 36(1)(3)). */
  otherGraveWrong: yesNoUnknown,
})
export type GuardianshipFindings = z.infer<typeof GuardianshipFindings>

/** The steps against a guardian, from the lightest to the gravest. */
export const guardianshipSteps = {
  dissuade: { zh: '劝诫、制止', en: 'Dissuade and stop' },
  'report-police': { zh: '向公安机关报告', en: 'Report to the police' },
  'violence-warning': { zh: '批评教育或者出具家庭暴力告诫书', en: 'Reprimand, or warn in writing of family violence' },
  admonish: { zh: '训诫', en: 'Admonish' },
  'order-guidance': { zh: '责令接受家庭教育指导', en: 'Order guidance in family education' },
  'protection-order': { zh: '申请人身安全保护令', en: 'Apply for a protection order' },
  'temporary-guardianship': { zh: '临时监护', en: 'Temporary guardianship' },
  'apply-to-revoke': { zh: '申请撤销监护人资格', en: 'Apply to revoke the guardianship' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A step against a guardian: see {@link guardianshipSteps}. */
export type GuardianshipStep = keyof typeof guardianshipSteps

/** Who takes a step. */
export const stepTakers = {
  committee: { zh: '居民委员会、村民委员会', en: 'the residents’ or villagers’ committee' },
  justice: { zh: '公安机关、人民检察院、人民法院', en: 'police, procuratorate or court' },
  'civil-affairs': { zh: '民政部门', en: 'civil affairs' },
  township: { zh: '乡镇人民政府、街道办事处', en: 'the township or street' },
  applicants: {
    zh: '其他依法具有监护资格的人，居民委员会、村民委员会、学校、医疗机构、妇联、残联、未成年人保护组织、民政部门等',
    en: 'others who may be guardians, committees, schools, hospitals, federations, civil affairs and others',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Who takes which step by the article cited for it; anybody may dissuade and report besides (未成年人保护法 art. 11(1)). */
export const stepTakerOf = {
  dissuade: 'committee',
  'report-police': 'committee',
  'violence-warning': 'justice',
  admonish: 'justice',
  'order-guidance': 'justice',
  'protection-order': 'applicants',
  'temporary-guardianship': 'civil-affairs',
  'apply-to-revoke': 'applicants',
} as const satisfies Readonly<Record<GuardianshipStep, keyof typeof stepTakers>>

/** One step that is called for, or may be. */
export interface InterventionStep {
  readonly step: GuardianshipStep
  readonly title: LocalizedText
  readonly by: keyof typeof stepTakers
  /** `null`: it hangs on what is not known. A step that is not called for is not listed. */
  readonly due: true | null
  /** `may`: those who take it decide whether they do (可以). */
  readonly duty: 'must' | 'may'
  readonly cite: Citation
}

/** What is to be done about a guardian, the gravest step that is certain, and what would decide the others. */
export interface GuardianshipIntervention {
  /** `false` before 2021-06-01: what the law of the day called for is not known. */
  readonly known: boolean
  readonly steps: readonly InterventionStep[]
  /** `null` where no step is certain. */
  readonly gravest: GuardianshipStep | null
  /** The findings that are not known and would decide a step. */
  readonly missing: readonly (keyof GuardianshipFindings)[]
}

interface Row {
  readonly step: GuardianshipStep
  readonly duty: 'must' | 'may'
  readonly needs: readonly (keyof GuardianshipFindings)[]
  readonly test: (found: GuardianshipFindings) => boolean | null
  readonly cite: Citation
}

const law = (article: string) => atArticle(minorsProtectionLaw, article)
const rows: readonly Row[] = [
  {
    step: 'dissuade',
    duty: 'must',
    needs: ['dutyNotDone'],
    test: ({ dutyNotDone }) => dutyNotDone,
    cite: law('第一百一十八条第一款'),
  },
  {
    step: 'report-police',
    duty: 'must',
    needs: ['dutyNotDone', 'grave'],
    test: ({ dutyNotDone, grave }) => allHold([dutyNotDone, grave]),
    cite: law('第一百一十八条第一款'),
  },
  {
    step: 'report-police',
    duty: 'must',
    needs: ['familyViolence'],
    test: ({ familyViolence }) => familyViolence,
    cite: atArticle(familyViolenceLaw, '第十四条'),
  },
  {
    step: 'violence-warning',
    duty: 'must',
    needs: ['familyViolence', 'grave', 'knownToJustice'],
    test: ({ familyViolence, grave, knownToJustice }) =>
      allHold([familyViolence, knownToJustice, grave === null ? null : !grave]),
    cite: atArticle(familyViolenceLaw, '第十六条'),
  },
  {
    step: 'admonish',
    duty: 'must',
    needs: ['dutyNotDone', 'knownToJustice'],
    test: ({ dutyNotDone, knownToJustice }) => allHold([dutyNotDone, knownToJustice]),
    cite: law('第一百一十八条第二款'),
  },
  {
    step: 'order-guidance',
    duty: 'may',
    needs: ['dutyNotDone', 'knownToJustice'],
    test: ({ dutyNotDone, knownToJustice }) => allHold([dutyNotDone, knownToJustice]),
    cite: law('第一百一十八条第二款'),
  },
  {
    step: 'protection-order',
    duty: 'may',
    needs: ['familyViolence'],
    test: ({ familyViolence }) => familyViolence,
    cite: atArticle(familyViolenceLaw, '第二十三条'),
  },
  {
    step: 'temporary-guardianship',
    duty: 'must',
    needs: ['temporaryGuardianship'],
    test: ({ temporaryGuardianship }) => temporaryGuardianship,
    cite: law('第九十二条'),
  },
  {
    step: 'apply-to-revoke',
    duty: 'may',
    needs: ['gravelyHarmed', 'leftInDistress', 'otherGraveWrong'],
    test: ({ gravelyHarmed, leftInDistress, otherGraveWrong }) =>
      someHold([gravelyHarmed, leftInDistress, otherGraveWrong]),
    cite: atArticle(civilCode, '第三十六条'),
  },
]

/**
 * What the law calls for against a guardian, step by step: the committee dissuades, and reports what is grave, or family violence
 * (反家庭暴力法 art. 14), for which the police reprimands or warns in writing where it is minor (art. 16); police,
 * procuratorate or court admonish, and may order guidance (未成年人保护法 art. 118; 家庭教育促进法 art. 49 since 2022); a court may be asked
 * for a protection order (反家庭暴力法 art. 23; 未成年人保护法 art. 108(1)); civil affairs
 * takes the minor under temporary guardianship (art. 92); the guardianship may be revoked by a court (民法典 art. 36), which civil
 * affairs must ask for where nobody else does in time (art. 36(3)). Several
 * steps may be called for at once. Before 2021-06-01 nothing is known.
 */
export const guardianshipIntervention = (found: GuardianshipFindings, on: PlainDate): GuardianshipIntervention => {
  dateParts(on)
  if (on < minorsProtectionLaw.effective) return { known: false, steps: [], gravest: null, missing: [] }
  const steps: InterventionStep[] = []
  const missing = new Set<keyof GuardianshipFindings>()
  for (const { step, duty, needs, test, cite } of rows) {
    const due = test(found)
    if (due === null) for (const need of needs) if (found[need] === null) missing.add(need)
    // One step by two articles stands once, by the one that is certain.
    const at = steps.findIndex(one => one.step === step)
    if (due === false || steps[at]?.due === true || (at >= 0 && due === null)) continue
    if (at >= 0) steps.splice(at, 1)
    steps.push({ step, title: guardianshipSteps[step], by: stepTakerOf[step], due, duty, cite })
  }
  return {
    known: true,
    steps,
    gravest: steps.filter(({ due }) => due === true).at(-1)?.step ?? null,
    missing: [...missing],
  }
}

/** Where the order of guidance stands beside the Law on the Protection of Minors, from 2022 on. */
export const guidanceOrderCite: Citation = atArticle(familyEducationLaw, '第四十九条')
