import {
  addDays,
  atArticle,
  DivisionCode,
  happenedBy,
  isWithin,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { decisionProcedure2019 } from '../shared/documents.js'

const text = z.string().min(1).max(200)

/** What an expert knows of. */
export const expertFields = {
  divisions: { zh: '行政区划', en: 'Divisions' },
  'place-names': { zh: '地名', en: 'Place names' },
  boundaries: { zh: '界线', en: 'Boundaries' },
  planning: { zh: '规划', en: 'Planning' },
  law: { zh: '法律', en: 'Law' },
  history: { zh: '历史文化', en: 'History' },
  economy: { zh: '经济人口', en: 'Economy and population' },
  language: { zh: '语言文字', en: 'Language' },
  surveying: { zh: '测绘地理信息', en: 'Surveying and mapping' },
  other: { zh: '其他', en: 'Another' },
} as const satisfies Record<string, LocalizedText>
/** A field of an expert: see {@link expertFields}. */
export type ExpertField = keyof typeof expertFields
const field = z.enum(keysOf(expertFields))

/** An expert of a pool for divisions and place names (区划地名专家库). */
export const PoolExpert = z.strictObject({
  id: text,
  unit: text,
  fields: z.array(field).min(1),
  since: PlainDate,
  /** The last day of the term; `null`: none is set. */
  until: PlainDate.nullable().default(null),
  /** Taken off the pool from this day on: of own will, unfit, or for bad faith. */
  leftOn: PlainDate.nullable().default(null),
  /** Divisions in which the expert has a direct interest: posts there, works for them. */
  interests: z.array(DivisionCode).default([]),
})
export type PoolExpert = z.infer<typeof PoolExpert>

/** What experts are asked about: the divisions concerned, and the fields that must be there. */
export interface ExpertQuestion {
  readonly divisions: readonly DivisionCode[]
  readonly fields: readonly ExpertField[]
  readonly least: number
  readonly on: PlainDate
}

/** Why an expert may not be asked. */
export type ExpertBar = 'not-in-pool' | 'interest'

const barOf = (
  { since, until, leftOn, interests }: PoolExpert,
  { divisions, on }: ExpertQuestion,
): ExpertBar | null => {
  if (!runsOn(since, until, on) || happenedBy(leftOn, on)) return 'not-in-pool'
  return on >= decisionProcedure2019.effective &&
    interests.some(own => divisions.some(one => isWithin(one, own) || isWithin(own, one)))
    ? 'interest'
    : null
}

/**
 * Who of a pool may be asked, each once and in its order, and who may not and why (重大行政决策程序暂行条例 art. 20: nobody with a direct
 * interest). One who was appointed anew has more records than one, and is in the pool where one of them holds.
 * Before 2019-09-01, when that was not in force, an interest bars nobody.
 */
export const expertsFor = (
  pool: readonly PoolExpert[],
  question: ExpertQuestion,
): {
  readonly may: readonly string[]
  readonly barred: readonly { readonly id: string; readonly bar: ExpertBar }[]
} => {
  const barsOf = (id: string) => pool.filter(one => one.id === id).map(one => barOf(one, question))
  const judged = [...new Set(pool.map(({ id }) => id))].map((id): { id: string; bar: ExpertBar | null } => {
    const bars = barsOf(id)
    return { id, bar: bars.find(bar => bar === 'interest') ?? (bars.includes(null) ? null : 'not-in-pool') }
  })
  return {
    may: judged.filter(({ bar }) => bar === null).map(({ id }) => id),
    barred: judged.flatMap(({ id, bar }) => (bar === null ? [] : [{ id, bar }])),
  }
}

const cite = atArticle(decisionProcedure2019, '第二十条')

/** What is wrong with a pool: an `id` that stands twice at a time (`pool-twice`), a term that ends before it begins (`pool-days`). */
export const expertPoolProblems = (pool: readonly PoolExpert[]): Problem[] =>
  pool.flatMap(({ id, since, until, leftOn }, index) => {
    const found = (code: string, zh: string, en: string) =>
      problem(code, 'error', [index], [zh, en], ['请核对专家库。', 'Check the pool.'])
    const ends = (one: Pick<PoolExpert, 'until' | 'leftOn'>) =>
      [one.until, one.leftOn && addDays(one.leftOn, -1)].flatMap(day => day ?? []).toSorted()[0] ?? '9999-12-31'
    const twice = pool
      .slice(0, index)
      .some(one => one.id === id && one.since <= ends({ until, leftOn }) && since <= ends(one))
    return [
      ...([until, leftOn].some(day => day !== null && day < since)
        ? [found('pool-days', '聘期结束或者退出早于入库。', 'The term ends before it begins.')]
        : []),
      ...(twice ? [found('pool-twice', `“${id}”重复入库。`, `"${id}" stands twice.`)] : []),
    ]
  })

/**
 * What is wrong with a panel: too few, each counted once (`panel-small`), one that stands twice (`panel-twice`), one who may not be asked (`panel-barred`), a field that nobody knows
 * (`panel-field`), all of one unit, which no panel that is to be neutral should be (`panel-one-unit`).
 */
export const panelProblems = (panel: readonly PoolExpert[], question: ExpertQuestion): Problem[] => [
  ...(new Set(panel.map(({ id }) => id)).size < question.least
    ? [
        problem(
          'panel-small',
          'error',
          [],
          [`专家不足${question.least}人。`, `They are fewer than ${question.least}.`],
          ['请增加专家。', 'Ask more of them.'],
        ),
      ]
    : []),
  ...panel.flatMap(({ id }, index) =>
    panel.findIndex(one => one.id === id) < index
      ? [
          problem(
            'panel-twice',
            'error',
            [index],
            [`“${id}”重复。`, `"${id}" stands twice.`],
            ['每位专家只列一次。', 'Name each expert once.'],
          ),
        ]
      : [],
  ),
  ...panel.flatMap((expert, index) => {
    const bar = barOf(expert, question)
    return bar === null
      ? []
      : [
          problem(
            'panel-barred',
            'error',
            [index],
            bar === 'interest'
              ? [
                  `“${expert.id}”与事项有直接利害关系（${cite.title}${cite.article}）。`,
                  `"${expert.id}" has a direct interest (${cite.title} art. 20).`,
                ]
              : [`“${expert.id}”当日不在专家库内。`, `"${expert.id}" is not in the pool on the day.`],
            ['请更换专家。', 'Ask somebody else.'],
          ),
        ]
  }),
  ...question.fields
    .filter(one => !panel.some(({ fields }) => fields.includes(one)))
    .map(one =>
      problem(
        'panel-field',
        'error',
        [one],
        [`没有${expertFields[one].zh}方面的专家。`, `Nobody knows of: ${expertFields[one].en.toLowerCase()}.`],
        ['请补充。', 'Add one.'],
      ),
    ),
  ...(panel.length > 1 && new Set(panel.map(({ unit }) => unit)).size === 1
    ? [
        problem(
          'panel-one-unit',
          'warning',
          [],
          ['专家全部来自同一单位。', 'All experts are of one unit.'],
          ['请兼顾代表性和中立性。', 'Ask others too.'],
        ),
      ]
    : []),
]
