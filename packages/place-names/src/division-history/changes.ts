import type { Citation } from '@minzheng/core'
import { inMonth, onDay } from '../divisions/moment.js'
import type { DivisionChange } from '../divisions/spells.js'

const thirdParty: Citation = {
  title: 'mumuy/data_location',
  confidence: 'secondary',
  note: 'data of third parties as of 2026-04-18; to be confirmed against the notice of the ministry',
}
const report = (title: string, issuer: string, issued: string): Citation => ({
  title,
  issuer,
  issued,
  confidence: 'secondary',
  note: 'a report of the day, read in a copy',
})

const chongqing2025: Citation = {
  ...report('重庆市调整部分行政区划', '中新社', '2025-11-06'),
  note: 'a report of the day, read in a copy; the code 500157 is of third-party data',
}

/** Changes whose day is known better than from the lists, or that come after the last of them. */
export const historyChanges: readonly DivisionChange[] = [
  {
    on: onDay('2010-12-09'),
    dayOf: 'effect',
    ended: [],
    begun: [],
    renamed: [
      { code: '420600', name: '襄阳市' },
      { code: '420607', name: '襄州区' },
    ],
    enlarged: [],
    cite: {
      ...report('原湖北省襄樊市宣布从9日起正式更名为襄阳市', '新华社', '2010-12-09'),
      note: 'a report of the day, read in a copy; the State Council approved on 2010-11-26',
    },
  },
  {
    on: onDay('2017-09-20'),
    dayOf: 'announcement',
    ended: ['370282'],
    begun: [{ code: '370215', name: '即墨区' }],
    renamed: [],
    enlarged: [],
    cite: report('国务院、省政府批复同意：即墨市撤市设区', '齐鲁网', '2017-09-21'),
  },
  {
    on: onDay('2024-12-27'),
    dayOf: 'announcement',
    ended: [],
    begun: [
      { code: '653228', name: '和康县' },
      { code: '653229', name: '和安县' },
    ],
    renamed: [],
    enlarged: [],
    cite: report('新疆新设和安县、和康县', '央视新闻', '2024-12-27'),
  },
  {
    on: onDay('2025-11-06'),
    dayOf: 'announcement',
    ended: ['500105'],
    begun: [{ code: '500157', name: '两江新区' }],
    renamed: [],
    enlarged: [],
    cite: chongqing2025,
  },
  {
    on: onDay('2025-11-06'),
    dayOf: 'announcement',
    ended: ['500112'],
    begun: [{ code: '500157', name: '两江新区' }],
    renamed: [],
    // Five towns in the north of 渝北区 went to 北碚区.
    enlarged: ['500109'],
    cite: chongqing2025,
  },
  {
    on: inMonth(2026, 3),
    ended: [],
    begun: [{ code: '653132', name: '岑岭县' }],
    renamed: [],
    enlarged: [],
    cite: thirdParty,
  },
  {
    on: inMonth(2026, 4),
    ended: [],
    begun: [{ code: '659013', name: '草湖市' }],
    renamed: [],
    enlarged: [],
    cite: thirdParty,
  },
]
