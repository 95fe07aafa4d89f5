import { ancestorOf, type DivisionCode, type PlainDate } from '@minzheng/core'
import { divisionHistory, divisionsOn } from '@minzheng/core/divisions'
import type { ParsedAddress } from './address.js'
import type { FormerName } from './former.js'
import type { AddressParts } from './parts.js'

/** An address with the divisions of a day; or that it is not known what they are. */
export type AddressOnDay =
  | {
      readonly status: 'known'
      readonly parts: AddressParts
      /** Whether what took the place of a division is likely only: no document is held that says so. */
      readonly likely: boolean
    }
  | {
      readonly status: 'not-known'
      /** The names of what may be meant: the district was parted, or the names stand for several. */
      readonly candidates: readonly string[]
    }

const levels = ['province', 'prefecture', 'county'] as const

/** The codes that a division leads to by a day; of a code that was given twice, the one that the address names. */
const codesOn = (code: DivisionCode, former: readonly FormerName[], day: PlainDate): readonly DivisionCode[] => {
  const history = divisionHistory()
  if (!history.reuses.some(reuse => reuse.code === code)) return history.codesOn(code, day)
  const spell = former.find(one => one.code === code)?.spell ?? history.spellsOf(code).at(-1)
  const then = history.divisionOn(code, day)
  if (then.status === 'in-force' && then.division.name === spell?.name) return [code]
  const { successions } = history.successorsOf(code)
  return [...new Set(successions.flatMap(({ from, to }) => (from === spell ? history.codesOn(to.code, day) : [])))]
}

/**
 * An address as its divisions are called on a day: 湖北省襄樊市樊城区 is 湖北省襄阳市樊城区 since 2010-11-26, 新津县 is 新津区. Of a
 * district that was parted it is not known in which part the door is: 杭州市江干区 may be 上城区 or 钱塘区. By the bundled history of
 * `@minzheng/core/divisions`; streets and townships stay as they are.
 * @throws ProblemError `not-a-date`
 */
export const addressOn = ({ division, parts, former }: ParsedAddress, day: PlainDate): AddressOnDay => {
  const table = divisionsOn(day)
  if (division.status === 'none') return { status: 'known', parts, likely: false }
  if (division.status === 'ambiguous')
    return {
      status: 'not-known',
      candidates: division.candidates.map(({ code, name }) => table.fullName(code) ?? name),
    }
  const history = divisionHistory()
  const written = division.code.slice(0, 6)
  const codes = day < history.coverage.from ? [] : codesOn(written, former, day)
  const [code, ...others] = codes
  if (code === undefined || others.length > 0)
    return { status: 'not-known', candidates: codes.flatMap(one => table.fullName(one) ?? []) }
  const named: AddressParts = { ...parts, division: code === written ? division.code : code }
  for (const level of levels) {
    delete named[level]
    const above = ancestorOf(code, level)
    const name = table.divisionOf(above)
    if (name && !name.heading && name.level === level) named[level] = name.name
  }
  const { successions } = history.successorsOf(written)
  return {
    status: 'known',
    parts: named,
    likely: code !== written && successions.some(({ basis }) => basis !== 'cited'),
  }
}
