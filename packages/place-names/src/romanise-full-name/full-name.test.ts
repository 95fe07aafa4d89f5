import { childrenOf, type Division, divisionTable, fullName, provinces } from '@minzheng/core/divisions'
import { describe, expect, it } from 'vitest'
import { checkRomanised } from '../romanise/check.js'
import { romanise } from '../romanise/romanise.js'
import { romaniseFullName } from './full-name.js'

const plain = (name: string) => romaniseFullName(name, { tones: 'none' }).text

// Source: each part by the rules of 1984 (〔84〕中地字第17号), as `romanise` writes it alone.
it.each([
  ['长治市长子县', 'Chángzhì Shì Zhǎngzǐ Xiàn'],
  ['山西省长治市长子县', 'Shānxī Shěng Chángzhì Shì Zhǎngzǐ Xiàn'],
  // The word for the kind may be missing above, and spaces between.
  ['山西长治 长子县', 'Shānxī Chángzhì Zhǎngzǐ Xiàn'],
  ['石家庄市长安区', "Shíjiāzhuāng Shì Cháng'ān Qū"],
  ['内蒙古自治区兴安盟', 'Nei Mongol Zìzhìqū Hinggan Méng'],
  ['广西壮族自治区桂林市兴安县', "Guǎngxī Zhuàngzú Zìzhìqū Guìlín Shì Xīng'ān Xiàn"],
  ['常州市市辖区钟楼区', 'Chángzhōu Shì Shìxiá Qū Zhōnglóu Qū'],
  // What stands behind the divisions is one name more.
  ['北京市朝阳区朝阳路', 'Běijīng Shì Cháoyáng Qū Cháoyáng Lù'],
  ['长治市郊区', 'Chángzhì Shì Jiāo Qū'],
  ['河南省光山县浒湾乡', 'Hénán Shěng Guāngshān Xiàn Hǔwān Xiāng'],
  // A generic element alone is none: the division gives the street its name.
  ['叶县路', 'Yèxiàn Lù'],
  ['叶县东路', 'Yèxiàn Dōnglù'],
  ['河南省叶县路', 'Hénán Shěng Yèxiàn Lù'],
  ['叶县小东路', 'Yè Xiàn Xiǎo Dōnglù'],
  [' 长治市长子县', 'Chángzhì Shì Zhǎngzǐ Xiàn'],
  // The radical ⼭ stands for 山.
  ['⼭西省长治市', 'Shānxī Shěng Chángzhì Shì'],
  ['费县汽车站', 'Fèi Xiàn Qìchēzhàn'],
  ['南京路', 'Nánjīng Lù'],
  ['第九弄', 'Dì-9 Lòng'],
])('%s is %s', (name, expected) => {
  expect(romaniseFullName(name).text).toBe(expected)
})

it('writes every division of the table as its names one by one, and loses no character', () => {
  const visit = (division: Division, above: readonly string[]) => {
    const words = [...above, romanise(division.name, { division: division.code, tones: 'none' }).text]
    const name = fullName(division.code) ?? ''
    expect(plain(name)).toBe(words.join(' '))
    expect(romanise(division.name).problems.map(({ code }) => code)).not.toContain('several-names')
    for (const child of childrenOf(division.code) ?? []) if (child.code !== division.code) visit(child, words)
  }
  for (const province of provinces()) visit(province, [])
})

it('gives each part, other forms of the whole, and the place of what cannot be read', () => {
  const { parts, conflicts, problems } = romaniseFullName('喀什地区莎车县𠮷村', { tones: 'none' })
  expect(parts.map(({ text }) => text)).toEqual(['Kaxgar Diqu', 'Shache Xian', '𠮷cun'])
  expect(conflicts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Kashi Diqu Shache Xian 𠮷cun', 'Kaxgar Diqu Yarkant Xian 𠮷cun']),
  )
  expect(problems).toMatchObject([{ code: 'character-not-read', path: [7] }])
  expect(romaniseFullName('').problems).toMatchObject([{ code: 'name-empty' }])
  expect(romaniseFullName('新疆乌鲁木齐市').problems).toEqual([])
})

it('chooses none of several divisions of one name, unless the place is given', () => {
  const parts = (division?: string) => romaniseFullName('鼓楼区浒湾乡', { division }).problems.map(({ code }) => code)
  expect(parts()).toEqual(['reading-depends-on-place'])
  expect(parts('410204')).toEqual([])
  expect(parts('４１０２０４')).toEqual(['division-no-code', 'reading-depends-on-place'])
})

it('reads what stands behind one division as the place has it, and asks for nothing', () => {
  expect(romaniseFullName('河南省光山县浒湾乡').problems).toEqual([])
})

it('a kind is that of the last name', () => {
  expect(romaniseFullName('达川区二道沟').text).toBe('Dáchuān Qū Èrdào Gōu')
  expect(romaniseFullName('达川区二道沟', { kind: 'natural-village' }).text).toBe('Dáchuān Qū Èrdàogōu')
})

it('gives the rules in their order, what has none first', () => {
  expect(romaniseFullName('长治市第九弄').reasons.map(({ rule }) => rule)).toEqual([1, 7, 8, 10])
  const rules = romaniseFullName('新疆喀什地区').reasons.map(({ rule }) => rule)
  expect(rules).toEqual([undefined, 1, 8, 10])
})

it('takes a newer table', () => {
  const table = divisionTable([
    { code: '500000', name: '重庆市' },
    { code: '500157', name: '两江新区' },
  ])
  expect(plain('重庆市两江新区')).toBe('Chongqing Shi Liangjiang Xinqu')
  expect(romaniseFullName('重庆市两江新区', { table }).parts.map(({ name }) => name)).toEqual(['重庆市', '两江新区'])
})

describe('elsewhere', () => {
  it('romanise says that it was given several names', () => {
    const codes = (name: string) => romanise(name).problems.map(({ code }) => code)
    for (const name of ['长治市长子县', '内蒙古自治区兴安盟', '酒泉市肃北蒙古族自治县'])
      expect(codes(name)).toEqual(['several-names'])
    for (const name of ['沙市区', '津市市', '阳光城市花园小区', '商业市场街区', '长江路'])
      expect(codes(name)).toEqual([])
    expect(romanise('长治市长安大区', { kind: 'residential-area' }).problems).toEqual([])
  })

  it('a form is checked against the full name', () => {
    const codes = (form: string) =>
      checkRomanised('长治市长子县', form, { by: romaniseFullName }).map(({ code }) => code)
    expect(codes('Changzhi Shi Zhangzi Xian')).toEqual([])
    expect(codes('Chángzhì Shì Zhǎngzǐ Xiàn')).toEqual([])
    expect(codes('Changzhi Shi Changzi Xian')).toEqual(['romanised-reading'])
  })
})
