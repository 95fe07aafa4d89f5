import { type Citation, type DivisionCode, isWithin, type PlainDate, runsOn } from '@minzheng/core'
import { charityLaw2016, charityLaw2023, donationLaw } from '../shared/documents.js'
import {
  chongqingCharity,
  fujianCharity,
  guangzhouCharity,
  guizhouCharity,
  hubeiCharity,
  hunanCharity,
  jiangsuCharity2010,
  jiangsuCharity2017,
  jilinCharity,
  ningboCharity2011,
  ningboCharity2024,
  shandongCharity,
  shanghaiCharity,
  suzhouCharity,
  zhejiangCharity,
  zhejiangCharity2025,
} from '../shared/local-charity-laws.js'

/** A law or a place’s regulation on charity, with the days on which its text holds. */
export interface CharityLegislation {
  /** `null`: the whole country. */
  readonly division: DivisionCode | null
  readonly from: PlainDate
  /** The last day of this text, where a later one followed. */
  readonly to?: PlainDate
  readonly cite: Citation
}

const law = (division: DivisionCode | null, cite: Citation & { readonly effective: PlainDate }, to?: PlainDate) => ({
  division,
  from: cite.effective,
  ...(to === undefined ? {} : { to }),
  cite,
})

/** The laws on charity of the country and the regulations of the places that are known. Of other places nothing is known. */
export const charityLegislation: readonly CharityLegislation[] = [
  law(null, donationLaw),
  law(null, charityLaw2016, '2024-09-04'),
  law(null, charityLaw2023),
  law('220000', jilinCharity),
  law('310000', shanghaiCharity),
  law('320000', jiangsuCharity2010, '2018-02-28'),
  law('320000', jiangsuCharity2017),
  law('320500', suzhouCharity),
  law('330000', zhejiangCharity, '2025-03-27'),
  law('330000', zhejiangCharity2025),
  law('330200', ningboCharity2011, '2025-02-28'),
  law('330200', ningboCharity2024),
  law('350000', fujianCharity),
  law('370000', shandongCharity),
  law('420000', hubeiCharity),
  law('430000', hunanCharity),
  law('440100', guangzhouCharity),
  law('500000', chongqingCharity),
  law('520000', guizhouCharity),
]

/** The laws and regulations on charity that hold in a place on a day, the country’s first; empty before 1999-09-01. */
export const charityLegislationOn = (place: DivisionCode, on: PlainDate): readonly Citation[] =>
  charityLegislation
    .filter(({ division, from, to }) => (division === null || isWithin(place, division)) && runsOn(from, to, on))
    .map(({ cite }) => cite)
