import { divideExact } from '@minzheng/core'
import { shownFigure } from '@minzheng/indicators'

/** A number with the format that a spreadsheet shows it in. */
export interface PrintedFigure {
  readonly value: number
  readonly format: string
}

/** A figure that a spreadsheet shows as `formatFigure` writes it: cut, not rounded. */
export const printedFigure = (
  value: number,
  unit: string | null,
  besides: readonly (number | null | undefined)[] = [],
): PrintedFigure => {
  const { figure, decimals } = shownFigure(value, unit, besides)
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return unit === '%'
    ? { value: divideExact(figure, 100), format: `0${fraction}%` }
    : { value: figure, format: `#,##0${fraction}${unit ? ` "${unit.replaceAll(/["\\]/g, '')}"` : ''}` }
}
