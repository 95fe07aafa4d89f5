import { describe, expect, it } from 'vitest'
import { checkRomanised } from './check.js'
import { officialNames } from './official-names.js'
import { romanise } from './romanise.js'

const plain = (name: string, division?: string) => romanise(name, { tones: 'none', division })
const warned = (name: string, division?: string) =>
  plain(name, division)
    .problems.map(({ code }) => code)
    .includes('official-form-not-known')

// Source: the transcription of June 1976 (少数民族语地名汉语拼音字母音译转写法); forms as Natural Earth prints them, or as gazetteers
// of China give them.
describe('natural features have their official form', () => {
  it.each([
    ['珠穆朗玛峰', 'Qomolangma Feng'],
    ['希夏邦马峰', 'Xixabangma Feng'],
    ['念青唐古拉山', 'Nyainqêntanglha Shan'],
    ['阿尔金山', 'Altun Shan'],
    ['冈底斯山脉', 'Gangdisê Shanmai'],
    ['雅鲁藏布江', 'Yarlung Zangbo Jiang'],
    ['雅鲁藏布大峡谷', 'Yarlung Zangbo Daxiagu'],
    ['塔里木河', 'Tarim He'],
    ['塔里木盆地', 'Tarim Pendi'],
    ['孔雀河', 'Konqi He'],
    ['额尔齐斯河', 'Ertix He'],
    ['海拉尔河', 'Hailar He'],
    ['特克斯河', 'Tekes He'],
    ['准噶尔盆地', 'Junggar Pendi'],
    ['柴达木盆地', 'Qaidam Pendi'],
    ['塔克拉玛干沙漠', 'Taklimakan Shamo'],
    ['古尔班通古特沙漠', 'Gurbantünggüt Shamo'],
    ['毛乌素沙地', 'Mu Us Shadi'],
    // The generic element is of the same language.
    ['纳木错', 'Nam Co'],
    ['色林措', 'Siling Co'],
    ['玛旁雍错', 'Mapam Yumco'],
    ['扎日南木错', 'Zhari Namco'],
    ['罗布泊', 'Lop Nur'],
    ['帕隆藏布', 'Parlung Zangbo'],
    ['可可西里', 'Hoh Xil'],
    ['可可西里山', 'Hoh Xil Shan'],
    ['大兴安岭', 'Da Hinggan Ling'],
    ['小兴安岭', 'Xiao Hinggan Ling'],
    ['伊犁河', 'Ili He'],
    ['呼伦贝尔草原', 'Hulun Buir Caoyuan'],
    ['察尔汗盐湖', 'Qarhan Yanhu'],
  ])('%s is %s', (name, form) => {
    const { text, official, problems } = plain(name)
    expect([text, official, problems]).toEqual([form, true, []])
  })

  it.each([
    ['石渠县', 'Sêrxü Xian'],
    ['色达县', 'Sêrtar Xian'],
    ['若尔盖县', 'Zoigê Xian'],
    ['卓尼县', 'Jonê Xian'],
    ['和布克赛尔蒙古自治县', 'Hoboksar Mongol Zizhixian'],
    ['土默特左旗', 'Tumd Zuoqi'],
    ['喀喇沁左翼蒙古族自治县', 'Harqin Zuoyi Mongolzu Zizhixian'],
    ['前郭尔罗斯蒙古族自治县', 'Qian Gorlos Mongolzu Zizhixian'],
    ['白云鄂博矿区', 'Bayan Obo Kuangqu'],
  ])('so do counties of the plateau and the steppe: %s is %s', (name, form) => {
    expect(plain(name).text).toBe(form)
  })

  it('spelled by its characters, a feature is so in both its words', () => {
    expect(plain('纳木错').conflicts.map(({ text, reason }) => [text, reason.rule])).toEqual([['Namu Cuo', 8]])
    const codes = (form: string) => checkRomanised('纳木错', form).map(({ code }) => code)
    expect(codes('Nam Co')).toEqual([])
    expect(codes('Namu Cuo')).toEqual(['romanised-official-form'])
    expect(checkRomanised('珠穆朗玛峰', 'Qomolangma Peak').map(({ code }) => code)).not.toEqual([])
  })

  it('belongs to the feature, not to every place of the name', () => {
    expect(plain('孔雀路')).toMatchObject({ text: 'Kongque Lu', official: false, conflicts: [], problems: [] })
    expect(plain('塔里木乡')).toMatchObject({ text: 'Talimu Xiang', official: false })
    expect(plain('塔里木乡').conflicts.map(({ text }) => text)).toEqual(['Tarim Xiang'])
    expect(warned('塔里木乡')).toBe(true)
    expect(romanise('塔里木河', { kind: 'natural-village' }).text).not.toBe('Tarim Hé')
  })

  it('a county’s short name may be meant: it is said, with its form', () => {
    for (const [name, form] of [
      ['色达', 'Sêrtar'],
      ['石渠', 'Sêrxü'],
    ] as const) {
      expect(plain(name)).toMatchObject({ official: false, problems: [{ code: 'official-form-not-known' }] })
      expect(plain(name).conflicts.map(({ text }) => text)).toEqual([form])
    }
    expect(plain('若尔盖')).toMatchObject({ text: 'Zoigê', official: true })
    // Written as it is read, there is nothing to say; nor of a town elsewhere that has the name.
    expect(plain('温泉')).toMatchObject({ conflicts: [], problems: [] })
    expect(plain('白玉镇')).toMatchObject({ conflicts: [], problems: [] })
    // In a county elsewhere it is another place.
    expect(plain('曲水', '330600').problems).toEqual([])
    expect(plain('塔里木乡', '330600').problems).toEqual([])
  })

  it('has a citation that says how well it is known', () => {
    for (const { cite } of officialNames().values())
      expect([cite.title, cite.confidence]).toEqual([expect.any(String), expect.stringMatching(/secondary|unverified/)])
    expect(plain('塔里木河').confidence).toBe('secondary')
    expect(plain('珠穆朗玛峰').confidence).toBe('unverified')
  })
})

