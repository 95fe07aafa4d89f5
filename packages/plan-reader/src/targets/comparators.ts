import type { PlanTarget } from '@minzheng/plan'

type Comparator = PlanTarget['comparator']

export interface Comparison {
  readonly comparator: Comparator
  /** Where the word begins, counted back from the figure. */
  readonly length: number
}

/** What may stand between the word and its figure, 不低于低保标准的1.3倍: the level that the figure is a multiple of may stand between. */
const between =
  '(?:[^\\d,;:。、]{1,12}(?:(?:标准|水平)的?|(?:总数|收入|均值|总量|数)的))?(?:每个?人每?[月年天日]?|每[月年天日]|人均|月均|年均|人民币|总数|约|近|各|为|全[市区县])*'
const raise = '(?:提高|提升|增加|增长|扩大|上升|上调|调高|调增|提标|扩容|发展|推广|拓展|调整|增|升|扩|推进)'
const lower = '(?:控制|压缩|压减|缩短|缩减|降低|下降|减少|下调|精简|压降|降|减|缩|压)'

const not = '(?:不(?:得|能|应|可|会|再)?|未|没有?)'
const highest = '(?:最多|至多|最高(?!人民|法|检)|上限|最高限额)'

const prefixes: readonly (readonly [Comparator, RegExp])[] = /* @__PURE__ */ [
  ['<=', new RegExp(`(?:${highest}[^\\d,;:。、]{0,14}|(?<!主体|结构|工程|楼)封顶线?(?:为|是|:)?)$`)],
  ['>=', new RegExp(`(?:[≥≮]|>=|=>|大于或?等于)${between}$`)],
  ['<=', new RegExp(`(?:[≤≯]|<=|=<|小于或?等于)${between}$`)],
  [
    '>=',
    new RegExp(
      `(?:${not}(?:低于|少于|小于|短于|下于)|不(?:低|少)|${raise}(?:到|至)|突破|(?<![下传发到表抵通直送])达(?:到|成)?了?|不下)${between}$`,
    ),
  ],
  ['>=', /(?:至少|最少|最低|起码|下限)[^\d,;:。、]{0,14}$/],
  ['<=', new RegExp(`(?:${not}(?:超过|高于|多于|大于|超出|超)|${lower}(?:到|至|在|为))${between}$`)],
  ['>', new RegExp(`(?:超过|高于|多于|大于|超|逾|>)${between}$`)],
  ['<', new RegExp(`(?:低于|少于|小于|短于|不足|<)${between}$`)],
  ['=', new RegExp(`(?:(?:保持|稳定|维持)(?:在|至|到)?|等于|=)${between}$`)],
  // 提高集中供养率至62%: what is raised stands between the verb and its 至.
  ['>=', /(?:提高|提升|增加|扩大)[^\d,;:。、]{1,20}[至到]$/],
  ['<=', /(?:控制|压缩|缩短|压减|降低|减少)[^\d,;:。、]{1,20}[至到在]$/],
  ['<=', /(?:时限|期限)(?:为|:)$/],
]

/** Each of the forms above holds one of these; classes of more than 16 ranges are slow. */
const comparing = /[不到至在为突达最起超高]|[多大逾低少小短保稳维等限]|[≥≤≮≯<>=封未没]/

const FAR = 60
const raisesOrLowers = /(提高|提升|推广|增加|扩大|提标)|控制|压缩|缩短|压减|降低|减少/g

/** 将标准提高后由…至2134元: the verb stands further off in the clause than its 至. */
export const comparatorFarBefore = (clause: string): Comparison | undefined => {
  if (!clause.endsWith('至') && !clause.endsWith('到')) return undefined
  const verb = [...clause.slice(-FAR).matchAll(raisesOrLowers)].at(-1)
  return verb && { comparator: verb[1] === undefined ? '<=' : '>=', length: 1 }
}

/** 灾后24小时救助到位: a span of time that runs from an event, or up to a result, bounds it without a word for it. */
export const isTimeLimit = (before: string, after: string): boolean =>
  (/(?:灾|发生|接[到报警诉]|报告|受理|发现|申请|求助)[^,;:。、]{0,4}后$/.test(before) &&
    /^[^,;:。、]{0,8}(?:救助|响应|到位|到达|办结|完成|送达|反馈|处置|转移|安置|上报|核实|拨付|发放|介入)/.test(
      after,
    )) ||
  /^(?:办结|送达|救助到位|拨付到位|发放到位)(?:[,;:。、]|$)/.test(after)

/** The word of comparison that stands before a figure; `words` end where the figure begins. */
export const comparatorBefore = (words: string): Comparison | undefined => {
  const near = words.slice(-24)
  if (!comparing.test(near)) return undefined
  for (const [comparator, form] of prefixes) {
    const match = form.exec(near)
    if (match !== null) return { comparator, length: near.length - match.index }
  }
  return undefined
}

const suffixes: Readonly<Record<string, Comparator>> = {
  以上: '>=',
  之上: '>=',
  为下限: '>=',
  起步: '>=',
  左右: '=',
  以内: '<=',
  之内: '<=',
  以下: '<=',
  之下: '<=',
  内: '<=',
  封顶: '<=',
  为限: '<=',
  为上限: '<=',
}
const suffix = /* @__PURE__ */ new RegExp(`^(?:及|或)?\\(?(${Object.keys(suffixes).join('|')})\\)?`)

/** The word of comparison that follows a figure: 以上, 以内, 左右. 内 alone bounds only spans of time. */
export const comparatorAfter = (words: string, isTime: boolean): Comparison | undefined => {
  const match = suffix.exec(words.slice(0, 6))
  if (match === null || (match[1] === '内' && !isTime)) return undefined
  return { comparator: suffixes[match[1]!]!, length: match[0].length }
}

const growth =
  /(?:增长|提高|提升|上升|增加|增幅|增速|涨幅|提标|上浮|上调|提速|高出|(?<!不)高于)(?:率|幅度|比例)?[^,;:。、到至]{0,6}$/
const reduction = /(?:下降|降低|减少|压缩|压减|缩短|下调|降幅|精简|缩减)(?:率|幅度|比例)?[^,;:。、到至]{0,6}$/

/** Whether a percentage is a rise or cut (降低30%), and not the level reached (降低到30%). */
export const changeBefore = (words: string): 'growth' | 'reduction' | undefined => {
  const near = words.slice(-16)
  if (growth.test(near)) return 'growth'
  return reduction.test(near) ? 'reduction' : undefined
}
