import { type LocalizedText, type Problem, problem as problemOf } from '@minzheng/core'
import type { Indicator } from './indicator.js'
import { parseUnit } from './unit.js'

const problem = (code: string, path: Problem['path'], message: LocalizedText, remedy: LocalizedText): Problem =>
  problemOf(code, 'error', path, message, remedy)

const kindFits = ({ kind, unit }: Indicator): boolean => {
  const dimension = parseUnit(unit)?.dimension.split('/')
  if (!dimension || kind === 'amount' || kind === 'milestone') return true
  if (kind === 'ratio') return dimension[0] === 'ratio' || dimension.length > 1
  return (dimension[0] === 'money') === (kind === 'money') && dimension[0] !== 'ratio'
}

/** What is wrong in a catalogue of indicators beyond the form of each: IDs twice, units that do not suit the kind, ratios without parts, shares that are not in %. */
export const indicatorProblems = (indicators: readonly Indicator[]): Problem[] => {
  const seen = new Set<string>()
  return indicators.flatMap((indicator, row) => {
    const { id, kind, unit, parts, share } = indicator
    const problems: Problem[] = []
    if (seen.has(id))
      problems.push(
        problem(
          'indicator-repeated',
          [row, 'id'],
          { zh: `指标 ID“${id}”重复。`, en: `The indicator "${id}" is there twice.` },
          { zh: '请合并两条，或另取 ID。', en: 'Merge the two, or give one another ID.' },
        ),
      )
    seen.add(id)
    if (!kindFits(indicator))
      problems.push(
        problem(
          'unit-not-of-kind',
          [row, 'unit'],
          { zh: `单位“${unit}”与类别“${kind}”不符。`, en: `The unit "${unit}" does not suit the kind "${kind}".` },
          {
            zh: '比率用“%”或“人/万人”之类，金额用“元”，计数用“个”“人”等。',
            en: 'A ratio is in % or the like of 人/万人, money in 元, a count in 个, 人 and so on.',
          },
        ),
      )
    if (kind === 'ratio' && !parts)
      problems.push(
        problem(
          'ratio-parts-missing',
          [row, 'parts'],
          { zh: `比率“${id}”没有写明分子和分母。`, en: `The ratio "${id}" does not say what is divided by what.` },
          { zh: '请补上 parts。', en: 'Add `parts`.' },
        ),
      )
    if (share && parseUnit(unit)?.dimension !== 'ratio')
      problems.push(
        problem(
          'share-not-a-ratio',
          [row, 'share'],
          { zh: `“${id}”不以“%”计，不能是占比。`, en: `"${id}" is not in %, and so no share.` },
          { zh: '请删去 share，或改正单位。', en: 'Leave out `share`, or mend the unit.' },
        ),
      )
    return problems
  })
}
