import { type PlainDate, type Problem, problem } from '@minzheng/core'
import { type DayCounting, deadline } from '@minzheng/core/deadline'
import { dibaoMeasures2021 } from '../shared/documents.js'
import { type MeansTestAnswer, type MeansTestObjection, type MeansTestQuery, meansTestSources } from './query.js'

/**
 * What is wrong with a query: persons who did not allow it, sources no law names yet, a late beginning.
 *
 * @param asOf the day to judge a query by that has not begun (`null`); left out, it is not judged
 */
export const meansTestQueryProblems = (
  query: MeansTestQuery,
  calendar?: DayCounting['calendar'],
  asOf?: PlainDate,
): Problem[] => {
  const problems: Problem[] = []
  // The data are asked for once the check begins.
  const asked = query.begun ?? (query.begun === null && asOf !== undefined ? asOf : query.requested)
  for (const [index, person] of query.persons.entries()) {
    const allowed = query.authorisations.some(
      one =>
        (one.person === person || one.alsoFor?.includes(person) === true) &&
        one.signed <= asked &&
        (one.validTo === undefined || query.requested <= one.validTo),
    )
    if (allowed) continue
    problems.push(
      problem(
        'authorisation-missing',
        'error',
        ['persons', index],
        {
          zh: `${person}在 ${asked} 没有有效的核对授权。`,
          en: `${person} had not allowed the check on ${asked}.`,
        },
        { zh: '请先取得其签署的授权，再提请核对。', en: 'Get the signed authorisation before the check.' },
      ),
    )
  }
  for (const [index, key] of query.sources.entries()) {
    const { title, from } = meansTestSources[key]
    if (from <= query.requested) continue
    problems.push(
      problem(
        'source-not-named-yet',
        'warning',
        ['sources', index],
        {
          zh: `国家规定自 ${from} 起才列明“${title.zh}”。`,
          en: `National rules name "${title.en}" from ${from} on only.`,
        },
        { zh: '请确认当地另有依据。', en: 'Make sure that the place has a rule of its own.' },
      ),
    )
  }
  if (query.begun != null && query.begun < query.requested)
    problems.push(
      problem(
        'check-begun-before-request',
        'error',
        ['begun'],
        {
          zh: `核对于 ${query.begun} 启动，早于提请日 ${query.requested}。`,
          en: `The check began on ${query.begun}, before it was asked for on ${query.requested}.`,
        },
        { zh: '请更正日期。', en: 'Mend the days.' },
      ),
    )
  if (query.received !== undefined && query.received < query.requested)
    problems.push(
      problem(
        'request-received-before',
        'error',
        ['received'],
        {
          zh: `收到提请的日期 ${query.received} 早于提请日 ${query.requested}。`,
          en: `The request was received on ${query.received}, before it was made on ${query.requested}.`,
        },
        { zh: '请更正日期。', en: 'Mend the days.' },
      ),
    )
  const begun = query.begun === null ? asOf : query.begun
  // The days are those of a township’s request; one of another province is answered in good time (2022, 三（二）).
  if (begun === undefined || query.askedBy !== undefined || query.requested < dibaoMeasures2021.effective)
    return problems
  const begin = deadline(
    query.received ?? query.requested,
    { amount: 3, unit: 'working-day' },
    { plainDays: 'calendar', ...(calendar ? { calendar } : {}) },
  )
  if (begin.due === null) return [...problems, { ...begin.problem, path: ['begun'] }]
  if (begun > begin.due)
    problems.push(
      problem(
        'check-begun-late',
        // The days run from the receipt, which may be later than the request where it is not told.
        query.received === undefined ? 'warning' : 'error',
        ['begun'],
        {
          zh: `核对应当最迟于 ${begin.due} 启动，${query.begun === null ? '至今未启动' : `实际为 ${begun}`}（最低生活保障审核确认办法第十七条）。`,
          en: `By 最低生活保障审核确认办法 第十七条, the check was to begin by ${begin.due} and ${query.begun === null ? 'has not begun' : `began on ${begun}`}.`,
        },
        { zh: '请说明原因，今后在3个工作日内启动。', en: 'Say why; begin within three working days.' },
      ),
    )
  return problems
}

