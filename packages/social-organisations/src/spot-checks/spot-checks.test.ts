import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSpotChecks, pairInspectors, spotCheckMinimum } from './draw.js'
import {
  auditedAmount,
  SpotCheck,
  spotCheckProblems,
  talkGrounds,
  WarningTalk,
  warningTalkProblems,
  warningTalkState,
} from './record.js'

describe('how many are checked in a year', () => {
  // 社会组织抽查暂行办法 art. 5: not less than 3, 4, 5 and 10 %.
  it.each([
    ['so-038', 'county', 340, 11],
    ['so-040', 'province', 2035, 102],
    ['so-041', 'ministry', 1999, 200],
    ['to the whole one', 'county', 300, 9],
    ['one more', 'county', 301, 10],
    ['city', 'city', 100, 4],
    ['city', 'city', 101, 5],
    ['province', 'province', 100, 5],
    ['ministry', 'ministry', 2000, 200],
    ['nobody', 'county', 0, 0],
  ] as const)('%s: %s, %i registered', (_, level, registered, minimum) => {
    expect(spotCheckMinimum(level, registered)).toMatchObject({ minimum, cite: { article: '第五条' } })
  })
  it('or by the share of a place', () => {
    expect(spotCheckMinimum('county', 1000, 5).minimum).toBe(50)
    expect(spotCheckMinimum('county', 1000, 0.15).minimum).toBe(2)
    expect(spotCheckMinimum('city', 700, 7.1).minimum).toBe(50)
    for (const [registered, percent] of [
      [-1, 3],
      [1.5, 3],
      [1, 101],
      [1, -1],
    ] as const)
      expect(() => spotCheckMinimum('county', registered, percent)).toThrow()
    expect([spotCheckMinimum('county', 7, 100).minimum, spotCheckMinimum('county', 7, 0).minimum]).toEqual([7, 0])
  })
})

describe('a draw', () => {
  const register = Array.from({ length: 40 }, (_, index) => `组织${index}`)
  it('is the same for the same seed, whatever the order of the register', () => {
    const drawn = drawSpotChecks({ seed: '2026', register, number: 5 })
    expect(drawSpotChecks({ seed: '2026', register: register.toReversed(), number: 5 })).toEqual(drawn)
    expect(drawSpotChecks({ seed: '2026', register: [...register, ...register], number: 5 })).toEqual(drawn)
    expect(new Set(drawn).size).toBe(5)
    expect(drawSpotChecks({ seed: '2027', register, number: 5 })).not.toEqual(drawn)
    expect(drawSpotChecks({ seed: '2026', register, number: 5, without: [drawn[0]!] })).toEqual(
      drawSpotChecks({ seed: '2026', register, number: 6 }).slice(1),
    )
    expect(drawSpotChecks({ seed: '2026', register, number: 99 })).toHaveLength(40)
    expect(drawSpotChecks({ seed: '2026', register, number: 0 })).toEqual([])
    expect(() => drawSpotChecks({ seed: '2026', register, number: -1 })).toThrow()
  })
  it('gives each the same chance over many seeds', () => {
    const first = Array.from(
      { length: 4000 },
      (_, seed) => drawSpotChecks({ seed: String(10_000 + seed), register, number: 1 })[0]!,
    )
    const times = register.map(id => first.filter(one => one === id).length)
    expect(Math.min(...times)).toBeGreaterThan(65)
    expect(Math.max(...times)).toBeLessThan(140)
  })
  it('takes nobody who is not on the register, or left out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.string(), fc.nat(30), (ids, seed, number) => {
        const without = ids.slice(0, 3)
        const drawn = drawSpotChecks({ seed, register: ids, number, without })
        expect(drawn).toHaveLength(Math.min(number, Math.max(0, ids.length - 3)))
        expect(drawn.every(id => ids.includes(id) && !without.includes(id))).toBe(true)
      }),
    )
  })
  it('pairs two officers with each, evenly, and none with an interest', () => {
    const conflicts = [{ inspector: '甲', organisation: '组织1' }]
    const pairs = pairInspectors(register.slice(0, 6), ['甲', '乙', '丙', '丁'], '2026', conflicts)
    const times = (who: string) => pairs.filter(({ inspectors }) => inspectors?.includes(who)).length
    expect(pairs.find(({ organisation }) => organisation === '组织1')?.inspectors).not.toContain('甲')
    expect(pairs.every(({ inspectors }) => inspectors !== null && inspectors[0] !== inspectors[1])).toBe(true)
    expect(['甲', '乙', '丙', '丁'].map(times).toSorted()).toEqual([3, 3, 3, 3])
    expect(pairInspectors(register.slice(0, 6), ['丁', '丙', '乙', '甲'], '2026', conflicts)).toEqual(pairs)
    expect(pairInspectors(['组织1'], ['甲', '乙'], '2026', conflicts)).toEqual([
      { organisation: '组织1', inspectors: null },
    ])
    expect(pairInspectors(['组织2'], ['甲', '乙'], '2026', conflicts)[0]?.inspectors?.toSorted()).toEqual(['乙', '甲'])
    expect(pairInspectors(['组织2'], ['甲'], '2026')).toEqual([{ organisation: '组织2', inspectors: null }])
  })
})

