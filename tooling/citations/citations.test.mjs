import { describe, expect, it } from 'vitest'
import { judge, textsFor } from './judge.mjs'
import { numbersIn } from './numerals.mjs'
import { placesIn } from './places.mjs'
import { readText, textAt } from './texts.mjs'

describe('numbers', () => {
  it.each([
    ['不得低于百分之七十', [0.7, 70]],
    ['三分之一以上', [1 / 3]],
    ['二十万元、1.5倍、12％', [200_000, 1.5, 0.12]],
    ['一点五倍', [1.5]],
    ['第一千零九十四条', [1094]],
    ['二〇二四年', [2024]],
    ['每半年', [0.5]],
  ])('%s', (text, expected) => {
    const found = numbersIn(text)
    for (const number of expected) expect([...found].some(one => Math.abs(one - number) < 1e-9)).toBe(true)
  })
})

describe('places', () => {
  it.each([
    ['第十三条', [{ article: 13 }]],
    ['第十条第三款第八项', [{ article: 10, paragraph: 3, item: 8 }]],
    [
      '第五条第三项、第十条第一款',
      [
        { article: 5, item: 3 },
        { article: 10, paragraph: 1 },
      ],
    ],
    [
      '第四条第一项、第三项',
      [
        { article: 4, item: 1 },
        { article: 4, item: 3 },
      ],
    ],
    ['第九十二条至第九十四条', [{ article: 92 }, { article: 93 }, { article: 94 }]],
    ['二（二）5', [{ outline: [2, 2, 5] }]],
    ['第二部分第（三）项', [{ outline: [2, 3] }]],
    ['第三章', [{ chapter: 3 }]],
    ['附录D', [{ unread: '附录D' }]],
  ])('%s', (article, expected) => expect(placesIn(article)).toMatchObject(expected))
})

const measures = `
# 合成办法

## 第一章　总则

- **第一条**　　为了试验，制定本办法。

## 第二章　条件

第二条 有下列情形之一的，不予认定：

（一）申请前二年内受过处罚的；

（二）支出低于百分之七十的。

前款第二项由县级认定。
`
const notice = `
# 合成公告

现公告如下：

四、取得资格应当符合以下规定：

（一）前两年支出不低于70%。

不公开募捐的，不低于8%。

（二）未受处罚。

标准另定。
`

describe('texts', () => {
  const at = (text, article) => placesIn(article).map(place => textAt(readText(text), place))
  it.each([
    ['第二条第一项', '申请前二年内受过处罚'],
    ['第二条第二款', '前款第二项由县级认定'],
    ['第二章', '支出低于百分之七十'],
  ])('%s', (article, words) => expect(at(measures, article)[0]).toContain(words))

  it('a paragraph between two items is of the first, one after the last is of the article', () => {
    expect(at(notice, '第四条第一项')[0]).toContain('不低于8%')
    expect(at(notice, '第四条第二款')[0]).toBe('标准另定。')
    expect(at(notice, '四（二）')[0]).toContain('未受处罚')
    expect(at(notice, '引言')[0]).toContain('现公告如下')
  })

  it.each([['第三条'], ['第二条第三项'], ['第三章']])('has no %s', article =>
    expect(at(measures, article)).toEqual([undefined]),
  )
})

const copy = (date, more = {}) => ({ file: `${date}.md`, date, head: '', read: () => readText(measures), ...more })
const cited = (article, more = {}) => ({
  title: '合成办法',
  issued: '2016-08-31',
  confidence: 'primary',
  article,
  ...more,
})

describe('a citation', () => {
  it.each([
    ['第二条第一项', [24], 'found'],
    ['第二条第二项', [0.7], 'found'],
    ['第二条第一项', [36], 'differing'],
    ['第三条', [], 'differing'],
    ['表1', [], 'differing'],
  ])('of %s with %j is %s', (article, figures, status) =>
    expect(judge({ citation: cited(article), figures }, [copy('2016-08-31')]).status).toBe(status),
  )

  it('without a text is not found', () =>
    expect(judge({ citation: cited('第二条'), figures: [] }, []).status).toBe('not-found'))
})

describe('the version', () => {
  const of = (texts, more) => textsFor(cited('第二条', more), new Map([['合成办法', texts]])).map(({ file }) => file)
  it('is that of its day', () => expect(of([copy('2023-12-29'), copy('2016-08-31')])).toEqual(['2016-08-31.md']))
  it('is else the first that amends it', () =>
    expect(of([copy('2024-09-05'), copy('2019-03-02')])).toEqual(['2019-03-02.md']))
  it('is never an older one', () => expect(of([copy('2012-01-01')])).toEqual([]))
  it('is none whose articles are numbered anew', () => {
    expect(of([copy('2019-03-02', { since: '2016-09-01' })])).toEqual([])
    expect(of([copy('2019-03-02', { since: '2016-08-31' })])).toEqual(['2019-03-02.md'])
  })
  it('has its number', () => {
    const other = copy('2024-09-05', { head: '2024年9月5日民政部令第74号公布' })
    expect(of([other], { number: '民政部令第59号' })).toEqual([])
    expect(of([other], { number: '民政部令第74号' })).toEqual(['2024-09-05.md'])
    expect(of([copy('2021-07-01', { number: '民发〔2021〕43号' })], { number: '民发〔2016〕178号' })).toEqual([])
  })
})
