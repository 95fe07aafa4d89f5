import type { PlainDate } from '@minzheng/core'
import type { PlanMeasure } from '@minzheng/plan'
import { lineMarkerAt } from '../outline/line-markers.js'
import { type Deadline, deadlinesOf } from '../targets/deadlines.js'
import type { Past } from '../targets/past.js'
import { codeAt, isNewline, kindTable, type Signs, signFrom } from '../text/characters.js'

/** What begins with two characters: longer words, the longest first, and whether the two are a word themselves. */
interface Pair {
  readonly longer: string[]
  isWord: boolean
}
/** Words by their first two characters, and those of one character. */
interface Words {
  readonly byPair: ReadonlyMap<number, Pair>
  readonly single: ReadonlySet<number>
  /** What may begin one of them has this bit in the table of `kindOf`. */
  readonly kind: number
}
const pairOf = (first: number, second: number): number => (first << 16) | second
const wordsOf = (kind: number, list: string): Words => {
  const byPair = new Map<number, Pair>()
  const single = new Set<number>()
  for (const word of list.split(' ').sort((a, b) => b.length - a.length)) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)]
    if (word.length === 1) single.add(first)
    else {
      const pair = byPair.get(pairOf(first, second)) ?? { longer: [], isWord: false }
      byPair.set(pairOf(first, second), pair)
      if (word.length === 2) pair.isWord = true
      else pair.longer.push(word)
    }
  }
  return { byPair, single, kind }
}
const [VERB, ADVERB, LEAD, AIM] = [256, 512, 1024, 2048]

/** How a clause that states a task begins. */
const verbs = /* @__PURE__ */ wordsOf(
  VERB,
  '建立 健全 完善 构建 搭建 制定 制订 出台 印发 修订 编制 编写 起草 研制 拟定 落实 执行 贯彻 推进 推动 推行 推广 推介 开展 组织 举办 承办 召开 加强 强化 加大 加快 深化 实施 建设 新建 改建 扩建 改扩建 改造 打造 创建 争创 培育 培养 培训 孵化 提升 提高 优化 规范 严格 严把 严肃 严厉 整治 治理 打击 清理 排查 检查 抽查 督查 督促 督导 监督 监管 指导 引导 鼓励 支持 扶持 探索 试点 开发 拓展 拓宽 扩大 增加 新增 增设 做好 做实 做优 做强 做细 抓好 抓实 抓牢 抓紧 配合 协助 协调 协同 参与 宣传 解读 学习 发挥 发布 公布 公开 公示 调整 统一 统筹 整合 关爱 保障 保护 发放 落地 启动 完成 争取 申报 推荐 推选 评选 评定 评估 审核 审查 审批 办理 管理 管好 用好 维护 化解 处置 防范 防止 监测 比对 核查 核对 巡查 走访 慰问 帮扶 救助 坚持 坚决 巩固 延伸 畅通 简化 压实 压紧 明确 细化 梳理 建成 形成 促进 丰富 创新 引入 引进 设立 设置 成立 组建 充实 配齐 配备 选优 选拔 实行 联合 聚焦 采集 归集 更新 共享 联通 升级 改进 改革 转变 修缮 编纂 挖掘 传承 弘扬 倡导 树立 营造 激发 激活 盘活 筹备 筹建 筹集 募集 谋划 研究 调研 总结 表彰 签订 落细 摸清 摸排 筛查 建好 办好 开设 开通 上线 购买 安置 减免 免除 降低 查处 纠治 纠正 整顿 遴选 选派 招募 动员 发动 凝聚 促成 对接 衔接 链接 普及 试行 进行 提供 传达 缩小 锁定 交流 分析 查访 运用 教育 履行 减轻 压减 缩短 出租 兜住 兜牢 联动 承接 评议 清查',
)
/** What may stand before it. */
const adverbs = /* @__PURE__ */ wordsOf(
  ADVERB,
  '进一步 持续 不断 全面 全力 积极 大力 深入 切实 扎实 有序 稳步 着力 认真 继续 主动 及时 定期 常态化 逐步 同步 同时 并 要 将 拟 计划 力争 努力 充分 精准 科学 依法 依规 高质量 高标准 高效 广泛 重点 有效 稳妥 分类 分层 分级 牢牢 紧紧 坚决 从严 集中 联合 优先 适时 合理 适度 多渠道 多形式 深度 创新 有力 常态 因地制宜 专项 专题 全覆盖 动态 逐一 逐项 有针对性地 地',
)
/** 依托…开展…, 对…实行…: what comes before the verb says how, by whom or of what. */
const leads = /* @__PURE__ */ wordsOf(
  LEAD,
  '依托 通过 围绕 按照 根据 结合 利用 运用 借助 针对 以 对 将 把 在 为 向 与 从 由 会同 每 各',
)
/** The verb stands so many characters behind such a word at the latest. */
const reach = 40

