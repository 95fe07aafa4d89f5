import { divisionName } from '@minzheng/core/divisions'
import { describe, expect, it } from 'vitest'
import { CustomsPilot, customsPilotProblems, isPilotOn, nationalCustomsPilots } from './pilots.js'

// Source: the two replies of the ministry of 2021, as reported.
describe('the national pilots', () => {
  it('are fifteen and seventeen', () => {
    const of = (batch: number) => nationalCustomsPilots.filter(one => one.batch === batch).length
    expect([of(1), of(2)]).toEqual([15, 17])
  })
  it.each(nationalCustomsPilots.map(one => [one.name, one] as const))(
    '%s is the place of its code',
    (name, { place }) => {
      expect(name.endsWith(divisionName(place)!)).toBe(true)
    },
  )
  it.each<[string, string, boolean]>([
    ['500111', '2021-04-06', false],
    ['500111', '2021-04-07', true],
    ['500111', '2024-04-06', true],
    ['500111', '2024-04-07', false],
    ['350782', '2021-09-14', false],
    ['350782', '2021-09-15', true],
    ['350782', '2024-09-30', true],
    ['350782', '2024-10-01', false],
  ])('%s on %s: %s', (place, asOf, expected) =>
    expect(isPilotOn(nationalCustomsPilots.find(one => one.place === place)!, asOf)).toBe(expected),
  )
  it('none of the places of the five plans is among them', () =>
    expect(
      nationalCustomsPilots.filter(({ place }) => ['430200', '350200', '511700', '500112', '320404'].includes(place)),
    ).toEqual([]))
})

describe('what a list of pilots breaks (the reply of 2021-04-07: three years)', () => {
  const pilot = (more: object = {}) =>
    CustomsPilot.parse({
      place: '500111',
      name: '重庆市大足区',
      level: 'nation',
      from: '2021-04-07',
      to: '2024-04-06',
      ...more,
    })
  const codes = (pilots: object[], asOf: string) =>
    customsPilotProblems(pilots.map(pilot), asOf).map(({ code }) => code)
  it.each<[string, object[], string, string[]]>([
    ['runs', [{}], '2024-04-06', []],
    ['over, not examined', [{ examinedOn: null }], '2024-04-07', ['pilot-examined']],
    ['over, and not known whether it was examined', [{}], '2024-04-07', []],
    ['over and examined', [{ examinedOn: '2024-04-07' }], '2024-04-07', []],
    ['examined later', [{ examinedOn: '2024-04-08' }], '2024-04-07', ['pilot-examined']],
    ['of the province', [{ level: 'province' }], '2024-04-07', []],
    ['without an end', [{ to: null }], '2030-01-01', []],
    ['ends before it begins', [{ to: '2021-04-06', examinedOn: '2021-04-07' }], '2024-04-07', ['pilot-days']],
    ['examined before it begins', [{ examinedOn: '2021-04-06' }], '2024-04-06', ['pilot-days']],
    ['twice', [{}, {}], '2024-01-01', ['pilot-once']],
    ['two sites of one district', [{}, { name: '棠香街道和睦社区' }], '2024-01-01', []],
    ['at two levels', [{}, { level: 'province' }], '2024-01-01', []],
  ])('%s', (_, pilots, asOf, expected) => expect(codes(pilots, asOf)).toEqual(expected))
  it('cites no reply for what none is reported to say', () =>
    expect(customsPilotProblems([pilot({ examinedOn: null })], '2025-01-01')[0]?.message.zh).toBe(
      '实验期已满，尚未评估验收。',
    ))
  it('warns of it alone', () =>
    expect(customsPilotProblems([pilot({ examinedOn: null })], '2025-01-01')[0]?.severity).toBe('warning'))
  it('says nothing of the national list, of which it is not known', () =>
    expect(customsPilotProblems(nationalCustomsPilots, '2026-01-01')).toEqual([]))
})
