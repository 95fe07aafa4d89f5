import { type Problem, problem } from '@minzheng/core'
import { type DayCounting, deadline } from '@minzheng/core/deadline'
import { dibaoMeasures2021 } from '../shared/documents.js'
import { type MeansTestAnswer, type MeansTestObjection, type MeansTestQuery, meansTestSources } from './query.js'

/** What is wrong with a query: persons who did not allow it, sources no law names yet, a late beginning. */
export const meansTestQueryProblems = (query: MeansTestQuery, calendar?: DayCounting['calendar']): Problem[] => {
  const problems: Problem[] = []
  for (const [index, person] of query.persons.entries()) {
    const allowed = query.authorisations.some(
      one =>
        one.person === person &&
        one.signed <= query.requested &&
        (one.validTo === undefined || query.requested <= one.validTo),
    )
    if (allowed) continue
    problems.push(
      problem(
        'authorisation-missing',
        'error',
        ['persons', index],
        {
          zh: `${person}在 ${query.requested} 没有有效的核对授权。`,
          en: `${person} had not allowed the check on ${query.requested}.`,
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
  if (query.begun === undefined || query.requested < dibaoMeasures2021.effective) return problems
  const begin = deadline(
    query.requested,
    { amount: 3, unit: 'working-day' },
    { plainDays: 'calendar', ...(calendar ? { calendar } : {}) },
  )
  if (begin.due === null) return [...problems, { ...begin.problem, path: ['begun'] }]
  if (query.begun > begin.due)
    problems.push(
      problem(
        'check-begun-late',
        'warning',
        ['begun'],
        {
          zh: `核对应在 ${begin.due} 前启动，实际为 ${query.begun}。`,
          en: `The check was to begin by ${begin.due} and began on ${query.begun}.`,
        },
        { zh: '请说明原因，今后在3个工作日内启动。', en: 'Say why; begin within three working days.' },
      ),
    )
  return problems
}

/** What is wrong with an answer: what was asked and is missing, or was answered unasked. */
export const meansTestAnswerProblems = (query: MeansTestQuery, answer: MeansTestAnswer): Problem[] => {
  const problems: Problem[] = []
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

/** What is wrong with an objection: no evidence, or no check after it. */
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
  ...(objection.recheck === undefined
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
