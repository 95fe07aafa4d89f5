import type { LocalizedText } from '@minzheng/core'
import type { Outline } from '../outline/outline.js'
import { isHan } from './characters.js'
import type { Turn } from './direction.js'

/** What a text may be, and what each kind is called. */
export const textKinds = {
  plan: { zh: '工作计划', en: 'a plan' },
  /** What was done: a summary, a report, a reply on progress. */
  results: { zh: '工作总结或完成情况', en: 'a report of results' },
  /** A summary and a plan in one: 2024年工作总结和2025年工作计划. */
  mixed: { zh: '总结和计划', en: 'a report of results and a plan' },
  notice: { zh: '通知类公文', en: 'a notice' },
  statistics: { zh: '统计公报或统计数据', en: 'a statistical bulletin' },
  statute: { zh: '法规或制度', en: 'a statute' },
  contract: { zh: '合同或协议', en: 'a contract' },
  minutes: { zh: '会议纪要', en: 'minutes of a meeting' },
  'other-language': { zh: '其他语言的文本', en: 'a text in another language' },
  other: { zh: '其他文本', en: 'a text of another kind' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What kind of text a text is: a plan of work, or one of the other texts that bureaus put out. */
export type TextKind = keyof typeof textKinds

type Rule = readonly [TextKind, RegExp]

/** How titles end, 试行 and the like in brackets left out; the first that fits. */
const titleEnds: readonly Rule[] = [
  [
    'other',
    /(?:解读|讲话|致辞|发言|问答|答记者问|访谈|简介|一图读懂|主持词|慰问信|倡议书|公示|名单|(?:预算|决算).{0,8})$/,
  ],
  ['minutes', /(?:会议|办公会|专题会|例会|局务会|党组会).{0,6}(?:纪要|记录)$|纪要$/],
  ['contract', /(?:合同|协议|协议书|招标文件|采购文件|采购需求|磋商文件)$/],
  [
    'statistics',
    /公报$|统计(?:月报|季报|年报|快报|数据|资料|简报|分析)?表?$|统计.{0,10}报表$|[季月]报表?$|(?:年|季度|月|月份).{0,8}(?:数据|统计)$/,
  ],
  [
    'statute',
    /(?:条例|规程|章程|守则|准则|实施细则|(?<!完成|进展|落实)规定|管?理?办法|(?:保障|促进|保护|登记|管理|工作)规则|法)$/,
  ],
]
const results =
  /总结|小结|述职|回顾|自查报告|年度报告|评估报告|工作报告|(?:完成|进展|落实|开展|推进|执行|工作)(?:进展)?情况|情况的?(?:报告|汇报|通报|说明)|工作(?:成效|亮点|汇报)|(?:半年|季度|年度|年|阶段)工作报告/
const plan =
  /要点|(?<!书)计划|规划|安排|思路|打算|(?<!预)方案|目标任务|重点(?:工作|任务)|工作任务|任务(?:分解|分工|清单)?表?$|行动|清单$|台账$|实施意见$|若干措施$|民生实事/
const notice = /(?:通知|通告|公告|通报|批复|复函|函|决定|意见|请示|答复)$/
/** A notice that does nothing but put out another text is of that text's kind; what it is said to be is its title. */
const putsOut = /(?:印发|下发|发布|公布)\s*[<《〈“]?(.{4,60}?)[>》〉”]?(?:(?:等|的).{0,12})?(?:通知|公告|决定)$/
const inBrackets = /\s*[(（【[][^()（）【】[\]]{1,14}[)）】\]]\s*$/

const LONGEST_TITLE = 60
const MOST_LINES = 30
/** The words of a page around a text: its path, its fields, its buttons. */
const isOfPage = /.[>›»|/].|^(?:首页|当前位置|您的位置|索引号|来源|分享|字号|打印|关于我们|发布|附件)|[:：].*[:：]/

/** The name of a text that runs on in the next line. */
const isOpen = (line: string): boolean => line.lastIndexOf('《') > line.lastIndexOf('》')

/** The lines that may be a title: short, no sentence, no field of the page. */
const headLines = (text: string): string[] => {
  const lines: string[] = []
  for (const line of text.slice(0, 4000).split(/[\r\n\u2028\u2029]+/, MOST_LINES)) {
    const words = line.normalize('NFKC').replace(/[\s#*_]+/g, '')
    if (words === '') continue
    const before = lines.at(-1)
    if (before !== undefined && isOpen(before) && words.length < LONGEST_TITLE) {
      lines[lines.length - 1] = before + words
      continue
    }
    if (words.length > LONGEST_TITLE && lines.length > 0) break
    if (words.length >= 4 && words.length <= LONGEST_TITLE && !/[。;!?]/.test(words) && !isOfPage.test(words))
      lines.push(words)
  }
  return lines
}

const kindOfTitle = (title: string): TextKind | undefined => {
  const words = title.replace(inBrackets, '').replace(inBrackets, '')
  const inside = putsOut.exec(words)?.[1]
  if (inside !== undefined) return kindOfTitle(inside) ?? 'notice'
  const ends = titleEnds.find(([, form]) => form.test(words))?.[0]
  if (ends !== undefined) return ends
  const [back, ahead] = [results.test(words), plan.test(words)]
  if (notice.test(words) && !(back && /通报$/.test(words)) && !/实施意见$/.test(words)) return 'notice'
  if (back && ahead)
    return /(?:总结|回顾|情况|报告).*[和及与暨、,].*(?:计划|要点|安排|打算|思路|部署)/.test(words) ? 'mixed' : 'results'
  return back ? 'results' : ahead ? 'plan' : undefined
}

/** The kind that the title names: that of a dated one before that of another; a title may run over two lines. */
const titledKind = (lines: readonly string[]): TextKind | undefined => {
  const whole = lines.map(line => ({ line, kind: kindOfTitle(line) })).filter(({ kind }) => kind !== undefined)
  const own = whole.find(({ line }) => /20[\dx*×]{2}|二[〇○零]/i.test(line)) ?? whole[0]
  if (own?.kind !== undefined) return own.kind
  const pairs = lines.slice(0, 6).map((line, index) => kindOfTitle(`${line}${lines[index + 1] ?? ''}`))
  return pairs.find(kind => kind !== undefined)
}

/** How much of a text is looked at to tell what it is. */
const SAMPLE = 30_000

const count = (form: RegExp, text: string): number => text.match(form)?.length ?? 0

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff
/** A letter of no Chinese text: Latin, Greek, Cyrillic and the like, Hangul. */
const isForeign = (code: number): boolean =>
  code < 0x80
    ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    : (code >= 0xc0 && code < 0x2000) || (code >= 0xac00 && code <= 0xd7a3)

const isOtherLanguage = (sample: string): boolean => {
  let [han, kana, foreign] = [0, 0, 0]
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (isHan(code)) han++
    else if (isKana(code)) kana++
    else if (isForeign(code)) foreign++
  }
  const letters = han + kana + foreign
  return letters >= 20 && (han * 5 < letters || kana * 10 > han)
}

const reported =
  /(?:建|完|开|新|发|培|达|办|救|组|举|获|实现|落实|发放)[成放展办得助训织]?了|已(?:经|累计|全部)?|累计|截[至止]|同比|比上年|较上年|共有|超额|圆满|取得(?:了)?|荣获|完成年度/g
const promised =
  /确保|力争|争取|不低于|不少于|不超过|年底前|月底前|季度末|推进|加强|完善|健全|深化|加快|实施|开展|落实|建立|提升/g

/** News tells on which day who met or went where. */
const news = /^[^。]{0,60}\d{1,2}月\d{1,2}日[^。]{0,60}(?:召开|举行|举办|赴|走进|来到|参加|调研)/
/** A digest of a plan begins so as well, but does not go on to who was there. */
const mayBeNews = /^[^。]{0,60}(?:\d日|日前|近日|[上下]午)[^。]{0,60}(?:召开|举行|举办|赴|走进|来到|参加|调研)/
/** Who came, spoke and led: what news of a meeting tells, and no plan. */
const attended = /出席|主持(?:会议|召开|了)|(?:作|发表)?(?:了)?(?:重要)?讲话|致辞/g
const ofCourt = /原告|被告|上诉|诉讼|判决|裁定|法院|一审|二审/g
/** A bulletin says how many there are of what, and what part of them, and nothing of anybody's work. */
const counted = /共有|占(?:比|总|全)?|其中|[率‰]\d|‰|截至/g
const general = /^[ \t\u3000]*一、综合[ \t\u3000]*$/m
/** 截至年底,机构共计200个 */
const summed = /截[至止]|共有|共计|总[数计]/
const ofWork = /我[局市县区省]|推进|加强|完善|健全|深化|落实|提升|扎实|着力/g

/** What the words of a text say of it, where its title does not. */
const kindOfWords = (sample: string, outline: Outline): TextKind | undefined => {
  const lines = count(/\n/g, sample) + 1
  if (count(/甲方|乙方/g, sample) >= 6) return 'contract'
  const articles = count(/^[ \t\u3000]*第[一二三四五六七八九十百零\d]+条/gm, sample)
  if (articles >= 4 && articles * 4 >= lines) return 'statute'
  if (count(/会议(?:指出|强调|要求|听取|认为|决定|明确|议定|由)|参会人员|出席人员|记录人/g, sample) >= 3)
    return 'minutes'
  if (news.test(sample) || count(ofCourt, sample) >= 4) return 'other'
  const present = outline.isNumbered ? 0 : count(attended, sample)
  if (present >= 3 || (present > 0 && mayBeNews.test(sample))) return 'other'
  const [done, toDo] = [count(reported, sample), count(promised, sample)]
  if (/(?:现将|特此).{0,30}通知|特此通知|请(?:于|在).{0,20}(?:报送|上报|反馈)/.test(sample) && toDo < 12)
    return 'notice'
  // 一、综合: how every bulletin begins.
  if (general.test(sample) && summed.test(sample.slice(0, 1000))) return 'statistics'
  const isCounted = count(counted, sample) >= 8 && count(ofWork, sample) * 4 < count(counted, sample)
  if (isCounted && done >= 2) return 'statistics'
  if (done >= 4 && done * 2 > toDo) return count(/同比|比上年|较上年/g, sample) >= 4 ? 'statistics' : 'results'
  if (/情况(?:总结|汇报|报告)?如下|工作总结如下/.test(sample.slice(0, 3000)) && done >= 3) return 'results'
  return outline.isNumbered || toDo > 0 || /\d|[一二三四五六七八九十百]/.test(sample) ? 'plan' : undefined
}

/** 回顾了2024年工作,提出了2025年安排: what is said of a report that is both. */
const turnsBoth =
  /(?:回顾|总结)[^。]{0,24}[,，][^。]{0,4}(?:提出|部署|安排|明确)[^。]{0,12}(?:安排|任务|工作|打算|目标)/
const HEAD = 400

/** Of a text that looks back, which part must look ahead to make it a plan as well. */
const MIXED = 0.3

/** Whether a text that may be of both has so much that looks back, and so much that looks ahead. */
const shares = (text: string, turns: readonly Turn[]): { back: number; ahead: number } => {
  const of = { back: 0, ahead: 0 }
  turns.forEach(({ at, direction }, index) => {
    if (direction !== undefined) of[direction] += (turns[index + 1]?.at ?? text.length) - at
  })
  const length = Math.max(1, text.length)
  return { back: of.back / length, ahead: of.ahead / length }
}

/**
 * What kind of text a text is: by its title, which says what it was put out as, and where it has none that says so, by
 * its words. What says nothing of itself, such as a fragment with figures, is taken for a plan. Linear in its length.
 */
export const kindOfText = (text: string, outline: Outline, turns: readonly Turn[]): TextKind => {
  const sample = text.slice(0, SAMPLE)
  if (isOtherLanguage(sample.slice(0, 6000))) return 'other-language'
  const kind = titledKind([...headLines(text), outline.title ?? '']) ?? kindOfWords(sample, outline) ?? 'other'
  if (kind !== 'plan' && kind !== 'results') return kind
  const { back, ahead } = shares(text, turns)
  if (kind === 'plan') return back >= MIXED && ahead > 0 ? 'mixed' : 'plan'
  return ahead >= MIXED || turnsBoth.test(sample.slice(0, HEAD)) ? 'mixed' : 'results'
}
