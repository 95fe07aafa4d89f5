import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** The papers against which a body is cremated. */
export const cremationPapers = {
  'death-certificate': { zh: '死亡证明', en: 'death certificate' },
  confirmation: { zh: '火化确认书', en: 'cremation confirmation' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A paper against which a body is cremated. */
export type CremationPaper = keyof typeof cremationPapers

/**
 * The papers that a cremation needs on a day: to 2026-03-29 the death certificate (art. 13), since then the confirmation too (art. 28);
 * before 1997-07-21, when there was no such regulation, none that is known.
 */
export const papersToCremate = (
  on: PlainDate,
): { readonly papers: readonly CremationPaper[]; readonly cite: Citation } =>
  isRevised(on)
    ? { papers: ['death-certificate', 'confirmation'], cite: atArticle(funeralRegulation2025, '第二十八条第一款') }
    : {
        papers: funeralRegulationOn(on) === null ? [] : ['death-certificate'],
        cite: atArticle(funeralRegulationAt(on), '第十三条'),
      }

const day = PlainDate.nullable().default(null)

/** A cremation on the register of a home, and its certificate (火化证明、火化证). */
export const CremationEntry = z
  .strictObject({
    home: z.string().min(1),
    cremated: PlainDate,
    /** The number of the death certificate; `null`: there was none, left out: not known. */
    deathCertificate: z.string().min(1).nullish(),
    /** The day on which the confirmation was signed; `null`: it was not, left out: not known. */
    confirmed: PlainDate.nullish(),
    /** The number of the cremation certificate; `null`: none yet. */
    certificate: z.string().min(1).nullable(),
    issued: day,
    /** The certificate was called in, and when. */
    revoked: day,
    /** Certificates given later in place of a lost or wrong one (补发), each with its number; the cremation is counted once. */
    reissued: z.array(z.strictObject({ certificate: z.string().min(1), issued: PlainDate, revoked: day })).optional(),
    /** The last day for which the pictures of keeping and cremation are kept. */
    videoUntil: day,
  })
  .refine(
    ({ issued, cremated }) => issued === null || cremated <= issued,
    refusal(['issued'], '开证日期早于火化日期', 'certified before it was cremated'),
  )
  .refine(
    ({ issued, reissued = [] }) => reissued.every(one => issued !== null && issued <= one.issued),
    refusal(['reissued'], '补发证明早于原证明，或者没有原证明', 'given anew before the first, or without one'),
  )
  .refine(
    ({ certificate, issued }) => (certificate === null) === (issued === null),
    refusal(['issued'], '火化证明须同时有编号和日期', 'a certificate has its number and its day'),
  )
export type CremationEntry = z.infer<typeof CremationEntry>

/** The days for which pictures are kept at least (art. 28). */
const videoDays = 90

/** The last day for which the pictures of a cremation are kept at least; `null` before 2026-03-30. */
export const videoDue = (cremated: PlainDate): PlainDate | null =>
  isRevised(cremated) ? addDays(cremated, videoDays) : null

/** All certificates of a cremation, the first one first. */
const certificatesOf = ({ certificate, issued, revoked, reissued = [] }: CremationEntry) => [
  ...(certificate === null ? [] : [{ certificate, issued, revoked }]),
  ...reissued,
]

/** What the register is held against. */
export const cremationRules = {
  'death-certificate': { text: { zh: '火化遗体应当凭死亡证明', en: 'a body is cremated against a death certificate' } },
  confirmation: { text: { zh: '火化遗体应当凭火化确认书', en: 'a body is cremated against a signed confirmation' } },
  'confirmed-before': {
    text: { zh: '火化确认书应当在火化前签署', en: 'the confirmation is signed before the cremation' },
  },
  // Art. 28 sets no day for it.
  'certificate-issued': {
    text: { zh: '火化后应当出具火化证明', en: 'a certificate follows the cremation' },
    severity: 'warning',
  },
  'video-kept': { text: { zh: '视频图像信息应当保存不少于90日', en: 'pictures are kept for 90 days at least' } },
  'revoked-after': { text: { zh: '撤销日期早于出具日期', en: 'a certificate is called in before it was issued' } },
  'body-once': {
    text: { zh: '同一死亡证明登记了两次火化', en: 'two cremations rest on one death certificate' },
    severity: 'warning',
  },
  'number-once': { text: { zh: '火化证明编号重复', en: 'the number of a certificate is there twice' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const videoCite = atArticle(funeralRegulation2025, '第二十八条第二款')

/** What a register of cremations breaks on a day, each by the regulation of the day of the cremation. */
export const cremationProblems = (entries: readonly CremationEntry[], asOf: PlainDate): Problem[] => {
  const seen = new Set<string>()
  const dead = new Set<string>()
  return entries.flatMap((entry, index) => {
    const { cremated, deathCertificate, confirmed, certificate, issued, videoUntil } = entry
    if (cremated > asOf) return []
    const { papers, cite } = papersToCremate(cremated)
    const broken = (code: keyof typeof cremationRules, key: string, due?: PlainDate) =>
      brokenRule(
        code,
        {
          ...cremationRules[code],
          // No article numbers certificates, or calls them in.
          ...(!['number-once', 'revoked-after', 'body-once'].includes(code) && {
            cite: code === 'video-kept' ? videoCite : cite,
          }),
        },
        [index, key],
        due,
      )
    const twice = certificatesOf(entry).filter(one => {
      // A home may number anew each year.
      const number = `${entry.home} ${one.certificate} ${one.issued?.slice(0, 4)}`
      return seen.size === seen.add(number).size
    })
    const keep = videoDue(cremated)
    const again = deathCertificate != null && dead.size === dead.add(deathCertificate).size
    return [
      ...(again ? [broken('body-once', 'deathCertificate')] : []),
      ...(papers.includes('death-certificate') && deathCertificate === null
        ? [broken('death-certificate', 'deathCertificate')]
        : []),
      ...(papers.includes('confirmation') && confirmed === null ? [broken('confirmation', 'confirmed')] : []),
      ...(papers.includes('confirmation') && confirmed != null && confirmed > cremated
        ? [broken('confirmed-before', 'confirmed')]
        : []),
      ...(isRevised(cremated) && !happenedBy(issued, asOf) && cremated < asOf
        ? [broken('certificate-issued', 'issued')]
        : []),
      ...(keep !== null && videoUntil !== null && videoUntil < keep ? [broken('video-kept', 'videoUntil', keep)] : []),
      ...(entry.revoked !== null && (issued === null || entry.revoked < issued)
        ? [broken('revoked-after', 'revoked')]
        : []),
      ...(entry.reissued ?? [])
        .filter(one => one.revoked !== null && one.revoked < one.issued)
        .map(() => broken('revoked-after', 'reissued')),
      ...twice.map(one => broken('number-once', one.certificate === certificate ? 'certificate' : 'reissued')),
    ]
  })
}

/** Whether the first certificate of a cremation is good on a day: issued, and not called in; of those given anew {@link checkCertificate} tells. */
export const isCertificateGood = ({ issued, revoked }: CremationEntry, on: PlainDate): boolean =>
  happenedBy(issued, on) && !happenedBy(revoked, on)

/** What a check of a certificate comes to: it is as on the register, it is not, or nobody has it there. */
export const checkCertificate = (
  entries: readonly CremationEntry[],
  { home, certificate, cremated }: Pick<CremationEntry, 'home' | 'certificate' | 'cremated'>,
  on: PlainDate,
): 'good' | 'revoked' | 'another-day' | 'not-issued' | 'not-found' => {
  let isThere = false
  for (const entry of entries) {
    const found = entry.home === home && certificatesOf(entry).find(one => one.certificate === certificate)
    if (!found) continue
    isThere = true
    // A home that numbers anew each year has the number more than once.
    if (entry.cremated !== cremated) continue
    if (!happenedBy(found.issued, on)) return 'not-issued'
    return happenedBy(found.revoked, on) ? 'revoked' : 'good'
  }
  return isThere ? 'another-day' : 'not-found'
}
