import { describe, expect, it } from 'vitest'
import { indicator, observed, run, target } from '../test/sample.js'
import { indicatorsNamed, nearestIndicators, searchIndicators } from './catalogue-search.js'

const text = (zh: string, en: string) => ({ zh, en })
const list = [
  indicator('family-care-beds-built', {
    name: text('建成家庭养老床位数', 'Family care beds built'),
    aliases: ['新建家庭养老床位'],
  }),
  indicator('family-care-beds', {
    name: text('家庭养老床位数', 'Family care beds'),
    definition: text('当日在用的床位。', 'Beds in use on the day.'),
    systems: ['EC-19'],
  }),
  indicator('dibao-standard-urban', {
    domain: 'SA',
    name: text('城市低保标准', 'Dibao standard, urban'),
    aliases: ['低保标准'],
  }),
  indicator('dibao-standard-rural', {
    domain: 'SA',
    name: text('农村低保标准', 'Dibao standard, rural'),
    aliases: ['低保标准'],
  }),
  indicator('one-stop-coverage', { name: text('村（社区）“一站式”服务覆盖率', 'One-stop service') }),
]
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('the name of an indicator', () => {
  const named = indicatorsNamed(list)
  it.each([
    ['family-care-beds', ['family-care-beds']],
    ['家庭养老床位数', ['family-care-beds']],
    [' 家庭 养老床位数\u3000', ['family-care-beds']],
    ['FAMILY CARE BEDS', ['family-care-beds']],
    ['新建家庭养老床位', ['family-care-beds-built']],
    ['村(社区)一站式服务覆盖率', ['one-stop-coverage']],
    ['低保标准', ['dibao-standard-urban', 'dibao-standard-rural']],
    ['家庭养老床位', []],
    ['', []],
    ['__proto__', []],
  ])('%j: %j', (name, expected) => {
    expect(ids(named(name))).toEqual(expected)
  })

  it('is its ID before all, also where another has that as its name', () => {
    const other = indicator('other', { name: text('family-care-beds', 'family-care-beds') })
    expect(ids(indicatorsNamed([other, ...list])('family-care-beds'))).toEqual(['family-care-beds'])
  })
})

describe('the search', () => {
  it.each([
    // the exact name first, then what begins so, then what holds it
    ['家庭养老床位数', ['family-care-beds', 'family-care-beds-built']],
    ['family-care-beds', ['family-care-beds', 'family-care-beds-built']],
    ['低保 农村', ['dibao-standard-rural']],
    ['低保', ['dibao-standard-urban', 'dibao-standard-rural']],
    ['sa', ['dibao-standard-urban', 'dibao-standard-rural']],
    ['社会救助 城市', ['dibao-standard-urban']],
    ['在用', ['family-care-beds']],
    ['EC-19', ['family-care-beds']],
    ['一站式', ['one-stop-coverage']],
    ['没有这个', []],
  ])('%s: %j', (words, expected) => {
    expect(ids(searchIndicators(list, words))).toEqual(expected)
  })
  it('for nothing lists all', () => {
    expect(searchIndicators(list, ' ')).toEqual(list)
  })
})

describe('what was probably meant', () => {
  it.each([
    ['新建家庭床位', ['family-care-beds-built', 'family-care-beds']],
    ['family-care-bed', ['family-care-beds', 'family-care-beds-built']],
    ['低保', ['dibao-standard-urban', 'dibao-standard-rural']],
    ['火化率', []],
    ['', []],
    ['床', ['family-care-beds-built', 'family-care-beds']],
  ])('%s: %j', (name, expected) => {
    expect(ids(nearestIndicators(list, name)).slice(0, 2)).toEqual(expected)
  })
  it('is found at once also for a text without end', () => {
    expect(nearestIndicators(list, '低保'.repeat(1_000_000)).length).toBeLessThanOrEqual(3)
  })
})

