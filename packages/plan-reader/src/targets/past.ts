import { codeAt, codesOf, fold, mayTellOfPast } from '../text/characters.js'

/** A time that is past: of all that follows, until the words turn to what is to come. */
const times =
  /(?<![较比同与超]|[高低多少快慢大小优好长短强弱]于|[超高]出|超过)(?:去年|上年(?!度)|上一年)|截[至止](?:目前|当前|今|日前|\d{1,2}月(?:底|末|\d{1,2}日)?(?![底末\d前]|之前|以前))|以来|迄今|此前|(?<!去年|上年|上一年|历史|[较比与超于])同期|过去|回顾|五年来|一年来/g
/** What there is, or has been done: of its own clause, and of those that go on describing it. */
const states =
  /已(?!建成?的?(?:居住|住宅|小区|城区))(?:经|累计|全部|成功)?(?:[建完开新发累有纳达培入登命实投组选创覆]|列入|改造)|目前(?![^,;。]{0,10}的)|(?<!实)现有|现已|共有|下辖|所辖|辖(?=\d|$)|原有|人口(?:总数|数)?(?:达|约|为)|(?:总|常住|户籍|老年|老龄|辖区)人口(?=\d|$)|(?:[我全本][省市县区镇乡州](?:行政)?区域|[县市镇乡]域|国土|幅员|总)面积(?=\d|$)|(?:全[市区县州省]|我[市区县州局]|辖区(?:内|现|设)?)有/g
/** What was done, by the words of it: 建成了15家, 累计救助2000人次. */
const done =
  /(?:建成|完成|新建|新增|增加|开展|举办|培训|发放|救助|改造|组织|实现|达到|建立|投入|设立|获得|打造|培育|慰问|走访|登记|办理)了|累计(?:发放|救助|培训|服务|开展|举办|支出|募集|投入|受理|办理|登记|接待)(?![^,;。]*(?:不少于|不低于|达到?|超过|突破|至少))/g
/** 表彰了10个: the word right before a figure that says that it was done; 为了 and 除了 say nothing of the kind. */
const hasDone = /[一-鿿](?<![为除])了(?:近|约|超过?|全[市区县省])?$/
/** How far a task was fulfilled; by a day, or as what must be, it is a step that is planned. */
const fulfilled =
  /完成(?:了)?(?:年度|全年|年初|[省市县区]?下达)?(?:的)?(?:目标任务|计划|目标|任务)(?:数|量)?的$|(?:目标|计划)任务(?:数|量)?的$/
const steps = /前|确保|力争|至少|必须|上半年|季度|[要应]/

const future =
  /今年|明年|力争|争取|计划|将|下一步|确保|拟|再|基础上|(?<!\d)年[内底]|目标|继续|(?<![主重需])要|到20\d\d年/g
const yearForm = /(?<!到|至|\d|-)(20\d\d)年(?:度)?/g
const pastEnd = /截[至止](20\d\d)年/g

/** 改造提升现有…, 对现有…实施: what there is is what the work is done to. */
const improved = /(?:改造|提升|升级|改建|扩建|整合|盘活|修缮|维修|整治|利用|腾退|撤并|更新|对|将|把)[^,;:。、]{0,6}$/

const lead = '[,;:。、](?:全[市区县州省]|并|同时|全面|积极|推动|推进|支持|指导|组织)*'
const begun = '新改扩建|改扩建|新建|新增|新设|改建|扩建|增设|增加|改造|打造|创建|争创|培育|提升'
/** A clause that speaks of work of its own. What 已 says of one thing done, it says of the next as well, but for what begins. */
const beginsAnew = /* @__PURE__ */ new RegExp(
  `${lead}(?:${begun}|建成|建设|培养|培训|完成|开展|实施|举办|评选|遴选|招募|招聘|引进|选派|设立|成立)`,
)
const beginsNew = /* @__PURE__ */ new RegExp(`${lead}(?:${begun})`)

const lastIndexOf = (form: RegExp, words: string): number => {
  let at = -1
  form.lastIndex = 0
  for (let match = form.exec(words); match !== null; match = form.exec(words)) at = match.index
  return at
}

/** Where the words last say what there is, unless as that which is to be improved or other work has begun since. */
const stateIn = (words: string): number => {
  const at = lastIndexOf(states, words)
  if (at < 0) return at
  const isDone = words.startsWith('已', at) && !words.startsWith('已有', at)
  if (!isDone && improved.test(words.slice(Math.max(0, at - 12), at))) return -1
  return (isDone ? beginsNew : beginsAnew).test(words.slice(at)) ? -1 : at
}

