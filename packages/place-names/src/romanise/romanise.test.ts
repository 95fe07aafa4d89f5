import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { romanise } from './romanise.js'
import { withPlainApostrophe } from './syllables.js'

describe('forms that the rules of 1984 print', () => {
  it.each([
    // Rules 1 to 5 print words without their pinyin; the readings are plain.
    ['', '松花江', 'Sōnghuā Jiāng'],
    ['', '舟山群岛', 'Zhōushān Qúndǎo'],
    ['', '通县', 'Tōng Xiàn'],
    ['', '门框胡同', 'Ménkuàng Hútong'],
    ['', '西辽河', 'Xīliáo Hé'],
    ['', '景山后街', 'Jǐngshān Hòujiē'],
    ['', '朝阳门内大街', 'Cháoyángménnèi Dàjiē'],
    ['', '黑龙江省', 'Hēilóngjiāng Shěng'],
    ['', '张之洞路', 'Zhāngzhīdòng Lù'],
    ['', '浙江省测绘局', 'Zhèjiāng Shěng Cèhuìjú'],
    ['', '费县汽车站', 'Fèi Xiàn Qìchēzhàn'],
    ['', '五指山', 'Wǔzhǐ Shān'],
    ['', '九龙江', 'Jiǔlóng Jiāng'],
    ['', '三门峡', 'Sānmén Xiá'],
    ['', '第二松花江', 'Dì’èr Sōnghuā Jiāng'],
    ['ro-004', '二道沟', 'Èrdào Gōu'],
    // One repost has two words, another Dìliùtún: the record’s form, and the other is a conflict.
    ['ro-006', '第六屯', 'Dìliù Tún'],
    ['ro-007', '三眼井胡同', 'Sānyǎnjǐng Hútong'],
    ['ro-008', '八角场东街', 'Bājiǎochǎng Dōngjiē'],
    ['ro-009', '三八路', 'Sānbā Lù'],
    ['ro-010', '五一广场', 'Wǔyī Guǎngchǎng'],
    ['ro-011', '1203高地', '1203 Gāodì'],
    ['', '1718峰', '1718 Fēng'],
    ['ro-013', '二马路', '2 Mǎlù'],
    ['ro-014', '经五路', 'Jīng 5 Lù'],
    ['ro-015', '三环路', '3 Huánlù'],
    ['', '大川淀一巷', 'Dàchuāndiàn 1 Xiàng'],
    ['', '东四十二条', 'Dōngsì 12 Tiáo'],
    ['', '第九弄', 'Dì-9 Lòng'],
    ['', '人民南路四段', 'Rénmín Nánlù 4 Duàn'],
    ['', '十里堡', 'Shílǐpù'],
    ['ro-020', '大黄堡', 'Dàhuángbǎo'],
    ['', '吴堡', 'Wúbǔ'],
    ['ro-022', '李庄', 'Lǐzhuāng'],
    ['ro-023', '珠江', 'Zhū Jiāng'],
    ['ro-024', '天宁寺西里一巷', 'Tiānníngsì Xīlǐ 1 Xiàng'],
    ['ro-025', '西安', 'Xī’ān'],
    // 一 and 不 keep their own tone; 儿 is r only where it colours a syllable.
    ['', '一线天', 'Yīxiàntiān'],
    ['', '二〇一路', 'Èrlíngyī Lù'],
    ['', '台儿庄区', "Tái'érzhuāng Qū"],
    // 林区 and 新区 end proper names too.
    ['', '神农架林区', 'Shénnóngjià Línqū'],
    ['', '万柏林区', 'Wànbǎilín Qū'],
    ['', '碑林区', 'Bēilín Qū'],
    ['', '浦东新区', 'Pǔdōng Xīnqū'],
    ['', '清新区', 'Qīngxīn Qū'],
    ['', '龙胜各族自治县', 'Lóngshèng Gèzú Zìzhìxiàn'],
    ['', '女儿河', 'Nǚ’ér Hé'],
    ['', '洮儿河', 'Táo’ér Hé'],
    ['', '雀儿山', 'Què’ér Shān'],
    ['', '玉龙雪山', 'Yùlóng Xuěshān'],
    ['', '茶卡盐湖', 'Chákǎ Yánhú'],
    ['', '建瓯', 'Jiàn’ōu'],
    ['ro-027', '天峨', 'Tiān’é'],
    ['ro-028', '盆儿胡同', 'Pénr Hútong'],
    ['', '王家盆儿胡同', 'Wángjiāpénr Hútong'],
  ])('%s %s is %s', (_id, name, expected) => {
    expect(romanise(name).text).toBe(withPlainApostrophe(expected))
  })

  it('a village is one word where the kind says so (rule 3)', () => {
    const village = romanise('太平沟', { kind: 'natural-village' })
    expect(village.text).toBe('Tàipínggōu')
    expect(village.reasons.map(({ rule }) => rule)).toContain(3)
    expect(romanise('第六屯').conflicts.map(({ text, reason }) => [text, reason.rule])).toEqual([['Dìliùtún', 3]])
    expect(romanise('第六屯路').conflicts).toEqual([])
    expect(romanise('第六屯', { kind: 'natural-village' }).text).toBe('Dìliùtún')
  })

  it('of a direction behind an avenue no rule speaks: both forms are told', () => {
    const avenue = romanise('黄埔大道西', { tones: 'none' })
    expect([avenue.text, ...avenue.conflicts.map(({ text }) => text)]).toEqual(['Huangpu Dadaoxi', 'Huangpu Dadao Xi'])
  })

  it('names the rules that shaped a form', () => {
    const rules = (name: string) => romanise(name).reasons.map(({ rule }) => rule)
    expect(rules('西安')).toEqual([8, 10, 11])
    expect(rules('经五路')).toEqual([1, 7, 8, 10])
    expect(rules('八角场东街')).toEqual([1, 2, 6, 8, 10])
    expect(rules('1203高地')).toEqual([1, 7, 8, 10])
    expect(rules('盆儿胡同')).toEqual([1, 8, 10, 12])
    // The apostrophe is for a syllable inside a word; rule 14 for institutions and buildings.
    expect(rules('安康市')).toEqual([1, 8, 10])
    expect(rules('国际大厦')).toEqual([1, 8, 10, 14])
    expect(rules('浙江省测绘局')).toEqual([1, 8, 10, 14])
    expect(rules('阳光公寓')).toEqual([1, 8, 10])
    expect(romanise('阳光公寓', { kind: 'building' }).reasons.map(({ rule }) => rule)).toEqual([1, 8, 10, 14])
  })
})

