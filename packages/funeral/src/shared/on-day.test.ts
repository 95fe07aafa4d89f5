import { expect, it } from 'vitest'
import { funeralRegulationOn, isRevised } from './on-day.js'

// 国务院令第225号 of 1997-07-21; 国务院令第628号, in force 2013-01-01; 国务院令第824号, in force 2026-03-30.
it.each([
  ['1997-07-20', null],
  ['1997-07-21', 1997],
  ['1997-07-22', 1997],
  ['2012-12-31', 1997],
  ['2013-01-01', 2012],
  ['2013-01-02', 2012],
  ['2026-03-29', 2012],
  ['2026-03-30', 2025],
  ['2026-03-31', 2025],
])('on %s: %s', (on, version) => {
  expect(funeralRegulationOn(on)).toBe(version)
  expect(isRevised(on)).toBe(version === 2025)
})
