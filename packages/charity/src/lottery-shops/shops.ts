import {
  type Citation,
  criterionOf,
  DivisionCode,
  isAtLeast,
  isAtMost,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { lotteryRegulation } from '../shared/lottery-documents.js'

const text = z.string().min(1).max(200)

/** Where welfare lottery tickets are sold. The five that a plan names (五进) are marked. */
export const lotteryScenes = {
  supermarket: { zh: '商超', en: 'Supermarket', five: true },
  restaurant: { zh: '餐饮', en: 'Restaurant', five: true },
  metro: { zh: '地铁', en: 'Metro', five: true },
  'scenic-spot': { zh: '景区', en: 'Scenic spot', five: true },
  'petrol-station': { zh: '加油站', en: 'Petrol station', five: true },
  street: { zh: '街面专营店', en: 'Shop in the street', five: false },
  other: { zh: '其他', en: 'Other', five: false },
} as const satisfies Record<string, LocalizedText & { readonly five: boolean }>
/** Where tickets are sold: see {@link lotteryScenes}. */
export type LotteryScene = keyof typeof lotteryScenes
const scene = z.enum(keysOf(lotteryScenes))

/** A place where welfare lottery tickets are sold (福彩投注站). */
export const LotteryShop = z
  .strictObject({
    id: text,
    division: DivisionCode,
    scene,
    /** 专营: sells nothing else; 兼营: beside another business; a portable machine, or one for self-service (自助售彩). */
    kind: z.enum(['dedicated', 'mixed', 'portable', 'self-service', 'other']),
    openedOn: PlainDate,
    closedOn: PlainDate.nullable().default(null),
    /** It is a post of public welfare (福彩公益驿站) too, from this day on; `null`: it is none, left out: not told. */
    welfarePostSince: PlainDate.nullish(),
    /** The last day on which it was one; `null` or left out: it still is. */
    welfarePostUntil: PlainDate.nullish(),
  })
  .refine(
    ({ openedOn, closedOn }) => closedOn === null || openedOn <= closedOn,
    refusal(['closedOn'], '关闭早于开业', 'it closed before it opened'),
  )
  .refine(
    ({ welfarePostSince, welfarePostUntil }) =>
      welfarePostUntil == null || (welfarePostSince != null && welfarePostSince <= welfarePostUntil),
    refusal(['welfarePostUntil'], '公益驿站终止早于设立', 'it ceased to be a post before it was one'),
  )
export type LotteryShop = z.infer<typeof LotteryShop>

/** Whether a shop sells on a day; on the day it closed it did for the last time. */
export const shopIsOpen = (
  { openedOn, closedOn }: Pick<LotteryShop, 'openedOn' | 'closedOn'>,
  asOf: PlainDate,
): boolean => runsOn(openedOn, closedOn, asOf)

/**
 * How many shops each scene has on a day, in the order of {@link lotteryScenes}, and which of the five have none yet; ids that stand
 * `twice` for one day count as they stand first. A shop that closed and opened again stands there more than once.
 */
export const shopsByScene = (
  shops: readonly LotteryShop[],
  asOf: PlainDate,
): {
  readonly shops: ReadonlyMap<LotteryScene, number>
  readonly lacking: readonly LotteryScene[]
  readonly twice: readonly string[]
} => {
  const isTwice = (shop: LotteryShop, index: number) =>
    shops
      .slice(0, index)
      .some(
        one =>
          one.id === shop.id && (one.openedOn === shop.openedOn || (shopIsOpen(one, asOf) && shopIsOpen(shop, asOf))),
      )
  const open = shops.filter((shop, index) => shopIsOpen(shop, asOf) && !isTwice(shop, index))
  const twice = [...new Set(shops.filter(isTwice).map(({ id }) => id))]
  const counts = new Map(scene.options.map(one => [one, open.filter(shop => shop.scene === one).length]))
  const lacking = scene.options.filter(one => lotteryScenes[one].five && counts.get(one) === 0)
  return { shops: counts, lacking, twice }
}

/** What a lottery centre asks of who wants to sell tickets. What it does not ask is left out. Metres are as the crow flies. */
export interface ShopRules {
  readonly ageFrom: number
  readonly ageTo: number
  /** Years without punishment for a crime. */
  readonly cleanYears: number
  /** Years since an earlier contract was ended for a breach. */
  readonly breachYears?: number
  /** Least floor of a dedicated shop, in square metres. */
  readonly leastArea?: number
  /** A school must be farther away than this. */
  readonly schoolBeyond: number
  /** The next dedicated shop must be as far away as this. */
  readonly shopFrom?: number
  readonly cite: Citation
}

/** Conditions as lottery centres published them. */
export const shopRules = {
  'fuzhou-2019': {
    ageFrom: 18,
    ageTo: 60,
    cleanYears: 5,
    breachYears: 3,
    schoolBeyond: 200,
    cite: {
      title: '福州管理站征集福利彩票投注站的公告',
      issued: '2019-03-24',
      confidence: 'secondary',
      note: 'as a newspaper prints it; distances between shops differ by kind and were not read to their end',
    },
  },
  'tianshui-2026': {
    ageFrom: 18,
    ageTo: 50,
    cleanYears: 5,
    breachYears: 3,
    leastArea: 10,
    schoolBeyond: 200,
    shopFrom: 200,
    cite: {
      title: '天水市福利彩票发行管理中心征召传统销售网点公告',
      confidence: 'secondary',
      note: 'as a portal prints it, without its day; the conditions are those of a dedicated shop',
    },
  },
} as const satisfies Record<string, ShopRules>

/** Who wants to sell tickets, and where; what is left out or `null` is not known. */
export const ShopApplication = z.strictObject({
  /** In whole years; a body corporate has none. */
  age: z.int().min(0).max(150).nullish(),
  corporate: z.boolean().default(false),
  publicOfficial: z.boolean().nullish(),
  /** The last punishment for a crime, in whole years ago; `never`: none. */
  punishedYearsAgo: z.union([z.int().min(0), z.literal('never')]).nullish(),
  /** The last contract that was ended for a breach, in whole years ago; `never`: none. */
  breachYearsAgo: z.union([z.int().min(0), z.literal('never')]).nullish(),
  /** Square metres. */
  area: z.number().min(0).nullish(),
  /** Metres to the next school or kindergarten, and to the next dedicated shop. */
  toSchool: z.number().min(0).nullish(),
  toShop: z.number().min(0).nullish(),
})
export type ShopApplication = z.infer<typeof ShopApplication>

const longAgo = (years: number | 'never' | null | undefined, least: number): boolean | null =>
  years === 'never' || isAtLeast(years, least)

/** Whether an application meets what a centre asks, each condition with its source. */
export const shopApplicationVerdict = (
  application: ShopApplication,
  { ageFrom, ageTo, cleanYears, breachYears, leastArea, schoolBeyond, shopFrom, cite }: ShopRules,
): JudgedCriteria => {
  const { age, corporate, publicOfficial, punishedYearsAgo, breachYearsAgo, area, toSchool, toShop } = application
  const criterion = criterionOf(cite)
  const criteria = [
    ...(corporate
      ? []
      : [
          criterion(
            'shop-age',
            `年龄${ageFrom}至${ageTo}周岁`,
            `Aged ${ageFrom} to ${ageTo}`,
            age == null ? null : ageFrom <= age && age <= ageTo,
          ),
          criterion('shop-official', '非公职人员', 'No public official', negated(publicOfficial)),
        ]),
    criterion(
      'shop-clean',
      `近${cleanYears}年无刑事处罚`,
      `No punishment for a crime in ${cleanYears} years`,
      longAgo(punishedYearsAgo, cleanYears),
    ),
    ...(breachYears === undefined
      ? []
      : [
          criterion(
            'shop-breach',
            `近${breachYears}年未因违规被取消代销资格`,
            `No contract ended for a breach in ${breachYears} years`,
            longAgo(breachYearsAgo, breachYears),
          ),
        ]),
    ...(leastArea === undefined
      ? []
      : [
          criterion(
            'shop-area',
            `面积不少于${leastArea}平方米`,
            `At least ${leastArea} square metres`,
            isAtLeast(area, leastArea),
          ),
        ]),
    criterion(
      'shop-school',
      `距中小学、幼儿园大于${schoolBeyond}米`,
      `Farther than ${schoolBeyond} m from a school`,
      negated(isAtMost(toSchool, schoolBeyond)),
    ),
    ...(shopFrom === undefined
      ? []
      : [
          criterion(
            'shop-distance',
            `距现有专营店不少于${shopFrom}米`,
            `At least ${shopFrom} m from the next dedicated shop`,
            isAtLeast(toShop, shopFrom),
          ),
        ]),
  ]
  return judged(criteria)
}

/** Types of lottery (彩票品种), as 彩票管理条例实施细则 (2018) art. 11 names them. */
export const lotteryTypes = {
  traditional: { zh: '传统型', en: 'Traditional' },
  instant: { zh: '即开型', en: 'Instant' },
  lotto: { zh: '乐透型', en: 'Lotto' },
  numbers: { zh: '数字型', en: 'Numbers' },
  keno: { zh: '基诺型', en: 'Keno' },
  betting: { zh: '竞猜型', en: 'Betting' },
  video: { zh: '视频型（中福在线）', en: 'Video' },
} as const satisfies Record<string, LocalizedText>
/** A type of lottery: see {@link lotteryTypes}. */
export type LotteryType = keyof typeof lotteryTypes

/** The approval to stop the seven video games of the welfare lottery. */
export const videoLotteryStop = {
  title: '财政部关于停止销售“连环夺宝”等7款视频型彩票游戏的审批意见',
  issuer: '财政部',
  issued: '2020-04-20',
  confidence: 'secondary',
  note: 'the day is that of the report; the lottery centre was to set the day of the stop, which was not seen',
} as const satisfies Citation

/**
 * Whether the welfare lottery may sell a type on a day: betting is the sports lottery’s alone. Video games were sold until their
 * stop was approved on 2020-04-20; on which day after it they stopped is not known (`null`). Before 2009-07-01 no rule was read.
 */
export const welfareLotterySells = (type: LotteryType, on: PlainDate): boolean | null => {
  if (on < lotteryRegulation.effective) return null
  if (type === 'betting') return false
  return type === 'video' && on >= videoLotteryStop.issued ? null : true
}
