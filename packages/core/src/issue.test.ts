import { expect, it } from 'vitest'
import * as z from 'zod'
import { issue } from './issue.js'
import { validate } from './validate.js'

const said = {
  code: 'too-many-beds',
  message: { zh: '床位过多。', en: 'Too many beds.' },
  remedy: { zh: '请减少。', en: 'Take some away.' },
}

it('comes back from validate as it was said, with its path', () => {
  const Home = z.object({ beds: z.int() }).check(({ value, issues }) => {
    if (value.beds > 500) issues.push(issue(value, said, ['beds']))
  })
  expect(validate(z.object({ homes: z.array(Home) }), { homes: [{ beds: 500 }, { beds: 501 }] })).toEqual({
    success: false,
    problems: [{ ...said, severity: 'error', path: ['homes', 1, 'beds'] }],
  })
})