it('a division that the list prints as it is read needs no word; its street does', () => {
  expect(plain('甘南藏族自治州', '623000')).toMatchObject({
    text: 'Gannan Zangzu Zizhizhou',
    official: true,
    problems: [],
  })
  expect(plain('石河子市', '659001')).toMatchObject({ text: 'Shihezi Shi', official: true, problems: [] })
  expect(plain('石河子路', '659001')).toMatchObject({
    official: false,
    problems: [{ code: 'official-form-not-known' }],
  })
  expect(plain('共和', '632521').official).toBe(false)
})

describe('official says whether a list has the form', () => {
  it.each([
    ['六安市', true],
    ['内蒙古自治区', true],
    ['呼和浩特市', true],
    ['呼和浩特路', false],
    ['六安路', false],
    ['大栅栏', false],
    ['香港特别行政区', true],
    ['香港岛', false],
    ['张家村', false],
    ['', false],
  ])('%s: %s', (name, official) => {
    expect(romanise(name).official).toBe(official)
  })
})

describe('a name that may be of another language is never spelled without a word', () => {
  it.each([
    // By the place: Garzê, Gannan, Qinghai, Dêqên, a Mongolian county, Xinjiang.
    ['大河坝乡', '632524', true],
    ['霍西乡', '513333', true],
    ['科才镇', '623027', true],
    ['云岭乡', '533422', true],
    ['白依拉嘎乡', '220721', true],
    ['草湖市', '659013', true],
    ['草湖市', '321500', false],
    // Xining, and words that are Chinese anywhere.
    ['城东区', '630102', false],
    ['解放路', '150102', false],
    ['新疆路', '650102', false],
    // A code too short to tell leaves it to the name.
    ['霍西乡', '51', false],
    ['塔公镇', '51', false],
    ['额日布盖苏木', '', true],
    // By the name alone: what is written for its sounds, and generic elements of other languages.
    ['卡瓦格博峰', undefined, true],
    ['加拉白垒峰', undefined, true],
    ['旺波日山', undefined, false],
    ['雅拉雪山', undefined, true],
    ['康乾宗迦峰', undefined, true],
    ['天都峰', undefined, false],
    ['玉龙雪山', undefined, false],
    ['雅拉路', undefined, false],
    ['查布嘎镇', undefined, true],
    ['蓬错', undefined, true],
    ['兹格塘错', undefined, true],
    ['尼洋河', undefined, true],
    ['他念他翁山', undefined, true],
    ['尼洋河', '110101', false],
    ['达里诺尔', undefined, true],
    ['呼吉尔特敖包嘎查', undefined, true],
    ['南京路', undefined, false],
    ['王家庄', undefined, false],
    ['八里桥', undefined, false],
    // Elsewhere names that look so are Manchu or others, which are spelled by their characters.
    ['拉拉河镇', '220421', false],
    ['拉拉河镇', '2204', false],
    ['拉拉河镇', '220', true],
    ['雅拉雪山路', undefined, false],
    ['大中山村', '632701', true],
  ])('%s in %s: %s', (name, division, expected) => {
    expect(warned(name, division === '' ? undefined : division)).toBe(expected)
  })
})
