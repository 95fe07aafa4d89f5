import type { Dialect } from './dialect.js'

/** Whole months or years between two dates held as integers YYYYMMDD, as `elapsed` of the other back ends counts them. */
export const elapsedSql = (from: string, to: string, unit: 'years' | 'months', { integerDivide }: Dialect): string => {
  const year = (date: string) => integerDivide(date, '10000')
  const month = (date: string) => `(${integerDivide(date, '100')} % 100)`
  const monthEnd = (date: string) => {
    const leap = `${year(date)} % 4 = 0 AND (${year(date)} % 100 <> 0 OR ${year(date)} % 400 = 0)`
    return `CASE WHEN ${month(date)} IN (4, 6, 9, 11) THEN 30 WHEN ${month(date)} <> 2 THEN 31 WHEN ${leap} THEN 29 ELSE 28 END`
  }
  const months = (a: string, b: string) =>
    `((${year(b)} - ${year(a)}) * 12 + ${month(b)} - ${month(a)}` +
    ` - CASE WHEN ${b} % 100 >= ${a} % 100 OR ${b} % 100 >= ${monthEnd(b)} THEN 0 ELSE 1 END)`
  const count = (a: string, b: string) => (unit === 'months' ? months(a, b) : integerDivide(months(a, b), '12'))
  return `CASE WHEN ${from} <= ${to} THEN ${count(from, to)} WHEN ${from} > ${to} THEN -(${count(to, from)}) END`
}
