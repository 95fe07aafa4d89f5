import { codeAt, isHan, isNewline, isSpace, isUnprinted } from '../text/characters.js'
import { splitFigureAt } from '../text/split-figures.js'

/** A heading without a sign after it is looked for among so many characters. */
const LONGEST_SIGNED = 60
const SURE = 32
const LONGEST_PLAIN = 40

/** Nouns that a heading ends in where its full stop was lost. */
const heads =
  '工作|水平|建设|体系|机制|实践|质量|改革|治理|管理|服务|保障|能力|保护|制度|发展|监管|作用|队伍|安全|防控|事业|规划|活动|领导|监督|试点|示范|效能|效率|基础|整治|攻坚|政策|标准|福利|救助|关爱|行动|功能|创新|规范|落实|稳定|资源|参与|资金|项目|设施|风险|环境|品牌|组织|执法|登记|宣传|培训|衔接|融合|转型|升级|提升'
/** Words that the next sentence begins with. */
const starts =
  '贯彻|推动|推进|落实|加强|开展|完善|健全|组织|实施|坚持|深化|建立|围绕|聚焦|按照|根据|以|通过|对|将|积极|全面|认真|严格|进一步|持续|大力|着力|深入|继续|扎实|切实|加快|强化|规范|充分|牢固|及时|城市|农村|城乡|全市|全区|全县|全省|各|确保|抓好|做好|严守|制定|出台|指导|支持|引导|鼓励|探索|提高|提升|优化|拓展|打造|构建|培育|紧紧|紧盯|发挥|巩固|统筹|依托|结合|针对|年内|到20|20\\d\\d年|新增|新建|完成'
const lostStop = /* @__PURE__ */ new RegExp(`^([^,，。；;：:]{2,28}?(?:${heads}))(?:${starts})`)

/** 20*年 keeps its star. */
const unprinted = /\s+|(?<!(?<!\d)20)[*#|_]+/g

const trim = (words: string): string => {
  const plain = mayBeUnprinted(words) ? words.replace(unprinted, '') : words
  let end = plain.length
  while (end > 0 && isPause(plain.charCodeAt(end - 1))) end--
  return plain.slice(0, end)
}

const mayBeUnprinted = (words: string): boolean => {
  for (let index = 0; index < words.length; index++) if (isUnprinted(words.charCodeAt(index))) return true
  return false
}

/** 。.,，;；:：、 */
const isPause = (code: number): boolean =>
  code === 0x3002 ||
  code === 0x2e ||
  isComma(code) ||
  code === 0x3b ||
  code === 0xff1b ||
  isColon(code) ||
  code === 0x3001
const isComma = (code: number): boolean => code === 0x2c || code === 0xff0c
const isColon = (code: number): boolean => code === 0x3a || code === 0xff1a
/** 。！ */
const isStop = (code: number): boolean => code === 0x3002 || code === 0xff01
const STAR = 0x2a

export interface Heading {
  readonly words: string
  /** Where the words after the heading begin. */
  readonly end: number
}

/** The heading of an item: its words up to the first full stop, or as far as the language says where that was lost. */
export const headingOf = (text: string, start: number, end: number): Heading => {
  const limit = Math.min(end, start + LONGEST_SIGNED)
  let comma = -1
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isHan(code)) continue
    const length = at - start
    if (isStop(code)) {
      // A sentence that nothing follows is the item itself; its first clause names it.
      const isAlone = !hasMore(text, at + 1, end)
      const isHeading = comma < 0 ? length <= SURE : length <= LONGEST_PLAIN && !isAlone && !lostIn(text, start, comma)
      if (isHeading) return { words: trim(text.slice(start, at)), end: at + 1 }
      break
    }
    if (comma < 0 && length >= 4 && length <= 30 && isColon(code))
      return { words: trim(text.slice(start, at)), end: at + 1 }
    if (code === STAR && codeAt(text, at + 1) === STAR && length >= 2)
      return { words: trim(text.slice(start, at)), end: at + 2 }
    if (comma < 0 && length >= 4 && isSpace(code) && endsPhrase(text, at, end))
      return { words: trim(text.slice(start, at)), end: at + 1 }
    if (comma < 0 && (isComma(code) || code === 0xff1b)) comma = at
  }
  return plainHeading(text, start, end, comma)
}

/** A space or the end of a line ends a heading, unless the line was only broken by the page. */
const endsPhrase = (text: string, at: number, end: number): boolean => {
  if (!isNewline(text.charCodeAt(at))) {
    const next = codeAt(text, at + 1)
    return next > 0x3400 && text.charCodeAt(at - 1) > 0x3400 && !insideQuotes(text, at)
  }
  return at - lineStartBefore(text, at) <= LONGEST_PLAIN && at < end && splitFigureAt(text, at)?.isOne !== true
}

const hasMore = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end && at < start + LONGEST_SIGNED; at++) if (!isSpace(text.charCodeAt(at))) return true
  return false
}

const insideQuotes = (text: string, at: number): boolean => {
  for (let index = at; index > at - 12 && index >= 0; index--) {
    if (text[index] === '”') return false
    if (text[index] === '“') return true
  }
  return false
}

const lineStartBefore = (text: string, at: number): number => {
  let start = at
  while (start > 0 && at - start < 100 && !isNewline(text.charCodeAt(start - 1))) start--
  return start
}

const lostIn = (text: string, start: number, end: number): boolean => lostStop.test(text.slice(start, end + 1))

/** Without a sign near enough: a noun that a verb or subject follows, else the first clause. */
const plainHeading = (text: string, start: number, end: number, comma: number): Heading => {
  const near = text.slice(start, Math.min(end, start + LONGEST_SIGNED))
  const match = lostStop.exec(near)
  if (match) return { words: trim(match[1]!), end: start + match[1]!.length }
  const stop = near.search(/[。！]/)
  const to = comma >= 0 ? comma : stop >= 0 ? start + stop : start + Math.min(near.length, LONGEST_SIGNED)
  return { words: trim(text.slice(start, to)), end: to }
}

const LONGEST_SECTION = 80

/** The heading of a section: its line, or its words up to the first full stop where text follows on the same line. */
export const sectionHeadingOf = (text: string, start: number, end: number): Heading => {
  const limit = Math.min(end, start + LONGEST_SECTION)
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3002 || isNewline(code)) return { words: trim(text.slice(start, at)), end: at + 1 }
  }
  return limit === end ? { words: trim(text.slice(start, end)), end } : headingOf(text, start, end)
}
