import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameIndex } from '../duplicates/name-index.js'
import { pinyinReading } from '../pinyin-reading/reading.js'
import { type PlaceKind, placeKindNames } from '../place-kinds/kinds.js'
import { characterLevel } from '../standard-characters/characters.js'
import { isLocalCharacter } from '../standard-characters/local-characters.js'
import {
  type IrregularClass,
  localNamingRules,
  type NameProposal,
  type NamingCheckOptions,
  namingCheck,
  namingRules,
} from './check.js'

const check = (
  name: string,
  kind: PlaceKind = 'residential-area',
  more: Partial<NameProposal> = {},
  options: NamingCheckOptions = {},
) => namingCheck({ name, kind, ...more }, { characterLevel, ...options })
const rules = (name: string, kind?: PlaceKind, more?: Partial<NameProposal>, options?: NamingCheckOptions) =>
  check(name, kind, more, options).findings.map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`)
const classesOf = (name: string, kind: PlaceKind, options?: NamingCheckOptions): Set<IrregularClass> =>
  new Set(check(name, kind, {}, options).findings.flatMap(({ classes }) => classes))

describe('published lists of irregular names', () => {
  // The class of each city is one of the candidates; another city may put the same wording elsewhere.
  it.each<[string, string, PlaceKind, IrregularClass]>([
    ['ir-012 Guangzhou', '琶洲一号', 'residential-area', '大'],
    ['ir-014 Guangzhou', '智汇Park', 'building', '洋'],
    ['ir-016 Guangzhou', '万科欧泊', 'residential-area', '怪'],
    ['ir-017 Guangzhou', '时代花生Ⅱ', 'residential-area', '怪'],
    ['ir-022 Wenzhou, approved as 鸿玺园', '中央公园', 'residential-area', '大'],
    ['ir-023 Wenzhou, approved as 中瑞·曼哈屯', '中瑞·曼哈顿', 'residential-area', '洋'],
    ['ir-032 Hangzhou, approved as 锦绣申华坊', '申花壹号院', 'residential-area', '大'],
    ['ir-042 Xi’an', '龙记国会山', 'residential-area', '大'],
    ['ir-043 Xi’an', '圣地亚哥', 'residential-area', '怪'],
    ['ir-044 Xi’an', '塞纳公馆', 'residential-area', '洋'],
    ['ir-045 Xi’an', '贞观首府', 'residential-area', '大'],
    ['ir-051 Sanya', '维也纳国际酒店', 'building', '洋'],
    ['ir-052 Sanya', '美丽MALL', 'building', '怪'],
    ['ir-053 Sanya', '中央大道', 'street', '大'],
  ])('%s: %s', (_, name, kind, published) => {
    expect(classesOf(name, kind)).toContain(published)
  })

  // 西安市未央、新城、灞桥区 2019, 广东省第一批 2019, 海南省 2019, 厦门市 2019, 湖北各市 2019, 江苏省 2019: the class that was published.
  it.each<[string, IrregularClass, string]>([
    ['西安', '怪', '6号大院 维兰德小镇 欧罗巴小镇 瑞泰卡地亚小区 保利拉菲公馆 御府花园 皇家园林 水晶卡芭拉 英皇之都'],
    ['西安', '洋', '紫薇苑欧洲世家 新福兴纽约城 塞纳公馆'],
    ['广东', '大', '合一国际 一品湖山 领江一号 一品树院 马鞍山一号 万科府前一号 麓湖御景 东山一品 中国普天大楼'],
    ['广东', '洋', '罗马家园'],
    ['广东', '怪', '新世界·凯粤湾 中盈·一海里 恒展·江山时代'],
    ['海南', '洋', '哥多华小区 塞维拉小区 马德里小区 维多利亚酒店 海德堡酒店 阳光巴洛克小区 奥林匹克花园 昌茂澳洲园'],
    ['海南', '大', '帝王花园 中华水恋'],
    ['海南', '怪', '156人文行馆'],
    ['厦门', '洋', '加州花园 恒亿欧洲城 东方巴黎广场 东方瑞士'],
    ['厦门', '怪', '帝豪大厦 皇达大厦 五缘尊府'],
    ['厦门', '大', '中央湾区 中央天成 金山国际山庄'],
    ['湖北', '洋', '马可波罗大厦 哥伦布广场'],
    ['湖北', '怪', '1.1公寓 DADA的草地 皇廷御景 M_3小区 8哩岛'],
    ['江苏', '大', '万国府 宇宙城 中央首府 盛世中央 龙御天下 澳洲阳光小区'],
  ])('%s, %s: %s', (_, published, names) => {
    for (const name of names.split(' ')) expect([name, ...classesOf(name, 'residential-area')]).toContain(published)
  })

  // A program cannot see what is odd in these; a person can.
  it.each(['金业观湖大第', '滨江水恋', '金碧领秀', '国贸天琴湾', '蔚澜香醍'])('%s has no finding', name => {
    expect(classesOf(name, 'residential-area')).toEqual(new Set())
  })

  it.each([
    ['ir-022', '鸿玺园', 'residential-area'],
    ['ir-032', '锦绣申华坊', 'residential-area'],
    ['ir-034', '钱王街', 'street'],
    ['ir-035', '玲珑山路', 'street'],
    ['ir-016', '新光城市花园', 'residential-area'],
  ] as const)('%s: the approved name %s has no finding', (_, name, kind) => {
    expect(rules(name, kind)).toEqual([])
  })

  it('ir-023: the approved 中瑞·曼哈屯 keeps its dot, which the notice calls odd all the same', () => {
    expect(rules('中瑞·曼哈屯')).toEqual(['structure warning 中瑞·曼哈屯', 'odd-form error ·'])
  })

  // 街 and 路 in place of 大街 and 大道 is a matter of width and length: art. 9(2), for people.
  it.each([
    ['ir-034', '钱王大街'],
    ['ir-035', '玲珑山大道'],
  ])('%s: %s has nothing that a program can see; the measure is listed for people', (_, name) => {
    const { findings, forHumans } = check(name, 'street')
    expect(findings).toEqual([])
    expect(forHumans.map(({ cite }) => cite.article)).toContain('第九条第一款第二项')
  })
})

describe('script', () => {
  it.each<[string, string[]]>([
    ['锦绣花园', []],
    ['龍华花园', ['standard-script error 龍']],
    ['甪直花园', ['rare-character warning 甪']],
    ['EE花园', ['standard-script error EE']],
    ['6号花园', ['odd-form warning 6']],
    ['锦 绣花园', ['odd-form error  ']],
    ['时代Ⅲ花园', ['odd-form error Ⅲ']],
    ['锦绣①花园', ['odd-form error ①']],
    ['AⅢ花园', ['standard-script error AⅢ']],
    ['ⅢA花园', ['standard-script error ⅢA']],
  ])('%s', (name, expected) => {
    expect(rules(name)).toEqual(expected)
  })

  it('without the table of characters says so', () => {
    const { findings, notChecked } = namingCheck({ name: '龍华路', kind: 'street', area: '' })
    expect(findings).toEqual([])
    expect(notChecked.map(({ rule }) => rule)).toContain('rare-character')
  })
})

describe('structure', () => {
  it.each<[string, PlaceKind, string[]]>([
    ['锦绣', 'residential-area', ['structure warning 锦绣']],
    ['锦绣广场花园', 'residential-area', ['stacked-generic warning 广场花园']],
    ['锦绣花园大厦', 'building', ['stacked-generic warning 花园大厦']],
    ['花园小区', 'residential-area', ['stacked-generic error 花园小区']],
    ['花园路', 'street', []],
    // What an estate is called after is no generic element of estates.
    ['海峡花园', 'residential-area', []],
    ['机场小区', 'residential-area', []],
    ['体育馆小区', 'residential-area', []],
    ['锦绣体育馆小区', 'residential-area', []],
    ['大运河', 'river', []],
    // A generic element of two characters under one of a house; not one of a character, and not of a bridge.
    ['锦绣花园里', 'building', ['stacked-generic warning 花园里']],
    ['锦绣花园桥', 'building', []],
    ['锦绣园大厦', 'building', []],
    ['园大厦', 'building', []],
    ['王村', 'natural-village', []],
  ])('%s', (name, kind, expected) => {
    expect(rules(name, kind)).toEqual(expected)
  })
})

it.each<[string, PlaceKind, string[]]>([
  ['', 'street', ['structure error ']],
  [' ', 'street', ['structure error  ', 'odd-form error  ']],
  ['东风村委会', 'committee-seat', []],
  ['居委会前村', 'committee-seat', []],
  ['大厦', 'building', ['structure error 大厦']],
  ['村委会', 'committee-seat', ['structure error 村委会']],
  ['王村', 'committee-seat', []],
  ['坪', 'natural-village', []],
  ['一号公馆', 'residential-area', ['odd-form likely 一号']],
  ['十一号公馆', 'residential-area', []],
])('a name with nothing before the generic element, or a plain number: %j as %s: %j', (name, kind, expected) => {
  expect(rules(name, kind)).toEqual(expected)
})

describe('rules of a place: Nanchang 2013', () => {
  const local = localNamingRules['360100']!
  it.each<[string, PlaceKind, string[]]>([
    ['锦绣', 'residential-area', []],
    ['锦绣苑', 'residential-area', []],
    ['锦绣山水花园', 'residential-area', []],
    ['锦绣山水人家花园', 'residential-area', ['length warning 锦绣山水人家花园']],
    ['锦绣山水人家大花园', 'residential-area', ['length error 锦绣山水人家大花园']],
    ['锦', 'residential-area', ['length warning 锦']],
    ['锦绣山水人花园', 'residential-area', ['length warning 锦绣山水人花园']],
    ['湾', 'residential-area', ['length warning 湾']],
    ['锦湾', 'residential-area', ['barred-generic error 湾']],
    ['锦绣湾', 'residential-area', ['barred-generic error 湾']],
    ['锦绣门', 'building', ['barred-generic error 门']],
    ['锦绣小区', 'residential-area', []],
    ['锦绣街', 'street', []],
  ])('%s', (name, kind, expected) => {
    const found = check(name, kind, {}, { local }).findings.filter(
      ({ rule }) => rule === 'length' || rule === 'barred-generic',
    )
    expect(found.map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`)).toEqual(expected)
    for (const { cite } of found) expect(cite.title).toBe('南昌市住宅区和建筑物命名规范')
  })
})

