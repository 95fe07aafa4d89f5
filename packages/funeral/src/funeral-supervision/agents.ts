import {
  atArticle,
  breaking,
  happenedBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'

/** What an agent of funerals does beside institutions (国务院令第824号 art. 41, whose list of four ends with “and the like”: `other`). */
export const FuneralAgentService = z.enum(['agency', 'purchase', 'ceremony', 'advice', 'goods', 'other'])
export type FuneralAgentService = z.infer<typeof FuneralAgentService>

/** An agent of funerals on the register of a county, its filing and the marks on it. */
export const FuneralAgent = z
  .strictObject({
    name: z.string().min(1),
    services: z.array(FuneralAgentService).min(1),
    began: PlainDate,
    ended: PlainDate.nullable().default(null),
    /** Filed (备案) with civil affairs of the county; `null`: it is not, left out: not known. */
    filed: PlainDate.nullish(),
    /** Taken into the information system; `null`: not yet, left out: not known. */
    inSystem: PlainDate.nullish(),
    /** Acts against families (欺骗、诱导、强迫、倒卖信息), and when they were marked and made public; `null`: not yet, left out: not known. */
    misdeeds: z
      .array(z.strictObject({ on: PlainDate, what: z.string().min(1), marked: PlainDate.nullish() }))
      .default([]),
  })
  .refine(
    ({ began, ended }) => ended == null || began <= ended,
    refusal(['ended'], '结束日期早于开始日期', 'ended before it began'),
  )
export type FuneralAgent = z.infer<typeof FuneralAgent>

const cite = atArticle(funeralRegulation2025, '第四十一条')

/** What agents are held against. */
export const funeralAgentRules = {
  filed: {
    text: { zh: '从事殡葬相关服务应当向县级民政部门备案', en: 'an agent files with civil affairs of the county' },
    cite,
    severity: 'warning',
  },
  'in-system': {
    text: { zh: '应当纳入殡葬服务信息系统管理', en: 'an agent is in the information system' },
    cite,
    severity: 'warning',
  },
  'misdeed-marked': {
    text: { zh: '损害丧属权益的应当标注并向社会公开', en: 'misdeeds are marked and made public' },
    cite,
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an agent breaks on a day, since 2026-03-30. No day is set for any of it: what is not done yet is warned of, filing from the day
 * after the regulation, or the work, began. Who only sells goods need not file (art. 41 names agency, purchase, ceremony,
 * advice and the like).
 */
export const funeralAgentProblems = (agent: FuneralAgent, asOf: PlainDate): Problem[] => {
  const { began, ended, services, filed, inSystem, misdeeds } = agent
  const start = isRevised(began) ? began : funeralRegulation2025.effective
  if (asOf <= start || (ended !== null && ended < asOf)) return []
  const broken = breaking(funeralAgentRules)
  const files = services.some(service => service !== 'goods')
  return [
    ...(files && notHappenedBy(filed, asOf) ? [broken('filed', ['filed'])] : []),
    ...(files && happenedBy(filed, asOf) && notHappenedBy(inSystem, asOf) ? [broken('in-system', ['inSystem'])] : []),
    ...misdeeds.flatMap(({ on, marked }, index) =>
      isRevised(on) && on < asOf && notHappenedBy(marked, asOf)
        ? [broken('misdeed-marked', ['misdeeds', index, 'marked'])]
        : [],
    ),
  ]
}
