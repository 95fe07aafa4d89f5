import { addMonths, allHold, atArticle, type Citation, happenedBy, type PlainDate, someHold } from '@minzheng/core'
import { penaltyLaw1996, penaltyLaw2021 } from '@minzheng/core/administrative-procedure'

/** The law before the revision of 2021, at an article that is cited from memory. */
const before2021 = (article: string, note = 'from memory'): Citation => ({
  ...atArticle(penaltyLaw1996, article),
  confidence: 'unverified',
  note,
})
const isBefore2021 = (on: PlainDate | null): boolean => on !== null && on < penaltyLaw2021.effective

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
 * department and place sets: `heavy`, in fen. Where that is not known and nothing else decides, `null`. On a day before 2021-07-15 by
 * article 42 of the law before, which does not name confiscation or other penalties: of those it is not known. Without a day by the law of now.
 */
export const hasRightToHearing = (
  { fine = 0, confiscation = 0, certificate = false, stopped = false, other = false }: HearingGrounds,
  heavy: number | null,
  on: PlainDate | null = null,
): { readonly right: boolean | null; readonly cite: Citation } => {
  const fineIs = fine === 0 ? false : heavy === null ? null : fine >= heavy
  if (isBefore2021(on)) {
    const open = confiscation > 0 || other ? null : false
    return {
      right: someHold([certificate, stopped, fineIs, open]),
      cite: atArticle(penaltyLaw1996, '第四十二条'),
    }
  }
  const most = Math.max(fine, confiscation)
  const right = certificate || stopped || other ? true : most === 0 ? false : heavy === null ? null : most >= heavy
  return { right, cite: atArticle(penaltyLaw2021, '第六十三条') }
}

/**
 * What is added to a fine that is paid late, in fen: 3 % of it a day, never more than the fine (行政处罚法 art. 72). A part of a fen is
 * left out. The days of a review or a suit are none of those late (art. 73). On a day before 2021-07-15 by article 51 of the law before, and until 2011-12-31, when 行政强制法 art. 45 did not hold yet, without
 * that limit. Without a day by the law of now.
 */
export const lateFineSurcharge = (
  fine: number,
  daysLate: number,
  on: PlainDate | null = null,
): { readonly surcharge: number; readonly cite: Citation } => {
  const surcharge = Math.floor((fine * 3 * Math.max(0, daysLate)) / 100)
  return {
    surcharge: on !== null && on < '2012-01-01' ? surcharge : Math.min(fine, surcharge),
    cite: isBefore2021(on) ? before2021('第五十一条第一项') : atArticle(penaltyLaw2021, '第七十二条第一款第一项'),
  }
}

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
 * is milder or does not punish it. `null`: the law changed, and which one is milder is not known; or it was decided before 2021-07-15, when
 * the law on penalties did not say which one counts.
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
  if (isBefore2021(decidedOn))
    return {
      day: changed ? null : actEnded,
      cite: {
        ...penaltyLaw1996,
        confidence: 'unverified',
        note: 'it is not known to say which law counts where it changed',
      },
    }
  const day = !changed ? actEnded : newIsMilder === null ? null : newIsMilder ? decidedOn : actEnded
  return { day, cite: atArticle(penaltyLaw2021, '第三十七条') }
}

/**
 * Whether a first act is to be left unpunished, or may be (行政处罚法 art. 33); `null`: what is not known would decide. On a day before
 * 2021-07-15 by article 27 of the law before, which knows only acts that must be left unpunished. Without a day by the law of now, by which
 * who has shown to be without fault is not punished either.
 */
export const firstActUnpunished = (
  {
    slight,
    corrected,
    harm,
    first,
    noFault = null,
  }: {
    readonly slight: boolean | null
    readonly corrected: boolean | null
    /** Whether it did harm; `slight`: a little. */
    readonly harm: 'none' | 'slight' | 'harm' | null
    readonly first: boolean | null
    /** The party has shown that it was not at fault (没有主观过错); left out or `null`: not told. */
    readonly noFault?: boolean | null
  },
  on: PlainDate | null = null,
): { readonly answer: 'must-not' | 'may-not' | 'punished' | null; readonly cite: Citation } => {
  const cite = isBefore2021(on) ? before2021('第二十七条第二款') : atArticle(penaltyLaw2021, '第三十三条第一款')
  if (noFault === true && !isBefore2021(on))
    return { answer: 'must-not', cite: atArticle(penaltyLaw2021, '第三十三条第二款') }
  if (corrected === false || harm === 'harm') return { answer: 'punished', cite }
  if (slight === true && corrected === true && harm === 'none') return { answer: 'must-not', cite }
  // From here on it can only be left to the office, if that: unless what is not known could still make it one that must not be punished.
  const must = allHold([slight, corrected, harm === null ? null : harm === 'none'])
  const may = isBefore2021(on) ? false : allHold([first, corrected, harm === null ? null : true])
  if (must === null) return { answer: null, cite }
  return { answer: may === null ? null : may ? 'may-not' : 'punished', cite }
}
