import { numeralPattern as n } from './numeral.js'

// No name ends in what a number could begin with, so that what is written reads the same.
// Each is anchored and its repetitions are bounded, so that reading is linear. A number's word may be written after 第.

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})`, 'u')

const name = '[^\\d\\s（）()]'
const estateEnd = '小区|花园|花苑|新村|家园|公寓|别墅|山庄|广场|大厦|大楼|中心|苑|园|城|府|里'
const streetEnd = '大道|大街|公路|马路|胡同|路|街|巷'
export const township = pattern(
  `(${name}{1,12}?(?:街道办事处|街道|民族乡|苏木|乡|(?<!小)镇))(?![东西南北中]?(?:路|街|巷|大道|公路)|新村|花园|小区)`,
)
const committee = '村民委员会|居民委员会|村委会|居委会'
export const village = pattern(
  `(${name}{1,15}?(?:${committee}|(?:社区|嘎查|(?<!新)村)(?:${committee})?))(?![东西南北中]?(?:路|街|巷|大道|公路))`,
)
export const group = pattern(`第?(${n})(村民小组|居民小组|组|队)`)
/** 3号楼 is a building and 3号房 a room. */
const noDoor = '(?!楼|栋|幢|座|桥|线|室|房)'
const streetTail = `(?:[东西南北中]?(?:路|街|巷|段)|支路|${n}段)?`
/** A street that a number, or nothing, follows; 里, 条, 道 and 弄 end one only so. */
export const numberedStreet = pattern(
  `(${name}{1,15}?(?:${streetEnd}|里|条|道|(?<![〇零一二三四五六七八九十百千])弄)${streetTail})(?=第?[甲乙丙丁]?(${n})(?:-\\d{1,5})?[甲乙丙丁A-Z]?(?:号${noDoor}|弄)|\\s|$)`,
)
/** 铁路新村 is an estate, 建国路国际大厦 one on a street. */
export const looseStreet = pattern(`(${name}{1,15}?(?:${streetEnd})${streetTail})(?!${estateEnd})`)
export const lane = pattern(`(${n})弄`)
export const subLane = pattern(`(${n})支弄`)
const doorNumber = `([甲乙丙丁]?)(${n})((?:-\\d{1,5})?[甲乙丙丁A-Z]?)号`
export const door = pattern(`第?${doorNumber}${noDoor}`)
export const locality = pattern(`(${name}{2,15}?)(?<!-)(?=第?${doorNumber}${noDoor})`)
export const besides = /对面|旁|附近|交叉口|路口|隔壁|往[东西南北]/u
export const attached = pattern(`(附|之)(${n})(号?)`)
const block = `第?(?:[A-Z]?(?:${n})|[A-Z])(?:号楼|栋|幢|座)`
export const namedEstate = pattern(`(${name}{1,20}?(?:${estateEnd}))(?=${block}|${n}(?:单元|层|楼|室)|\\s|$)`)
export const estateBeforeBlock = pattern(`(${name}{2,20}?)(?<![-A-Z])(?=${block})`)
export const building = pattern(`第?([A-Z]?)(${n}|(?<=[A-Z]))(号楼|栋|幢|座)`)
export const unit = pattern(`第?(?:(${n})|([A-Z]))单元`)
export const floor = pattern(`第?(-?)(${n})(?:层|楼)`)
export const room = pattern(`([A-Z]?)(${n})((?:-\\d{1,5})?[A-Z]?)(?:室|号房|房)`)
