import {
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import { happenedIn, type Measured, type MeasurePeriod, shareWhere, sumOf } from '@minzheng/indicators'
import * as z from 'zod'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** What is wrong with a grave on the list of a clean-up (散埋乱葬、违建墓地整治). */
export const irregularGraveKinds = {
  scattered: { zh: '散埋乱葬', en: 'Scattered grave' },
  'forbidden-area': { zh: '禁葬区域坟墓', en: 'In a forbidden area' },
  luxury: { zh: '豪华墓、大墓', en: 'Luxury or large grave' },
  living: { zh: '活人墓', en: 'Grave of the living' },
  clan: { zh: '宗族墓地', en: 'Clan cemetery' },
  oversize: { zh: '超标准墓位', en: 'Over the standard' },
  hardened: { zh: '硬化大墓', en: 'Paved grave' },
  'unapproved-site': { zh: '违建墓地', en: 'Ground without leave' },
  zombie: { zh: '僵尸墓（长期空置、失管）', en: 'Abandoned or long empty grave' },
  overpriced: { zh: '天价墓', en: 'Overpriced grave' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of irregular grave. */
export const IrregularGraveKind = z.enum(keysOf(irregularGraveKinds))
export type IrregularGraveKind = z.infer<typeof IrregularGraveKind>

/** How a grave is put right. */
export const graveRemedies = {
  moved: { zh: '迁入公墓、骨灰堂', en: 'Moved to a cemetery or ash hall' },
  'deep-buried': { zh: '就地深埋、不留坟头', en: 'Buried deep, no mound' },
  levelled: { zh: '平毁、拆除', en: 'Levelled or removed' },
  screened: { zh: '绿化遮挡', en: 'Screened by planting' },
  reduced: { zh: '缩小、降低', en: 'Made smaller or lower' },
  'price-corrected': { zh: '降价、退费', en: 'Price lowered, money returned' },
  managed: { zh: '纳入管理、认领', en: 'Claimed, taken into care' },
  protected: { zh: '依法保护、保留', en: 'Protected by law, kept' },
  other: { zh: '其他方式', en: 'Another way' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A remedy. */
export const GraveRemedy = z.enum(keysOf(graveRemedies))
export type GraveRemedy = z.infer<typeof GraveRemedy>

/** Remedies that do nothing about a grave that may not stand where it is (国务院令第225号 art. 10, 第824号 art. 22: moved, or deep without a mound). */
const mereCover: readonly GraveRemedy[] = ['screened', 'reduced', 'price-corrected', 'managed']

/** One grave, or so many of one kind and place, on the ledger of a clean-up. */
export const IrregularGrave = z
  .strictObject({
    /** Tells graves apart; one that is found again after it was put right bears the same, with another day of finding. */
    id: z.string().min(1),
    /** Village or cemetery. */
    place: z.string().min(1),
    kind: IrregularGraveKind,
    number: z.int().min(1).default(1),
    found: PlainDate,
    /** The day by which it is to be put right; `null`: not set. */
    due: PlainDate.nullable().default(null),
    /** `null`: none; left out: not known. */
    remedy: GraveRemedy.nullish(),
    corrected: PlainDate.nullable().default(null),
    /** Who checked it after it was put right, and when. */
    accepted: PlainDate.nullable().default(null),
    /**
     * Since 2026-03-30: the cemetery or village ground that it lies in serves the people there, could not avoid the area, and stands in the spatial
     * plan (国务院令第824号 art. 22); `null` or left out: not known.
     */
    inSpatialPlan: z.boolean().nullish(),
  })
  .refine(
    ({ found, corrected }) => corrected === null || found <= corrected,
    refusal(['corrected'], '整改日期早于发现日期', 'put right before it was found'),
  )
export type IrregularGrave = z.infer<typeof IrregularGrave>

/** How it stands with a grave on a day. */
export type IrregularGraveState = 'not-found' | 'open' | 'overdue' | 'corrected' | 'accepted'

/** The state of a grave on a day. */
export const irregularGraveState = (grave: IrregularGrave, asOf: PlainDate): IrregularGraveState => {
  if (grave.found > asOf) return 'not-found'
  if (happenedBy(grave.corrected, asOf)) return happenedBy(grave.accepted, asOf) ? 'accepted' : 'corrected'
  return grave.due !== null && isLate(null, grave.due, asOf) ? 'overdue' : 'open'
}

/** What the ledger is held against. */
export const irregularGraveRules = {
  'corrected-in-time': { text: { zh: '应当在整改期限内整改到位', en: 'it is put right by the day set' } },
  'accepted-after': { text: { zh: '验收日期早于整改日期', en: 'it is checked before it was put right' } },
  'remedy-named': { text: { zh: '整改应当写明方式', en: 'what was done is named' } },
  'moved-or-deep': {
    text: {
      zh: '禁止区域内的坟墓应当迁移或者深埋、不留坟头，受国家保护的除外',
      en: 'a grave in a forbidden area is moved or buried deep without a mound, unless the state protects it',
    },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const movedBy = (on: PlainDate) =>
  atArticle(funeralRegulationAt(on), isRevised(on) ? '第二十二条第二款' : '第十条第二款')

/**
 * Whether the ground stands in the spatial plan, so that since 2026-03-30 it is in no forbidden area; `null`: not known. That a grave was taken into
 * care without more may mean it.
 */
const isPlannedFor = ({ inSpatialPlan, remedy }: IrregularGrave, corrected: PlainDate): boolean | null =>
  isRevised(corrected) ? (inSpatialPlan ?? (remedy === 'managed' ? null : false)) : false

/** What of the ledger is broken on a day; a remedy is judged by the regulation of the day of it, before 1997-07-21 by none. */
export const irregularGraveProblems = (graves: readonly IrregularGrave[], asOf: PlainDate): Problem[] =>
  graves.flatMap((grave, index) => {
    const broken = (code: keyof typeof irregularGraveRules, key: string, due?: PlainDate) =>
      brokenRule(code, irregularGraveRules[code], [index, key], due)
    const { due, corrected, remedy, kind } = grave
    const done = happenedBy(corrected, asOf)
    return [
      ...(grave.found <= asOf && due !== null && isLate(corrected, due, asOf)
        ? [broken('corrected-in-time', 'corrected', due)]
        : []),
      ...(done && remedy === null ? [broken('remedy-named', 'remedy')] : []),
      ...(grave.accepted !== null && (corrected === null || grave.accepted < corrected)
        ? [broken('accepted-after', 'accepted')]
        : []),
      ...(done &&
      kind === 'forbidden-area' &&
      remedy != null &&
      mereCover.includes(remedy) &&
      funeralRegulationOn(corrected!) !== null &&
      isPlannedFor(grave, corrected!) === false
        ? [
            brokenRule('moved-or-deep', { ...irregularGraveRules['moved-or-deep'], cite: movedBy(corrected!) }, [
              index,
              'remedy',
            ]),
          ]
        : []),
    ]
  })

const isCorrected = (grave: IrregularGrave, asOf: PlainDate): boolean => happenedBy(grave.corrected, asOf)

/** Of the graves found by the end of a period, the share put right by it, by number; one found again stands as it was found last. */
export const gravesCorrectedRate = (graves: readonly IrregularGrave[], { asOf }: MeasurePeriod): Measured => {
  const found = graves.filter(
    ({ id, found: on }) =>
      on <= asOf && !graves.some(again => again.id === id && on < again.found && again.found <= asOf),
  )
  return shareWhere(
    found.flatMap(grave => Array<IrregularGrave>(grave.number).fill(grave)),
    grave => isCorrected(grave, asOf),
  )
}

/** Ways in which a grave is gone, or is seen no more: the others lower a price, make it smaller, or keep it. */
const removals: readonly GraveRemedy[] = ['moved', 'deep-buried', 'levelled', 'screened']

/** How many graves were moved, buried deep, levelled or screened in a period; unknown where one was put right and nobody says how. */
export const gravesRemovedIn = (graves: readonly IrregularGrave[], period: MeasurePeriod): Measured => {
  const corrected = graves.filter(one => happenedIn(one.corrected, period))
  return corrected.some(({ remedy }) => remedy == null)
    ? { unknown: { zh: '有的坟墓未填整改方式。', en: 'Of some graves it is not said how they were put right.' } }
    : sumOf(
        corrected.filter(({ remedy }) => removals.includes(remedy!)),
        ({ number }) => number,
      )
}