const check = (more: object = {}) =>
  SpotCheck.parse({
    organisation: '甲协会',
    kind: 'periodic',
    drawnOn: '2026-03-01',
    noticedOn: '2026-03-10',
    onSite: true,
    inspectors: 2,
    checkedOn: '2026-03-20',
    ...more,
  })
const finding = (correctBy: string | null, corrected: string | null, amount: number | null = null) => ({
  item: '未建立会计账簿',
  amount,
  correctBy,
  corrected,
})
const told = { toldOn: '2026-03-21', publishedOn: '2026-03-22' }

describe('what a check breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['told on the day', { noticedOn: '2026-03-20' }, []],
    ['told after it', { noticedOn: '2026-03-21' }, ['notice-before']],
    ['not told', { noticedOn: null }, ['notice-before']],
    [
      'checked before it was drawn',
      { drawnOn: '2026-03-21', noticedOn: null },
      ['spot-check-in-order', 'notice-before'],
    ],
    ['told before it was drawn', { noticedOn: '2026-02-28' }, ['spot-check-in-order']],
    [
      'put right before the check',
      { ...told, findings: [{ item: 'a', corrected: '2026-03-01' }] },
      ['spot-check-in-order'],
    ],
    [
      'findings published before the check',
      { toldOn: '2026-03-21', publishedOn: '2026-03-19' },
      ['spot-check-in-order'],
    ],
    ['drawn before the measures', { drawnOn: '2017-03-12', charged: 1 }, []],
    ['drawn on their first day', { drawnOn: '2017-03-13', charged: 1 }, ['no-fee-for-check']],
    ['one officer', { inspectors: 1 }, ['two-inspectors-on-site']],
    ['one officer, on paper', { inspectors: 1, onSite: false }, []],
    ['officers not known', { inspectors: null }, []],
    ['no papers shown', { credentialsShown: false }, ['credentials-shown']],
    ['no papers shown, on paper', { credentialsShown: false, onSite: false }, []],
    ['papers shown', { credentialsShown: true }, []],
    ['an interest', { conflict: true }, ['inspector-stands-back']],
    ['money taken', { charged: 1 }, ['no-fee-for-check']],
    ['not carried out yet', { checkedOn: null, noticedOn: null, charged: 1 }, []],
    ['put right on its day', { findings: [finding('2026-04-20', '2026-04-20')], ...told }, []],
    ['a day late', { findings: [finding('2026-04-20', '2026-04-21')], ...told }, ['finding-put-right']],
    ['not yet', { findings: [finding('2026-04-29', null)], ...told }, ['finding-put-right']],
    ['not due', { findings: [finding('2026-04-30', null)], ...told }, []],
    ['no day set', { findings: [finding(null, null)], ...told }, []],
    [
      'not told of what was found',
      { findings: [finding(null, null)], toldOn: null, publishedOn: null },
      ['findings-told-and-published'],
    ],
    [
      'not published',
      { findings: [finding(null, null)], toldOn: '2026-03-21', publishedOn: null },
      ['findings-told-and-published'],
    ],
    ['neither is on record', { findings: [finding(null, null)] }, []],
    ['nor is the notice', { noticedOn: undefined }, []],
    ['not yet, on the day of the check', { findings: [finding(null, null)], checkedOn: '2026-04-30' }, []],
  ])('%s', (_, more, expected) =>
    expect(spotCheckProblems(check(more), '2026-04-30').map(({ code }) => code)).toEqual(expected),
  )
  it.each([
    ['2017-03-12', 0],
    ['2017-03-13', 1],
  ])('a check of %s breaks %i of the measures of 2017-03-13', (checkedOn, broken) =>
    expect(spotCheckProblems(check({ drawnOn: checkedOn, noticedOn: null, checkedOn }), '2026-04-30')).toHaveLength(
      broken,
    ),
  )
  // 社会组织抽查暂行办法: a firm that is commissioned sends two at least, with the proof of it.
  it.each<[string, object, string[]]>([
    ['two of a firm, and no officer', { inspectors: 0, firm: { name: '某会计师事务所', staff: 2 } }, []],
    ['one of a firm, and no officer', { inspectors: 0, firm: { name: 'f', staff: 1 } }, ['two-of-firm-on-site']],
    ['nobody at all', { inspectors: 0, firm: { name: 'f', staff: 0 } }, ['two-of-firm-on-site']],
    ['one of a firm beside two officers', { firm: { name: 'f', staff: 1 } }, ['two-of-firm-on-site']],
    ['a firm that works on paper beside two officers', { firm: { name: 'f', staff: 0 } }, []],
    ['one officer beside two of a firm', { inspectors: 1, firm: { name: 'f', staff: 2 } }, ['two-inspectors-on-site']],
    ['no officer, and no firm', { inspectors: 0, firm: null }, ['two-inspectors-on-site']],
    ['no officer, and nothing told of a firm', { inspectors: 0 }, []],
    ['how many of the firm came is not known', { inspectors: 0, firm: { name: 'f' } }, []],
    ['no proof of the commission', { firm: { name: 'f', staff: 2, commissionShown: false } }, ['commission-shown']],
    ['no proof, on paper', { onSite: false, firm: { name: 'f', staff: 1, commissionShown: false } }, []],
  ])('an audit by %s', (_, more, expected) =>
    expect(spotCheckProblems(check({ kind: 'audit', ...more }), '2026-04-30').map(({ code }) => code)).toEqual(
      expected,
    ),
  )
  it('warns of what is not told or published, for which no day is set', () => {
    const open = check({ findings: [finding(null, null)], toldOn: null, publishedOn: null })
    const on = (asOf: string) => spotCheckProblems(open, asOf).map(({ severity }) => severity)
    expect([on('2026-03-20'), on('2026-03-21')]).toEqual([[], ['warning']])
  })
  it('says where', () => {
    const path = (more: object) =>
      spotCheckProblems(check({ findings: [finding('2026-04-01', null)], ...more }), '2026-04-30').map(one =>
        one.path.join('.'),
      )
    expect(path({ toldOn: null, publishedOn: null })).toEqual(['findings.0.corrected', 'toldOn'])
    expect(path({ toldOn: '2026-03-21', publishedOn: null })).toEqual(['findings.0.corrected', 'publishedOn'])
  })
  it('adds up what audits question', () => {
    const audits = [
      check({ kind: 'audit', findings: [finding(null, null, 100), finding(null, null, 50)] }),
      check({ findings: [finding(null, null, 7)] }),
      check({ kind: 'audit', checkedOn: '2026-05-01', findings: [finding(null, null, 9)] }),
    ]
    expect([auditedAmount(audits, '2026-04-30'), auditedAmount(audits, '2026-05-01')]).toEqual([150, 159])
    expect(
      auditedAmount([...audits, check({ kind: 'audit', findings: [finding(null, null)] })], '2026-05-01'),
    ).toBeNull()
    // Nobody told what it found; and it found nothing.
    const found = (findings: object[] | undefined) => auditedAmount([check({ kind: 'audit', findings })], '2026-05-01')
    expect([found(undefined), found([])]).toEqual([null, 0])
  })
})

