import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import type { OrganisationType } from '../shared/organisation.js'

/** What a registration office says of the check of one year: who takes part, and by when. */
export interface AnnualCheckNotice {
  readonly place: LocalizedText
  /** The year that is checked. */
  readonly year: number
  /** Who was registered by this day takes part; a type that is left out is not spoken of. */
  readonly registeredBy: Readonly<Partial<Record<OrganisationType, PlainDate>>>
  /** The first day on which reports are taken. */
  readonly from?: PlainDate
  /** The last day for the supervising unit, and for the registration office; left out where the notice does not say. */
  readonly toUnit?: PlainDate
  readonly toOffice?: PlainDate
  /** `false`: charities report elsewhere. */
  readonly charities?: boolean
  /** `false`: the report is taken without a verdict. */
  readonly verdict?: boolean
  readonly cite: Citation
}

const notice = (title: string, more: Partial<Citation> = {}): Citation => ({ title, confidence: 'secondary', ...more })

/** Notices of the yearly check as they were found, a few places and years of many. */
export const annualCheckNotices = {
  'national-associations-2020': {
    place: { zh: '全国性社会团体', en: 'National associations' },
    year: 2020,
    registeredBy: { association: '2020-12-31' },
    toUnit: '2021-03-31',
    toOffice: '2021-05-31',
    cite: notice('民政部关于开展全国性社会团体2020年度检查的函', {
      number: '民函〔2021〕16号',
      issuer: '民政部',
      issued: '2021-02-24',
      confidence: 'official-excerpt',
    }),
  },
  'yichang-2017': {
    place: { zh: '湖北宜昌', en: 'Yichang, Hubei' },
    year: 2017,
    registeredBy: { association: '2017-06-30', 'service-institution': '2017-06-30' },
    from: '2018-03-01',
    toOffice: '2018-05-31',
    cite: notice('宜昌市社会组织2017年度检查通知'),
  },
  'guangzhou-2018': {
    place: { zh: '广东广州', en: 'Guangzhou' },
    year: 2018,
    registeredBy: { association: '2018-12-31', 'service-institution': '2018-12-31', foundation: '2018-12-31' },
    toOffice: '2019-03-31',
    verdict: false,
    cite: notice('广州市社会组织2018年度报告通知', { note: 'a report without a verdict, read within 10 working days' }),
  },
  'pengyang-2022': {
    place: { zh: '宁夏彭阳', en: 'Pengyang, Ningxia' },
    year: 2022,
    registeredBy: { association: '2022-12-31', 'service-institution': '2022-06-30' },
    from: '2023-03-15',
    toOffice: '2023-06-01',
    cite: notice('彭阳县社会组织2022年度检查通知'),
  },
  'panzhihua-2024': {
    place: { zh: '四川攀枝花', en: 'Panzhihua, Sichuan' },
    year: 2024,
    registeredBy: { association: '2024-12-31', 'service-institution': '2024-06-30' },
    toOffice: '2025-08-20',
    cite: notice('攀枝花市社会组织2024年度检查通知', { note: 'online by 2025-07-20, on paper by 2025-08-20' }),
  },
  'jiaxing-associations-2025': {
    place: { zh: '浙江嘉兴（全市性社会团体）', en: 'Jiaxing, Zhejiang (associations of the city)' },
    year: 2025,
    registeredBy: { association: '2025-06-30' },
    toUnit: '2026-03-31',
    charities: false,
    cite: notice('嘉兴市民政局关于开展全市性社会团体2025年度检查工作的通知', {
      issuer: '嘉兴市民政局',
      issued: '2026-01-30',
      url: 'https://mzj.jiaxing.gov.cn/col/col1229366245/art/2026/art_17cc93f311a84ca39459025b5e19a707.html',
      confidence: 'official-excerpt',
    }),
  },
} as const satisfies Readonly<Record<string, AnnualCheckNotice>>
