import { type DivisionCode, type PlainDate, type Problem, problem } from '@minzheng/core'
import type { Division, DivisionTable } from '@minzheng/core/divisions'

/** The table of divisions of a day, as `divisionsOn` of `@minzheng/core/divisions` gives it. */
export type DivisionsOn = (day: PlainDate) => DivisionTable

/** What is known of a document before its division is looked for. */
export interface DocumentHead {
  readonly title?: string | undefined
  readonly issuer?: string | undefined
  readonly issued?: PlainDate | undefined
  readonly year?: number | undefined
}

/** The division whose document it is, where it is certain, and else what stands in the way. */
export interface DocumentDivision {
  readonly division?: DivisionCode
  /** Those that it may be, where it is not certain. */
  readonly candidates: readonly DivisionCode[]
  readonly problems: Problem[]
}

const han = '[\\p{Script=Han}]'
/** What stands before the name of a bureau: the place. */
const bureau = new RegExp(
  `(${han}{2,24}?)(?:民政局|民政厅|民政和${han}{2,10}局|社会(?:事务|事业|工作|保障)局|人民政府|民政办)`,
  'u',
)
const beforeWork = new RegExp(`(${han}{2,14})民政`, 'u')
const atStart = new RegExp(`^(${han}{2,14})`, 'u')
const notOfName = /^(?:中共|关于印发|印发|关于|全[省市区县州旗盟])+/

/** A line by itself that names a bureau: letterhead or signature. */
const [head, tail, longestLine] = [1500, 600, 24]
const lettered = (text: string): string[] => {
  const ends = text.length > head + tail ? [text.slice(0, head), text.slice(-tail)] : [text]
  return ends
    .flatMap(part => part.split(/[\r\n\u2028\u2029]+/))
    .map(line => line.replaceAll(/[\s\u3000]/g, ''))
    .filter(line => line.length <= longestLine && bureau.test(line))
}

/** The places that a head names, the surest first; each may have other words before it. */
const namedPlaces = ({ title = '', issuer = '' }: DocumentHead, text: string): string[] => {
  const bare = title.replaceAll(/[\s《》〈〉“”"]|20\d\d年?度?|二[〇○零].{2}年/g, '')
  const found = [
    bureau.exec(issuer)?.[1],
    bureau.exec(bare)?.[1],
    beforeWork.exec(bare.replace(notOfName, ''))?.[1],
    atStart.exec(bare.replace(notOfName, ''))?.[1],
    ...lettered(text).map(line => bureau.exec(line)?.[1]),
  ]
  return [...new Set(found.flatMap(name => (name === undefined ? [] : [name.replace(notOfName, '')])))]
}

/** The divisions that words begin or end with, by the longest name. */
const divisionsIn = (words: string, { findDivisions }: DivisionTable): readonly Division[] => {
  for (let from = 0; from < words.length - 1; from++) {
    const found = findDivisions(words.slice(from))
    if (found.length > 0) return found
  }
  // 渝北区养老服务 …: a short name is no beginning, for 和平 and 东方 are words; of 渝北区统景镇 it is not the division.
  for (let to = words.length - 1; to >= 2; to--)
    if (/[省市区县州旗盟]/.test(words.charAt(to - 1)) && !/[省市区县州旗盟镇乡]|街道/.test(words.slice(to))) {
      const found = findDivisions(words.slice(0, to))
      if (found.length > 0) return found
    }
  return []
}

/** Which of several a text speaks of: by the level of 全市, 全县, and by the division above. */
const narrowed = (found: readonly Division[], text: string, table: DivisionTable): readonly Division[] => {
  if (found.length < 2) return found
  const kind = /全([省市区县州旗盟])(?=民政|范围|各|经济|上下|[^\p{Script=Han}])/u.exec(text)?.[1]
  const ofKind = found.filter(({ name }) => kind !== undefined && name.endsWith(kind))
  const left = ofKind.length > 0 ? ofKind : found
  if (left.length < 2) return left
  const above = ({ parent }: Division): string | undefined =>
    parent === undefined ? undefined : table.divisionName(parent)
  const within = left.filter(division => {
    const name = above(division)
    return name !== undefined && text.includes(name)
  })
  return within.length > 0 ? within : left
}

/** The first and last day that the document may be of. */
const daysOf = ({ issued, year }: DocumentHead): readonly PlainDate[] =>
  issued !== undefined ? [issued] : year === undefined ? [] : [`${year}-01-01`, `${year}-12-31`]

const noDivision = problem(
  'no-division',
  'warning',
  ['division'],
  ['没有找到是哪个行政区划的文件。', 'No division was found whose document it is.'],
  ['请写明行政区划代码（division）。', 'Give the code of the division.'],
)

const ambiguous = (name: string, found: readonly Division[], table: DivisionTable): Problem => {
  const list = found.map(({ code }) => `${table.fullName(code)} ${code}`)
  return problem(
    'division-ambiguous',
    'warning',
    ['division'],
    [
      `“${name}”有 ${found.length} 处，文中看不出是哪一处。`,
      `${found.length} divisions are called ${name}; the text does not tell which.`,
    ],
    [`请写明是哪一处：${list.join('、')}。`, `Say which: ${list.join(', ')}.`],
  )
}

const notInForce = (name: string, days: readonly PlainDate[]): Problem =>
  problem(
    'division-not-in-force',
    'warning',
    ['division'],
    [
      `“${name}”在 ${days.join(' 至 ')} 的区划代码表中没有，或期间有变更。`,
      `${name} is not in the codes of ${days.join(' to ')}, or changed between.`,
    ],
    ['请按文件当日的区划写明代码（division）。', 'Give the code of the division on the day of the document.'],
  )

/** Words that end as a division does, though no table has them on the day. */
const endsAsDivision = /[市区县州旗盟]$/

/**
 * The division whose document it is, by the bureau that issued it, the title, the letterhead and the signature, with its code on
 * the day of the document. A name that several bear (鼓楼区) is decided by the division above, where the text has it, and left
 * open else.
 */
export const documentDivision = (known: DocumentHead, text: string, divisionsOn: DivisionsOn): DocumentDivision => {
  const days = daysOf(known)
  const [first] = days
  if (first === undefined) return { candidates: [], problems: [noDivision] }
  const table = divisionsOn(first)
  let unknown: string | undefined
  for (const name of namedPlaces(known, text)) {
    const found = narrowed(divisionsIn(name, table), `${known.title ?? ''}\n${text}`, table)
    const [only, another] = found
    if (another) return { candidates: found.map(({ code }) => code), problems: [ambiguous(name, found, table)] }
    if (only)
      return days.every(day => divisionsOn(day).divisionOf(only.code)?.name === only.name)
        ? { division: only.code, candidates: [], problems: [] }
        : { candidates: [only.code], problems: [notInForce(name, days)] }
    if (endsAsDivision.test(name) && name.length >= 3) unknown ??= name
  }
  return { candidates: [], problems: [unknown === undefined ? noDivision : notInForce(unknown, days)] }
}
