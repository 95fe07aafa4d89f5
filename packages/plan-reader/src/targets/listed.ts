import { type PlainDate, plainDate } from '@minzheng/core'
import { deadlinesOf } from './deadlines.js'

/** What a list names, in order: places, things, or dates. */
export interface Listed {
  readonly kind: 'place' | 'object' | 'date'
  readonly names: readonly string[]
}

const LONGEST_PART = 22

/** What stands before the first thing of a list: 推动全市…, 新建…, 将…. */
const lead =
  /^(?:(?:(?:20\d\d年)?年?[底末内]前?|(?:1[0-2]|[1-9])月[底末]前?),?(?![前、和与及/])|全[市区县州省]|我[市区县]|各地|今年|全年|力争|确保|推动|推进|促进|实现|支持|指导|继续|将|把|对|使|为|在|到|至|要|新改扩建|改扩建|新建|改建|扩建|新增|增设|建设|建成|打造|创建|完成|开展|举办|组织|培育|培养|培训|提高|提升|增加|落实|调整|优化)+/

/** 城乡社区…: both at once. */
const townAndCountry = /^城乡/
/** What is said of the things behind the list of them: 三个街道, 两级. */
const counted = /^(.{1,8}?)([两二三四五六七八九\d])(级|个|家)/
const numerals = '零一二三四五六七八九'

/**
 * The parts of a list, without what leads to it: as many as asked for, if the words can be read as so many; without a number
 * as many as there are. Undefined where they list nothing.
 */
export const partsOf = (words: string, count?: number): string[] | undefined => {
  const list = words.replace(lead, '').replace(/[,:;。]$/, '')
  const all = list.split(/[、/]|以及|[和与及]/)
  if (count === undefined) {
    if (all.length > 1) return all
    return townAndCountry.test(list) ? ['城市', `农村${list.slice(2)}`] : undefined
  }
  const marked = list.split(/[、/]/)
  const [lastMarked] = marked.slice(-1)
  const joined = /^(.+?)(?:以及|[和与及])(.+)$/.exec(lastMarked!)
  const lastJoined = joined === null ? marked : [...marked.slice(0, -1), joined[1]!, joined[2]!]
  if (count === 2 && all.length === 1 && townAndCountry.test(list)) return ['城市', `农村${list.slice(2)}`]
  for (const parts of [all, lastJoined, marked])
    if (parts.length === count && count > 1 && parts.every(part => part !== '' && part.length <= LONGEST_PART))
      return parts
  return undefined
}

/** 一季度, 上半年, 6月底前, 2025年: what is common to the dates of a list may stand with the last alone. */
const dateTail =
  /^(?:(20\d\d)年)?第?(\d{1,2}|[一二三四上下]|十[一二]?|[五六七八九])(季度|半年|月份?)?(底|末|内)?(?:之?前)?$/
const lastDate = /(?:20\d\d年[底末]?|(?:20\d\d年)?第?(?:[一二三四]季度|[上下]半年|(?:1[0-2]|[1-9])月[底末]?前?))$/
const firstDate = /^(?:20\d\d年[底末]?前?|(?:20\d\d年)?第?(?:[一二三四]季度|[上下]半年|(?:1[0-2]|[1-9])月[底末]?前?))/
const ofYear = /^20\d\d年(?:[底末]前?|前)?$/

const does =
  /(?:建设|新建|建成|打造|发放|给予|开展|举办|设立|配备|改造|补[助贴]|培训|完成|达到?|提[高升]|组织|增加|新增|下达|安排|投入|召开|实施).*$/

/** The list that stands behind 分别 (分别在东城、西城建设…, 分别为…发放…), if it has so many parts. */
export const listBehind = (words: string, count: number): Listed | undefined => {
  const match = /^(在|于|对|为|向|给|按|从)(.+)$/.exec(words)
  const parts = match === null ? undefined : partsOf(match[2]!.replace(does, ''), count)
  if (parts === undefined) return undefined
  return (
    placesOfList(parts) ??
    (match![1] === '在' || match![1] === '于' ? { kind: 'place', names: parts } : objectsOfList(parts))
  )
}

/** The dates of a list, if each of its parts is one. */
export const datesOfList = (parts: readonly string[], year: number | undefined): Listed | undefined => {
  // 护理型床位占比2024年、2025年; 2024年、2025年护理型床位占比: what is measured stands at one end of the list.
  const dates = parts.map((part, index) => {
    const whole = dateTail.exec(part)?.[0] ?? ofYear.exec(part)?.[0]
    if (whole !== undefined) return whole
    if (index === 0) return lastDate.exec(part)?.[0] ?? ''
    return index === parts.length - 1 ? (firstDate.exec(part)?.[0] ?? '') : ''
  })
  if (dates.every(part => ofYear.test(part)))
    return { kind: 'date', names: dates.map(part => plainDate(Number(part.slice(0, 4)), 12, 31)) }
  const read = dates.map(part => dateTail.exec(part))
  const last = read.at(-1)
  const unit = last?.[3]
  if (unit === undefined) return undefined
  const names: PlainDate[] = []
  let named = ''
  for (const match of read) {
    if (match === null) return undefined
    if (match[1] !== undefined) named = `${match[1]}年`
    const date = deadlinesOf(`到${named}${match[2]}${unit}${last![4] ?? ''}`, year)[0]?.date
    if (date === undefined) return undefined
    names.push(date)
  }
  return { kind: 'date', names }
}

