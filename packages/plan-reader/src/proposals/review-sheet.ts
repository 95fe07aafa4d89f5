import type { DivisionCode } from '@minzheng/core'
import { formatFigure, type Indicator, type IndicatorCandidate, sureEnough } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import type { CellStyle, CellValue } from 'hucre/xlsx'
import { writeReadable } from '../readable-book.js'

/** The columns of a review, by their heads. */
export const reviewHeads = [
  '编号',
  '条',
  '任务',
  '原文',
  '要求',
  '期限',
  '指标',
  '把握',
  '候选一',
  '候选二',
  '候选三',
  '改为',
] as const
export type ReviewHead = (typeof reviewHeads)[number]
export const columnOf = (head: ReviewHead): number => reviewHeads.indexOf(head)

/** What stands for the division in the column of IDs. */
export const divisionRow = '行政区划'

const widths = [10, 5, 24, 44, 12, 12, 24, 7, 24, 24, 24, 24]
const howTo = `“指标”是拟填的，把握达到 ${Math.round(sureEnough * 100)}% 且单位相符才填，不足的只列候选。空着“改为”即认可；不对的，在“改为”写指标的名称或编号，或候选的序号 1、2、3；没有的写“无”。`
/** A title, how to fill it in, the heads. */
const above = 3

const text: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const styles: Partial<Record<ReviewHead, CellStyle>> = {
  把握: { ...text, numFmt: '0%' },
  改为: { ...text, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF2CC' } } },
}
const bold: CellStyle = { font: { bold: true }, alignment: { vertical: 'center', wrapText: true } }

/** What the plan does not hold of what was proposed. */
export interface ReviewOptions {
  /** Of each target, in the order of the targets. */
  readonly candidates: readonly (readonly IndicatorCandidate[])[]
  readonly indicators: readonly Indicator[]
  /** The divisions that the plan may be of. */
  readonly divisions?: readonly DivisionCode[]
  /** What a division is called, for who looks it over. */
  readonly divisionName?: (code: DivisionCode) => string | undefined
}

type Row = Partial<Record<ReviewHead, CellValue>>

const required = ({ comparator, value, valueMax, unit }: PlanTarget): string | null => {
  if (value === null) return null
  const share = unit === '%' ? '%' : null
  return comparator === 'range'
    ? `${formatFigure(value, share)}–${formatFigure(valueMax, unit)}`
    : `${comparator} ${formatFigure(value, unit)}`
}

const threeOf = (names: readonly (string | undefined)[]): Row => ({
  候选一: names[0] ?? null,
  候选二: names[1] ?? null,
  候选三: names[2] ?? null,
})

const rowsOf = (plan: Plan, { candidates, indicators, divisions = [], divisionName }: ReviewOptions): Row[] => {
  const names = new Map(indicators.map(({ id, name }) => [id, name.zh]))
  const headings = new Map(plan.sections.flatMap(({ items }) => items.map(({ number, heading }) => [number, heading])))
  const called = (code: DivisionCode): string => `${code} ${divisionName?.(code) ?? ''}`.trim()
  const place: Row = {
    编号: divisionRow,
    任务: plan.title,
    原文: plan.issuer ?? null,
    期限: plan.issued ?? null,
    指标: plan.division === undefined ? null : called(plan.division),
    ...threeOf(divisions.map(called)),
  }
  const rows = plan.targets.map((target, at): Row => {
    const proposed = candidates[at] ?? []
    const { id, item, quote, deadline, indicator } = target
    return {
      编号: id,
      条: item,
      任务: headings.get(item) ?? null,
      原文: quote ?? null,
      要求: required(target),
      期限: deadline ?? null,
      指标: indicator === undefined ? null : (names.get(indicator) ?? indicator),
      把握: proposed[0] && proposed[0].id === indicator ? proposed[0].confidence : null,
      ...threeOf(proposed.map(one => names.get(one.id) ?? one.id)),
    }
  })
  return [place, ...rows]
}

/**
 * A sheet (.xlsx) in which a person looks over what was proposed: a row for the division and one for each target, with its words,
 * the indicator that was filled in, up to three candidates, and a column to write the right one into. `readReview` reads it back.
 * @throws ProblemError `cell-too-long`
 */
export const writeReview = (plan: Plan, options: ReviewOptions): Promise<Uint8Array> => {
  const title = `${plan.title} 指标核对表`
  const rows = rowsOf(plan, options).map(row => reviewHeads.map(head => row[head] ?? null))
  const cells = new Map<string, { value: CellValue; style: CellStyle }>([
    ['0,0', { value: title, style: { font: { bold: true, size: 14 } } }],
  ])
  for (const [column, head] of reviewHeads.entries()) {
    cells.set(`${above - 1},${column}`, { value: head, style: bold })
    for (const [row, values] of rows.entries())
      cells.set(`${row + above},${column}`, { value: values[column] ?? null, style: styles[head] ?? text })
  }
  return writeReadable({
    sheets: [
      {
        name: '核对',
        columns: widths.map(width => ({ width })),
        rows: [[title], [howTo], [...reviewHeads], ...rows],
        cells,
        freezePane: { rows: above },
        pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  })
}
