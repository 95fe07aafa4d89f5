import type { Figure } from './figures.js'
import type { Surroundings } from './surroundings.js'
import { abstractNoun, concreteNoun, lastVerbIn, verbBefore } from './words.js'

const pointsBack = /(?:(?<![年月季度底末内初旬日号](?:之|以)?)前|这|那|该|上述|哪|每|跑|^以上|[,;:。]以上)$/
const baseline = /(?:由|从)[^,;。]{0,24}$/
const risesFrom =
  /^[^,;。]{0,14}?(?:提高|提升|增加|调整|上调|上升|增长|扩大|降低|下降|压缩|缩短|减少|增|升|降|减)(?:到|至|为)/
const sizeOf = /(?:床位数?|面积|人口|规模|年龄|收入|注册资金)(?:在|达|为)?$/
const sharesOf = /(?:按照|按(?=[^期时规需月季年])|给予|占(?!比)|标准的|收入的|价格的|补[贴助]|报销|奖励)[^,;。]{0,8}$/
const promisesMeasure =
  /(?:新增|新建|改建|扩建|建设|改造|建成|缩短|压缩|压减|缩减|减少|提速|培训|完成|面积|修缮|绿化|时长|时间|学习)[^,;。]{0,14}$/
const phase = /^(?:工程|项目|建设|改造|装修)/
const named = /^(?:措施|意见|政策|规定|举措|具体|硬措|工作措施|禁令|标准$)/
/** 养老服务20条: a policy by the number of its articles, which is issued and carried out; 制定地方标准2条 counts them. */
const issued =
  /(?:出台|印发|发布|推出|制定|制订|实施|落实|贯彻|执行|施行|推动|推进|推行|学习|宣传|宣讲|解读|细化|优化|深化|用好|兑现|对照|按照)[^,;:。]*$/
const countedInArticles =
  /(?:标准|规范|制度|法规|规章|规定|线索|信息|数据|记录|路线|线路|专线|航线|道路|街巷|隐患|问题|漏洞|短板|备案|建议|诉求|线|路|街|巷|河)$/
const isNickname = ({ before, clause, isCompared }: Surroundings, value: number): boolean =>
  value < 100 &&
  !isCompared &&
  !verbBefore.test(before) &&
  !countedInArticles.test(before) &&
  (lastVerbIn(clause) < 0 || issued.test(before))
/** 等8项行动, 18项举措: a sum of what a text lists, and none of things that will be there. */
const measuresSummed =
  /^[一-鿿]{0,6}?(?:行动|举措|措施|重点任务|任务(?=[,;:。、!?)]|$)|(?:重点|主要)(?:工作|改革)|内容|要求|机制)/
const summedUp = /等$/
const ofPrograms = /^[一-鿿]{0,8}?(?:行动|工程|计划|举措|措施|任务|工作|制度|服务|收费|费用|补[贴助]|待遇)/
/** 全市14个县市区都要: all that there are, and who is to do the work; 覆盖全市14个县 says how far it goes. */
const ofAll = /^(?:在|对)?(?:全[省市州县区域]|所辖|下辖|辖区)(?:的|所有)?$/
const divisions = /^(?:设区|县级)?(?:县|市|区|州|旗|镇|乡|街道|盟)/
/** 3个区的福利中心: whose they are; 4个项目力争完成投资2亿元: who is to reach another figure. */
const whose = /^(?:县|市|区|州|旗|镇|乡|街道|街镇|村|社区)的[一-鿿]/
const whoIsTo = /^[一-鿿]{1,10}?(?:力争|确保)(?:完成|实现|达到)/
const opensClause = /^[,;:。]?$/
const besides = /^[,;:。]?(?:其余|其他|其它|岛[内外]|城[内外]|主城|辖区|[东西南北中]部|市直|另有?)?$/
/** 床位不足40张的敬老院: which ones are meant. */
const tooFew = /(?:不足|不到|(?<!不)少于)$/
const whichOnes = /^(?:[、或且][^,;:。]{2,16})?的[一-鿿]/
/** Who met, spoke or came: 3家单位作了发言, 80余人参加会议. */
const ofMeeting =
  /^[余多]?[一-鿿、]{0,10}(?:作(?:了)?[一-鿿]{0,4}(?:发言|交流|汇报)|(?:参加|出席|列席)(?:了)?(?:会议|活动|此次|本次|座谈|调研|仪式))/
const honours = /^[,;。]|^[一-鿿]{0,10}(?:荣誉|奖项|表彰)/
const idiom = /^[一-鿿]{0,4}一/

/** 开展宣传活动六次, 新建敬老院一所: the things come before their number. */
const endsPhrase = /^(?:以上)?(?:[,;:。、!?)]|$)/
const countedBefore =
  /(?:中心|站|点|所|院|室|机构|食堂|公墓|基地|组织|社区|村|家园|项目|品牌|广场|公园|学校|企业|园区|小区|街区|案例)$/

const plainClassifiers = '家所处座场名户间期例位床'

