import {
  breaking,
  type Citation,
  Fen,
  happenedBy,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { type Measured, type MeasurePeriod, shareOfEach } from '@minzheng/indicators'
import * as z from 'zod'

/** What a village’s rules of weddings and funerals limit (红白事操办标准). Money in fen. */
export const customLimits = {
  tables: { zh: '宴席桌数', en: 'tables' },
  perTable: { zh: '每桌费用', en: 'cost of a table' },
  gift: { zh: '礼金', en: 'gift of money' },
  cigarettes: { zh: '每盒烟价', en: 'price of a packet of cigarettes' },
  liquor: { zh: '每瓶酒价', en: 'price of a bottle' },
  musicians: { zh: '乐人人数', en: 'musicians' },
  days: { zh: '治丧天数', en: 'days of the wake' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A limit. */
export type CustomLimit = keyof typeof customLimits

const most = z.int().min(0).nullable().default(null)
const fen = Fen.min(0).nullable().default(null)

/** The most of each; `null`: the village sets none. */
export const CustomStandard = z.strictObject({
  tables: most,
  perTable: fen,
  gift: fen,
  cigarettes: fen,
  liquor: fen,
  musicians: most,
  days: most,
})
export type CustomStandard = z.infer<typeof CustomStandard>

const day = PlainDate.nullable().default(null)
const known = PlainDate.nullish()

/** The council of weddings and funerals (红白理事会) of a village or community. */
export const RedWhiteCouncil = z
  .strictObject({
    village: z.string().min(1),
    /** Tells the councils of one village apart, as where each of its groups has one; left out: it has one. */
    name: z.string().min(1).optional(),
    /** `null`: there is none. */
    setUp: PlainDate.nullable(),
    ended: day,
    members: z.int().min(0).nullable().default(null),
    /** Its charter (章程), and the rule of the village (村规民约) with the standard, as adopted; `null`: there is none, left out: not known. */
    charter: known,
    villageRule: known,
    /** The village was told of it; `null`: it was not, left out: not known. */
    published: known,
    standard: CustomStandard.nullable().default(null),
    /** Weddings and funerals that were notified to it, and what of them was seen. */
    occasions: z
      .array(
        z.strictObject({
          kind: z.enum(['wedding', 'funeral', 'other']),
          on: PlainDate,
          /** `null`: it was not, left out: not known. */
          notified: known,
          seen: CustomStandard.default(CustomStandard.parse({})),
        }),
      )
      .default([]),
  })
  .refine(
    ({ setUp, ended }) => ended === null || (setUp !== null && setUp <= ended),
    refusal(['ended'], '终止日期早于设立日期', 'ended before it was set up'),
  )
export type RedWhiteCouncil = z.infer<typeof RedWhiteCouncil>

/** Whether a council is at work on a day: set up, with a charter; `null`: not known whether it has one. */
export const isCouncilAtWork = ({ setUp, ended, charter }: RedWhiteCouncil, on: PlainDate): boolean | null =>
  runsOn(setUp, ended, on) ? (charter === undefined ? null : happenedBy(charter, on)) : false

/** The villages that have a council at work on the last day of a period; one whose council ended and was set up anew is one village. */
export const councilCoverage = (councils: readonly RedWhiteCouncil[], { asOf }: MeasurePeriod): Measured =>
  shareOfEach(
    councils,
    ({ village }) => village,
    council => isCouncilAtWork(council, asOf),
  )

/** The limits that an occasion went over, with what was seen; what is not known, and what no limit is set for, is none. */
export const overStandard = (
  standard: CustomStandard,
  seen: CustomStandard,
): readonly { readonly limit: CustomLimit; readonly most: number; readonly seen: number }[] =>
  (Object.keys(customLimits) as CustomLimit[]).flatMap(limit => {
    const [allowed, was] = [standard[limit], seen[limit]]
    return allowed !== null && was !== null && was > allowed ? [{ limit, most: allowed, seen: was }] : []
  })

/**
 * What councils are held against; places set it, the nation encourages councils (国务院令第824号 art. 39) and sets no figure. How a council is
 * made no document that was read says: that is warned of.
 */
export const councilRules = {
  charter: { text: { zh: '红白理事会应当有章程', en: 'a council has a charter' }, severity: 'warning' },
  'village-rule': {
    text: { zh: '操办标准应当写入村规民约', en: 'its standard is in the rules of the village' },
    severity: 'warning',
  },
  published: {
    text: { zh: '章程和标准应当向村民公布', en: 'charter and standard are made known' },
    severity: 'warning',
  },
  notified: {
    text: { zh: '红白事应当事前报备', en: 'an occasion is notified before it is held' },
    severity: 'warning',
  },
  'within-standard': { text: { zh: '操办不得超过村规民约的标准', en: 'an occasion keeps to the standard' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What of a council is broken on a day; an occasion is judged by its own day, and by the standard where the rule of the village that sets it
 * was adopted by then, or nobody says when it was.
 */
export const councilProblems = (council: RedWhiteCouncil, asOf: PlainDate): Problem[] => {
  const { setUp, ended, charter, villageRule, published, standard, occasions } = council
  const broken = breaking(councilRules)
  if (!runsOn(setUp, ended, asOf)) return []
  return [
    ...(notHappenedBy(charter, asOf) ? [broken('charter', ['charter'])] : []),
    ...(standard !== null && notHappenedBy(villageRule, asOf) ? [broken('village-rule', ['villageRule'])] : []),
    ...(happenedBy(charter, asOf) && notHappenedBy(published, asOf) ? [broken('published', ['published'])] : []),
    ...occasions.flatMap(({ on, notified, seen }, index) => {
      if (on > asOf || !runsOn(setUp, ended, on)) return []
      return [
        ...(notHappenedBy(notified, on) ? [broken('notified', ['occasions', index, 'notified'])] : []),
        ...(standard === null || notHappenedBy(villageRule, on)
          ? []
          : overStandard(standard, seen).map(({ limit }) =>
              broken('within-standard', ['occasions', index, 'seen', limit]),
            )),
      ]
    }),
  ]
}

/** 陕西富县安子头村, as the press of 2022-10-26 has it: an example of a standard, none of the nation. */
export const anzitouStandard: { readonly standard: CustomStandard; readonly cite: Citation } = {
  standard: {
    tables: 20,
    perTable: 300_00,
    gift: 100_00,
    cigarettes: 20_00,
    liquor: 80_00,
    musicians: null,
    days: null,
  },
  cite: {
    title: '陕西富县安子头村、武功县聂村移风易俗村规民约（报道）',
    issuer: '陕西工人报（2022-10-26）',
    confidence: 'secondary',
  },
}
