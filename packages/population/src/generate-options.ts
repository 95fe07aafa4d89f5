import { type DivisionCode, isPlainDate, type PlainDate, type Problem, ProblemError, problem } from '@minzheng/core'
import { divisionsOn, placeProblems } from '@minzheng/core/divisions'
import { caseForms } from './generate-cases.js'
import { generateParameters } from './generate-parameters.js'

/** A place, and how many of all households live there, in proportion to the other places. */
export interface WeightedPlace {
  readonly code: DivisionCode
  readonly weight: number
}

export const formats = ['parquet', 'csv', 'ndjson'] as const
export const layouts = ['tables', 'lists'] as const

/** What to generate. */
export interface GenerateOptions {
  /** The program whose cases are made, by its id. */
  readonly program: string
  /** How many households are drawn, 0 to 1,000,000,000. */
  readonly households: number
  /** A folder that is not there yet, or is empty. */
  readonly out: string
  /** Another seed is another population; 1 where it is left out. */
  readonly seed?: number | undefined
  /** The number of the first household, 0 where it is left out: each is alike whichever are drawn with it. */
  readonly first?: number | undefined
  /** Where they live: codes, or codes with weights; all counties, by the people of their province, where it is left out. */
  readonly places?: readonly (DivisionCode | WeightedPlace)[] | undefined
  /** The days of the cases, alike often; 2024-06-01 where it is left out. */
  readonly days?: readonly PlainDate[] | undefined
  /** The share of facts that are not known, of those that may be; 0 where it is left out. */
  readonly unknown?: number | undefined
  /** The share of cases with a fact that no case can have; 0 where it is left out. */
  readonly invalid?: number | undefined
  /** `parquet` where it is left out. CSV and NDJSON have a column `synthetic`; Parquet says it in the file's metadata. */
  readonly format?: (typeof formats)[number] | undefined
  /** Lists as tables of their own (`tables`), or as a column of the cases (`lists`); `tables` where it is left out. */
  readonly layout?: (typeof layouts)[number] | undefined
  /** How much memory the engine takes at most: `2GB`, where it is left out. */
  readonly memory?: string | undefined
  /** How many parts are made at once; as many as there are processors, at most 8, where it is left out. The files are the same. */
  readonly threads?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Told of each part that is done. */
  readonly onProgress?: ((done: { readonly parts: number; readonly of: number }) => void) | undefined
}

const mostHouseholds = 1_000_000_000
const mostDays = 1000

const wrong = (option: string, zh: string, en: string, toDo: readonly [zh: string, en: string]): Problem =>
  problem('option-wrong', 'error', [option], [zh, en], toDo)

const wholeBetween = (option: string, value: number, least: number, most: number): readonly Problem[] =>
  Number.isSafeInteger(value) && value >= least && value <= most
    ? []
    : [
        wrong(option, `${option} 是 ${value}。`, `${option} is ${value}.`, [
          `请写 ${least} 至 ${most} 的整数。`,
          `Write a whole number from ${least} to ${most}.`,
        ]),
      ]

const shareProblems = (option: string, value: number): readonly Problem[] =>
  value >= 0 && value <= 1
    ? []
    : [
        wrong(option, `${option} 是 ${value}，不是比例。`, `${option} is ${value}, which is no share.`, [
          '请写 0 至 1 的数，如 0.02。',
          'Write a number from 0 to 1, such as 0.02.',
        ]),
      ]

const wordProblems = (option: string, value: string, words: readonly string[]): readonly Problem[] =>
  words.includes(value)
    ? []
    : [
        wrong(option, `${option} 不能是“${value}”。`, `${option} cannot be "${value}".`, [
          `可写：${words.join('、')}。`,
          `Write one of ${words.join(', ')}.`,
        ]),
      ]

/** All counties that are there on every one of the days, each with its part of the people of its province. */
const allCounties = (days: readonly PlainDate[]): readonly (readonly [string, number])[] => {
  const tables = days.map(divisionsOn)
  const people = generateParameters.provinces.value
  return Object.entries(people).flatMap(([province, count]) => {
    const counties = (tables[0]!.countiesOf(`${province}0000`) ?? []).filter(({ code }) =>
      tables.every(table => table.divisionOf(code) !== undefined),
    )
    return counties.map(({ code }) => [code, count / counties.length] as const)
  })
}

