import { describe, expect, it } from 'vitest'
import { HiddenDanger, hiddenDangerProblems, hiddenDangerState } from './dangers.js'

const danger = (facts: object = {}) =>
  HiddenDanger.parse({
    id: '1',
    institution: '某养老院',
    class: 'fire',
    grave: false,
    source: 'inspection',
    found: '2025-03-01',
    due: '2025-03-31',
    ...facts,
  })

describe('a hidden danger', () => {
  it.each([
    [{}, '2025-02-28', 'later'],
    [{}, '2025-03-31', 'open'],
    [{}, '2025-04-01', 'overdue'],
    [{ due: null }, '2026-01-01', 'open'],
    [{ closed: '2025-04-02' }, '2025-04-01', 'overdue'],
    [{ closed: '2025-04-02' }, '2025-04-02', 'closed'],
  ])('%o on %s: %s', (facts, asOf, state) => expect(hiddenDangerState(danger(facts), asOf)).toBe(state))

  it.each<[object, string, string[]]>([
    [{}, '2025-02-28', []],
    [{}, '2025-03-31', []],
    [{}, '2025-04-01', ['put-right-in-time']],
    [{ closed: '2025-04-01' }, '2025-05-01', ['put-right-in-time']],
    [{ closed: '2025-03-31' }, '2025-05-01', []],
    [{ due: null }, '2025-03-02', ['has-a-day']],
    [{ due: null, closed: '2025-03-02' }, '2025-03-02', []],
    // 安全生产法 art. 41.
    [{ grave: true }, '2025-03-02', ['grave-supervised']],
    [{ grave: true, supervised: '2025-03-02' }, '2025-03-02', []],
    [{ due: '2025-02-28', closed: '2025-02-27' }, '2025-03-02', ['dated-in-order', 'dated-in-order']],
    [{ closed: '2025-03-02', rechecked: '2025-03-01' }, '2025-03-02', ['dated-in-order']],
  ])('%o on %s breaks %o', (facts, asOf, codes) =>
    expect(hiddenDangerProblems(danger(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
})
