import { keysOf, Problem } from '@minzheng/core'
import { checkIdentifier, identifierKinds } from '@minzheng/core/identifiers'
import { Indicator, searchIndicators } from '@minzheng/indicators'
import { indicators } from '@minzheng/seeds/indicators'
import * as z from 'zod'
import { asked } from '../fields.js'
import { route } from '../route.js'

const kind = z.enum(keysOf(identifierKinds))

const identifiers = route({
  id: 'checkIdentifiers',
  method: 'post',
  path: '/identifiers/check',
  tag: 'identifiers',
  summary: {
    zh: '检查公民身份号码、统一社会信用代码、残疾人证号',
    en: 'Citizen numbers, social credit codes and disability certificates, checked',
  },
  query: z.strictObject(asked),
  body: {
    json: z.strictObject({
      identifiers: z.array(z.string().max(100)).min(1).max(1000),
      /** Of all of them; told by their looks where left out. */
      kind: kind.optional(),
    }),
  },
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        /** The number of a person by its ends only. */
        text: z.string(),
        kind,
        valid: z.boolean(),
        problems: z.array(Problem),
      }),
    ),
  }),
  examples: [
    {
      title: { zh: '一个正确，一个有误', en: 'One in order, one not' },
      body: { identifiers: ['53100000500021676K', '5310OOOO500021676k'] },
    },
  ],
  run: ({ body: { identifiers, kind } }, { today }) => ({
    results: identifiers.map(text => checkIdentifier(text, { kind, on: today() })),
  }),
})

const search = route({
  id: 'searchIndicators',
  method: 'get',
  path: '/indicators',
  tag: 'indicators',
  summary: { zh: '查找指标，不写则列出全部', en: 'Indicators by words; all where none are given' },
  query: z.strictObject({ ...asked, q: z.string().max(200).optional() }),
  answer: z.strictObject({ indicators: z.array(Indicator) }),
  examples: [{ title: { zh: '助餐', en: 'Meals' }, query: { q: '助餐' } }],
  run: ({ query: { q = '' } }) => ({ indicators: searchIndicators(indicators, q) }),
})

/** Numbers and indicators. */
export const lookupRoutes = [identifiers, search]
