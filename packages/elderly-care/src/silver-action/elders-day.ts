import { atArticle, PlainDate } from '@minzheng/core'
import { elderRightsLaw2012 } from '../shared/documents.js'

/** The ninth day of the ninth lunar month is 老年节, since the law as revised in 2012, in force from 2013-07-01. */
export const eldersDayCite = {
  ...atArticle(elderRightsLaw2012, '第十二条'),
  note: 'the article read as amended in 2015 and, in the same words, in 2018; the days of 2013 to 2049 are those on which two computations of the lunar calendar agree',
}

/** Month and day by year from 2013 on: no leap ninth month counts. */
const days =
  '1013 1002 1021 1009 1028 1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009 1027 1017 1007 1026 1014 1003 1022 1011 1029 1018 1008 1027 1016 1005'.split(
    ' ',
  )

/** The day of 老年节 (重阳) in a year from 2013 to 2049; `null` where it is not known here, or the law did not know it yet. */
export const eldersDayOf = (year: number): PlainDate | null => {
  const day = days[year - 2013]
  return day === undefined ? null : PlainDate.parse(`${year}-${day.slice(0, 2)}-${day.slice(2)}`)
}
