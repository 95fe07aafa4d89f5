import { describe, expect, it } from 'vitest'
import {
  isOrganisationEndingGround,
  OrganisationEnding,
  OrganisationEndingGround,
  organisationEndingProblems,
  organisationEndingState,
} from './ending.js'

const ending = (more: object = {}) =>
  OrganisationEnding.parse({
    organisation: '甲协会',
    type: 'association',
    ground: 'dissolved',
    resolved: '2026-04-01',
    consented: '2026-04-10',
    groupFormed: '2026-04-15',
    // A Monday: the fifteenth day is 2026-06-16, a Tuesday.
    liquidated: '2026-06-01',
    applied: '2026-06-16',
    struckOff: '2026-06-30',
    ...more,
  })
const codes = (more: object, asOf = '2026-12-31') =>
  organisationEndingProblems(ending(more), asOf).map(({ code }) => code)

describe('how far it is', () => {
  const open = { applied: null, struckOff: null }
  it.each([
    ['running', {}, '2026-03-31', 'running'],
    ['resolved', {}, '2026-04-01', 'resolved'],
    ['in liquidation', {}, '2026-04-15', 'liquidating'],
    ['liquidated', open, '2026-06-01', 'to-be-struck-off'],
    ['the last day', open, '2026-06-16', 'to-be-struck-off'],
    ['the day after', open, '2026-06-17', 'overdue'],
    ['applied for', {}, '2026-06-16', 'applied'],
    ['struck off', {}, '2026-06-30', 'struck-off'],
  ])('%s', (_, more, asOf, state) => expect(organisationEndingState(ending(more), asOf)).toBe(state))
})

