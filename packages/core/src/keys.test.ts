import { expect, it } from 'vitest'
import * as z from 'zod'
import { keysOf } from './keys.js'

it('the keys of a table are the words of an enum, in its order', () => {
  const word = z.enum(keysOf({ urban: '城镇', rural: '农村' }))
  expect(word.options).toEqual(['urban', 'rural'])
  expect(word.safeParse('suburban').success).toBe(false)
})
