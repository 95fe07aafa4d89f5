import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import { fenOf } from '@minzheng/core'

/** A figure or fact that a standard may ask of a place; the schema of all of them is {@link DivisionFigures}. */
export type FigureName =
  | 'population'
  | 'area'
  | 'density'
  | 'seatNonFarm'
  | 'seatNonFarmRegistered'
  | 'nonFarmShare'
  | 'nonFarm'
  | 'industryShare'
  | 'industryOutput'
  | 'product'
  | 'tertiaryShare'
  | 'nonPrimaryShare'
  | 'nonFarmEmploymentShare'
  | 'revenue'
  | 'revenuePerHead'
  | 'tapWater'
  | 'pavedRoads'
  | 'builtUpPopulation'
  | 'builtUpArea'
  | 'developmentShare'
  | 'committeeShare'
  | 'hardenedRoads'
  | 'sewage'
  | 'wasteTreated'
  | 'signsSet'
  | 'serviceFacilities'

/** A condition that is a fact and no figure. */
export type FactName = 'drains' | 'revenueForwarded' | 'rankedHigh' | 'keptForFarmingOrNature'

/** One thing that a standard asks: a figure of at least so much, or between two; or a fact that must be so, or not. */
export type Requirement =
  | {
      readonly figure: FigureName
      /** `null`: a figure is asked, and the text that was read does not give it. */
      readonly least: number | null
      /** Where sources differ on the least: the higher one; between the two nobody knows. */
      readonly leastOfOther?: number | undefined
      readonly most?: number
      /** Less than so much. */
      readonly below?: number
      /** Places of these kinds are not asked. */
      readonly notOf?: readonly Terrain[]
      /** As a rule (一般): what falls short of it is not ruled out. */
      readonly asRule?: true
      readonly title: LocalizedText
    }
  | { readonly fact: FactName; readonly so: boolean; readonly title: LocalizedText }

/** Why a place may be spared a condition. */
export type Terrain = 'plain' | 'mountain-or-island' | 'farming-or-ecology'

/** A standard by which a division may be set up (设立标准), with what it asks of each kind of applicant. */
export interface DivisionStandard {
  readonly title: LocalizedText
  readonly sets: 'county-city' | 'town' | 'subdistrict'
  readonly from: PlainDate
  readonly to?: PlainDate
  /** After this day a newer one that is not public holds, and what it asks is not known. */
  readonly unknownAfter?: PlainDate
  readonly tiers: readonly {
    readonly id: string
    readonly title: LocalizedText
    readonly asks: readonly Requirement[]
  }[]
  readonly cite: Citation
}

const figure = (
  name: FigureName,
  least: number | null,
  zh: string,
  en: string,
  more: {
    leastOfOther?: number | undefined
    most?: number
    below?: number
    notOf?: readonly Terrain[]
    asRule?: true
  } = {},
): Requirement => ({ figure: name, least, title: { zh, en }, ...more })
const fact = (name: FactName, so: boolean, zh: string, en: string): Requirement => ({
  fact: name,
  so,
  title: { zh, en },
})

/** Figures of a tier of the standard of 1993: persons, shares of 1, yuan; industry and product in 亿元. */
interface CityTier {
  /** Persons to a square kilometre: at least, and less than. */
  readonly density: readonly [least: number, below?: number]
  readonly seat: number
  readonly registered: number
  readonly share: number
  readonly number: number
  /** Where sources differ on it: the higher one. */
  readonly numberOfOther?: number
  readonly industryShare: number
  readonly industry: number
  readonly product: number
  readonly perHead: number
  readonly revenue: number
  readonly water: number
  readonly roads: number
}
const hundredMillion = (times: number) => fenOf(times * 100_000_000)
const cityTier = ({ density: [least, below], ...one }: CityTier): readonly Requirement[] => [
  figure(
    'density',
    least,
    '每平方公里人口密度属于本档',
    'Persons to a square kilometre, of this tier',
    below === undefined ? {} : { below },
  ),
  figure('seatNonFarm', one.seat, '县政府驻地镇从事非农产业的人口', 'At its seat, people not living of farming'),
  figure('seatNonFarmRegistered', one.registered, '其中具有非农业户口的', 'Of them registered as non-agricultural'),
  figure('nonFarmShare', one.share, '非农产业人口占县总人口比重', 'Their share in the county'),
  figure('nonFarm', one.number, '全县从事非农产业的人口', 'Their number in the county', {
    leastOfOther: one.numberOfOther,
  }),
  figure(
    'industryShare',
    one.industryShare,
    '乡镇以上工业产值占工农业总产值比重',
    'Industry in output of industry and farming',
  ),
  figure(
    'industryOutput',
    hundredMillion(one.industry),
    '乡镇以上工业产值（1990年不变价）',
    'Industrial output, prices of 1990',
  ),
  figure('product', hundredMillion(one.product), '国内生产总值（1990年不变价）', 'Domestic product, prices of 1990'),
  figure('tertiaryShare', 0.2, '第三产业占国内生产总值比重', 'Services in the domestic product'),
  figure('revenuePerHead', fenOf(one.perHead), '人均地方预算内财政收入', 'Local budget revenue per head'),
  figure('revenue', fenOf(one.revenue), '地方预算内财政收入', 'Local budget revenue'),
  fact('revenueForwarded', true, '承担一定的上解支出任务', 'Passes some revenue on'),
  figure('tapWater', one.water, '自来水普及率', 'Tap water'),
  figure('pavedRoads', one.roads, '道路铺装率', 'Paved roads'),
  fact('drains', true, '有较好的排水系统', 'Has good drains'),
]

