import type { PlanTarget } from '@minzheng/plan'

type Scope = NonNullable<PlanTarget['scope']>

const verbStart =
  '每|共|合计|总计|累计|推动|推进|至少|最少|不少于|不低于|不得|均|都|各|要|应|须|需|建|设|有|配|培|成立|新|打造|创|完成|达|确保|遴|选|开|(?<!社会)组|举|确定|拥|力争|争|提|走|安排|落实|\\d|[一二两三四五六七八九十]'
const eachForm = /* @__PURE__ */ new RegExp(
  `每(?:一?个|一?名|一?家|一?所|一?户|一?处|一)?((?:(?:\\d{1,4}(?:个|名|张|户|人|位)|[百千万](?:名|个|户|位|人)?)[一-鿿()、]{0,14}?)|[一-鿿()、]{1,14}?)(?=${verbStart}|(?<!张)床位|养老床位|(?:覆盖|入住|持证|培训|完成|合格|达标)率|社会(?:组织|工作)|社工|(?<=每[百千万][一-鿿]{0,10}(?:人口|老年人(?!口)|老人))|$)`,
  'g',
)
const divisions =
  '县\\(市、区\\)|县\\(市区\\)|县\\(区\\)|区\\(县\\)|区\\(市、?县\\)|县市区|市县区|区县|县区|市县|市\\(州\\)|市州|镇\\(街道?\\)|镇街道?|乡镇\\(街道?\\)|街道?\\(乡?镇\\)|街镇|乡镇|街道|' +
  '村\\(社区\\)|村\\(居\\)|村居|村社区?|社区|村|地级以上市|地级市|设区市|区|县|镇|地(?!级)'
const allForm = /* @__PURE__ */ new RegExp(`(?:各|其余|其他|其它|所有|全部)的?(${divisions})`, 'g')
const isTime = /^(?:个$|年|月|季|半年|周|天|日|学期|次|人每|人$|旬|[期场班批轮堂]$)/
/** 每户不少于2人: the household is part of what the figure counts, and no kind of unit is named that could report. */
const isBare = /^(?:不[少低超得高多应]|[至最][少多]|均|都|约|平均|须|应|要|投入|补[助贴]|奖励|配[备置]|发放|给予|安排)/
/** 各县区共建成6个: all of them together; but 共建, 共享 … are done in common. */
const together = /(?<!公)共(?:计|有)?(?!建(?!成)|享|同|治|育|商|创|管|融|促|谋|产|青|性|识|用)|合计|总计|总共/

/** 一个社区两个点: the words of a clause that make a figure hold for each unit of a kind. */
const eachOf = (words: string): string | undefined => {
  let each: string | undefined
  if (words.includes('每')) {
    eachForm.lastIndex = 0
    for (let match = eachForm.exec(words); match !== null; match = eachForm.exec(words))
      if (!isTime.test(match[1]!) && !isBare.test(match[1]!)) each = match[1]!
  }
  if (each !== undefined) return each
  allForm.lastIndex = 0
  for (let match = allForm.exec(words); match !== null; match = allForm.exec(words)) {
    // 渌口区及各县市: part of a list of places, not "each".
    const before = words.slice(Math.max(0, match.index - 2), match.index)
    const isOneOfList = /[及和与、区县市]$/.test(before)
    // 覆盖所有街道 says how far it reaches.
    if (!isOneOfList && before !== '覆盖' && !together.test(words.slice(allForm.lastIndex))) each = match[1]!
  }
  return each
}

const placeForm =
  /^(?:指导|推动|支持|启动|完成|在|将|今年|明年|全年|年内|力争|确保|其中|计划|拟|包括|[:,])*((?:(?!全|本|我|各|每|社)[一-鿿]{1,5}?(?:县市区|市区|城区|主城区|[一二三四五六七八九]区|县市|区|县|市|镇|街道)(?:及|和|、)?)+(?:各?(?:县市区?|区县|区|县))?)(?=每人|每月|城乡|城市|农村|社区|特困|低保|孤儿|不低于|不少于|达到|提高|调整|全域|全面|完成|建成|新建|新增|打造|养老|\d|$)/
const notPlace =
  /示范|试点|^(?:建成|新建|建设|创建|改造|打造|新增|推进|开展|提高|抓好|做好)|^(?:乡?镇街?道?|街镇|街道|区县|县区|县市区?|市县|市州|区|县)$|城市$|社区|小区|地区|园区|辖区|城乡|各区|全|老区/

const endsPlace = /[县市区镇街]/
const ownYear = /^[,;:。]?(?:今年|全年|年内)/

const placeOf = (words: string): string | undefined => {
  const near = words.slice(0, 24)
  const match = endsPlace.test(near) ? placeForm.exec(near) : null
  const name = match?.[1]?.replace(/^(?:今年|明年|全年|年内)/, '').replace(/[及和、]$/, '')
  // 今年青山市…: a city that speaks of its own year.
  if (name === undefined || notPlace.test(name) || (ownYear.test(near) && name.endsWith('市'))) return undefined
  return name
}

/** A place by its name, right before a figure; 示范县, 小区, 超市 and the like are kinds of things. */
const place =
  '(?![一-鿿]{0,5}?(?:示范|试点|重点|和谐|品牌|智慧|平安|文明|标准|美丽|幸福|宜居|特色|行政|自然|城市|城镇|农村|城乡|贫困|脱贫|未来|友好|绿色|老旧|新建|改造|打造|创建|建设|建成|培育|完成|移民|精品|型|级))' +
  '[一-鿿]{1,10}?(?:(?<=[一-鿿]{2})(?<![小园灾景校社片街库辖牧郊专])区|县|(?<![超夜集城菜])市|(?<![集特小重])镇|乡|街道|村|社区)'
const placeBefore = /* @__PURE__ */ new RegExp(`^[、,;:(和及与]?(?:其中|包括|含|分布在|分别|:)*(${place})$`)
const placeBehind = /* @__PURE__ */ new RegExp(`^[、,;和及与]${place}(?=[\\d一二两三四五六七八九十])`)

/**
 * 其中东河区4个、西河区2个: the place right before a figure of a list of such; `words` are those behind the figure before it, and
 * `after` those behind its unit.
 */
export const listedPlace = (words: string, after: string, isAlsoListed: boolean): string | undefined => {
  if (words.length > LONGEST_PLACE || !/[区县市镇乡道村]$/.test(words)) return undefined
  const found = placeBefore.exec(words)?.[1]
  return found !== undefined && (isAlsoListed || placeBehind.test(after)) ? found : undefined
}
const LONGEST_PLACE = 18

/** For whom a figure holds, from the words of its clause before it. */
export const scopeOf = (words: string): Scope | undefined => {
  const each = eachOf(words)
  if (each !== undefined) return { each }
  const place = placeOf(words)
  return place === undefined ? undefined : { place }
}

const period = /每(月|季度|季|半年|年|周|天|日|学期)[^,;:。]{0,24}$/

/** 半年报告一次, but not 上半年报告一次. */
const halfYear = /(?<![上下前后近])(半年)[^,;:。、\d]{0,6}$/
/** 一季度一次; 一季度检查一次 is once in the first quarter. */
const oncePer = /(?<![第十二三近这])[一1](月|季度|年|周)(?:至少|不少于|不低于)?$/

/** 次/月 for what is promised once or more in each month. */
export const periodBefore = (words: string): string | undefined =>
  period.exec(words)?.[1] ?? halfYear.exec(words)?.[1] ?? oncePer.exec(words)?.[1]
