import { Problem, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { AnswerSchema, type Case, type Desk, renderExplanation } from 'minzheng'
import * as z from 'zod'
import { asked, day, language, place, programId } from '../fields.js'
import { Refusal } from '../refusal.js'
import { type LineAnswer, route } from '../route.js'

const Question = z
  .strictObject({
    program: programId,
    place,
    date: day,
    /** As the schema of the program has them: GET /v1/programs/{id}. */
    facts: z.record(z.string(), z.unknown()),
    /** Policy values of one’s own, in the shape and units of the program’s policy: fen, shares. */
    values: z.record(z.string(), z.unknown()).optional(),
    /** Whether values may be used that no source confirms. */
    allowUnverified: z.boolean().optional(),
    /** Whether the answer carries its reasons as data. */
    reasons: z.boolean().optional(),
  })
  .meta({ id: 'Question' })
type Question = z.infer<typeof Question>

const Line = Question.partial({ program: true, place: true, date: true })
  .extend({
    /** Comes back with the answer. */
    id: z.union([z.string().max(200), z.int()]).optional(),
  })
  .meta({ id: 'QuestionLine' })

const household = {
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-05-01', wage: 30_000 }],
  car: false,
  homes: 1,
  savings: 0,
  propertyMeetsLocalRule: true,
}
const question = { program: 'dibao', place: '500112', date: '2024-06-01', facts: household }
const { savings: _, ...withoutSavings } = household

const answerTo = async (desk: Desk, given: Question) => {
  const answer = await desk.assess(given as Case<string>)
  if (answer.status === 'invalid') throw new Refusal(422, answer.problems)
  return answer
}

const one = route({
  id: 'assess',
  method: 'post',
  path: '/assess',
  tag: 'assessment',
  summary: {
    zh: '按当日的规则和当地的政策计算一个个案',
    en: 'One case, by the rule of the day and the policy of the place',
  },
  query: z.strictObject(asked),
  body: { json: Question },
  answer: AnswerSchema,
  examples: [
    { title: { zh: '一户低保（虚构）', en: 'A household on dibao (invented)' }, body: question },
    {
      title: { zh: '缺一项情况（虚构）', en: 'A fact is missing (invented)' },
      body: { ...question, facts: withoutSavings },
    },
  ],
  run: ({ body }, { desk }) => answerTo(desk, body),
})

const explain = route({
  id: 'explain',
  method: 'post',
  path: '/explain',
  tag: 'assessment',
  summary: { zh: '一个个案的结果和理由', en: 'One case with its reasons, as data and as a text' },
  query: z.strictObject({
    ...asked,
    form: z.enum(['short', 'full']).optional().describe('起决定作用的理由，或全部 / Those that decided, or all'),
    as: z.enum(['text', 'markdown']).optional(),
  }),
  body: { json: Question.omit({ reasons: true }).meta({ id: 'QuestionToExplain' }) },
  answer: z.strictObject({
    answer: AnswerSchema,
    language,
    /** The reasons in that language. */
    text: z.string(),
  }),
  examples: [
    { title: { zh: '一户低保（虚构）', en: 'A household on dibao (invented)' }, body: question },
    { title: { zh: '英文，简要', en: 'In English, in short' }, query: { lang: 'en', form: 'short' }, body: question },
  ],
  run: async ({ body, query }, { desk, language }) => {
    const answer = await answerTo(desk, { ...body, reasons: true })
    const { form = 'full', as = 'text' } = query
    return { answer, language, text: renderExplanation(answer.reasons!, language, { form, as }) }
  },
})

const lacking = (key: 'program' | 'place' | 'date') =>
  problem(
    'value-missing',
    'error',
    [key],
    [`没有写明“${key}”。`, `It does not say "${key}".`],
    ['请在这一行或查询参数中写明。', 'Say it in the line or in the query.'],
  )

const bad = (id: string | number | undefined, problems: readonly Problem[]): LineAnswer => ({
  ...(id === undefined ? {} : { id }),
  status: 'invalid',
  problems,
})

const many = route({
  id: 'assessLines',
  method: 'post',
  path: '/assess/lines',
  tag: 'assessment',
  summary: {
    zh: '多个个案，NDJSON 逐行输入、逐行输出；有误的行在原处说明',
    en: 'Many cases, a line of NDJSON each, answered line by line; a bad one is answered in its place',
  },
  query: z.strictObject({
    ...asked,
    program: programId.optional(),
    place: place.optional(),
    date: day.optional(),
  }),
  body: { lines: Line },
  answer: z.union([
    AnswerSchema.extend({ line: z.int().positive(), id: Line.shape.id }).meta({ id: 'AnswerLine' }),
    z
      .strictObject({
        line: z.int().positive(),
        id: Line.shape.id,
        /** `ended`: the stream was broken off here, and the problems say why. */
        status: z.enum(['invalid', 'ended']),
        problems: z.array(Problem),
      })
      .meta({ id: 'BadLine' }),
  ]),
  examples: [
    {
      title: { zh: '三户，其中一户有误（虚构）', en: 'Three households, one of them wrong (invented)' },
      query: { program: 'dibao', place: '500112', date: '2024-06-01' },
      body: [
        { id: 1, facts: household },
        { id: 2, facts: { ...household, savngs: 0 } },
        { id: 3, place: '350200', facts: withoutSavings },
      ],
    },
  ],
  runLine: async (value, { query }, { desk, today }) => {
    const checked = validate(Line, value)
    const own = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    const id = typeof own === 'string' || typeof own === 'number' ? own : undefined
    if (!checked.success) return bad(id, checked.problems)
    const { id: _, ...given } = checked.data
    const { program = query.program, place = query.place, date = query.date ?? today() } = given
    if (program === undefined || place === undefined)
      return bad(id, [
        ...(program === undefined ? [lacking('program')] : []),
        ...(place === undefined ? [lacking('place')] : []),
      ])
    const answer = await desk.assess({ ...given, program, place, date } as Case<string>)
    return id === undefined ? { ...answer } : { id, ...answer }
  },
})

/** One case and many. */
export const assessmentRoutes = [one, explain, many]
