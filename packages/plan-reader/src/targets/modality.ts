import { clauseAt, type Draft } from './draft.js'
import { firstVerb, strive } from './words.js'

/** 争取上级资金 is to obtain, not to try. */
const obtains = /^(?:上级|中央|省级|市级|国家|省|资金|项目|专项|各级|到位|社会|福彩)/

const must = ['确保', '务必', '必须']

/** What some words last say of how firm a goal is; undefined where they say nothing. */
export const firmness = (words: string): Draft['modality'] | undefined => {
  let at = -1
  strive.lastIndex = 0
  for (let match = strive.exec(words); match !== null; match = strive.exec(words))
    if (match[0] !== '争取' || !obtains.test(words.slice(match.index + 2, match.index + 5))) at = match.index
  const mustAt = must.reduce((last, word) => Math.max(last, words.lastIndexOf(word)), -1)
  return at < 0 && mustAt < 0 ? undefined : at > mustAt ? 'strive' : 'must'
}

/** 覆盖率力争达到80%、入住率达到60%: said of one thing of a list, it is not said of the next. */
const ofOne = /[一-鿿]{2}(?:力争|争取|力求)[^、]*\d[^、]*、/g
const another = /^[^、]*(?:[率比]|数量|人数|总[数量]|面积)/
const ownWords = (words: string): string => {
  let from = 0
  ofOne.lastIndex = 0
  while (ofOne.exec(words) !== null) from = ofOne.lastIndex
  return from > 0 && another.test(words.slice(from)) ? words.slice(from) : words
}

/** 力争 is looked for in so many clauses before a figure, and its list in so many. */
const NEAR = 4
const LONGEST_LIST = 24

/**
 * 力争 holds for its own clause and for those after it that begin with no verb of their own, and at the head of a list
 * (力争:…;…) for all of it; 确保 ends what it holds for.
 */
export const modalityAt = (text: string, clauses: readonly number[], at: number): Draft['modality'] => {
  let clause = clauseAt(clauses, at)
  let end = at
  let isOfList = false
  for (let steps = 0; steps < LONGEST_LIST && clause >= 0; steps++, clause--) {
    const start = clauses[clause]!
    const words = end === at ? ownWords(text.slice(start, end)) : text.slice(start, end)
    if (!isOfList || words.endsWith(':')) {
      const said = firmness(words)
      if (said !== undefined) return said
      isOfList = false
    }
    const sign = text[start - 1]
    if (sign !== ',' && sign !== ';' && sign !== ':') return 'must'
    if (sign !== ',' || firstVerb.test(words) || steps + 1 >= NEAR) isOfList = true
    end = start
  }
  return 'must'
}
