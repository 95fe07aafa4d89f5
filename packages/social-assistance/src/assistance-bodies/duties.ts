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
import { assistanceLaw2026, assistanceRegulation, dibaoMeasures2021, reformOpinion2020 } from '../shared/documents.js'

/** The levels that share the work. */
export const DutyLevel = z.enum(['county', 'township', 'village'])
export type DutyLevel = z.infer<typeof DutyLevel>

const duty = (zh: string, en: string, level: DutyLevel, before: Citation, since: Citation) => ({
  title: { zh, en },
  level,
  before,
  since,
})
const regulation = (article: string) => atArticle(assistanceRegulation, article)
const law = (article: string) => atArticle(assistanceLaw2026, article)

/**
 * Who does what in assistance (县乡两级责任): the level, and the text that says so before and since 2026-07-01. That a township decides
 * where the province lets it is a matter of authority and stands with the procedures.
 */
export const assistanceDuties = {
  acceptance: duty('受理申请', 'Taking applications', 'township', regulation('第六十条'), law('第五条')),
  investigation: duty(
    '调查审核',
    'Looking into them',
    'township',
    atArticle(dibaoMeasures2021, '第十五条'),
    law('第四十四条'),
  ),
  check: duty('信息核对', 'Check of data', 'county', regulation('第五十八条'), law('第四十一条')),
  decision: duty('审核确认', 'Decision', 'county', atArticle(dibaoMeasures2021, '第二十条'), law('第四十四条')),
  publication: duty(
    '公布政策、标准和资金使用',
    'Making policies and money public',
    'county',
    regulation('第六十二条'),
    law('第六十七条'),
  ),
  window: duty('设立统一受理窗口', 'One window', 'township', regulation('第六十条'), law('第六十四条')),
  hotline: duty('处理举报投诉', 'Complaints', 'county', regulation('第六十三条'), law('第六十条')),
  supervision: duty('监督检查', 'Supervision', 'county', regulation('第五十七条'), law('第六十九条')),
  helpers: duty(
    '配备村级协理员',
    'A helper in the village',
    'village',
    atArticle(reformOpinion2020, '三（三）'),
    law('第六十一条'),
  ),
} as const satisfies Readonly<
  Record<string, { title: LocalizedText; level: DutyLevel; before: Citation; since: Citation }>
>
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
  'duty-shared': { zh: '同一层级有两个牵头单位', en: 'two offices of a level answer for it' },
  'duty-level': { zh: '牵头单位的层级与规定不符', en: 'it is led at another level than the law says' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What is wrong with a matrix on a day: a duty without an office, with two, or at the wrong level, each with the law of the day. */
export const assistanceDutyProblems = (matrix: DutyMatrix, asOf: PlainDate): Problem[] =>
  keysOf(assistanceDuties).flatMap(key => {
    const { title, level, before, since } = assistanceDuties[key]
    const cite = asOf >= assistanceLaw2026.effective ? since : before
    const leads = matrix.filter(({ duty, leads }) => duty === key && leads)
    const broken = (code: keyof typeof dutyRules) => {
      const text = { zh: `${title.zh}：${dutyRules[code].zh}`, en: `${title.en}: ${dutyRules[code].en}` }
      return brokenRule(code, { text, cite } satisfies RecordRule, [key])
    }
    if (leads.length === 0) return [broken('duty-unassigned')]
    const at = leads.filter(one => one.level === level)
    if (at.length === 0) return [broken('duty-level')]
    return new Set(at.map(({ office }) => office)).size > 1 && level === 'county' ? [broken('duty-shared')] : []
  })
