import {
  ageOn,
  type Citation,
  compareText,
  happenedBy,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** The register of wishes to adopt of 厦门: who is told when a child is to be adopted, and who comes next. */
export const xiamenAdoptionWishes: Citation = {
  title: '厦门市收养意愿登记系统',
  issuer: '厦门市民政局',
  confidence: 'secondary',
  note: 'as a report on its help line restates it: wishes with age, sex and health; families that match are told; who withdraws is replaced by the next; a list of the barred. How applicants are scored was not seen',
}

/** The health of a child, as a wish names it. */
export const AdoptableHealth = z.enum(['healthy', 'ill', 'disabled'])

/** A wish to adopt on the register (收养意愿登记). What is left out of a wish is open. */
export const AdoptionWish = z.strictObject({
  id: z.string().min(1),
  registeredOn: PlainDate,
  /** Years of age, both included. */
  age: z
    .strictObject({ from: z.int().min(0).max(17), to: z.int().min(0).max(17) })
    .refine(
      ({ from, to }) => from <= to,
      refusal(['to'], '年龄上限低于下限', 'the oldest is younger than the youngest'),
    )
    .optional(),
  sex: z.enum(['female', 'male']).optional(),
  health: z.array(AdoptableHealth).min(1).optional(),
  withdrawnOn: PlainDate.optional(),
  /** Barred (黑名单) from a day on. */
  barredOn: PlainDate.optional(),
})
export type AdoptionWish = z.infer<typeof AdoptionWish>

/** A child who is to be adopted. */
export const AdoptableChild = z.strictObject({
  id: z.string().min(1),
  birth: PlainDate,
  sex: z.enum(['female', 'male']),
  health: AdoptableHealth,
})
export type AdoptableChild = z.infer<typeof AdoptableChild>

/** Why a wish does not match a child. */
export const wishMismatches = {
  'not-registered': { zh: '尚未登记', en: 'Not registered yet' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  barred: { zh: '列入黑名单', en: 'Barred' },
  age: { zh: '年龄不符', en: 'Another age is wished for' },
  sex: { zh: '性别不符', en: 'Another sex is wished for' },
  health: { zh: '健康状况不符', en: 'Another state of health is wished for' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A reason: see {@link wishMismatches}. */
export type WishMismatch = keyof typeof wishMismatches

/** Why a wish does not match a child on a day; empty where it does. */
export const wishMismatchesOf = (wish: AdoptionWish, child: AdoptableChild, on: PlainDate): WishMismatch[] => {
  const reasons: WishMismatch[] = []
  if (wish.registeredOn > on) reasons.push('not-registered')
  if (happenedBy(wish.withdrawnOn, on)) reasons.push('withdrawn')
  if (happenedBy(wish.barredOn, on)) reasons.push('barred')
  const age = ageOn(child.birth, on)
  // Who is 18 is no minor, and cannot be adopted by anybody (民法典 art. 1093).
  if (age >= 18 || (wish.age && (age < wish.age.from || wish.age.to < age))) reasons.push('age')
  if (wish.sex && wish.sex !== child.sex) reasons.push('sex')
  if (wish.health && !wish.health.includes(child.health)) reasons.push('health')
  return reasons
}

const byDay = (a: AdoptionWish, b: AdoptionWish) =>
  compareText(a.registeredOn, b.registeredOn) || compareText(a.id, b.id)

/** The wishes whose families are told of a child on a day, those registered first before the others. To be told is no right to the child. */
export const matchingWishes = (
  wishes: readonly AdoptionWish[],
  child: AdoptableChild,
  on: PlainDate,
): readonly AdoptionWish[] => wishes.filter(wish => wishMismatchesOf(wish, child, on).length === 0).sort(byDay)

/**
 * What is wrong with a register of wishes: `adoption-wish-twice` (an id that stands before, and was not withdrawn when it was registered
 * anew), `adoption-wish-dates` (withdrawn or barred
 * before it was registered).
 */
export const adoptionWishProblems = (wishes: readonly AdoptionWish[]): Problem[] =>
  wishes.flatMap(({ id, registeredOn, withdrawnOn, barredOn }, index): Problem[] => [
    ...(wishes
      .slice(0, index)
      .some(
        other =>
          other.id === id &&
          !happenedBy(other.withdrawnOn, registeredOn) &&
          !happenedBy(withdrawnOn, other.registeredOn),
      )
      ? [
          problem(
            'adoption-wish-twice',
            'error',
            [index, 'id'],
            [`“${id}”登记了两次。`, `"${id}" is on record twice.`],
            ['请合并，或改用不同的编号。', 'Keep one, or number them apart.'],
          ),
        ]
      : []),
    ...([withdrawnOn, barredOn].some(on => on !== undefined && on < registeredOn)
      ? [
          problem(
            'adoption-wish-dates',
            'error',
            [index],
            [
              `“${id}”的撤回或列入黑名单日期早于登记日期。`,
              `"${id}" was withdrawn or barred before it was registered.`,
            ],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : []),
  ])

/** One application for a child, with the points of its assessment; `null`: not assessed yet. */
export const AdoptionApplicant = z.strictObject({
  wish: z.string().min(1),
  points: z.number().min(0).nullable(),
  /** Out of the running: withdrawn, or not found able. */
  outOn: PlainDate.optional(),
})
export type AdoptionApplicant = z.infer<typeof AdoptionApplicant>

/** Who is to adopt, by points: the first of those who are still in the running (递补). */
export interface AdoptionRanking {
  /** More than one where they tie: the register does not choose between them. Empty while somebody in the running is not assessed. */
  readonly first: readonly string[]
  /** Those after them, by points. */
  readonly next: readonly string[]
  /** In the running and not assessed. */
  readonly open: readonly string[]
}

/** The ranking of the applicants for one child on a day; of a wish that is there twice the last counts. */
export const adoptionRanking = (applicants: readonly AdoptionApplicant[], on: PlainDate): AdoptionRanking => {
  const each = [...new Map(applicants.map(one => [one.wish, one])).values()]
  const running = each.filter(({ outOn }) => outOn === undefined || on < outOn)
  const open = running.filter(({ points }) => points === null).map(({ wish }) => wish)
  const ranked = running.filter(({ points }) => points !== null).sort((a, b) => b.points! - a.points!)
  const best = ranked[0]?.points
  const first = open.length > 0 ? [] : ranked.filter(({ points }) => points === best).map(({ wish }) => wish)
  return { first, next: ranked.map(({ wish }) => wish).filter(wish => !first.includes(wish)), open }
}
