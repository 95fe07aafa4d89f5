import { type FigureWords, likeness } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { wordsOfResult } from '../results/candidates.js'
import type { Result } from '../results/types.js'
import { type Accrual, accrualOf } from '../results/words.js'

/** What a target or a result speaks of. */
export interface Phrase {
  /** The thing itself, without verb, comparison and figure: 家庭养老床位. */
  readonly object: string
  readonly figure: FigureWords
  readonly accrual: Accrual | undefined
}

const figures = /[\d０-９][\d０-９.,，]*\s*[百千万亿]*[余多]?\s*(?:%|％|‰|个百分点|[元万]元?)?/g
const leading =
  /^(?:截[至止].{0,10}[,，]|到.{0,8}[,，底末]|全[年市县区省州]|今年|年内|年底前?|共计?|累计|已|力争|确保|推动|组织|开展|实现|完成|新增|新建|改建|扩建|新改扩建|建成|建设|建立|打造|创建|设立|成立|培育|培养|发展|增加|提升|提高|办理|举办|实施|全面|其中|达到?|将)+/
const comparing =
  /(?:不(?:得|能)?(?:低于|少于|高于|超过|多于)|至少|最多|达到?|提高[到至]|提升[到至]|增[加至到]+|压缩[至到]|控制在|降[低至到]+|由|从|为|约|近|超过?|突破|以[上内下]|左右)+/g

/** What stands before a count or sum of names: 东院、西院等2家敬老院改造, 东院(80张)、西院(48张)共计128张床位改造. */
const names = /^.*(?:等|共计|合计|总计)(?=\d[\d.]*[百千万亿]?[一-鿿]{3})/
/** 18所/20所 counts the same thing twice. */
const outOf = /(?:完成|已)?\d[\d.]*[百千万亿]?[一-鿿]{1,2}\/\d[\d.]*[百千万亿]?[一-鿿]{1,2}$/
const growing =
  /(?:同期|同比|环比|名义增|实际增|可比口径|按可比价格|比?较?(?:上年|去年|上一年)|年均|增长率?|增[幅速]|[降涨]幅|上升|下降|减少|降低|下滑)+(?:了|均)*/g

/** How often, which the unit of the figure says: 每季度1次. */
const often = /每(?:半?年度?|季度?|个?月度?|周|日|天)/g

const plainOf = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, '')

/** A figure's unit before the thing counted is no part of its name: 建成3家智慧养老院. */
const withoutUnit = (words: string, unit: string | null): string =>
  unit === null
    ? words
    : words
        .split('·')
        .map((part, at) =>
          at > 0 && part.startsWith(unit) && part.length > unit.length ? part.slice(unit.length) : part,
        )
        .join('·')

/** The words of a clause without what is no name of a thing. */
const thingIn = (clause: string, unit: string | null = null): string =>
  withoutUnit(clause.replace(names, '').replace(outOf, '').replace(figures, '·'), unit)
    .replace(comparing, '·')
    .replace(leading, '')
    .replace(often, '')
    .replaceAll('·', '')
    .slice(0, 60)

/** The words of a figure without what is no name of a thing. */
const objectOf = (words: string, unit: string | null): string => {
  const plain = plainOf(words)
  return thingIn(plain.split(/[,;。:|]/).findLast(part => /\d|[零全]/.test(part)) ?? plain, unit)
}

/** The thing that grows: of 销售额达1.2亿元,增长7% it stands in the clause before. */
const grownIn = (words: string): string => {
  const things = plainOf(words)
    .split(/[,;。:|]/)
    .map(clause => thingIn(clause.replace(growing, '·')))
  return things.findLast(thing => thing.length > 1) ?? ''
}

/** The words of a target; a growth without its thing (增长7%以上) is of the level right before it in its item. */
const wordsOfTarget = ({ quote = '', change, span, item }: PlanTarget, before: PlanTarget | undefined): string => {
  if (change === undefined || grownIn(quote) !== '') return quote
  const isBeside = before?.item === item && before?.change === undefined && before?.kind !== 'ratio'
  const gap = (span?.[0] ?? 0) - (before?.span?.[1] ?? -9)
  return isBeside && gap >= 0 && gap <= 2 ? `${before?.quote ?? ''},${quote}` : quote
}

/** What a target speaks of; `before` is the target before it in the plan. */
export const phraseOfTarget = (target: PlanTarget, plan: Plan, before: PlanTarget | undefined): Phrase => {
  const { quote = '', unit, kind, change, item } = target
  const words = wordsOfTarget(target, before)
  const section = plan.sections.find(({ items }) => items.some(({ number }) => number === item))
  const heading = section?.items.find(({ number }) => number === item)?.heading
  const figure: FigureWords = {
    words,
    headings: [section?.heading, heading].filter(words => words !== undefined),
    unit,
    kind,
    ...(change === undefined ? {} : { change }),
  }
  const accrual = accrualOf({ kind, unit, change }, quote, { isRise: false, isSpan: false, last: undefined })
  const own = change === undefined ? objectOf(quote, unit) : grownIn(words)
  // Of a list that 分别 gives figures to the words of the thing stand with the first.
  const isNamedBefore = own.length <= 2 && target.object !== undefined && before?.item === item
  return { object: isNamedBefore ? objectOf(before?.quote ?? '', before?.unit ?? null) : own, figure, accrual }
}

