import {
  addDays,
  addMonths,
  atArticle,
  breaking,
  brokenRule,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { hoursAfter, type Moment } from '../shared/moment.js'
import { isRevised } from '../shared/on-day.js'
import {
  deathCertificateNotice2026,
  deathRegistration2014,
  householdRegistration1958,
  medicalDisputes2018,
} from './documents.js'

/** Who may certify a death. */
export const deathCertifiers = {
  hospital: { zh: '医疗卫生机构（救治机构）', en: 'the institution that treated' },
  'community-health': { zh: '社区卫生服务机构、乡镇卫生院', en: 'community health centre, township hospital' },
  police: { zh: '公安机关', en: 'the police' },
  other: { zh: '其他单位', en: 'another body' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** Who certified a death. */
export const DeathCertifier = z.enum(keysOf(deathCertifiers))
export type DeathCertifier = z.infer<typeof DeathCertifier>

/** A death certificate (死亡证明) on the register of a home. */
export const DeathCertificate = z
  .strictObject({
    number: z.string().min(1),
    certifier: DeathCertifier,
    died: PlainDate,
    /** Died at home or elsewhere outside an institution, untreated. */
    atHome: z.boolean(),
    /** A natural death; `null`: not known. */
    natural: z.boolean().nullable(),
    /** Treated by an institution before death; asked of a death that was not natural. */
    treated: z.boolean().nullable().default(null),
    /** The cause was clear when it was asked for; `null`: not known. */
    causeClear: z.boolean().nullable(),
    asked: PlainDate,
    issued: PlainDate.nullable(),
    /** Replacements and corrections. */
    replaced: z.array(PlainDate).default([]),
    corrected: z.array(PlainDate).default([]),
  })
  .refine(({ died, asked }) => died <= asked, refusal(['asked'], '申请日期早于死亡日期', 'asked for before the death'))
export type DeathCertificate = z.infer<typeof DeathCertificate>

/**
 * Who certifies a death: of a natural one the institution that treated, at home the community’s; of one that was not natural and was
 * not treated the police (国卫办规划发〔2014〕68号 art. 9, 国务院令第824号 art. 23); `null` where that is not known.
 */
export const certifierOf = ({
  natural,
  treated,
  atHome,
}: Pick<DeathCertificate, 'natural' | 'treated' | 'atHome'>): DeathCertifier | null => {
  if (natural === null) return null
  if (natural) return atHome ? 'community-health' : 'hospital'
  if (treated === null) return null
  return treated ? 'hospital' : 'police'
}

/** The first day that the rules of 2014 certainly hold: their day was not seen. */
const registrationFrom = '2014-12-31'
/** The first day that the notice of 2026 certainly holds. */
const noticeFrom = '2026-02-28'
/** Days in which a certificate is issued where the cause is clear. */
const issuingDays = 1

/** What death certificates are held against. */
export const deathCertificateRules = {
  'certified-by-whom': {
    text: { zh: '死亡证明应当由规定的机构出具', en: 'a death is certified by whom the rule names' },
  },
  'issued-in-a-day': {
    text: {
      zh: '死因明确的，死亡证明应当在1日内出具',
      en: 'where the cause is clear a certificate is issued within a day',
    },
    cite: deathCertificateNotice2026,
  },
  'replaced-once': {
    text: { zh: '死亡证明只能补发一次', en: 'a certificate is replaced once' },
    cite: deathCertificateNotice2026,
  },
  'corrected-once': {
    text: { zh: '死亡证明只能更正一次', en: 'a certificate is corrected once' },
    cite: deathCertificateNotice2026,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a certificate breaks on a day. What happened before a document is not judged by it. */
export const deathCertificateProblems = (certificate: DeathCertificate, asOf: PlainDate): Problem[] => {
  const { asked, issued, certifier, causeClear, replaced, corrected } = certificate
  const rightful = certifierOf(certificate)
  // The regulation tells institutions from the police; which institution certifies, the rules of 2014 say alone.
  const isMedical = (who: DeathCertifier | null) => who === 'hospital' || who === 'community-health'
  // A township hospital or a community centre may be the institution that treated.
  const isRightful = certifier === rightful || (rightful === 'hospital' && isMedical(certifier))
  const cite =
    isRevised(asked) && !(isMedical(rightful) && isMedical(certifier))
      ? atArticle(funeralRegulation2025, '第二十三条')
      : atArticle(deathRegistration2014, '第九条')
  const broken = breaking(deathCertificateRules)
  const due = addDays(asked, issuingDays)
  const since = (days: readonly PlainDate[]) => days.filter(on => noticeFrom <= on && on <= asOf).length
  return [
    ...(rightful !== null && !isRightful && asked >= registrationFrom
      ? [brokenRule('certified-by-whom', { ...deathCertificateRules['certified-by-whom'], cite }, ['certifier'])]
      : []),
    ...(causeClear === true && asked >= noticeFrom && asked <= asOf && isLate(issued, due, asOf)
      ? [broken('issued-in-a-day', ['issued'], due)]
      : []),
    ...(since(replaced) > 1 ? [broken('replaced-once', ['replaced'])] : []),
    ...(since(corrected) > 1 ? [broken('corrected-once', ['corrected'])] : []),
  ]
}

/**
 * The last day to report a death to the household register (户口登记条例 art. 8): in towns before the burial, so the day of it; in the
 * country within one month. `null` in a town while nobody is buried.
 */
export const residenceDeregistrationDue = ({
  town,
  died,
  buried,
}: {
  readonly town: boolean
  readonly died: PlainDate
  readonly buried: PlainDate | null
}): {
  readonly due: PlainDate | null
  readonly cite: typeof householdRegistration1958 & { readonly article: string }
} => ({
  due: town ? buried : addMonths(died, 1),
  cite: { ...householdRegistration1958, article: '第八条' },
})

/** The days to which a post-mortem may be put off where the body can be frozen. */
const frozenDays = 7

/**
 * The last moment of a post-mortem where the parties disagree on the cause (国务院令第701号 art. 26): 48 hours after the death, seven days
 * where the body can be frozen. `null` of a death before 2018-10-01, when that regulation was not in force.
 */
export const postMortemDue = (
  died: Moment,
  frozen: boolean,
): { readonly due: Moment | null; readonly cite: typeof medicalDisputes2018 & { readonly article: string } } => ({
  due: died < medicalDisputes2018.effective ? null : hoursAfter(died, frozen ? frozenDays * 24 : 48),
  cite: { ...medicalDisputes2018, article: '第二十六条' },
})
