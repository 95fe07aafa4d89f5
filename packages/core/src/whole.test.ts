import { expect, it } from 'vitest'
import { whole } from './whole.js'

it('lets whole numbers through, and nothing else', () => {
  for (const count of [0, -3, Number.MAX_SAFE_INTEGER]) expect(whole(count)).toBe(count)
  for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e16]) expect(() => whole(count)).toThrow('不是整数')
})
