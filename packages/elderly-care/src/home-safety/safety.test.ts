import type { Problem } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { lateSteps, responseRate, SafetyAlarm } from './alarm.js'
import { MonitoredHome, monitoredFrom, monitoredHomeProblems } from './device.js'

// Times and tests are set by places; consent is asked for by 个人信息保护法 articles 13 and 29.
const home = (more: object = {}) =>
  MonitoredHome.parse({
    household: 'a',
    consented: '2024-01-01',
    contacts: ['community'],
    devices: [{ kind: 'smoke', installed: '2024-01-10' }],
    ...more,
  })
const alarm = (more: object = {}) =>
  SafetyAlarm.parse({ household: 'a', at: '2024-03-01T02:15:00+08:00', falseAlarm: false, ...more })

describe('a home that is watched over', () => {
  it('is so from its first device', () => {
    const devices = [
      { kind: 'gas', installed: null },
      { kind: 'call', installed: '2024-02-01' },
      { kind: 'smoke', installed: '2024-01-10' },
    ]
    expect(monitoredFrom(home({ devices }))).toBe('2024-01-10')
    expect(monitoredFrom(home({ devices: [] }))).toBeNull()
    expect(monitoredFrom(home({ devices: devices.slice(0, 1) }))).toBeNull()
  })

  const codes = (more: object, asOf = '2024-02-09') =>
    monitoredHomeProblems(home(more), asOf, 30).map(({ code }) => code)
  const device = (more: object) => ({ devices: [{ kind: 'smoke', installed: '2024-01-10', ...more }] })

  it.each([
    [{}, '2024-02-09', []],
    [{}, '2024-02-10', ['safety-untested']],
    [device({ tested: '2024-01-11' }), '2024-02-10', []],
    [device({ tested: '2024-03-01' }), '2024-02-10', ['safety-untested']],
    [device({ removed: '2024-02-10' }), '2024-02-10', ['safety-untested']],
    [device({ removed: '2024-02-09' }), '2024-02-10', []],
    [{ consented: null }, '2024-01-10', ['safety-no-consent']],
    [{ consented: null }, '2024-01-09', []],
    [{ consented: '2024-01-11' }, '2024-01-10', ['safety-no-consent']],
    [{ consented: '2024-01-10', contacts: [] }, '2024-01-10', ['safety-no-contact']],
    [{ ...device({ installed: null }), contacts: [] }, '2024-01-10', []],
  ])('%j on %s: %j', (more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('names the articles that ask for consent', () => {
    const [{ message, path }] = monitoredHomeProblems(home({ consented: null }), '2024-01-10', null) as [Problem]
    expect(message.zh).toBe('监测应当取得本人或者监护人的同意（中华人民共和国个人信息保护法第十三条、第二十九条）。')
    expect(path).toEqual(['consented'])
  })

  it('a place that sets no interval asks for no test', () => {
    expect(monitoredHomeProblems(home(), '2030-01-01', null)).toEqual([])
    expect(monitoredHomeProblems(home(), '2030-01-01', 30)[0]?.path).toEqual(['devices', 0])
  })
})

describe('the chain of response', () => {
  const times = { answered: 1, arrived: 15 }

  it.each([
    [{ answered: 1, arrived: 15 }, []],
    [{ answered: 1.5, arrived: 15 }, [{ step: 'answered', why: 'late' }]],
    [{ answered: 1, arrived: 16, closed: 600 }, [{ step: 'arrived', why: 'late' }]],
    [{ answered: 1 }, [{ step: 'arrived', why: 'not-on-record' }]],
    [{ answered: 1, falseAlarm: true }, []],
    [{ answered: 1, falseAlarm: null }, [{ step: 'arrived', why: 'not-on-record' }]],
    [{ falseAlarm: true }, [{ step: 'answered', why: 'not-on-record' }]],
    [{ answered: 1, arrived: 0.5 }, [{ step: 'arrived', why: 'out-of-order' }]],
    [{ answered: 1, arrived: 15, closed: 14 }, [{ step: 'closed', why: 'out-of-order' }]],
  ])('%j: %j', (more, expected) => expect(lateSteps(alarm(more), times)).toEqual(expected))

  it('is in time as a rate', () => {
    const alarms = [alarm({ answered: 1, arrived: 2 }), alarm({ answered: 1 }), alarm({ answered: 0, arrived: 9 })]
    expect(responseRate(alarms, times)).toEqual({ alarms: 3, inTime: 2, rate: 2 / 3 })
    expect(responseRate([], times).rate).toBeNull()
  })
})