const usual = {
  seed: 1,
  first: 0,
  days: ['2024-06-01'],
  unknown: 0,
  invalid: 0,
  format: 'parquet',
  layout: 'tables',
  memory: '2GB',
} as const

const dayProblems = (days: readonly PlainDate[]): readonly Problem[] => {
  if (days.length === 0 || days.length > mostDays)
    return [
      wrong('days', `日期有 ${days.length} 个。`, `There are ${days.length} days.`, [
        `请写 1 至 ${mostDays} 个日期。`,
        `Write 1 to ${mostDays} days.`,
      ]),
    ]
  return days
    .filter(day => !isPlainDate(day))
    .map(day =>
      problem(
        'not-a-date',
        'error',
        ['days'],
        [`“${day}”不是日期。`, `"${day}" is no date.`],
        ['请写成 2024-06-01。', 'Write 2024-06-01.'],
      ),
    )
}

const weighted = (place: DivisionCode | WeightedPlace): WeightedPlace =>
  typeof place === 'string' ? { code: place, weight: 1 } : place

const allPlaceProblems = (places: readonly WeightedPlace[], days: readonly PlainDate[]): readonly Problem[] => {
  if (places.length === 0)
    return [
      wrong('places', '没有地方。', 'There is no place.', [
        '请至少写一个区划代码。',
        'Write one division code or more.',
      ]),
    ]
  return places.flatMap(({ code, weight }) => [
    ...days
      .flatMap(day => placeProblems(code, day))
      .filter(({ severity }) => severity === 'error')
      .slice(0, 1),
    ...(weight > 0 && Number.isFinite(weight)
      ? []
      : [
          wrong('places', `${code} 的权重是 ${weight}。`, `The weight of ${code} is ${weight}.`, [
            '请写大于 0 的数。',
            'Write a number above 0.',
          ]),
        ]),
  ])
}

type Filled = Omit<GenerateOptions, keyof typeof usual> & {
  readonly [K in keyof typeof usual]-?: NonNullable<GenerateOptions[K]>
}

/**
 * The options with what is left out, checked.
 * @throws ProblemError `option-wrong`, `not-a-date`, `not-generated`, and those of a place that is none on a day
 */
export const checkedOptions = (options: GenerateOptions) => {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as Filled
  const all: Filled = { ...usual, ...given }
  const { program, households, seed, first, days, unknown, invalid, format, layout } = all
  const problems = [
    ...wholeBetween('households', households, 0, mostHouseholds),
    ...wholeBetween('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    ...wholeBetween('first', first, 0, mostHouseholds),
    ...(all.threads === undefined ? [] : wholeBetween('threads', all.threads, 1, 256)),
    ...shareProblems('unknown', unknown),
    ...shareProblems('invalid', invalid),
    ...wordProblems('format', format, formats),
    ...wordProblems('layout', layout, layouts),
    ...dayProblems(days),
  ]
  if (/^[1-9]\d{0,6} ?(MB|GB)$/.test(all.memory) === false)
    problems.push(
      wrong('memory', `memory 是“${all.memory}”。`, `memory is "${all.memory}".`, ['请写成 2GB。', 'Write 2GB.']),
    )
  const form = caseForms[program]
  if (!Object.hasOwn(caseForms, program) || form === undefined)
    problems.push(
      problem(
        'not-generated',
        'error',
        ['program'],
        [`“${program}”的个案不能生成。`, `Cases of "${program}" cannot be generated.`],
        [`可生成：${Object.keys(caseForms).join('、')}。`, `Those of these can: ${Object.keys(caseForms).join(', ')}.`],
      ),
    )
  if (format === 'csv' && layout === 'lists')
    problems.push(
      wrong('layout', 'CSV 不能存名单列。', 'CSV holds no lists.', [
        '请写 tables，或改用 parquet、ndjson。',
        'Write tables, or parquet or ndjson.',
      ]),
    )
  const places = all.places?.map(weighted)
  if (places !== undefined && problems.length === 0) problems.push(...allPlaceProblems(places, days))
  if (problems.length > 0) throw new ProblemError(problems)
  return {
    ...all,
    form: form!,
    places: places?.map(({ code, weight }) => [code, weight] as const) ?? allCounties(days),
    placesGiven: places !== undefined,
  }
}
export type CheckedOptions = ReturnType<typeof checkedOptions>
