import { atArticle, type Citation, dated, type PlainDate } from '@minzheng/core'
import { lotteryRegulation } from './lottery-documents.js'

const texts = dated<null>({ zh: '彩票管理条例', en: 'The lottery regulation' }, [
  { status: 'in-force', from: lotteryRegulation.effective, value: null, cite: lotteryRegulation },
])

/**
 * An article of the regulation on lotteries on a day.
 * @throws ProblemError `not-in-force` before 2009-07-01: what held before was not read
 */
export const lotteryRegulationAt = (on: PlainDate, article?: string): Citation => {
  const { cite } = texts.at(on)
  return article === undefined ? cite : atArticle(cite, article)
}
