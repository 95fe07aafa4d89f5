import { expect, it } from 'vitest'
import { brokenRule } from './record-rules.js'

const text = { zh: '应当备案', en: 'it is filed' }
const cite = { title: '某办法', article: '第三条', confidence: 'unverified' } as const

// No source: how a broken rule reads.
it.each([
  [{ text }, undefined, '应当备案。', 'it is filed.'],
  [{ text, cite }, undefined, '应当备案（某办法第三条）。', 'By 某办法 第三条, it is filed.'],
  [
    { text, cite },
    '2024-05-01',
    '应当备案（某办法第三条），期限 2024-05-01。',
    'By 某办法 第三条, it is filed (due 2024-05-01).',
  ],
  [{ text, cite: { ...cite, article: undefined } }, undefined, '应当备案（某办法）。', 'By 某办法, it is filed.'],
])('%o due %s', (rule, due, zh, en) =>
  expect(brokenRule('filed', rule as never, ['filed'], due)).toMatchObject({
    code: 'filed',
    severity: 'error',
    path: ['filed'],
    message: { zh, en },
  }),
)
