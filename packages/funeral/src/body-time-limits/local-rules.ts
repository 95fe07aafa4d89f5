import { atArticle, type Citation, type DivisionCode } from '@minzheng/core'
import {
  henanFuneralMeasures2012,
  shanghaiFuneralRegulation2024,
  zhengzhouFuneralRegulation2018,
} from '../shared/documents.js'

/** How long ashes are kept for whoever held the funeral, and for those of whom nobody knows. */
export interface AshesRule {
  readonly months: number
  readonly unknownMonths: number
  /** What the home may do after it: dispose of them; or give notice, and then bury them ecologically. */
  readonly afterwards: 'dispose' | 'notice-then-ecological-burial'
  readonly cite: Citation
}

/**
 * The clocks that a province or city sets for bodies and ashes. They are other clocks than the three days of keeping of the national
 * regulation (国务院令第824号 art. 27); whether they go on beside it is not settled, so both are told.
 */
export interface BodyTimeRule {
  readonly division: DivisionCode
  /** Hours from knowing of the death in which the family gets the certificate and tells the home; `null`: none set. */
  readonly familyHours: number | null
  /** Hours from being told in which the home fetches the body; `null`: none set. */
  readonly collectHours: number | null
  readonly collectCite: Citation
  /** Days from arrival in which a body is cremated. */
  readonly cremateDays: number
  /** Months by which that may be put off; `null`: with reasons, the rule sets no end. */
  readonly putOffMonths: number | null
  readonly cremateCite: Citation
  /** Hours in which a body with a virulent infection is cremated; 0: at once; `null`: none set. */
  readonly infectedHours: number | null
  readonly infectedCite: Citation
  readonly ashes: AshesRule
}

const [shanghai, henan, zhengzhou] = [
  shanghaiFuneralRegulation2024,
  henanFuneralMeasures2012,
  zhengzhouFuneralRegulation2018,
] as const

/** 上海: 24 hours, 12 hours, 15 days, two years (arts 19, 21, 24, 26). */
export const shanghaiBodyTimes: BodyTimeRule = {
  division: '310000',
  familyHours: 24,
  collectHours: 12,
  collectCite: atArticle(shanghai, '第十九条、第二十一条'),
  cremateDays: 15,
  putOffMonths: null,
  cremateCite: atArticle(shanghai, '第二十四条'),
  infectedHours: null,
  infectedCite: atArticle(shanghai, '第二十四条'),
  ashes: {
    months: 24,
    unknownMonths: 24,
    afterwards: 'notice-then-ecological-burial',
    cite: atArticle(shanghai, '第二十六条'),
  },
}

/** 河南: seven days; a virulent infection within 24 hours; three and six months (arts 19, 21, 22). */
export const henanBodyTimes: BodyTimeRule = {
  division: '410000',
  familyHours: null,
  collectHours: null,
  collectCite: atArticle(henan, '第十九条'),
  cremateDays: 7,
  putOffMonths: null,
  cremateCite: atArticle(henan, '第二十一条'),
  infectedHours: 24,
  infectedCite: atArticle(henan, '第十九条'),
  ashes: { months: 3, unknownMonths: 6, afterwards: 'dispose', cite: atArticle(henan, '第二十二条') },
}

/** 郑州: seven days, put off by three months at most; an infected body at once; three and six months (arts 12, 14, 16). */
export const zhengzhouBodyTimes: BodyTimeRule = {
  division: '410100',
  familyHours: null,
  collectHours: null,
  collectCite: atArticle(zhengzhou, '第十一条'),
  cremateDays: 7,
  putOffMonths: 3,
  cremateCite: atArticle(zhengzhou, '第十四条'),
  infectedHours: 0,
  infectedCite: atArticle(zhengzhou, '第十二条'),
  ashes: { months: 3, unknownMonths: 6, afterwards: 'dispose', cite: atArticle(zhengzhou, '第十六条') },
}

const rules: readonly BodyTimeRule[] = [shanghaiBodyTimes, henanBodyTimes, zhengzhouBodyTimes]

/** The rule of the city, or else of the province, of a place; `null` where none is known here. */
export const bodyTimeRuleOf = (place: DivisionCode): BodyTimeRule | null =>
  [`${place.slice(0, 4)}00`, `${place.slice(0, 2)}0000`]
    .map(code => rules.find(({ division }) => division === code))
    .find(found => found !== undefined) ?? null
