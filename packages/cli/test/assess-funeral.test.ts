import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()
const assess = (id: string, place: string, on: string, facts: object, ...args: readonly string[]) =>
  minzheng(['assess', id, '--place', place, '--on', on, '--facts', file('case.json', JSON.stringify(facts)), ...args])

/** One bill: town carriage, three days of keeping, cremation and an urn. */
const bill = (asOf: string) => ({
  asOf,
  hukou: 'local',
  diedIn: 'local',
  crematedIn: 'local',
  hardship: false,
  funeralGrant: false,
  carryZone: 'first',
  storage: { days: 3, perDay: 100_00 },
  charged: { carry: 200_00, cremation: 300_00, urn: 250_00 },
})

describe('one bill at five places', () => {
  it.each([
    ['黑河爱辉', '231102', 200_00 + 300_00 + 190_00],
    ['曲江', '440205', 180_00 + 300_00 + 250_00 + 200_00],
    ['惠州', '441300', 200_00 + 300_00 + 300_00 + 250_00],
    ['深圳', '440300', 200_00 + 300_00 + 300_00 + 50_00],
    ['沙湾', '511111', null],
    ['浦城', '350722', 200_00 + 300_00 + 300_00],
  ])('%s: %s', async (_, place, relief) => {
    const { code, out } = await assess('funeral-fee-relief', place, '2025-08-01', bill('2025-08-01'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).results[0].values).toMatchObject({ relief })
  })

  it('says step by step where it comes from', async () => {
    const { code, out } = await assess(
      'funeral-fee-relief',
      '440205',
      '2025-08-01',
      bill('2025-08-01'),
      '--lang',
      'zh',
      '--explain',
    )
    expect(code).toBe(0)
    expect(out).toContain('曲江区关于进一步做好殡葬基本服务工作的告知书')
    expect(out).toContain('免除金额')
    expect(out).toContain('930.00')
  })
})

describe('what a new reader sees', () => {
  it('the sum of the items relieved, and none of those that came to nothing', async () => {
    const about = ['--lang', 'en', '--explain']
    const { out } = await assess('funeral-fee-relief', '440300', '2025-08-01', bill('2025-08-01'), ...about)
    expect(out).toContain('+ Relieved: urn 50.00 yuan')
    expect(out).not.toContain('Relieved: vigil hall')
  })

  it('once, what is not known for one reason, and by its label what is still needed of the case', async () => {
    const { out, err } = await assess('funeral-fee-relief', '330100', '2025-08-01', bill('2025-08-01'), '--lang', 'en')
    expect(err.match(/policy-not-known/g)).toHaveLength(1)
    expect(err).toContain('"Most for cremation" (most.cremation), "Most for urn" (most.urn)')
    expect(out).toMatch(/Relieved: cremation +undetermined +yuan +Age at death \(age\), /)
  })
})

it('an award by the regulation of the day', async () => {
  const burial = { asOf: '2026-03-30', method: 'sea', localHukou: true }
  const { out } = await assess('ecological-burial-award', '310000', '2026-03-30', burial, '--lang', 'zh', '--explain')
  expect(out).toContain('国务院令第824号')
  expect(out).toContain('3,000.00')
})

it('a grave over the size of its province', async () => {
  const plot = { kind: 'ash', persons: 1, area: 0.51, term: 20, certificate: true }
  const { out } = await assess('burial-plot', '320404', '2026-04-01', plot, '--json')
  expect(JSON.parse(out).results[0].values).toMatchObject({ sizeOk: false, conforms: false })
})
