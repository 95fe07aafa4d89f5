import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'

/** A published figure that shapes the invented population, or what was assumed where none was found. */
export interface Parameter<V> {
  readonly about: LocalizedText
  readonly value: V
  /** Where it is published; of an assumption, nowhere. */
  readonly source: readonly Citation[]
  readonly note?: string
}

const parameter = <const V>(
  zh: string,
  en: string,
  value: V,
  source: Citation | readonly Citation[] = [],
  note?: string,
): Parameter<V> => ({
  about: { zh, en },
  value,
  source: [source].flat() as readonly Citation[],
  ...(note === undefined ? {} : { note }),
})

const bureau = '国家统计局'
const census = (number: string, confidence: Citation['confidence'] = 'primary'): Citation => ({
  title: `第七次全国人口普查公报（第${number}号）`,
  issuer: '国家统计局、国务院第七次全国人口普查领导小组办公室',
  issued: '2021-05-11',
  confidence,
})
const censusYearbook = (confidence: Citation['confidence']): Citation => ({
  title: '中国人口普查年鉴-2020',
  issuer: '国务院第七次全国人口普查领导小组办公室',
  confidence,
})
const incomes = (year: number, issued: string, confidence: Citation['confidence']): Citation => ({
  title: `${year}年居民收入和消费支出情况`,
  issuer: bureau,
  issued,
  confidence,
})
const disabilitySurvey = (confidence: Citation['confidence']): Citation => ({
  title: '第二次全国残疾人抽样调查主要数据公报',
  issuer: '国家统计局、第二次全国残疾人抽样调查领导小组',
  issued: '2006-12-01',
  confidence,
})

/** The people of the provinces on 2020-11-01, by the first two digits of their code. */
const provinces = {
  11: 21_893_095,
  12: 13_866_009,
  13: 74_610_235,
  14: 34_915_616,
  15: 24_049_155,
  21: 42_591_407,
  22: 24_073_453,
  23: 31_850_088,
  31: 24_870_895,
  32: 84_748_016,
  33: 64_567_588,
  34: 61_027_171,
  35: 41_540_086,
  36: 45_188_635,
  37: 101_527_453,
  41: 99_365_519,
  42: 57_752_557,
  43: 66_444_864,
  44: 126_012_510,
  45: 50_126_804,
  46: 10_081_232,
  50: 32_054_159,
  51: 83_674_866,
  52: 38_562_148,
  53: 47_209_277,
  54: 3_648_100,
  61: 39_528_999,
  62: 25_019_831,
  63: 5_923_957,
  64: 7_202_654,
  65: 25_852_345,
} as const

/** The people of the country, and of them those in towns and in villages, on 2020-11-01. */
const everybody = { all: 1_411_778_724, urban: 901_991_162, rural: 509_787_562 } as const
const upTo15 = 268_707_162

/**
 * What shapes the population, each with where it is published: the confidence says how well it was seen. Shares are of 1, money is in
 * yuan as printed. What has no source is an assumption, made so that the published figures come out.
 */
