import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  DivisionCode,
  dateParts,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** 婚姻登记档案管理办法; arts. 1 to 10 read, art. 13 and the rules of use in later pages. */
export const archiveMeasures2006 = {
  title: '婚姻登记档案管理办法',
  number: '民政部 国家档案局令第32号',
  issuer: '民政部、国家档案局',
  issued: '2006-01-23',
  effective: '2006-01-23',
  confidence: 'official-excerpt',
  note: 'arts. 1 to 10 read in copies on sites of provinces, art. 13 and the rules of use in other pages',
} as const satisfies Citation

/** The classes of files (art. 9). From 2021 registries annul no more; judgments go to the class all the same. */
export const archiveClasses = {
  marriage: { zh: '结婚登记类', en: 'marriages' },
  annulment: { zh: '撤销婚姻类', en: 'annulments' },
  divorce: { zh: '离婚登记类', en: 'divorces' },
  reissue: { zh: '补发婚姻登记证类', en: 'certificates issued anew' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A class of {@link archiveClasses}. */
export type ArchiveClass = keyof typeof archiveClasses

/** What belongs into a file, by its class (arts. 5 to 8). */
export const archivePapers = {
  'examination-form': { zh: '审查处理表', en: 'examination form' },
  statement: { zh: '申请声明书', en: 'statement of the application' },
  'proof-from-abroad': { zh: '港澳台居民、华侨、外国人的证明材料', en: 'proofs of parties from outside the mainland' },
  'identity-copies': { zh: '身份证件复印件', en: 'copies of identity papers' },
  decision: { zh: '撤销婚姻的决定或者判决书副本', en: 'decision or judgment of annulment' },
  'annulment-application': { zh: '撤销婚姻申请书', en: 'application for annulment' },
  'marriage-certificates': { zh: '结婚证原件或者复印件', en: 'marriage certificates' },
  'coercion-proof': { zh: '能够证明受胁迫的材料', en: 'proof of coercion' },
  'divorce-agreement-copy': { zh: '离婚协议书', en: 'divorce agreement' },
  'record-certificate': { zh: '档案记录证明或者其他婚姻状况证明', en: 'certificate of the record' },
  other: { zh: '其他材料', en: 'another paper' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A paper of {@link archivePapers}. */
export type ArchivePaper = keyof typeof archivePapers

const paperLists: Readonly<Record<ArchiveClass, readonly ArchivePaper[]>> = {
  marriage: ['examination-form', 'statement', 'identity-copies'],
  annulment: ['decision', 'annulment-application', 'marriage-certificates', 'coercion-proof', 'identity-copies'],
  divorce: ['examination-form', 'statement', 'marriage-certificates', 'divorce-agreement-copy', 'identity-copies'],
  reissue: ['examination-form', 'statement', 'record-certificate', 'identity-copies'],
}
const classArticles = { marriage: '第五条', annulment: '第六条', divorce: '第七条', reissue: '第八条' } as const

/** One file (一对当事人一卷), without the names and numbers of the two. */
export const MarriageFile = z.strictObject({
  /** The number in the room of the office (室编卷号), by year and class from 1. */
  year: z.int().min(1950).max(2200),
  class: z.enum(keysOf(archiveClasses)),
  number: z.int().min(1),
  office: DivisionCode,
  registeredOn: PlainDate,
  papers: z.array(z.enum(keysOf(archivePapers))),
  /** One of the two is from outside the mainland. */
  fromOutside: z.boolean().default(false),
  /** By a judgment of a court: the decision alone is asked for. */
  byCourt: z.boolean().default(false),
  filedOn: PlainDate.nullable().default(null),
  /** Read into the system: scanned, or typed in (补录). */
  digitisedOn: PlainDate.nullable().default(null),
  /** Kept beyond its hundred years, or for good. */
  keptLonger: z.boolean().default(false),
  destroyedOn: PlainDate.nullable().default(null),
})
export type MarriageFile = z.infer<typeof MarriageFile>

/** How long a file is kept, in years, where nothing keeps it longer (art. 13). */
export const archiveYears = 100

/**
 * The day until which a file is kept: a hundred years (art. 13), longer or for good where it is worth it: `null`. From when the years
 * run was not read: from the end of the year of its registration, as files of a year are one.
 */
export const archiveKeptUntil = ({
  registeredOn,
  keptLonger,
}: Pick<MarriageFile, 'registeredOn' | 'keptLonger'>): PlainDate | null =>
  keptLonger ? null : addMonths(`${registeredOn.slice(0, 4)}-12-31`, 12 * archiveYears)

/** The papers that a file lacks, by its class (arts. 5 to 8). */
export const missingFromFile = (file: MarriageFile): readonly ArchivePaper[] => {
  const wanted = file.byCourt
    ? (['decision'] as const)
    : [
        ...paperLists[file.class],
        ...(file.class === 'marriage' && file.fromOutside ? (['proof-from-abroad'] as const) : []),
      ]
  return wanted.filter(paper => !file.papers.includes(paper))
}

/** What files are held against. */
export const archiveRules = {
  'file-papers': {
    text: { zh: '归档材料不齐全', en: 'papers are missing from the file' },
    cite: archiveMeasures2006,
  },
  'file-of-its-year': {
    text: { zh: '婚姻登记材料按照年度归档', en: 'a file belongs to the year of its registration' },
    cite: atArticle(archiveMeasures2006, '第十条第一项'),
  },
  'file-number-once': {
    text: { zh: '同一年度同一类别的室编卷号不得重复', en: 'a number is given once in a year and class' },
    cite: atArticle(archiveMeasures2006, '第十条第六项'),
  },
  'file-kept': {
    text: { zh: '婚姻登记档案的保管期限为100年', en: 'a file is kept for a hundred years' },
    cite: atArticle(archiveMeasures2006, '第十三条'),
  },
  'filed-before-registered': {
    text: { zh: '归档日期不得早于登记日期', en: 'a file is not made before the registration' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a list of files breaks by a day; what was filed, or destroyed, before the measures of 2006-01-23 is not held against them. */
export const archiveProblems = (files: readonly MarriageFile[], asOf: PlainDate): Problem[] =>
  files.flatMap((file, index): Problem[] => {
    const problems: Problem[] = []
    const isBound =
      asOf >= archiveMeasures2006.effective && (file.filedOn === null || file.filedOn >= archiveMeasures2006.effective)
    const broken = (code: keyof typeof archiveRules, field: string, due?: PlainDate, cite?: Citation) => {
      problems.push(brokenRule(code, cite ? { ...archiveRules[code], cite } : archiveRules[code], [index, field], due))
    }
    if (isBound && happenedBy(file.filedOn, asOf) && missingFromFile(file).length > 0)
      broken('file-papers', 'papers', undefined, atArticle(archiveMeasures2006, classArticles[file.class]))
    if (isBound && dateParts(file.registeredOn).year !== file.year) broken('file-of-its-year', 'year')
    const same = (one: MarriageFile) =>
      one.office === file.office && one.year === file.year && one.class === file.class && one.number === file.number
    if (isBound && files.findIndex(same) < index) broken('file-number-once', 'number')
    const until = archiveKeptUntil(file)
    if (
      happenedBy(file.destroyedOn, asOf) &&
      file.destroyedOn! >= archiveMeasures2006.effective &&
      (until === null || file.destroyedOn! <= until)
    )
      broken('file-kept', 'destroyedOn', until ?? undefined)
    if (file.filedOn !== null && file.filedOn < file.registeredOn) broken('filed-before-registered', 'filedOn')
    return problems
  })

/** Of files registered by a day, those that had been digitised by then. */
export const digitisedShare = (
  files: readonly Pick<MarriageFile, 'registeredOn' | 'digitisedOn'>[],
  asOf: PlainDate,
): { readonly numerator: number; readonly denominator: number } => {
  const there = files.filter(({ registeredOn }) => registeredOn <= asOf)
  return {
    numerator: there.filter(({ digitisedOn }) => happenedBy(digitisedOn, asOf)).length,
    denominator: there.length,
  }
}

/** Who asks to see a file. */
export type ArchiveReader = 'party' | 'agent' | 'court-police' | 'lawyer' | 'other'

/** What a reader shows, as far as it is known. */
export interface ArchiveRequest {
  readonly reader: ArchiveReader
  readonly identity?: boolean
  /** Of an agent: an authorisation before a notary. */
  readonly notarised?: boolean
  /** Of a court, the procuratorate, the police or state security: the letter of the body. */
  readonly letter?: boolean
  /** Of a lawyer in a lawsuit: the proof of the court that received it. */
  readonly courtProof?: boolean
  /** Of others: the purpose was found reasonable by whoever is in charge. */
  readonly approved?: boolean
}

/**
 * Whether somebody may see a marriage file (rules of use of the measures of 2006, as a province printed them; 令804 art. 19 keeps the
 * query to the parties and competent bodies). Files are not lent; copies bear the seal. `null`: not known.
 */
export const mayReadFile = ({
  reader,
  identity,
  notarised,
  letter,
  courtProof,
  approved,
}: ArchiveRequest): boolean | null => {
  const asked = {
    party: [identity],
    agent: [identity, notarised],
    'court-police': [identity, letter],
    lawyer: [identity, courtProof],
    other: [identity, approved],
  }[reader]
  return asked.includes(false) ? false : asked.includes(undefined) ? null : true
}