/** What a unit of a text may be for a clause, by table. All that part clauses, and blanks, are among the signs of a text. */
const [PAUSE, STOP, OPENING, CLOSING, NEWLINE, BLANK, OF_DATE, OF_NUMBER] = [1, 2, 4, 8, 16, 32, 64, 128]
const kindOf = /* @__PURE__ */ kindTable((mark, markAll) => {
  mark('，,；;：:。！!？?|', PAUSE)
  mark('。！!？?', STOP)
  mark('“‘《〈（(【「', OPENING)
  mark('”’》〉）)】」', CLOSING)
  mark('\n\r\u2028\u2029', NEWLINE)
  mark(' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', BLANK)
  markAll(0x2000, 0x200a, BLANK)
  mark('年月季半', OF_DATE)
  mark('(（0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳•·●▪-', OF_NUMBER)
  for (const { byPair, single, kind } of [verbs, adverbs, leads]) {
    for (const pair of byPair.keys()) markAll(pair >>> 16, pair >>> 16, kind)
    for (const first of single) markAll(first, first, kind)
  }
  mark('确以从进使让便实助切真不有持全提增满激凝促推保维', AIM)
})

/** How long the longest of some words is that stands at a place, 0 where none does. */
const wordAt = (text: string, at: number, { byPair, single, kind }: Words): number => {
  const first = codeAt(text, at)
  if ((kindOf(first) & kind) === 0) return 0
  const pair = byPair.get(pairOf(first, codeAt(text, at + 1)))
  if (pair !== undefined) {
    for (let index = 0; index < pair.longer.length; index++)
      if (text.startsWith(pair.longer[index]!, at)) return pair.longer[index]!.length
    if (pair.isWord) return 2
  }
  return single.has(first) ? 1 : 0
}

/** Whether words begin as a task does: with a word of doing, after adverbs, or after what it is done with. */
const isTask = (words: string): boolean => {
  let at = 0
  for (let length = 0; ; at += length) {
    if (wordAt(words, at, verbs) > 0) return true
    length = wordAt(words, at, adverbs)
    if (length === 0) break
  }
  if (wordAt(words, at, leads) === 0) return false
  const last = Math.min(words.length, at + reach)
  for (let next = at + 3; next < last; next++) if (wordAt(words, next, verbs) > 0) return true
  return false
}

/** What a task is for, and no task. */
const aim =
  /^(?:确保|以确保|从而|进而|使|让|以便|实现|助力|(?:切实|真正|不断|有效|持续|全面|进一步)?(?:提升|提高|增强|满足|激发|凝聚|促进|推动|保障|维护)[^,;:。]*(?:水平|能力|质效|质量|效能|力度|意识|感|需求|权益|发展|稳定|和谐|活力|合力|成效|实效|底线|安全)$)/
const isAim = (words: string): boolean => (kindOf(words.charCodeAt(0)) & AIM) !== 0 && aim.test(words)
/** 救助服务, 宣传工作: a word of doing that is none. */
const named = /^[一-鿿]{2}(?:服务|工作|保障|福利|体系|机制|制度|队伍)$/
const shortest = 4
const longest = 60

