import { atArticle, type Citation, type DivisionCode, isWithin, type PlainDate, runsOn } from '@minzheng/core'
import type { RegistryAct } from '../shared/parties.js'

const reply2021 = {
  title: '国务院关于同意在部分地区开展内地居民婚姻登记“跨省通办”试点的批复',
  number: '国函〔2021〕48号',
  issuer: '国务院',
  issued: '2021-04-30',
  effective: '2021-06-01',
  url: 'https://www.gov.cn/gongbao/content/2021/content_5612973.htm',
  confidence: 'primary',
} as const satisfies Citation

const reply2023 = {
  title: '国务院关于同意扩大内地居民婚姻登记“跨省通办”试点的批复',
  number: '国函〔2023〕34号',
  issuer: '国务院',
  issued: '2023-05-12',
  effective: '2023-05-12',
  confidence: 'primary',
  note: 'two years from the reply; the ministry said on 2023-05-25 that the 21 provinces begin on 2023-06-01',
} as const satisfies Citation

/** An area in which couples from outside may register where one of them holds a residence permit. */
export interface CrossProvincePilot {
  readonly area: DivisionCode
  readonly name: string
  readonly acts: readonly RegistryAct[]
  readonly from: PlainDate
  readonly to: PlainDate
  readonly cite: Citation
}

const both: readonly RegistryAct[] = ['marriage', 'divorce']
const first = (area: DivisionCode, name: string, acts: readonly RegistryAct[]): CrossProvincePilot => ({
  area,
  name,
  acts,
  from: '2021-06-01',
  to: '2023-05-31',
  cite: reply2021,
})
const second = (area: DivisionCode, name: string): CrossProvincePilot => ({
  area,
  name,
  acts: both,
  from: '2023-06-01',
  to: '2025-05-09',
  cite: atArticle(reply2023, '一'),
})

/** The pilots of 2021 (two years) and of 2023 (until registration anywhere in the mainland, 2025-05-10). */
export const crossProvincePilots: readonly CrossProvincePilot[] = [
  first('210000', '辽宁', both),
  first('370000', '山东', both),
  first('440000', '广东', both),
  first('500000', '重庆', both),
  first('510000', '四川', both),
  first('320000', '江苏', ['marriage']),
  first('410000', '河南', ['marriage']),
  first('420100', '湖北武汉', ['marriage']),
  first('610100', '陕西西安', ['marriage']),
  second('110000', '北京'),
  second('120000', '天津'),
  second('130000', '河北'),
  second('150000', '内蒙古'),
  second('210000', '辽宁'),
  second('310000', '上海'),
  second('320000', '江苏'),
  second('330000', '浙江'),
  second('340000', '安徽'),
  second('350000', '福建'),
  second('360000', '江西'),
  second('370000', '山东'),
  second('410000', '河南'),
  second('420000', '湖北'),
  second('440000', '广东'),
  second('450000', '广西'),
  second('460000', '海南'),
  second('500000', '重庆'),
  second('510000', '四川'),
  second('610000', '陕西'),
  second('640000', '宁夏'),
]

/** The days between the reply of 2023 and the day on which the ministry had its pilots begin. */
export const pilotsAuthorised = { from: '2023-05-12', until: '2023-05-31' } as const

/** The pilot that an office lies in on a day, for an act. */
export const pilotOn = (office: DivisionCode, act: RegistryAct, on: PlainDate): CrossProvincePilot | undefined =>
  crossProvincePilots.find(
    ({ area, acts, from, to }) => runsOn(from, to, on) && acts.includes(act) && isWithin(office, area),
  )

/** A pilot of 2023 that was granted by the reply and had not begun on a day. */
export const pilotGrantedBy = (office: DivisionCode, on: PlainDate): CrossProvincePilot | undefined =>
  runsOn(pilotsAuthorised.from, pilotsAuthorised.until, on)
    ? crossProvincePilots.find(({ area, from }) => from === '2023-06-01' && isWithin(office, area))
    : undefined

/** Where a pilot has it that a permit of one of the two does: the reply of 2021 is one paragraph, that of 2023 says it in its item two. */
export const permitRuleOf = ({ from }: Pick<CrossProvincePilot, 'from'>): Citation =>
  from < reply2023.effective ? reply2021 : atArticle(reply2023, '二')
