import { describe, expect, it } from 'vitest'
import { checkPeriods, PeriodicCheck, responsibilitiesWithoutHolder, SafetyDuty } from './duties.js'

describe('who answers for safety', () => {
  const duty = (responsibility: string, year: number | null = null) =>
    SafetyDuty.parse({ id: responsibility, responsibility, holder: '养老服务科', matter: '养老机构安全', year })
  it('is named for each of the three ways and the two duties', () => {
    const all = ['industry', 'business', 'production', 'territory', 'principal']
    expect(
      responsibilitiesWithoutHolder(
        all.map(one => duty(one)),
        2025,
      ),
    ).toEqual([])
    expect(
      responsibilitiesWithoutHolder([duty('industry'), duty('territory', 2025), duty('business', 2024)], 2025),
    ).toEqual(['business', 'production', 'principal'])
  })
})

describe('a check that comes round', () => {
  const check = (rhythm: string, since: string, made: string[] = []) =>
    PeriodicCheck.parse({ id: '1', matter: '消防巡查', rhythm, since, made })
  const periods =
    (...of: Parameters<typeof check>) =>
    (asOf: string) =>
      checkPeriods(check(...of), asOf).map(({ from, to, made }) => [from, to, made])

  it.each([
    ['day', '2025-01-01', '2025-01-01'],
    ['week', '2025-01-01', '2025-01-07'],
    ['month', '2025-01-31', '2025-02-27'],
    ['quarter', '2025-01-01', '2025-03-31'],
    ['year', '2024-02-29', '2025-02-27'],
  ])('%s from %s to %s', (rhythm, since, to) => {
    expect(checkPeriods(check(rhythm, since), since)).toEqual([{ from: since, to, made: undefined }])
  })
  it('was made, is not over, or was missed', () => {
    const of = periods('week', '2025-01-01', ['2025-01-14', '2025-01-09', '2025-01-23'])
    expect(of('2024-12-31')).toEqual([])
    expect(of('2025-01-22')).toEqual([
      ['2025-01-01', '2025-01-07', null],
      ['2025-01-08', '2025-01-14', '2025-01-09'],
      ['2025-01-15', '2025-01-21', null],
      ['2025-01-22', '2025-01-28', undefined],
    ])
    expect(of('2025-01-21').at(-1)).toEqual(['2025-01-15', '2025-01-21', undefined])
  })
})
