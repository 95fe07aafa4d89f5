import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  dateParts,
  happenedBy,
  isLate,
  type LocalizedText,
  lastDayOfMonth,
  PlainDate,
  type Problem,
  plainDate,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { abolished } from '../shared/abolished.js'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'
import { endOfNextQuarter } from '../shared/quarters.js'
import { chongqingVillageMeasures, shandongOpenAffairs } from './documents.js'

/** How often an item is made known: every quarter; every month (money, where it flows much); at once. */
export const disclosureKinds = {
  quarterly: { zh: '一般事项，每季度', en: 'General, every quarter' },
  monthly: { zh: '财务收支，每月', en: 'Money, every month' },
  'at-once': { zh: '重大事项，随时', en: 'Weighty, at once' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** See {@link disclosureKinds}. */
export type DisclosureKind = keyof typeof disclosureKinds

/** What a place adds. Left out: it says nothing. */
export interface DisclosureRules {
  /** The committees that they are for; left out: both. */
  readonly kind?: CommitteeKind
  readonly from: PlainDate
  /** The day of the first month after the period by which it is made known. */
  readonly dayOfMonth?: { readonly day: number; readonly cite: Citation }
  /** Days after it happened within which a weighty matter is made known. */
  readonly atOnceDays?: { readonly days: number; readonly cite: Citation }
  readonly displayDays?: { readonly days: number; readonly cite: Citation }
  /** Money is made known every month, however little flows. */
  readonly moneyMonthly?: { readonly cite: Citation }
}

const chongqing = atArticle(chongqingVillageMeasures, '第三十条')
/** 重庆: by the 15th of the month after (the 15th is taken as in time; the text says before it), within ten days, on show for ten. */
export const chongqingDisclosure: DisclosureRules = {
  kind: 'village',
  from: chongqingVillageMeasures.effective,
  dayOfMonth: { day: 15, cite: chongqing },
  atOnceDays: { days: 10, cite: chongqing },
  displayDays: { days: 10, cite: chongqing },
}

/** 山东: money every month, on show for five days; since 2026 the fifteen of the law prevail. */
export const shandongDisclosure: DisclosureRules = {
  kind: 'village',
  from: shandongOpenAffairs.issued,
  displayDays: { days: 5, cite: atArticle(shandongOpenAffairs, '第十三条') },
  moneyMonthly: { cite: atArticle(shandongOpenAffairs, '第十二条') },
}

const displayDaysOfLaw = 15

/** The rules of a place that hold for a committee on a day. */
const rulesFor = (committee: CommitteeKind, on: PlainDate, rules?: DisclosureRules): DisclosureRules | undefined =>
  rules !== undefined && rules.from <= on && (rules.kind ?? committee) === committee ? rules : undefined

/**
 * How many days an item stays on the board at least, and who says so: since 2026 fifteen by the law, or more where the place asks for
 * more; before, what the place asks for. `null`: nobody set a number.
 */
export const leastDisplayDays = (
  kind: CommitteeKind,
  on: PlainDate,
  rules?: DisclosureRules,
): { readonly days: number; readonly cite: Citation } | null => {
  dateParts(on)
  const local = rulesFor(kind, on, rules)?.displayDays ?? null
  if (on < amended2025) return local
  if (local !== null && local.days > displayDaysOfLaw) return local
  return {
    days: displayDaysOfLaw,
    cite: atArticle(lawOf(kind, on), kind === 'village' ? '第三十五条第四款' : '第三十四条第三款'),
  }
}

/** The month or quarter that an item is of, by its last day; `2024-03-31` is the first quarter, or March. */
const firstOfNext = (lastDay: PlainDate, day: number): PlainDate => {
  const { year, month } = dateParts(lastDay)
  return month === 12 ? plainDate(year + 1, 1, day) : plainDate(year, month + 1, day)
}

/**
 * The last day to make an item known. For a month or a quarter `of` is its last day; for a weighty matter the day it happened. `null`: the
 * law asks for it every quarter, every month or at once, and sets no day; neither does the place.
 */
export const disclosureDue = (kind: DisclosureKind, of: PlainDate, rules?: DisclosureRules): PlainDate | null => {
  dateParts(of)
  if (rules === undefined || rules.from > of) return null
  if (kind === 'at-once') return rules.atOnceDays ? addDays(of, rules.atOnceDays.days) : null
  return rules.dayOfMonth ? firstOfNext(of, rules.dayOfMonth.day) : null
}

const day = PlainDate.nullable().default(null)

/** One item that a village or community has to make known (公开事项), and how long it stood on the board. */
export const BoardItem = z.strictObject({
  item: z.string().min(1),
  kind: z.enum(['quarterly', 'monthly', 'at-once']),
  /** Income and spending (财务收支); `null`: not known. */
  money: z.boolean().nullable().default(null),
  /** The last day of its month or quarter, or the day it happened. */
  of: PlainDate,
  /** `null`: not yet; left out: not told. */
  published: PlainDate.nullish(),
  /** The last day on the board; `null`: it still stands. */
  takenDown: day,
  /** Looked at by the supervising body before; `null`: not known. */
  reviewed: z.boolean().nullable().default(null),
  /** Found to be untrue. */
  untrue: z.boolean().default(false),
})
export type BoardItem = z.infer<typeof BoardItem>

const isPeriodEnd = (kind: DisclosureKind, of: PlainDate): boolean => {
  if (kind === 'at-once') return true
  const { year, month } = dateParts(of)
  return of === lastDayOfMonth(year, month) && (kind === 'monthly' || month % 3 === 0)
}

/** The law that asks for an item of a day to be made known; until 2025 that on communities asked for the accounts of what was collected alone (art. 16). */
const lawOfItem = (committee: CommitteeKind, of: PlainDate): Citation | null => {
  const since2026 = of >= amended2025
  if (committee === 'village' && hasLaw('village', of))
    return atArticle(lawOf('village', of), since2026 ? '第三十五条' : '第三十条')
  return committee === 'residents' && since2026 ? atArticle(lawOf('residents', of), '第三十四条') : null
}

/**
 * Whether an item was made known before there was something to make known: accounts before their month or quarter was over, anything else
 * before it began, since a general matter is made known in its quarter as well; `null`: whether it is of money is not known.
 */
const isTooEarly = ({ kind, money, of, published }: BoardItem): boolean | null => {
  if (published == null || kind === 'at-once' || published >= of) return false
  const { year, month } = dateParts(of)
  return kind === 'monthly' || money === true || published < plainDate(year, Math.max(1, month - 2), 1)
    ? true
    : money === false
      ? false
      : null
}

/**
 * What an item of a board breaks by a day: a period that is none (`board-period`), accounts made known before their period was over or an
 * item taken down before it was put up (`board-order`; where it is not known whether it is of money, a warning), money by the quarter where
 * the place asks for it every month (`board-money-monthly`), made known late or not yet (`board-late`), in no time at all a whole period
 * after its own (`board-missed`, where no day is set; of a weighty matter, which is made known at once, when those of the next quarter have
 * been; of a community since 2026, which does it in good time, a warning while it is not), taken down too soon (`board-too-short`), untrue (`board-untrue`).
 * A community’s quarters are nobody’s rule: for it the days of display count, and since 2026 that it is true. Of an item before the law that is held the record alone is held against itself.
 */
export const boardProblems = (
  committee: CommitteeKind,
  item: BoardItem,
  asOf: PlainDate,
  rules?: DisclosureRules,
): Problem[] => {
  const { kind, money, of, published, takenDown, untrue } = item
  const law = lawOfItem(committee, of)
  const problems: Problem[] = []
  if (!isPeriodEnd(kind, of))
    problems.push(
      brokenRule('board-period', { text: { zh: `${of} 不是月末或者季末`, en: `${of} ends no month or quarter` } }, [
        'of',
      ]),
    )
  const early = isTooEarly(item)
  const backwards = published != null && takenDown !== null && takenDown < published
  if (early !== false || backwards)
    problems.push(
      brokenRule(
        'board-order',
        {
          text: {
            zh: '期间未满即公布，或者撤下早于公布',
            en: 'it was made known before its period was over, or taken down before it was put up',
          },
          ...(early === true || backwards ? {} : { severity: 'warning' as const }),
        },
        ['published'],
      ),
    )
  const local = rulesFor(committee, of, rules)
  const moneyMonthly = local?.moneyMonthly
  if (kind === 'quarterly' && money === true && moneyMonthly)
    problems.push(
      brokenRule(
        'board-money-monthly',
        { text: { zh: '财务收支每月公布', en: 'money is made known every month' }, cite: moneyMonthly.cite },
        ['kind'],
      ),
    )
  const due = disclosureDue(kind, of, local)
  const dueCite = kind === 'at-once' ? local?.atOnceDays?.cite : local?.dayOfMonth?.cite
  if (due !== null && isLate(published, due, asOf))
    problems.push(
      brokenRule(
        'board-late',
        { text: { zh: '未按期公布', en: 'it was not made known in time' }, cite: dueCite! },
        ['published'],
        due,
      ),
    )
  if (due === null && published !== undefined && law !== null) {
    // A weighty matter is made known at once: at the latest with the general ones of the quarter after its own.
    const next = firstOfNext(of, 1)
    const last = kind === 'monthly' ? lastDayOfMonth(dateParts(next).year, dateParts(next).month) : endOfNextQuarter(of)
    // What was made known after all was perhaps in good time, for which a community has no day.
    if (isLate(published, last, asOf) && (committee === 'village' || !happenedBy(published, asOf)))
      problems.push(
        brokenRule(
          'board-missed',
          {
            text: {
              zh: `下一${kind === 'monthly' ? '月' : '季度'}内仍未公布`,
              en: 'a whole period later it was not made known',
            },
            cite: law,
            ...(committee === 'residents' && { severity: 'warning' as const }),
          },
          ['published'],
          committee === 'village' ? last : undefined,
        ),
      )
  }
  const least = published == null ? null : leastDisplayDays(committee, published, rules)
  if (
    least !== null &&
    published != null &&
    happenedBy(takenDown, asOf) &&
    takenDown !== null &&
    takenDown < addDays(published, least.days - 1)
  )
    problems.push(
      brokenRule(
        'board-too-short',
        { text: { zh: `公布不少于${least.days}日`, en: `it stays for ${least.days} days at least` }, cite: least.cite },
        ['takenDown'],
        addDays(published, least.days - 1),
      ),
    )
  if (untrue && law !== null)
    problems.push(
      brokenRule('board-untrue', { text: { zh: '公布事项应当真实', en: 'what is made known is true' }, cite: law }, [
        'untrue',
      ]),
    )
  return problems
}

/** A village or community with its items: whether it makes its affairs known as it should, which the rate counts. */
export const OpenAffairsRecord = z.strictObject({
  unit: z.string().min(1),
  within,
  kind: z.enum(['village', 'residents']),
  /** A board hangs there (村务公开栏); the law asks for one since 2026. */
  board: z.boolean().nullable(),
  items: z.array(BoardItem),
  abolished,
})
export type OpenAffairsRecord = z.infer<typeof OpenAffairsRecord>

/** Whether an item is not made known by a day, and should be at once or in time, for which nobody set a day; or nothing is told of it. */
const waits = (kind: CommitteeKind, item: BoardItem, asOf: PlainDate, rules?: DisclosureRules): boolean =>
  item.of < asOf &&
  !happenedBy(item.published, asOf) &&
  lawOfItem(kind, item.of) !== null &&
  (item.published === undefined ||
    ((kind === 'residents' || item.kind === 'at-once') &&
      disclosureDue(item.kind, item.of, rulesFor(kind, item.of, rules)) === null))

/**
 * Whether a unit makes its affairs known as it should on a day: a board, and no item amiss of those that are on record; `null`: not known,
 * or nothing to go by, such as a record without an item of that day or before that was made known, or one with an item that waits though it should be made
 * known at once (of villages) or in time (及时, of communities since 2026), for which no day is set.
 */
export const disclosesAsAsked = (
  { kind, board, items }: OpenAffairsRecord,
  asOf: PlainDate,
  rules?: DisclosureRules,
): boolean | null => {
  const problems = items.flatMap(item => boardProblems(kind, item, asOf, rules))
  if (problems.some(({ severity }) => severity === 'error')) return false
  if (asOf >= amended2025 && board === false) return false
  if (problems.length > 0 || items.some(item => waits(kind, item, asOf, rules))) return null
  return items.every(({ of, published }) => of > asOf || !happenedBy(published, asOf)) ||
    (asOf >= amended2025 && board === null)
    ? null
    : true
}
