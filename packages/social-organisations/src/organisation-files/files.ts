import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'

/** 社会组织登记档案管理办法. */
export const fileMeasures2010 = {
  title: '社会组织登记档案管理办法',
  number: '民发〔2010〕101号',
  issuer: '民政部、国家档案局',
  effective: '2010-08-04',
  confidence: 'secondary',
  note: 'as the press reports it on 2010-08-04, taken as its first day: what is filed, three classes, kept for ever; number and issuers as the archives of 广东 cite it; its day and the list of papers annexed to it not seen',
} as const satisfies Citation

/** 四川省社会组织登记档案整理实施细则: by when files are handed over and put in order. */
export const sichuanFileRules = {
  title: '四川省社会组织登记档案整理实施细则',
  confidence: 'official-excerpt',
  note: 'arts 1 to 5 read in copies without number or day',
} as const satisfies Citation

/** What a file of an organisation is about; the papers of each are annexed to the measures, and were not seen. */
export const organisationFileKinds = {
  /** Of associations until 2016. */
  preparation: { zh: '申请筹备成立', en: 'Preparation of an association' },
  establishment: { zh: '成立（设立）登记', en: 'Registration' },
  change: { zh: '变更登记', en: 'Change' },
  deregistration: { zh: '注销登记', en: 'De-registration' },
  filing: { zh: '备案', en: 'Filing' },
  charter: { zh: '章程核准', en: 'Approval of the charter' },
  'annual-check': { zh: '年度检查', en: 'Yearly check' },
  penalty: { zh: '行政处罚', en: 'Penalty' },
  supervision: { zh: '监督管理（抽查等）', en: 'Supervision, as a spot check' },
  other: { zh: '其他', en: 'Another matter' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link organisationFileKinds}. */
export type OrganisationFileKind = keyof typeof organisationFileKinds

/** Papers of a file on a penalty (执法卷宗), and whether every case has them. */
export const penaltyFilePapers = {
  'case-opened': { zh: '立案审批表', en: 'Opening of the case', always: true },
  evidence: { zh: '调查笔录、证据材料', en: 'Evidence and statements', always: true },
  'investigation-report': { zh: '案件调查终结报告', en: 'Report on the investigation', always: true },
  'advance-notice': { zh: '行政处罚事先告知书及送达回证', en: 'Notice to the party, with its receipt', always: true },
  'party-statement': { zh: '陈述申辩材料', en: 'Statement of the party', always: false },
  'hearing-record': { zh: '听证通知书、听证笔录', en: 'Notice and record of the hearing', always: false },
  'legal-review': { zh: '法制审核意见', en: 'Review of its lawfulness', always: false },
  'group-decision': { zh: '集体讨论记录', en: 'Record of the collective decision', always: false },
  decision: { zh: '行政处罚决定书及送达回证', en: 'Decision, with its receipt', always: true },
  payment: { zh: '罚没票据', en: 'Receipt of fine and confiscation', always: false },
  closing: { zh: '结案审批表', en: 'Closing of the case', always: true },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly always: boolean }>>
/** A paper of {@link penaltyFilePapers}. */
export type PenaltyFilePaper = keyof typeof penaltyFilePapers

/** What happened in a case, from which some papers follow. */
export interface PenaltyFileFacts {
  readonly statementMade?: boolean
  readonly hearingHeld?: boolean
  /** Reviewed for its lawfulness, and decided on together: where 行政处罚法 arts 57 and 58 ask for it. */
  readonly reviewed?: boolean
  readonly decidedTogether?: boolean
  readonly moneyTaken?: boolean
}

const askedBy = {
  'party-statement': 'statementMade',
  'hearing-record': 'hearingHeld',
  'legal-review': 'reviewed',
  'group-decision': 'decidedTogether',
  payment: 'moneyTaken',
} as const satisfies Partial<Record<PenaltyFilePaper, keyof PenaltyFileFacts>>

/** Papers that a file on a penalty lacks. */
export const penaltyFileGaps = (
  papers: readonly PenaltyFilePaper[],
  facts: PenaltyFileFacts,
): readonly PenaltyFilePaper[] =>
  keysOf(penaltyFilePapers).filter(paper => {
    const asked =
      penaltyFilePapers[paper].always || (paper in askedBy && facts[askedBy[paper as keyof typeof askedBy]] === true)
    return asked && !papers.includes(paper)
  })

const day = PlainDate.nullable().default(null)

/** A file of an organisation: one matter that was handled (一件). */
export const OrganisationFile = z.strictObject({
  organisation: z.string().min(1),
  kind: z.enum(keysOf(organisationFileKinds)),
  /** The matter was finished. */
  finishedOn: PlainDate,
  /** Handed over to the archive, and put in order by it; `null`: not yet, left out: not told. */
  handedOverOn: PlainDate.nullish(),
  arrangedOn: PlainDate.nullish(),
  /** In the catalogue on the computer, and scanned; left out: not told. */
  catalogued: z.boolean().optional(),
  scanned: z.boolean().optional(),
  /** Destroyed: files of registration are kept for ever. */
  destroyedOn: day,
})
export type OrganisationFile = z.infer<typeof OrganisationFile>

/** Working days for handing a file over and for putting it in order, where a place says so. */
export interface FileRule {
  readonly handOverDays: number
  readonly arrangeDays: number
  readonly cite: Citation
}

/** 四川: 30 working days after the matter is finished, and 60 after the archive has it. */
export const sichuanFileRule: FileRule = {
  handOverDays: 30,
  arrangeDays: 60,
  cite: atArticle(sichuanFileRules, '第四条'),
}

const text = {
  'file-handed-over': { zh: '事项办结后应当按期移交归档', en: 'a file is handed over in time' },
  'file-arranged': { zh: '收到归档材料后应当按期整理', en: 'a file is put in order in time' },
  'file-in-order': {
    zh: '办结、移交、整理应当依次进行',
    en: 'finished, handed over and put in order, one after another',
  },
  'file-kept-for-ever': { zh: '社会组织登记档案保管期限为永久', en: 'files of registration are kept for ever' },
} as const satisfies Readonly<Record<string, RecordRule['text']>>

/**
 * What a file breaks on a day; the days only where a place sets them, and where the calendar of working days reaches them.
 */
export const organisationFileProblems = (file: OrganisationFile, asOf: PlainDate, rule?: FileRule): Problem[] => {
  const { finishedOn, handedOverOn, arrangedOn, destroyedOn } = file
  const broken = (code: keyof typeof text, cite: Citation, path: string, due?: PlainDate) =>
    brokenRule(code, { text: text[code], cite }, [path], due)
  const problems: Problem[] = []
  if (!areInOrder([finishedOn, handedOverOn, arrangedOn]))
    problems.push(brokenRule('file-in-order', { text: text['file-in-order'] }, ['handedOverOn']))
  if (rule !== undefined) {
    const handOver = dueAsOf(asOf, () => addWorkingDays(finishedOn, rule.handOverDays))
    if (handOver !== null && isLate(handedOverOn, handOver, asOf))
      problems.push(broken('file-handed-over', rule.cite, 'handedOverOn', handOver))
    if (happenedBy(handedOverOn, asOf)) {
      const arrange = dueAsOf(asOf, () => addWorkingDays(handedOverOn!, rule.arrangeDays))
      if (arrange !== null && isLate(arrangedOn, arrange, asOf))
        problems.push(broken('file-arranged', rule.cite, 'arrangedOn', arrange))
    }
  }
  if (happenedBy(destroyedOn, asOf) && destroyedOn! >= fileMeasures2010.effective)
    problems.push(broken('file-kept-for-ever', fileMeasures2010, 'destroyedOn'))
  return problems
}

/** Of the files handed over by a day, how many are catalogued and how many scanned; `null`: of one of them that is not told, or whether it was handed over. */
export const digitisedFiles = (
  files: readonly OrganisationFile[],
  asOf: PlainDate,
): { readonly files: number | null; readonly catalogued: number | null; readonly scanned: number | null } => {
  const held = files.filter(({ handedOverOn }) => happenedBy(handedOverOn, asOf))
  const isOpen = files.some(({ finishedOn, handedOverOn }) => handedOverOn === undefined && finishedOn <= asOf)
  const count = (what: 'catalogued' | 'scanned') =>
    isOpen || held.some(file => file[what] === undefined) ? null : held.filter(file => file[what]).length
  return { files: isOpen ? null : held.length, catalogued: count('catalogued'), scanned: count('scanned') }
}
