import type { Problem } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { lateSteps, responseRate, SafetyAlarm, safetyAlarmProblems } from './alarm.js'
import { MonitoredHome, monitoredFrom, monitoredHomeProblems } from './device.js'

// Times and tests are set by places; consent is asked for by 个人信息保护法 articles 13 and 29.
const home = (more: object = {}) =>
  MonitoredHome.parse({
    household: 'a',
    consented: '2024-01-01',
    contacts: ['community'],
    devices: [{ kind: 'smoke', installed: '2024-01-10', tested: null }],
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
  const device = (more: object) => ({ devices: [{ kind: 'smoke', installed: '2024-01-10', tested: null, ...more }] })

  it.each([
    [{}, '2024-02-09', []],
    [{}, '2024-02-10', ['safety-untested']],
    [device({ tested: '2024-01-11' }), '2024-02-10', []],
    // What it answered before a test of a later day is not on record.
    [device({ tested: '2024-03-01' }), '2024-02-10', []],
    [device({ removed: '2024-02-10' }), '2024-02-10', ['safety-untested']],
    [device({ removed: '2024-02-09' }), '2024-02-10', []],
    [device({ tested: undefined }), '2024-02-09', []],
    [device({ tested: undefined }), '2024-02-10', ['safety-test-unknown']],
    [{ consented: null }, '2024-01-10', ['safety-consent-unknown']],
    [{ consented: null }, '2024-01-09', []],
    [{ consented: '2024-01-11' }, '2024-01-10', ['safety-no-consent']],
    [{ consented: '2024-01-10', contacts: [] }, '2024-01-10', ['safety-no-contact']],
    [{ ...device({ installed: null }), contacts: [] }, '2024-01-10', []],
  ])('%j on %s: %j', (more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('no text asks for a contact: the centre may answer alone', () =>
    expect(monitoredHomeProblems(home({ contacts: [] }), '2024-02-09', 30)).toMatchObject([{ severity: 'warning' }]))

  // 个人信息保护法 is in force from 2021-11-01.
  it.each([
    ['2022-01-01', '2021-10-31', []],
    ['2022-01-01', '2021-11-01', ['safety-no-consent']],
    [null, '2021-10-31', []],
    [null, '2021-11-01', ['safety-consent-unknown']],
  ])('consented %s, on %s: %j', (consented, asOf, expected) =>
    expect(
      monitoredHomeProblems(home({ consented, ...device({ installed: '2021-10-01' }) }), asOf, null).map(
        ({ code }) => code,
      ),
    ).toEqual(expected),
  )

  it.each([
    [{ tested: '2024-01-09' }, true],
    [{ removed: '2024-03-01', tested: '2024-03-02' }, true],
    [{ removed: '2024-03-01', tested: '2024-03-01' }, false],
    [{}, false],
  ])('a device with dates out of order: %j', (more, expected) =>
    expect(codes(device(more), '2024-01-20').includes('safety-dates')).toBe(expected),
  )

  it('names the articles that ask for consent', () => {
    const [{ message, path }] = monitoredHomeProblems(home({ consented: '2024-02-01' }), '2024-01-10', null) as [
      Problem,
    ]
    expect(message.zh).toBe('监测应当取得本人或者监护人的同意（中华人民共和国个人信息保护法第十三条、第二十九条）。')
    expect(path).toEqual(['consented'])
  })

  it.each([
    ['2024-01-20', []],
    ['2024-01-21', ['safety-consent-withdrawn']],
  ])('consent withdrawn on 20 January 2024: on %s', (asOf, expected) =>
    expect(codes({ consented: '2024-01-01', withdrawn: '2024-01-20' }, asOf)).toEqual(expected),
  )

  it.each([
    ['2024-01-20', []],
    ['2024-01-21', ['safety-consent-withdrawn']],
    ['2024-02-01', []],
  ])('consent withdrawn, and given anew on 1 February 2024: on %s', (asOf, expected) =>
    expect(codes({ consented: '2024-02-01', withdrawn: '2024-01-20' }, asOf)).toEqual(expected),
  )

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
    // Kin or a neighbour whom the device tells too is there before the centre calls back.
    [{ answered: 1, arrived: 0.5 }, []],
    [{ answered: 1, arrived: 0.5, closed: 0.9 }, [{ step: 'closed', why: 'out-of-order' }]],
    [{ answered: 1, arrived: 0.5, closed: 1 }, []],
    [{ answered: 1, arrived: 15, closed: 14 }, [{ step: 'closed', why: 'out-of-order' }]],
  ])('%j: %j', (more, expected) => expect(lateSteps(alarm(more), times)).toEqual(expected))

  it.each([
    [{}, []],
    [{ arrived: 5, arrivedBy: 'community' }, []],
    [{ household: 'b' }, ['safety-alarm-household']],
    [{ at: '2024-01-09T23:59:00+08:00' }, ['safety-alarm-no-device']],
    [{ at: '2024-01-10T00:00:00+08:00' }, []],
    [{ device: 'smoke' }, []],
    [{ device: 'gas' }, ['safety-alarm-no-device']],
    [{ at: '2024-01-09T15:59:00Z' }, ['safety-alarm-no-device']],
    [{ at: '2024-01-09T16:00:00Z' }, []],
    [{ at: '2024-01-09T11:00:00-05:00' }, []],
    [{ at: '2024-01-10T00:29:00+08:30' }, ['safety-alarm-no-device']],
  ])('beside its home: %j: %j', (more, expected) =>
    expect(safetyAlarmProblems(alarm(more), home()).map(({ code }) => code)).toEqual(expected),
  )

  it.each([
    ['a neighbour came who is not called', { arrived: 5, arrivedBy: 'family' }, 'warning'],
    ['named though nobody came', { arrived: null, arrivedBy: 'community' }, 'error'],
  ])('%s', (_, more, severity) =>
    expect(safetyAlarmProblems(alarm(more), home())).toMatchObject([{ code: 'safety-alarm-responder', severity }]),
  )

  it('is in time as a rate', () => {
    const alarms = [
      alarm({ answered: 1, arrived: 2 }),
      alarm({ answered: 1, arrived: null }),
      alarm({ answered: 0, arrived: 9 }),
    ]
    expect(responseRate(alarms, times)).toEqual({ alarms: 3, inTime: 2, rate: 2 / 3 })
    expect(responseRate([], times).rate).toBeNull()
    // When somebody came is not told.
    expect(responseRate([alarm({ answered: 1 })], times)).toEqual({ alarms: 1, inTime: 0, rate: null })
    // Nobody on record to have come, and whether anything was wrong is not known.
    const open = alarm({ answered: 1, arrived: null, closed: 30, falseAlarm: null })
    expect(responseRate([open], { arrived: 30 })).toEqual({ alarms: 1, inTime: 0, rate: null })
    expect(responseRate([{ ...open, falseAlarm: false }], { arrived: 30 }).rate).toBe(0)
    expect(responseRate([{ ...open, falseAlarm: true }], { arrived: 30 }).rate).toBe(1)
    expect(responseRate([open], { answered: 0, arrived: 30 }).rate).toBe(0)
  })
})
