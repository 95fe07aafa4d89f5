import {
  addExact,
  type Citation,
  compareExact,
  DivisionCode,
  divideExact,
  type Exact,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
  refusal,
  stepsOutOfOrder,
  subtractExact,
} from '@minzheng/core'
import * as z from 'zod'
import { chongqingFuneralPlan13, developmentPlan13, developmentPlan14, guiyangFuneralPlan14 } from './documents.js'

/** What a plan commits itself to: `binding` (约束性) must be reached, `expected` (预期性) is hoped for. */
export const planIndicatorKinds = {
  binding: { zh: '约束性', en: 'binding' },
  expected: { zh: '预期性', en: 'expected' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** An indicator of a development plan of several years (规划指标). */
export const PlanIndicator = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    unit: z.string().min(1),
    /** `null`: the source does not say. */
    kind: z.enum(keysOf(planIndicatorKinds)).nullable(),
    /** `least`: the target or more is a success; `most`: the target or less. */
    aim: z.enum(['least', 'most']).default('least'),
    baseYear: z.int(),
    /** `null`: not known. Of a cumulative one nothing: it begins anew. */
    base: z.number().nullable(),
    targetYear: z.int(),
    target: z.number(),
    /** In brackets in the table of a plan: the sum of its years, the first after the base year; without brackets it is none, also where it is left out. */
    cumulative: z.boolean().default(false),
    /** By year: what was reached, or of a cumulative one what was done in the year; `null` where it is known not to be known, as of a year that is not there. */
    results: z.array(z.strictObject({ year: z.int(), value: z.number().nullable() })).default([]),
  })
  .refine(
    ({ baseYear, targetYear }) => baseYear < targetYear,
    refusal(['targetYear'], '目标年份不晚于基期年份', 'not after the base year'),
  )
  .refine(
    ({ results }) => new Set(results.map(({ year }) => year)).size === results.length,
    refusal(['results'], '年份重复', 'a year is there twice'),
  )
export type PlanIndicator = z.infer<typeof PlanIndicator>

/**
 * What an indicator had reached at the end of a year: the latest result by then; of a cumulative one the sum of the years of the plan, to the
 * target year, `null` while a year is open.
 */
export const reachedBy = (
  { cumulative, results, baseYear, targetYear }: PlanIndicator,
  year: number,
): number | null => {
  if (!cumulative) {
    const known = results.filter(one => one.year <= year && one.value !== null)
    return known.toSorted((a, b) => b.year - a.year)[0]?.value ?? null
  }
  const years = Array.from(
    { length: Math.max(0, Math.min(year, targetYear) - baseYear) },
    (_, index) => baseYear + 1 + index,
  )
  const values = years.map(one => results.find(result => result.year === one)?.value ?? null)
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : addExact(sum, value)),
    years.length === 0 ? null : 0,
  )
}

/** How an indicator of a plan stands at the end of a year. */
export interface PlanIndicatorStanding {
  readonly reached: number | null
  /** The year of which that figure is. */
  readonly reachedIn: number | null
  /** Whether the target is reached, by the exact figure: 99.9 of 100 is not. */
  readonly met: boolean | null
  /** (reached − base) ÷ (target − base), 1 for all of it, not cut at 1; `null` where a figure lacks, or the base had reached the target: nothing was to change. */
  readonly progress: number | null
  /**
   * Whether as much of the way is gone as of the years; met is on pace, and where the base had reached the target, met alone. `null`, as `met`,
   * where the latest figure is of an earlier year.
   */
  readonly onPace: boolean | null
}

const reaches = (value: Exact, aim: PlanIndicator['aim'], target: Exact) => {
  const order = compareExact(value, target)
  return aim === 'least' ? order >= 0 : order <= 0
}

/**
 * How an indicator stands at the end of a year; from the target year on the pace is the target itself. A figure of an earlier year tells how
 * far the way was gone by then, and neither whether the target is met now nor the pace.
 */
