import {
  areInOrder,
  DivisionCode,
  happenedBy,
  keysOf,
  type LocalizedText,
  levelOf,
  PlainDate,
  type Problem,
  problem,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** Levels of pilots of place-name work. */
export const pilotLevels = ['county', 'township', 'village'] as const
/** A level of pilots. */
export type PilotLevel = (typeof pilotLevels)[number]

/** Programmes of pilots that plans name, with how many places of each level their names call for; `null`: no number is known. */
export const pilotProgrammes = {
  'ten-hundred-thousand': {
    title: { zh: '“十县、百镇、千村”试点', en: 'Ten counties, a hundred towns, a thousand villages' },
    places: { county: 10, township: 100, village: 1000 },
  },
  'provincial-culture': {
    title: { zh: '省级地名文化试点县', en: 'Provincial pilot counties of name culture' },
    places: { county: null },
  },
  'beautiful-villages': {
    title: { zh: '“美丽乡村”农村地名服务试点', en: 'Pilots of names for beautiful villages' },
    places: { township: null, village: null },
  },
} as const satisfies Record<
  string,
  { readonly title: LocalizedText; readonly places: Readonly<Partial<Record<PilotLevel, number | null>>> }
>
/** A programme of pilots: see {@link pilotProgrammes}. */
export type PilotProgramme = keyof typeof pilotProgrammes
const programme = z.enum(keysOf(pilotProgrammes))

/** A place that asks to be a pilot. Days that have not come yet are `null`. */
export const NamePilot = z.strictObject({
  programme,
  division: DivisionCode,
  /** Left out: not known, or there is one alone. */
  batch: z.int().min(1).max(100).optional(),
  appliedOn: PlainDate,
  /** Put forward by the city (推荐). */
  recommendedOn: PlainDate.nullable().default(null),
  decidedOn: PlainDate.nullable().default(null),
  approved: z.boolean().nullable().default(null),
  acceptedOn: PlainDate.nullable().default(null),
  /** The place gave it up, or was taken off the list. */
  withdrawnOn: PlainDate.nullish(),
})
export type NamePilot = z.infer<typeof NamePilot>

/** How far a pilot has come by a day; what was given up or taken away, no matter how far it had come, is `withdrawn`. What was decided without a known outcome has come no further; only one that was approved is accepted. */
export const pilotState = (
  { appliedOn, recommendedOn, decidedOn, approved, acceptedOn, withdrawnOn }: NamePilot,
  asOf: PlainDate,
): 'not-yet' | 'withdrawn' | 'applied' | 'recommended' | 'approved' | 'refused' | 'accepted' => {
  const by = (day: PlainDate | null) => happenedBy(day, asOf)
  if (happenedBy(withdrawnOn, asOf)) return 'withdrawn'
  if (by(acceptedOn) && approved === true) return 'accepted'
  if (by(decidedOn) && approved !== null) return approved ? 'approved' : 'refused'
  if (by(recommendedOn)) return 'recommended'
  return by(appliedOn) ? 'applied' : 'not-yet'
}

/** The places of a programme by level on a day: how many applied, and how many are approved or accepted; in several batches, once. */
export const pilotCounts = (
  pilots: readonly NamePilot[],
  of: PilotProgramme,
  asOf: PlainDate,
): ReadonlyMap<PilotLevel, { readonly applied: number; readonly approved: number }> =>
  new Map(
    pilotLevels.map(level => {
      const places = (...states: ReturnType<typeof pilotState>[]) =>
        new Set(
          pilots
            .filter(one => one.programme === of && levelOf(one.division) === level)
            .filter(one => states.includes(pilotState(one, asOf)))
            .map(({ division }) => division),
        ).size
      return [
        level,
        {
          applied: places('applied', 'recommended', 'approved', 'refused', 'accepted', 'withdrawn'),
          approved: places('approved', 'accepted'),
        },
      ]
    }),
  )

/**
 * What is wrong with the register of pilots: a level that the programme has not (`pilot-level`), days out of order (`pilot-days`), a
 * decision without its outcome or an outcome without a day (`pilot-decision`, a warning), acceptance of one that was refused
 * (`pilot-accepted`; a warning where its approval is not on record), one place twice in a batch (`pilot-twice`), more approved than its name calls for (`pilot-number`, a
 * warning: the number is that of the name, no limit of it was read).
 */
export const pilotProblems = (pilots: readonly NamePilot[]): Problem[] => {
  const keys = pilots.map(one => `${one.programme} ${one.batch ?? ''} ${one.division}`)
  // One that was refused or given up may ask again.
  const isOver = ({ approved, withdrawnOn }: NamePilot) => approved === false || withdrawnOn != null
  const found = (
    code: string,
    path: Problem['path'],
    zh: string,
    en: string,
    severity: Problem['severity'] = 'error',
  ) => problem(code, severity, path, [zh, en], ['请核对申报登记。', 'Check the register.'])
  return [
    ...pilots.flatMap((pilot, index) => {
      const { programme: of, division, decidedOn, approved, acceptedOn } = pilot
      const { title, places } = pilotProgrammes[of]
      return [
        ...(Object.hasOwn(places, levelOf(division))
          ? []
          : [found('pilot-level', [index, 'division'], `${title.zh}没有这一级。`, `${title.en}: not for this level.`)]),
        ...(areInOrder([pilot.appliedOn, pilot.recommendedOn, decidedOn, acceptedOn, pilot.withdrawnOn])
          ? []
          : [found('pilot-days', [index], '各环节日期先后颠倒。', 'The days are out of order.')]),
        ...((decidedOn === null) === (approved === null)
          ? []
          : [
              found(
                'pilot-decision',
                [index, 'approved'],
                '结果和日期缺一。',
                'A decision has a day and an outcome.',
                'warning',
              ),
            ]),
        ...(acceptedOn !== null && approved !== true
          ? [
              found(
                'pilot-accepted',
                [index, 'acceptedOn'],
                approved === null ? '已验收，是否获批准没有记载。' : '未获批准却已验收。',
                approved === null
                  ? 'It was accepted; whether it was approved is not on record.'
                  : 'It was accepted, never approved.',
                approved === null ? 'warning' : 'error',
              ),
            ]
          : []),
        ...(keys.some((key, at) => key === keys[index] && at < index && !isOver(pilots[at]!))
          ? [found('pilot-twice', [index], '同一批次重复申报。', 'It stands twice in one batch.')]
          : []),
      ]
    }),
    ...programme.options.flatMap(of =>
      Object.entries(pilotProgrammes[of].places).flatMap(([level, most]) => {
        const approved = new Set(
          pilots
            .filter(one => one.programme === of && levelOf(one.division) === level)
            .filter(one => one.approved === true && one.withdrawnOn == null)
            .map(({ division }) => division),
        ).size
        return most !== null && approved > most
          ? [
              found(
                'pilot-number',
                [of, level],
                `${pilotProgrammes[of].title.zh}批准${approved}个，超过${most}个。`,
                `${pilotProgrammes[of].title.en}: ${approved} are approved, ${most} are called for.`,
                'warning',
              ),
            ]
          : []
      }),
    ),
  ]
}

const counts = z
  .strictObject({ done: z.int().min(0), all: z.int().min(0) })
  .refine(({ done, all }) => done <= all, refusal(['done'], '完成数多于总数', 'more is done than there is'))

/** Name service of a village (农村地名服务): what was found without a name, where signs are due, what should be on maps. */
export const VillageNameService = z.strictObject({
  village: DivisionCode,
  tags: z.array(programme).default([]),
  named: counts,
  signed: counts,
  mapped: counts,
})
export type VillageNameService = z.infer<typeof VillageNameService>

/** What a village still lacks, and whether nothing is left; `null` for a village of which nothing to do is on record. */
export const villageServiceGaps = ({
  named,
  signed,
  mapped,
}: VillageNameService): {
  readonly toName: number
  readonly toSign: number
  readonly toMap: number
  readonly complete: boolean | null
} => {
  const left = { toName: named.all - named.done, toSign: signed.all - signed.done, toMap: mapped.all - mapped.done }
  const found = named.all + signed.all + mapped.all > 0
  return { ...left, complete: found ? left.toName + left.toSign + left.toMap === 0 : null }
}
