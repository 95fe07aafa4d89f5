import { LocalizedText, PlainDate } from '@minzheng/core'
import { describeProgram, exampleFacts, loadProgram, loadPrograms, ProgramDescription, unknownProgram } from 'minzheng'
import * as z from 'zod'
import { asked, day, place, programId } from '../fields.js'
import { Refusal } from '../refusal.js'
import { route } from '../route.js'

const programNamed = async (id: string) => {
  const registered = await loadProgram(id)
  if (registered) return registered.program
  throw new Refusal(404, (await unknownProgram(id)).problems)
}

const list = route({
  id: 'listPrograms',
  kept: true,
  method: 'get',
  path: '/programs',
  tag: 'programs',
  summary: { zh: '全部计算程序', en: 'All programs' },
  query: z.strictObject(asked),
  answer: z.strictObject({ programs: z.array(z.strictObject({ id: z.string(), title: LocalizedText })) }),
  examples: [{ title: { zh: '全部', en: 'All' } }],
  run: async () => ({ programs: (await loadPrograms()).map(({ program: { id, title } }) => ({ id, title })) }),
})

const one = route({
  id: 'describeProgram',
  kept: true,
  method: 'get',
  path: '/programs/{id}',
  tag: 'programs',
  summary: {
    zh: '一个计算程序：个案情况和政策（JSON Schema）、各版本、规则和依据',
    en: 'A program: facts and policy as JSON Schema, versions, rules, citations',
  },
  params: z.strictObject({ id: programId }),
  query: z.strictObject({ ...asked, date: day.optional() }),
  answer: ProgramDescription.extend({
    /** The day whose facts and policy are shown. */
    date: PlainDate,
    /** Invented facts to start from. */
    example: z.record(z.string(), z.unknown()),
  }).meta({ id: 'Program' }),
  examples: [
    { title: { zh: '低保', en: 'Dibao' }, params: { id: 'dibao' } },
    { title: { zh: '2020 年的低保', en: 'Dibao in 2020' }, params: { id: 'dibao' }, query: { date: '2020-06-01' } },
  ],
  run: async ({ params, query }, { today }) => {
    const program = await programNamed(params.id)
    const latest = program.versions.at(-1)!
    const { from, to } = latest.inForce
    // Where no day is asked for, what was in force last stands for a program that is no more, or not yet.
    const date = query.date ?? [today(), from].toSorted().at(-1)!
    const version = query.date === undefined ? latest : program.on(query.date)
    const shown = query.date === undefined && to !== undefined && to < date ? to : date
    return { ...describeProgram(program, version), date: shown, example: exampleFacts(version, shown) }
  },
})

const places = route({
  id: 'listPlaces',
  kept: true,
  method: 'get',
  path: '/programs/{id}/places',
  tag: 'programs',
  summary: {
    zh: '某日为一个计算程序作出规定的地方',
    en: 'The places that set something of a program on a day',
  },
  params: z.strictObject({ id: programId }),
  query: z.strictObject({ ...asked, date: day.optional() }),
  answer: z.strictObject({
    date: PlainDate,
    places: z.array(
      z.strictObject({
        code: place,
        name: z.string(),
        /** Whether everything that the program requires is known there that day. */
        isComplete: z.boolean(),
      }),
    ),
  }),
  examples: [
    { title: { zh: '助餐补贴', en: 'Meal subsidy' }, params: { id: 'meal-subsidy' }, query: { date: '2024-06-01' } },
  ],
  run: async ({ params, query }, { desk, today }) => {
    await programNamed(params.id)
    const date = query.date ?? today()
    return { date, places: await desk.placesOf(params.id, date) }
  },
})

/** What can be computed. */
export const programRoutes = [list, one, places]
