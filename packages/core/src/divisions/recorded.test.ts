import { describe, expect, it } from 'vitest'
import { divisionHistory } from './history.js'

const history = divisionHistory()
const citeOf = (code: string) =>
  history.successorsOf(code).successions[0]?.cite ?? history.spellsOf(code).find(({ endsBy }) => endsBy)?.endsBy

// Each form of a line once, beside the decision as it was published.
describe('what a recorded line says', () => {
  it.each([
    ['142523', '国务院关于变更行政区划的批复', '（85）国函字62号', '1985-04-30'],
    ['430221', '国务院关于变更行政区划的批复', '国函〔2018〕88号', '2018-06-19'],
    ['610821', '民政部关于变更行政区划的批复', '民函〔2017〕71号', '2017-04-09'],
    ['320621', '民政部关于变更行政区划的批复', '民函〔2018〕49号', '2018-02-22'],
    ['422302', '民政部关于变更行政区划的批复', '民行批〔1998〕22号', '1998-06-11'],
    ['640382', '关于变更行政区划的文件', '宁政发〔2002〕92号', undefined],
    ['610626', '民政部关于变更行政区划的批复', '民函〔2005〕278号', '2005-10-17'],
    ['512200', '国务院关于变更行政区划的批复', '国函〔1992〕194号', '1992-12-11'],
  ])('%s: %s %s', (code, title, number, issued) => {
    expect(citeOf(code)).toMatchObject({ title, number, confidence: 'secondary' })
    expect(citeOf(code)?.issued).toBe(issued)
  })

  it('a change that only a list shows names the list', () => {
    expect(history.spellsOf('210504')[0]?.beginsBy).toBeUndefined()
    expect(citeOf('139001')).toMatchObject({ title: '1990年中华人民共和国县以上行政区划代码', issuer: '民政部' })
  })

  it.each([
    // the day is that of one of two decisions of the year
    ['422302', { earliest: '1998-06-11', latest: '1998-12-06' }],
    // an approval of the year before the list that shows it
    ['442101', { earliest: '1986-05-31', latest: '1986-05-31' }],
    // none is known: between the lists
    ['139001', { earliest: '1990-01-01', latest: '1990-12-31' }],
  ])('%s ended %j', (code, moment) => {
    expect(history.spellsOf(code).at(-1)?.ends).toEqual(moment)
  })

  it.each([
    ['ended into what began', '142523', ['140424 屯留县', '140405 屯留区']],
    ['ended into what stood', '110103', ['110101 东城区']],
    ['into two of which one stood', '330104', ['330114 钱塘区', '330102 上城区']],
    ['a code given at once to another', '500110', ['500110 綦江区']],
  ])('%s', (_, code, expected) => {
    const to = history.successorsOf(code).successions.map(one => `${one.to.code} ${one.to.name}`)
    expect(to).toEqual(expected.slice(0, to.length))
  })

  it('a name is that of what came after, where the line leaves it out', () => {
    expect(history.spellsOf('142523')).toMatchObject([{ name: '屯留县' }])
    expect(history.spellsOf('130502').map(({ name }) => name)).toEqual(['桥东区', '襄都区'])
    // 神农架林区, given one code and another in turn
    expect(history.spellsOf('422921').map(({ name }) => name)).toEqual(['神农架林区', '神农架林区'])
  })
})

it('errors of the data that it is made from are mended', () => {
  expect(history.spellsOf('232627')[0]?.ends?.latest).toBe('1983-04-28')
  expect(history.spellsOf('130230')[0]?.ends?.latest).toBe('2012-07-11')
  expect(history.spellsOf('230106')[0]?.ends?.latest).toBe('2006-08-15')
  expect(history.successorsOf('230107').successions.map(({ to }) => to.code)).toEqual(['230110'])
  expect(history.spellsOf('610626')[0]).toMatchObject({ name: '吴旗县', ends: { latest: '2005-10-17' } })
  expect(history.spellsOf('810000')[0]?.begins?.latest).toBe('1997-07-01')
  expect(history.spellsOf('820000')[0]?.begins?.latest).toBe('1999-12-20')
})

it('to 2020 each change holds from the day of the decision that it cites', () => {
  let count = 0
  for (const { code } of history.divisionsOn('2002-12-31').divisions())
    for (const { begins, beginsBy, ends, endsBy } of history.spellsOf(code))
      for (const [moment, cite] of [
        [begins, beginsBy],
        [ends, endsBy],
      ] as const) {
        if (!cite?.issued || !moment || moment.latest > '2021') continue
        count++
        expect([code, cite.number, cite.issued]).toEqual([code, cite.number, moment.earliest])
      }
  expect(count).toBeGreaterThan(2000)
})