it('a rule of a place says what is allowed there and what is usual', () => {
  const local = localNamingRules['360100']!
  const told = (name: string) =>
    check(name, 'residential-area', {}, { local })
      .findings.filter(({ rule }) => rule === 'length')
      .map(({ reason }) => [reason.zh, reason.en])
  expect(told('锦绣山水人家大花园')).toEqual([
    ['名称有9字，当地规定不超过8字。', 'It has 9 characters; the place allows 8.'],
  ])
  expect(told('锦绣山水人花园')).toEqual([
    ['名称有7字，当地一般为2至6字。', 'It has 7 characters; 2 to 6 are usual in the place.'],
  ])
})

describe('words', () => {
  it('lists that nobody gave are named, not passed over', () => {
    expect(check('锦绣路', 'street').notChecked.map(({ rule }) => rule)).toEqual([
      'leader',
      'person',
      'enterprise',
      'length',
      'duplicate-local',
    ])
  })

  it.each<[string, PlaceKind, NamingCheckOptions['lexicons'], string[]]>([
    ['某某路', 'street', { leaders: ['某某'] }, ['leader error 某某']],
    ['张三路', 'street', { persons: ['张三'] }, ['person likely 张三']],
    ['张三丰路', 'street', { persons: ['张三', '张三丰'] }, ['person likely 张三丰']],
    ['长江路', 'street', { enterprises: ['长江'], exceptions: ['长江路'] }, []],
    ['长江苑', 'residential-area', { enterprises: ['长江'], exceptions: ['长江路'] }, ['enterprise likely 长江']],
    ['黄山市', 'prefecture', { protectedNames: ['黄山'] }, ['protected-name error 黄山']],
    ['大黄山区', 'county', { protectedNames: ['黄山'] }, ['protected-name likely 黄山']],
    ['黄山路', 'street', { protectedNames: ['黄山'] }, []],
    ['黄山区', 'county', { protectedNames: ['黄山'], exceptions: ['黄山'] }, []],
    ['中央路', 'street', { exaggeration: [] }, []],
    ['延边朝鲜族自治州', 'prefecture', {}, []],
    ['长沙黄花国际机场', 'transport', {}, []],
  ])('%s', (name, kind, lexicons, expected) => {
    expect(rules(name, kind, {}, { lexicons: lexicons ?? {} })).toEqual(expected)
  })

  it('a list may be taken away: without exceptions the words still count', () => {
    const lexicons = { leaders: ['某某'], protectedNames: ['黄山'], exceptions: undefined } as never
    expect(rules('黄山市', 'prefecture', {}, { lexicons })).toEqual(['protected-name error 黄山'])
    expect(rules('某某路', 'street', {}, { lexicons })).toEqual(['leader error 某某'])
  })

  it('a leader’s name wants another name, a person’s a judgement (art. 9(4))', () => {
    const remedies = (lexicons: object) =>
      check('张三路', 'street', {}, { lexicons }).findings.map(one => one.remedy.zh)
    expect(remedies({ leaders: ['张三'] })).toEqual(['请另拟名称。'])
    expect(remedies({ persons: ['张三'] })).toEqual(['请由人判断；没有特定联系或者已经批准的，记入例外。'])
  })

  it('an exception of the default list covers its own words alone', () => {
    expect(rules('列宁公园', 'park', {}, { lexicons: { foreign: ['列宁'] } })).toEqual([])
    expect(rules('列宁路', 'street', {}, { lexicons: { foreign: ['列宁'] } })).toEqual(['foreign likely 列宁'])
  })
})

