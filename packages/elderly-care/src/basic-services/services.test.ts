import { describe, expect, it } from 'vitest'
import { ServiceElder, servicesFor } from './entitled.js'
import { ServiceList } from './list.js'
import { nationalServices2023 } from './national.js'
import { serviceListProblems } from './problems.js'

const elder = (birth: string | null, is: object = {}) => ServiceElder.parse({ birth, is })
const verdict = (id: string, of: ServiceElder, asOf = '2024-06-01', list = nationalServices2023()) =>
  servicesFor(of, list, asOf).find(({ service }) => service.id === id)

describe('whom an item is for', () => {
  it.each([
    ['old-age-allowance', elder('1944-06-01'), true],
    ['old-age-allowance', elder('1944-06-02'), false],
    ['old-age-allowance', elder(null), null],
    ['ability-assessment', elder('1959-06-01'), true],
    ['ability-assessment', elder('1959-06-02'), false],
    ['visits', elder('1964-06-01', { 'special-difficulty': true }), true],
    ['visits', elder('1964-06-01', { 'special-difficulty': false }), false],
    ['visits', elder('1964-06-01'), null],
    ['visits', elder('1964-06-02', { 'special-difficulty': true }), false],
    ['visits', elder('1964-06-02'), false],
    ['visits', elder(null, { 'special-difficulty': false }), false],
    ['employee-pension', elder(null, { 'pension-age': true }), true],
  ])('%s: %j is %s', (id, of, entitled) => expect(verdict(id, of)?.entitled).toBe(entitled))

  it('an item of a place may be for those on dibao, or with a disability certificate', () => {
    const places = ServiceList.parse({
      division: '370000',
      title: '示例清单（虚构）',
      from: '2024-01-01',
      whole: false,
      items: [
        { id: 'nursing', name: '重度残疾人护理补贴', category: 'material', targets: ['disabled'] },
        { id: 'living', name: '困难残疾人生活补贴', category: 'material', targets: ['disabled', 'dibao'] },
      ],
    })
    const of = (is: object) => servicesFor(elder('1950-01-01', is), places, '2024-06-01').map(one => one.entitled)
    expect([of({ disabled: true }), of({ disabled: true, dibao: true }), of({ disabled: false })]).toEqual([
      [true, null],
      [true, true],
      [false, false],
    ])
  })

  // 绍兴市居家养老服务条例 art. 15（五）: 符合最低生活保障、最低生活保障边缘救助标准的高龄、失能、残疾老年人家庭.
  it.each<[object, boolean | null, string[], string[]]>([
    [{ marginal: true, dibao: false, disabled: true }, true, [], []],
    [{ dibao: true, 'very-old': true }, true, [], []],
    [{ dibao: true, 'very-old': false, dependent: false }, null, [], ['disabled']],
    [{ dibao: false, marginal: false, disabled: true }, false, ['dibao', 'marginal'], []],
    [
      { dibao: true, 'very-old': false, dependent: false, disabled: false },
      false,
      ['very-old', 'dependent', 'disabled'],
      [],
    ],
    [{}, null, [], ['dibao', 'marginal', 'very-old', 'dependent', 'disabled']],
  ])('an item for those of one of several groups: %j is %s', (is, entitled, against, missing) => {
    const list = ServiceList.parse({
      division: '330600',
      title: '示例清单（虚构）',
      from: '2021-10-12',
      whole: false,
      items: [
        {
          id: 'home-adaptation',
          name: '适老化改造',
          category: 'care',
          oneOf: [
            ['dibao', 'marginal'],
            ['very-old', 'dependent', 'disabled'],
          ],
        },
      ],
    })
    expect(verdict('home-adaptation', elder('1950-01-01', is), '2024-06-01', list)).toMatchObject({
      entitled,
      against,
      missing,
    })
  })

  it('says what rules it out, or else what is missing', () => {
    expect(verdict('visits', elder('1974-06-01', { 'special-difficulty': false }))).toMatchObject({
      against: ['age', 'special-difficulty'],
      missing: [],
    })
    expect(verdict('visits', elder(null))).toMatchObject({ against: [], missing: ['birth', 'special-difficulty'] })
  })

  it.each([
    ['2023-05-20', 0],
    ['2023-05-21', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 0],
  ])('on %s the list has %i items', (asOf, items) => {
    const list = { ...nationalServices2023(), until: '2024-12-31', items: nationalServices2023().items.slice(0, 1) }
    expect(servicesFor(elder(null), list, asOf)).toHaveLength(items)
  })
})

