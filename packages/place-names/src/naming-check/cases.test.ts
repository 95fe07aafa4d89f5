import { describe, expect, it } from 'vitest'
import { IrregularNameCase, irregularCaseProblems, irregularCaseState } from './cases.js'

const whole = {
  name: '曼哈顿花园',
  classes: ['洋'],
  foundOn: '2019-01-10',
  listedOn: '2019-02-01',
  decidedOn: '2019-03-01',
  outcome: 'renamed',
  due: '2019-06-30',
  newName: '锦绣花园',
  correctedOn: '2019-06-30',
}
const one = (more: object = {}) => IrregularNameCase.parse({ ...whole, ...more })

// No source: what any record of a clean-up has to fulfil. Names are synthetic.
describe('a case of an irregular name', () => {
  it.each([
    ['2019-01-09', 'not-yet'],
    ['2019-01-10', 'found'],
    ['2019-02-01', 'listed'],
    ['2019-03-01', 'decided'],
    ['2019-06-29', 'decided'],
    ['2019-06-30', 'corrected'],
  ])('on %s: %s', (asOf, state) => expect(irregularCaseState(one(), asOf)).toBe(state))

  const kept = { outcome: 'kept', newName: null, correctedOn: null, due: null }
  it('that is kept is closed by the decision', () => {
    expect(irregularCaseState(one(kept), '2019-02-28')).toBe('listed')
    expect(irregularCaseState(one(kept), '2019-03-01')).toBe('kept')
  })

  it.each<[string, object, string[]]>([
    ['sound', {}, []],
    ['kept', { ...kept, classes: [] }, []],
    ['listed before it was found', { listedOn: '2019-01-09' }, ['case-order']],
    ['corrected before it was decided', { correctedOn: '2019-02-28' }, ['case-order']],
    ['due before it was decided', { due: '2019-02-28', correctedOn: '2019-03-01' }, ['case-order', 'case-late']],
    ['due on the day', { due: '2019-03-01', correctedOn: '2019-03-01' }, []],
    ['decided without an outcome', { outcome: null, newName: null }, ['case-outcome']],
    ['an outcome without a day', { decidedOn: null }, ['case-outcome']],
    ['of no class', { classes: [] }, ['case-class']],
    ['renamed without a name', { newName: null }, ['case-new-name']],
    ['renamed as it was', { newName: '曼哈顿花园' }, ['case-new-name']],
    ['standardised under a new name', { outcome: 'standardised' }, ['case-new-name']],
    ['kept and corrected', { ...kept, correctedOn: '2019-04-01' }, ['case-kept']],
    ['corrected late', { correctedOn: '2019-07-01' }, ['case-late']],
    ['not corrected', { correctedOn: null }, ['case-late']],
    ['open, no day set', { correctedOn: null, due: null }, []],
  ])('%s', (_, more, expected) =>
    expect(irregularCaseProblems(one(more), '2019-07-01').map(({ code }) => code)).toEqual(expected),
  )

  it('is not known to be late where its correction is not on record', () =>
    expect(irregularCaseProblems(one({ correctedOn: undefined }), '2019-07-01')).toMatchObject([
      { code: 'case-late', severity: 'warning' },
    ]))

  it.each<[string, object, string[]]>([
    ['no outcome', { outcome: null, newName: null, correctedOn: null, due: null }, ['case-outcome warning']],
    ['no class', { classes: [] }, ['case-class warning']],
    ['no new name yet', { newName: null }, ['case-new-name warning']],
    ['renamed as it was', { newName: '曼哈顿花园' }, ['case-new-name error']],
    ['a new name that goes with no renaming', { outcome: 'standardised' }, ['case-new-name error']],
  ])('%s: what is not on record is a warning, what contradicts itself an error', (_, more, expected) =>
    expect(irregularCaseProblems(one(more), '2019-07-01').map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expected,
    ),
  )

  it('is late the day after', () => {
    const codes = (asOf: string) => irregularCaseProblems(one({ correctedOn: null }), asOf).map(({ code }) => code)
    expect([codes('2019-06-30'), codes('2019-07-01')]).toEqual([[], ['case-late']])
  })
})