export const planIndicatorStanding = (indicator: PlanIndicator, year: number): PlanIndicatorStanding => {
  const { aim, target, baseYear, targetYear, cumulative } = indicator
  const reached = reachedBy(indicator, year)
  const known = indicator.results.filter(one => one.year <= year && one.value !== null).map(one => one.year)
  const reachedIn = reached === null ? null : cumulative ? Math.min(year, targetYear) : Math.max(...known)
  const base = cumulative ? 0 : indicator.base
  const isOfTheDay = reachedIn !== null && reachedIn >= Math.min(year, targetYear)
  const met = reached === null || !isOfTheDay ? null : reaches(reached, aim, target)
  // What had reached it has no way to go: it is kept, or it is behind.
  const isKept = base !== null && reaches(base, aim, target)
  const way = base === null || isKept ? null : subtractExact(target, base)
  const gone = reached === null || base === null ? null : subtractExact(reached, base)
  const progress = way === null || gone === null ? null : divideExact(gone, way)
  if (met !== false) return { reached, reachedIn, met, progress, onPace: met }
  if (isKept || year >= targetYear) return { reached, reachedIn, met, progress, onPace: false }
  // Progress against elapsed years, both as quotients: nothing is rounded.
  const onPace =
    way === null || gone === null
      ? null
      : compareExact(
          { numerator: gone, denominator: way },
          { numerator: Math.max(0, year - baseYear), denominator: targetYear - baseYear },
        ) >= 0
  return { reached, reachedIn, met, progress, onPace }
}

/** What the assessment of a plan half-way (中期评估) comes to. */
export interface PlanAssessment {
  readonly total: number
  readonly met: number
  /** Met, or as far as the years gone. */
  readonly onPace: number
  readonly behind: readonly string[]
  readonly notKnown: readonly string[]
  /** Binding ones that are not met at or after the end of the plan. */
  readonly bindingMissed: readonly string[]
}

/** The indicators of a plan at the end of a year: how many are met, on pace, behind, or not known. */
export const planAssessment = (indicators: readonly PlanIndicator[], year: number): PlanAssessment => {
  const all = indicators.map(one => ({ one, standing: planIndicatorStanding(one, year) }))
  const named = (holds: (entry: (typeof all)[number]) => boolean) => all.filter(holds).map(({ one }) => one.id)
  return {
    total: all.length,
    met: named(({ standing }) => standing.met === true).length,
    onPace: named(({ standing }) => standing.onPace === true).length,
    behind: named(({ standing }) => standing.onPace === false),
    notKnown: named(({ standing }) => standing.onPace === null),
    bindingMissed: named(
      ({ one, standing }) => one.kind === 'binding' && year >= one.targetYear && standing.met === false,
    ),
  }
}

/** A plan of several years, whose it is, and those of its indicators that are known of all that it has. */
export interface KnownPlan {
  readonly id: string
  /** `000000` is the nation. */
  readonly division: string
  readonly cite: Citation
  /** How many it has; `null`: not known. */
  readonly total: number | null
  readonly indicators: readonly PlanIndicator[]
}

type Row = readonly [
  id: string,
  name: string,
  target: number,
  kind: PlanIndicator['kind'],
  result?: readonly [year: number, value: number],
]
const share =
  (baseYear: number, targetYear: number) =>
  ([id, name, target, kind, result]: Row): PlanIndicator =>
    PlanIndicator.parse({
      id,
      name,
      unit: '%',
      kind,
      baseYear,
      base: null,
      targetYear,
      target,
      results: result ? [{ year: result[0], value: result[1] }] : [],
    })

/** The indicators of development plans whose values are known; what a plan has besides is counted in its `total`, not made up. */
export const knownPlans: readonly KnownPlan[] = [
  {
    id: 'civil-affairs-14',
    division: '000000',
    cite: developmentPlan14,
    total: 15,
    indicators: (
      [
        ['disability-living-allowance', '困难残疾人生活补贴覆盖率', 100, 'binding'],
        ['disability-care-allowance', '重度残疾人护理补贴覆盖率', 100, 'binding'],
        ['homeless-returned', '查明身份信息流浪乞讨受助人员接送返回率', 100, 'binding'],
        ['public-burial-coverage', '县级公益性安葬（放）设施覆盖率', 100, 'binding'],
        ['nursing-beds', '养老机构护理型床位占比', 55, 'binding'],
        ['counselling-rooms', '婚姻家庭辅导室覆盖率（县级以上）', 80, 'expected'],
      ] satisfies Row[]
    ).map(share(2020, 2025)),
  },
  {
    id: 'civil-affairs-13',
    division: '000000',
    cite: developmentPlan13,
    total: null,
    indicators: (
      [
        ['tekun-centralised', '生活不能自理特困人员集中供养率', 50, null],
        ['mental-rehabilitation-counties', '开展精神障碍社区康复的县（市、区）比例', 70, null],
        ['mental-rehabilitation-patients', '居家患者接受社区康复服务比例', 50, null],
        ['nursing-beds-13', '护理型床位比例', 30, null],
        ['rural-community-facilities', '农村社区综合服务设施覆盖率', 50, null],
        ['volunteer-participation', '志愿服务参与率', 20, null],
        ['eco-burial', '节地生态安葬率', 50, null],
        ['minors-mechanism', '未成年人社会保护工作机制县级覆盖率', 95, null],
      ] satisfies Row[]
    ).map(share(2015, 2020)),
  },
  {
    id: 'chongqing-funeral-13',
    division: '500000',
    cite: chongqingFuneralPlan13,
    total: null,
    indicators: (
      [
        ['cremation', '火化率', 50, null],
        ['eco-burial-chongqing', '节地生态安葬率', 50, null],
        ['mourning-halls-city', '主城区集中治丧率', 65, null],
        ['mourning-halls-others', '其他区县集中治丧率', 40, null],
      ] satisfies Row[]
    ).map(share(2015, 2020)),
  },
  {
    id: 'guiyang-funeral-14',
    division: '520100',
    cite: guiyangFuneralPlan14,
    total: null,
    indicators: ([['eco-burial-guiyang', '节地生态安葬率', 9, null]] satisfies Row[]).map(share(2020, 2025)),
  },
]

