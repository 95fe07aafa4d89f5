import { describe, expect, it } from 'vitest'
import { TekunChanges, tekunSupportEnds, tekunTermination } from './termination.js'

const of = (changes: object) => tekunTermination(TekunChanges.parse(changes))
const codes = (changes: object) => of(changes).reasons.map(({ code }) => code)

describe('the end of tekun support (art. 24)', () => {
  it.each(['diedOrDeclaredMissing', 'ableToWork', 'inPrison', 'hasMeans', 'hasAbleSupporter', 'withdrew'])(
    '%s',
    code => {
      expect(of({ [code]: true })).toMatchObject({ ends: true, reasons: [{ code }], missing: [] })
      expect(of({ [code]: null })).toEqual({ ends: null, reasons: [], missing: [code] })
    },
  )

  it('does not come without a reason', () => {
    expect(of({})).toEqual({ ends: false, reasons: [], missing: [] })
  })

  it('does not come to a minor by growing up, but by the other reasons', () => {
    expect(of({ ableToWork: true, continuesAsMinor: true }).ends).toBe(false)
    expect(of({ ableToWork: true, continuesAsMinor: null })).toMatchObject({ ends: null, missing: ['ableToWork'] })
    expect(codes({ ableToWork: true, continuesAsMinor: true, hasMeans: true })).toEqual(['hasMeans'])
  })

  it('has all its reasons, and needs nothing more once there is one', () => {
    expect(of({ hasMeans: true, withdrew: true, inPrison: null })).toMatchObject({ ends: true, missing: [] })
    expect(codes({ hasMeans: true, withdrew: true })).toEqual(['hasMeans', 'withdrew'])
  })

  it.each([
    ['2024-01-31', '2024-02-01'],
    ['2024-12-01', '2025-01-01'],
    ['2021-06-30', null],
    ['2021-07-01', '2021-08-01'],
  ])('decided on %s ends support on %s', (decided, end) => {
    expect(tekunSupportEnds(decided)).toBe(end)
  })
})

it('cites art. 24, and names only what is not known of a reason', () => {
  expect(of({ withdrew: true }).reasons[0]?.cite.article).toBe('第二十四条')
  expect(of({ ableToWork: true, continuesAsMinor: null, inPrison: null }).missing).toEqual(['ableToWork', 'inPrison'])
})
