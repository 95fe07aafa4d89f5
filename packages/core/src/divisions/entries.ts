import { canonicalCode, isDivisionCode } from '../division.js'
import type { DivisionCode } from '../division.schema.js'
import { problem } from '../problem.js'
import type { Problem } from '../problem.schema.js'

/** A row of a list of codes. */
export interface DivisionEntry {
  readonly code: DivisionCode
  readonly name: string
}

/** In municipalities 01 to 03, elsewhere 90, stand for no prefecture; older lists have 市辖区 under every city. */
export const isHeading = ({ code, name }: DivisionEntry): boolean =>
  /^(?:(?:11|12|31|50)0[123]|\d\d90)00$/.test(code) || (/0[01]$/.test(code) && /^(?:市辖区|县|市)$/.test(name))

const remedy = ['请改正区划代码表的这一行。', 'Mend this row of the list of codes.'] as const

/** Each row of a list that is no code and name, or stands twice. */
export const entryProblems = (entries: readonly DivisionEntry[]): Problem[] => {
  const seen = new Set<string>()
  return entries.flatMap(({ code, name }, index): Problem[] => {
    if (!isDivisionCode(code) || name === '')
      return [
        problem(
          'division-entry',
          'error',
          [index],
          [`“${code} ${name}”不是代码和名称。`, `"${code} ${name}" is no code and name.`],
          remedy,
        ),
      ]
    const key = canonicalCode(code)
    if (seen.has(key))
      return [
        problem('division-twice', 'error', [index], [`代码 ${code} 重复。`, `The code ${code} stands twice.`], remedy),
      ]
    seen.add(key)
    return []
  })
}
