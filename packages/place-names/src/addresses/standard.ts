import { dateParts, type PlainDate, type Problem } from '@minzheng/core'
import { fullName } from '@minzheng/core/divisions'
import { type ParsedAddress, parseAddress } from './address.js'
import type { AddressTable } from './division.js'
import { addressOn } from './on-day.js'
import { formatAddress, sameParts } from './parts.js'

/** An address written as a standard one, or why it is not. */
export interface StandardAddress {
  /** The address from the province to the room; `undefined` where it is refused, and an error says why. */
  readonly text: string | undefined
  readonly address: ParsedAddress
  readonly problems: readonly Problem[]
}

/** How {@link standardAddress} is to write an address. */
export interface StandardAddressOptions {
  /** The day whose divisions are written; without it, those that the address names. */
  readonly on?: PlainDate | undefined
  /** A newer table of divisions (`divisionTable` of core). */
  readonly table?: AddressTable | undefined
}

const problem = (
  code: string,
  severity: Problem['severity'],
  message: Problem['message'],
  remedy: Problem['remedy'],
): Problem => ({ code: `address-${code}`, severity, path: [], message, remedy })

const writeOut = { zh: '请写明省、市、县的全称。', en: 'Write the province, the city and the county in full.' }
const readAgain = {
  zh: '请核对这一部分，写成标准地址的要素。',
  en: 'Check this part, and write it as parts of an address.',
}

const list = (names: readonly string[]): string => names.slice(0, 5).join('、') + (names.length > 5 ? '……' : '')

const problemsOf = ({ division, former, rest }: ParsedAddress, on: PlainDate | undefined): Problem[] => {
  const problems: Problem[] = []
  if (division.status === 'none')
    problems.push(
      problem('division-none', 'error', { zh: '没有写明行政区划。', en: 'It names no division.' }, writeOut),
    )
  if (division.status === 'ambiguous') {
    const names = list(division.candidates.map(({ code, name }) => fullName(code) ?? name))
    problems.push(
      problem(
        'division-ambiguous',
        'error',
        { zh: `区划不止一个：${names}。`, en: `The division may be any of ${names}.` },
        writeOut,
      ),
    )
  }
  if (on === undefined)
    for (const { name, spell } of former) {
      const until = spell.ends?.latest ?? ''
      problems.push(
        problem(
          'former-name',
          'warning',
          { zh: `“${name}”至迟到${until}已不用。`, en: `${name} was in use until ${until} at the latest.` },
          { zh: '请写明日期，按该日的区划书写。', en: 'Give a day, to write the divisions of that day.' },
        ),
      )
    }
  if (rest !== '')
    problems.push(
      problem('unread', 'error', { zh: `“${rest}”没有读懂。`, en: `“${rest}” is not understood.` }, readAgain),
    )
  return problems
}

/**
 * An address written as a standard one: divisions in full, figures in Arabic. It is refused, with the reasons, rather than written as
 * another: where the division is not certain, where something is not understood, and where what is written would not be read as the
 * same parts. Never throws for a text; a day that is none does.
 * @throws ProblemError `not-a-date`
 */
export const standardAddress = (text: string, { on, table }: StandardAddressOptions = {}): StandardAddress => {
  if (on !== undefined) dateParts(on)
  const tables = table === undefined ? {} : { table }
  const address = parseAddress(text, tables)
  const problems = problemsOf(address, on)
  let { parts } = address
  if (on !== undefined && address.division.status === 'found') {
    const then = addressOn(address, on)
    if (then.status === 'known') {
      if (then.likely)
        problems.push(
          problem(
            'division-likely',
            'warning',
            { zh: `${on}的区划是推断的。`, en: `The divisions on ${on} are inferred.` },
            { zh: '请核对区划变更的文件。', en: 'Check the documents of the change.' },
          ),
        )
      parts = then.parts
    } else
      problems.push(
        problem(
          'division-then',
          'error',
          then.candidates.length > 0
            ? {
                zh: `${on}时可能属于${list(then.candidates)}。`,
                en: `On ${on} it may be in ${list(then.candidates)}.`,
              }
            : { zh: `不知道${on}时属于哪个区划。`, en: `Which division it is in on ${on} is not known.` },
          writeOut,
        ),
      )
  }
  const written = formatAddress(parts)
  if (!problems.some(({ severity }) => severity === 'error') && !sameParts(parseAddress(written, tables).parts, parts))
    problems.push(
      problem(
        'not-same',
        'error',
        { zh: '写成标准地址后会被读成另一个地址。', en: 'Written out it would be read as another address.' },
        readAgain,
      ),
    )
  const isRefused = problems.some(({ severity }) => severity === 'error')
  return { text: isRefused ? undefined : written, address, problems }
}
