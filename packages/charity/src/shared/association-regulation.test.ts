import { expect, it } from 'vitest'
import { associationRegulationAt } from './association-regulation.js'

// Source: 社会团体登记管理条例, 国务院令第250号, as revised on 2016-02-06 and 2026-03-12.
it.each([
  ['1998-10-25', '1998-10-25', 'secondary'],
  ['2016-02-05', '1998-10-25', 'secondary'],
  ['2016-02-06', '2016-02-06', 'primary'],
  ['2026-03-11', '2016-02-06', 'primary'],
  ['2026-03-12', '2026-03-12', 'primary'],
])('on %s the text is that of %s', (on, issued, confidence) => {
  expect(associationRegulationAt(on, '第十条')).toMatchObject({ issued, confidence, article: '第十条' })
})

it('there is none before 1998-10-25', () => {
  expect(() => associationRegulationAt('1998-10-24', '第十条')).toThrow('1998-10-25')
})