/** Kinds of places, and levels, that a list gives figures to. */
const area =
  '城市|城镇|农村|乡村|城区|镇区|主城区|中心城区|山区|平原|省级|市级|州级|县级|区级|镇级|乡级|村级|省|市|州|县|区|镇|乡|村|街道|社区'
const isArea = /* @__PURE__ */ new RegExp(`^(?:${area})$`)
const isCommunity = /* @__PURE__ */ new RegExp(`^(?:${area})社区$`)
const beginsCommunity = /* @__PURE__ */ new RegExp(`^(?:${area})社区`)
const beginsArea = /* @__PURE__ */ new RegExp(`^(${area})`)
/** A place by its name, which is no kind of places: 青山县, but not 示范县. */
const named =
  /^(?!.{0,6}(?:示范|试点|重点|和谐|品牌|智慧|平安|文明|标准))[一-鿿]{1,8}?(?:自治[州县旗]|县市区|县区|区县|县市|市区|[省市州县区旗镇乡村]|街道|社区)/
const isNamed = /* @__PURE__ */ new RegExp(`${named.source}$`)

/** The places of a list: kinds (城市, 农村), levels (市、县两级), names (青山县、绿水县; 东城、西城两个街道). */
export const placesOfList = (parts: readonly string[]): Listed | undefined => {
  const others = parts.slice(0, -1)
  const last = parts.at(-1)!
  const place = (of: string | undefined): Listed | undefined =>
    of === undefined ? undefined : { kind: 'place', names: [...others, of] }
  const behind = counted.exec(last)
  if (
    behind !== null &&
    numeralOf(behind[2]!) === parts.length &&
    (behind[3] === '级' || /^[省市州县区旗镇乡村街社]/.test(last.slice(behind[0].length)))
  )
    return place(behind[1])
  if (others.every(part => isCommunity.test(part))) return place(beginsCommunity.exec(last)?.[0])
  if (others.every(part => isArea.test(part))) return place(beginsArea.exec(last)?.[1])
  return others.every(part => isNamed.test(part)) ? place(named.exec(last)?.[0]) : undefined
}

const numeralOf = (written: string): number => {
  if (written === '两') return 2
  return /\d/.test(written) ? Number(written) : numerals.indexOf(written)
}

/** Things of a pair that only their first words tell apart: 集中供养和社会散居孤儿…. */
const pair = '(?:集中|分散|机构|社会散居|散居|居家|社区|半自理|全自理|自理|全护理|半护理|半失能|全失能|失能)'
const care = '(?:供养|养育|抚养|照护)'
const paired = /* @__PURE__ */ new RegExp(`^${pair}(${care})?$`)
const beginsPaired = /* @__PURE__ */ new RegExp(`^${pair}(${care})?`)
/** What the last of some things has in common with all: 低保、特困、孤儿标准. */
const commonNoun =
  /(?:基本生活|补[助贴]|培训|服务|持证|入住)*(?:标准|水平|人数|户数|数量|总数|总量|占比|比例|比重|覆盖率|完成率|率)$|培训$/
const SHORTEST_COMMON = 2

/** The words that stand behind the last thing and belong to all of them. */
const tailOf = (others: readonly string[], last: string): string => {
  const first = others[0]!
  const [one, other] = [paired.exec(first), beginsPaired.exec(last)]
  // 集中、分散供养…: 供养 is of both.
  if (one !== null && other !== null)
    return `${one[1] === undefined ? (other[1] ?? '') : ''}${last.slice(other[0].length)}`
  for (let length = first.length; length >= SHORTEST_COMMON; length--) {
    const at = last.indexOf(first.slice(first.length - length))
    if (at > 0) return last.slice(at + length)
  }
  const tail = commonNoun.exec(last)?.[0] ?? ''
  return tail === last || others.some(part => commonNoun.test(part)) ? '' : tail
}

/** The things of a list, each with the words that the last of them has for all. */
export const objectsOfList = (parts: readonly string[]): Listed => {
  const others = parts.slice(0, -1)
  const last = parts.at(-1)!
  const tail = tailOf(others, last)
  return { kind: 'object', names: [...others.map(part => part + tail), last].map(trimmed) }
}

/** 火化率达到: the words that lead to the figures are not of the thing. */
const trimmed = (object: string): string =>
  object.replace(/(?:标准)?(?:提高|提升|达|不|均|各|为|至少|力争|每人|每月|增长|超过|控制)[^率]*$/, match =>
    match.startsWith('标准') ? '标准' : '',
  )
