import { describe, expect, it } from 'vitest'
import { certifiedCarers, isCertifiedCarer, OrphanCarer, OrphanCarerExam, orphanCarerVerdict } from './levels.js'

const exam = (more: object = {}) => OrphanCarerExam.parse({ level: 5, hours: 180, theory: 60, skills: 60, ...more })

// Source: 孤残儿童护理员国家职业标准, as restated.
describe('the levels', () => {
  it.each([
    [5, 180],
    [4, 160],
    [3, 140],
    [2, 120],
    [1, 100],
  ])('level %i: %i hours and no fewer', (level, hours) => {
    expect(orphanCarerVerdict(exam({ level, hours })).qualified).toBe(true)
    expect(orphanCarerVerdict(exam({ level, hours: hours - 0.5 }))).toMatchObject({
      qualified: false,
      short: ['hours'],
      leastHours: hours,
    })
  })

  it.each<[object, boolean | null, string[], string[]]>([
    [{ theory: 59.5 }, false, ['theory'], []],
    [{ skills: 59.5 }, false, ['skills'], []],
    [{ skills: null }, null, [], ['skills']],
    [{ theory: 59, skills: null }, false, ['theory'], ['skills']],
    [{ hours: null }, null, [], ['hours']],
  ])('%o: %s', (more, qualified, short, unknown) => {
    expect(orphanCarerVerdict(exam(more))).toMatchObject({ qualified, short, unknown })
  })

  it.each([0, 6, 2.5])('there is no level %d', level => {
    expect(OrphanCarerExam.safeParse({ ...exam(), level }).success).toBe(false)
  })
})

const carer = (id: string, more: object = {}) =>
  OrphanCarer.parse({ id, institution: 'x', since: '2020-01-01', certificate: { level: 4, on: '2021-06-01' }, ...more })

describe('carers with a certificate', () => {
  it.each<[object, boolean | null | undefined]>([
    [{}, true],
    [{ certificate: { level: 5, on: '2024-06-02' } }, false],
    // Of a higher level since: whether of a lower one before is not on record.
    [{ certificate: { level: 4, on: '2024-06-02' } }, null],
    [{ certificate: { level: 4, on: '2024-06-01' } }, true],
    [{ certificate: null }, false],
    [{ certificate: undefined }, null],
    [{ since: '2024-06-02' }, undefined],
    [{ since: '2024-06-01' }, true],
    [{ until: '2024-06-01' }, true],
    [{ until: '2024-05-31' }, undefined],
  ])('%o: %s', (more, certified) => {
    expect(isCertifiedCarer(carer('a', more), '2024-06-01')).toBe(certified)
  })

  it('are counted by level', () => {
    const all = [carer('a'), carer('b', { certificate: null }), carer('c', { until: '2023-01-01' })]
    const top = carer('e', { certificate: { level: 1, on: '2020-01-01' } })
    expect(certifiedCarers([...all, top], '2024-06-01')).toEqual({
      certified: 2,
      carers: 3,
      unknown: 0,
      share: 2 / 3,
      levels: { 5: 0, 4: 1, 3: 0, 2: 0, 1: 1 },
    })
    expect(certifiedCarers([...all, carer('d', { certificate: undefined })], '2024-06-01')).toMatchObject({
      unknown: 1,
      share: null,
    })
    expect(certifiedCarers([carer('a'), carer('a')], '2024-06-01')).toMatchObject({ certified: 1, carers: 1 })
    const twice = [
      carer('a', { certificate: { level: 2, on: '2024-01-01' } }),
      carer('a'),
      carer('a', { certificate: null }),
    ]
    expect(certifiedCarers(twice, '2024-06-01')).toMatchObject({ certified: 1, carers: 1, levels: { 2: 1, 4: 0 } })
    const open = [carer('a', { certificate: undefined }), carer('a', { certificate: null })]
    expect(certifiedCarers(open, '2024-06-01')).toMatchObject({ certified: 0, carers: 1, unknown: 1 })
    expect(certifiedCarers([], '2024-06-01').share).toBeNull()
  })
})