/** What is wrong with an answer: of another query or before it, what was asked and is missing, or was answered unasked. */
export const meansTestAnswerProblems = (query: MeansTestQuery, answer: MeansTestAnswer): Problem[] => {
  const problems: Problem[] = []
  if (answer.query !== query.id)
    problems.push(
      problem(
        'answer-of-another-query',
        'error',
        ['query'],
        {
          zh: `反馈属于“${answer.query}”，不是“${query.id}”。`,
          en: `The answer is to "${answer.query}", not to "${query.id}".`,
        },
        { zh: '请核对编号。', en: 'Look at the keys.' },
      ),
    )
  const opened = query.begun ?? query.requested
  if (answer.answered < opened)
    problems.push(
      problem(
        'answer-before-check',
        'error',
        ['answered'],
        {
          zh: `反馈日期 ${answer.answered} 早于核对开始日 ${opened}。`,
          en: `It was answered on ${answer.answered}, before the check of ${opened}.`,
        },
        { zh: '请更正日期。', en: 'Mend the days.' },
      ),
    )
  for (const [index, { person, source: key }] of answer.findings.entries())
    if (!query.persons.includes(person) || !query.sources.includes(key))
      problems.push(
        problem(
          'finding-not-asked',
          'error',
          ['findings', index],
          {
            zh: `${person}的“${meansTestSources[key].title.zh}”不在核对范围内。`,
            en: `"${meansTestSources[key].title.en}" of ${person} was not asked for.`,
          },
          { zh: '请删去超出授权范围的信息。', en: 'Remove what goes beyond the authorisation.' },
        ),
      )
  const missing = query.persons.flatMap(person =>
    query.sources
      .filter(
        key => !answer.findings.some(one => one.person === person && one.source === key && one.found !== 'no-answer'),
      )
      .map(key => ({ person, key })),
  )
  if (missing.length > 0 && answer.result !== 'incomplete')
    problems.push(
      problem(
        'answer-incomplete',
        'warning',
        ['result'],
        {
          zh: `以下查询没有结果：${missing.map(({ person, key }) => `${person}的${meansTestSources[key].title.zh}`).join('、')}。`,
          en: `Not answered: ${missing.map(({ person, key }) => `${meansTestSources[key].title.en} of ${person}`).join(', ')}.`,
        },
        { zh: '请补查，或将结果记为不完整。', en: 'Ask again, or record the result as incomplete.' },
      ),
    )
  return problems
}

/** What is wrong with an objection: no evidence, no check after it, or one before it. */
export const meansTestObjectionProblems = (objection: MeansTestObjection): Problem[] => [
  ...(objection.evidence.length === 0
    ? [
        problem(
          'objection-without-evidence',
          'error',
          ['evidence'],
          { zh: '异议没有附佐证材料。', en: 'The objection comes without evidence.' },
          { zh: '请申请人提供相关佐证材料。', en: 'Ask the applicant for evidence.' },
        ),
      ]
    : []),
  ...(objection.recheck != null && objection.recheck.on < objection.made
    ? [
        problem(
          'recheck-before-objection',
          'error',
          ['recheck', 'on'],
          { zh: '复查日期早于提出异议的日期。', en: 'The check is dated before the objection.' },
          { zh: '请更正日期。', en: 'Mend the days.' },
        ),
      ]
    : []),
  ...(objection.recheck === null
    ? [
        problem(
          'recheck-missing',
          'warning',
          ['recheck'],
          { zh: '对异议尚未复查。', en: 'The objection has not been looked into.' },
          { zh: '请组织复查并记录结果。', en: 'Check again and record the result.' },
        ),
      ]
    : []),
]
