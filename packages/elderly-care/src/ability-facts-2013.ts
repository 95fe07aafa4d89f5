import { label, words } from '@minzheng/rules'
import * as z from 'zod'

/** Barthel points go in fives. */
const barthel = (most: number, zh: string, en: string) =>
  z.int().min(0).max(most).multipleOf(5).nullish().meta(label(zh, en))
const points = (most: number, zh: string, en: string) => z.int().min(0).max(most).nullish().meta(label(zh, en))
const yesOrNo = (zh: string, en: string) => z.boolean().nullish().meta(label(zh, en))

const consciousness = {
  alert: { zh: '神志清醒', en: 'Alert' },
  drowsy: { zh: '嗜睡', en: 'Drowsy' },
  stupor: { zh: '昏睡', en: 'Stupor' },
  coma: { zh: '昏迷', en: 'Coma' },
}

/**
 * One assessment under MZ/T 039-2013. Of daily living more points are better; of all else, more is worse. Whatever is left
 * out or `null` is not known.
 */
export const AbilityFacts2013 = z.object({
  dailyLiving: z
    .strictObject({
      eating: barthel(10, '进食', 'Eating'),
      bathing: barthel(5, '洗澡', 'Bathing'),
      grooming: barthel(5, '修饰', 'Grooming'),
      dressing: barthel(10, '穿衣', 'Dressing'),
      bowel: barthel(10, '大便控制', 'Bowel control'),
      bladder: barthel(10, '小便控制', 'Bladder control'),
      toilet: barthel(10, '如厕', 'Toilet use'),
      transfer: barthel(15, '床椅转移', 'Bed to chair'),
      walking: barthel(15, '平地行走', 'Walking on the level'),
      stairs: barthel(10, '上下楼梯', 'Stairs'),
    })
    .default({}),
  mental: z
    .strictObject({
      cognition: points(2, '认知功能', 'Cognition'),
      aggression: points(2, '攻击行为', 'Aggressive behaviour'),
      depression: points(2, '抑郁症状', 'Depressive symptoms'),
    })
    .default({}),
  perception: z
    .strictObject({
      consciousness: z
        .enum(['alert', 'drowsy', 'stupor', 'coma'])
        .nullish()
        .meta({ ...label('意识水平', 'Consciousness'), ...words(consciousness) }),
      vision: points(4, '视力', 'Vision'),
      hearing: points(4, '听力', 'Hearing'),
      communication: points(3, '沟通交流', 'Communication'),
    })
    .default({}),
  participation: z
    .strictObject({
      living: points(4, '生活能力', 'Running one’s life'),
      working: points(4, '工作能力', 'Working'),
      timeAndSpace: points(4, '时间/空间定向', 'Orientation in time and space'),
      person: points(4, '人物定向', 'Orientation to persons'),
      social: points(4, '社会交往能力', 'Social interaction'),
    })
    .default({}),
  dementia: yesOrNo('确诊认知障碍/痴呆', 'Diagnosed with dementia'),
  /** Falls, choking, suicide attempts, wandering off. */
  twoAccidents: yesOrNo('近 30 天内发生意外事件 2 次及以上', 'Two or more accidents in 30 days'),
})
export type AbilityFacts2013 = z.infer<typeof AbilityFacts2013>

/** Nothing is left to a place. */
export const AbilityPolicy2013 = z.object({})