describe('forms of other languages', () => {
  it.each([
    ['喀什地区', 'Kaxgar Diqu', ['Kashi Diqu']],
    ['林芝市', 'Nyingchi Shi', ['Linzhi Shi']],
    ['百色市', 'Baise Shi', ['Bose Shi']],
    ['宕昌县', 'Tanchang Xian', ['Dangchang Xian']],
    ['红寺堡区', 'Hongsibu Qu', ['Hongsipu Qu', 'Hongsibao Qu']],
    ['覃塘区', 'Tantang Qu', ['Qintang Qu']],
    ['乐陵市', 'Laoling Shi', ['Leling Shi']],
    ['博乐市', 'Bole Shi', ['Bortala Shi']],
    ['革吉县', "Gê'gyai Xian", []],
    ['内蒙古自治区', 'Nei Mongol Zizhiqu', []],
    ['新疆维吾尔自治区', 'Xinjiang Uygur Zizhiqu', []],
    ['广西壮族自治区', 'Guangxi Zhuangzu Zizhiqu', []],
    ['宁夏回族自治区', 'Ningxia Huizu Zizhiqu', []],
    ['克孜勒苏柯尔克孜自治州', 'Kizilsu Kirgiz Zizhizhou', []],
    ['海西蒙古族藏族自治州', 'Haixi Mongolzu Zangzu Zizhizhou', []],
    ['延边朝鲜族自治州', 'Yanbian Chaoxianzu Zizhizhou', []],
    ['鄂伦春自治旗', 'Oroqen Zizhiqi', []],
    ['科尔沁左翼中旗', 'Horqin Zuoyi Zhongqi', []],
    ['莫力达瓦达斡尔族自治旗', 'Morin Dawa Daurzu Zizhiqi', []],
    ['察布查尔锡伯自治县', 'Qapqal Xibe Zizhixian', []],
    ['塔什库尔干塔吉克自治县', 'Taxkorgan Tajik Zizhixian', []],
    ['阿克塞哈萨克族自治县', 'Aksay Kazakzu Zizhixian', []],
    ['双江拉祜族佤族布朗族傣族自治县', 'Shuangjiang Lahuzu Vazu Blangzu Daizu Zizhixian', []],
    ['于田县', 'Yutian Xian', ['Keriya Xian']],
    ['贡嘎县', 'Gonggar Xian', []],
    ['陕西省', 'Shaanxi Sheng', []],
    ['大栅栏', 'Dashilan', ['Dashilar']],
  ])('%s is %s', (name, form, others) => {
    const result = romanise(name, { tones: 'none' })
    expect(result.text).toBe(form)
    expect(result.conflicts.map(({ text }) => text)).toEqual(expect.arrayContaining(others))
  })

  it('a form whose marks were put back is not verified, another of the list is known by copies', () => {
    expect(romanise('林周县')).toMatchObject({ text: 'Lhünzhub Xiàn', confidence: 'unverified' })
    expect(romanise('贡嘎县')).toMatchObject({ text: 'Gonggar Xiàn', confidence: 'secondary' })
  })

  it('tells a form once where only tones part it from another', () => {
    expect(romanise('喀什地区', { tones: 'none' }).conflicts.map(({ text }) => text)).toEqual(['Kashi Diqu'])
  })

  it('keeps the form of a division from other places that share its characters', () => {
    expect(romanise('阿里地区').text).toBe('Ngari Dìqū')
    expect(romanise('阿里山').text).toBe('Ālǐ Shān')
    expect(romanise('兴安盟', { tones: 'none' }).text).toBe('Hinggan Meng')
    expect(romanise('兴安县', { division: '450325', tones: 'none' }).text).toBe("Xing'an Xian")
    expect(romanise('贡嘎山', { tones: 'none' }).text).toBe('Gongga Shan')
    expect(romanise('温泉路').conflicts).toEqual([])
    for (const name of ['阿里山', '兴安县', '贡嘎山']) expect(romanise(name).conflicts).toEqual([])
    expect(romanise('香港岛', { tones: 'none' }).conflicts.map(({ text }) => text)).toEqual(['Hong Kong Dao'])
    expect(romanise('香港', { tones: 'none' }).text).toBe('Hong Kong')
    expect(romanise('香港路', { tones: 'none' }).text).toBe('Xianggang Lu')
    expect(romanise('普兰店').text).toBe('Pǔlándiàn')
  })
})