describe('what sounds foreign or of the court, and is not', () => {
  it.each<[string, PlaceKind, string[]]>([
    // The notice is of estates, buildings, streets; old names of villages and divisions are history.
    ['皇甫村', 'committee-seat', []],
    ['皇姑区', 'county', []],
    ['王府庄', 'committee-seat', []],
    ['中央村', 'committee-seat', []],
    ['柏林镇', 'township', []],
    ['乌图布拉格嘎查', 'committee-seat', []],
    ['塔勒克村', 'committee-seat', []],
    ['莫斯科村', 'committee-seat', ['foreign likely 莫斯科']],
    ['皇姑屯大街', 'street', []],
    ['王府井大街', 'street', []],
    ['御河路', 'street', []],
    ['御园路', 'street', []],
    ['御景路', 'street', ['odd-meaning likely 御景']],
    ['皇甫小区', 'residential-area', []],
    ['御河花园', 'residential-area', []],
    ['皇冠花园', 'residential-area', ['odd-meaning likely 皇']],
    ['首座御园', 'residential-area', ['odd-meaning likely 御']],
    ['皇家尊园', 'residential-area', ['odd-meaning likely 皇家', 'odd-meaning likely 尊']],
    ['乌鲁木齐路', 'street', []],
    ['内蒙古路', 'street', []],
    ['阿勒泰路', 'street', []],
    ['马克思街', 'street', []],
    ['柏林花园', 'residential-area', ['foreign likely 柏林']],
    ['尼普罗花园', 'residential-area', ['foreign likely 尼普罗']],
    ['欧罗巴路', 'street', ['foreign likely 欧罗巴']],
    ['欧罗巴桥', 'transport', ['foreign likely 欧罗巴']],
    ['欧罗巴气象站', 'weather', ['foreign likely 欧罗巴']],
    // Two that write sounds strongly, and one that may; with one alone it is nothing.
    ['华卡莎花园', 'residential-area', ['foreign likely 华卡莎']],
    ['杜诺里花园', 'residential-area', []],
    // Two characters are too few, and none may be a name’s own.
    ['拉克路', 'street', []],
    ['国泰安路', 'street', []],
  ])('%s as %s: %j', (name, kind, expected) => {
    expect(rules(name, kind)).toEqual(expected)
  })

  it('a street of Xinjiang may sound so', () => {
    expect(rules('古丽斯坦路', 'street', { division: '650103' })).toEqual([])
    expect(rules('古丽斯坦路', 'street', { division: '310104' })).toEqual(['foreign likely 古丽斯坦'])
    expect(rules('纽约路', 'street', { division: '650103' })).toEqual(['foreign likely 纽约'])
  })

  it('sounds are a matter of the list of foreign words: without it they are not looked for, and exceptions hold', () => {
    expect(rules('尼普罗花园', 'residential-area', {}, { lexicons: { foreign: undefined } as never })).toEqual([])
    expect(rules('尼普罗花园', 'residential-area', {}, { lexicons: { exceptions: ['尼普罗'] } })).toEqual([])
    expect(rules('皇冠花园', 'residential-area', {}, { lexicons: { feudalCharacters: [] } })).toEqual([])
  })
})