describe('a talk', () => {
  const talk = (more: object = {}) =>
    WarningTalk.parse({
      organisation: '甲协会',
      ground: 'fees',
      noticedOn: '2026-03-01',
      person: 'chair',
      recorded: true,
      corrected: null,
      ...more,
    })
  const held = { heldOn: '2026-03-10', correctBy: '2026-04-10' }
  it.each([
    [{}, '2026-03-31', 'called'],
    [{ excused: true }, '2026-03-31', 'excused'],
    [{ heldOn: '2026-03-10' }, '2026-03-10', 'held'],
    [{ heldOn: '2026-03-10' }, '2026-03-09', 'called'],
    [held, '2026-04-10', 'correcting'],
    [held, '2026-04-11', 'overdue'],
    [{ ...held, corrected: '2026-04-20' }, '2026-04-20', 'corrected'],
    [{ ...held, corrected: '2026-04-20' }, '2026-04-19', 'overdue'],
  ])('%o on %s: %s', (more, asOf, state) => expect(warningTalkState(talk(more), asOf)).toBe(state))
  it.each([
    [{}, []],
    [{ heldOn: '2026-03-10', recorded: false }, ['talk-recorded']],
    [{ heldOn: '2026-03-10', recorded: null }, []],
    [{ heldOn: '2026-05-01', recorded: false }, []],
    [held, ['talk-corrected']],
    [{ ...held, corrected: '2026-04-10' }, []],
    [{ ...held, corrected: '2026-04-11' }, ['talk-corrected']],
    [{ ...held, heldOn: '2026-05-01' }, []],
    [{ heldOn: '2026-02-28' }, ['talk-in-order']],
    [{ heldOn: '2026-03-10', corrected: '2026-03-09' }, ['talk-in-order']],
    [{ noticedOn: '2016-03-15', heldOn: '2016-03-20', recorded: false }, []],
    [{ noticedOn: '2016-03-16', heldOn: '2016-03-20', recorded: false }, ['talk-recorded']],
  ])('%o breaks %j', (more, expected) =>
    expect(warningTalkProblems(talk(more), '2026-04-30').map(({ code }) => code)).toEqual(expected),
  )
  it('that it was not recorded is warned of: the article was not read', () =>
    expect(warningTalkProblems(talk({ heldOn: '2026-03-10', recorded: false }), '2026-04-30')).toMatchObject([
      { severity: 'warning' },
    ]))
  it('has the eleven grounds of Zhengzhou', () => expect(Object.keys(talkGrounds)).toHaveLength(11))
})
