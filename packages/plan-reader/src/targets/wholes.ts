import { ALL, ZERO } from '../text/characters.js'
import { clauseAt, type Draft } from './draft.js'
import { type Mask, QUOTED } from './masks.js'

const zero =
  /(?:零|(?<![\d.])0)(?:发生|伤亡|事故|死亡|反弹|扩散|感染|投诉|上访|违规|违纪|差错|失误|火灾|失联|冒领|漏保|错保|遗漏|积压|炒作|舆情|信访|确诊|病例|增长|新增|疫情|隐患|案件|复发|返贫|缺陷|逾期|滞留|脱管|漏管)/g
const cleared = /清零(?!”?(?:行动|攻坚|专项|机制|制度|政策|成果))/g
const covered = /全(?:域|城|面|市|区|县|员|域性)?覆盖/g
const everywhere = /(?:实现|推动|推进)[^,;:。、]{0,10}?全域(?!旅游|治理|推进|发展)[一-鿿]{2,6}/g
const oneByOne = /逐[一户个](?:签订|签约|建档|走访|评估|入户|上门|核查|核实|建立|落实|见面|回访)/g

/** Of what a plan can say that all of it is so: places, bodies, persons, and what was found wrong. */
const units =
  '社区|村|镇|乡|街道|县|区|市|县\\(市、区\\)|乡镇\\(街道\\)|镇\\(街道\\)|村\\(社区\\)|村\\(居\\)|机构|敬老院|福利院|养老院|中心|站点?|学校|家庭|儿童|老年人|对象|人员|护理员|主任|社工|组织|设施|公墓|殡仪馆|单位|窗口|隐患|问题'
const reached =
  '建成|建立|建有|设立|设有|配有|有|配备|配齐|达到|达标|纳入|通过|完成|接入|安装|持证|签订|参保|整改|销号|化解|清零|落实到位|投用|开通'
/** 所有乡镇建成…, 全部社区都配备…. */
const allOf = /* @__PURE__ */ new RegExp(
  `(?:所有|全部)(?:的)?(?:[一-鿿]{0,8}?)(?:${units})(?:都|均|全部)?(?:要|应|须)?(?:${reached})`,
  'g',
)
/** 乡镇都有…, 养老机构全部达标; 所有…, which says it already, is another form. */
const eachHas = /* @__PURE__ */ new RegExp(`(?:${units})(?:都|均|全部)(?:要|应|须)?(?:${reached})`, 'g')
/** 覆盖所有城市社区: how far it reaches; 覆盖所有社区的网络 is an epithet. */
const coversAll = /* @__PURE__ */ new RegExp(
  `覆盖(?:到|至)?(?:全[省市州县区])?(?:所有|全部)的?[一-鿿]{0,6}?(?:${units})(?:\\([^)]{1,6}\\))?(?=[,;:。、和及与]|$)`,
  'g',
)
/** What says so much already is a figure, or covers all. */
const saysMore = /[\d]|[一二两三四五六七八九十]+[个名家所处张]|全覆盖|清零|责任|义务|权利/

