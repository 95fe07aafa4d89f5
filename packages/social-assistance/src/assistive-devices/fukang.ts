import {
  addMonths,
  ageOn,
  criterionOf,
  type Fen,
  fenOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { fukangFujian2025 as cite } from './documents.js'

/** What the project fits, with the most that one costs in fen (原则上), in Fujian from 2025 to 2027. */
export const prostheses = {
  thigh: { zh: '大腿假肢', en: 'Thigh prosthesis', most: fenOf(26_000) },
  'lower-leg': { zh: '小腿假肢', en: 'Lower-leg prosthesis', most: fenOf(13_000) },
  'forearm-myoelectric': { zh: '前臂肌电假肢', en: 'Myoelectric forearm prosthesis', most: fenOf(25_000) },
  'arm-cosmetic': { zh: '装饰性上肢假肢', en: 'Cosmetic arm prosthesis', most: fenOf(9_000) },
  hip: { zh: '髋部假肢', en: 'Hip prosthesis', most: fenOf(29_000) },
} as const satisfies Record<string, LocalizedText & { readonly most: Fen }>
/** What the project fits: see {@link prostheses}. */
export type Prosthesis = keyof typeof prostheses

/** Groups of people whom the project helps. */
export const fukangGroups = {
  dibao: { zh: '低保对象', en: 'On dibao' },
  tekun: { zh: '特困人员', en: 'On tekun support' },
  marginal: { zh: '低保边缘家庭', en: 'Marginal household' },
  'living-subsidy': { zh: '困难残疾人生活补贴对象', en: 'Draws the living subsidy for disabled people' },
  orphan: { zh: '孤儿和事实无人抚养儿童', en: 'Orphan, or unattended child' },
  monitored: { zh: '防止返贫监测对象', en: 'Monitored against falling back into poverty' },
  none: { zh: '都不是', en: 'None of them' },
} as const satisfies Record<string, LocalizedText>
/** A group whom the project helps: see {@link fukangGroups}. */
export type FukangGroup = keyof typeof fukangGroups

const answer = z.boolean().nullish()

/** Somebody who asks for a prosthesis of the Fukang project (“福康工程”); left out or `null`: not known. */
export const FukangApplicant = z.strictObject({
  birth: PlainDate,
  /** Registered in the province, outside Xiamen, which runs its own. */
  registered: answer,
  certificate: answer,
  physical: answer,
  group: z.enum(keysOf(fukangGroups)).nullish(),
  willing: answer,
  /** The last one fitted by this project or subsidised otherwise; `never`: none. */
  lastFittedOn: z.union([PlainDate, z.literal('never')]).nullish(),
})
export type FukangApplicant = z.infer<typeof FukangApplicant>

/** Whether a day is of the years of the project whose text was read. */
const isInYears = (day: PlainDate): boolean => cite.issued <= day && day <= '2027-12-31'

/** Years for which a prosthesis serves: of grown-ups, and of minors. */
export const prosthesisYears = { adult: 3, minor: 1 } as const

/**
 * Whether somebody may have a prosthesis from the project of Fujian on a day of 2025-08-14 to 2027-12-31; on other days, of which no
 * text was read, it is not known (`undetermined`, however the rest stands). Whether somebody was grown up is judged on the day of the
 * last fitting: the text does not say.
 */
export const fukangVerdict = (
  { birth, registered, certificate, physical, group, willing, lastFittedOn }: FukangApplicant,
  asOf: PlainDate,
): JudgedCriteria => {
  const criterion = criterionOf(cite)
  const servedOut = (day: PlainDate): boolean =>
    addMonths(day, 12 * prosthesisYears[ageOn(birth, day) < 18 ? 'minor' : 'adult']) <= asOf
  const isCovered = isInYears(asOf)
  const criteria = [
    criterion('fukang-years', '在项目实施期内', 'Within the years of the project', isCovered ? true : null),
    criterion('fukang-registered', '本省户籍（不含厦门）', 'Registered in the province outside Xiamen', registered),
    criterion('fukang-certificate', '持有效残疾人证', 'Holds a valid certificate', certificate),
    criterion('fukang-physical', '肢体残疾', 'Physically disabled', physical),
    criterion('fukang-group', '属于扶助对象', 'Of a group that it helps', group == null ? null : group !== 'none'),
    criterion('fukang-willing', '有适配意愿', 'Wants one', willing),
    criterion(
      'fukang-served-out',
      '原假肢使用年限已满',
      'The last one has served out',
      lastFittedOn == null ? null : lastFittedOn === 'never' || servedOut(lastFittedOn),
    ),
  ]
  return judged(isCovered ? criteria : criteria.map(one => ({ ...one, met: null })))
}

/** Somebody whom the project helped, with what it cost in fen. */
export const FukangBeneficiary = z.strictObject({
  person: z.string().min(1),
  fittedOn: PlainDate,
  what: z.enum([...keysOf(prostheses), 'surgery', 'wheelchair', 'other']),
  cost: z.int().min(0),
})
export type FukangBeneficiary = z.infer<typeof FukangBeneficiary>

/**
 * By how much, in fen, something cost more than the project of Fujian pays for it; `null` where no limit was read, nor for what was
 * fitted outside its years, 2025-08-14 to 2027-12-31.
 */
export const fukangExcess = ({
  what,
  cost,
  fittedOn,
}: Pick<FukangBeneficiary, 'what' | 'cost' | 'fittedOn'>): Fen | null =>
  isInYears(fittedOn) && Object.hasOwn(prostheses, what)
    ? Math.max(0, cost - prostheses[what as Prosthesis].most)
    : null