it('says where a name may have an official form that the tables do not hold', () => {
  const codes = (name: string, division?: string) => romanise(name, { division }).problems.map(({ code }) => code)
  expect(codes('草湖市', '659013')).toEqual(['official-form-not-known'])
  expect(codes('草湖市')).toEqual([])
  expect(codes('草湖市', '321500')).toEqual([])
  expect(romanise('草湖市', { division: '659013' }).problems).toMatchObject([{ path: [0], severity: 'warning' }])
  expect(codes('塔城地区', '654200')).toEqual([])
  expect(codes('拜城县', '652926')).toEqual([])
  expect(codes('丰县', '320321')).toEqual([])
})

describe('options', () => {
  it('writes tones, signs and documents', () => {
    expect(romanise('吕梁市').text).toBe('Lǚliáng Shì')
    expect(romanise('吕梁市', { tones: 'none' }).text).toBe('Lüliang Shi')
    expect(romanise('吕梁市', { tones: 'numbers' }).text).toBe('Lü3liang2 Shi4')
    expect(romanise('吕梁市', { use: 'sign' }).text).toBe('LÜLIANG SHI')
    expect(romanise('吕梁市', { use: 'passport' }).text).toBe('LYULIANG SHI')
    expect(romanise('略阳县', { use: 'passport' }).text).toBe('LUEYANG XIAN')
    // YU stands for the Ü of LÜ and NÜ; of other languages’ forms no rule is known.
    expect(romanise('乌鲁木齐市', { use: 'passport' })).toMatchObject({
      text: 'ÜRÜMQI SHI',
      problems: [{ code: 'umlaut-on-document', severity: 'warning' }],
    })
    expect(romanise('绿女路', { use: 'passport' })).toMatchObject({ text: 'LYUNYU LU', problems: [] })
    expect(romanise('第九弄', { tones: 'none' }).text).toBe('Di-9 Long')
    expect(romanise('盆儿胡同', { tones: 'numbers' }).text).toBe('Penr2 Hu2tong5')
    expect(romanise('西安', { tones: 'none' }).reasons.map(({ rule }) => rule)).toContain(9)
  })

  it('reads a word by its place, and says so where the place is not given', () => {
    expect(romanise('浒湾镇', { division: '411523' }).text).toBe('Hǔwān Zhèn')
    expect(romanise('浒湾镇', { division: '361027' }).text).toBe('Xǔwān Zhèn')
    expect(romanise('浒湾镇').problems.map(({ code }) => code)).toContain('reading-depends-on-place')
    expect(romanise('浒湾镇', { division: '361027' }).problems).toEqual([])
    // What is no code tells nothing of the place.
    for (const division of ['４１１５２３', 'abc', '', '411523x', 'x411523'])
      expect(romanise('浒湾镇', { division }).problems.map(({ code }) => code)).toEqual([
        'division-no-code',
        'reading-depends-on-place',
      ])
  })
})