export const generateParameters = {
  provinces: parameter('各省常住人口', 'People of each province', provinces, census('三')),
  urban: parameter('城镇人口比重', 'Share of people in towns', everybody.urban / everybody.all, census('七')),
  ages: parameter(
    '年龄构成',
    'Shares by age',
    { under15: 0.1795, under60: 0.6335, from60: 0.187, from65: 0.135 },
    census('五'),
  ),
  over80: parameter('80岁及以上人口比重', 'Share of people of 80 and over', 0.0254, censusYearbook('unverified')),
  averageSize: parameter('家庭户平均人口', 'Persons in a household', 2.62, census('二', 'secondary')),
  onePerson: parameter(
    '一人户比重',
    'Share of one-person households',
    0.2539,
    censusYearbook('secondary'),
    '1.25亿户，占家庭户的25.39%',
  ),
  sizes: parameter(
    '家庭户规模（一人至十人）',
    'Shares of households by size, one to ten',
    [0.2539, 0.2968, 0.2099, 0.1317, 0.0617, 0.031, 0.0094, 0.0034, 0.0013, 0.0009],
    censusYearbook('unverified'),
    'One-person households and the mean of 2.62 were seen quoted; those of two to five are held unconfirmed, the rest fills up to the mean.',
  ),
  meanIncome: parameter(
    '居民人均可支配收入（元/年），按年',
    'Disposable income per head (yuan a year), by year',
    {
      2020: { urban: 43_834, rural: 17_131 },
      2021: { urban: 47_412, rural: 18_931 },
      2022: { urban: 49_283, rural: 20_133 },
      2023: { urban: 51_821, rural: 21_691 },
      2024: { urban: 54_188, rural: 23_119 },
    },
    [
      incomes(2020, '2021-01-18', 'secondary'),
      incomes(2021, '2022-01-17', 'primary'),
      incomes(2022, '2023-01-17', 'primary'),
      incomes(2023, '2024-01-17', 'secondary'),
      incomes(2024, '2025-01-17', 'primary'),
    ],
    'A day takes the year that it lies in, or the nearest that is here.',
  ),
  quintiles: parameter(
    '全国居民五等份收入分组人均可支配收入（元/年），按年',
    'Disposable income per head of the five income groups of the nation (yuan a year), by year',
    {
      2022: [8601, 19_303, 30_598, 47_397, 90_116],
      2023: [9215, 20_442, 32_195, 50_220, 95_055],
      2025: [10_150, 22_702, 35_536, 55_586, 103_778],
    },
    [
      incomes(2022, '2023-01-17', 'secondary'),
      incomes(2023, '2024-01-17', 'secondary'),
      {
        ...incomes(2025, '2026-01-19', 'secondary'),
        url: 'https://www.stats.gov.cn/sj/zxfb/202601/t20260119_1962330.html',
      },
    ],
    'Groups of towns and of villages by themselves were not found: both are spread around their mean as the nation is.',
  ),
  incomeSources: parameter(
    '可支配收入来源构成（2024年）',
    'Disposable income by source (2024)',
    { wages: 0.565, business: 0.167, property: 0.083, transfers: 0.185 },
    incomes(2024, '2025-01-17', 'primary'),
  ),
  dibao: parameter(
    '享受最低生活保障的人口比重',
    'Share of people on dibao',
    { urban: 5_950_000 / everybody.urban, rural: 33_400_000 / everybody.rural },
    [
      {
        title: '2025年国民经济和社会发展统计公报',
        issuer: bureau,
        article: '九、居民收入消费和社会保障',
        confidence: 'secondary',
      },
      census('七'),
    ],
    '595万人、3340万人（年末），除以2020年城乡人口',
  ),
  marginal: parameter(
    '低保边缘家庭成员的人口比重',
    'Share of people in marginal households',
    6_000_000 / everybody.all,
    {
      title: '国务院政策例行吹风会（低收入人口动态监测）',
      issuer: '民政部',
      issued: '2023-10-25',
      confidence: 'secondary',
      note: '低收入人口6600多万：低保近4000万、特困460多万、低保边缘600多万、防止返贫监测300多万',
    },
  ),
  tekun: parameter('特困人员的人口比重', 'Share of people on tekun', 4_600_000 / everybody.all, {
    title: '国务院政策例行吹风会（低收入人口动态监测）',
    issuer: '民政部',
    issued: '2023-10-25',
    confidence: 'secondary',
  }),
  orphans: parameter(
    '孤儿占16周岁以下人口的比重，及其中机构养育的比重',
    'Orphans among those under 16, and those of them in institutions',
    { share: 343_000 / upTo15, inInstitutions: 68_000 / 343_000 },
    [{ title: '民政部例行新闻发布会', issuer: '民政部', issued: '2019-01-25', confidence: 'secondary' }, census('五')],
    '34.3万人，其中机构集中供养约6.8万人',
  ),
  unattended: parameter(
    '事实无人抚养儿童占16周岁以下人口的比重',
    'De-facto unattended children among those under 16',
    274_000 / upTo15,
    [
      { title: '最高人民检察院、民政部等新闻发布会', issuer: '民政部', issued: '2021-05-31', confidence: 'secondary' },
      census('五'),
    ],
    '27.4万名（截至2021年5月底）',
  ),
  disabled: parameter(
    '残疾人占总人口的比重',
    'Share of people with a disability',
    0.0634,
    disabilitySurvey('secondary'),
  ),
  disabilityKinds: parameter(
    '残疾类别构成',
    'Disabilities by kind',
    {
      visual: 0.1486,
      hearing: 0.2416,
      speech: 0.0153,
      physical: 0.2907,
      intellectual: 0.0668,
      psychiatric: 0.074,
      several: 0.163,
    },
    disabilitySurvey('secondary'),
  ),
  severe: parameter(
    '一、二级残疾人占残疾人的比重',
    'Share of grades 1 and 2 among people with a disability',
    2518 / 8502,
    { title: '2010年末全国残疾人总数及各类、不同残疾等级人数', issuer: '中国残疾人联合会', confidence: 'secondary' },
    '重度残疾2518万人，中度和轻度残疾人5984万人',
  ),
  disabilitySubsidies: parameter(
    '享受残疾人生活补贴、护理补贴的人口比重',
    'Share of people with the living and the care subsidy of the disabled',
    { living: 10_310_000 / everybody.all, care: 10_730_000 / everybody.all },
    {
      title: '关于贯彻落实困难残疾人生活补贴和重度残疾人护理补贴制度有关情况的通报',
      issuer: '民政部办公厅、中国残联办公厅',
      confidence: 'secondary',
      note: '截至2017年3月31日，1031万人、1073万人',
    },
    'Who receives them follows from the facts and the policy; the figure is for comparison.',
  ),
  car: parameter('拥有家用汽车的家庭户比重', 'Share of households with a car', 0.4167, censusYearbook('secondary')),
  schooling: parameter(
    '高中阶段、高等教育毛入学率',
    'Gross enrolment of senior secondary and higher education',
    { seniorSecondary: 0.92, higher: 0.602 },
    [
      { title: '2025年国民经济和社会发展统计公报', issuer: bureau, confidence: 'secondary' },
      { title: '2023年全国教育事业发展统计公报', issuer: '教育部', confidence: 'secondary' },
    ],
  ),
  /** Who lives together, by size from one person up. */
  composition: parameter(
    '各规模家庭户的成员构成（假定，使年龄构成与普查相符）',
    'Who lives in a household of each size, assumed so that ages come out as in the census',
    {
      /** An applicant of 60 and over. */
      elderHead: [0.297, 0.32, 0.12, 0.08, 0.06, 0.05],
      spouse: [0, 0.8, 0.92, 0.95, 0.97, 0.98],
      /** Of households with an applicant under 60: one and two parents with them. */
      oneParent: [0, 0.1, 0.04, 0.18, 0.36, 0.3],
      twoParents: [0, 0, 0.02, 0.05, 0.28, 0.5],
      /** The eldest child is under 15. */
      youngChild: [0, 0.5, 0.57, 0.62, 0.68, 0.7],
    },
  ),
  property: parameter('住房套数、金融资产（假定）', 'Homes and savings (assumed)', {
    homes: [0.1, 0.72, 0.15, 0.03],
    savingsMonths: 24,
  }),
} as const satisfies Readonly<Record<string, Parameter<unknown>>>

/** What holds for the year of a day, or for the nearest year that is known. */
export const nearestYear = <V>(byYear: Readonly<Record<number, V>>, day: PlainDate): V => {
  const year = Number(day.slice(0, 4))
  const years = Object.keys(byYear).map(Number)
  const nearest = years.reduce((best, one) => (Math.abs(one - year) < Math.abs(best - year) ? one : best))
  return byYear[nearest]!
}