/** A Chinese numeral counts things only where a verb stands right before it and the things are plain ones. */
const isPlainChineseCount = (
  { value, unit }: Figure,
  { before, after, clause, isCompared, scope, isListed, period }: Surroundings,
): boolean => {
  if (unit === '人' && value === 1 && !isCompared) return false
  if ('支类套件面本'.includes(unit) && value === 1) return false
  if (isCompared || period !== undefined) return true
  if (scope?.each !== undefined) return unit !== '项' || concreteNoun.test(after)
  if (endsPhrase.test(after) && lastVerbIn(value < 10 ? before : clause) >= 0) {
    if (plainClassifiers.includes(unit) || unit === '次') return true
    if ('项条件'.includes(unit)) return false
    return value >= 10 || (unit === '个' ? countedBefore.test(before) : value > 1)
  }
  if (!isListed && !verbBefore.test(before)) return false
  if (unit === '个') return concreteNoun.test(after) && !(value === 1 && /^[^,;。、]{0,12}(?:品牌|项目)/.test(after))
  if (unit === '条') return /^[^,;。]{0,10}(?:线|路)/.test(after)
  if (unit === '项')
    return (
      /(?:制定|出台|修订|研制|完成|实施|发布)$/.test(before) &&
      /^[^,;。、]{0,8}(?:标准|制度|办法|规范|课题|项目|政策)/.test(after)
    )
  if (unit === '次') return value > 1
  if (unit === '张') return after.startsWith('床') || after.includes('床位')
  return plainClassifiers.includes(unit) || (unit.length > 1 && value > 1)
}

/** 以每年3.3%的速度递增 */
const isSpeed = /^的(?:速度|速率|增速)/

const isRatioTrap = ({ before, after, isCompared }: Surroundings): boolean =>
  !isCompared && (sharesOf.test(before) || isSpeed.test(after))

/** 按每户0.3平方米的标准配建: how much is to be built for each. */
const standardOf = /按照?[^,;。]{0,4}每[^,;。]{1,4}$/
const isBuilt = /^(?:的标准)?(?:规划|同步)?(?:配[建套置]|[补新扩]建|建设|设置)/

const isLand = /^(?:亩|公顷|公里|千米)$/
const isSize = /(?:占地|全长|总长|长|宽|现有|原有|共|共计|总计)$/

const isAmountTrap = ({ unit }: Figure, { before, after, isCompared }: Surroundings): boolean => {
  if (standardOf.test(before) && isBuilt.test(after)) return false
  if (/(?:月|为期|连续|占地|占地面积)$/.test(before)) return true
  if (isCompared) return false
  if (
    after.startsWith('的') ||
    unit === '分' ||
    unit === '倍' ||
    unit === '个月' ||
    /^(?:[^,;。]{0,14}圈|养老|值守|值班|服务|在线|热线)/.test(after)
  )
    return true
  // 完成绿化500亩: what is measured stands between the verb and the figure that ends its clause.
  return !promisesMeasure.test(before) && !(isLand.test(unit) && endsPhrase.test(after) && !isSize.test(before))
}

const isCountTrap = (figure: Figure, around: Surroundings): boolean => {
  const { unit, chinese, value } = figure
  const { before, after, isCompared } = around
  if ('个项条件套'.includes(unit) && abstractNoun.test(after)) return !(isCompared && around.scope?.each !== undefined)
  if (unit === '对' && /^[一\d]/.test(after)) return true
  if (unit === '期' && phase.test(after)) return true
  if (unit === '项' && (measuresSummed.test(after) || (summedUp.test(before) && ofPrograms.test(after))))
    return !isCompared
  if (!isCompared && ofAll.test(before) && divisions.test(after)) return true
  if (!isCompared && opensClause.test(before) && whoIsTo.test(after)) return true
  if (!isCompared && besides.test(before) && whose.test(after)) return true
  if (tooFew.test(before) && whichOnes.test(after)) return true
  if (ofMeeting.test(after) || (/(?:获|荣获|获得)[^,;。]{0,10}荣誉$/.test(before) && honours.test(after))) return true
  if (unit === '次' && after.startsWith('性')) return true
  if (unit === '条' && (named.test(after) || (/^(?:[,;。、)]|$)/.test(after) && isNickname(around, value)))) return true
  if (unit === '件' && /^(?:实事|大事|要事|事)/.test(after)) return true
  if (/^以上的?[一-鿿]/.test(after) && sizeOf.test(before)) return true
  if (chinese && value === 1 && around.period === undefined && (idiom.test(after) || /一[一-鿿]$/.test(before)))
    return true
  return chinese && !isPlainChineseCount(figure, around)
}

/** 由52%提高到57%: the level that something rose or fell from. */
export const isBaseline = ({ before, after }: Surroundings): boolean => baseline.test(before) && risesFrom.test(after)

/** Whether a figure only looks like a commitment: part of a name, an old level, a share of something else, an idiom. */
export const isTrap = (figure: Figure, around: Surroundings): boolean => {
  const { before, after } = around
  if (pointsBack.test(before)) return true
  if (isBaseline(around)) return true
  if (after.startsWith('+') || (/(?:^|[,;、])以$/.test(before) && /^[^,;。]{0,20}为(?![上下]?限)/.test(after)))
    return true
  switch (figure.kind) {
    case 'ratio':
    case 'points':
      return isRatioTrap(around)
    case 'amount':
      return isAmountTrap(figure, around)
    case 'money':
      return after.startsWith('的') && !around.isCompared && !/^的(?:[一-鿿]{0,4}标准|补[贴助]|津贴|救助)/.test(after)
    case 'count':
      return isCountTrap(figure, around)
  }
}
