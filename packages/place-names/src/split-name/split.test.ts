import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlaceKind } from '../place-kinds/kinds.js'
import { genericParts, splitName } from './split.js'
import { splitByForm } from './split-by-form.js'

const words = (name: string, kind?: PlaceKind) =>
  splitName(name, { kind })
    .words.map(({ text }) => text)
    .join('/')

it('a province stands alone before an institution of three characters or more', () => {
  expect(words('北京医院')).toBe('北京/医院')
  expect(splitByForm('北京医院')).toBeUndefined()
  expect(splitByForm('北京图书馆')?.words.map(({ text }) => text)).toEqual(['北京', '图书馆'])
})

describe('examples of the spelling rules of 1984', () => {
  it.each([
    ['se-001', '太行/山'],
    ['se-002', '松花/江'],
    ['se-004', '西藏/自治区'],
    ['se-006', '通/县'],
    ['se-007', '南京/路'],
    ['se-009', '门框/胡同'],
    ['se-010', '西辽/河'],
    ['se-012', '北雁荡/山'],
    ['se-013', '景山/后街'],
    ['se-014', '朝阳门内/大街'],
    ['se-015', '东直门外/南后街'],
    ['se-021', '渤海/湾'],
    ['se-022', '黑龙江/省'],
    ['se-023', '景德镇/市'],
    ['se-024', '解放路/南小街'],
    ['se-026', '左权/县'],
    ['se-027', '张之洞/路'],
    ['se-030', '北京/工人/体育馆'],
    ['se-032', '浙江/省/测绘局'],
    ['se-033', '费/县/汽车站'],
    ['se-034', '郑州/市/玻璃厂'],
  ])('%s %s', (_, expected) => {
    expect(words(expected.replaceAll('/', ''))).toBe(expected)
  })

  // The other examples of rules 1 to 7, as reposts of the rules agree on them.
  it.each(
    (
      '汾/河 太/湖 舟山/群岛 台湾/海峡 青藏/高原 密云/水库 大/运河 永丰/渠 江苏/省 襄樊/市 西峰/镇 虹口/区 友谊/乡 京津/公路 滨江/道 ' +
      '横/街 长安/街 大/马路 梧桐/巷 潮白/新河 新通扬/运河 老秃顶子/山 小金门/岛 造币/左路 清波门/直街 后赵家楼/胡同 南/小街 小/南街 ' +
      '南横/东街 修文/西小巷 广安门/北滨河/路 广渠/南水关/胡同 包头/胡同/东巷 欧阳海/水库 五指/山 九龙/江 三门/峡 二道/沟 ' +
      '第二/松花/江 第六/屯 三眼井/胡同 八角场/东街 三八/路 五一/广场 1203/高地 1718/峰 二/马路 经/五/路 三/环路 大川淀/一/巷 ' +
      '东四/十二/条 第九/弄 天宁寺/西里/一/巷 珠/江 盆儿/胡同 海南/岛'
    ).split(' '),
  )('%s', expected => {
    expect(words(expected.replaceAll('/', ''))).toBe(expected)
  })

  it.each(
    '王村 江镇 漷县 周口店 文家市 油坊桥 铁匠营 大虎山 太平沟 三岔河 龙王集 龚家棚 众埠街 南王家荡 东桑家堡子 李庄 西安 建瓯 天峨'.split(
      ' ',
    ),
  )('a village or town is one word: %s', name => {
    expect(words(name)).toBe(name)
    expect(words(name, 'natural-village')).toBe(name)
  })
})

