import {
  addMonths,
  atArticle,
  type Citation,
  dateParts,
  type LocalizedText,
  type PlainDate,
  plainDate,
} from '@minzheng/core'
import { each, yesIfSaid } from '@minzheng/core/fields'
import type * as z from 'zod'
import { tekunMeasures2021 } from '../shared/documents.js'

const titles = {
  diedOrDeclaredMissing: { zh: '死亡、被宣告死亡或被宣告失踪', en: 'Died, or declared dead or missing' },
  ableToWork: { zh: '具备或恢复劳动能力', en: 'Able to work, or again so' },
  inPrison: { zh: '判刑并在监狱服刑', en: 'Sentenced and in prison' },
  /** No longer within art. 6. */
  hasMeans: { zh: '收入或财产不再符合规定', en: 'Income or property beyond the rule' },
  /** Again, or newly. */
  hasAbleSupporter: { zh: '法定义务人有履行义务能力', en: 'Somebody who owes support is able to give it' },
  withdrew: { zh: '自愿申请退出', en: 'Withdrew' },
} as const

/** What has come to be known of a person who receives tekun support; left out it has not happened, `null` it is not known. */
export const TekunChanges = each(titles, yesIfSaid).extend({
  /** A minor who grew older only: support goes on as art. 24 says, and so growing up alone is no ability to work. */
  continuesAsMinor: yesIfSaid('未成年人按规定继续供养', 'A minor whose support goes on'),
})
export type TekunChanges = z.infer<typeof TekunChanges>

/** A reason for which support ends, with its article. */
export interface TerminationReason {
  readonly code: keyof typeof titles
  readonly title: LocalizedText
  readonly cite: Citation
}

const cite = atArticle(tekunMeasures2021, '第二十四条')
const reasons: readonly TerminationReason[] = Object.entries(titles).map(([code, title]) => ({
  code: code as keyof typeof titles,
  title,
  cite,
}))

/** Whether support ends, for which reasons, and what is still not known. */
export interface Termination {
  /** Whether support must end; `null` where a change that matters is not known. */
  readonly ends: boolean | null
  readonly reasons: readonly TerminationReason[]
  /** What would have to be known. */
  readonly missing: readonly TerminationReason['code'][]
}

/** Whether support ends, and why (民发〔2021〕43号 art. 24). */
export const tekunTermination = (changes: TekunChanges): Termination => {
  const stays = (code: TerminationReason['code']) => code === 'ableToWork' && changes.continuesAsMinor === true
  const relevant = reasons.filter(({ code }) => !stays(code))
  const found = relevant.filter(({ code }) => {
    const open = code === 'ableToWork' && changes.continuesAsMinor === null
    return changes[code] === true && !open
  })
  const missing = relevant
    .filter(({ code }) => changes[code] === null || (changes[code] === true && !found.some(one => one.code === code)))
    .map(({ code }) => code)
  if (found.length > 0) return { ends: true, reasons: found, missing: [] }
  return { ends: missing.length > 0 ? null : false, reasons: [], missing }
}

/**
 * The first day without support: of the month after the decision, once the publicity passed without objection (民发〔2021〕43号 art. 26).
 * `null` of a decision before 2021-07-01.
 */
export const tekunSupportEnds = (decidedOn: PlainDate): PlainDate | null => {
  if (decidedOn < tekunMeasures2021.effective) return null
  const { year, month } = dateParts(addMonths(decidedOn, 1))
  return plainDate(year, month, 1)
}
