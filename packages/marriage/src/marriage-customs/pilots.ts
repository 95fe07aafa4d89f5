import {
  brokenRule,
  type Citation,
  DivisionCode,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** 民政部关于同意将河北省河间市等单位确认为全国婚俗改革实验区的批复. */
export const customsPilotsReply2021April = {
  title: '民政部关于同意将河北省河间市等单位确认为全国婚俗改革实验区的批复',
  issuer: '民政部',
  issued: '2021-04-07',
  confidence: 'secondary',
  note: 'fifteen places, three years; the list read in two pages that agree, the first day is that of the reply',
} as const satisfies Citation

/** 民政部关于同意将河北省邯郸市肥乡区等单位确认为第二批全国婚俗改革实验区的批复. */
export const customsPilotsReply2021September = {
  title: '民政部关于同意将河北省邯郸市肥乡区等单位确认为第二批全国婚俗改革实验区的批复',
  issuer: '民政部',
  issued: '2021-09-15',
  confidence: 'secondary',
  note: 'seventeen places, from September 2021 to September 2024, as the ministry’s site was reported',
} as const satisfies Citation

/** A place or a site that tries a reform of marriage customs (婚俗改革实验区、试点、示范点), of whatever level. */
export const CustomsPilot = z.strictObject({
  /** The division that it is, or in which it lies. */
  place: DivisionCode,
  /** Tells the sites of one division apart. */
  name: z.string().min(1),
  level: z.enum(['nation', 'province', 'prefecture', 'county']),
  /** Of the national ones: 1 or 2. */
  batch: z.int().min(1).optional(),
  from: PlainDate,
  /** The last day; `null`: none was set. */
  to: PlainDate.nullable(),
  /** The day on which it was examined at the end (评估验收); `null`: it was not, left out: not known. */
  examinedOn: PlainDate.nullish(),
  /** What came of it: model rules, sites, activities. */
  results: z.array(z.string().min(1)).default([]),
})
export type CustomsPilot = z.infer<typeof CustomsPilot>

const national = (batch: 1 | 2, list: readonly (readonly [place: string, name: string])[]): CustomsPilot[] =>
  list.map(([place, name]) => ({
    place,
    name,
    level: 'nation',
    batch,
    from: batch === 1 ? '2021-04-07' : '2021-09-15',
    to: batch === 1 ? '2024-04-06' : '2024-09-30',
    results: [],
  }))

/**
 * The 32 national pilots, each from the day of its reply. Of the first batch three years are counted from it; of the second only the month
 * of the end is known, taken whole.
 */
export const nationalCustomsPilots: readonly CustomsPilot[] = [
  ...national(1, [
    ['130984', '河北省河间市'],
    ['150204', '内蒙古自治区包头市青山区'],
    ['150902', '内蒙古自治区乌兰察布市集宁区'],
    ['210105', '辽宁省沈阳市皇姑区'],
    ['220221', '吉林省永吉县'],
    ['230103', '黑龙江省哈尔滨市南岗区'],
    ['320105', '江苏省南京市建邺区'],
    ['320981', '江苏省东台市'],
    ['410205', '河南省开封市禹王台区'],
    ['411423', '河南省宁陵县'],
    ['430723', '湖南省澧县'],
    ['440100', '广东省广州市'],
    ['500111', '重庆市大足区'],
    ['510107', '四川省成都市武侯区'],
    ['610303', '陕西省宝鸡市金台区'],
  ]),
  ...national(2, [
    ['130407', '河北省邯郸市肥乡区'],
    ['140802', '山西省运城市盐湖区'],
    ['150402', '内蒙古自治区赤峰市红山区'],
    ['310120', '上海市奉贤区'],
    ['320211', '江苏省无锡市滨湖区'],
    ['331022', '浙江省三门县'],
    ['340111', '安徽省合肥市包河区'],
    ['340523', '安徽省和县'],
    ['350782', '福建省武夷山市'],
    ['360681', '江西省贵溪市'],
    ['370211', '山东省青岛市黄岛区'],
    ['371323', '山东省沂水县'],
    ['420106', '湖北省武汉市武昌区'],
    ['450202', '广西壮族自治区柳州市城中区'],
    ['469002', '海南省琼海市'],
    ['640323', '宁夏回族自治区盐池县'],
    ['650106', '新疆维吾尔自治区乌鲁木齐市头屯河区'],
  ]),
]

/** Whether a pilot runs on a day. */
export const isPilotOn = ({ from, to }: Pick<CustomsPilot, 'from' | 'to'>, asOf: PlainDate): boolean =>
  runsOn(from, to, asOf)

/** What pilots are held against. */
export const customsPilotRules = {
  'pilot-days': {
    text: { zh: '实验期截止、评估验收日期不得早于起始日', en: 'a pilot begins before it ends or is examined' },
  },
  'pilot-examined': {
    text: { zh: '实验期已满，尚未评估验收', en: 'the time of a pilot is over, and it was not examined yet' },
    severity: 'warning',
  },
  'pilot-once': { text: { zh: '同一试点（示范点）同级重复登记', en: 'a pilot is on the list twice at one level' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a list of pilots breaks by a day. That a national one was not examined at its end is warned of; the replies, as reported, do not ask it. */
export const customsPilotProblems = (pilots: readonly CustomsPilot[], asOf: PlainDate): Problem[] =>
  pilots.flatMap((pilot, index): Problem[] => {
    const { place, name, level, from, to, examinedOn } = pilot
    const broken = (code: keyof typeof customsPilotRules, field: string) =>
      brokenRule(code, customsPilotRules[code], [index, field])
    // A district has several model sites, each with its own name.
    const same = (one: CustomsPilot) =>
      one.place === place && one.name === name && one.level === level && one.from === from
    return [
      ...(to !== null && to < from ? [broken('pilot-days', 'to')] : []),
      ...(examinedOn != null && examinedOn < from ? [broken('pilot-days', 'examinedOn')] : []),
      ...(level === 'nation' && to !== null && to < asOf && notHappenedBy(examinedOn, asOf)
        ? [broken('pilot-examined', 'examinedOn')]
        : []),
      ...(pilots.findIndex(same) < index ? [broken('pilot-once', 'place')] : []),
    ]
  })
