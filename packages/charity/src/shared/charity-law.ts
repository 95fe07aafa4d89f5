import { atArticle, type Citation, dated, type PlainDate } from '@minzheng/core'
import { charityLaw2016, charityLaw2023 } from './documents.js'

const texts = dated<'2016' | '2023'>({ zh: '慈善法', en: 'The Charity Law' }, [
  { status: 'in-force', from: charityLaw2016.effective, to: '2024-09-04', value: '2016', cite: charityLaw2016 },
  { status: 'in-force', from: charityLaw2023.effective, value: '2023', cite: charityLaw2023 },
])

/**
 * An article of the Charity Law as it read on a day: its number in the text of 2016, and in that of 2023 where it is another.
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const charityLawAt = (on: PlainDate, in2016: string, in2023 = in2016): Citation => {
  const { value, cite } = texts.at(on)
  return atArticle(cite, value === '2016' ? in2016 : in2023)
}