const day = PlainDate.nullable().default(null)

/** A plan of a place and what is drawn up with it (“1+3”: the plan and three special ones). A day that has not come is `null`. */
export const PlanDocument = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  division: DivisionCode,
  /** `null`: the plan itself; else the plan that a special one (专项规划) belongs to. */
  partOf: z.string().min(1).nullable().default(null),
  from: z.int(),
  to: z.int(),
  drafted: day,
  consulted: day,
  issued: day,
  /** Assessed half-way, and at the end; `null`: not yet, left out: not known. */
  assessedMidTerm: PlainDate.nullish(),
  assessedAtEnd: PlainDate.nullish(),
})
export type PlanDocument = z.infer<typeof PlanDocument>

const planSteps = ['drafted', 'consulted', 'issued', 'assessedMidTerm', 'assessedAtEnd'] as const

/** What is wrong with the plans of a place: one twice, the plan of a special one not there, years or days out of order, an assessment too early. */
export const planDocumentProblems = (documents: readonly PlanDocument[]): Problem[] =>
  documents.flatMap((one, row) => {
    const { id, partOf, from, to, assessedMidTerm, assessedAtEnd } = one
    const say = (code: string, field: keyof PlanDocument, zh: string, en: string) =>
      problem(
        code,
        'error',
        [row, field],
        [`“${id}”：${zh}。`, `"${id}": ${en}.`],
        ['请核对规划登记。', 'Check the register.'],
      )
    const early = (on: PlainDate | null | undefined, year: number) => on != null && on < `${year}-01-01`
    return [
      ...(documents.findIndex(other => other.id === id) < row
        ? [say('plan-twice', 'id', '重复', 'it is there twice')]
        : []),
      ...(partOf !== null && !documents.some(other => other.id === partOf && other.partOf === null)
        ? [say('plan-unknown', 'partOf', `没有总规划“${partOf}”`, `there is no plan "${partOf}"`)]
        : []),
      ...(to < from ? [say('dated-in-order', 'to', '止年早于起年', 'it ends before it begins')] : []),
      ...stepsOutOfOrder(planSteps, one).map(step =>
        say('dated-in-order', step, '日期先后颠倒', 'its days are out of order'),
      ),
      ...(early(assessedMidTerm, from)
        ? [
            say(
              'assessed-too-early',
              'assessedMidTerm',
              '规划期前不能中期评估',
              'it is assessed half-way before it begins',
            ),
          ]
        : []),
      ...(early(assessedAtEnd, to)
        ? [
            say(
              'assessed-too-early',
              'assessedAtEnd',
              '末年之前不能期末评估',
              'it is assessed at its end before its last year',
            ),
          ]
        : []),
    ]
  })

/**
 * The system of one plan on a day: of its special plans those issued of those that are listed, and of it and them the assessments that lack once
 * their year is over.
 */
export const planSystem = (all: readonly PlanDocument[], plan: string, asOf: string) => {
  const documents = all.filter(({ id, partOf }) => id === plan || partOf === plan)
  const happened = (on: string | null) => on !== null && on <= asOf
  const special = documents.filter(({ partOf }) => partOf === plan)
  const year = Number(asOf.slice(0, 4))
  return {
    special: special.length,
    issued: special.filter(({ issued }) => happened(issued)).length,
    /** The middle of a plan is over with its third year of five. */
    midTermLacks: documents
      .filter(
        ({ from, to, assessedMidTerm }) =>
          year > from + Math.floor((to - from) / 2) && notHappenedBy(assessedMidTerm, asOf),
      )
      .map(({ id }) => id),
    endLacks: documents
      .filter(({ to, assessedAtEnd }) => year > to && notHappenedBy(assessedAtEnd, asOf))
      .map(({ id }) => id),
  }
}