/** Whether words say that something was done. */
export const saysDone = (words: string): boolean => lastIndexOf(done, words) >= 0

const doneIn = (words: string): number => {
  const at = lastIndexOf(done, words)
  return at >= 0 && beginsAnew.test(words.slice(at)) ? -1 : at
}

/** Where a year before the plan's own is last named as the time of what follows, and where the plan's own or a later one. */
const yearsIn = (words: string, planYear: number): { past: number; future: number } => {
  const at = { past: -1, future: -1 }
  for (const form of [yearForm, pastEnd]) {
    form.lastIndex = 0
    for (let match = form.exec(words); match !== null; match = form.exec(words)) {
      const side = Number(match[1]) < planYear ? 'past' : 'future'
      at[side] = Math.max(at[side], match.index)
    }
  }
  return at
}

const noYears = { past: -1, future: -1 }

/** Whether words report what was done or what is, and no later word turns to what is to come. */
const isPast = (words: string, planYear: number | undefined): boolean => {
  const years = planYear === undefined || !words.includes('20') ? noYears : yearsIn(words, planYear)
  if (hasDone.test(words)) return true
  if (fulfilled.test(words) && !steps.test(words.slice(-24))) return true
  const pastAt = Math.max(lastIndexOf(times, words), stateIn(words), doneIn(words), years.past)
  return pastAt >= 0 && years.future < pastAt && lastIndexOf(future, words) < pastAt
}

/** What each of the forms above has in it: characters that are rare, or one of these, or a year before the plan's, or 的 at the end. */
const alone = /* @__PURE__ */ codesOf('已了截迄累顾辖')
const pair =
  /[去上]年|上一年|[以年]来|[此目]前|同期|过去|[现共原]有|人口(?:总数|数)?[达约为\d０-９]|[域土员总]面积|(?:全[市区县州省]|我[市区县州局])有/
/** The characters by which a pair is found, and what stands before each: the pattern is asked of hardly any other place. */
const before = /* @__PURE__ */ new Map(
  ['来以年', '前此目', '期同', '去过', '有现共原市区县州省局', '口人', '积面', '年去上一'].map(
    ([last, ...firsts]) => [last!.charCodeAt(0), codesOf(firsts.join(''))] as const,
  ),
)
const [NIAN, ZERO, DE] = [0x5e74, 0x30, 0x7684]

const isPair = (text: string, index: number, code: number): boolean =>
  before.get(code)?.has(codeAt(text, index - 1)) === true && pair.test(text.slice(Math.max(0, index - 2), index + 4))

/** 2023年, of a plan for a later year. */
const isPastYear = (text: string, index: number, code: number, planYear: number | undefined): boolean => {
  if (code !== NIAN || planYear === undefined) return false
  let year = 0
  for (let at = index - 4; at < index; at++) {
    const digit = fold(codeAt(text, at)) - ZERO
    if (digit < 0 || digit > 9) return false
    year = year * 10 + digit
  }
  return year >= 2000 && year < planYear
}

/** Where the words of a text may tell of the past, in order: each of the forms above has one of these characters in it. */
const pastSigns = (text: string, signs: readonly number[], planYear: number | undefined): readonly number[] => {
  const places: number[] = []
  for (const index of signs) {
    const code = text.charCodeAt(index)
    if (
      mayTellOfPast(code) &&
      (alone.has(code) || isPair(text, index, code) || isPastYear(text, index, code, planYear))
    )
      places.push(index)
  }
  return places
}

/** Whether one of some numbers in order lies between two. */
const hasBetween = (numbers: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < numbers.length && numbers[low]! < to
}

/** Whether the words of a text between two places report what was done or what is, and do not turn to what is to come since. */
export type Past = (from: number, to: number) => boolean

/** Most words have nothing near them that could tell of the past: the signs of a text are looked through once, when first asked. */
export const pastIn = (text: string, signs: readonly number[], planYear: number | undefined): Past => {
  let places: readonly number[] | undefined
  return (from, to) => {
    const start = Math.max(0, from)
    places ??= pastSigns(text, signs, planYear)
    const mayBe = codeAt(text, to - 1) === DE || hasBetween(places, start, to)
    return mayBe && isPast(text.slice(start, to).normalize('NFKC'), planYear)
  }
}
