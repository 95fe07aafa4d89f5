import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GiftToRecipient, giftDeductible, lastDayOf } from './deductible.js'

const status = { from: '2023-01-01', to: '2025-12-31' }
const gift = (more: object = {}) =>
  GiftToRecipient.parse({
    givenOn: '2024-05-20',
    recipient: 'social-organisation',
    statuses: [status],
    charitablePurpose: true,
    receipt: true,
    ...more,
  })
const deductible = (more: object) => giftDeductible(gift(more)).deductible

describe('a gift on a day', () => {
  it.each([
    [{}, true],
    [{ givenOn: '2022-12-31' }, false],
    [{ givenOn: '2023-01-01' }, true],
    [{ givenOn: '2025-12-31' }, true],
    [{ givenOn: '2026-01-01' }, false],
    [{ statuses: [] }, false],
    [{ statuses: [status, { from: '2026-01-01', to: '2028-12-31' }], givenOn: '2026-01-01' }, true],
    [{ charitablePurpose: false }, false],
    [{ receipt: false }, false],
    [{ recipient: 'other' }, false],
    [{ recipient: 'state-organ', statuses: undefined }, true],
    [{ recipient: 'mass-organisation' }, true],
    [{ recipient: 'mass-organisation', statuses: [] }, false],
  ])('%o: %s', (more, expected) => {
    expect(deductible(more)).toBe(expected)
  })

  it.each([
    ['2024-05-20', true],
    ['2024-05-31', true],
    ['2024-06-01', false],
  ])('given on %s, the status lost by a notice of 2024-05-10 (art. 10): %s', (givenOn, expected) => {
    expect(deductible({ givenOn, statuses: [{ ...status, revokedOn: '2024-05-10' }] })).toBe(expected)
  })

  it('a notice after the end does not prolong the status', () => {
    expect(lastDayOf({ ...status, revokedOn: '2026-05-10' })).toBe('2025-12-31')
  })

  it('is undetermined where what matters is not known, and says what', () => {
    expect(giftDeductible(gift({ statuses: undefined, receipt: undefined }))).toMatchObject({
      deductible: null,
      missing: ['statuses', 'receipt'],
      year: 2024,
    })
    expect(giftDeductible(gift({ statuses: undefined, receipt: false }))).toMatchObject({
      deductible: false,
      missing: [],
    })
    expect(giftDeductible(gift({ recipient: 'state-organ', statuses: undefined })).missing).toEqual([])
  })

  it('registration capital counts in the first year of the status (art. 12)', () => {
    const capital = { givenOn: '2021-08-01', registrationCapital: true }
    expect(giftDeductible(gift(capital))).toMatchObject({ deductible: true, year: 2023 })
    expect(
      giftDeductible(gift({ ...capital, statuses: [{ from: '2026-01-01', to: '2028-12-31' }, status] })).year,
    ).toBe(2023)
    expect(deductible({ ...capital, statuses: [] })).toBe(false)
    expect(deductible({ ...capital, statuses: undefined })).toBeNull()
    expect(deductible({ givenOn: '2021-08-01' })).toBe(false)
  })

  it.each([
    ['2019-12-31', true],
    ['2020-01-01', false],
  ])('given on %s: the notices before 2020 are not covered, so refused: %s', (givenOn, refused) => {
    const judge = () => giftDeductible(gift({ givenOn, statuses: [{ from: '2018-01-01', to: '2020-12-31' }] }))
    if (refused) expect(judge).toThrow(/2020-01-01/)
    else expect(judge().deductible).toBe(true)
  })

  it('every answer cites each of its reasons', () => {
    expect(giftDeductible(gift()).reasons.map(({ code, cite }) => [code, cite.article])).toEqual([
      ['status-on-the-day', '第三条'],
      ['charitable-purpose', '第二条'],
      ['receipt-kept', '第十一条'],
    ])
  })

  it('is deductible only where every reason is met, and undetermined only where none fails', () => {
    const maybe = fc.option(fc.boolean(), { nil: undefined })
    const recipient = fc.constantFrom('social-organisation', 'mass-organisation', 'state-organ', 'other')
    const statuses = fc.option(fc.constantFrom([], [status]), { nil: undefined })
    fc.assert(
      fc.property(
        fc.record({ recipient, statuses, charitablePurpose: maybe, receipt: maybe, registrationCapital: fc.boolean() }),
        more => {
          const { deductible: answer, reasons, missing } = giftDeductible(gift(more))
          const met = reasons.map(reason => reason.met)
          expect(answer).toBe(met.includes(false) ? false : met.includes(null) ? null : true)
          expect(missing.length > 0).toBe(answer === null)
        },
      ),
    )
  })
})

describe('reasons in words, each with its article (公告2020年第27号; for mass organisations 公告2021年第20号)', () => {
  const first = (more: object) => {
    const { met, text, cite } = giftDeductible(gift(more)).reasons[0]!
    return [met, text.zh, text.en, cite.number, cite.article]
  }
  const [notice, massOrganisations] = ['财政部 税务总局 民政部公告2020年第27号', '财政部 税务总局公告2021年第20号']

  it.each<[object, unknown[]]>([
    [{}, [true, '捐赠当日资格有效，至 2025-12-31', 'The status holds on the day, until 2025-12-31', notice, '第三条']],
    [
      { statuses: [] },
      [
        false,
        '捐赠当日须有公益性捐赠税前扣除资格',
        'The recipient must have the status on the day of the gift',
        notice,
        '第三条',
      ],
    ],
    [
      { recipient: 'mass-organisation' },
      [
        true,
        '捐赠当日资格有效，至 2025-12-31',
        'The status holds on the day, until 2025-12-31',
        massOrganisations,
        '第三条',
      ],
    ],
    [
      { recipient: 'state-organ' },
      [
        true,
        '县级以上人民政府及其部门等国家机关，无须资格',
        'A state organ from the county up needs no status',
        notice,
        '第一条',
      ],
    ],
    [
      { recipient: 'other' },
      [
        false,
        '不是公益性社会组织，也不是国家机关',
        'Neither a public-benefit organisation nor a state organ',
        notice,
        '第一条',
      ],
    ],
    [
      { registrationCapital: true },
      [
        true,
        '注册资金捐赠在首次取得资格的 2023 年度扣除',
        'Registration capital counts in 2023, the first year of the status',
        notice,
        '第十二条',
      ],
    ],
    [
      { registrationCapital: true, statuses: undefined },
      [
        null,
        '注册资金捐赠在首次取得资格的年度扣除',
        'Registration capital counts in the first year of the status',
        notice,
        '第十二条',
      ],
    ],
  ])('%j', (more, expected) => {
    expect(first(more)).toEqual(expected)
  })

  it('what is not known is neither met nor failed', () => {
    const { reasons } = giftDeductible(gift({ charitablePurpose: undefined, receipt: undefined }))
    expect(reasons.map(({ met }) => met)).toEqual([true, null, null])
  })

  it('registration capital counts until the last day of the first status', () => {
    const later = { from: '2026-01-01', to: '2028-12-31' }
    const capital = (givenOn: string, statuses = [status, later]) =>
      giftDeductible(gift({ givenOn, statuses, registrationCapital: true }))
    expect([capital('2025-12-31').deductible, capital('2026-01-01').deductible]).toEqual([true, false])
    expect(capital('2021-08-01').year).toBe(2023)
    expect(capital('2021-08-01', [later, { from: '2020-01-01', to: '2022-12-31' }, status]).year).toBe(2020)
  })
})