const builds = /健全|构建|完善|建立|打造|形成|巩固|扩大|提升|提高/
const partOfName = /^[^,;。]{0,24}(?:体系|机制|制度|格局|网络|平台|成果|质量|水平)/
const endsHere = /^(?:[,;:。、)”"!?]|$|和|及|并|与|目标|任务|要求|工作|[的]目标)/
const acts =
  /^(?:式|性|地)?(?:开展|进行|检查|走访|排查|巡查|督查|培训|推进|推开|评估|核查|监测|探访|巡访|建立|实施|配备|摸排|抽查|覆盖|落实|签订|督导|监管|整治|宣传|推广|体检|评定|认证|签约|回访|推行)/

/** 健全全覆盖检查体系: what covers all is work to be done, of whatever system it is part. */
const checks = /^(?:式|性|地)?(?:检查|走访|排查|巡查|督查|培训|评估|核查|探访|巡访|摸排|抽查|督导|体检|回访)/

/** Whether "covers all" is promised (实现全覆盖, 全覆盖开展), and not an epithet of a system (全覆盖的体系). */
const isPromised = (word: string, before: string, after: string): boolean => {
  if (/^(?:成果|质量|水平)/.test(after)) return false
  if (word === '全面覆盖' && !/实现|达到|确保|推动/.test(before)) return false
  if (endsHere.test(after)) return !(after.startsWith('、') && builds.test(before) && partOfName.test(after))
  return checks.test(after) || (acts.test(after) && !(builds.test(before) && partOfName.test(after)))
}

const subjectStart = (text: string, at: number, clauseStart: number): number => {
  let start = at
  while (start > clauseStart && at - start < 26 && !/[,;:。、“”"]/.test(text[start - 1]!)) start--
  return start
}

/** All of something, where the value is 1, or nothing of it. */
const whole = (
  at: number,
  start: number,
  end: number,
  kind: Draft['kind'],
  value: 0 | 1,
  unit: string | null,
): Draft => ({
  start,
  end,
  at,
  stop: end,
  kind,
  comparator: value === 0 ? '<=' : '>=',
  value,
  valueMax: undefined,
  unit,
  bare: false,
  change: kind === 'change' ? 'growth' : undefined,
  scope: undefined,
  object: undefined,
  deadline: undefined,
  pace: undefined,
  modality: 'must',
  isPart: false,
  isForItem: false,
})

const all = (at: number, start: number, end: number): Draft => whole(at, start, end, 'ratio', 1, '%')
const none = (at: number, start: number, end: number): Draft => whole(at, start, end, 'count', 0, null)
/** 零增长 */
const noGrowth = (at: number, start: number, end: number): Draft => whole(at, start, end, 'change', 0, '%')

const eachMatch = (form: RegExp, text: string, mask: Mask, visit: (match: RegExpExecArray) => void): void => {
  form.lastIndex = 0
  for (let match = form.exec(text); match !== null; match = form.exec(text))
    if (mask(match.index) < QUOTED) visit(match)
}

/** Commitments without a numeral: nothing of something (零发生, 清零), all of something (全覆盖, 逐一签订). */
export const wholesOf = (text: string, mask: Mask, clauses: readonly number[], holds: number): Draft[] => {
  const hits: Draft[] = []
  if ((holds & (ZERO | ALL)) === 0) return hits
  const clauseStartOf = (at: number): number => clauses[clauseAt(clauses, at)]!
  if ((holds & ZERO) !== 0) {
    eachMatch(zero, text, mask, match => {
      const at = match.index
      const nothing = match[0].endsWith('增长') ? noGrowth : none
      hits.push(nothing(at, subjectStart(text, at, clauseStartOf(at)), at + match[0].length))
    })
    eachMatch(cleared, text, mask, ({ index: at }) =>
      hits.push(none(at, subjectStart(text, at, clauseStartOf(at)), at + 2)),
    )
  }
  if ((holds & ALL) === 0) return hits
  if (text.includes('覆盖')) {
    eachMatch(covered, text, mask, match => {
      const [at, end] = [match.index, match.index + match[0].length]
      const clauseStart = clauseStartOf(at)
      if (!isPromised(match[0], text.slice(clauseStart, at), text.slice(end, end + 30))) return
      const act = acts.exec(text.slice(end, end + 6))
      let stop = end
      if (act) while (stop < text.length && stop < end + 20 && !/[,;:。、]/.test(text[stop]!)) stop++
      hits.push(all(at, subjectStart(text, at, clauseStart), stop))
    })
  }
  if (text.includes('全域')) {
    eachMatch(everywhere, text, mask, match => {
      if (!match[0].includes('覆盖')) hits.push(all(match.index, match.index, match.index + match[0].length))
    })
  }
  if (/所有|全部|[都均][有建设配达纳]/.test(text)) {
    const found: number[] = []
    const allAt = ({ index, 0: words }: RegExpExecArray) => {
      const start = clauseStartOf(index)
      let end = index + words.length
      while (end < text.length && end < index + words.length + 20 && !/[,;:。、]/.test(text[end]!)) end++
      if (found.includes(start) || saysMore.test(text.slice(index, end))) return
      found.push(start)
      hits.push(all(index, subjectStart(text, index, start), end))
    }
    eachMatch(allOf, text, mask, allAt)
    eachMatch(eachHas, text, mask, allAt)
    eachMatch(coversAll, text, mask, ({ index, 0: words }) =>
      hits.push(all(index, subjectStart(text, index, clauseStartOf(index)), index + words.length)),
    )
  }
  if (text.includes('逐')) {
    eachMatch(oneByOne, text, mask, match => {
      let end = match.index + match[0].length
      while (end < text.length && end < match.index + 20 && !/[,;:。、]/.test(text[end]!)) end++
      hits.push(all(match.index, match.index, end))
    })
  }
  return hits
}
