import { Citation } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { decisionDue, papersFor, recognitionPapers } from './procedure.js'

const calendar = { plainDays: 'calendar' } as const

describe('the time to decide', () => {
  it.each([
    ['recognition', '2024-09-05', 0, '2024-09-25'],
    ['recognition', '2017-01-31', 0, '2017-02-20'],
    ['registration', '2024-09-05', 0, '2024-10-05'],
    ['recognition', '2024-09-05', 60, '2024-11-24'],
    ['registration', '2024-09-05', 60, '2024-12-04'],
  ] as const)('%s accepted on %s, extended by %i: %s', (decision, on, extension, due) => {
    expect(decisionDue(decision, on, calendar, extension)).toMatchObject({ due, cite: { article: '第十条' } })
  })

  it('can be counted in working days, where the office says so', () => {
    expect(decisionDue('recognition', '2024-09-05', { plainDays: 'working' }).due).toBe('2024-10-10')
  })

  it('takes no extension beyond 60 days', () => {
    expect(() => decisionDue('recognition', '2024-09-05', calendar, 61)).toThrow()
    expect(() => decisionDue('recognition', '2024-09-05', calendar, 1.5)).toThrow()
    expect(() => decisionDue('recognition', '2024-09-05', calendar, -1)).toThrow()
  })

  it('cites the text of the day', () => {
    const lawOn = (on: string) => decisionDue('recognition', on, calendar).cite.effective
    expect([lawOn('2024-09-04'), lawOn('2024-09-05')]).toEqual(['2016-09-01', '2024-09-05'])
    expect(() => lawOn('2016-08-31')).toThrow(/2016-09-01/)
  })
})

describe('the papers', () => {
  it.each([
    ['foundation', 3],
    ['association', 5],
    ['service-institution', 5],
  ] as const)('of a %s are %i', (kind, count) => {
    const { papers } = papersFor(kind, '2020-01-01', { supervisingUnit: false })
    expect(papers).toHaveLength(count)
    // 令58 art. 7(3): where there is a supervising unit, that it agrees.
    expect(papersFor(kind, '2020-01-01', { supervisingUnit: true }).papers).toEqual([...papers, 'unit-consent'])
    // Left out: not known, so the paper is named and said to depend on it.
    expect(papersFor(kind, '2020-01-01')).toMatchObject({ papers, ifSupervisingUnit: ['unit-consent'] })
    expect(papersFor(kind, '2020-01-01', { supervisingUnit: false }).ifSupervisingUnit).toEqual([])
    expect(papersFor(kind, '2020-01-01').cite.article).toBe('第七条')
    expect(papersFor(kind, '2016-09-01').cite.article).toBe('第七条')
    expect(() => papersFor(kind, '2016-08-31')).toThrow('2016-08-31')
    for (const paper of papers) expect(recognitionPapers[paper].zh).not.toBe('')
  })

  it('of associations and service institutions say why they apply, and have the special audit (art. 7(2))', () => {
    expect(recognitionPapers.explanation.zh).toBe('关于申请理由、慈善宗旨、开展慈善活动等情况的说明')
    expect(recognitionPapers.audit.zh).toContain('慈善活动年度支出和管理费用的专项审计')
  })

  it('are only a guess for the measures of 2024', () => {
    const confidence = (on: string) => Citation.parse(papersFor('foundation', on).cite).confidence
    expect([confidence('2024-09-04'), confidence('2024-09-05')]).toEqual(['primary', 'unverified'])
  })
})