describe('what cannot be read', () => {
  it('stays, and is a problem', () => {
    const { text, problems } = romanise('𠮷祥路')
    expect(text).toBe('𠮷xiáng Lù')
    expect(problems).toMatchObject([{ code: 'character-not-read', severity: 'error', path: [0] }])
    expect(romanise('吉𠮷路').problems.map(({ message }) => message)).toEqual([
      {
        zh: '第 2 个字符“𠮷”没有已知的读音，原样保留。',
        en: 'No reading is known for character 2, “𠮷”; it is kept as it is.',
      },
    ])
    expect(romanise('').confidence).toBe('unverified')
    expect(romanise('智汇Park').text).toBe('Zhìhuì Park')
    expect(romanise('1203 高地')).toMatchObject({ text: '1203 Gāodì', problems: [] })
    expect(romanise('中瑞·曼哈屯').text).toBe('Zhōngruì · Mànhātún')
    expect(romanise(' ').problems).toMatchObject([{ code: 'name-empty' }])
  })

  it('holds for any text: nothing is thrown, no character is lost', () => {
    const piece = fc.constantFrom(...'西安乐清堡儿第一十百路街县市区族自治蒙古a1·（\u{20bb7}\ud800 ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece, { maxLength: 12 }).map(all => all.join('')),
        ),
        name => {
          const { words } = romanise(name)
          expect(words.map(word => word.characters).join('')).toBe(name.trim().normalize('NFKC'))
          for (const word of words) expect(word.readings.map(one => one.character).join('')).toBe(word.characters)
        },
      ),
    )
  })
})

it('says where each reading comes from, how well it is known, and what else the character is read', () => {
  const [first] = romanise('番禺区').words
  expect(first?.readings[0]).toMatchObject({
    reading: 'pān',
    from: 'readings-table',
    confidence: 'secondary',
    alternatives: [],
  })
  expect(romanise('番禺区').confidence).toBe('secondary')
  const fort = romanise('张家堡').words[0]?.readings[2]
  expect(fort).toMatchObject({
    reading: 'bǎo',
    from: 'regional',
    confidence: 'unverified',
    alternatives: ['bǔ', 'pù'],
  })
  expect(romanise('乐陵市').confidence).toBe('unverified')
  // In another name the word of the table is only likely, and the other readings of the character stand beside it.
  expect(romanise('番禺路').words[0]?.readings[0]).toMatchObject({
    reading: 'pān',
    confidence: 'unverified',
    alternatives: ['fān'],
    dependsOnPlace: false,
  })
  expect(romanise('浒湾镇').words[0]?.readings.map(one => [one.reading, one.alternatives, one.dependsOnPlace])).toEqual(
    [
      ['hǔ', ['xǔ'], true],
      ['wān', [], false],
    ],
  )
  // A character with one reading is as sure as its dictionary; letters and signs are not read.
  expect(romanise('五一路').words[0]?.readings.map(({ from, confidence }) => [from, confidence])).toEqual([
    ['pinyin-pro', 'secondary'],
    ['pinyin-pro', 'secondary'],
  ])
  expect(romanise('A·座').words.flatMap(({ readings }) => readings.map(({ from }) => from))).toEqual([
    'as-written',
    'unknown',
    'pinyin-pro',
  ])
  // Words are looked for where one begins, or behind 东, 小 and the like; of one character only where one begins.
  const from = (name: string, at: number) => romanise(name).words[0]?.readings[at]?.from
  expect([from('南乐清路', 1), from('王乐清路', 1), from('新郧路', 1), from('郧路', 0)]).toEqual([
    'readings-table',
    'regional',
    'pinyin-pro',
    'local-readings',
  ])
})

it('a kind of division does not make several names one', () => {
  const codes = (kind: 'county' | 'street') => romanise('长治市长子县', { kind }).problems.map(({ code }) => code)
  expect([codes('county'), codes('street')]).toEqual([['several-names'], []])
})

it('leaves pinyin-pro as an app has it', () => {
  romanise('六合区')
  expect(pinyin('闵行区')).toBe('mǐn xíng qū')
  expect(pinyin('一巷')).toBe('yí xiàng')
})

// Source: 国家通用语言文字法 (2000) art. 18, as revised in 2025 art. 20.
it.each([
  [undefined, undefined],
  ['2000-12-31', undefined],
  ['2001-01-01', '第十八条第二款'],
  ['2025-12-31', '第十八条第二款'],
  ['2026-01-01', '第二十条第二款'],
])('on %s the law that makes pinyin the norm is cited by %s', (asOf, article) => {
  const { text, reasons } = romanise('厦门市', { asOf })
  expect(text).toBe(romanise('厦门市').text)
  expect(reasons.find(({ cite }) => cite.title.endsWith('国家通用语言文字法'))?.cite.article).toBe(article)
})

// 〔84〕中地字第17号, of 1984-12-25.
it.each([
  ['1984-12-24', ['spelling-rules-not-in-force']],
  ['1984-12-25', []],
])('on %s: %j', (asOf, problems) =>
  expect(romanise('人民路', { asOf }).problems.map(({ code }) => code)).toEqual(problems),
)
