import { atArticle, type Citation, divideExact, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

export * from '../protection-station/station.js'

/** 关于进一步健全农村留守儿童和困境儿童关爱服务体系的意见: a director in every village, a supervisor in every township. */
export const careSystemOpinion2019 = {
  title: '关于进一步健全农村留守儿童和困境儿童关爱服务体系的意见',
  issuer: '民政部等10部门',
  confidence: 'secondary',
  note: 'presented to the press on 2019-05-27; its own day and the number are not verified',
} as const satisfies Citation

/** The first day on which the opinion was known: who left office before is not judged by it. */
const opinionKnown: PlainDate = '2019-05-27'

/** `director`: 儿童主任 of a village or community; `supervisor`: 儿童督导员 of a township or street. */
export const childWorkerRoles = {
  director: { zh: '儿童主任', en: 'Child director' },
  supervisor: { zh: '儿童督导员', en: 'Child supervisor' },
} as const

/** One child director or supervisor. */
export const ChildWorker = z.strictObject({
  name: z.string().min(1),
  /** Tells two of one name in one place apart, as a number does. */
  id: z.string().min(1).optional(),
  role: z.enum(['director', 'supervisor']),
  /** The village or community of a director, the township or street of a supervisor: code or name, always the same way. */
  place: z.string().min(1),
  /** A member of the committee, a college-graduate village official, a social worker; an official of the township. */
  position: z.enum(['committee-member', 'graduate-official', 'social-worker', 'township-official', 'other']),
  /** The first and the last day in office; left out: since before the register, and for the time being. */
  since: PlainDate.optional(),
  until: PlainDate.optional(),
  /** The last training; `null`: none, left out: not known. */
  trainedOn: PlainDate.nullish(),
  /** Every training: its first day, and how many days it took; none where it is empty, left out: not known. */
  trainings: z.array(z.strictObject({ on: PlainDate, days: z.number().positive().multipleOf(0.5) })).optional(),
})
export type ChildWorker = z.infer<typeof ChildWorker>

const positions: Readonly<Record<ChildWorker['role'], readonly ChildWorker['position'][]>> = {
  director: ['committee-member', 'graduate-official', 'social-worker'],
  supervisor: ['township-official'],
}

const by = `（《${careSystemOpinion2019.title}》）`
const notOfPosition = ({ name, role, position }: ChildWorker, index: number): Problem =>
  role === 'director'
    ? problem(
        'child-worker-position',
        'warning',
        [index, 'position'],
        [
          `${name}的身份不在儿童主任的所列人员之内${by}。`,
          `${name} is not of those named for a child director (${careSystemOpinion2019.title}).`,
        ],
        [
          '儿童主任由村（居）委会委员、大学生村官或者专业社会工作者等人员担任，请核对。',
          'A director is a committee member, graduate official, social worker or the like; check it.',
        ],
      )
    : problem(
        'child-worker-position',
        position === 'social-worker' ? 'warning' : 'error',
        [index, 'position'],
        // The opinion says 工作人员, of whom a social worker whom the township employs is one.
        position === 'social-worker'
          ? [
              `${name}是社会工作者，是否乡镇（街道）工作人员不明${by}。`,
              `${name} is a social worker; whether one of the township is not known (${careSystemOpinion2019.title}).`,
            ]
          : [
              `${name}不是乡镇（街道）工作人员，不能担任儿童督导员${by}。`,
              `${name} is no official of the township, and cannot be its child supervisor (${careSystemOpinion2019.title}).`,
            ],
        ['儿童督导员由乡镇（街道）工作人员担任。', 'A supervisor is an official of the township.'],
      )

/** What tells workers apart: one name in one place is one, unless their ids differ. */
export const childWorkerKey = ({ role, place, name, id }: ChildWorker): string =>
  JSON.stringify(id === undefined ? [role, place, name] : [role, place, name, id])
const isServing =
  (on: PlainDate) =>
  ({ since, until }: ChildWorker): boolean =>
    (since === undefined || since <= on) && (until === undefined || on <= until)
const isBothServing = (a: ChildWorker, b: ChildWorker): boolean => {
  const later = (a.since ?? '') < (b.since ?? '') ? b : a
  return later.since === undefined || (isServing(later.since)(a) && isServing(later.since)(b))
}

/**
 * What is wrong with a list of workers: `child-worker-position` (a supervisor who is no official of the township; of a director whose
 * position is not of those named only a warning, since the list is open, 等人员; of nobody who left before 2019-05-27); `child-worker-twice`
 * (one name in one place twice at a time, their ids not told apart); `child-worker-dates` (the last day in office before the first).
 */
export const childWorkerProblems = (workers: readonly ChildWorker[]): Problem[] =>
  workers.flatMap((worker, index): Problem[] => [
    ...(positions[worker.role].includes(worker.position) || (worker.until !== undefined && worker.until < opinionKnown)
      ? []
      : [notOfPosition(worker, index)]),
    ...(workers
      .slice(0, index)
      .some(other => childWorkerKey(other) === childWorkerKey(worker) && isBothServing(other, worker))
      ? [
          problem(
            'child-worker-twice',
            'error',
            [index],
            [`${worker.name}在同一地方登记了两次。`, `${worker.name} is on record twice in one place.`],
            ['请合并。', 'Keep one.'],
          ),
        ]
      : []),
    ...(worker.since !== undefined && worker.until !== undefined && worker.until < worker.since
      ? [
          problem(
            'child-worker-dates',
            'error',
            [index, 'until'],
            [`${worker.name}的离任日期早于任职日期。`, `${worker.name} left office before taking it.`],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : []),
  ])

/** How far places are staffed. */
export interface StaffingCoverage {
  /** Places with enough workers, of all places. */
  readonly covered: number
  readonly places: number
  /** `covered / places`; `null` where there are no places. */
  readonly share: number | null
  /** Persons at work in these places. */
  readonly workers: number
  /** Places with too few, in the order given. */
  readonly missing: readonly string[]
  /** Workers whose place is not among the places: a wrong code, or a village that was merged. */
  readonly elsewhere: readonly string[]
}

/** One name in one place is one worker, however often on record. */
const eachOnce = (workers: readonly ChildWorker[]): readonly ChildWorker[] => [
  ...new Map(workers.map(worker => [childWorkerKey(worker), worker])).values(),
]

/** How many directors or supervisors are in office on a day; one name in one place counts once. */
export const workersInOffice = (workers: readonly ChildWorker[], role: ChildWorker['role'], on: PlainDate): number =>
  eachOnce(workers.filter(one => one.role === role).filter(isServing(on))).length

/**
 * Which places have their director or supervisor on a day. Each needs one; where a place asks for more (云南 asks for two
 * supervisors in big townships), `least` says so. A place given twice counts once, and so does a worker.
 */
export const staffingCoverage = (
  role: ChildWorker['role'],
  places: readonly string[],
  workers: readonly ChildWorker[],
  on: PlainDate,
  least: (place: string) => number = () => 1,
): StaffingCoverage => {
  const all = [...new Set(places)]
  const count = new Map(all.map(place => [place, 0]))
  const elsewhere: string[] = []
  let serving = 0
  for (const worker of eachOnce(workers.filter(one => one.role === role).filter(isServing(on)))) {
    const so = count.get(worker.place)
    if (so === undefined) elsewhere.push(worker.name)
    else {
      count.set(worker.place, so + 1)
      serving++
    }
  }
  const missing = all.filter(place => count.get(place)! < least(place))
  const covered = all.length - missing.length
  return {
    covered,
    places: all.length,
    share: all.length === 0 ? null : divideExact(covered, all.length),
    workers: serving,
    missing,
    elsewhere,
  }
}

/**
 * Whether a worker was trained in a period, both days counted, by the last training and every one that is on record; `null` where nothing
 * is told of any, or the last lies after it, and what came before is not on record.
 */
export const trainedWithin = (
  { trainedOn, trainings }: ChildWorker,
  from: PlainDate,
  to: PlainDate,
): boolean | null => {
  const within = (on: PlainDate | null | undefined) => on != null && from <= on && on <= to
  if (within(trainedOn) || trainings?.some(({ on }) => within(on))) return true
  if ((trainings ?? []).length > 0 || trainedOn === null) return false
  if (trainedOn === undefined) return trainings === undefined ? null : false
  return to < trainedOn ? null : false
}

/**
 * Of the workers who serve on a day, how many were trained since another day (that day included), and of how many that is not known; the
 * share is `null` where there are none, or of one it is not known.
 */
export const trainedWorkers = (
  workers: readonly ChildWorker[],
  since: PlainDate,
  on: PlainDate,
): {
  readonly trained: number
  readonly unknown: number
  readonly workers: number
  readonly share: number | null
} => {
  const serving = new Set(workers.filter(isServing(on)).map(childWorkerKey))
  // Who came back into office may have been trained in the time before.
  const records = workers.filter(worker => serving.has(childWorkerKey(worker)))
  const all = serving.size
  const found = (answer: boolean | null) =>
    new Set(records.filter(worker => trainedWithin(worker, since, on) === answer).map(childWorkerKey))
  const trained = found(true)
  const unknown = [...found(null)].filter(key => !trained.has(key)).length
  return {
    trained: trained.size,
    unknown,
    workers: all,
    share: all === 0 || unknown > 0 ? null : divideExact(trained.size, all),
  }
}

/**
 * How many days of training each worker had in a period by the first day of a training, both days counted; of a training on record twice one.
 * `null`: the trainings are not told, nor that there was none.
 */
export const workerTrainingDays = (
  workers: readonly ChildWorker[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly {
  readonly role: ChildWorker['role']
  readonly place: string
  readonly name: string
  readonly days: number | null
}[] => {
  const each = new Map<string, { worker: ChildWorker; trainings: Map<PlainDate, number>; isTold: boolean }>()
  for (const worker of workers) {
    const key = childWorkerKey(worker)
    const one = each.get(key) ?? { worker, trainings: new Map(), isTold: true }
    if (worker.trainings === undefined && worker.trainedOn !== null) one.isTold = false
    for (const { on, days } of worker.trainings ?? []) if (from <= on && on <= to) one.trainings.set(on, days)
    each.set(key, one)
  }
  return [...each.values()].map(({ worker: { role, place, name }, trainings, isTold }) => ({
    role,
    place,
    name,
    days: isTold ? [...trainings.values()].reduce((sum, days) => sum + days, 0) : null,
  }))
}

/** The townships that have neither a protection station nor a person named for it (未成年人保护法 art. 81: one of the two). */
export const townshipsWithoutProtection = (
  townships: readonly string[],
  stations: readonly string[],
  namedPersons: readonly string[],
): { readonly missing: readonly string[]; readonly cite: Citation } => ({
  missing: [...new Set(townships)].filter(one => !(stations.includes(one) || namedPersons.includes(one))),
  cite: atArticle(minorsProtectionLaw, '第八十一条第二款'),
})

/** A child welfare institution (long-term guardianship) or a rescue and protection institution (temporary), art. 96. */
export const ChildInstitution = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['welfare', 'rescue-protection']),
  level: z.enum(['county', 'prefecture', 'province']),
  division: z.string().min(1),
  beds: z.int().min(0),
  /** Children who live there. */
  children: z.int().min(0),
})
export type ChildInstitution = z.infer<typeof ChildInstitution>

/**
 * What a list of institutions amounts to. `sparse` are the county welfare institutions with fewer than `sparseBelow` children (ten in
 * the figures of the ministry), whose children may move to a city; `crowded` have more children than beds.
 */
export const institutionSummary = (institutions: readonly ChildInstitution[], sparseBelow = 10) => {
  const sum = (key: 'beds' | 'children') => institutions.reduce((all, one) => all + one[key], 0)
  const names = (which: (one: ChildInstitution) => boolean) => institutions.filter(which).map(({ name }) => name)
  return {
    institutions: institutions.length,
    beds: sum('beds'),
    children: sum('children'),
    sparse: names(({ kind, level, children }) => kind === 'welfare' && level === 'county' && children < sparseBelow),
    crowded: names(({ beds, children }) => children > beds),
  }
}
