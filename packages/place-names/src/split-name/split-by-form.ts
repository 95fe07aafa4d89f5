import type { PlaceKind } from '../place-kinds/kinds.js'
import { cityNames, genericData, longestGeneric, modifiersBefore, provinceNames } from './generic-parts.js'
import type { NameWord, SplitName } from './split.js'

const peoples =
  '蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|塔吉克|普米|鄂温克|' +
  '保安|裕固|独龙|鄂伦春|各|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒]'

const autonomousForm = new RegExp(
  `^(.{2,}?)((?:(?:${peoples})族|蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克)+)(自治[区州县旗]|民族乡|乡|区)$`,
)
const peopleForm = new RegExp(`(?:${peoples})族|蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克`, 'g')
/** 浙江省|测绘局: a division before an institution. */
const divisionForm =
  /^(.{1,6}?)(自治区|自治州|自治县|地区|省|(?<=.)(?<![城都超闹夜门])市(?![民场])|县|(?<=.)(?<![小社园城校景山厂库新牧发税假范验])区)(?=.{2})/
/** Cities whose name ends as 门市, 都市 and 城市 do. */
const cityForm =
  /^(厦门|江门|荆门|天门|成都|宜都|盐城|聊城|晋城|运城|宣城|白城|诸城|肥城|项城|永城|韩城|应城|麻城|禹城|邹城|丰城|海城|凤城|兴城|宜城)(市)(?![民场])(?=.{2})/
const divisionOf = (text: string) => cityForm.exec(text) ?? divisionForm.exec(text)
/** 南京路小学 is named after a street and 杭州湾大桥 after a bay, not after the city. */
const streetForm = /^(?:[东西南北中一二三四五六七八九十]{0,2}[大马]?[路街道巷]|湾)/
/** 上海/虹桥/站; 上海/水文站 is of another kind. */
const stationForm = /^..+(?<!水文|监测|防疫|检查|服务|救助|管理|监督|推广|工作|收费|观测|供应|电)站$/
const institutionForm =
  /(?:[局厂站馆院校所社台场]|中心|学校|中学|小学|大学|公司|银行|医院|(?:开发|保税|度假|示范|试验)区|公园|植物园|动物园|大桥|隧道|广场)$/
/** 阿拉善/左旗, 科尔沁/右翼/中旗. */
const bannerForm = /^(.{2,}?)([左右]翼)?([左右前中后]旗)$/

/** The result of its parts. */
export const assemble = (
  name: string,
  specific: string,
  base: string,
  kinds: readonly PlaceKind[],
  words: NameWord[],
) => ({
  name,
  specific,
  generic: name.slice(specific.length),
  base,
  kinds,
  words,
})

const splitAutonomous = (name: string): SplitName | undefined => {
  const match = autonomousForm.exec(name)
  if (!match) return undefined
  const [specific, people, base] = [match[1]!, match[2]!, match[3]!]
  return assemble(name, specific, base, genericData().parts.get(base)!.kinds, [
    { text: specific, role: 'specific' },
    ...people.match(peopleForm)!.map((text): NameWord => ({ text, role: 'generic' })),
    { text: base, role: 'generic' },
  ])
}

const splitBanner = (name: string): SplitName | undefined => {
  const match = bannerForm.exec(name)
  if (!match) return undefined
  const [specific, wing, banner] = [match[1]!, match[2], match[3]!]
  return assemble(
    name,
    specific,
    '旗',
    ['county'],
    [
      { text: specific, role: 'specific' },
      ...(wing ? [{ text: wing, role: 'generic' } as const] : []),
      { text: banner, role: 'generic' },
    ],
  )
}

/** 浙江/省/测绘局, 费/县/汽车站, 北京/工人/体育馆 (rule 14). */
const splitInstitution = (name: string): SplitName | undefined => {
  if (!institutionForm.test(name)) return undefined
  const words: NameWord[] = []
  let rest = name
  for (let match = divisionOf(rest); match; match = divisionOf(rest)) {
    const [whole, specific = '', generic = ''] = match
    words.push({ text: specific, role: 'specific' }, { text: generic, role: 'specific' })
    rest = rest.slice(whole.length)
  }
  const province =
    words.length === 0 ? `${provinceNames} ${cityNames}`.split(' ').find(one => rest.startsWith(one)) : undefined
  if (province !== undefined && rest.length > province.length + 2 && !streetForm.test(rest.slice(province.length))) {
    words.push({ text: province, role: 'specific' })
    rest = rest.slice(province.length)
  }
  if (words.length === 0) return undefined
  const part = genericData().parts.get(rest) ?? longestGeneric(rest, undefined)
  const isWord = part !== undefined && (part.text.length > 1 || (province !== undefined && stationForm.test(rest)))
  const base = isWord ? part.text : rest
  const before = rest.slice(0, rest.length - base.length)
  const modifiers = part === undefined ? [] : modifiersBefore(before, part)
  const middle = before.slice(0, before.length - modifiers.join('').length)
  for (const text of [middle, ...modifiers]) if (text !== '') words.push({ text, role: 'specific' })
  for (const text of genericData().compounds.get(base) ?? [base]) words.push({ text, role: 'generic' })
  return assemble(name, name.slice(0, -base.length), base, part?.kinds ?? ['other'], words)
}

/** Names whose form tells their parts: autonomous divisions, banners, institutions. */
export const splitByForm = (name: string): SplitName | undefined =>
  splitAutonomous(name) ?? splitBanner(name) ?? splitInstitution(name)
