import { atArticle, type Citation, DivisionCode, issue, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { boundaryRegulation } from '../shared/documents.js'
import { checkMarkerNumber } from './marker-number.js'

export * from './marker-list.js'
export * from './marker-number.js'

const at = (article: string): Citation => atArticle(boundaryRegulation, article)

/** What was done to a marker on a day. Repairs need the neighbours there; moving and adding, agreement, survey and filing (art. 6). */
export const MarkerEvent = z.strictObject({
  on: PlainDate,
  /** `set`: as the line was demarcated; `added`: later (增设), for building or the like; `tended`: painted anew or cleared (描红、清障), which is no repair. */
  kind: z.enum(['set', 'added', 'tended', 'repaired', 'replaced', 'moved', 'removed']),
  /** The division that did it. */
  by: DivisionCode,
  /** The other sides that were there; left out: not on record. */
  present: z.array(DivisionCode).max(3).optional(),
  /** The sides agreed, and surveyed together; `null`: they did not, left out: not on record. */
  agreedOn: PlainDate.nullish(),
  surveyedOn: PlainDate.nullish(),
  /** Filed with who approved the line; as above. */
  filedOn: PlainDate.nullish(),
})
export type MarkerEvent = z.infer<typeof MarkerEvent>

/** A marker of a boundary line (界桩), as a register keeps it. */
export const BoundaryMarker = z
  .strictObject({
    /** As it stands on the marker: on a line between provinces as {@link MarkerNumber} has it, elsewhere as the province numbers them. */
    number: z.string().min(1).max(40),
    /** The level of the line: how the markers of county and township lines are numbered was not seen. */
    level: z.enum(['province', 'prefecture', 'county', 'township']).default('province'),
    /** The divisions that meet there; three at the end of three lines. */
    sides: z.array(DivisionCode).min(2).max(3),
    /** The side that looks after it by the agreement (分工管理). */
    keeper: DivisionCode,
    state: z.enum(['intact', 'damaged', 'missing', 'moved']),
    /** Degrees; the datum as the register says. */
    location: z
      .strictObject({
        longitude: z.number().min(-180).max(180),
        latitude: z.number().min(-90).max(90),
        datum: z.string().min(1).max(40).optional(),
      })
      .optional(),
    /** The oldest first; left out: not told. */
    history: z.array(MarkerEvent).max(1000).optional(),
    /** Rounds of its keeper: the day by which one was due, and when it was done; left out: not told. */
    checks: z
      .array(z.strictObject({ due: PlainDate, done: PlainDate.nullable() }))
      .max(1000)
      .optional(),
  })
  .check(({ value: { number, level }, issues }) => {
    const checked = level === 'province' ? checkMarkerNumber(number) : undefined
    if (checked?.valid === false) issues.push(...checked.problems.map(one => issue(number, one, ['number'])))
  })
export type BoundaryMarker = z.infer<typeof BoundaryMarker>

/** Who repairs a damaged marker, and who must be there (art. 6(2)). */
export const markerRepair = ({
  keeper,
  sides,
}: Pick<BoundaryMarker, 'keeper' | 'sides'>): {
  readonly by: DivisionCode
  readonly present: readonly DivisionCode[]
  readonly cite: Citation
} => ({
  by: keeper,
  present: sides.filter(side => side !== keeper),
  cite: at('第六条第二款'),
})

const repairProblems = (marker: BoundaryMarker, event: MarkerEvent, path: Problem['path']): Problem[] => {
  const { by, present } = markerRepair(marker)
  // Who did it was there.
  const absent = present.filter(side => side !== event.by && event.present?.includes(side) === false)
  return [
    ...(event.by === by
      ? []
      : [
          problem(
            'marker-repair-by',
            'error',
            [...path, 'by'],
            [`界桩应由分工管理的一方（${by}）修复。`, `The side that keeps the marker (${by}) repairs it.`],
            { zh: '请核对修复方（第六条第二款）。', en: 'Check who repaired it (art. 6(2)).' },
          ),
        ]),
    ...(event.present === undefined
      ? [
          problem(
            'marker-repair-present-unknown',
            'warning',
            [...path, 'present'],
            ['没有记载毗邻方是否在场。', 'Whether the neighbours were there is not on record.'],
            { zh: '请补记在场的毗邻方（第六条第二款）。', en: 'Record who was there (art. 6(2)).' },
          ),
        ]
      : []),
    ...absent.map(side =>
      problem(
        'marker-repair-alone',
        'error',
        [...path, 'present'],
        [`毗邻方 ${side} 未在场。`, `The neighbour ${side} was not there.`],
        {
          zh: '应在毗邻方在场时修复（第六条第二款、第十六条）。',
          en: 'Repair it with the neighbours there (arts. 6(2), 16).',
        },
      ),
    ),
  ]
}

const moveProblems = (event: MarkerEvent, path: Problem['path']): Problem[] =>
  (
    [
      ['agreedOn', '协商一致', 'the agreement of the sides'],
      ['surveyedOn', '共同测绘', 'the joint survey'],
      ['filedOn', '报批准机关备案', 'the filing with who approved the line'],
    ] as const
  ).flatMap(([field, zh, en]) =>
    event[field] == null
      ? [
          problem(
            'marker-move',
            event[field] === null ? 'error' : 'warning',
            [...path, field],
            event[field] === null
              ? [
                  `${event.kind === 'added' ? '增设' : '移动'}界桩没有${zh}。`,
                  `${event.kind === 'added' ? 'A marker was added' : 'A marker was moved'} without ${en}.`,
                ]
              : event.kind === 'added'
                ? [`增设界桩没有${zh}的记载。`, `Of an added marker, ${en} is not on record.`]
                : [`移动界桩没有${zh}的记载。`, `Of a move, ${en} is not on record.`],
            {
              zh: '请补办或者补记（第六条第三款）。',
              en: 'Do it, or record it (art. 6(3)).',
            },
          ),
        ]
      : [],
  )

/**
 * What is wrong with the record of a marker that its schema cannot see. What was done before the regulation began is not held to it. A
 * replacement (更换) of which it is told that another did it, or alone, is a warning: the article speaks of 修复 alone.
 */
export const markerProblems = (marker: BoundaryMarker): Problem[] => [
  ...(marker.sides.includes(marker.keeper)
    ? []
    : [
        problem(
          'marker-keeper',
          'error',
          ['keeper'],
          ['管理方不是毗邻的一方。', 'The keeper is no side of the line.'],
          {
            zh: '请核对界线协议书。',
            en: 'Check the agreement on the line.',
          },
        ),
      ]),
  ...(marker.history ?? []).flatMap((event, index) => {
    const path = ['history', index]
    const before = marker.history?.[index - 1]
    return [
      ...(before !== undefined && event.on < before.on
        ? [
            problem(
              'marker-history-order',
              'error',
              [...path, 'on'],
              ['日期早于前一项。', 'It is before the event above it.'],
              {
                zh: '请按先后排列。',
                en: 'Put the oldest first.',
              },
            ),
          ]
        : []),
      ...(before?.kind === 'removed'
        ? [
            problem(
              'marker-after-removal',
              'error',
              [...path, 'kind'],
              ['界桩撤除后不应再有记载。', 'Nothing is done to a marker that was removed.'],
              { zh: '请核对；另立的界桩另行登记。', en: 'Check it; another marker is another record.' },
            ),
          ]
        : []),
      ...(event.agreedOn != null && event.agreedOn > event.on
        ? [
            problem(
              'marker-agreed-late',
              'error',
              [...path, 'agreedOn'],
              ['协商一致在实施之后。', 'The sides agreed after it was done.'],
              { zh: '请核对日期（第六条第三款）。', en: 'Check the days (art. 6(3)).' },
            ),
          ]
        : []),
      ...(event.on < boundaryRegulation.effective
        ? []
        : [
            ...(event.kind === 'repaired' ? repairProblems(marker, event, path) : []),
            ...(event.kind === 'replaced'
              ? repairProblems(marker, event, path)
                  .filter(({ severity }) => severity === 'error')
                  .map(one => ({ ...one, severity: 'warning' as const }))
              : []),
            ...(event.kind === 'moved' || event.kind === 'added' ? moveProblems(event, path) : []),
          ]),
    ]
  }),
]

/** The number of boundary markers that were to be checked in a period, that were, and that are not intact. */
export interface MarkerCare {
  readonly markers: number
  readonly notIntact: readonly string[]
  /** Checks that fell due in the period, and how many of them were done by its end; `null`: not told of one that stands. */
  readonly due: number | null
  readonly done: number | null
  /** `null`: what was done to one that stands is not told. */
  readonly replaced: number | null
  readonly repaired: number | null
}

/** The care of markers in a period (BO-02, BO-03). A marker that was removed by its end stands no more: it is no marker that lacks. */
export const markerCare = (
  markers: readonly BoundaryMarker[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): MarkerCare => {
  const checks = markers.flatMap(({ checks = [] }) => checks).filter(({ due }) => from <= due && due <= to)
  const events = markers.flatMap(({ history = [] }) => history).filter(({ on }) => from <= on && on <= to)
  const begins = (kind: MarkerEvent['kind']) => kind === 'set' || kind === 'added'
  const standing = markers.filter(
    ({ history = [] }) =>
      !history.some(({ kind, on }) => kind === 'removed' && on <= to) &&
      // One that was put up after it did not stand yet.
      (history.some(({ on }) => on <= to) || !history.some(({ kind }) => begins(kind))),
  )
  const told = (list: 'checks' | 'history', number: number) =>
    standing.some(one => one[list] === undefined) ? null : number
  return {
    markers: standing.length,
    notIntact: standing.filter(({ state }) => state !== 'intact').map(({ number }) => number),
    due: told('checks', checks.length),
    done: told('checks', checks.filter(({ done }) => done !== null && done <= to).length),
    replaced: told('history', events.filter(({ kind }) => kind === 'replaced').length),
    repaired: told('history', events.filter(({ kind }) => kind === 'repaired').length),
  }
}
