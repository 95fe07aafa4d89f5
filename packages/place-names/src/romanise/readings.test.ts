import { describe, expect, it } from 'vitest'
import { regionalReading, regionalReadings } from './regional-readings.js'
import { romanise } from './romanise.js'
import { surnameIn, surnameReadings } from './surnames.js'

const told = (name: string, division?: string) => {
  const { text, problems } = romanise(name, { division })
  return [text, ...problems.map(({ code }) => code)]
}

// Readings of surnames: dictionaries (现代汉语词典, 新华字典).
describe('a surname in the name of a settlement is read as one', () => {
  it.each([
    // 家 says that it is a surname; where it has one reading there is nothing to add.
    ['曾家村', ['Zēngjiācūn']],
    ['任家庄', ['Rénjiāzhuāng']],
    ['仇家湾村', ['Qiújiāwāncūn']],
    ['单家集', ['Shànjiājí']],
    ['大单家庄', ['Dàshànjiāzhuāng']],
    ['逄家夼', ['Pángjiākuǎng']],
    ['尉迟村', ['Yùchícūn']],
    ['万俟庄', ['Mòqízhuāng']],
    ['东令狐村', ['Dōnglínghúcūn']],
    // Several readings as a surname.
    ['解家屯', ['Xièjiātún', 'reading-of-surname']],
    ['朴家村', ['Piáojiācūn', 'reading-of-surname']],
    ['查家湾村', ['Zhājiāwāncūn', 'reading-of-surname']],
    ['翟家坪村', ['Zháijiāpíngcūn', 'reading-of-surname']],
    // 庄 and the like make it likely.
    ['单庄', ['Shànzhuāng', 'reading-of-surname']],
    ['东单庄', ['Dōngshànzhuāng', 'reading-of-surname']],
    ['解集', ['Xièjí', 'reading-of-surname']],
    ['区庄', ['Ōuzhuāng', 'reading-of-surname']],
    ['查桥', ['Zhāqiáo', 'reading-of-surname']],
    ['缪庄', ['Miàozhuāng', 'reading-of-surname']],
    ['折家坪', ['Shéjiāpíng', 'reading-of-surname']],
    ['牟家坝', ['Móujiābà', 'reading-of-surname']],
    ['郄家庄', ['Qièjiāzhuāng', 'reading-of-surname']],
    ['华村', ['Huàcūn', 'reading-of-surname']],
    ['乐庄', ['Yuèzhuāng', 'reading-of-surname']],
  ])('%s: %j', (name, expected) => {
    const [text, ...codes] = told(name)
    expect([text?.replaceAll(' ', '').toLowerCase(), ...codes]).toEqual([
      expected[0]?.toLowerCase(),
      ...expected.slice(1),
    ])
  })

  it.each([
    '解放村',
    '单位大院',
    '查干湖',
    '乐园',
    '乐湾',
    '折沟',
    '宁桥',
    '新区村',
    '东区村',
    '小区庄园',
    '王任庄',
    '家村',
    '',
  ])('there is none in %j', name => {
    expect(surnameIn(name)).toBeUndefined()
  })

  it('says where the reading is from, and how sure it is', () => {
    const first = (name: string, at = 0) => romanise(name).words[0]?.readings[at]
    expect(first('尉迟村')).toMatchObject({ from: 'surname', confidence: 'secondary', alternatives: [] })
    expect(first('单家集')).toMatchObject({ from: 'surname', confidence: 'secondary', alternatives: [] })
    expect(first('单庄')).toMatchObject({ from: 'surname', confidence: 'unverified', alternatives: ['dān', 'chán'] })
    expect(first('解家屯')).toMatchObject({ confidence: 'unverified', alternatives: ['hài', 'jiě'] })
    expect(first('十里堡村', 2)).toMatchObject({ from: 'local-readings' })
    expect(first('二十里堡', 3)).toMatchObject({ from: 'regional', confidence: 'secondary', dependsOnPlace: false })
    expect(first('张家堡', 2)).toMatchObject({ from: 'regional', confidence: 'unverified', dependsOnPlace: true })
  })

  it('says which other readings there are', () => {
    expect(romanise('单庄').problems).toMatchObject([
      {
        path: [0],
        severity: 'warning',
        message: {
          zh: '“单”按姓氏读 shàn，另有 dān、chán。',
          en: '“单” was read as a surname, shàn; it is also read dān, chán.',
        },
      },
    ])
    expect(romanise('东单庄').problems).toMatchObject([{ path: [1] }])
  })
})