describe('observations that name their indicator as people do', () => {
  const end = '2025-12-31'
  const judge = (...names: readonly string[]) =>
    run(
      [target('family-care-beds-built', 77)],
      names.map((name, row) => observed(name, row === 0 ? '2025-06-30' : end, 40 + 40 * row)),
      end,
      { indicators: list },
    )
  it('count as those that name it by its ID', () => {
    const { results, problems, withoutTarget } = judge('family-care-beds-built', '新建家庭养老床位')
    expect(results[0]).toMatchObject({ status: 'met', value: 80 })
    expect([problems, withoutTarget]).toEqual([[], []])
  })
  it('are refused where the name does not tell indicators apart, with the candidates', () => {
    const { problems } = judge('低保标准', '低保标准')
    expect(problems).toMatchObject([{ code: 'indicator-ambiguous', path: ['observations', 0, 'indicator'] }])
    expect(problems[0]?.message.zh).toBe(
      '“低保标准”可指多个指标：城市低保标准（dibao-standard-urban）、农村低保标准（dibao-standard-rural）。（共 2 条，此为第一条）',
    )
  })
  it('are unknown with the nearest suggested', () => {
    const { problems } = judge('新建家庭床位')
    expect(problems).toMatchObject([{ code: 'indicator-unknown' }])
    expect(problems[0]?.remedy.zh).toContain('是否指建成家庭养老床位数（family-care-beds-built）')
    expect(judge('xyz').problems[0]?.remedy.zh).toBe('请改正指标，或将其补入目录。')
  })
  it('that nobody knows are named one by one up to twenty, and then counted', () => {
    const { problems } = judge(...Array.from({ length: 20_000 }, (_, row) => `家庭床位${row}`))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({
      code: 'indicator-unknown',
      path: ['observations', 20, 'indicator'],
      message: { zh: '另有 19980 个指标名称（共 19980 条）在目录中没有或分不清，如“家庭床位20”。' },
    })
  })
  it('a target with an unknown indicator gets the same suggestion', () => {
    const { problems } = run([target('family-care-bed-built', 77)], [], end, { indicators: list })
    expect(problems[0]?.remedy.en).toContain('Family care beds built (family-care-beds-built)')
  })
})

describe('observations that no target is about', () => {
  const end = '2025-12-31'
  const rows = [
    observed('beds-built', end, 1),
    observed('beds-built', end, 1, { division: '320404' }),
    observed('beds-built', end, 1, { division: '500112' }),
    observed('beds-built', end, 1, { division: '320000' }),
    observed('visits', end, 1),
    observed('nowhere', end, 1),
  ]
  const about = (over: object, division: string | undefined = '320400') =>
    run([target('beds-built', 1, over)], rows, end, { plan: { division, period: { from: '2025-01-01', to: end } } })
      .withoutTarget
  it('are told by their rows: another indicator, another place, a larger place', () => {
    expect(about({})).toEqual([2, 3, 4])
    expect(about({ scope: { divisions: ['500112'] } })).toEqual([3, 4])
  })
  it('are only those of other indicators where nobody says which place it is', () => {
    const nowhere = run([target('beds-built', 1)], rows, end, { plan: { period: { from: '2025-01-01', to: end } } })
    expect(nowhere.withoutTarget).toEqual([4])
  })
  it.each([
    ['its own place', { divisions: ['320404'] }, [0, 2, 3, 4]],
    ['places of its own', { divisions: ['320404', '500112'] }, [0, 3, 4]],
    ['a place around those reported', { divisions: ['320000'] }, [2, 4]],
    ['a place by its name alone', { place: '五星村' }, [0, 1, 2, 3, 4]],
    ['units by their codes', { each: '区', units: ['320404'] }, [0, 2, 3, 4]],
    ['units that nobody lists', { each: '区' }, [4]],
  ])('are those of other places where the plan names none and the target has %s', (_, scope, expected) => {
    const plan = { period: { from: '2025-01-01', to: end } }
    expect(run([target('beds-built', 1, { scope })], rows, end, { plan }).withoutTarget).toEqual(expected)
  })
  it.each([
    ['in a plan that names no place, wherever it is', undefined, []],
    ['in the division of the plan', '320400', [0]],
  ])('are not what a target has the name of, %s', (_, division, expected) => {
    const reports = [
      observed('beds-built', end, 1, { division: '500112', place: '五星村' }),
      observed('beds-built', end, 2, { division: '320404', place: '五星村' }),
    ]
    const one = target('beds-built', 1, { scope: { place: '五星村', divisions: ['320411'] } })
    const { withoutTarget, results } = run([one], reports, end, {
      plan: { division, period: { from: '2025-01-01', to: end } },
    })
    expect(withoutTarget).toEqual(expected)
    expect(results[0]?.value).not.toBeNull()
  })
  it('are none where another target of the indicator may be about them', () => {
    const plan = { period: { from: '2025-01-01', to: end } }
    const own = target('beds-built', 1, { scope: { divisions: ['320404'] } })
    expect(run([own, target('beds-built', 1)], rows, end, { plan }).withoutTarget).toEqual([4])
  })
})
