import {
  DivisionCode,
  daysBetween,
  happenedBy,
  isWithin,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
  refusal,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { boundaryRegulation } from '../shared/documents.js'

const name = z.string().min(1).max(100)

/** A boundary line between two divisions (行政区域界线). */
export const BoundaryLine = z
  .strictObject({
    /** As people call it: 江北渝北线. */
    name,
    /** The four digits that begin its markers’ numbers; lines of towns are numbered as the place does. */
    code: name.optional(),
    /** The level of the divisions that it parts. */
    level: z.enum(['province', 'prefecture', 'county', 'township']),
    sides: z.tuple([DivisionCode, DivisionCode]),
    /** Metres. */
    length: z.int().min(1).max(100_000_000).optional(),
    approvedOn: PlainDate.optional(),
    /** The last day on which it parted the two, where they were joined or it was drawn anew. */
    until: PlainDate.optional(),
    /** Joint inspections of the whole line that were completed, the oldest first; left out: not told. */
    inspections: z
      .array(
        z.strictObject({
          /** 第几轮. */
          round: z.int().min(1).max(100).optional(),
          completedOn: PlainDate,
          /** The result was filed with who approved the line (art. 12); `null`: not yet, left out: not told. */
          filedOn: PlainDate.nullish(),
        }),
      )
      .max(100)
      .optional(),
    /**
     * Joint inspections of a section that something touched, a disaster, a river or road that changed its course (特殊情况); they begin no five
     * years. No day is set for them (随时).
     */
    sectionInspections: z
      .array(
        z.strictObject({
          section: name,
          cause: name.optional(),
          /** The day on which it was known. */
          calledFor: PlainDate,
          /** `null`: not yet; left out: not told, as of the filing. */
          completedOn: PlainDate.nullish(),
          filedOn: PlainDate.nullish(),
        }),
      )
      .max(100)
      .default([]),
    /** Years for which a plan gave the line out for inspection. */
    plannedYears: z.array(z.int().min(2002).max(2200)).max(100).default([]),
  })
  .refine(
    ({ code, level }) => code === undefined || level === 'township' || /^\d{4}$/.test(code),
    refusal(['code'], '县级以上界线的编号应为四位数字', 'the code of a line of counties or above is of four digits'),
  )
export type BoundaryLine = z.infer<typeof BoundaryLine>

/** Days that cannot stand one after the other. */
const outOfOrder = (code: string, path: Problem['path']): Problem =>
  problem(
    code,
    'error',
    path,
    ['日期早于在先的一步。', 'It is dated before the step ahead of it.'],
    ['请核对日期。', 'Check the days.'],
  )

const sameSides = (sides: readonly [DivisionCode, DivisionCode] | undefined): Problem[] =>
  sides !== undefined && sides[0] === sides[1]
    ? [
        problem(
          'line-sides',
          'error',
          ['sides'],
          ['界线两侧是同一区划。', 'The same division is on both sides.'],
          ['请核对区划代码。', 'Check the codes.'],
        ),
      ]
    : []

/**
 * What is wrong with the record of a line that its schema cannot see: the same division on both sides (`line-sides`), an inspection
 * before the approval of the line or the one above it, or filed before it was completed (`line-days`), a round that does not follow
 * (`line-round`); that it ended before it was approved or last inspected (`line-days`).
 */
export const boundaryLineProblems = ({
  sides,
  approvedOn,
  inspections = [],
  sectionInspections,
  until,
}: BoundaryLine): Problem[] => [
  ...sameSides(sides),
  ...sectionInspections.flatMap((one, index) =>
    stepsOutOfOrder(['calledFor', 'completedOn', 'filedOn'] as const, one).map(step =>
      outOfOrder('line-days', ['sectionInspections', index, step]),
    ),
  ),
  ...(until !== undefined &&
  [approvedOn, ...inspections.map(one => one.completedOn)].some(on => on !== undefined && until < on)
    ? [outOfOrder('line-days', ['until'])]
    : []),
  ...inspections.flatMap(({ round, completedOn, filedOn }, index) => {
    const before = inspections[index - 1]
    const path = ['inspections', index]
    return [
      ...(stepsOutOfOrder(['before', 'completedOn'], { before: before?.completedOn ?? approvedOn, completedOn })
        .length > 0
        ? [outOfOrder('line-days', [...path, 'completedOn'])]
        : []),
      ...stepsOutOfOrder(['completedOn', 'filedOn'], { completedOn, filedOn }).map(step =>
        outOfOrder('line-days', [...path, step]),
      ),
      ...(round !== undefined && before?.round !== undefined && round <= before.round
        ? [
            problem(
              'line-round',
              'error',
              [...path, 'round'],
              [`第${round}轮在第${before.round}轮之后。`, `Round ${round} comes after round ${before.round}.`],
              ['请核对轮次。', 'Check the rounds.'],
            ),
          ]
        : []),
    ]
  }),
]

/**
 * Joint inspections of a line of which the result was not filed by a day with who approved the line, by the day of each (行政区域界线管理条例
 * art. 12, which sets no days for it): those completed since 2002-07-01, before that day.
 */
export const inspectionsNotFiled = (
  {
    inspections = [],
    sectionInspections = [],
  }: Pick<BoundaryLine, 'inspections'> & Partial<Pick<BoundaryLine, 'sectionInspections'>>,
  asOf: PlainDate,
): PlainDate[] =>
  [...inspections, ...sectionInspections]
    .flatMap(({ completedOn, filedOn }) =>
      completedOn != null &&
      boundaryRegulation.effective <= completedOn &&
      completedOn < asOf &&
      notHappenedBy(filedOn, asOf)
        ? [completedOn]
        : [],
    )
    .toSorted()

/**
 * Sections of a line of which a joint inspection was called for by a day and is not completed by then (行政区域界线管理条例 art. 12: 随时安排联合检查),
 * since 2002-07-01; none of a line that ended before it.
 */
export const sectionsToInspect = (
  { sectionInspections, until }: Pick<BoundaryLine, 'sectionInspections' | 'until'>,
  asOf: PlainDate,
): { readonly section: string; readonly calledFor: PlainDate }[] =>
  sectionInspections
    .filter(
      ({ calledFor, completedOn }) =>
        boundaryRegulation.effective <= calledFor &&
        runsOn(calledFor, until ?? null, asOf) &&
        notHappenedBy(completedOn, asOf),
    )
    .map(({ section, calledFor }) => ({ section, calledFor }))

/** Whether a line runs inside a place or between it and a neighbour. */
export type LineScope = 'within' | 'between'

/** Whether a line runs inside a place (both sides lie in it), or parts it from a neighbour; `undefined`: it is not the place’s. */
export const lineScope = ({ sides }: Pick<BoundaryLine, 'sides'>, place: DivisionCode): LineScope | undefined => {
  const inside = sides.filter(side => isWithin(side, place)).length
  if (inside === 0) return undefined
  return inside === 2 ? 'within' : 'between'
}

/** A township line on its way: surveyed (勘定), agreed on, approved. */
export const TownshipLine = z.strictObject({
  name,
  sides: z.tuple([DivisionCode, DivisionCode]).optional(),
  /** `null`: not yet; left out: not told. */
  surveyedOn: PlainDate.nullish(),
  agreedOn: PlainDate.nullable().default(null),
  approvedOn: PlainDate.nullable().default(null),
})
export type TownshipLine = z.infer<typeof TownshipLine>

/** How far the line of two townships has come: planned, surveyed, agreed, approved. */
export type TownshipLineState = 'planned' | 'surveyed' | 'agreed' | 'approved'

/** How far a township line has come by a day; `null`: no step of it is told, nor that it was not surveyed. */
export const townshipLineState = (line: TownshipLine, asOf: PlainDate): TownshipLineState | null => {
  const reached = (day: PlainDate | null | undefined) => happenedBy(day, asOf)
  if (reached(line.approvedOn)) return 'approved'
  if (reached(line.agreedOn)) return 'agreed'
  if (reached(line.surveyedOn)) return 'surveyed'
  return line.surveyedOn === undefined ? null : 'planned'
}

/**
 * What is wrong with the record of a township line: the same township on both sides (`line-sides`), steps that are dated before the one
 * ahead of them (`township-line-days`).
 */
export const townshipLineProblems = (line: TownshipLine): Problem[] => [
  ...sameSides(line.sides),
  ...stepsOutOfOrder(['surveyedOn', 'agreedOn', 'approvedOn'], line).map(step =>
    outOfOrder('township-line-days', [step]),
  ),
]

/** A dispute about a line, or a hidden risk of one (争议、隐患). */
export const BoundaryDispute = z
  .strictObject({
    id: name,
    line: name.optional(),
    kind: z.enum(['dispute', 'risk']).default('dispute'),
    foundOn: PlainDate,
    /** `null`: not yet; left out: not told. */
    settledOn: PlainDate.nullish(),
  })
  .refine(
    ({ foundOn, settledOn }) => settledOn == null || foundOn <= settledOn,
    refusal(['settledOn'], '化解早于发现', 'it was settled before it was found'),
  )
export type BoundaryDispute = z.infer<typeof BoundaryDispute>

/** The number of disputes about lines in a period: found, settled, open at its end. */
export interface DisputeSummary {
  /** Found in the period. */
  readonly found: number
  /** Of those, settled by its end. */
  readonly settled: number
  /** Open at its end, those found before among them. */
  readonly open: number
  /** Found by its end, of which it is not on record whether they were settled: they are neither settled nor open. */
  readonly notTold: number
  /** Days from found to settled of each that was found and settled in the period, the longest first. */
  readonly days: readonly number[]
  /** Ids that stand twice; they count as they stand first. */
  readonly twice: readonly string[]
}

/** The disputes of a period: what was found in it, what of that is settled, how long it took, what is open. */
export const disputeSummary = (
  given: readonly BoundaryDispute[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): DisputeSummary => {
  const isFirst = ({ id }: BoundaryDispute, index: number) => given.findIndex(one => one.id === id) === index
  const disputes = given.filter(isFirst)
  const found = disputes.filter(({ foundOn }) => from <= foundOn && foundOn <= to)
  const days = found.flatMap(({ foundOn, settledOn }) =>
    settledOn != null && settledOn <= to ? [daysBetween(foundOn, settledOn)] : [],
  )
  const isOpen = ({ foundOn, settledOn }: BoundaryDispute) =>
    foundOn <= to && settledOn !== undefined && (settledOn === null || settledOn > to)
  return {
    found: found.length,
    settled: days.length,
    open: disputes.filter(isOpen).length,
    notTold: disputes.filter(({ foundOn, settledOn }) => foundOn <= to && settledOn === undefined).length,
    days: days.toSorted((a, b) => b - a),
    twice: [...new Set(given.filter((one, index) => !isFirst(one, index)).map(({ id }) => id))],
  }
}
