import type { Figure } from '../targets/figures.js'

/** How much of its yearly task a text prints as done. */
export interface PrintedAttainment {
  /** 1.04 for 104 %; absent where only words say it. */
  readonly value?: number
  /** `exceeded`: 超额完成; `met`: 全面完成, 提前完成. */
  readonly word?: 'exceeded' | 'met'
}

/** One that a sentence prints, and where. */
export interface AttainmentHit {
  readonly start: number
  readonly end: number
  readonly attainment: PrintedAttainment
  /** It goes on the list of the one before it: 分别完成100%、80%. */
  readonly isListed: boolean
}

const ofTask =
  /(?:完成|占|达到?|为|实现)[^,;。\d]{0,24}(?:任务|目标|计划|指标|进度)(?:数|总数|总量|总额|量|值)?的?(?:比例)?(?:达到?|为|约|近|超过?)*$/
const asRate = /(?:完成|达成)(?:率|比例|比|进度)(?:均|都|全部|分别|已|为|达到?|约|超过?|:|\()*$/
const justDone = /(?:完成|实现|达成)(?:了|约|近|超过?)*$/
const task = /^的?[^,;。\d]{0,12}(?:任务|目标|计划|指标)(?!.{0,2}(?:数|为))/
const doneAfter = /^(?:超额)?完成[^,;。\d]{0,14}(?:任务|目标|计划|指标)/
const listed = /^[、和及与,]$/

/** Whether a percentage says how much of a task is done (完成年度任务的104%), and is no rate of its own. */
const isOfTask = (before: string, after: string): boolean =>
  ofTask.test(before) || asRate.test(before) || (justDone.test(before) && task.test(after)) || doneAfter.test(after)

const inWords =
  /超额(?:[^,;。\d]{0,6})(?:完成|实现)|(?:提前|全面|圆满|全部|如期|按期|顺利)(?:超额)?完成[^,;。\d]{0,14}(?:任务|目标|计划|指标)/g

/** Whether a figure is one, `last` being the one before it in its sentence. */
export const attainmentAt = (
  text: string,
  figure: Figure,
  clauseStart: number,
  last: AttainmentHit | undefined,
): AttainmentHit | undefined => {
  if (figure.kind !== 'ratio') return undefined
  const { start, end, value } = figure
  const isListed = last !== undefined && listed.test(text.slice(last.end, start))
  const before = text.slice(Math.max(clauseStart, start - 40), start)
  if (!isListed && !isOfTask(before, text.slice(end, end + 20))) return undefined
  return { start, end, attainment: { value }, isListed }
}

/** Those that are said in words alone, in clauses without a percentage of the task. */
export const attainmentsInWords = (text: string, figures: readonly AttainmentHit[]): AttainmentHit[] => {
  const hits: AttainmentHit[] = []
  if (!text.includes('完成') && !text.includes('超额')) return hits
  inWords.lastIndex = 0
  for (let match = inWords.exec(text); match !== null; match = inWords.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (figures.some(hit => hit.start >= start && hit.start - end < 12)) continue
    hits.push({ start, end, attainment: { word: match[0].includes('超额') ? 'exceeded' : 'met' }, isListed: false })
  }
  return hits
}
