import type { PlaceKind } from '../place-kinds/kinds.js'

/** Generic elements (通名), by the kind of place that they name. A word may stand under several kinds. */
const words: readonly (readonly [PlaceKind, string])[] = [
  ['province', '省 自治区 特别行政区'],
  ['prefecture', '市 地区 自治州 盟'],
  ['county', '县 自治县 区 市 旗 自治旗 林区 特区 新区 矿区'],
  ['township', '镇 乡 街道 街道办事处 民族乡 苏木 民族苏木'],
  ['committee-seat', '村民委员会 居民委员会 村委会 居委会 社区居委会 社区 嘎查'],
  ['mountain', '山 雪山 神山 山脉 岭 峰 岗 崖 丘陵 丘'],
  ['river', '江 河 运河 大运河 溪 川 沟 涧 河道'],
  ['lake', '湖 盐湖 池 潭 泊 水库 淀 错'],
  ['sea', '海 湾 海湾 海峡 洋 港湾 水道'],
  ['island', '岛 群岛 列岛 半岛 屿 礁 沙洲'],
  ['terrain', '高原 平原 盆地 沙漠 草原 草地 峡 峡谷 大峡谷 三角洲 高地 洞 瀑布 冰川 戈壁 走廊 半岛 滩 坡 坪 谷'],
  ['park', '公园 自然保护区 风景区 风景名胜区 森林公园 湿地公园 国家公园 植物园 动物园 植物公园'],
  [
    'street',
    '路 街 巷 弄 条 道 里 大街 大道 公路 国道 省道 马路 胡同 支路 支弄 环路 高速公路 高架路 快速路 步行街 小路 夹道 里弄',
  ],
  [
    'residential-area',
    '小区 花园 花苑 苑 园 公寓 新村 新城 家园 庄园 山庄 别墅 公馆 府 院 庭 轩 居 里 坊 城 住宅区 花城 嘉园 庭院 阁 邸 台',
  ],
  [
    'building',
    '大厦 大楼 楼 广场 中心 商厦 酒店 宾馆 饭店 写字楼 公寓 商城 城 商场 会所 体育馆 体育场 图书馆 博物馆 纪念馆 纪念堂 展览馆 美术馆 文化馆 ' +
      '大会堂 礼堂 会堂 大剧院 剧院',
  ],
  [
    'transport',
    '桥 大桥 立交桥 天桥 隧道 机场 车站 火车站 汽车站 客运站 地铁站 码头 港 渡口 高铁站 站 枢纽 铁路 公路 高速公路 国道 省道',
  ],
  ['water', '水库 渠 干渠 大坝 堤 闸 水闸 灌区 水利枢纽'],
  ['power', '电站 水电站 发电厂 变电站 核电站'],
  ['telecommunication', '电视塔 发射塔'],
  ['weather', '气象站 气象台'],
  [
    'other',
    '学校 中学 小学 大学 医院 寺 庙 塔 陵园 陵 陵墓 碑 纪念碑 纪念塔 工厂 农场 林场 牧场 马场 军马场 羊场 种羊场 种畜场 种马场 良种场 原种场 ' +
      '园艺场 茶场 渔场 盐场 鱼种场 畜牧场 苗圃 开发区 书院 学院 研究院 敬老院 福利院 ' +
      '养老院 卫生院 幼儿园 影视城 科技园 产业园 工业园 创业园 产业园区 工业园区 度假区 旅游区 街区 示范区 保税区 合作区 试验区 贸易区 校区 故居 遗址 古城 古镇 会馆 教堂 清真寺 牌坊 城墙 门 宫 祠 亭 石窟 拖拉机厂 机床厂 ' +
      '机械厂 钢铁厂 水泥厂 纺织厂 化肥厂 造纸厂 玻璃厂 印刷厂 制药厂',
  ],
]

