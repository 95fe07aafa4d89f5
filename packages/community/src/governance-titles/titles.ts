import {
  addMonths,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  refusal,
  within,
} from '@minzheng/core'
import * as z from 'zod'

/** Titles, zones and models of governance that places and the nation confer; criteria are those of who confers them. */
export const governanceTitles = {
  'model-village': { zh: '民政（善治）示范村', en: 'Model village of good governance' },
  'harmonious-community': { zh: '和谐村（社区）', en: 'Harmonious village or community' },
  'border-area-model': {
    zh: '湘赣边区乡村振兴示范乡镇、示范村',
    en: 'Model town or village of the Hunan–Jiangxi border',
  },
  'deliberation-model': { zh: '议事协商创新实验（示范）单位', en: 'Model of deliberation' },
  'rural-governance-zone': { zh: '全国农村社区治理实验区', en: 'National zone of rural governance' },
  'governance-innovation-zone': {
    zh: '全国社区治理和服务创新实验区',
    en: 'National zone of innovation in governance and services',
  },
  'service-complex': { zh: '城乡社区综合服务体示范点', en: 'Model site of integrated services' },
  'clean-village': { zh: '清廉村居', en: 'Clean village or community' },
  'best-community-worker': { zh: '最美城乡社区工作者', en: 'Best community worker' },
  other: { zh: '其他称号', en: 'Another title' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A title: see {@link governanceTitles}. */
export type GovernanceTitle = keyof typeof governanceTitles

/** Who confers a title, from the nation down. */
export const titleLevels = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  municipal: { zh: '市级', en: 'Municipal' },
  county: { zh: '县（区）级', en: 'County' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** Somebody or something put forward for a title, from the proposal to its end. */
export const TitleRecord = z.strictObject({
  title: z.enum(keysOf(governanceTitles)),
  /** What another title is called; left out: not told. */
  called: z.string().min(1).optional(),
  level: z.enum(keysOf(titleLevels)),
  /** The unit; of a person a pseudonym. */
  holder: z.string().min(1),
  within,
  /** The village or community in which a person works; left out: not told. */
  unit: z.string().min(1).optional(),
  /** Who put the holder forward (推荐单位); left out: not told. */
  proposedBy: z.string().min(1).optional(),
  proposed: day,
  conferred: day,
  /** It was decided that it is not conferred, or the proposal was withdrawn. */
  turnedDown: day,
  /** A zone is confirmed for so many months; `null`: no term. */
  termMonths: z.int().min(1).max(240).nullable().default(null),
  /** The zone was accepted at the end of its term (结项验收), or not. */
  accepted: z.strictObject({ on: PlainDate, passed: z.boolean() }).nullable().default(null),
  /** Looked at again, and kept or taken away. */
  reviews: z.array(z.strictObject({ on: PlainDate, kept: z.boolean() })).default([]),
  /** The criteria of who confers it, by name; `null`: not looked at. */
  criteria: z.record(z.string().min(1), z.boolean().nullable()).default({}),
})
export type TitleRecord = z.infer<typeof TitleRecord>

/** How far a title is on a day. */
export type TitleState =
  | 'to-be-proposed'
  | 'proposed'
  | 'turned-down'
  | 'held'
  | 'term-over'
  | 'accepted'
  | 'not-accepted'
  | 'taken-away'

/** When the term of a zone ends; `null`: it has none, or is not confirmed. */
export const titleTermEnds = ({ conferred, termMonths }: TitleRecord): PlainDate | null =>
  conferred === null || termMonths === null ? null : addMonths(conferred, termMonths)

/** How far a title is on a day. A term that is over without an acceptance is `term-over`. */
export const titleState = (record: TitleRecord, asOf: PlainDate): TitleState => {
  const { proposed, conferred, turnedDown, accepted, reviews } = record
  if (!happenedBy(conferred, asOf))
    return happenedBy(turnedDown, asOf) ? 'turned-down' : happenedBy(proposed, asOf) ? 'proposed' : 'to-be-proposed'
  const last = reviews
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)
  if (last?.kept === false) return 'taken-away'
  if (accepted !== null && accepted.on <= asOf) return accepted.passed ? 'accepted' : 'not-accepted'
  const ends = titleTermEnds(record)
  return ends !== null && ends <= asOf ? 'term-over' : 'held'
}

/** Titles that are accepted at the end of their term (结项验收). */
const zones: readonly GovernanceTitle[] = ['rural-governance-zone', 'governance-innovation-zone', 'deliberation-model']

/** The national zones of 2011 and 2012: three years, and twelve accepted in 2015. */
export const firstInnovationZones: { readonly months: number; readonly accepted: number; readonly cite: Citation } = {
  months: 36,
  accepted: 12,
  cite: {
    title: '关于第一批全国社区治理和服务创新实验区结项验收的通知',
    issuer: '民政部',
    confidence: 'secondary',
    note: 'as a report of 2015-10-09 tells it; the title of the notice was not read',
  },
}

/**
 * What is wrong with a register of titles on a day: days that run backwards (`title-days`), a holder twice with one title of one level, on
 * one day, or, a warning, while the one before stands (`title-twice`; a later round may name it again, and after its term it may be conferred anew), a zone whose term is over without an acceptance (`title-acceptance`, a warning:
 * no day was seen by which it is accepted, and the first were months later), held though a criterion is not met (`title-criteria`; that it
 * was taken away, or not accepted, for that is as it should be).
 */
export const titleProblems = (records: readonly TitleRecord[], asOf: PlainDate): Problem[] => {
  // What was accepted is over, and a zone may be confirmed anew; a person may be named in more years than one.
  const over = (one: TitleRecord, other: TitleRecord) => {
    const ends = titleTermEnds(one)
    return ends !== null && other.conferred !== null && ends <= other.conferred
  }
  const stands = records.map(one => ['held', 'term-over'].includes(titleState(one, asOf)))
  const same = (one: TitleRecord, other: TitleRecord) =>
    one.title === other.title &&
    one.called === other.called &&
    one.level === other.level &&
    one.holder === other.holder &&
    one.within === other.within
  return records.flatMap((record, index) => {
    const { title, holder, proposed, conferred, accepted, criteria } = record
    const name = governanceTitles[title]
    const state = titleState(record, asOf)
    const found = (code: string, path: string, zh: string, en: string, severity: Problem['severity'] = 'error') =>
      problem(
        code,
        severity,
        [index, path],
        [`${name.zh}“${holder}”：${zh}。`, `${name.en}, "${holder}": ${en}.`],
        ['请核对登记。', 'Check the register.'],
      )
    const onOneDay = (one: TitleRecord) =>
      one.conferred === conferred && (conferred !== null || (proposed !== null && one.proposed === proposed))
    const twice = records.findIndex(
      (one, at) =>
        same(one, record) &&
        (onOneDay(one) ||
          (stands[at] &&
            stands[index] &&
            title !== 'best-community-worker' &&
            title !== 'other' &&
            !over(one, record) &&
            !over(record, one))),
    )
    const backwards =
      (proposed !== null && conferred !== null && conferred < proposed) ||
      (record.turnedDown !== null && (conferred !== null || (proposed !== null && record.turnedDown < proposed))) ||
      (accepted !== null && (conferred === null || accepted.on < conferred)) ||
      record.reviews.some(({ on }) => conferred === null || on < conferred)
    return [
      ...(backwards ? [found('title-days', 'conferred', '日期先后颠倒', 'the days run backwards')] : []),
      ...(twice >= 0 && twice < index
        ? [
            found(
              'title-twice',
              'holder',
              '重复登记',
              'is there twice',
              onOneDay(records[twice]!) ? 'error' : 'warning',
            ),
          ]
        : []),
      ...(state === 'term-over' && zones.includes(title)
        ? [found('title-acceptance', 'accepted', '实验期满未验收', 'the term is over without an acceptance', 'warning')]
        : []),
      ...(happenedBy(conferred, asOf) &&
      state !== 'taken-away' &&
      state !== 'not-accepted' &&
      Object.values(criteria).includes(false)
        ? [found('title-criteria', 'criteria', '有条件不符合', 'a criterion is not met')]
        : []),
    ]
  })
}

/** Somebody who leads a village or community and is trained as a lead goose (头雁); `person` is a pseudonym. */
export const LeaderTrainee = z
  .strictObject({
    person: z.string().min(1),
    unit: z.string().min(1),
    role: z.enum(['secretary', 'head', 'both']),
    enrolled: PlainDate,
    /** Hours that the class asks for, and that were taken part in; `null`: not known. */
    hoursAsked: z.int().min(1).nullable().default(null),
    hours: z.int().min(0).nullable().default(null),
    /** Finished, and passed or not. */
    finished: z.strictObject({ on: PlainDate, passed: z.boolean() }).nullable().default(null),
  })
  .refine(
    ({ enrolled, finished }) => finished === null || enrolled <= finished.on,
    refusal(['finished', 'on'], '结业日期早于报名日期', 'finished before the enrolment'),
  )
export type LeaderTrainee = z.infer<typeof LeaderTrainee>

/** A class of trainees on a day: enrolled, passed, finished without the hours that were asked; each person once. */
export const traineeStanding = (
  trainees: readonly LeaderTrainee[],
  asOf: PlainDate,
): { readonly enrolled: number; readonly passed: number; readonly shortOfHours: readonly string[] } => {
  const come = trainees.filter(({ enrolled }) => enrolled <= asOf)
  const done = come.filter(({ finished }) => finished !== null && finished.on <= asOf)
  const people = (of: typeof come) => [...new Set(of.map(({ person }) => person))]
  return {
    enrolled: people(come).length,
    passed: people(done.filter(({ finished }) => finished?.passed === true)).length,
    shortOfHours: people(
      done.filter(({ hours, hoursAsked }) => hours !== null && hoursAsked !== null && hours < hoursAsked),
    ),
  }
}

/** Neighbours’ festivals, forums and exchanges of experience (邻里节、论坛、交流). */
export const GovernanceEvent = z
  .strictObject({
    event: z.string().min(1),
    kind: z.enum(['neighbours-festival', 'forum', 'exchange', 'other']),
    level: z.enum(keysOf(titleLevels)),
    /** The village, community or town that held it; left out: its name tells it apart. */
    unit: z.string().min(1).optional(),
    /** Applied to host it, and given it or not. */
    applied: day,
    granted: z.boolean().nullable().default(null),
    date: day,
    attendances: z.int().min(0).nullable().default(null),
  })
  .refine(
    ({ applied, date }) => applied === null || date === null || applied <= date,
    refusal(['date'], '举行日期早于申请日期', 'held before it was applied for'),
  )
export type GovernanceEvent = z.infer<typeof GovernanceEvent>

/**
 * Events of a period by kind: how many were held, each once though it be entered twice, and how many took part; `null` attendances where
 * one is not known, or where two entries of one event differ. What was not granted was not held.
 */
export const eventsHeld = (
  events: readonly GovernanceEvent[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): Readonly<
  Partial<Record<GovernanceEvent['kind'], { readonly held: number; readonly attendances: number | null }>>
> => {
  const held = new Map<string, Pick<GovernanceEvent, 'kind' | 'attendances'>>()
  for (const { event, kind, level, unit, granted, date, attendances } of events) {
    if (granted === false || date === null || date < from || asOf < date) continue
    const id = JSON.stringify([event, kind, level, unit, date])
    const before = held.get(id)
    held.set(id, { kind, attendances: before === undefined || before.attendances === attendances ? attendances : null })
  }
  const all = [...held.values()]
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return Object.fromEntries(
    kinds.map(kind => {
      const own = all.filter(one => one.kind === kind).map(({ attendances }) => attendances)
      return [
        kind,
        { held: own.length, attendances: own.includes(null) ? null : own.reduce<number>((sum, one) => sum + one!, 0) },
      ]
    }),
  )
}
