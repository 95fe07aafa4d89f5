import type { Citation, Fen, LocalizedText, PlainDate } from '@minzheng/core'
import { type FineScale, type FuneralOffence, penaltyRuleOn } from './offences.js'

/** How grave an offence is: 情节较重, 情节严重 or neither. */
export type OffenceGravity = 'ordinary' | 'heavier' | 'serious'

/** What a fine is found from. */
export interface OffenceFacts {
  /** The unlawful gain, in fen; 0: none; `null`: not known. */
  readonly gain: Fen | null
  /** What was made or sold, in fen, asked of goods and equipment to 2026-03-29; `null`: not known. */
  readonly sales?: Fen | null
  readonly gravity?: OffenceGravity
  /** Refused to correct. */
  readonly refused?: boolean
}

/** The ends of a fine, both included, in fen. */
export interface FineRange {
  readonly least: Fen
  readonly most: Fen
}

/** What follows an offence by the regulation of a day. */
export interface FuneralPenalty {
  readonly cite: Citation
  readonly by: LocalizedText
  readonly order: LocalizedText
  readonly warning: boolean
  /** What is confiscated, in fen: the gain; `null` where it is not known. */
  readonly confiscated: Fen | null
  /** `null`: no fine. */
  readonly fine: FineRange | null
  /** What is not known and would decide the fine. */
  readonly missing: readonly ('gain' | 'sales')[]
  /** The fine may be left out (可以并处). */
  readonly optional: boolean
  readonly enforceable: boolean
  /** Other laws set the penalty, to which the article points (国务院令第824号 arts 58 and 62); {@link fine} is then `null`. */
  readonly elsewhere: boolean
  /** Serious price offences are suspended or lose their licence beside the fine (art. 68). */
  readonly suspended: boolean
}

const multiple = (amount: Fen, [least, most]: readonly [number, number]): FineRange => ({
  least: amount * least,
  most: amount * most,
})

type Found = { readonly fine: FineRange | null; readonly missing: readonly ('gain' | 'sales')[] }
const found = (fine: FineRange | null): Found => ({ fine, missing: [] })

/** 以上 includes the number itself (民法典 art. 1259), so the line is on the side of the multiples. */
const fineBy = (scale: FineScale, facts: OffenceFacts): Found => {
  const { gain, sales = null, gravity = 'ordinary', refused = false } = facts
  switch (scale.kind) {
    case 'range':
      return found({ least: scale.least, most: scale.most })
    case 'if-serious':
      return found(refused || gravity === 'serious' ? { least: scale.least, most: scale.most } : null)
    case 'times': {
      const amount = scale.of === 'gain' ? gain : sales
      if (amount === null) return { fine: null, missing: [scale.of] }
      return found(amount === 0 ? null : multiple(amount, scale.times))
    }
    case 'by-gain':
      if (gain === null) return { fine: null, missing: ['gain'] }
      return found(gain < scale.line ? { least: scale.least, most: scale.most } : multiple(gain, scale.times))
    case 'price': {
      if (gain === null) return { fine: null, missing: ['gain'] }
      if (gain > 0) return found(multiple(gain, scale.times))
      const [least, most] = gravity === 'ordinary' ? scale.ordinary : scale.heavier
      return found({ least, most })
    }
  }
}

/**
 * What follows an offence by the regulation in force on a day: who acts, what is ordered, what is confiscated and the ends of the
 * fine. `null` where the regulation of the day sets nothing. The gain is confiscated beside the fine.
 */
export const funeralPenalty = (offence: FuneralOffence, facts: OffenceFacts, on: PlainDate): FuneralPenalty | null => {
  const rule = penaltyRuleOn(offence, on)
  if (rule === null) return null
  const { cite, by, order, warning, optional, enforceable, elsewhere } = rule
  const { fine, missing } = rule.fine === null ? found(null) : fineBy(rule.fine, facts)
  return {
    cite,
    by,
    order,
    warning,
    confiscated: rule.confiscates ? facts.gain : 0,
    fine,
    missing,
    optional,
    enforceable,
    elsewhere,
    suspended: offence === 'price-offence' && facts.gravity === 'serious',
  }
}