describe('a character that regions read differently', () => {
  it.each([
    ['十里堡', undefined, ['Shílǐpù']],
    ['二十里堡', undefined, ['Èrshílǐpù']],
    ['张家堡', undefined, ['Zhāngjiābǎo', 'reading-depends-on-place']],
    // Several readings in one province: the place makes one likely.
    ['张家堡', '140000', ['Zhāngjiābǔ', 'reading-depends-on-place']],
    ['张家堡', '210000', ['Zhāngjiāpù', 'reading-depends-on-place']],
    ['张家堡', '420000', ['Zhāngjiābǎo', 'reading-depends-on-place']],
    ['瓦窑堡', undefined, ['Wǎyáobǔ']],
    ['下涌村', undefined, ['Xiàyǒngcūn', 'reading-depends-on-place']],
    ['下涌村', '440115', ['Xiàchōngcūn', 'reading-depends-on-place']],
    ['涌泉镇', undefined, ['Yǒngquánzhèn']],
    ['大埔村', '441422', ['Dàbùcūn']],
    ['龙圩区', '450406', ['Lóngxūqū']],
    ['浒浦', '320581', ['Xǔpǔ']],
    ['浒山街道', '330282', ['Hǔshānjiēdào']],
    ['儒垌镇', '440900', ['Rúdòngzhèn']],
    ['垌冢镇', '420984', ['Tóngzhǒngzhèn']],
    ['莘庄镇', '310112', ['Xīnzhuāngzhèn']],
    ['沌口街道', '420113', ['Zhuànkǒujiēdào']],
    ['庙行镇', '310113', ['Miàohángzhèn', 'reading-depends-on-place']],
    ['行政中心', undefined, ['Xíngzhèngzhōngxīn']],
    ['新乐市', undefined, ['Xīnlèshì']],
    ['鲅鱼圈区', undefined, ['Bàyúquānqū']],
    ['羊圈子村', undefined, ['Yángjuànzicūn']],
    ['行唐县', undefined, ['Xíngtángxiàn']],
    ['双城堡', undefined, ['Shuāngchéngbǎo', 'reading-depends-on-place']],
    ['东氿路', '320282', ['Dōngjiǔlù']],
    ['东氿路', undefined, ['Dōngjiǔlù', 'reading-depends-on-place']],
    ['旱卡子', undefined, ['Hànqiǎzǐ']],
    ['白卡村', undefined, ['Báikǎcūn']],
    ['穆棱镇', '231085', ['Mùlíngzhèn']],
    ['绸缪镇', undefined, ['Chóumóuzhèn']],
    ['缪沙村', undefined, ['Miàoshācūn']],
    // One reading in names.
    ['班猫箐', undefined, ['Bānmāoqìng']],
    ['栅头', undefined, ['Zhàtóu']],
    ['厦坪镇', undefined, ['Xiàpíngzhèn']],
    ['松柏镇', undefined, ['Sōngbǎizhèn']],
    ['尖沙咀', undefined, ['Jiānshāzuǐ']],
    ['还地桥镇', undefined, ['Huándìqiáozhèn']],
    ['国际大厦', undefined, ['Guójìdàshà']],
    ['世贸商厦', undefined, ['Shìmàoshāngshà']],
    // Divisions of cities.
    ['蚌山区', undefined, ['Bèngshānqū']],
    ['调兵山市', undefined, ['Diàobīngshānshì']],
    ['绥棱县', undefined, ['Suílíngxiàn']],
  ])('%s in %s: %j', (name, division, expected) => {
    const [text, ...codes] = told(name, division)
    expect([text?.replaceAll(' ', '').toLowerCase(), ...codes]).toEqual([
      expected[0]?.toLowerCase(),
      ...expected.slice(1),
    ])
  })

  it('asks for the place, and where it was given, for how the place is called', () => {
    const remedy = (division?: string) => romanise('张家堡', { division }).problems[0]?.remedy.en
    expect(remedy()).toBe('Give the code of the division that the place is in.')
    expect(remedy('140000')).toBe('Check how the place is called.')
  })

  it('is settled by the longest code, and only where it is given', () => {
    expect(regionalReading('东埔', 1, '441422')).toEqual({ reading: 'bù', others: ['pǔ'], isSettled: false })
    expect(regionalReading('东埔', 1, '440112')).toEqual({ reading: 'pǔ', others: ['bù'], isSettled: false })
    expect(regionalReading('黄埔', 1, '441422')).toEqual({ reading: 'pǔ', others: ['bù'], isSettled: true })
    expect(regionalReading('东', 0, '441422')).toBeUndefined()
  })

  it('never says other readings than it has', () => {
    for (const [character, readings] of [...regionalReadings(), ...surnameReadings()]) {
      expect(new Set(readings).size).toBe(readings.length)
      expect([...character]).toHaveLength(1)
    }
  })
})