const objectOfResult = ({ quote, context, unit }: Result): string => {
  const own = objectOf(quote, unit)
  return own.length > 2 ? own : objectOf(context, unit)
}

export const phraseOfResult = (result: Result): Phrase => {
  return {
    object: result.change === undefined ? objectOfResult(result) : grownIn(result.context),
    figure: wordsOfResult(result),
    accrual: result.accrual,
  }
}

/** What makes of a thing another, smaller one. */
const qualifiers =
  /农村|城镇|城市|城乡|困难|特困|低保|重度|失能|半失能|高龄|独居|留守|孤儿|流动|残疾|普惠|公办|民办|公建|示范|标准化|乡镇|街道|村级|县级|市级|省级|国家级|社区|家庭|居家|新型|智慧/g

const begun = /开工|动工|启动|立项|筹建|在建/
/** What a report still works at; a plan may ask for that itself. */
const underWay = /正在|正(?:抓紧|加快|有序|全力)|谋划|筹划|储备|争取(?!到)/
const removed = /拆除|拆迁|关停|关闭|停办|停业|停运|撤并|裁撤|流失/
/** What may be done by taking away. */
const clearing = /清理|清退|整治|整改|取缔|查处|注销|撤销|处置|化解|迁移/
const isRemovedAlone = (a: string, b: string): boolean => removed.test(a) && !removed.test(b) && !clearing.test(b)
/** 未覆盖率, 不合格率: the share of what is not. */
const lacking = /[未不](?!低|少|超|高|得|断)[^,;。，；\d]{1,6}率/
const renewed = /改造|改建|提升|维修|修缮|升级|翻新/
const made = /新[增建设]|建成|建设/
/** What was only begun is not made, what was taken away neither, the share that is not is another, and what was renewed is not new. */
const differInWords = (a: string, b: string): boolean =>
  begun.test(a) !== begun.test(b) ||
  (underWay.test(b) && !underWay.test(a)) ||
  isRemovedAlone(a, b) ||
  isRemovedAlone(b, a) ||
  lacking.test(a) !== lacking.test(b) ||
  (renewed.test(a) && !made.test(a) && made.test(b) && !renewed.test(b)) ||
  (renewed.test(b) && !made.test(b) && made.test(a) && !renewed.test(a))

/** Whether a target and a result speak of different acts. */
export const differInAct = (target: Phrase, result: Phrase): boolean =>
  differInWords(target.figure.words, result.figure.words)

const empty =
  /^(?:开展|进行|完成|实施|项目|工程|工作|建设|实现|组织|各类|服务|累计|共|新[增建]|建成|提供|人员|任务|[年数个名人的了等])+|(?:开展|进行|完成|实施|项目|工程|工作|建设|实现|服务|任务|总?[额量数])+$/g
/** The words of one thing that the other has nothing of. */
const ownWords = (object: string, other: string): boolean => {
  const known = new Set(other)
  return Array.from(object, character => (known.has(character) ? ' ' : character))
    .join('')
    .split(/[^一-鿿]+/)
    .some(run => run.replace(empty, '').length > 1)
}

/**
 * Whether a target and a result are told apart by what is said of both: a qualifier that is neither in the words nor in the headings of the
 * other (农村), words of each that the other has not (养老保险, 医疗保险), or what was done (开工, 建成).
 */
export const differ = (a: Phrase, b: Phrase): boolean => {
  const around = ({ object, figure: { context = '', headings = [] } }: Phrase) =>
    `${object} ${context} ${headings.join(' ')}`
  const [ofA, ofB] = [around(a), around(b)]
  const isOpen = ({ object }: Phrase, other: string): boolean =>
    (object.match(qualifiers) ?? []).some(one => !other.includes(one))
  if (isOpen(a, ofB) || isOpen(b, ofA)) return true
  return differInAct(a, b) || (ownWords(a.object, ofB) && ownWords(b.object, ofA))
}

/** How far two phrases name the same thing, a share from 0 to 1. Verbs say nothing of it. */
export const likenessOf = (a: Phrase, b: Phrase): number => {
  if (a.object === '' || b.object === '') return 0
  return likeness({ ...a.figure, words: a.object }, { ...b.figure, words: b.object })
}

/** So many phrases are looked at for one: those that share most pairs of characters. */
const MOST = 24
/** A pair that stands in more phrases tells nothing. */
const COMMON = 400

const pairsOf = (object: string): Set<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < object.length; at++) pairs.add(object.slice(at, at + 2))
  return pairs
}

/** Which of many phrases share words with one, by their places in the list. */
export const nearIndex = (phrases: readonly Phrase[]): ((phrase: Phrase) => number[]) => {
  const where = new Map<string, number[]>()
  phrases.forEach(({ object }, at) => {
    for (const pair of pairsOf(object)) {
      const known = where.get(pair)
      if (known === undefined) where.set(pair, [at])
      else if (known.length < COMMON) known.push(at)
    }
  })
  return ({ object }) => {
    const shared = new Map<number, number>()
    for (const pair of pairsOf(object))
      for (const at of where.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([at]) => at)
  }
}
