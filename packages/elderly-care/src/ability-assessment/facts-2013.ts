import { choice, count, ifKnown, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

/** Barthel points go in fives. */
const barthel = (most: number, zh: string, en: string) => ifKnown(count(zh, en, { most }).multipleOf(5))
const points = (most: number, zh: string, en: string) => ifKnown(count(zh, en, { most }))
const consciousness = {
  alert: ['神志清醒', 'Alert'],
  drowsy: ['嗜睡', 'Drowsy'],
  stupor: ['昏睡', 'Stupor'],
  coma: ['昏迷', 'Coma'],
} as const

/** The most points of each item that MZ/T 039-2013 adds up: of daily living (Barthel) they differ. */
export const mostPoints2013 = {
  dailyLiving: {
    eating: 10,
    bathing: 5,
    grooming: 5,
    dressing: 10,
    bowel: 10,
    bladder: 10,
    toilet: 10,
    transfer: 15,
    walking: 15,
    stairs: 10,
  },
  mental: { cognition: 2, aggression: 2, depression: 2 },
  participation: { living: 4, working: 4, timeAndSpace: 4, person: 4, social: 4 },
} as const
const { dailyLiving, mental, participation } = mostPoints2013

/**
 * One assessment under MZ/T 039-2013. Of daily living more points are better; of all else, more is worse. Whatever is left
 * out or `null` is not known.
 */
export const AbilityFacts2013 = z.strictObject({
  dailyLiving: z
    .strictObject({
      eating: barthel(dailyLiving.eating, '进食', 'Eating'),
      bathing: barthel(dailyLiving.bathing, '洗澡', 'Bathing'),
      grooming: barthel(dailyLiving.grooming, '修饰', 'Grooming'),
      dressing: barthel(dailyLiving.dressing, '穿衣', 'Dressing'),
      bowel: barthel(dailyLiving.bowel, '大便控制', 'Bowel control'),
      bladder: barthel(dailyLiving.bladder, '小便控制', 'Bladder control'),
      toilet: barthel(dailyLiving.toilet, '如厕', 'Toilet use'),
      transfer: barthel(dailyLiving.transfer, '床椅转移', 'Bed to chair'),
      walking: barthel(dailyLiving.walking, '平地行走', 'Walking on the level'),
      stairs: barthel(dailyLiving.stairs, '上下楼梯', 'Stairs'),
    })
    .default({}),
  mental: z
    .strictObject({
      cognition: points(mental.cognition, '认知功能', 'Cognition'),
      aggression: points(mental.aggression, '攻击行为', 'Aggressive behaviour'),
      depression: points(mental.depression, '抑郁症状', 'Depressive symptoms'),
    })
    .default({}),
  perception: z
    .strictObject({
      consciousness: ifKnown(choice(consciousness, '意识水平', 'Consciousness')),
      vision: points(4, '视力', 'Vision'),
      hearing: points(4, '听力', 'Hearing'),
      communication: points(3, '沟通交流', 'Communication'),
    })
    .default({}),
  participation: z
    .strictObject({
      living: points(participation.living, '生活能力', 'Running one’s life'),
      working: points(participation.working, '工作能力', 'Working'),
      timeAndSpace: points(participation.timeAndSpace, '时间/空间定向', 'Orientation in time and space'),
      person: points(participation.person, '人物定向', 'Orientation to persons'),
      social: points(participation.social, '社会交往能力', 'Social interaction'),
    })
    .default({}),
  dementia: ifKnown(yesNo('确诊认知障碍/痴呆', 'Diagnosed with dementia')),
  /** Falls, choking, suicide attempts, wandering off. */
  twoAccidents: ifKnown(yesNo('近 30 天内发生意外事件 2 次及以上', 'Two or more accidents in 30 days')),
})
export type AbilityFacts2013 = z.infer<typeof AbilityFacts2013>

/** MZ/T 039-2013 leaves nothing to a place. */
export const AbilityPolicy2013 = z.strictObject({})
