import { expect, it } from 'vitest'
import { lawOf } from './law-versions.js'

// The laws of 2010 and 1989, as amended on 2018-12-29, and those of 2025, in force from 2026-01-01.
it.each([
  ['village', '2018-12-28', '2010-10-28'],
  ['village', '2018-12-29', '2018-12-29'],
  ['village', '2025-12-31', '2018-12-29'],
  ['village', '2026-01-01', '2025-10-28'],
  ['residents', '2018-12-28', '1989-12-26'],
  ['residents', '2018-12-29', '2018-12-29'],
  ['residents', '2025-12-31', '2018-12-29'],
  ['residents', '2026-01-01', '2025-10-28'],
] as const)('%s on %s: the law of %s', (kind, on, issued) => expect(lawOf(kind, on).issued).toBe(issued))

it('refuses a day that does not exist', () => expect(() => lawOf('village', '2026-02-30')).toThrow('2026-02-30'))
