/** Words that a check looks for. Each list can be replaced; a list that is left out is not checked, and the result says so. */
export interface NamingLexicons {
  /** Words that say more than the place is (大). */
  readonly exaggeration?: readonly string[]
  /** Foreign persons and places, and foreign words in Chinese characters (洋). */
  readonly foreign?: readonly string[]
  /** Rank and court of the old society (怪). */
  readonly feudal?: readonly string[]
  /** Characters that make the name of an estate or a building sound of the court; in names of streets and villages they are history. */
  readonly feudalCharacters?: readonly string[]
  /** Vulgar or ill-omened words (怪). */
  readonly vulgar?: readonly string[]
  /** Chinese persons: real names, aliases, pen names, characters of works of art. */
  readonly persons?: readonly string[]
  /** State leaders of all times. There is no list here: bring your own. */
  readonly leaders?: readonly string[]
  /** Firms and trade marks. There is no list here. */
  readonly enterprises?: readonly string[]
  /** Famous natural features, heritage sites, and features that reach beyond the division (art. 9(9)). */
  readonly protectedNames?: readonly string[]
  /** Words that were approved, or that have no specific link to the person, firm or place they sound like. */
  readonly exceptions?: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ')

/**
 * A small list to begin with: the words that the notice of 2018 names, those that cities’ published lists named, and the best
 * known foreign countries and places. Persons, leaders, firms and protected names are lists that the user brings.
 */
export const defaultLexicons = (): NamingLexicons => ({
  exaggeration: list(
    '宇宙 中央 天下 银河 世界 环球 全球 寰球 欧洲 澳洲 美洲 非洲 亚洲 亚太 中国 中华 全国 万国 国际 特区 首府 国会 天安门 中南海 太平洋 大西洋 ' +
      '印度洋 北冰洋',
  ),
  foreign: list(
    '美国 英国 法国 德国 俄罗斯 意大利 西班牙 葡萄牙 荷兰 瑞士 瑞典 挪威 丹麦 芬兰 希腊 奥地利 比利时 爱尔兰 波兰 匈牙利 捷克 土耳其 埃及 ' +
      '印度 日本 韩国 朝鲜 泰国 越南 新加坡 马来西亚 印度尼西亚 菲律宾 缅甸 加拿大 墨西哥 巴西 阿根廷 智利 古巴 澳大利亚 新西兰 南非 摩洛哥 ' +
      '欧洲 澳洲 美洲 非洲 欧陆 北美 南欧 北欧 英伦 英格兰 苏格兰 威尔士 不列颠 美利坚 加州 加利福尼亚 佛罗里达 夏威夷 德克萨斯 得克萨斯 ' +
      '曼哈顿 纽约 华盛顿 波士顿 芝加哥 洛杉矶 旧金山 西雅图 迈阿密 拉斯维加斯 好莱坞 比弗利 圣地亚哥 哈佛 耶鲁 剑桥 牛津 伦敦 巴黎 ' +
      '塞纳 香榭丽舍 普罗旺斯 凡尔赛 枫丹白露 卢浮 马赛 尼斯 戛纳 波尔多 柏林 慕尼黑 法兰克福 汉堡 海德堡 莱茵 罗马 米兰 威尼斯 佛罗伦萨 ' +
      '托斯卡纳 西西里 那不勒斯 马德里 巴塞罗那 里斯本 阿姆斯特丹 布鲁塞尔 维也纳 萨尔茨堡 苏黎世 日内瓦 雅典 爱琴海 地中海 圣托里尼 ' +
      '斯德哥尔摩 哥本哈根 奥斯陆 赫尔辛基 莫斯科 圣彼得堡 多瑙河 东京 大阪 北海道 首尔 曼谷 普吉 巴厘 迪拜 开罗 悉尼 墨尔本 温哥华 ' +
      '多伦多 蒙特利尔 魁北克 里约 维多利亚 伊丽莎白 拿破仑 林肯 莎士比亚 达芬奇 毕加索 梵高 莫奈 贝多芬 莫扎特 爱因斯坦 哥伦布 凯撒 ' +
      '白金汉 温莎 克里姆林 白宫 巴洛克 洛可可 哥特 奥林匹克 帕提欧 欧泊 香颂 托莱多 亚平宁 阿尔卑斯 伊顿 戴维营 ' +
      '爱丁堡 卡布里 纳帕 橘郡 马可波罗 塞维拉 塞维利亚 哥多华 科尔多瓦 欧罗巴 亚细亚 阿非利加 维兰德 卡芭拉 卡地亚 拉菲 香缇 香榭 波尔图 ' +
      '格拉纳达 瓦伦西亚 马略卡 西班牙 蒙特卡洛 摩纳哥 莱蒙 普鲁士 巴伐利亚 斯图加特 德累斯顿 波西米亚 布拉格 布达佩斯 华沙 里维埃拉 伊斯坦布尔 ' +
      '大溪地 马尔代夫 巴哈马 夏威夷 加勒比 曼彻斯特 利物浦 诺丁山 伯克利 斯坦福 普林斯顿 常春藤联盟 第五大道 时代广场 洛克菲勒 帝国大厦 哈德逊 ' +
      '枫叶国 罗浮宫 米开朗 拉斐尔 肖邦 雨果 莎翁 尼采 柏拉图 苏格拉底 雅典娜 维纳斯 阿波罗 丘比特 罗密欧 朱丽叶 奥斯卡 迪士尼 毕加 玛莎 劳伦斯',
  ),
  feudal: list(
    '皇家 皇宫 皇城 皇庭 皇廷 皇都 帝王 帝豪 帝景 帝都 帝国 御府 御景 御苑 御花园 王府 王侯 王朝 宫殿 爵府 公爵 伯爵 侯爵 贵族 一品 至尊 君临 ' +
      '龙庭 龙廷 皇帝 相府 官邸',
  ),
  feudalCharacters: list('皇 帝 御 尊 爵'),
  vulgar: list('哑巴 黄泉'),
  exceptions: list(
    '朝鲜族 俄罗斯族 白求恩 列宁公园 国际机场 ' +
      // Old names of places and of temples, in which a word of the lists is history.
      '皇甫 皇姑 皇城根 皇亭 皇木 皇庄 皇岗 秦皇 玉皇 赞皇 三皇 天皇 王府井 关帝 烈帝 黄帝 炎帝 舜帝 帝丘 御河 御道 御桥 御路 御史 尊桥 天尊 世尊 碧玺',
  ),
})