describe('a character that the place has always had is not rare there', () => {
  const rare = (name: string, division?: string) =>
    rules(name, 'street', division === undefined ? {} : { division }, { isLocalCharacter })
  it.each<[string, string | undefined, string[]]>([
    ['东氿路', '320282', []],
    ['东氿路', '3202', []],
    ['东氿路', '32', ['rare-character warning 氿']],
    ['东氿路', '110101', ['rare-character warning 氿']],
    ['东氿路', undefined, ['rare-character warning 氿']],
    ['甪直路', '320506', []],
    ['北滘路', '440606', []],
    ['龍氿路', '320282', ['standard-script error 龍']],
  ])('%s in %s: %j', (name, division, expected) => {
    expect(rare(name, division)).toEqual(expected)
  })
})

describe('facilities and repeats', () => {
  it('a facility carries the local name', () => {
    expect(rules('密云水库', 'water', { localNames: ['密云'] })).toEqual([])
    expect(rules('幸福水库', 'water', { localNames: ['密云'] })).toEqual(['facility-name warning 幸福水库'])
    expect(rules('密云水库', 'water', { localNames: ['北京', '密云'] })).toEqual([])
    expect(check('幸福水库', 'water').notChecked.map(({ rule }) => rule)).toContain('facility-name')
  })

  const index = nameIndex(
    [
      { name: '锦绣路', kind: 'street', area: '主城区' },
      { name: '东风镇', kind: 'township', area: '11' },
      { name: '解放街道', kind: 'township', area: '11' },
      { name: '渝北区', kind: 'county', area: '' },
    ],
    { reading: pinyinReading() },
  )
  it.each<[string, PlaceKind, string | undefined, string[]]>([
    ['锦绣街', 'street', '主城区', ['duplicate-local error 锦绣街']],
    ['锦秀路', 'street', '主城区', ['duplicate-local warning 锦秀路']],
    ['锦绣路', 'street', '新城', []],
    ['锦绣花园', 'residential-area', '主城区', []],
    ['东风乡', 'township', '11', ['duplicate-local error 东风乡']],
    ['东风乡', 'township', '12', []],
    // Sub-districts have no national rule, and towns are not held against them.
    ['东风街道', 'township', '11', []],
    ['解放街道', 'township', '11', []],
    ['解放镇', 'township', '11', []],
    ['渝北县', 'county', undefined, ['duplicate-country error 渝北县']],
  ])('%s (%s) in %s', (name, kind, area, expected) => {
    expect(rules(name, kind, area === undefined ? {} : { area }, { index })).toEqual(expected)
  })

  it('a famous natural feature is held against the country, another against nothing (art. 9(7))', () => {
    const mountains = nameIndex([{ name: '玉山', kind: 'mountain', area: '' }], { reading: pinyinReading() })
    expect(rules('玉山', 'mountain', {}, { index: mountains })).toEqual([])
    expect(rules('玉山', 'mountain', { famous: true }, { index: mountains })).toEqual(['duplicate-country error 玉山'])
    const unjudged = (more: object) =>
      check('玉山', 'mountain', more)
        .notChecked.map(({ rule }) => rule)
        .filter(rule => rule.startsWith('duplicate'))
    expect(unjudged({})).toEqual(['duplicate-country'])
    expect(unjudged({ famous: false })).toEqual([])
    expect(unjudged({ famous: true })).toEqual(['duplicate-country'])
  })

  it('a name proposed before the regulation of 2022 is not judged by it', () => {
    const on = (day: string) => check('曼哈顿花园', 'residential-area', { on: day })
    expect(on('2022-05-01').findings).toEqual(check('曼哈顿花园', 'residential-area').findings)
    expect(on('2024-05-01')).toEqual(check('曼哈顿花园', 'residential-area'))
    const { findings, notChecked, forHumans } = on('2022-04-30')
    expect([findings, notChecked.map(({ rule }) => rule)]).toEqual([[], Object.keys(namingRules)])
    expect(forHumans).toEqual([])
  })

  it('what is left to people goes by the texts of the day: the measures are of 2024-05-01', () => {
    const titles = (on: string) => check('锦绣花园', 'residential-area', { on }).forHumans.map(({ cite }) => cite.title)
    expect(titles('2024-04-30')).not.toContain('地名管理条例实施办法')
    expect(titles('2024-05-01')).toContain('地名管理条例实施办法')
  })

  it('of a county the area does not count, whatever is given', () => {
    expect(rules('渝北县', 'county', { area: '50' }, { index })).toEqual(['duplicate-country error 渝北县'])
  })

  it('names the first five places of the list', () => {
    const same = (name: string, count: number) =>
      Array.from({ length: count }, () => ({ name, kind: 'street' as const, area: '' }))
    const many = nameIndex([...same('锦绣路', 6), ...same('锦秀路', 1)], { reading: pinyinReading() })
    expect(check('锦绣街', 'street', { area: '' }, { index: many }).findings.map(({ reason }) => reason)).toEqual([
      {
        zh: '规定范围内有 6 个重名（第 1、2、3、4、5 个）。',
        en: '6 of the same name in its scope (no. 1, 2, 3, 4, 5 of the list).',
      },
      {
        zh: '规定范围内有 1 个同音（第 7 个）。',
        en: '1 that sound alike in its scope (no. 7 of the list).',
      },
    ])
  })

  it('says what is missing, and nothing of what was given or has no rule', () => {
    const missing = (kind: PlaceKind, more: object, options: NamingCheckOptions) =>
      check('某某', kind, more, options)
        .notChecked.filter(({ missing: { zh } }) => zh !== '没有给出词表')
        .map(({ rule, missing: { zh } }) => `${rule} ${zh}`)
    const local = localNamingRules['360100']!
    expect(missing('county', {}, { local })).toEqual(['duplicate-country 没有给出现有地名'])
    expect(missing('street', {}, { local })).toEqual(['duplicate-local 没有给出现有地名'])
    expect(missing('street', { area: '' }, { local, index })).toEqual([])
    expect(missing('street', {}, { index })).toEqual(['length 没有给出当地规定', 'duplicate-local 没有给出所在范围'])
    const lists = (kind: PlaceKind, lexicons: object) =>
      check('某某', kind, {}, { lexicons })
        .notChecked.map(({ rule }) => rule)
        .filter(rule => rule === 'protected-name')
    expect(lists('county', {})).toEqual(['protected-name'])
    expect(lists('county', { protectedNames: [] })).toEqual([])
    expect(lists('street', {})).toEqual([])
    expect(lists('mountain', {})).toEqual([])
    expect(lists('committee-seat', {})).toEqual([])
  })

  it('is not held against the list of an area that nobody named', () => {
    const nameless = nameIndex([{ name: '锦绣路', kind: 'street', area: '' }], { reading: pinyinReading() })
    expect(rules('锦绣路', 'street', {}, { index: nameless })).toEqual([])
    expect(rules('锦绣路', 'street', { area: '' }, { index: nameless })).toEqual(['duplicate-local error 锦绣路'])
  })

  it('without an area the scope cannot be judged, and that is said', () => {
    const { findings, notChecked } = check('锦绣路', 'street', {}, { index })
    expect(findings).toEqual([])
    expect(notChecked.find(({ rule }) => rule === 'duplicate-local')?.missing.zh).toBe('没有给出所在范围')
  })
})

it('takes any text, and quotes only what stands in it', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[中央国际花园大厦壹号A1·路]{0,8}$/))
  fc.assert(
    fc.property(name, fc.constantFrom(...placeKindNames), (text, kind) => {
      for (const { quote, cite, reason, remedy } of check(text, kind).findings) {
        expect(text.includes(quote)).toBe(true)
        expect(cite.title).not.toBe('')
        expect([reason.zh, reason.en, remedy.zh, remedy.en].every(words => words !== '')).toBe(true)
      }
    }),
  )
})
