import { type Deadline, deadlinesOf } from './deadlines.js'
import type { Draft } from './draft.js'
import { firmness } from './modality.js'

/** What the head of a paragraph or of a list says of all its figures. */
export interface Head {
  readonly deadline: Deadline['date']
  readonly modality: Draft['modality'] | undefined
  /** Lines of a list that follow belong to it, and not only the rest of its paragraph. */
  readonly isOfList: boolean
  /** It states nothing of its own; what it is the head of does. */
  readonly isOfLines: boolean
}

/** What may stand before a date that heads a paragraph: the number of the line, a bracket, 在. */
const beforeDate =
  /^(?:\d{1,2}[.、)]|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、|是:?)|[-•●■◆·#*,|①-⑳])*[【[]?(?:在)?$/
/** The end of a line stands as a comma in the reading copy. */
export const endsInColon = (text: string): boolean => text.endsWith(':') || text.endsWith(':,')
const nothingElse = /^[】\],。|]*$/
/** A date from which a paragraph is told as a state to be reached: 到2025年,…. */
const ofYears = /^[到至]|年[底末]?$/

/**
 * What a sentence says of those that follow it, if it is the head of a paragraph or of a list: 第一季度:…, 年底前完成以下任务:,
 * a date alone on its line, or one that opens a paragraph which goes on to its figures in the next sentence.
 */
export const headOf = (text: string, deadline: Deadline | undefined, hasFigures: boolean): Head | undefined => {
  const isBeforeLines = endsInColon(text)
  const leads =
    deadline !== undefined && deadline.start <= 8 && beforeDate.test(text.slice(0, deadline.start))
      ? deadline
      : undefined
  const head = (isOfList: boolean, isOfLines: boolean): Head => ({
    deadline: leads?.date,
    modality: isBeforeLines ? firmness(text) : undefined,
    isOfList,
    isOfLines,
  })
  if (isBeforeLines && !hasFigures) return head(true, true)
  if (leads === undefined) return undefined
  const rest = text.slice(leads.end, leads.end + 4)
  if (nothingElse.test(text.slice(leads.end))) return head(true, true)
  if (rest[0] === ':' || /^[】\]]/.test(rest)) return head(true, false)
  const opens =
    rest[0] === ',' && !hasFigures && ofYears.test(text.slice(leads.start, leads.end).replace(/[前止]$/, ''))
  return opens ? head(false, false) : undefined
}

/** What a heading may say of a date besides: 上半年重点任务. */
const ofDate =
  /^前?(?:[(（][^)）]{0,8}[)）]|重点|主要|工作|任务|目标|安排|计划|完成|需|要|的|实施|推进|事项|项目|[:：、])*$/

/** The day that the headings over some items are, which is theirs where they have no other: 第一季度, 6月底前完成. */
export const dateOfHeadings = (headings: readonly string[], year: number | undefined): Deadline['date'] => {
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = headings[index]!
    const deadline = deadlinesOf(heading, year)[0]
    if (deadline?.date !== undefined && deadline.start === 0 && ofDate.test(heading.slice(deadline.end)))
      return deadline.date
  }
  return undefined
}