describe('splitName', () => {
  it('a generic element needs a name before it: one character, or two where it ends proper names too', () => {
    const after = (text: string) => genericParts().find(part => part.text === text)?.after
    expect([after('路'), after('新区'), after('林区')]).toEqual([1, 2, 3])
    for (const name of ['路', '大厦']) expect(words(name)).toBe(name)
    expect(splitName('路')).toMatchObject({ specific: '路', generic: '', base: '' })
  })

  // Rule 14: farms, monuments, halls. A short name that ends so is a village’s or a town’s own.
  it.each([
    '友谊/农场',
    '八五二/农场',
    '紫泥泉/种羊场',
    '山丹/军马场',
    '青龙山/马场',
    '马场',
    '新马场',
    '大羊场',
    '塞罕坝/林场',
    '人民英雄/纪念碑',
    '某某/纪念塔',
    '毛主席/纪念堂',
    '平津战役/纪念馆',
    '人民/大会堂',
    '中山/陵',
    '成吉思汗/陵',
    '黄帝/陵',
    '乐陵',
    '东霍陵',
    '小盐场',
    '畜牧场',
    '二渔场',
    '某某烈士/碑',
    '三块碑',
    '石碑',
  ])('%s', expected => {
    expect(words(expected.replaceAll('/', ''))).toBe(expected)
  })

  // Rules 2 and 14: a modifier of two syllables is a word of its own.
  it.each([
    '武汉/长江/大桥',
    '二七/烈士/纪念碑',
    '武威/地区/气象局',
    '北京/大兴/国际/机场',
    '首都/国际/机场',
    '国际/机场',
    '松柏/长途/汽车站',
    '西安/交通/大学',
    '福州/国家/森林/公园',
    '武夷山/国家级/自然/保护区',
    '京沪/高速/公路',
    '北京/经济/技术/开发区',
    '厦门/市/思明/区/体育/中心',
    '成都/市/测绘局',
    '盐城/市/图书馆',
    '人民/公园',
    '长江大桥/路',
    '金榜/社区/居民/委员会',
    '前埔/村民/委员会',
    '嘉莲/街道/办事处',
    '京杭/大运河',
    '大/运河',
    '筼筜/书院',
    '红星/拖拉机厂',
    '挹江/门',
    '建国门',
    '厦门',
    '武侯/祠',
    '雍和/宫',
    '爱晚/亭',
    '龙门/石窟',
    '华亭',
    // One of a single syllable is joined, behind too.
    '黄埔/大道西',
    '广州/大道中',
    '莲花/二/里',
    '前埔/十五/里',
    '七里',
    // A capital or a city planned apart before a facility, but not in the name of a street or bay.
    '长沙/黄花/国际/机场',
    '厦门/海沧/大桥',
    '上海/虹桥/站',
    '上海/水文站',
    '厦门/象屿/保税区',
    '杭州湾/跨海/大桥',
    '南京路/小学',
    '北京路派出所',
    '上海/市场监督管理局',
    '湖南/省/森林/公园',
    '武汉/长江/二桥',
    '二十四/桥',
    '山东路/社区/卫生/服务/中心',
    '鼓浪屿/历史/文化/街区',
    '凤凰/古城',
    '古镇/镇',
    '一/号路',
    '工业园/三/号路',
    '1/号路',
  ])('modifiers: %s', expected => {
    expect(words(expected.replaceAll('/', ''))).toBe(expected)
  })

  it.each([
    ['资水', 'river', '资/水'],
    ['资水', undefined, '资水'],
    ['橘子洲', 'island', '橘子/洲'],
    ['昆仑山口', 'terrain', '昆仑/山口'],
    ['趵突泉', 'other', '趵突/泉'],
    ['丽水', 'prefecture', '丽水'],
  ] as const)('a generic element that counts for its kind alone: %s (%s)', (name, kind, expected) => {
    expect(words(name, kind)).toBe(expected)
  })

  it.each(['西园/一村', '曹杨/新村', '张各庄/一村', '工农/二十村', '三家村', '十八村', '三十二村', '第六/村'])(
    'a quarter with its number: %s',
    expected => {
      expect(words(expected.replaceAll('/', ''))).toBe(expected)
    },
  )

  // Rule 7, as of lanes: a street is cut in parts by number or direction.
  it('段 is of a street, and ends names of villages too', () => {
    for (const one of ['解放路/三/段', '人民/南路/四/段', '荷塘路/北段', '上段村', '下段'])
      expect(words(one.replaceAll('/', ''))).toBe(one)
    expect(splitName('人民南路四段')).toMatchObject({ generic: '段', base: '段', kinds: ['street'] })
    expect(splitName('解放路三段', { kind: 'building' }).generic).toBe('')
  })

  it('里 and 弄 end names of their own', () => {
    expect(['可可西里', '满洲里', '可可西里/山', '梁弄', '梁弄/镇'].map(one => words(one.replaceAll('/', '')))).toEqual(
      ['可可西里', '满洲里', '可可西里/山', '梁弄', '梁弄/镇'],
    )
    expect(words('西园一村', 'committee-seat')).toBe('西园一/村')
    expect(splitName('西园一村')).toMatchObject({ specific: '西园', generic: '一村', base: '村' })
  })

  it('the kind chooses among elements', () => {
    expect(splitName('三峡水利枢纽', { kind: 'transport' })).toMatchObject({ base: '枢纽', kinds: ['transport'] })
    expect(splitName('三峡水利枢纽', { kind: 'water' }).base).toBe('水利枢纽')
    expect(splitName('三峡水利枢纽').base).toBe('水利枢纽')
    expect(words('东风路', 'committee-seat')).toBe('东风路')
    expect(words('东风村前', 'committee-seat')).toBe('东风村前')
  })

  it('autonomous divisions, banners and institutions have their parts', () => {
    expect(splitName('恩施土家族苗族自治州').kinds).toEqual(['prefecture'])
    expect(splitByForm('浙江省测绘局')).toMatchObject({ specific: '浙江省', generic: '测绘局', kinds: ['other'] })
    expect(splitByForm('北京图书馆')).toMatchObject({ specific: '北京', generic: '图书馆', kinds: ['building'] })
    expect(splitByForm('某某某某某某某省测绘局')).toBeUndefined()
    expect(splitByForm('北京中山路')).toBeUndefined()
    expect(splitByForm('浙江省学校路')).toBeUndefined()
    expect(words('郑州市水泵站')).toBe('郑州/市/水泵站')
    expect(words('北京市天津路小学')).toBe('北京/市/天津路/小学')
    expect(splitByForm('阿拉善左旗路')).toBeUndefined()
  })

  it('names that the rules print have their parts', () => {
    expect(splitName('广安门北滨河路')).toStrictEqual({
      name: '广安门北滨河路',
      specific: '广安门北滨河',
      generic: '路',
      base: '路',
      kinds: ['street'],
      words: [
        { text: '广安门', role: 'specific' },
        { text: '北滨河', role: 'specific' },
        { text: '路', role: 'generic' },
      ],
    })
  })

  it.each([
    // A day or a figure in a name is specific; what counts streets is an ordinal (rules 6, 7).
    ['三八路', 'specific'],
    ['十二路', 'ordinal'],
    ['三路', 'ordinal'],
    ['第三十路', 'ordinal'],
    ['三八条', 'ordinal'],
  ])('%s: its numeral is %s', (name, role) => {
    expect(splitName(name).words.map(word => word.role)).toEqual([role, 'generic'])
  })

  it('a street behind its town counts: 经/五/路, 东四/十二/条', () => {
    expect(splitName('经五路').words.map(word => word.role)).toEqual(['specific', 'ordinal', 'generic'])
    expect(splitName('东四十二条').words.map(word => word.role)).toEqual(['specific', 'ordinal', 'generic'])
    expect(splitName('东四二三条').words.map(word => word.text)).toEqual(['东四', '二三', '条'])
  })

  it('a text of more than 100 characters is no name', () => {
    const long = (length: number) => `${'甲'.repeat(length - 1)}路`
    expect(splitName(long(100)).generic).toBe('路')
    expect(splitName(long(101)).generic).toBe('')
  })

  it.each([
    ['a village by its number', '第六屯', '第六/屯', '屯'],
    ['a road of such a village', '第六屯路', '第六屯/路', '路'],
    ['a village that only ends so', '王家第六屯', '王家第六屯', ''],
    ['a bridge in a street name', '长江大桥路', '长江大桥/路', '路'],
    ['a lane of one character is joined', '王胡同东巷', '王胡同/东巷', '巷'],
    ['a direction before a lane', '景山后胡同', '景山后/胡同', '胡同'],
    ['a direction before a wide street', '城关北大街', '城关/北大街', '大街'],
    ['a wide street that begins with one', '东关村大街', '东关村/大街', '大街'],
    ['a direction before a mountain is its name', '龙王后山', '龙王后/山', '山'],
    ['a lane without a number', '天宁寺西里', '天宁寺/西里', '里'],
  ])('%s: %s', (_, name, expected, base) => {
    expect(words(name)).toBe(expected)
    expect(splitName(name).base).toBe(base)
  })

  it.each([
    ['a province in a street name', '河南路', '河南/路'],
    ['a province and a direction', '云南北路', '云南/北路'],
    ['a province of three characters', '黑龙江南路', '黑龙江/南路'],
    ['peoples stand alone', '恩施土家族苗族自治州', '恩施/土家族/苗族/自治州'],
    ['a people that is short', '新疆维吾尔自治区', '新疆/维吾尔/自治区'],
    ['Zhuang', '广西壮族自治区', '广西/壮族/自治区'],
    ['no people', '内蒙古自治区', '内蒙古/自治区'],
    ['a day, not a number', '五四大街', '五四/大街'],
    ['ten is a number', '经十路', '经/十/路'],
    ['a garden is no city', '新光城市花园', '新光城市/花园'],
    ['a county of one character', '费县', '费/县'],
    ['a wide street and a direction', '东单北大街', '东单/北大街'],
    ['a direction that is the name', '城东大街', '城东/大街'],
    ['a new area', '浦东新区', '浦东/新区'],
    ['a banner', '阿拉善左旗', '阿拉善/左旗'],
    ['a banner with a wing', '科尔沁右翼中旗', '科尔沁/右翼/中旗'],
    ['two divisions before an institution', '北京市宣武区育才学校', '北京/市/宣武/区/育才/学校'],
  ])('%s: %s', (_, name, expected) => {
    expect(words(name)).toBe(expected)
  })

  it('gives specific and generic elements, the base and the kinds', () => {
    expect(splitName('景山后街')).toMatchObject({ specific: '景山', generic: '后街', base: '街', kinds: ['street'] })
    expect(splitName('黑龙江省')).toMatchObject({ specific: '黑龙江', generic: '省', kinds: ['province'] })
    expect(splitName('恩施土家族苗族自治州')).toMatchObject({ specific: '恩施', generic: '土家族苗族自治州' })
    expect(splitName('经五路')).toMatchObject({ specific: '经五', generic: '路' })
    expect(splitName('西安')).toMatchObject({ specific: '西安', generic: '', kinds: [] })
  })

  it('the kind decides where the form does not', () => {
    expect(words('太平沟', 'river')).toBe('太平/沟')
    expect(words('二道沟', 'natural-village')).toBe('二道沟')
    expect(words('张庄村', 'committee-seat')).toBe('张庄/村')
    expect(words('张庄村')).toBe('张庄村')
    expect(splitName('密云水库', { kind: 'water' }).kinds).toEqual(['water'])
    expect(splitName('密云水库').kinds).toEqual(['lake', 'water'])
  })

  it('keeps every character, in order, on any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[东西南北大小一二三路街巷县市区省山江河村第门]{0,12}$/),
    )
    fc.assert(
      fc.property(text, name => {
        const split = splitName(name)
        expect(split.words.map(word => word.text).join('')).toBe(name)
        expect(split.specific + split.generic).toBe(name)
        expect(split.generic.endsWith(split.base)).toBe(true)
      }),
    )
  })
})
