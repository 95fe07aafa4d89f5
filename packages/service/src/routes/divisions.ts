import { Citation, keysOf, PlainDate } from '@minzheng/core'
import { divisionData, divisionKinds, divisionOn, divisionsOn, Moment } from '@minzheng/core/divisions'
import * as z from 'zod'
import { asked, day, place } from '../fields.js'
import { refuse } from '../refusal.js'
import { route } from '../route.js'

const level = z.enum(['province', 'prefecture', 'county', 'township', 'village'])
const Listed = z.strictObject({
  code: place,
  name: z.string(),
  /** With the divisions that it lies in. */
  fullName: z.string(),
  level,
  parent: place.optional(),
})

const notCovered = (date: PlainDate) =>
  refuse(
    422,
    'not-covered',
    [`${date} 早于所掌握的区划。`, `No divisions are known of ${date}.`],
    [`请写 ${divisionData.from} 或以后的日期。`, `Write ${divisionData.from} or a later day.`],
  )

const list = route({
  id: 'listDivisions',
  method: 'get',
  path: '/divisions',
  tag: 'names',
  summary: {
    zh: '某日的行政区划：省级、某地所辖，或按名称查找（县级以上，1981 年起）',
    en: 'Divisions on a day: provinces, those in one, or those of a name (county level and above, since 1981)',
  },
  query: z.strictObject({
    ...asked,
    date: day.optional(),
    within: place.optional().describe('所辖的下一级 / Those directly in it'),
    name: z.string().min(1).max(100).optional().describe('名称，如 鼓楼、常州钟楼区 / A name'),
  }),
  answer: z.strictObject({ date: PlainDate, divisions: z.array(Listed) }),
  examples: [
    { title: { zh: '省级', en: 'Provinces' }, query: { date: '2024-06-01' } },
    { title: { zh: '厦门市所辖', en: 'Those in Xiamen' }, query: { within: '350200', date: '2024-06-01' } },
    { title: { zh: '按名称', en: 'By name' }, query: { name: '鼓楼区', date: '2024-06-01' } },
  ],
  run: ({ query: { within, name, date: given } }, { today }) => {
    const date = given ?? today()
    if (date < divisionData.from) throw notCovered(date)
    const table = divisionsOn(date)
    const inside = within === undefined ? table.provinces() : table.childrenOf(within)
    if (inside === undefined)
      throw refuse(
        404,
        'division-unknown',
        [`${date} 没有代码为 ${within} 的区划。`, `On ${date} there was no division ${within}.`],
        [`GET /v1/divisions/${within} 说明该代码的沿革。`, `GET /v1/divisions/${within} says what became of it.`],
      )
    const found =
      name === undefined
        ? inside
        : table.findDivisions(name).filter(one => within === undefined || one.parent === within)
    return {
      date,
      divisions: found.map(({ code, name, level, parent }) => ({
        code,
        name,
        fullName: table.fullName(code) ?? name,
        level,
        ...(parent === undefined ? {} : { parent }),
      })),
    }
  },
})

const Spell = z.strictObject({
  code: place,
  name: z.string(),
  begins: Moment.optional(),
  ends: Moment.optional(),
  beginsBy: Citation.optional(),
  endsBy: Citation.optional(),
})
const Then = Spell.extend({
  kind: z.enum(keysOf(divisionKinds)),
  level,
  parent: place.optional(),
})
const onDay = [
  z.strictObject({ status: z.literal('in-force'), division: Then, confirmed: z.boolean() }),
  z.strictObject({
    status: z.literal('abolished'),
    last: Spell,
    successors: z.strictObject({
      status: z.enum(['none', 'known', 'not-known']),
      successions: z.array(
        z.strictObject({
          from: Spell,
          to: Spell,
          at: Moment,
          basis: z.enum(['cited', 'same-name', 'one-for-one']),
          cite: Citation.optional(),
          inPart: z.literal(true).optional(),
        }),
      ),
    }),
  }),
  z.strictObject({ status: z.literal('not-yet'), first: Spell }),
  z.strictObject({ status: z.literal('undecided'), possible: z.array(Then), mayBeNone: z.boolean() }),
  z.strictObject({ status: z.literal('not-covered') }),
] as const
const OnDay = z.discriminatedUnion('status', onDay)

const one = route({
  id: 'divisionOn',
  method: 'get',
  path: '/divisions/{code}',
  tag: 'names',
  summary: { zh: '一个区划代码在某日的含义及沿革', en: 'What a code stood for on a day, and what took its place' },
  params: z.strictObject({ code: place }),
  query: z.strictObject({ ...asked, date: day.optional() }),
  answer: z.strictObject({
    code: place,
    date: PlainDate,
    on: z.discriminatedUnion('status', [
      ...onDay,
      /** Of a township or village, what the county that its code begins with was. */
      z.strictObject({ status: z.literal('unknown'), county: OnDay.optional() }),
    ]),
  }),
  examples: [
    { title: { zh: '渝北区', en: 'Yubei' }, params: { code: '500112' }, query: { date: '2024-06-30' } },
    {
      title: { zh: '撤销之后', en: 'After it was abolished' },
      params: { code: '500112' },
      query: { date: '2026-06-30' },
    },
  ],
  run: ({ params: { code }, query }, { today }) => {
    const date = query.date ?? today()
    return { code, date, on: divisionOn(code, date) }
  },
})

/** Divisions through time. */
export const divisionRoutes = [list, one]