describe('what it breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['out of order', { liquidated: '2026-04-14', applied: '2026-04-20' }, ['steps-of-ending']],
    ['no consent', { consented: null }, ['consent-to-end']],
    ['consent on the day', { consented: '2026-06-16' }, []],
    ['consent after it applied', { consented: '2026-06-17' }, ['consent-to-end']],
    ['no group', { groupFormed: null }, ['liquidated-before-end']],
    ['no liquidation', { liquidated: null }, ['liquidated-before-end']],
    ['a day late', { applied: '2026-06-17' }, ['struck-off-in-fifteen-days']],
    ['never', { applied: null, struckOff: null }, ['struck-off-in-fifteen-days']],
    ['struck off without consent', { applied: null, struckOff: '2026-06-16', consented: null }, ['consent-to-end']],
    ['struck off without an application on record', { applied: null, struckOff: '2026-06-16' }, []],
    ['an activity on the day of the group', { otherActivities: ['2026-04-15'] }, ['liquidation-only']],
    ['an activity the day before', { otherActivities: ['2026-04-14'] }, []],
    ['an activity the day before it is struck off', { otherActivities: ['2026-06-29'] }, ['liquidation-only']],
    ['an activity on that day', { otherActivities: ['2026-06-30'] }, []],
    ['shared among its founders', { remainder: 'founders-or-members' }, ['remainder-not-shared']],
    ['given to a like body', { remainder: 'like-body' }, []],
    ['a court', { courtAsked: '2026-05-01' }, []],
    ['a court on the day of the resolution', { courtAsked: '2026-04-01' }, []],
    // 民法典 art. 70 lets a court be asked of any legal person.
    ['a court, of a foundation', { type: 'foundation', ground: 'by-charter', courtAsked: '2026-05-01' }, []],
    ['a court before it resolved to end', { courtAsked: '2026-03-31' }, ['steps-of-ending']],
    ['a court after the liquidation', { courtAsked: '2026-06-02' }, ['steps-of-ending']],
    // 基金会管理条例 asks for no consent to its end; who was registered directly has nobody who consents.
    ['no consent, of a foundation', { type: 'foundation', ground: 'other', consented: null }, []],
    ['no consent, registered directly', { directRegistration: true, consented: null }, []],
    ['a foundation merges', { type: 'foundation', ground: 'split-or-merged' }, []],
    ['a ground of others', { ground: 'no-supervisor' }, ['ground-of-type']],
    ['told to end', { ground: 'demanded', tradeAssociation: true, consented: null }, []],
    // 条例 2026 art. 21(3): the offices apply for one that cannot do it by itself.
    [
      'told to end, struck off on the word of the offices',
      { ground: 'demanded', tradeAssociation: true, applied: null, struckOff: '2026-06-30' },
      [],
    ],
    [
      'before the regulation',
      {
        type: 'foundation',
        ground: 'other',
        resolved: '2003-01-01',
        groupFormed: '2003-01-02',
        liquidated: '2003-02-01',
        applied: '2003-05-31',
        struckOff: '2003-05-31',
      },
      [],
    ],
    [
      'nor was it liquidated',
      {
        type: 'foundation',
        ground: 'other',
        resolved: '2003-01-01',
        groupFormed: null,
        liquidated: null,
        applied: '2003-05-31',
        struckOff: '2003-05-31',
      },
      [],
    ],
    [
      'told to end, no trade association',
      { ground: 'demanded', tradeAssociation: false, consented: null },
      ['ground-of-type'],
    ],
    ['told to end, whether a trade association is not told', { ground: 'demanded', consented: null }, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  // 民法典 art. 70, before it 民法总则 art. 70 since 2017-10-01.
  // Each regulation has an open ground: what it does not name is odd, but for who says that it was told to end.
  it.each([
    [{ type: 'foundation', ground: 'dissolved' }, 'warning'],
    [{ type: 'association', ground: 'by-charter' }, 'warning'],
    [{ type: 'service-institution', ground: 'demanded' }, 'error'],
  ])('a ground that the regulation does not name: %o is a %s', (more, severity) =>
    expect(
      organisationEndingProblems(
        OrganisationEnding.parse({ organisation: 'a', resolved: '2026-05-05', ...more }),
        '2026-05-05',
      ).map(one => `${one.code} ${one.severity}`),
    ).toEqual([`ground-of-type ${severity}`]),
  )
  it('one that merges without a liquidation is warned of', () => {
    const severity = (struckOff: string, more: object = {}) =>
      organisationEndingProblems(
        ending({
          ground: 'split-or-merged',
          resolved: '2017-01-05',
          consented: '2017-01-06',
          groupFormed: null,
          liquidated: null,
          applied: struckOff,
          struckOff,
          ...more,
        }),
        '2026-12-31',
      ).map(one => `${one.severity} ${one.code}`)
    expect(severity('2017-09-30')).toEqual(['error liquidated-before-end'])
    expect(severity('2017-10-01')).toEqual(['warning liquidated-before-end'])
    expect(severity('2017-10-01', { ground: 'dissolved' })).toEqual(['error liquidated-before-end'])
  })

  it('nothing of what has not come', () => {
    expect(codes({ ground: 'no-supervisor' }, '2026-03-31')).toEqual([])
    expect(codes({ consented: null, otherActivities: ['2026-05-01'] }, '2026-04-30')).toEqual([])
    expect(codes({ otherActivities: ['2026-05-01'] }, '2026-05-01')).toEqual(['liquidation-only'])
  })

  it('names the article of the type and day', () => {
    const said = (more: object) =>
      organisationEndingProblems(ending(more), '2026-12-31').map(({ message }) => message.zh)
    expect(said({ applied: '2026-06-17' })[0]).toContain('社会团体登记管理条例第二十一条）')
    expect(said({ type: 'service-institution', applied: '2026-06-17' })[0]).toContain('第十七条）')
    expect(said({ type: 'foundation', ground: 'other', otherActivities: ['2026-05-01'] })[0]).toContain(
      '基金会管理条例第十八条',
    )
    expect(said({ consented: null })[0]).toContain('第十九条')
    expect(said({ type: 'service-institution', consented: null })[0]).toContain('暂行条例第十七条')
    expect(said({ type: 'service-institution', groupFormed: null })[0]).toContain('暂行条例第十六条')
    expect(said({ type: 'foundation', ground: 'dissolved' })[0]).toContain('基金会管理条例第十六条')
    expect(said({ groupFormed: null })[0]).toContain('第二十条')
    const shared = { remainder: 'founders-or-members' }
    expect(said(shared)[0]).toContain('民法典第九十五条')
    expect(said({ ...shared, type: 'foundation', ground: 'other' })[0]).toContain('基金会管理条例第三十三条')
    const old = {
      resolved: '2020-12-31',
      consented: '2020-12-31',
      groupFormed: null,
      liquidated: null,
      applied: null,
      struckOff: null,
    }
    expect(said({ ...shared, ...old })[0]).toContain('民法总则第九十五条')
    const before = (type: string, resolved: string) =>
      said({ ...shared, ...old, type, resolved, consented: null, ground: 'other' })
    expect(
      [before('association', '2017-09-30'), before('association', '2017-10-01')].map(({ length }) => length),
    ).toEqual([0, 1])
    expect(before('service-institution', '1999-12-27')).toEqual([])
    expect(before('service-institution', '1999-12-28')[0]).toContain('登记暂行办法第六条')
  })
})

describe('the grounds', () => {
  const of = (type: 'association' | 'service-institution' | 'foundation') =>
    OrganisationEndingGround.options.filter(ground =>
      isOrganisationEndingGround({ type, tradeAssociation: true, ground }, '2026-03-11'),
    )
  it('of each type', () => {
    expect(of('association')).toEqual(['fulfilled', 'dissolved', 'split-or-merged', 'other'])
    expect(of('foundation')).toEqual(['split-or-merged', 'by-charter', 'purpose-impossible', 'other'])
    expect(of('service-institution')).not.toContain('fulfilled')
    expect(of('service-institution')).toContain('no-supervisor')
  })
  // 社会团体登记管理条例 art. 19(2), of 2026.
  it.each([
    ['association', true, '2026-03-12', true],
    ['association', true, '2026-03-11', false],
    ['association', false, '2026-03-12', false],
    ['foundation', true, '2026-03-12', false],
  ] as const)('told to merge or end: %s, trade %s, on %s: %s', (type, tradeAssociation, on, expected) =>
    expect(isOrganisationEndingGround({ type, tradeAssociation, ground: 'demanded' }, on)).toBe(expected),
  )
})
