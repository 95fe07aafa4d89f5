import { keysOf, refusal } from '@minzheng/core'
import * as z from 'zod'
import { hardshipWarnings } from './rules.js'

const hardship = z.enum(keysOf(hardshipWarnings))
const points = z.int().min(0)

/** How a place weighs hardships, and from how many points on a household has which level of warning; no national text has either. */
export const HardshipScale = z
  .strictObject({
    /** What is left out weighs nothing. */
    weights: z.partialRecord(hardship, points),
    /** From the highest down, such as 红色, 橙色, 黄色; below them all there is no warning. */
    levels: z.array(z.strictObject({ level: z.string().min(1), from: z.int().min(1) })).min(1),
  })
  .refine(
    ({ levels }) => levels.every(({ from }, index) => index === 0 || from < levels[index - 1]!.from),
    refusal(['levels'], '等级应按分值由高到低排列', 'levels go from the highest points down'),
  )
export type HardshipScale = z.infer<typeof HardshipScale>

/** The points of a household, and its level of warning. */
export interface HardshipScore {
  /** Points if nothing that is not known is so, and if all of it is. */
  readonly least: number
  readonly most: number
  /** `none`: below every level; `null`: what is not known would decide. */
  readonly level: string | null
}

/** The points and the level of warning (风险分值、预警等级) that hardships come to by the scale of a place, from an assessment of `lowIncomeMonitoring`. */
export const hardshipScore = (
  assessed: Readonly<Partial<Record<keyof typeof hardshipWarnings, boolean | null>>>,
  { weights, levels }: HardshipScale,
): HardshipScore => {
  const sum = (counts: (found: boolean | null) => boolean) =>
    hardship.options.reduce((all, key) => all + (counts(assessed[key] ?? null) ? (weights[key] ?? 0) : 0), 0)
  const [least, most] = [sum(found => found === true), sum(found => found !== false)]
  const levelAt = (all: number) => levels.find(({ from }) => all >= from)?.level ?? 'none'
  return { least, most, level: levelAt(least) === levelAt(most) ? levelAt(least) : null }
}
