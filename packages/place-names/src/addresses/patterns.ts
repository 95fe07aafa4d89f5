import { numeralPattern as n } from './numeral.js'
import { buildingWords, roomWords } from './parts.js'

// No name ends in what a number could begin with, so that what is written reads the same.
// Each is anchored and its repetitions are bounded, so that reading is linear. A number's word may be written after 第.

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})`, 'u')

const name = '[^\\d\\s（）()_/、]'
const numerals = '〇零一二三四五六七八九十百千'
const stems = '[甲乙丙丁戊己庚辛壬癸]'
const letters = '[A-Za-z]'
const buildingWord = buildingWords.filter(word => word !== '楼').join('|')

// What stands for a number of a street, and what of a building or room.
/** 3号楼 is a building and 3号房 a room; 18号大街 is a street. */
const noDoor = '(?!楼|栋|幢|座|桥|线|室|房|大街|路|店面|门面|商铺|铺|门(?!口))'
const doorTail = `(?:-\\d{1,5})?(?:${stems}|[A-Z])?`
const doorAhead = `第?${stems}?${n}${doorTail}号${noDoor}`
const block = `第?(?:${letters}{0,2}(?:${n})|${letters}{1,2}|[东南西北中主附裙副](?=[楼座](?:[\\d第负BFL${numerals}]|$)))(?:${buildingWord}|楼(?=第?(?:${n})单元)|(?<=[东南西北中主附裙副])楼)`
const unitAhead = '第?(?:\\d{1,6}|[一二三四五六七八九十]{1,3}|[A-Z东西中])单元'
const floorAhead = `第?(?:-|负|[BFL])?(?:\\d{1,6}(?:-\\d{1,3})?[层楼Ff]|[一二三四五六七八九十]{1,3}[层楼](?!下|上))`
/** A room without 室, at the end of all: 301, 2-4-1, B618, 13A. */
const roomAtEnd =
  '(?:[A-Za-z]\\d{2,6}|\\d{2,6}|[A-Za-z]?\\d{1,6}(?=[-A-Za-z]))(?:[A-Za-z])?(?:-[A-Za-z]?\\d{1,6})*(?:-?[A-Za-z])?'
const roomAhead = `(?:[A-Za-z]?(?:${n})(?!(?<=[${numerals}])[A-Za-z\\d])(?:-?[A-Za-z\\d]{1,6})*(?:室|号房|房)(?!地)|${roomAtEnd}$)`

const estateEnd =
  '小区|花园|花苑|新村|家园|公寓|别墅|山庄|广场|大厦|大楼|楼宇|综合楼|办公楼|写字楼|家属楼|宿舍楼|商厦|商城|商场|市场|超市|酒店|宾馆|饭店|公馆|华庭|名城|世家|国际|家属院|大院|宿舍|' +
  '医院|卫生院|诊所|卫生室|养老院|敬老院|福利院|学校|大学|学院|中学|小学|幼儿园|研究院|研究所|派出所|事务所|公司|集团|工厂|银行|支行|分行|委员会|管委会|政府|法院|检察院|党校|' +
  '博物馆|图书馆|体育馆|文化馆|纪念馆|展览馆|公园|教堂|礼堂|基地|校区|分局|分公司|专卖店|专营店|门市部|营业部|人武部|服务站|服务中心|办事处|工业园|产业园|科技园|创业园|创意园|软件园|园区|' +
  '中心|苑|园|城|府|里|馆|厂|局|店|站|庭|居|轩|阁'
/** What has the name of the street before it: 铁路新村, 人民路小区. */
const ofStreet = '小区|花园|花苑|新村|家园|公寓|别墅|山庄|广场|大厦|大楼|中心|苑|园|城|府|里'
const section = `(?:(?:${letters}|\\d|[东西南北中${numerals}]){1,2}(?:区|期|组团))`
const streetEnd = '大道|大街|公路|马路|胡同|步行街|路|街(?!道)|巷'
/** 古镇西路 is a road, and no 镇. */
const noRoad = '(?![东西南北中]?(?:路|街|巷|大道|公路))'
const noRoadAtAll = `(?![东西南北中前后内外新老]{0,2}(?:路|街|巷|大道|大街|公路|胡同|${n}(?:路|街|巷|道)))`

/** 新疆生产建设兵团第八师, 新疆兵团第6师; 兵团 alone only with the number of a 师. */
export const corps = pattern(
  `(?:(?:新疆(?:维吾尔自治区)?)?新疆生产建设兵团|新疆(?:维吾尔自治区)?生产建设兵团|新疆兵团|兵团(?=第?${n}师))(?:第?(${n})师)?`,
)
export const regiment = pattern(`第?(${n})团(?!结|场)(?:场(?=\\d|$|[一二三四五六七八九十]))?`)

const zoneEnd =
  '开发区|高新区|经开区|工业园区|产业园区|科技园区|创业园区|工业区|产业集聚区|集聚区|保税区|示范区|度假区|风景区|风景名胜区|管理区|试验区|实验区|合作区|园区|新区'
const softZoneEnd = '新城|工业城|工业园|产业园|科技园|创业园|软件园|中心城'
const roadAhead = `(?=(?!第?${n}号)${name}{2,8}(?:路|街|大道|巷))`
/** 高新区, 龙山工业区; 科技园 only before a street. No zone: 科技园路, 马家村新区A区, 恒生科技园7幢. */
export const zone = pattern(
  `(${name}{0,12}?(?:(?:${zoneEnd})(?!${letters}|第?(?:\\d+|[${numerals}]+)(?:[栋幢座区期楼层室房铺A-Za-z-]|单元|号[楼房室铺栋幢座馆]|\\s|$)|[东西南北中]区)|(?:${softZoneEnd})${roadAhead}))(?![东西南北中]?(?:路|街|巷|大道|大街|公路|胡同))`,
)
const farm = '农场|林场|牧场|渔场|茶场|种畜场|原种场|良种场'
export const township = pattern(
  `(${name}{1,12}?(?:街道办事处|街道|民族乡|苏木|(?<![城老家故梦])乡(?!镇)|(?<!小)镇(?![江海宁平远]))|${name}{2,10}?(?:(?<!街道|乡|镇)办事处|${farm}))${noRoad}(?!新村|花园|小区)`,
)
const committee = '村民委员会|居民委员会|村委会|居委会'
export const village = pattern(
  `(${name}{1,15}?(?:${committee}|(?:社区(?!卫生|服务|医院|学院|工作)|嘎查|(?<![农乡]|中关|新)村|(?<=新)村(?=第?${n}(?:村民小组|居民小组|组|队|社|屯)))(?:${committee})?))${noRoadAtAll}(?!(?:花园|小区|新区|新村|家园|公寓)(?!路|街|巷|大道))`,
)
export const group = pattern(`第?(${n})(村民小组|居民小组|组(?!团)|队|社(?!区)|屯|连)`)

const streetTail = `(?:[东西南北中]?(?:路|街(?!道)|巷|段)|支路|${n}段|[东西南北中](?=${doorAhead}))?`
/** A street that has a figure for a name: 18号大街, 329国道. */
const figureStreet = `\\d{1,3}号大街|[GSXY]?\\d{1,3}(?:国道|省道|县道|乡道)`
/** A street that a number, or nothing, follows; 里, 条, 道 and 弄 end one only so. */
export const numberedStreet = pattern(
  `((?:${figureStreet}|${name}{1,10}?(?:${streetEnd}|里|条|道|(?<![${numerals}])弄))${streetTail})(?=第?${stems}?(?<numeral>${n})${doorTail}(?:号${noDoor}|弄)|\\d{1,5}(?:-\\d{1,5})*$|\\s|$)`,
)
/** 铁路新村 is an estate, 建国路国际大厦 one on a street. */
export const looseStreet = pattern(
  `((?:${figureStreet}|${name}{1,10}?(?:${streetEnd}))${streetTail})(?!${ofStreet}|口|桥|灯|区)`,
)
/** What joins two streets at a crossing, and is no part of a street's name. */
export const crossing = /^[与及]|^[和至到].*(?:路|街|道|巷)(?:交|路?口)/u
export const sideLane = pattern(`((?:\\d{1,4}|[${numerals}]{1,4})巷)(?=\\d|$|第|${doorAhead})`)
export const lane = pattern(`(${n})弄`)
export const subLane = pattern(`(${n})支弄`)
export const door = pattern(`第?(${stems}?)(${n})(${doorTail})号${noDoor}`)
/** A number without 号, at the end of all. */
export const bareDoor = /^(\d{1,5}(?:-\d{1,5})?)$/u
export const locality = pattern(`(${name}{2,15}?)(?<![-${numerals}])(?=${doorAhead})`)
export const attached = pattern(`(附|之)(${n})(号?)`)
export const yard = /^院(?![内校士里])/u

const insideAhead = `${block}|(?:${unitAhead}|${floorAhead})|${roomAhead}`
export const namedEstate = pattern(
  `(${name}{1,20}?(?:${estateEnd})${section}?|${name}{2,20}?(?<=[^${numerals}])${section})(?=${insideAhead}|\\s|$)`,
)
export const estateBeforeBlock = pattern(
  `(${name}{2,20}?)(?<![-A-Za-z${numerals}第])(?=${block})|(${name}{2,20}?)(?<![-A-Za-z${numerals}负第])(?=${unitAhead}|${floorAhead})`,
)
/** What is beside, behind or in something, or no name at all: it is left as it is written. */
export const besides =
  /对面|旁|附近|交叉|交汇|路口|隔壁|往[东西南北]|[东西南北]侧|门口|里面|外面|后面|前面|楼上|楼下|院内|内$|(?<!办事)处$|以[东西南北]|出口|入口/u

export const building = pattern(
  `第?(?:(${letters}{0,2})(${n}|(?<=${letters}))|([东南西北中主附裙副]))(${buildingWord}|(?<=[东南西北中主附裙副])楼|楼(?=第?(?:${n})单元))`,
)
export const unit = pattern(`第?(?:(${n})|([A-Z东西中]))单元`)
export const floor = pattern(`第?(-|负|[BFL])?(${n})((?:-\\d{1,3})?)(?:层|楼(?!下|上)|[Ff](?![-A-Za-z\\d]))`)
/** Estates of houses, whose houses are called 3楼 too. */
export const residential = new RegExp(
  `(?:小区|花园|花苑|新村|家园|公寓|苑|园|村|里|宿舍|家属院|大院)${section}?$|${name}[一二三四五六七八九十]区$`,
  'u',
)
export const room = pattern(
  `(${letters}?)(${n})(?!(?<=[${numerals}])[A-Za-z\\d])((?:-?[A-Za-z\\d]{1,6})*)(?:号?室|号?房(?!地)|(${roomWords.join('|')})(?![楼栋幢座]))`,
)
/** A room at the end of all, without a word for it. */
export const bareRoom = pattern(`(${roomAtEnd})$`)
/** 1906 behind 1628弄1号 is a room, 12 may be anything. */
export const surelyRoom = /\d{3}|\d{2}[A-Za-z]$|^[A-Za-z]\d|\d-\d/u

/** 市 and 县 of a division; 城市花园 and 县前街 have none. */
const cityOrCounty =
  '(?:(?<=..)(?<![城都超夜菜门闹花集米灯鱼马羊牛煤草上股])市(?![场民政府委中口南北东西容])|(?<=..)县(?![城府委医前衙道])|自治[州县旗])(?=.)'
/** 区 of a district; 小区, 开发区 and 三区 are none. */
const district =
  '[^小社园城景校片东西南北中新老矿厂库发技办营生业税舍属宅务住公范假理贸验流作械活育货居乡镇集团一二三四五六七八九十A-Za-z\\d]区(?=.)'
const sideDistrict = `[东西南北]区(?=${name}{2,8}(?:路|街|大道|巷|镇|乡))`
/** 襄樊市 of a table that does not know it: a division that is not known is not swallowed into a name. */
export const unknownDivision = new RegExp(
  `^${name}{1,7}?${cityOrCounty}|^${name}{1,2}${district}|^${name}${sideDistrict}`,
  'u',
)
/** A name that has such a division in it: 义乌北苑区西城路. */
export const holdsDivision = new RegExp(`${cityOrCounty}|(?<=.)(?:${district}|${sideDistrict})`, 'u')
/** 人民路镇江 has a street in it, 南大街街道 and 解放路街道 have none. */
export const holdsStreet = /..(?:路|大道|街(?!道))(?!街道|镇|乡|办事处|社区|村).{2}/u
/** 建设路香港城西街 are two. */
export const twoStreets = /..(?:路|大道|街(?!道)|巷).{2,}(?:路|街|巷|里|条|道|胡同)$/u

/** What goes on with a name that stands before it, so that the name is none of a division: 南京|路, 朝阳|门外大街. */
export const goesOn = new RegExp(
  `^(?:[东西南北中前后内外上下大小新老${numerals}]{0,2}(?:路|街|巷|大道|大街|道|胡同|里|弄)|` +
    '新区|综合[实试]验区|[门桥寺庙庵观宫祠塔湖江河海湾港溪山岭岗坡塘坝堤坪沟村镇乡站场城园苑馆院厂店局所楼市区县省州盟旗号]|' +
    '大厦|大楼|大学|学院|公园|广场|机场|车站|火车|客运|医院|体育|宾馆|酒店|饭店|花园|新村|小区|商城|国际|银行|公司|师范|交通|理工|科技大学|医科|工业大学|人民)',
  'u',
)
/** A place with a name of its own, of two characters or more: 武侯祠大街, 柳市镇, 高新区. */
export const ownName = new RegExp(
  `^${name}{2,9}?(?:街道|镇|乡|村|社区|办事处|${farm}|${zoneEnd}|${softZoneEnd}|大道|大街|路|街|巷|胡同)|^(?:高新区|经开区|开发区)`,
  'u',
)
