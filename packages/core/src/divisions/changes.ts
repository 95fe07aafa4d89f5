import type { Citation } from '../citation.schema.js'
import type { DivisionChange } from './change.schema.js'
import { onDay } from './moment.js'

const report = (title: string, issuer: string, issued: string, note: string): Citation => ({
  title,
  issuer,
  issued,
  confidence: 'secondary',
  note,
})
/** The ministry's yearly list, which has the day on which each province made its changes public. */
const ofMinistry = (year: number): Citation => ({
  title: `中华人民共和国${year}年县级以上行政区划变更情况`,
  issuer: '民政部',
  confidence: 'secondary',
  note: 'read in a copy',
})
const of2021 = ofMinistry(2021)
/** The ministry's list has 2021-02-06, when the province had published its decisions of 2021-02-02 already. */
const fujian2021 = (number: string): Citation => ({
  title: '福建省人民政府关于同意调整部分行政区划的批复',
  number,
  issuer: '福建省人民政府',
  issued: '2021-02-02',
  confidence: 'secondary',
  note: 'the number as the data set areacodes (CC0) quotes it, the day of publication as the Chinese Wikipedia has it',
})
/** The ministry's list has 2025-11-07, the day after the city had made it known. */
const chongqing2025 = report(
  '重庆市调整部分行政区划',
  '中新社',
  '2025-11-06',
  'a report of the day, read in a copy; the new district was opened on 2026-01-25',
)
const sansha2012: Citation = {
  title: '民政部关于国务院批准设立地级三沙市的公告',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'not read; the day is that of the approval; the codes of the three groups of islands are those of statistics alone',
}
const sansha2020: Citation = {
  title: '民政部关于国务院批准海南省三沙市设立市辖区的公告',
  issuer: '民政部',
  issued: '2020-04-18',
  confidence: 'secondary',
  note: 'read in a copy',
}

/**
 * Changes since the last list that `code-changes.ts` goes to, and what only lists of statistics had. The day is that which
 * `divisionData.takesEffect` speaks of.
 */
export const divisionChanges: readonly DivisionChange[] = [
  {
    on: onDay('2012-06-05'),
    begun: [
      { code: '460321', name: '西沙群岛' },
      { code: '460322', name: '南沙群岛' },
      { code: '460323', name: '中沙群岛的岛礁及其海域' },
    ],
    cite: sansha2012,
  },
  // 中沙群岛 are looked after by 西沙区.
  { on: onDay('2020-04-18'), ended: ['460321', '460323'], enlarged: ['460302'], cite: sansha2020 },
  { on: onDay('2020-04-18'), ended: ['460322'], enlarged: ['460303'], cite: sansha2020 },
  { on: onDay('2021-01-29'), ended: ['610322'], begun: [{ code: '610305', name: '凤翔区' }], cite: of2021 },
  { on: onDay('2021-01-29'), ended: ['654223'], begun: [{ code: '654203', name: '沙湾市' }], cite: of2021 },
  { on: onDay('2021-02-01'), ended: ['513425'], begun: [{ code: '513402', name: '会理市' }], cite: of2021 },
  { on: onDay('2021-02-02'), ended: ['532331'], begun: [{ code: '532302', name: '禄丰市' }], cite: of2021 },
  {
    on: onDay('2021-02-02'),
    ended: ['350625'],
    begun: [{ code: '350605', name: '长泰区' }],
    cite: fujian2021('闽政文〔2021〕48号'),
  },
  {
    on: onDay('2021-02-02'),
    ended: ['350681'],
    begun: [{ code: '350604', name: '龙海区' }],
    cite: fujian2021('闽政文〔2021〕48号'),
  },
  {
    on: onDay('2021-02-02'),
    ended: ['350402', '350403'],
    begun: [{ code: '350404', name: '三元区' }],
    cite: fujian2021('闽政文〔2021〕49号'),
  },
  {
    on: onDay('2021-02-02'),
    ended: ['350427'],
    begun: [{ code: '350405', name: '沙县区' }],
    cite: fujian2021('闽政文〔2021〕49号'),
  },
  { on: onDay('2021-02-03'), ended: ['450127'], begun: [{ code: '450181', name: '横州市' }], cite: of2021 },
  { on: onDay('2021-02-04'), begun: [{ code: '659011', name: '新星市' }], cite: of2021 },
  { on: onDay('2021-02-07'), ended: ['610928'], begun: [{ code: '610981', name: '旬阳市' }], cite: of2021 },
  { on: onDay('2021-02-20'), ended: ['431121'], begun: [{ code: '431181', name: '祁阳市' }], cite: of2021 },
  { on: onDay('2021-03-16'), ended: ['520522'], begun: [{ code: '520581', name: '黔西市' }], cite: of2021 },
  { on: onDay('2021-03-18'), ended: ['410381'], begun: [{ code: '410307', name: '偃师区' }], cite: of2021 },
  { on: onDay('2021-03-18'), ended: ['410306', '410322'], begun: [{ code: '410308', name: '孟津区' }], cite: of2021 },
  // 下沙 and 白杨 of 江干区, with a part of 萧山区, are 钱塘区, the rest went to 上城区; 临平区 is of the east of 余杭区.
  {
    on: onDay('2021-04-09'),
    ended: ['330104'],
    begun: [{ code: '330114', name: '钱塘区' }],
    enlarged: ['330102'],
    reduced: ['330109'],
    cite: of2021,
  },
  { on: onDay('2021-04-09'), ended: ['330103'], enlarged: ['330105'], cite: of2021 },
  { on: onDay('2021-04-09'), begun: [{ code: '330113', name: '临平区' }], reduced: ['330110'], cite: of2021 },
  { on: onDay('2023-01-20'), begun: [{ code: '659012', name: '白杨市' }], cite: ofMinistry(2023) },
  { on: onDay('2023-04-03'), ended: ['540422'], begun: [{ code: '540481', name: '米林市' }], cite: ofMinistry(2023) },
  { on: onDay('2023-04-03'), ended: ['540530'], begun: [{ code: '540581', name: '错那市' }], cite: ofMinistry(2023) },
  {
    on: onDay('2024-12-27'),
    begun: [
      { code: '653228', name: '和康县' },
      { code: '653229', name: '和安县' },
    ],
    cite: ofMinistry(2024),
  },
  { on: onDay('2025-11-06'), ended: ['500105'], begun: [{ code: '500157', name: '两江新区' }], cite: chongqing2025 },
  // Five towns in the north of 渝北区 went to 北碚区, five towns and sub-districts of which are in 两江新区.
  {
    on: onDay('2025-11-06'),
    ended: ['500112'],
    begun: [{ code: '500157', name: '两江新区' }],
    enlarged: ['500109'],
    reduced: ['500109'],
    cite: chongqing2025,
  },
  { on: onDay('2026-03-26'), begun: [{ code: '653132', name: '岑岭县' }], cite: ofMinistry(2026) },
  { on: onDay('2026-04-17'), begun: [{ code: '659013', name: '草湖市' }], cite: ofMinistry(2026) },
]
