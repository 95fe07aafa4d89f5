import { addMonths, allHold, atArticle, type Citation, happenedBy, type PlainDate } from '@minzheng/core'
import { penaltyLaw1996, penaltyLaw2021 } from '@minzheng/core/administrative-procedure'

/** Whether a penalty may be imposed on the spot (行政处罚法 art. 51), and the most that a fine may then be, in fen. */
export const onTheSpot = (
  {
    party,
    fine,
    warningOnly = false,
  }: {
    readonly party: 'citizen' | 'organisation'
    /** In fen. */
    readonly fine: number
    /** A warning and nothing else. */
    readonly warningOnly?: boolean
  },
  on: PlainDate,
): { readonly allowed: boolean; readonly most: number; readonly cite: Citation } => {
  const revised = on >= penaltyLaw2021.effective
  const [citizen, organisation] = revised ? [200_00, 3_000_00] : [50_00, 1_000_00]
  const most = party === 'citizen' ? citizen! : organisation!
  return {
    allowed: warningOnly || fine <= most,
    most,
    cite: revised
      ? atArticle(penaltyLaw2021, '第五十一条')
      : {
          ...atArticle(penaltyLaw1996, '第三十三条'),
          confidence: 'unverified',
          note: 'the sums of the law before 2021 are from memory',
        },
  }
}

/** What a party of a penalty is to be told that it may have a hearing on (行政处罚法 art. 63). */
export interface HearingGrounds {
  /** A fine and a confiscation, in fen. */
  readonly fine?: number
  readonly confiscation?: number
  /** Certificate withdrawn, registration revoked, qualification lowered. */
  readonly certificate?: boolean
  /** Ordered to stop, closed, or barred from its trade. */
  readonly stopped?: boolean
  /** Another heavy penalty. */
  readonly other?: boolean
}

/**
 * Whether the party has a right to a hearing (行政处罚法 art. 63). From how much on a fine or a confiscation is a heavy one (较大数额) each
 * department and place sets: `heavy`, in fen. Where that is not known and nothing else decides, `null`.
 */
export const hasRightToHearing = (
  { fine = 0, confiscation = 0, certificate = false, stopped = false, other = false }: HearingGrounds,
  heavy: number | null,
): { readonly right: boolean | null; readonly cite: Citation } => {
  const most = Math.max(fine, confiscation)
  const right = certificate || stopped || other ? true : most === 0 ? false : heavy === null ? null : most >= heavy
  return { right, cite: atArticle(penaltyLaw2021, '第六十三条') }
}

/**
 * What is added to a fine that is paid late, in fen: 3 % of it a day, never more than the fine (行政处罚法 art. 72). A part of a fen is
 * left out.
 */
export const lateFineSurcharge = (
  fine: number,
  daysLate: number,
): { readonly surcharge: number; readonly cite: Citation } => ({
  surcharge: Math.min(fine, Math.floor((fine * 3 * Math.max(0, daysLate)) / 100)),
  cite: atArticle(penaltyLaw2021, '第七十二条第一款第一项'),
})

/** Whether an act may still be punished. */
export interface PenaltyLimitation {
  readonly mayPunish: boolean
  /** The last day on which it had to be found out. */
  readonly until: PlainDate
  readonly cite: Citation
}

/**
 * Whether an act that was found out on a day may still be punished (行政处罚法 art. 36): two years after it, or after its end where it went
 * on; five where it touches life and health, safety or finance and did harm. The five years are of the revision of 2021: an act that
 * ended before it is judged by the two years of the law of its day (art. 37), the milder one.
 */
export const penaltyLimitation = ({
  actEnded,
  foundOn,
  grave,
}: {
  readonly actEnded: PlainDate
  readonly foundOn: PlainDate
  /** Life and health, safety or finance, with harm. */
  readonly grave: boolean
}): PenaltyLimitation => {
  const revised = actEnded >= penaltyLaw2021.effective
  const until = addMonths(actEnded, 12 * (grave && revised ? 5 : 2))
  return {
    mayPunish: foundOn <= until,
    until,
    cite: revised ? atArticle(penaltyLaw2021, '第三十六条') : atArticle(penaltyLaw1996, '第二十九条'),
  }
}

/**
 * The day whose law a penalty follows (行政处罚法 art. 37): that of the act, unless the law changed before the decision and the new one
 * is milder or does not punish it. `null`: the law changed, and which one is milder is not known.
 */
export const lawDayOf = ({
  actEnded,
  decidedOn,
  changes,
  newIsMilder,
}: {
  readonly actEnded: PlainDate
  readonly decidedOn: PlainDate
  /** First days of new versions of the law. */
  readonly changes: readonly PlainDate[]
  readonly newIsMilder: boolean | null
}): { readonly day: PlainDate | null; readonly cite: Citation } => {
  const changed = changes.some(on => actEnded < on && happenedBy(on, decidedOn))
  const day = !changed ? actEnded : newIsMilder === null ? null : newIsMilder ? decidedOn : actEnded
  return { day, cite: atArticle(penaltyLaw2021, '第三十七条') }
}

/** Whether a first act is to be left unpunished, or may be (行政处罚法 art. 33); `null`: what is not known would decide. */
export const firstActUnpunished = ({
  slight,
  corrected,
  harm,
  first,
}: {
  readonly slight: boolean | null
  readonly corrected: boolean | null
  /** Whether it did harm; `slight`: a little. */
  readonly harm: 'none' | 'slight' | 'harm' | null
  readonly first: boolean | null
}): { readonly answer: 'must-not' | 'may-not' | 'punished' | null; readonly cite: Citation } => {
  const cite = atArticle(penaltyLaw2021, '第三十三条第一款')
  if (corrected === false || harm === 'harm') return { answer: 'punished', cite }
  if (slight === true && corrected === true && harm === 'none') return { answer: 'must-not', cite }
  // From here on it can only be left to the office, if that: unless what is not known could still make it one that must not be punished.
  const must = allHold([slight, corrected, harm === null ? null : harm === 'none'])
  const may = allHold([first, corrected, harm === null ? null : true])
  if (must === null) return { answer: null, cite }
  return { answer: may === null ? null : may ? 'may-not' : 'punished', cite }
}
