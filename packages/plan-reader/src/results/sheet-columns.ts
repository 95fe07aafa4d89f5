import { type Clock, periodsOf } from './periods.js'

/** What a column of a reported table holds. */
export type ReportedColumn =
  | { readonly kind: 'name' | 'unit' | 'goal' | 'place' | 'other' }
  | {
      readonly kind: 'value' | 'rate' | 'growth'
      /** The day that its figures speak of, where the head says it. */
      readonly date: string | undefined
      /** A unit in its head: 完成数（张）. */
      readonly unit: string | undefined
      /** The head without it. */
      readonly words: string
    }

const names =
  /^(?:主要|考核|量化|重点|统计|核心|民生)?(?:工作)?(?:指标|项目|任务|事项|内容|实事|名目|类别名称)(?:名称|内容|项目)?$|^(?:目标任务|重点工作|指标名称|实事项目)$/
const places =
  /^(?:地区|区域|区县|县区|县市区|市县|市州|乡镇|镇街|街镇|街道|乡镇街道|村社区|社区|单位名称|填报单位|地方)(?:名称)?$/
const rate =
  /完成率|完成(?:的)?(?:比例|进度|百分比)|达成率|达标进度|^进度|占(?:年度|全年)?(?:目标|任务|计划)|完成(?:年度|全年)?(?:目标|任务|计划)(?:的)?(?:%|比例|率|情况%)/
const growth = /同比|环比|增幅|增长|增减/
const before = /上年|去年|上期/
const value = /完成|实际|累计|实绩|实现|进展|本期|期末|现有|在册|数量|数值|数据|^数$|^值$|[底末]$|\d月|季度|半年/
const goal = /目标|计划|任务|应完成|指标值/

/** Half width, without blanks; a unit in brackets at the end apart. */
const parted = (head: string): { words: string; unit: string | undefined } => {
  const plain = head.normalize('NFKC').replace(/\s+/g, '')
  const match = /^(.*?)\(([^()]{1,8})\)(.*)$/.exec(plain)
  return match === null ? { words: plain, unit: undefined } : { words: `${match[1]}${match[3]}`, unit: match[2] }
}

/** A name without a unit in brackets, and the unit: 社区食堂（家）. */
export const namedUnit = parted

/** The same day of the year before. */
const yearBefore = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : `${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('-02-29', '-02-28')}`

/** What the columns of a table hold, by their heads; the last day that a head names stands for columns without one. */
export const reportedColumns = (heads: readonly string[], clock: Clock): ReportedColumn[] => {
  const dates = heads.map(head => periodsOf(parted(head).words.replaceAll('—', '-'), clock).at(-1)?.date)
  const latest =
    dates
      .flatMap(date => date ?? [])
      .sort()
      .at(-1) ?? clock.until
  const isNamed = heads.some(head => names.test(parted(head).words) && parted(head).words !== '目标任务')
  return heads.map((head, index): ReportedColumn => {
    const { words, unit } = parted(head)
    if (words === '' || /序号|编号|备注|说明|责任|牵头|时限/.test(words)) return { kind: 'other' }
    if (/^(?:计量|统计)?单位$/.test(words)) return { kind: 'unit' }
    if (places.test(words)) return { kind: 'place' }
    // 目标任务 beside 项目 says how much; alone it says what.
    if (names.test(words)) return { kind: isNamed && words === '目标任务' ? 'goal' : 'name' }
    const figure = { date: dates[index] ?? (before.test(words) ? yearBefore(latest) : latest), unit, words }
    if (rate.test(words)) return { kind: 'rate', ...figure }
    if (growth.test(words) && !/新增|净增/.test(words)) return { kind: 'growth', ...figure }
    if (goal.test(words) && !/完成(?!目标)|实际|累计|进展/.test(words)) return { kind: 'goal' }
    if (value.test(words) || before.test(words)) return { kind: 'value', ...figure }
    return { kind: 'other' }
  })
}
