import {
  addMonths,
  DivisionCode,
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { longStayMonths } from '../vagrant-relief/limits.js'

const day = PlainDate.nullable().default(null)
/** What decides whether a duty was done: left out, it is not told. */
const told = PlainDate.nullish()
const key = z.string().min(1)

/** Who brought a person to a station (入站方式). */
export const reliefArrivals = {
  self: { zh: '自行求助', en: 'Came alone' },
  patrol: { zh: '街面巡查护送', en: 'Brought by a patrol' },
  police: { zh: '公安护送', en: 'Brought by the police' },
  'urban-management': { zh: '城管护送', en: 'Brought by urban management' },
  township: { zh: '乡镇（街道）转送', en: 'Sent by a township' },
  public: { zh: '群众护送', en: 'Brought by others' },
  transfer: { zh: '其他救助管理机构转入', en: 'Handed over by another station' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** How a stay ended (离站方式). */
export const reliefDepartures = {
  alone: { zh: '自行离站', en: 'Left alone' },
  kin: { zh: '亲属接领', en: 'Fetched by kin' },
  home: { zh: '流出地接回', en: 'Fetched by the station or civil affairs of home' },
  escorted: { zh: '护送返回', en: 'Escorted home' },
  transferred: { zh: '转送其他机构', en: 'Handed over to another body' },
  settled: { zh: '落户安置', en: 'Settled where found' },
  'without-notice': { zh: '擅自离站', en: 'Left without a word' },
  ended: { zh: '终止救助', en: 'Relief was ended' },
  died: { zh: '死亡', en: 'Died' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** How a stay ended: see {@link reliefDepartures}. */
export type ReliefDeparture = keyof typeof reliefDepartures

/** By what a person’s identity or kin are looked for (寻亲方式). */
export const kinSearchWays = {
  statement: { zh: '口述线索甄别', en: 'What the person says' },
  fingerprint: { zh: '指纹比对', en: 'Fingerprint' },
  face: { zh: '人脸识别比对', en: 'Face recognition' },
  dna: { zh: 'DNA比对', en: 'DNA' },
  'missing-register': { zh: '走失人口库比对', en: 'Register of missing persons' },
  website: { zh: '全国救助寻亲网', en: 'National site of the search for kin' },
  media: { zh: '报刊、广播、电视、网络平台', en: 'Press, radio, television, platforms' },
  volunteers: { zh: '社会力量协助', en: 'Volunteers' },
  other: { zh: '走访、异地核查等其他方式', en: 'Another way, as inquiries where the person may be from' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way of looking for kin: see {@link kinSearchWays}. */
export type KinSearchWay = keyof typeof kinSearchWays

/** One attempt to find out who a person is. `open`: no answer yet. */
export const KinSearchAttempt = z.strictObject({
  by: z.enum(keysOf(kinSearchWays)),
  on: PlainDate,
  outcome: z.enum(['match', 'no-match', 'open']),
})
export type KinSearchAttempt = z.infer<typeof KinSearchAttempt>

/**
 * One stay at a relief station (在站救助记录), from the day of arrival to that of leaving. `person` tells persons apart and is never a
 * name or an identity number; one who comes again has another stay. A day that has not come is `null`; of the search, the identity, the filing,
 * the hospital and the plan, left out is not told.
 */
export const ReliefStay = z
  .strictObject({
    id: key,
    person: key,
    station: key,
    arrived: PlainDate,
    by: z.enum(keysOf(reliefArrivals)),
    /** Of who was handed over by another station: the day on which relief began there; left out or `null`: not known. Of all others: none. */
    reliefFrom: PlainDate.nullish(),
    /** A minor under 16, one who can hardly move, or otherwise in special difficulty (特殊困难受助人员); `null`: not known. */
    specialDifficulty: z.boolean().nullable(),
    /** 16 or older, without signs of a mental disorder or an intellectual disability: leaves alone who asks to; left out or `null`: not known. */
    ofAgeAndSound: z.boolean().nullish(),
    /** The day on which it was found out who the person is; that of arrival where the person said so. */
    identityFound: told,
    search: z
      .strictObject({
        /** The public notice of the search (寻亲公告). */
        noticeOn: told,
        /** The station asked the police to take DNA, and they took it. */
        dnaAskedOn: told,
        dnaTakenOn: told,
        attempts: z.array(KinSearchAttempt).default([]),
      })
      .prefault({}),
    /** Suddenly ill: the day, and the days in hospital. */
    acuteOn: day,
    hospital: z.array(z.strictObject({ from: PlainDate, until: day })).optional(),
    /** A stay of more than ten days was filed with the civil affairs above. */
    extensionFiledOn: told,
    settlement: z
      .strictObject({
        /** Civil affairs handed its plan to the government of its level. */
        planOn: told,
        /** Registered as a resident (落户). */
        registeredOn: day,
        /** Moved in where the person is to live. */
        movedOn: day,
        /** Drawn into tekun, dibao or another support. */
        support: z.enum(['tekun', 'dibao', 'child-welfare', 'other']).nullable().default(null),
      })
      .nullish(),
    /** What the person, kin or employer were charged, in fen; and cash handed out for the way. */
    charged: z.int().min(0).default(0),
    cashGiven: z.int().min(0).default(0),
    left: day,
    departure: z.enum(keysOf(reliefDepartures)).nullable().default(null),
  })
  .refine(
    ({ left, arrived }) => left === null || left >= arrived,
    refusal(['left'], '离站日期早于入站日期', 'left before arriving'),
  )
  .refine(
    ({ reliefFrom, arrived }) => !reliefFrom || reliefFrom <= arrived,
    refusal(['reliefFrom'], '救助开始晚于入站', 'relief begins after the arrival'),
  )
  .refine(
    ({ left, departure }) => (left === null) === (departure === null),
    refusal(['departure'], '离站须同时有日期和方式', 'a departure has a day and a way'),
  )
export type ReliefStay = z.infer<typeof ReliefStay>

/** Whether somebody is at a station on a day; the day of leaving is the last. */
export const isInRelief = ({ arrived, left }: Pick<ReliefStay, 'arrived' | 'left'>, on: PlainDate): boolean =>
  runsOn(arrived, left, on)

/** The days of a stay up to a day, or to its end: the day after that of arrival is day 1 (民法典 art. 201); 0 before it. */
export const reliefDays = ({ arrived, left }: Pick<ReliefStay, 'arrived' | 'left'>, asOf: PlainDate): number =>
  asOf < arrived ? 0 : daysBetween(arrived, left !== null && left <= asOf ? left : asOf)

/** The last day of the three months of a stay, counted from the day on which relief began, at whichever station. */
export const longStayFrom = ({ arrived, reliefFrom }: Pick<ReliefStay, 'arrived' | 'reliefFrom'>): PlainDate =>
  addMonths(reliefFrom ?? arrived, longStayMonths)

/**
 * Stays that have lasted more than three months on a day without an identity, those at an earlier station among them: who is to be
 * settled (长期滞留人员).
 */
export const longReliefStays = (stays: readonly ReliefStay[], asOf: PlainDate): ReliefStay[] =>
  stays.filter(stay => isInRelief(stay, asOf) && notHappenedBy(stay.identityFound, asOf) && asOf > longStayFrom(stay))

/** Whether a stay led home to kin or to the place of home in a period, both ends included: what 寻亲返乡 counts. */
export const isReunited = ({ departure }: Pick<ReliefStay, 'departure'>): boolean =>
  departure === 'kin' || departure === 'home' || departure === 'escorted'

const personsOf = (stays: readonly ReliefStay[]): number => new Set(stays.map(({ person }) => person)).size

/**
 * Of those who came without anybody knowing who they were, how many the search found by a day, and how many of them went home to kin or
 * to their place; one whom the station knew on arrival, or of whom that is not told, is in none of the numbers. Each person counts once, over all stays.
 */
export const searchOutcome = (
  stays: readonly ReliefStay[],
  asOf: PlainDate,
): { readonly unidentified: number; readonly found: number; readonly reunited: number } => {
  const searched = stays.filter(
    ({ arrived, identityFound }) => arrived <= asOf && notHappenedBy(identityFound, arrived),
  )
  const found = searched.filter(({ identityFound }) => happenedBy(identityFound, asOf))
  return {
    unidentified: personsOf(searched),
    found: personsOf(found),
    // Who was found at one station may go home from the next.
    reunited: personsOf(
      found.filter(stay =>
        stays.some(
          one =>
            (one === stay || (one.person === stay.person && one.by === 'transfer' && one.arrived >= stay.arrived)) &&
            isReunited(one) &&
            happenedBy(one.left, asOf),
        ),
      ),
    ),
  }
}

/** Whether a person was found settled by a day: registered as a resident, or moved in, whichever was first. */
export const settledOn = ({ settlement }: Pick<ReliefStay, 'settlement'>): PlainDate | null => {
  const { registeredOn = null, movedOn = null } = settlement ?? {}
  if (registeredOn === null || movedOn === null) return registeredOn ?? movedOn
  return [registeredOn, movedOn].toSorted()[0]!
}

/**
 * Who by a day stayed for more than three months without an identity, and how many of them are settled (落户安置率). Each person counts
 * once, over all stays.
 */
export const settlementOutcome = (
  stays: readonly ReliefStay[],
  asOf: PlainDate,
): { readonly long: number; readonly settled: number } => {
  const long = stays.filter(stay => {
    const after = longStayFrom(stay)
    const until = stay.left !== null && stay.left <= asOf ? stay.left : asOf
    return until > after && notHappenedBy(stay.identityFound, after)
  })
  return { long: personsOf(long), settled: personsOf(long.filter(stay => happenedBy(settledOn(stay), asOf))) }
}

/** Whose stays overlap: persons who on one day are at two stations; the day of leaving one may be that of arriving at the next. */
export const overlappingStays = (stays: readonly Pick<ReliefStay, 'person' | 'arrived' | 'left'>[]): string[] => [
  ...new Set(
    stays
      .filter((one, index) =>
        stays.some(
          (other, at) =>
            at !== index &&
            other.person === one.person &&
            (other.left === null || one.arrived < other.left) &&
            (one.left === null || other.arrived < one.left),
        ),
      )
      .map(({ person }) => person),
  ),
]

/**
 * Who came again: persons with at least so many stays that began in the months up to a day (反复流浪). How many and in what time is a
 * rule of the place; these are whom prevention at the source (源头治理) begins with. Who was handed over by another station did not come
 * again.
 */
export const repeatedlyInRelief = (
  stays: readonly (Pick<ReliefStay, 'person' | 'arrived'> & Partial<Pick<ReliefStay, 'by'>>)[],
  { times, months, asOf }: { readonly times: number; readonly months: number; readonly asOf: PlainDate },
): string[] => {
  const since = addMonths(asOf, -months)
  const counts = new Map<string, number>()
  for (const { person, arrived, by } of stays)
    if (since < arrived && arrived <= asOf && by !== 'transfer') counts.set(person, (counts.get(person) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= times).map(([person]) => person)
}

/** Somebody who was brought home, and the visits that follow (返乡回访). */
export const ReturnedHome = z.strictObject({
  person: key,
  returnedOn: PlainDate,
  /** The division of home, whose civil affairs took the person over. */
  home: DivisionCode,
  handedOverOn: day,
  /** The last day on which visits are asked: died, moved away, or at a station again. */
  until: day,
  /** Left out: not told. */
  visits: z.array(PlainDate).optional(),
  /** The visits showed a need: what the place then granted. */
  granted: z.array(z.enum(['dibao', 'tekun', 'temporary', 'medical', 'employment', 'other'])).default([]),
})
export type ReturnedHome = z.infer<typeof ReturnedHome>

/**
 * Whom nobody has visited within so many months of the return, or of the last visit, on a day. The interval is the place’s: the Opinion
 * of 2018 asks for follow-up and no number was read.
 */
export const visitsMissing = (returned: readonly ReturnedHome[], months: number, asOf: PlainDate): ReturnedHome[] =>
  returned.filter(({ returnedOn, until, visits }) => {
    if (visits === undefined || !runsOn(returnedOn, until, asOf)) return false
    const last = [returnedOn, ...visits]
      .filter(on => on <= asOf)
      .toSorted()
      .at(-1)
    return last !== undefined && addMonths(last, months) < asOf
  })
