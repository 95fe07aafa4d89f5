import { describe, expect, it } from 'vitest'
import { EnvironmentProblem, environmentProblemKinds } from './actions.js'
import { distancesFor, MinorsVenue, venueProblems, venueTooNear } from './venue.js'

const venue = (kind: string, more: object = {}) =>
  MinorsVenue.parse({ name: 'v', kind, division: '511700', inspectedOn: '2024-06-01', ...more })
const beijing = { division: '110105' }

// Source: 互联网上网服务营业场所管理条例 第九条; 北京市未成年人保护条例 第二十九条; 上海市未成年人保护条例 第四十四条.
describe('how near', () => {
  it.each<[string, object, boolean | null]>([
    ['internet-cafe', { toSchool: 199.9 }, true],
    ['internet-cafe', { toSchool: 200 }, null],
    ['internet-cafe', { toSchool: 200.1 }, false],
    ['internet-cafe', { toSchool: 201, toKindergarten: 10 }, false],
    ['internet-cafe', {}, null],
    ['bar', { toSchool: 10 }, null],
    ['bar', { ...beijing, toSchool: 500, toKindergarten: 199 }, true],
    ['bar', { ...beijing, toSchool: 500, toKindergarten: 201 }, false],
    ['bar', { ...beijing, toSchool: 500 }, null],
    ['bar', { ...beijing, toSchool: 100 }, true],
    ['tobacco', { ...beijing, toSchool: 100, toKindergarten: 101 }, null],
    ['tobacco', { ...beijing, toSchool: 101, toKindergarten: 101 }, false],
    ['tobacco', { ...beijing, toSchool: 99, toKindergarten: 100 }, true],
    ['alcohol', { ...beijing, toSchool: 1, toKindergarten: 1 }, null],
    ['dance-hall', { division: '310101', toSchool: 199 }, true],
    ['dance-hall', { division: '310101', toSchool: 201, toKindergarten: 1 }, false],
    // 娱乐场所管理条例 第二条: games are entertainment too.
    ['arcade', { ...beijing, toSchool: 1 }, true],
    ['arcade', { toSchool: 1 }, null],
    // 北京 art. 68 and 上海 art. 87: from when.
    ['bar', { ...beijing, toSchool: 1, inspectedOn: '2023-05-31' }, null],
    ['bar', { ...beijing, toSchool: 1, inspectedOn: '2023-06-01' }, true],
    ['bar', { division: '310101', toSchool: 1, inspectedOn: '2022-02-28' }, null],
    ['bar', { division: '310101', toSchool: 1, inspectedOn: '2022-03-01' }, true],
  ])('%s, %o: %s', (kind, more, tooNear) => {
    expect(venueTooNear(venue(kind, more)).tooNear).toBe(tooNear)
  })

  it('by the nation and by the province', () => {
    expect(distancesFor(venue('internet-cafe', beijing)).map(({ cite }) => cite.article)).toEqual([
      '第九条',
      '第二十九条',
    ])
    expect(distancesFor(venue('lottery'))).toEqual([])
  })

  it.each([
    ['2022-04-30', '2019-03-24'],
    ['2022-05-01', '2022-03-29'],
    ['2025-01-19', '2022-03-29'],
    ['2025-01-20', '2024-12-06'],
  ])('of %s by the version of %s', (inspectedOn, issued) => {
    expect(distancesFor(venue('internet-cafe', { inspectedOn })).map(({ cite }) => cite.issued)).toEqual([issued])
  })
})

// Source: 未成年人保护法 第五十八条、第五十九条、第六十一条第二款.
describe('an inspection', () => {
  it.each<[string, object, string[]]>([
    ['bar', {}, []],
    ['bar', { sign: false }, ['venue-sign']],
    ['bar', { sign: true, servedMinors: false, employsMinors: false }, []],
    ['bar', { servedMinors: true }, ['venue-minors-served']],
    ['internet-cafe', { servedMinors: true }, ['venue-minors-served']],
    ['dance-hall', { servedMinors: true }, ['venue-minors-served']],
    ['arcade', { servedMinors: true }, []],
    ['arcade', { servedMinors: true, onPublicHoliday: true }, []],
    ['arcade', { servedMinors: true, onPublicHoliday: false }, ['venue-minors-served']],
    ['lottery', { servedMinors: true }, ['venue-minors-served']],
    ['bar', { employsMinors: true }, ['venue-minors-employed']],
    ['arcade', { employsMinors: true }, ['venue-minors-employed']],
    // 第六十一条第一款: of whatever employer.
    ['tobacco', { employsUnder16: true }, ['venue-minors-employed']],
    ['bar', { employsMinors: true, employsUnder16: true }, ['venue-minors-employed']],
    ['tobacco', { employsMinors: true }, []],
    ['internet-cafe', { ...beijing, toSchool: 1 }, ['venue-too-near', 'venue-too-near']],
    ['bar', { sign: false, inspectedOn: '2021-05-31' }, []],
    ['bar', { sign: false, inspectedOn: '2021-06-01' }, ['venue-sign']],
  ])('%s, %o: %j', (kind, more, codes) => {
    expect(venueProblems(venue(kind, more)).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['lottery', { sign: false }, '第五十九条', 'art. 59'],
    ['bar', { sign: false }, '第五十八条', 'art. 58'],
    ['lottery', { servedMinors: true }, '第五十九条', 'art. 59'],
    ['bar', { servedMinors: true }, '第五十八条', 'art. 58'],
    ['arcade', { servedMinors: true, onPublicHoliday: false }, '第五十八条', 'art. 58'],
  ])('%s, %o: %s', (kind, more, zh, en) => {
    const remedy = venueProblems(venue(kind, more))[0]?.remedy
    expect([remedy?.zh.includes(`（未成年人保护法${zh}）`), remedy?.en.includes(`(未成年人保护法 ${en})`)]).toEqual([
      true,
      true,
    ])
  })

  it('who is under 16 is employed by nobody', () => {
    expect(venueProblems(venue('bar', { employsMinors: true }))[0]?.remedy.zh).toContain(
      '未成年人保护法第六十一条第二款；未满十六周岁的，第一款',
    )
  })

  it.each<[object, string]>([
    [{ toSchool: 1 }, 'toSchool'],
    [{ toSchool: 500, toKindergarten: 1 }, 'toKindergarten'],
    [{ toKindergarten: 1 }, 'toKindergarten'],
  ])('too near: %o is told at %s', (more, path) => {
    expect(venueProblems(venue('bar', { ...beijing, ...more }))[0]?.path).toEqual([path])
  })

  it('of a day that does not exist is refused', () => {
    expect(() => venueProblems({ ...venue('bar'), inspectedOn: '2024-02-30' })).toThrow(/2024-02-30/)
  })
})

// Source: 四川省未成年人保护社会环境综合治理三年行动方案（2023—2025年）, as reported.
it('the ten actions', () => {
  expect(Object.keys(environmentProblemKinds)).toHaveLength(10)
  const one = { id: 'a', kind: 'venues', at: 'v', foundOn: '2024-06-01', dueOn: null }
  expect(EnvironmentProblem.parse(one)).toEqual(one)
})
