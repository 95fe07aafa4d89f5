import { keysOf, type LocalizedText, refusal } from '@minzheng/core'
import * as z from 'zod'

/** What a smart home for older people (智慧养老院) may have. */
export const smartHomeFeatures = {
  'bed-monitoring': { zh: '智能床垫、离床监测', en: 'Beds that notice' },
  'fall-alarm': { zh: '跌倒监测报警', en: 'Alarm on falls' },
  'call-system': { zh: '紧急呼叫', en: 'Call bells' },
  'wander-alarm': { zh: '防走失定位', en: 'Alarm on wandering' },
  'vital-signs': { zh: '生命体征监测', en: 'Vital signs' },
  'health-records': { zh: '电子健康档案', en: 'Health records' },
  'care-plans': { zh: '照护计划与护理记录信息化', en: 'Care plans and records' },
  medication: { zh: '用药管理', en: 'Medication' },
  admission: { zh: '入住与费用管理', en: 'Admission and fees' },
  kitchen: { zh: '智慧餐饮、明厨亮灶', en: 'Kitchen' },
  'family-app': { zh: '家属端应用', en: 'An app for families' },
  'remote-medicine': { zh: '远程医疗', en: 'Remote medicine' },
  'fire-monitoring': { zh: '智慧消防、用气监测', en: 'Fire and gas' },
  video: { zh: '视频监控联网', en: 'Linked cameras' },
  robots: { zh: '护理、陪伴机器人', en: 'Robots' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A feature of a smart home. */
export const SmartHomeFeature = z.enum(keysOf(smartHomeFeatures))
export type SmartHomeFeature = z.infer<typeof SmartHomeFeature>

/** By the key of {@link smartHomeFeatures}; or, where a place asks for something else, as the place calls it. */
const feature = z.string().min(1)

/** A home and what it has; left out or `null`: not checked. */
export const SmartCareHome = z.strictObject({
  institution: z.string().min(1),
  features: z.record(feature, z.boolean().nullable()),
})
export type SmartCareHome = z.infer<typeof SmartCareHome>

/** The levels of a place, the best first: what each must have, and of how many others besides. No national standard sets them. */
export const SmartHomeStandard = z.strictObject({
  /** The checklist of the place; left out: {@link smartHomeFeatures}. What a level requires belongs to it. */
  features: z.array(feature).optional(),
  levels: z
    .array(
      z.strictObject({
        level: z.string().min(1),
        required: z.array(feature),
        /** How many features of the checklist in all. */
        atLeast: z.int().min(0).max(100),
      }),
    )
    .min(1)
    .refine(
      levels => levels.every(({ atLeast }, index) => index === 0 || atLeast <= levels[index - 1]!.atLeast),
      refusal([], '等级要求未逐级递减', 'the levels do not go down'),
    )
    .refine(
      levels => new Set(levels.map(({ level }) => level)).size === levels.length,
      refusal([], '等级重复', 'a level is there twice'),
    ),
})
export type SmartHomeStandard = z.infer<typeof SmartHomeStandard>

/** The level of a home; `none`: it reaches no level; `null`: what was not checked could decide. */
export interface SmartHomeLevel {
  readonly level: string | null
  /** What it lacks for the level above the one that it has for certain. */
  readonly lacking: readonly string[]
  readonly notChecked: readonly string[]
}

/** The level of a smart home by the standard of a place (智慧养老院分级). */
export const smartHomeLevel = (
  { features }: SmartCareHome,
  { levels, features: asked = SmartHomeFeature.options }: SmartHomeStandard,
): SmartHomeLevel => {
  const checklist = [...new Set([...asked, ...levels.flatMap(({ required }) => required)])]
  const has = (feature: string, unknown: boolean) => features[feature] ?? unknown
  const reaches = (unknown: boolean) =>
    levels.find(
      ({ required, atLeast }) =>
        required.every(feature => has(feature, unknown)) &&
        checklist.filter(feature => has(feature, unknown)).length >= atLeast,
    )?.level ?? 'none'
  const [worst, best] = [reaches(false), reaches(true)]
  const reached = levels.findIndex(({ level }) => level === worst)
  const above = reached < 0 ? levels.at(-1)! : (levels[reached - 1] ?? levels[0]!)
  return {
    level: worst === best ? worst : null,
    lacking: above.required.filter(feature => features[feature] === false),
    notChecked: checklist.filter(feature => (features[feature] ?? null) === null),
  }
}
