import {
  atArticle,
  brokenRule,
  type Citation,
  keysOf,
  type LocalizedText,
  type PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import {
  assistanceLaw2026,
  assistanceRegulation,
  dibaoMeasures2021,
  dibaoTrial2012,
  reformOpinion2020,
} from '../shared/documents.js'

/** The levels that share the work. */
export const DutyLevel = z.enum(['county', 'township', 'village'])
export type DutyLevel = z.infer<typeof DutyLevel>

const regulation = (article: string) => ({
  from: assistanceRegulation.effective,
  cite: atArticle(assistanceRegulation, article),
})
const law = (article: string) => ({ from: assistanceLaw2026.effective, cite: atArticle(assistanceLaw2026, article) })

/** The first day that is certain of the opinion of August 2020. */
const since2020 = '2020-09-01'
/** The opinion of 2020 and the measures of dibao (art. 2) let places leave the decision to townships, since 2026-07-01 the province (art. 44). */
const delegable = { level: 'township', from: since2020 } as const

interface Duty {
  readonly title: LocalizedText
  /** Left out: the text does not say who sees to it. */
  readonly level?: DutyLevel
  /** Another level that may have it as well, and since when. */
  readonly also?: { readonly level: DutyLevel; readonly from: PlainDate }
  /** The texts that set it, each from its day on; before the first it is not asked. */
  readonly set: readonly { readonly from: PlainDate; readonly cite: Citation }[]
}

/**
 * Who does what in assistance (县乡两级责任): the level, and the text that sets it from a day on. Whether a township decides in a place is a
 * matter of its own, see `decidingLevelOn` of the procedures.
 */
export const assistanceDuties = {
  acceptance: {
    title: { zh: '受理申请', en: 'Taking applications' },
    level: 'township',
    set: [regulation('第四条'), law('第五条')],
  },
  investigation: {
    title: { zh: '调查审核', en: 'Looking into them' },
    level: 'township',
    set: [regulation('第四条'), law('第四十三条、第四十四条')],
  },
  check: {
    title: { zh: '信息核对', en: 'Check of data' },
    level: 'county',
    set: [regulation('第五十八条'), law('第四十一条、第四十二条')],
  },
  decision: {
    title: { zh: '审核确认', en: 'Decision' },
    level: 'county',
    also: delegable,
    set: [
      regulation('第十一条'),
      { from: dibaoMeasures2021.effective, cite: atArticle(dibaoMeasures2021, '第二十条') },
      law('第四十四条'),
    ],
  },
  publication: {
    title: { zh: '公开救助政策和资金使用', en: 'Making policies and money public' },
    level: 'county',
    set: [regulation('第六十二条'), law('第六十七条')],
  },
  window: {
    title: { zh: '设立统一受理窗口', en: 'One window' },
    level: 'township',
    set: [regulation('第六十条'), law('第六十四条')],
  },
  hotline: {
    title: { zh: '开通热线，受理举报投诉', en: 'A line for questions and complaints' },
    level: 'county',
    set: [
      { from: assistanceRegulation.effective, cite: atArticle(dibaoTrial2012, '第三十五条') },
      { from: dibaoMeasures2021.effective, cite: atArticle(dibaoMeasures2021, '第三十六条') },
      law('第六十条'),
    ],
  },
  supervision: {
    title: { zh: '监督检查', en: 'Supervision' },
    level: 'county',
    set: [regulation('第五十七条'), law('第六十九条')],
  },
  helpers: {
    title: { zh: '配备村级协理员', en: 'A helper in the village' },
    set: [{ from: since2020, cite: atArticle(reformOpinion2020, '三（三）') }],
  },
} as const satisfies Readonly<Record<string, Duty>>
/** A duty: see {@link assistanceDuties}. */
export type AssistanceDuty = keyof typeof assistanceDuties

/** A place’s matrix of who answers for what (主体责任清单). */
export const DutyMatrix = z.array(
  z.strictObject({
    duty: z.enum(keysOf(assistanceDuties)),
    level: DutyLevel,
    office: z.string().min(1),
    /** The office that answers; others help. */
    leads: z.boolean(),
  }),
)
export type DutyMatrix = z.infer<typeof DutyMatrix>

const dutyRules = {
  'duty-unassigned': { zh: '没有牵头单位', en: 'nobody answers for it' },
  'duty-shared': {
    zh: '县级有两个牵头单位，请写明各自职责',
    en: 'two offices of the county answer for it: say which for what',
  },
  'duty-level': { zh: '牵头单位的层级与规定不符', en: 'it is led at another level than the law says' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/**
 * What is wrong with a matrix on a day: a duty without an office, with two of the county (a warning), or at the wrong level, each with the text of the day. A duty
 * that no text sets on the day is not asked, before 2014-05-01 none.
 */
export const assistanceDutyProblems = (matrix: DutyMatrix, asOf: PlainDate): Problem[] =>
  keysOf(assistanceDuties).flatMap(key => {
    const { title, level, also, set }: Duty = assistanceDuties[key]
    const found = set.findLast(({ from }) => from <= asOf)
    if (found === undefined) return []
    const leads = matrix.filter(({ duty, leads }) => duty === key && leads)
    const broken = (code: keyof typeof dutyRules) => {
      const text = { zh: `${title.zh}：${dutyRules[code].zh}`, en: `${title.en}: ${dutyRules[code].en}` }
      const rule: RecordRule = { text, cite: found.cite }
      // Each department decides, publishes and supervises within its own programmes (暂行办法 arts 3, 57, 62; 社会救助法 arts 4, 44, 67, 69).
      return brokenRule(code, code === 'duty-shared' ? { ...rule, severity: 'warning' } : rule, [key])
    }
    if (leads.length === 0) return [broken('duty-unassigned')]
    if (level === undefined) return []
    const at = leads.filter(one => one.level === level)
    const elsewhere = leads.some(one => also !== undefined && also.from <= asOf && one.level === also.level)
    if (at.length === 0) return elsewhere ? [] : [broken('duty-level')]
    return new Set(at.map(({ office }) => office)).size > 1 && level === 'county' ? [broken('duty-shared')] : []
  })