/** Figures of a tier of Hunan: persons, square kilometres, shares of 1; `null`: asked, and not read. */
interface HunanTier {
  readonly population: number
  readonly area: number
  readonly development: number | null
  readonly committees: number | null
}
const hunanSubdistrict = ({ population, area, development, committees }: HunanTier): readonly Requirement[] => [
  figure('population', population, '人口', 'Population'),
  figure('area', area, '面积（平方千米）', 'Area, square kilometres'),
  figure('developmentShare', development, '城镇开发边界内面积占比', 'Share within the limits of urban growth'),
  figure('committeeShare', committees, '居委会占村（居）总数', 'Residents’ committees among all committees'),
  fact('keptForFarmingOrNature', false, '不是农产品主产区、重点生态功能区', 'Not kept for farming or nature'),
]

/** 关于调整设市标准的报告 of 1993. */
const cityStandard1993: Citation = {
  title: '国务院批转民政部关于调整设市标准报告的通知',
  number: '国发〔1993〕38号',
  issuer: '国务院',
  issued: '1993-05-17',
  confidence: 'secondary',
  note: 'two of the three tiers read in a copy, the third in a table; the day as remembered; easier conditions for autonomous areas, ports and the like were not read; a newer standard of 2016 is not public, nor was its day seen',
}
const subdistrictHunan2024: Citation = {
  title: '湖南省科学设立街道的标准和程序',
  number: '湘政发〔2024〕17号',
  issuer: '湖南省人民政府',
  issued: '2024-12-25',
  confidence: 'official-excerpt',
  note: 'a copy of the official page read up to the shares of a wholly urban subdistrict; its last day as the page has it, the first as five years before that, the text of it not seen',
}
const townShandong2021: Citation = {
  title: '山东省设立镇标准',
  issuer: '山东省人民政府',
  confidence: 'secondary',
  note: 'as newspapers restate it on 2021-01-01; its number and day were not seen',
}
const townZhejiang2021: Citation = {
  title: '浙江省设立镇标准',
  issuer: '浙江省人民政府',
  confidence: 'secondary',
  note: 'as a copy gives it in January 2021 up to its figures on the economy; its number and day were not seen',
}

const twoYearsHigh = fact(
  'rankedHigh',
  true,
  '财政收入（生产总值）连续2年位居前列',
  'Revenue (product) among the first for two years',
)

/**
 * The standards of which a text was read. Cities: the report of 1993; the newer one for counties (2016) is not public. Towns and
 * subdistricts: each province sets its own (行政区划管理条例 art. 11).
 */
