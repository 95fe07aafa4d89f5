import {
  addDays,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
} from '@minzheng/core'
import * as z from 'zod'

/** “十四五”社会组织发展规划: organisations serve the state, society, the public and their trade. */
export const organisationPlan2021 = {
  title: '“十四五”社会组织发展规划',
  number: '民发〔2021〕78号',
  issuer: '民政部',
  issued: '2021-09-30',
  confidence: 'secondary',
  note: 'number and day as copies have them, made public on 2021-10-08; the wording of the four services is from memory',
} as const satisfies Citation

/** Whom an organisation serves (“四个服务”). */
export const fourServices = {
  state: { zh: '服务国家', en: 'The state' },
  society: { zh: '服务社会', en: 'Society' },
  public: { zh: '服务群众', en: 'The public' },
  trade: { zh: '服务行业', en: 'Its trade' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service of {@link fourServices}. */
export type FourService = keyof typeof fourServices

/** One activity by which an organisation serves; it may serve more than one. Money in fen. */
export const ServiceActivity = z.strictObject({
  organisation: z.string().min(1),
  on: PlainDate,
  what: z.string().min(1),
  serves: z.array(z.enum(keysOf(fourServices))).min(1),
  /** Persons and firms that it reached; `null`: not known. */
  reached: z.int().min(0).nullable().default(null),
  spent: z.int().min(0).nullable().default(null),
})
export type ServiceActivity = z.infer<typeof ServiceActivity>

/** What was done for one of the four in a period. */
export interface ServiceSum {
  readonly activities: number
  readonly organisations: number
  /** `null`: of one it is not known. */
  readonly reached: number | null
  readonly spent: number | null
}

const sumKnown = (numbers: readonly (number | null)[]): number | null =>
  numbers.includes(null) ? null : numbers.reduce<number>((sum, one) => sum + one!, 0)

/** What was done for each of the four in a period, its first and last day among it; an activity that serves two counts for both. */
export const servicesIn = (
  activities: readonly ServiceActivity[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): Readonly<Record<FourService, ServiceSum>> => {
  const within = activities.filter(({ on }) => from <= on && on <= asOf)
  const sumOf = (service: FourService): ServiceSum => {
    const of = within.filter(({ serves }) => serves.includes(service))
    return {
      activities: of.length,
      organisations: new Set(of.map(({ organisation }) => organisation)).size,
      reached: sumKnown(of.map(({ reached }) => reached)),
      spent: sumKnown(of.map(({ spent }) => spent)),
    }
  }
  return Object.fromEntries(keysOf(fourServices).map(one => [one, sumOf(one)])) as Record<FourService, ServiceSum>
}

/** Organisations that served in fewer than all four in a period, with what is lacking: where a mechanism asks for all of them (“四个服务”机制). */
export const servicesLacking = (
  activities: readonly ServiceActivity[],
  period: { readonly from: PlainDate; readonly asOf: PlainDate },
): readonly { readonly organisation: string; readonly lacking: readonly FourService[] }[] =>
  [...new Set(activities.map(({ organisation }) => organisation))].flatMap(organisation => {
    const served = activities
      .filter(one => one.organisation === organisation && period.from <= one.on && one.on <= period.asOf)
      .flatMap(({ serves }) => serves)
    const lacking = keysOf(fourServices).filter(one => !served.includes(one))
    return lacking.length > 0 ? [{ organisation, lacking }] : []
  })

/** What is chosen and shown of organisations. */
export const honourKinds = {
  'brand-case': { zh: '品牌案例', en: 'Model case' },
  person: { zh: '优秀个人', en: 'Person commended' },
  organisation: { zh: '先进社会组织', en: 'Organisation commended' },
  other: { zh: '其他（项目、活动等）', en: 'Another: a project, an activity' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What a selection asks for: how many at most, how long they are shown to the public, whether their good standing is asked for. */
export const HonourCall = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(keysOf(honourKinds)),
  /** The award is on the list of those that are approved (评比达标表彰); `null`: not known. */
  approved: z.boolean().nullable().default(null),
  most: z.int().min(1).nullable().default(null),
  /** Days for which the names are shown before the award. */
  shownDays: z.int().min(0).nullable().default(null),
  /** Rated at least so (1 to 5); `null`: not asked. */
  leastGrade: z.int().min(1).max(5).nullable().default(null),
})
export type HonourCall = z.infer<typeof HonourCall>

/** One that was named for an award; what is not known, or a day that has not come, is `null`. */
export const Nominee = z.strictObject({
  call: z.string().min(1),
  name: z.string().min(1),
  /** The organisation of a person, a case or a project, which tells two of one name apart; left out: not told. */
  organisation: z.string().min(1).optional(),
  /** The grade of the organisation, 0: none. */
  grade: z.int().min(0).max(5).nullable().default(null),
  onCreditList: z.boolean().nullable().default(null),
  /** `null`: the name was not shown; left out: not told. */
  shownFrom: PlainDate.nullish(),
  awardedOn: PlainDate.nullable().default(null),
  /** What was objected while the names were shown, and whether all of it was looked into and dismissed. */
  objections: z.int().min(0).default(0),
  objectionsDismissed: z.boolean().nullable().default(null),
})
export type Nominee = z.infer<typeof Nominee>

/** What an award breaks on a day by its own call: not approved, too many, not shown long enough, awarded to one that does not fulfil it, or against what was objected (a warning where it is not known what came of it). */
export const honourProblems = (call: HonourCall, nominees: readonly Nominee[], asOf: PlainDate): Problem[] => {
  const awarded = nominees.flatMap((one, index) =>
    one.call === call.id && happenedBy(one.awardedOn, asOf) ? [{ one, index }] : [],
  )
  const broken = (code: string, zh: string, en: string, path: Problem['path'], due?: PlainDate) =>
    brokenRule(code, { text: { zh, en } }, path, due)
  return [
    ...(call.approved === false && awarded.length > 0
      ? [
          broken('honour-approved', '评比达标表彰项目应当经批准', 'an award is approved before it is given', [
            'approved',
          ]),
        ]
      : []),
    ...(call.most !== null && awarded.length > call.most
      ? [broken('honour-quota', '表彰数量超过名额', 'no more are awarded than were announced', ['most'])]
      : []),
    ...awarded.flatMap(({ one, index }) => {
      const twice = awarded.some(
        other => other.index < index && other.one.name === one.name && other.one.organisation === one.organisation,
      )
      const until = one.shownFrom == null || call.shownDays === null ? null : addDays(one.shownFrom, call.shownDays)
      const isTold = one.shownFrom !== undefined && call.shownDays !== null
      const tooSoon = isTold && call.shownDays! > 0 && (until === null || one.awardedOn! < until)
      return [
        ...(twice
          ? [broken('honour-twice', '同一对象重复表彰', 'one is awarded once by a call', ['nominees', index, 'name'])]
          : []),
        ...(tooSoon
          ? [
              broken(
                'honour-shown',
                '公示期满后方可表彰',
                'names are shown for their time first',
                ['nominees', index, 'shownFrom'],
                until ?? undefined,
              ),
            ]
          : []),
        ...(call.leastGrade !== null && one.grade !== null && one.grade < call.leastGrade
          ? [
              broken('honour-grade', '评估等级不符合要求', 'its grade is under what is asked', [
                'nominees',
                index,
                'grade',
              ]),
            ]
          : []),
        ...(one.objections > 0 && one.objectionsDismissed !== true
          ? [
              {
                ...broken(
                  'honour-objection',
                  '公示期间的异议应当在表彰前核实',
                  'what was objected is looked into before the award',
                  ['nominees', index, 'objections'],
                ),
                ...(one.objectionsDismissed === null && { severity: 'warning' as const }),
              },
            ]
          : []),
        ...(one.onCreditList === true
          ? [
              broken('honour-credit', '列入失信名单的不得表彰', 'none on a credit list is awarded', [
                'nominees',
                index,
                'onCreditList',
              ]),
            ]
          : []),
      ]
    }),
  ]
}

/** A lecture or salon for organisations (大讲堂). */
export const OrganisationLecture = z.strictObject({
  title: z.string().min(1),
  on: PlainDate,
  attendances: z.int().min(0),
  /** Lasted so many hours. */
  hours: z.number().min(0).nullable().default(null),
})
export type OrganisationLecture = z.infer<typeof OrganisationLecture>

/** Lectures held in a period, and attendances. */
export const lecturesIn = (
  lectures: readonly OrganisationLecture[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): { readonly lectures: number; readonly attendances: number } => {
  const held = lectures.filter(({ on }) => from <= on && on <= asOf)
  return { lectures: held.length, attendances: held.reduce((sum, one) => sum + one.attendances, 0) }
}
