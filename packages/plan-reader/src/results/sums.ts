import type { ResultDraft } from './sentence.js'

const sumBefore = /(?:共计|合计|总计|共)(?:达|约|为)?$/
const open = /[(][^()]{0,8}$/
const openEnd = /(?:等|余|多)[^()]{0,6}(?:共计|合计|总计|共)[^()]{0,2}$/

/** Whether a figure stands in brackets behind a name: 东院(80张). */
const isInBrackets = (text: string, { at, stop }: ResultDraft): boolean =>
  text[stop] === ')' && open.test(text.slice(Math.max(0, at - 8), at))

/**
 * Marks the figures in brackets that a sum behind them sums up, 东院(80张)、西院(48张)共计128张床位改造: they are no results beside it,
 * and the sum speaks of what stands behind them.
 */
export const markParts = (text: string, results: readonly ResultDraft[]): void => {
  let run: ResultDraft[] = []
  for (const result of results) {
    if (isInBrackets(text, result)) {
      if (run.length > 0 && run.at(-1)!.unit !== result.unit) run = []
      run.push(result)
      continue
    }
    const before = text.slice(Math.max(0, result.at - 12), result.at)
    const [parts, sum] = [run, run.reduce((total, { value }) => total + (value ?? 0), 0)]
    run = []
    const isSum = parts.length > 1 && parts[0]!.unit === result.unit && sumBefore.test(before)
    if (!isSum || !(sum === result.value || (sum < (result.value ?? 0) && openEnd.test(before)))) continue
    for (const part of parts) part.isPart = true
    result.context = [Math.max(result.context[0], parts.at(-1)!.stop + 1), result.context[1]]
  }
}
