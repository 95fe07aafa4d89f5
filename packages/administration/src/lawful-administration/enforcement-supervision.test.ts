import { expect, it } from 'vitest'
import { EnforcementSupervision, enforcementSupervisionProblems } from './enforcement-supervision.js'

const paper = (more: object = {}) =>
  EnforcementSupervision.parse({
    id: 'a',
    paper: 'opinion',
    matter: '未经法制审核作出处罚决定',
    issued: '2026-03-02',
    due: '2026-04-02',
    corrected: '2026-03-20',
    reported: '2026-04-02',
    ...more,
  })
const found = (more: object, asOf = '2026-12-31') =>
  enforcementSupervisionProblems(paper(more), asOf).map(one => one.code)

// 行政执法监督条例 arts 27 to 29, in force since 2026-02-01.
it.each<[string, object, string?, string[]?]>([
  ['reported on the last day', {}],
  ['a day late', { reported: '2026-04-03' }, '2026-12-31', ['supervision-reported']],
  ['not reported on the last day', { reported: null }, '2026-04-02'],
  ['not reported the day after', { reported: null }, '2026-04-03', ['supervision-reported']],
  ['nobody told whether it was reported', { reported: undefined }],
  ['no day was set', { due: null, reported: null }],
  ['reported before it was put right', { reported: '2026-03-19' }, '2026-12-31', ['supervision-steps']],
  ['of the last day before the regulation', { issued: '2026-01-31', due: '2026-02-28', reported: null }],
  [
    'of its first day',
    { issued: '2026-02-01', due: '2026-02-28', corrected: null, reported: null },
    '2026-03-01',
    ['supervision-reported'],
  ],
  ['not issued yet', { due: '2026-03-01', reported: null }, '2026-03-01'],
])('%s', (_, more, asOf, expected = []) => expect(found(more, asOf)).toEqual(expected))

it.each([
  ['urging-letter', '第二十七条第二款'],
  ['opinion', '第二十八条第二款'],
  ['decision', '第二十九条'],
])('%s: %s', (kind, article) =>
  expect(enforcementSupervisionProblems(paper({ paper: kind, reported: null }), '2026-12-31')[0]?.message.zh).toContain(
    article,
  ),
)
