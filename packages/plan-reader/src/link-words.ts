import { type FigureWords, likeness } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { wordsOfResult } from './results-candidates.js'
import type { Result } from './results-types.js'
import { type Accrual, accrualOf } from './results-words.js'

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

/** The words of a figure without what is no name of a thing. */
const objectOf = (words: string): string => {
  const plain = words.normalize('NFKC').replaceAll(/\s+/g, '')
  const clause = plain.split(/[,;。:|]/).findLast(part => /\d|[零全]/.test(part)) ?? plain
  return clause.replace(figures, '·').replace(comparing, '·').replace(leading, '').replaceAll('·', '').slice(0, 60)
}

export const phraseOfTarget = (target: PlanTarget, plan: Plan): Phrase => {
  const { quote = '', unit, kind, change, item } = target
  const section = plan.sections.find(({ items }) => items.some(({ number }) => number === item))
  const heading = section?.items.find(({ number }) => number === item)?.heading
  const figure: FigureWords = {
    words: quote,
    headings: [section?.heading, heading].filter(words => words !== undefined),
    unit,
    kind,
    ...(change === undefined ? {} : { change }),
  }
  const accrual = accrualOf({ kind, unit, change }, quote, { isRise: false, isSpan: false, last: undefined })
  return { object: objectOf(quote), figure, accrual }
}

export const phraseOfResult = (result: Result): Phrase => {
  const own = objectOf(result.quote)
  return {
    object: own.length > 2 ? own : objectOf(result.context),
    figure: wordsOfResult(result),
    accrual: result.accrual,
  }
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