/** Generic elements that end proper names too (清新区): they count only after two characters or more. */
const cautiousWords =
  '雪山 神山 盐湖 农场 林场 牧场 渔场 茶场 盐场 马场 羊场 会堂 弄 新区 府 院 庭 轩 居 坊 城 阁 邸 台 园 苑 楼 里 站 港 坡 坪 谷 滩 条 道 寺 庙 塔 渠 桥 池 潭 泊 洞 岗 川 崖 丘 错 海湾 书院 度假区 旅游区 街区 示范区 保税区 合作区 试验区 贸易区 校区 故居 遗址 古城 古镇 会馆 教堂 宫 祠 亭 石窟'

/** Generic elements that end so many proper names (丽水, 橘子洲街道) that they count only where the kind is given. */
const wordsOfKind: readonly (readonly [PlaceKind, string])[] = [
  ['river', '水 浜 泾 浦 塘 涌 港'],
  ['island', '洲'],
  ['terrain', '山口 垭口 湾 沟 关'],
  ['other', '泉 井'],
]

/** 神农架林区 is a forestry district, 碑林区 and 万柏林区 are districts of a city; 三块碑 and 东霍陵 are villages, 建国门 a quarter. */
const longWords = new Set(['林区', '碑', '陵', '门'])

/** Generic elements that hold a modifier of two syllables or more, which is a word of its own (rule 2). */
const compounds: readonly (readonly string[])[] = [
  ['自然', '保护区'],
  ['风景', '名胜区'],
  ['森林', '公园'],
  ['湿地', '公园'],
  ['国家', '公园'],
  ['植物', '公园'],
  ['高速', '公路'],
  ['水利', '枢纽'],
  ['产业', '园区'],
  ['工业', '园区'],
  ['街道', '办事处'],
  ['社区', '居委会'],
  ['居民', '委员会'],
  ['村民', '委员会'],
]

/** What stands between the specific element and a generic one of two syllables or more, and is a word of its own (rules 2 and 14). */
const modifierWords =
  '国际 国家 国家级 省级 市级 县级 森林 湿地 地质 郊野 滨江 滨海 滨河 体育 文化 科技 会展 会议 活动 服务 购物 商业 商务 金融 物流 交易 展览 艺术 运动 ' +
  '社区 长途 城际 客运 经济 技术 高新 产业 烈士 革命 工人 人民 青年 少年 儿童 妇女 妇幼 交通 师范 理工 工业 农业 医科 财经 政法 卫生 医疗 教育 电子 国防 解放军 民族 中医 职业 综合 老年 养老 健康 政务 救助 培训 保健 急救 起义 海洋 跨海 跨江 自由 贸易 航空 航天 邮电 旅游 生态 历史 长江 黄河 黄浦江 珠江 淮河 汉江 湘江 赣江 闽江 ' +
  '钱塘江 松花江 嘉陵江'

/**
 * Names that end like a generic element and are one word all the same: short names of divisions, and the natural villages that
 * rule 3 of the spelling rules prints. Where the kind is given, it decides.
 */
const wholeWords =
  '上海 浙江 黑龙江 青海 香港 唐山 鞍山 马鞍山 佛山 中山 舟山 乐山 眉山 保山 白山 双鸭山 平顶山 石嘴山 井冈山 峨眉山 昆山 威海 珠海 ' +
  '北海 乌海 宁海 临海 定海 防城港 连云港 张家港 镇江 九江 内江 湛江 阳江 牡丹江 潜江 吴江 晋江 靖江 漯河 赤峰 萍乡 新乡 宁乡 桐乡 湘乡 ' +
  '景德镇 芜湖 江镇 漷县 文家市 大虎山 油坊桥 太平沟 三岔河 众埠街 可可西里 满洲里'

/** Names whose words the spelling rules print, and that no rule of form would cut so. */
const printedWords: readonly (readonly string[])[] = [
  ['广安门', '北滨河', '路'],
  ['广渠', '南水关', '胡同'],
  ['挹江', '门'],
]