describe('a list of a place', () => {
  const item = {
    id: 'visits',
    name: '探访',
    category: 'concern',
    targets: ['special-difficulty'],
    mode: 'a',
    standard: 'b',
    payer: 'c',
  }
  const list = (items: object[], whole = true) =>
    ServiceList.parse({ division: '370000', title: '示例清单（虚构）', from: '2024-01-01', whole, items })
  const found = (one: ServiceList, above?: ServiceList) =>
    serviceListProblems(one, above).map(({ code, path }) => [code.slice(13), ...path])

  // 山东省养老服务条例, article 49: the item, for whom, how, by what standard, who pays.
  it.each([
    [[item], []],
    [[{ ...item, mode: null }], [['element-missing', 'items', 0, 'mode']]],
    // What the list says of it is not told.
    [[{ ...item, mode: undefined }], []],
    [
      [{ ...item, standard: null, payer: null }],
      [
        ['element-missing', 'items', 0, 'standard'],
        ['element-missing', 'items', 0, 'payer'],
      ],
    ],
    [[item, item], [['twice', 'items', 1]]],
  ])('%j: %j', (items, expected) => expect(found(list(items))).toEqual(expected))

  const above = list([
    item,
    { ...item, id: 'old-age-allowance', name: '高龄津贴', category: 'material', targets: [], leastAge: 80 },
  ])
  const allowance = above.items[1] as object

  it.each([
    ['as above', [item, allowance], []],
    [
      'wider',
      [
        { ...item, targets: [] },
        { ...allowance, leastAge: 70 },
      ],
      [],
    ],
    ['older', [item, { ...allowance, leastAge: 81 }], [['narrower', 'items', 1]]],
    ['for the poor alone', [item, { ...allowance, targets: ['poor'] }], [['narrower', 'items', 1]]],
    [
      'for the poor or the disabled',
      [item, { ...allowance, oneOf: [['poor', 'disabled']] }],
      [['narrower', 'items', 1]],
    ],
    ['for others besides', [{ ...item, targets: [], oneOf: [['special-difficulty', 'dibao']] }, allowance], []],
    [
      'for others instead',
      [{ ...item, targets: [], oneOf: [['tekun', 'dibao']] }, allowance],
      [['narrower', 'items', 0]],
    ],
    ['one missing', [item], [['item-missing', 'items']]],
  ])('beside the level above: %s', (_, items, expected) => expect(found(list(items), above)).toEqual(expected))

  it.each([
    ['2024-01-01', []],
    ['2023-12-31', [['backwards', 'until']]],
    [null, []],
  ])('that ends on %s', (until, expected) => expect(found({ ...list([item]), until })).toEqual(expected))

  it('says when it was published, if that is known', () => {
    expect(list([item]).published).toBeUndefined()
    expect(ServiceList.parse({ ...list([item]), published: '2023-12-20' }).published).toBe('2023-12-20')
  })

  it('a list that ended before the one above began is not held to it', () => {
    const before = { ...list([item]), from: '2021-01-01' }
    expect(found({ ...before, until: '2023-12-31' }, above)).toEqual([])
    expect(found({ ...before, until: '2024-01-01' }, above)).toEqual([['item-missing', 'items']])
  })

  it('an excerpt lacks nothing', () => expect(found(list([item], false), above)).toEqual([]))
})
