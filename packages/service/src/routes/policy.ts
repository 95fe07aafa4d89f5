import { PlainDate, Problem } from '@minzheng/core'
import { divisionName, fullName, placeProblems } from '@minzheng/core/divisions'
import { findValue, listValues, loadBook, loadDefinitions, ValueFinding, ValueListing } from 'minzheng'
import * as z from 'zod'
import { asked, day, place } from '../fields.js'
import { refuse } from '../refusal.js'
import { route } from '../route.js'

let loaded: ReturnType<typeof loadBook> | undefined
const book = () => {
  loaded ??= loadBook()
  return loaded
}

const list = route({
  id: 'listValues',
  kept: true,
  method: 'get',
  path: '/values',
  tag: 'policy',
  summary: { zh: '由各地规定的全部取值', en: 'All values that places set' },
  query: z.strictObject(asked),
  answer: z.strictObject({ values: z.array(ValueListing) }),
  examples: [{ title: { zh: '全部', en: 'All' } }],
  run: async () => ({ values: listValues(await loadDefinitions()) }),
})

const one = route({
  id: 'findValue',
  kept: true,
  method: 'get',
  path: '/values/{id}',
  tag: 'policy',
  summary: {
    zh: '某地某日的一个取值，由谁规定，哪些地方和日期掌握',
    en: 'A value at a place on a day, who set it, and where it is known',
  },
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  query: z.strictObject({ ...asked, place: place.optional(), date: day.optional() }),
  answer: ValueFinding.extend({ problems: z.array(Problem) }),
  examples: [
    {
      title: { zh: '渝北区城市低保标准', en: 'The urban dibao standard of Yubei' },
      params: { id: 'dibao.standard.urban' },
      query: { place: '500112', date: '2024-06-01' },
    },
    { title: { zh: '哪里掌握', en: 'Where it is known' }, params: { id: 'dibao.standard.urban' } },
  ],
  run: async ({ params, query }, { today }) => {
    const { byId } = await loadDefinitions()
    if (!byId.has(params.id))
      throw refuse(
        404,
        'policy-value-unknown',
        [`没有标识为“${params.id}”的取值。`, `There is no value with the id "${params.id}".`],
        ['GET /v1/values 列出全部标识。', 'GET /v1/values lists all ids.'],
      )
    const date = query.date ?? today()
    const problems = query.place === undefined ? [] : placeProblems(query.place, date)
    return { ...findValue(await book(), params.id, query.place, date), problems }
  },
})

const ofPlace = route({
  id: 'listValuesOfPlace',
  kept: true,
  method: 'get',
  path: '/places/{code}/values',
  tag: 'policy',
  summary: { zh: '某地某日掌握的全部取值', en: 'All values that are known at a place on a day' },
  params: z.strictObject({ code: place }),
  query: z.strictObject({ ...asked, date: day.optional() }),
  answer: z.strictObject({
    place,
    name: z.string().nullable(),
    date: PlainDate,
    values: z.array(ValueFinding.omit({ known: true, place: true, date: true, why: true })),
    problems: z.array(Problem),
  }),
  examples: [{ title: { zh: '渝北区', en: 'Yubei' }, params: { code: '500112' }, query: { date: '2024-06-01' } }],
  run: async ({ params, query }, { today }) => {
    const date = query.date ?? today()
    const { code } = params
    const known = await book()
    const values = [...known.definitions.byId.keys()].flatMap(id => {
      const { known: _, place: __, date: ___, why: ____, ...found } = findValue(known, id, code, date)
      return found.status === 'not-known' ? [] : [found]
    })
    return {
      place: code,
      name: fullName(code) ?? divisionName(code) ?? null,
      date,
      values,
      problems: placeProblems(code, date),
    }
  },
})

/** What places set. */
export const policyRoutes = [list, one, ofPlace]
