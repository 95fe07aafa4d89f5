import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'marriage-conditions': { zh: '结婚条件', en: 'conditions of marriage', programs: ['marriage-conditions'], uncovered: 'the rows name offices and services; who may marry is asked by all of them', kB: 16 },
  'marriage-jurisdiction': { zh: '婚姻登记管辖', en: 'which office may register', covers: ['MA'], kB: 4 },
  'marriage-papers': { zh: '婚姻登记材料', en: 'papers for marriage and divorce', uncovered: 'the rows name offices and services; papers are asked at each of them', kB: 2.0 },
  'marriage-invalidity': { zh: '婚姻无效、可撤销与婚姻家事期限', en: 'void and voidable marriages, time limits', uncovered: 'no row names it; it is the law behind the archive’s notes (令804 art. 20)', kB: 8 },
  'divorce-periods': { zh: '离婚冷静期与发证期', en: 'the two periods of a divorce', covers: ['MA'], kB: 7 },
  'marriage-credit': { zh: '婚姻登记失信名单', en: 'list of dishonest parties', covers: ['MA'], kB: 3.1 },
  'marriage-register': { zh: '婚姻登记记录、收费与预约', en: 'registrations, fees and bookings', covers: ['MA'], kB: 3.6 },
  'marriage-office': { zh: '婚姻登记机关等级、场所与开放时间', en: 'grades, places and hours of registries', covers: ['MA'], kB: 7.2 },
  'marriage-archive': { zh: '婚姻登记档案', en: 'marriage files', uncovered: 'no row names it; MA-03 names the system that it is digitised into', kB: 3.2 },
  'marriage-statistics': { zh: '结婚离婚统计口径', en: 'rates and series of marriages and divorces', uncovered: 'a definition that figures are held against, named by no row', kB: 1.8 },
  'marriage-counselling': { zh: '婚姻家庭辅导', en: 'counselling of marriages and families', covers: ['MA'], kB: 6 },
  'marriage-customs': { zh: '婚俗改革试点、场所与活动', en: 'pilots, sites and events of marriage customs', covers: ['MA'], kB: 3.6 },
  'bride-price': { zh: '高额彩礼倡导标准', en: 'marks for bride prices', programs: ['bride-price'], uncovered: 'the rows name pilots of customs; marks for bride prices are of places', kB: 15 },
  'marriage-one-thing': { zh: '公民婚育一件事联办', en: 'one application for marriage and birth', covers: ['MA'], kB: 6 },
  'marriage-leave': { zh: '婚假、产假与陪产假', en: 'leave for marriage and birth', programs: ['marriage-leave', 'maternity-leave'], uncovered: 'labour law of places, named by no row', kB: 15 },
}
