import { atArticle, type Citation, type PlainDate } from '@minzheng/core'
import type { DutyAbout } from '../shared/dated-duty.js'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'
import { filingRules2016, fundraisingMeasures2024 } from '../shared/fundraising-documents.js'

/** The texts on public fundraising in force on a day: Law and measures changed together. */
export const campaignTextOn = (on: PlainDate): '2016' | '2024' | undefined => {
  if (on < charityLaw2016.effective) return undefined
  return on < charityLaw2023.effective ? '2016' : '2024'
}

/** What the Law in force on a day says of periodic and full reports. */
export const reportArticle = (on: PlainDate, paragraph: string): Citation =>
  campaignTextOn(on) === '2024'
    ? atArticle(charityLaw2023, `第七十九条${paragraph}`)
    : atArticle(charityLaw2016, `第七十三条${paragraph}`)

/** The measures in force on a day, at the article of those of 2024; the articles of 2016 were not read. */
export const measures = (on: PlainDate, article2024: string): Citation =>
  campaignTextOn(on) === '2024' ? atArticle(fundraisingMeasures2024, article2024) : filingRules2016

export const about = (id: string, zh: string, en: string, cite: Citation): DutyAbout => ({
  id,
  title: { zh, en },
  cite,
})