/** Tombs of one whose name is short. */
const tombs = ['黄帝', '炎帝', '舜帝', '大禹', '中山']

/** Short names of provinces, that institutions begin with. */
export const provinceNames =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 ' +
  '云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'

/** Cities that institutions begin with: the capitals of the provinces and the cities planned apart. */
export const cityNames =
  '石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 ' +
  '西宁 银川 乌鲁木齐 大连 青岛 宁波 厦门 深圳'

/** A generic element (通名), the kinds of places that it is of, and how many characters stand before it. */
export interface GenericPart {
  readonly text: string
  readonly kinds: readonly PlaceKind[]
  /** How many characters must stand before it. */
  readonly after: number
}

interface GenericData {
  readonly parts: ReadonlyMap<string, GenericPart>
  readonly longest: number
  /** Kinds of places by the generic elements that count for them alone. */
  readonly ofKind: ReadonlyMap<string, PlaceKind>
  readonly whole: ReadonlySet<string>
  readonly printed: ReadonlyMap<string, readonly string[]>
  /** The words of a generic element that has more than one. */
  readonly compounds: ReadonlyMap<string, readonly string[]>
  /** Words before a generic element, the longest first. */
  readonly modifiers: readonly string[]
}

let data: GenericData | undefined

/** The table, built at its first use. */
export const genericData = (): GenericData => {
  if (data) return data
  const cautious = new Set(cautiousWords.split(' '))
  const parts = new Map<string, { text: string; kinds: PlaceKind[]; after: number }>()
  for (const [kind, list] of words)
    for (const text of list.split(' ')) {
      const part = parts.get(text) ?? { text, kinds: [], after: longWords.has(text) ? 3 : cautious.has(text) ? 2 : 1 }
      part.kinds.push(kind)
      parts.set(text, part)
    }
  data = {
    parts,
    ofKind: new Map(wordsOfKind.flatMap(([kind, list]) => list.split(' ').map(text => [text, kind] as const))),
    longest: Math.max(...[...parts.keys()].map(text => text.length)),
    whole: new Set(wholeWords.split(' ')),
    printed: new Map([...printedWords, ...tombs.map(name => [name, '陵'])].map(words => [words.join(''), words])),
    compounds: new Map(compounds.map(words => [words.join(''), words])),
    modifiers: modifierWords.split(' ').toSorted((a, b) => b.length - a.length),
  }
  return data
}

/** Every generic element that is known, with the kinds of places that it names. */
export const genericParts = (): readonly GenericPart[] => [...genericData().parts.values()]

/** The longest generic element that a name ends in; one of the kind asked for goes first. */
export const longestGeneric = (name: string, kind: PlaceKind | undefined): GenericPart | undefined => {
  const { parts, longest, ofKind } = genericData()
  let fallback: GenericPart | undefined
  for (let length = longest; length > 0; length--) {
    const text = name.slice(-length)
    if (kind !== undefined && ofKind.get(text) === kind && name.length > length)
      return { text, kinds: [kind], after: 1 }
    const part = parts.get(text)
    if (!part || name.length - length < part.after) continue
    if (kind === undefined || part.kinds.includes(kind)) return part
    fallback ??= part
  }
  return kind === 'committee-seat' ? undefined : fallback
}

const unmodified = new Set<PlaceKind>(['street', 'river'])

/** The words of two syllables or more that stand before a generic element: 武汉/长江/大桥, 福州/国家/森林/公园. */
export const modifiersBefore = (specific: string, { text, kinds }: Pick<GenericPart, 'text' | 'kinds'>): string[] => {
  if (text.length < 2 || kinds.some(one => unmodified.has(one))) return []
  const found: string[] = []
  for (let head = specific; ; head = head.slice(0, -found[0]!.length)) {
    const word = genericData().modifiers.find(one => head.endsWith(one) && head.length >= one.length + 2)
    if (word === undefined) return found
    found.unshift(word)
  }
}
