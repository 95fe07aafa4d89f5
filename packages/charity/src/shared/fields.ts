import { count, fen, ifKnown, yesNo } from '@minzheng/core/fields'

/** A yes or no of a case: left out or `null`, it is not known. */
export const answer = (zh: string, en: string) => ifKnown(yesNo(zh, en))

/** A number of people of one body. */
export const people = (zh: string, en: string) => count(zh, en, { unit: 'person', most: 1000 })

/** The most that one organisation has in a year: 100 billion yuan. */
export const mostOfYear = 10_000_000_000_000

/** What one organisation or person receives, has or spends in a year. */
export const amount = (zh: string, en: string) => fen(zh, en, { most: mostOfYear })

/** The money of one fund or investment, up to 10 billion yuan. */
export const fundAmount = (zh: string, en: string) => fen(zh, en, { most: 1_000_000_000_000 })