/** 一是, (1), 1., ① before the words of a clause. */
const marker =
  /^(?:\d{1,2}[.、．](?!\d)|[(（][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}(?:是|、)|[①-⑳•·●▪-])/
const mayDate = /[\d０-９一二三四五六七八九十]月|年[底末内]|[\d０-９〇零]年|季度|半年/

/** A clause of a text, whether a sentence begins with it, and what kinds of units it holds. */
interface Clause {
  readonly start: number
  readonly end: number
  readonly isFirst: boolean
  readonly holds: number
}

/** The clauses of a part; a comma in a quotation or in brackets ends none, unless the mark has lost its partner. */
const clausesBetween = (text: string, signs: Signs, from: number, to: number): Clause[] => {
  const clauses: Clause[] = []
  let [start, open, isFirst, holds] = [from, 0, true, 0]
  const close = (end: number, isStop: boolean) => {
    if (end > start) clauses.push({ start, end, isFirst, holds })
    start = end + 1
    open = 0
    holds = 0
    isFirst = isStop
  }
  for (let sign = signFrom(signs, from); sign < signs.count && signs.at[sign]! < to; sign++) {
    const at = signs.at[sign]!
    const kind = kindOf(text.charCodeAt(at))
    holds |= kind
    if ((kind & OPENING) !== 0) open++
    else if ((kind & CLOSING) !== 0) open = Math.max(0, open - 1)
    else if ((kind & NEWLINE) !== 0) {
      if (lineMarkerAt(text, at + 1) !== 0 || isNewline(text.charCodeAt(at + 1))) close(at, true)
    } else if ((kind & PAUSE) !== 0 && (open === 0 || (kind & STOP) !== 0 || at - start > longest))
      close(at, (kind & STOP) !== 0)
  }
  close(to, true)
  return clauses
}

/** Words as they are read: without blanks, without the number of a list before them. */
const plainWords = (text: string, { start, end, holds }: Clause): string => {
  const printed = text.slice(start, end)
  const words = (holds & BLANK) === 0 ? printed : printed.replace(/\s+/g, '')
  return (kindOf(codeAt(words, 0)) & OF_NUMBER) === 0 ? words : words.replace(marker, '')
}

/** What a part of a text does not say of itself. */
interface PartOptions {
  readonly year: number | undefined
  /** Which of the words of the text tell of the past. */
  readonly isPast: Past
  /** The day that stands over all of it, for tasks that name none. */
  readonly deadline?: PlainDate | undefined
}

/**
 * What a part of a plan asks to be done, in order: each clause that begins with a word of doing, in its own words, with the date
 * that it names. What only says what the work is for (确保…, 不断提升…水平) and what was done already is left out. Linear in the
 * length of the part.
 */
export const measuresBetween = (
  text: string,
  signs: Signs,
  from: number,
  to: number,
  { year, isPast, deadline: usual }: PartOptions,
): PlanMeasure[] => {
  const measures: PlanMeasure[] = []
  /** A date that stands alone before its clause: 6月底前,完成…. */
  let leading: PlainDate | undefined
  let isBegun = false
  for (const clause of clausesBetween(text, signs, from, to)) {
    if (clause.isFirst) {
      leading = undefined
      isBegun = false
    }
    let words = plainWords(text, clause)
    if (words.length > 2 * longest) continue
    const dates =
      (clause.holds & OF_DATE) !== 0 && mayDate.test(words) ? deadlinesOf(words.normalize('NFKC'), year) : none
    const first = dates[0]
    if (first && first.start <= 1) words = words.slice(first.end)
    if (words === '') {
      leading = dates.at(-1)?.date
      continue
    }
    const states = words.length >= shortest && words.length <= longest && isTask(words)
    if (!states || (words.length === 4 && named.test(words)) || (isBegun && isAim(words))) continue
    if (isPast(Math.max(from, clause.start - 60), clause.start + 8)) continue
    isBegun = true
    const deadline = dates.at(-1)?.date ?? leading ?? usual
    const span = trimmed(text, clause)
    measures.push(deadline === undefined ? { task: words, span } : { task: words, deadline, span })
  }
  return measures
}

const none: readonly Deadline[] = []

/** Where a clause stands, without the blanks around it. */
const trimmed = (text: string, { start, end, holds }: Clause): [number, number] => {
  if ((holds & BLANK) === 0) return [start, end]
  const words = text.slice(start, end)
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)]
}
