import { divideExact, type LocalizedText, PlainDate, refusal } from '@minzheng/core'
import { happenedIn, type Measured, type MeasurePeriod } from '@minzheng/indicators'
import * as z from 'zod'
import { BurialMethod, type EcologicalBurialScope, isEcologicalBurial } from './methods.js'

/** One burial on the register, or so many at once. */
export const Burial = z.strictObject({
  date: PlainDate,
  method: BurialMethod,
  number: z.int().min(1).default(1),
})
export type Burial = z.infer<typeof Burial>

/** What land-saving ecological burials are counted over. */
export const ecologicalRateBases = {
  burials: { zh: '当期安葬总数', en: 'all burials of the period' },
  cremations: { zh: '当期火化数', en: 'cremations of the period' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** What a rate is counted over. */
export type EcologicalRateBase = keyof typeof ecologicalRateBases

/** A rate of land-saving ecological burials with the definition that it was made by: two of different definitions are not compared. */
export const EcologicalBurialRate = z
  .strictObject({
    place: z.string().min(1),
    ecological: z.int().min(0),
    base: z.enum(['burials', 'cremations']),
    /** Burials or cremations of the period. */
    all: z.int().min(0),
    scope: z.enum(['ecological', 'stacked', 'small']).nullable().default(null),
  })
  .refine(
    // Of cremations there may be fewer: ashes that were kept are buried too, and bodies laid deep.
    ({ ecological, all, base }) => base === 'cremations' || ecological <= all,
    refusal(['ecological'], '生态安葬数多于安葬总数', 'more ecological burials than there were in all'),
  )
export type EcologicalBurialRate = z.infer<typeof EcologicalBurialRate>

/** The rate as a share, cut nowhere; `null` where there was none of what it is counted over. */
export const ecologicalBurialShare = ({
  ecological,
  all,
}: Pick<EcologicalBurialRate, 'ecological' | 'all'>): number | null => (all === 0 ? null : divideExact(ecological, all))

/** Whether two rates were made by one definition; `null` where the scope of one is not known. */
export const isSameEcologicalRate = (
  a: Pick<EcologicalBurialRate, 'base' | 'scope'>,
  b: Pick<EcologicalBurialRate, 'base' | 'scope'>,
): boolean | null => {
  if (a.base !== b.base) return false
  return a.scope === null || b.scope === null ? null : a.scope === b.scope
}

/** The burials of a period, and how many of them are land-saving in a scope. */
export const ecologicalBurialsIn = (
  burials: readonly Burial[],
  period: MeasurePeriod,
  scope: EcologicalBurialScope,
): { readonly ecological: number; readonly all: number } => {
  const inPeriod = burials.filter(({ date }) => happenedIn(date, period))
  const count = (list: readonly Burial[]) => list.reduce((sum, { number }) => sum + number, 0)
  return {
    ecological: count(inPeriod.filter(({ method }) => isEcologicalBurial(method, scope))),
    all: count(inPeriod),
  }
}

/** The same as the parts of a ratio, over the burials of the period. */
export const ecologicalBurialRateIn = (
  burials: readonly Burial[],
  period: MeasurePeriod,
  scope: EcologicalBurialScope,
): Measured => {
  const { ecological, all } = ecologicalBurialsIn(burials, period, scope)
  return { numerator: ecological, denominator: all }
}