export const divisionStandards = {
  'county-city-1993': {
    title: { zh: '设立县级市（撤县设市）', en: 'A county becomes a city' },
    sets: 'county-city',
    from: '1993-05-17',
    unknownAfter: '2015-12-31',
    tiers: [
      {
        id: 'dense',
        title: { zh: '每平方公里400人以上', en: '400 or more to a square kilometre' },
        asks: cityTier({
          density: [400],
          seat: 120_000,
          registered: 80_000,
          share: 0.3,
          number: 150_000,
          industryShare: 0.8,
          industry: 15,
          product: 10,
          perHead: 100,
          revenue: 60_000_000,
          water: 0.65,
          roads: 0.6,
        }),
      },
      {
        id: 'middle',
        title: { zh: '每平方公里100人至400人', en: '100 to 400 to a square kilometre' },
        asks: cityTier({
          density: [100, 400],
          seat: 100_000,
          registered: 70_000,
          share: 0.25,
          number: 120_000,
          industryShare: 0.7,
          industry: 12,
          product: 8,
          perHead: 80,
          revenue: 50_000_000,
          water: 0.6,
          roads: 0.55,
        }),
      },
      {
        id: 'sparse',
        title: { zh: '每平方公里100人以下', en: 'Below 100 to a square kilometre' },
        asks: cityTier({
          density: [0, 100],
          seat: 80_000,
          registered: 60_000,
          share: 0.2,
          // The table that was read has 8万, the text as remembered 10万.
          number: 80_000,
          numberOfOther: 100_000,
          industryShare: 0.6,
          industry: 8,
          product: 6,
          perHead: 60,
          revenue: 40_000_000,
          water: 0.55,
          roads: 0.5,
        }),
      },
    ],
    cite: cityStandard1993,
  },
  'subdistrict-hunan-2024': {
    title: { zh: '湖南设立街道', en: 'Subdistricts of Hunan' },
    sets: 'subdistrict',
    from: '2025-01-25',
    to: '2030-01-24',
    tiers: [
      {
        id: 'county',
        title: { zh: '县和不设区的市', en: 'Of a county, or a city without districts' },
        asks: hunanSubdistrict({ population: 50_000, area: 30, development: 0.15, committees: 0.3 }),
      },
      {
        id: 'district',
        title: { zh: '市辖区，不全位于城区', en: 'Of a district, not wholly in the city' },
        asks: hunanSubdistrict({ population: 60_000, area: 20, development: 0.25, committees: 0.5 }),
      },
      {
        id: 'urban-district',
        title: { zh: '市辖区，全部位于城区', en: 'Of a district, wholly in the city' },
        asks: hunanSubdistrict({ population: 70_000, area: 6, development: null, committees: null }),
      },
    ],
    cite: subdistrictHunan2024,
  },
  'town-shandong-2021': {
    title: { zh: '山东撤乡设镇', en: 'Towns of Shandong' },
    sets: 'town',
    from: '2021-01-01',
    tiers: [
      {
        id: 'town',
        title: { zh: '撤乡设镇', en: 'A township becomes a town' },
        asks: [
          figure('population', 30_000, '常住人口', 'Population'),
          figure('builtUpPopulation', 5_000, '建成区常住人口', 'Population of the built-up area'),
          figure('builtUpArea', 1.5, '建成区面积（平方千米）', 'Built-up area, square kilometres'),
          twoYearsHigh,
          figure('hardenedRoads', 1, '驻地道路硬化率', 'Hardened roads at the seat'),
          figure('sewage', 0.7, '污水处理率', 'Sewage treated'),
          figure('wasteTreated', 0.98, '生活垃圾无害化处理率', 'Household waste treated'),
          figure('signsSet', 1, '地名标志设置率', 'Name signs set'),
          figure('serviceFacilities', 1, '社区综合服务设施达标比例', 'Communities with enough room for services'),
        ],
      },
    ],
    cite: townShandong2021,
  },
  'town-zhejiang-2021': {
    title: { zh: '浙江设立镇', en: 'Towns of Zhejiang' },
    sets: 'town',
    from: '2021-01-01',
    tiers: [
      {
        id: 'town',
        title: { zh: '设立镇', en: 'A town' },
        asks: [
          figure('population', 25_000, '户籍（或常住）人口', 'Population'),
          figure('nonFarmEmploymentShare', 0.75, '从事第二、第三产业的人口占就业人口', 'Employed outside farming'),
          figure('builtUpPopulation', 4_000, '建成区人口', 'Population of the built-up area'),
          figure('area', 40, '区域面积（平方千米，一般）', 'Area, square kilometres, as a rule', {
            most: 200,
            notOf: ['mountain-or-island'],
            asRule: true,
          }),
          twoYearsHigh,
          figure('nonPrimaryShare', 0.85, '第二、第三产业增加值占生产总值', 'Industry and services in the product', {
            notOf: ['farming-or-ecology'],
          }),
        ],
      },
    ],
    cite: townZhejiang2021,
  },
} as const satisfies Record<string, DivisionStandard>
