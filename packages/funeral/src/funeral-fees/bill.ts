import {
  allHold,
  atArticle,
  brokenRule,
  type Citation,
  Fen,
  happenedBy,
  lastNotBefore,
  multiplyExact,
  notHappenedBy,
  PlainDate,
  type Problem,
  placed,
  type RecordRule,
  refusal,
  runsOn,
  within,
} from '@minzheng/core'
import { type Measured, shareWhere } from '@minzheng/indicators'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'
import { FuneralCharge } from './pricing.js'

const amount = Fen.min(0)

/** The list of fees of an institution (收费目录清单), as it is put up: from its first day to its last. */
export const FuneralFeeList = z
  .strictObject({
    institution: z.string().min(1),
    within,
    /** What the list is of, where the institution has more than one at once (服务、用品、墓位); left out: it is its one list. */
    title: z.string().min(1).optional(),
    from: PlainDate,
    until: PlainDate.nullable().default(null),
    /** When it was put up where people can see it, and online; `null`: it was not, left out: not known. */
    displayed: PlainDate.nullish(),
    items: z.array(
      z.strictObject({
        name: z.string().min(1),
        /** What tells items of one name apart (规格、服务内容); left out: nothing. */
        specification: z.string().min(1).optional(),
        charge: FuneralCharge,
        unit: z.string().min(1),
        /** The price, or the ends of what may be charged, in fen; without an upper end the market sets it. */
        least: amount.nullable().default(null),
        most: amount.nullable(),
        /** The document that sets it; `null`: none, left out: not known. */
        basis: z.string().min(1).nullish(),
      }),
    ),
  })
  .refine(
    ({ items }) =>
      new Set(items.map(({ name, specification, unit }) => JSON.stringify([name, specification, unit]))).size ===
      items.length,
    refusal(['items'], '项目重复', 'an item is there twice'),
  )
  .refine(
    ({ items }) => items.every(({ least, most }) => least === null || most === null || least <= most),
    refusal(['items'], '下限高于上限', 'the least is more than the most'),
  )
  .refine(...lastNotBefore('from', 'until'))
export type FuneralFeeList = z.infer<typeof FuneralFeeList>

/** A bill of an institution. */
export const FuneralBill = z.strictObject({
  on: PlainDate,
  lines: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** Which of the items of the name, where the list has more than one; left out: not told. */
      specification: z.string().min(1).optional(),
      /** So many of its unit, to hundredths: 12.5 kilometres. */
      quantity: z.number().positive().max(10_000).multipleOf(0.01).default(1),
      /** What one costs, in fen. */
      price: amount,
      /** The family had no choice: bundled, or made a condition of something else (捆绑、附加条件); `null`: not known. */
      forced: z.boolean().nullable().default(null),
      /** A service of the list, charged in parts beside it (分解项目). */
      splitFrom: z.string().min(1).nullable().default(null),
    }),
  ),
})
export type FuneralBill = z.infer<typeof FuneralBill>

/** What a bill is held against. */
export const funeralBillRules = {
  'not-on-list': { text: { zh: '不得在清单之外设立项目、收取费用', en: 'nothing outside the list is charged' } },
  'over-price': { text: { zh: '收费不得高于公布的标准', en: 'no more is charged than the price put up' } },
  'not-displayed': { text: { zh: '应当明码标价', en: 'prices are put up' } },
  bundled: { text: { zh: '不得捆绑、附加条件强制收费', en: 'nothing is forced upon the family' } },
  split: { text: { zh: '不得分解项目变相提高收费', en: 'no item is split to charge more' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const articles: Readonly<Record<keyof typeof funeralBillRules, string>> = {
  'not-on-list': '第五十条',
  'over-price': '第四十三条第一款第一项',
  'not-displayed': '第四十三条第一款第一项',
  bundled: '第四十三条第一款第三项',
  split: '第四十二条',
}

/** What a bill comes to. */
export interface BillCheck {
  readonly total: Fen
  /** Charged over the most of the list, and for what is not on it or forced, in fen: what is to be given back. */
  readonly overcharged: Fen
  readonly problems: readonly Problem[]
}

/**
 * Holds a bill against the list of its day. The articles are those of 国务院令第824号 from 2026-03-30; before it the same was a matter of
 * price law, which is not cited here, and a charge outside the list is no problem by itself. Whole lines that must not be charged are
 * given back whole, others by what is over the most; a line is rounded to whole fen, half up. Of several items of one name the dearest that
 * the line may mean counts.
 */
export const checkFuneralBill = (bill: FuneralBill, list: FuneralFeeList): BillCheck => {
  const revised = isRevised(bill.on)
  const broken = (code: keyof typeof funeralBillRules, path: Problem['path']) => {
    const cite: Citation | undefined = revised ? atArticle(funeralRegulation2025, articles[code]) : undefined
    return brokenRule(code, { ...funeralBillRules[code], ...(cite && { cite }) }, path)
  }
  const problems: Problem[] = []
  const holds = runsOn(list.from, list.until, bill.on)
  if (!holds || notHappenedBy(list.displayed, bill.on)) problems.push(broken('not-displayed', ['displayed']))
  let [total, overcharged] = [0, 0]
  for (const [index, { name, specification, quantity, price, forced, splitFrom }] of bill.lines.entries()) {
    const times = (fen: Fen) => Math.round(multiplyExact(quantity, fen))
    const sum = times(price)
    total += sum
    const named = holds ? list.items.filter(one => one.name === name) : []
    const meant =
      specification === undefined || named.length < 2
        ? named
        : named.filter(one => one.specification === undefined || one.specification === specification)
    // What costs nothing is no charge.
    const outside = meant.length === 0 && revised && sum > 0
    if (outside) problems.push(broken('not-on-list', ['lines', index, 'name']))
    if (forced === true) problems.push(broken('bundled', ['lines', index, 'forced']))
    if (splitFrom !== null) problems.push(broken('split', ['lines', index, 'splitFrom']))
    const ends = meant.map(item => item.most)
    const most = ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.map(end => end!))
    const over = most === null ? 0 : times(Math.max(0, price - most))
    if (most !== null && price > most) problems.push(broken('over-price', ['lines', index, 'price']))
    overcharged += outside || forced === true || splitFrom !== null ? sum : over
  }
  return { total, overcharged, problems }
}

const institutionOf = ({ institution, within }: FuneralFeeList): string => placed(institution, within)
const listOf = (list: FuneralFeeList): string => JSON.stringify([institutionOf(list), list.title])

/** Of the institutions of some lists that hold on a day, those that put all of theirs up by it; of the lists of one title the last counts. */
export const feesDisclosedRate = (lists: readonly FuneralFeeList[], asOf: PlainDate): Measured => {
  const last = lists
    .filter(({ from, until }) => runsOn(from, until, asOf))
    .filter((one, _, running) => !running.some(other => listOf(other) === listOf(one) && one.from < other.from))
  return shareWhere([...new Set(last.map(institutionOf))], institution =>
    allHold(
      last
        .filter(one => institutionOf(one) === institution)
        .map(({ displayed }) => (displayed === undefined ? null : happenedBy(displayed, asOf))),
    ),
  )
}

/** Basic items of a list without the document that sets their price; they are charged only by one. */
export const pricesWithoutBasis = (
  list: FuneralFeeList,
  isBasic: (charge: FuneralCharge) => boolean,
): readonly string[] =>
  list.items.filter(({ charge, basis }) => basis === null && isBasic(charge)).map(({ name }) => name)
