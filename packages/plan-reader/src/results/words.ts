import type { Draft } from '../targets/draft.js'

/** Whether a value is a state on a day, or what has come together over a time. */
export type Accrual = 'stock' | 'flow'
/** The text gives the value as a bound or an estimate: 5000余, 近3000, 约200. */
export type Bound = 'at-least' | 'at-most' | 'about'

const lastOf = (form: RegExp, words: string): number => {
  let at = -1
  form.lastIndex = 0
  for (let match = form.exec(words); match !== null; match = form.exec(words)) at = match.index
  return at
}

const doing =
  /新[增建登设改创成]|改[建造]|扩建|建成|建设|打造|创建|设立|成立|完成|发放|支出(?!型)|支付|投入|拨付|下拨|筹集|募集|接收|销售|减免|培训|开展|举办|召开|走访|探访|慰问|帮扶|资助|惠及|办理|办结|受理|审批|排查|检查|整改|查处|清理|撤销|注销|(?<!边缘|临时|社会|医疗|应急)救助(?!站|对象|管理|中心|机构|标准|水平|体系)|评估(?!机构|中心|员|体系|认定|为)|招募|引进|实施|安置|签约|结对|评定|登记结婚|配备|安装|孵化|培育/g
const being =
  /(?<!实)现有|共有|(?<!没)拥有|(?<![扩新改])建有|设有|仅有|享受|还有|实有|保有|在册|在保|在岗|在院|入住|存量|总数|总量|注册|持证|存续/g
const sumEver = /累计(?:已)?(?:建成|建立|建有|登记|注册|设立|打造|培育|成立|创建)/
/** 新增持证社工: what was added, whatever the thing is called. */
const added = /[新净]增(?:了|加)?[一-鿿]{1,10}$/
/** Of a target the figure stands with its words. */
const figureBehind = /[\d０-９][^,;。，；]*$/
const thisTime = /今年以来|一年来|全年|半年|季度|年内|今年|本年/
const reaches = /(?:提高|提升|增加|增长|发展|扩大|上升|减少|下降|降低|增|升|降|减)[到至为]$/
const lasts = /^(?:个?(?:工作日|自然日|小时)|分钟|天|日|个月)$/
const occurs = /^(?:人次|户次|场次|件次|台次|批次|家次|次|场|期|届|起|例|件|对)$/

/** The accrual of a figure, from the words of its sentence before it, and of the one before it in its list. */
export const accrualOf = (
  { kind, unit, change }: Pick<Draft, 'kind' | 'unit' | 'change'>,
  words: string,
  { isRise, isSpan, last }: { readonly isRise: boolean; readonly isSpan: boolean; readonly last: Accrual | undefined },
): Accrual | undefined => {
  if (isRise) return 'stock'
  if (change !== undefined || kind === 'change') return undefined
  if (kind === 'ratio' || unit?.includes('/')) return 'stock'
  if (unit === null) return undefined
  // How long something takes: 10个工作日.
  if (lasts.test(unit)) return 'stock'
  if (occurs.test(unit)) return 'flow'
  if (sumEver.test(words) && !isSpan && !thisTime.test(words)) return 'stock'
  // 标准提高至1225元, 组织增至113家: the level that was reached.
  if (reaches.test(words) || (kind === 'money' && /标准|水平/.test(words))) return 'stock'
  if (added.test(words.replace(figureBehind, ''))) return 'flow'
  const [does, is] = [lastOf(doing, words), lastOf(being, words)]
  if (does >= 0 || is >= 0) return does > is ? 'flow' : 'stock'
  if (/达到?$/.test(words)) return 'stock'
  return last ?? (isSpan ? 'flow' : undefined)
}

const more = /(?:超过?|突破|逾|高于|多于|不少于|不低于|至少)(?:全[市区县省])?$/
const less = /(?:近|接近|将近|不足|不到|不超过|低于)$/
const roughly = /(?:约|大约|左右)$/

/** Whether a figure is printed as a bound: from the words before it, its own and those after it. */
export const boundOf = (before: string, own: string, after: string): Bound | undefined => {
  if (more.test(before) || /[余多]/.test(own) || /^\(?(?:及)?以上/.test(after)) return 'at-least'
  if (less.test(before) || /^(?:以内|以下)/.test(after)) return 'at-most'
  return roughly.test(before) || /^左右/.test(after) ? 'about' : undefined
}

const ahead =
  /下一?步|下一?阶段|明年|来年|新的一年|打算|力争|预计|计划(?=[于在新投完改建全今年到培开])|拟(?=[新改建投于开完])|将(?=新|改|建|完|投|开|培|打|实|于|在(?![册保校岗])|继|进一步|围绕|达)|(?:目标|任务|计划|指标)(?:任务)?(?:数|总数|总量|量|值)?(?:为|是|共|:)|(?:任务|目标|计划|指标)(?:总?数|总?量|值)(?=\d|$)|应(?=完成|新|建|改|培|办)|下达(?=新|改|建|床位|任务|指标|目标)|(?:牵头|承担|负责)[^,;。]{0,8}项[^,;。]{0,6}:|(?<!(?:完成|落实|实现|承接|接受)[^,;。]{0,20})(?:任务|目标)$|[还尚]需/g
const done = /已|完成[了值数]|完成(?=\d|$)|截[至止]|今年以来|目前|实际|现有|共有/g

/** Whether the words before a figure speak of what is to come, or of what was asked for, and no later word of what was done. */
export const isAhead = (words: string): boolean => {
  const at = lastOf(ahead, words)
  return at >= 0 && at > lastOf(done, words)
}

const opensAhead =
  /^[^一-鿿]{0,6}(?:\(?[一二三四五六七八九十]{1,3}(?:是|、|\)))?(?:下一?步|下一?阶段|接下来|明年|来年|今后|新的一年|未来[一二两三四五几\d]|展望(?=未来|明年|新|20\d\d)|下半年(?=[^,;。]{0,8}(?:将|要|重点|继续|工作|我局)))/
const yearAt = /^[^一-鿿\d]{0,6}(?:\(?[一二三四五六七八九十]{1,3}(?:是|、|\)))?(20\d\d)年/

/** Whether a sentence turns to what is to come, with all that follows it. */
export const turnsAhead = (sentence: string, year: number | undefined): boolean => {
  const head = sentence.slice(0, 40)
  if (opensAhead.test(head)) return true
  const named = yearAt.exec(head)?.[1]
  return named !== undefined && year !== undefined && Number(named) > year
}
/** 较上年增加12张: a count that is a rise or cut, and not a level. */
export const comparesIn = (words: string): 'growth' | 'reduction' | undefined => {
  const match = /(?:较|比|同比|环比)[^,;。]{0,14}?(增|上升|提高|多|减|降|下降|少|下滑)[^,;。到至]{0,10}$/.exec(words)
  if (match === null) return undefined
  return /增|升|提|多/.test(match[1]!) ? 'growth' : 'reduction'
}
