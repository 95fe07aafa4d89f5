import {
  addDays,
  atArticle,
  brokenRule,
  DivisionCode,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { assistanceRegulation } from '../shared/documents.js'
import { vagrantReliefMeasures } from '../vagrant-relief/documents.js'

/** What came of meeting somebody in the street (劝导救助结果). */
export const patrolOutcomes = {
  informed: { zh: '告知可求助', en: 'Told where help is' },
  guided: { zh: '引导、护送到站', en: 'Guided or brought to the station' },
  hospital: { zh: '送医救治', en: 'Brought to hospital' },
  goods: { zh: '不愿入站，发放物资', en: 'Declined; given food, clothes or the like' },
  declined: { zh: '拒绝救助', en: 'Declined' },
  police: { zh: '移交公安机关', en: 'Handed to the police' },
  home: { zh: '联系亲属接回', en: 'Fetched by kin' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** What came of meeting somebody: see {@link patrolOutcomes}. */
export type PatrolOutcome = keyof typeof patrolOutcomes

/** Who went on patrol. */
export const patrolTeams = {
  'civil-affairs': { zh: '民政（救助管理机构）', en: 'Civil affairs' },
  police: { zh: '公安', en: 'Police' },
  'urban-management': { zh: '城管', en: 'Urban management' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  volunteers: { zh: '社会组织、志愿者', en: 'Organisations and volunteers' },
  other: { zh: '卫生健康、交通运输等其他单位', en: 'Another body, as health or transport' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Somebody met on patrol. */
export const PatrolEncounter = z.strictObject({
  person: z.string().min(1),
  /** Disabled, a minor, old, or hardly able to move. */
  vulnerable: z.boolean().nullable(),
  minor: z.boolean().nullable(),
  /** Suddenly or dangerously ill. */
  ill: z.boolean().nullable(),
  outcome: z.enum(keysOf(patrolOutcomes)),
  /** An ambulance was called; left out or `null`: not known. */
  ambulanceCalled: z.boolean().nullish(),
})
export type PatrolEncounter = z.infer<typeof PatrolEncounter>

/** One patrol of the streets (街面巡查), with whom it met. */
export const StreetPatrol = z
  .strictObject({
    id: z.string().min(1),
    on: PlainDate,
    /** After dark; left out or `null`: not known. */
    night: z.boolean().nullish(),
    division: DivisionCode,
    places: z.array(z.string().min(1)).min(1),
    teams: z.array(z.enum(keysOf(patrolTeams))).min(1),
    /** Nobody where it is empty; left out: not told. */
    met: z.array(PatrolEncounter).optional(),
  })
  .refine(
    ({ met = [] }) => met.every(({ minor, vulnerable }) => minor !== true || vulnerable !== false),
    refusal(['met'], '未成年人属于特殊困难群体', 'a minor is vulnerable'),
  )
export type StreetPatrol = z.infer<typeof StreetPatrol>

/** What a patrol is held against. */
export const streetPatrolRules = {
  'ill-to-hospital': {
    text: { zh: '突发急病的，应当立即通知急救机构救治', en: 'for who is suddenly ill an ambulance is called at once' },
    cite: atArticle(assistanceRegulation, '第五十一条'),
  },
  'vulnerable-guided': {
    text: {
      zh: '对残疾人、未成年人、老年人和行动不便的人员应当引导、护送到救助管理机构',
      en: 'the disabled, minors, the old and those who can hardly move are guided to a station, not only told of it',
    },
    cite: atArticle(vagrantReliefMeasures, '第五条'),
  },
  'minor-protected': {
    text: {
      zh: '对未成年人应当引导、护送到救助管理机构，不以发放物资或者拒绝为止',
      en: 'a minor is guided to a station; goods or a refusal are not the end of it',
    },
    cite: atArticle(vagrantReliefMeasures, '第五条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a patrol breaks. Relief is by consent: an adult may decline. That an ambulance is called for the ill is asked since 2014-05-01
 * (社会救助暂行办法 art. 51; a warning where nobody was brought to hospital and the call is not on record), the guiding since 2003-08-01, both of public bodies: volunteers alone are asked nothing. A minor is one of
 * those who are guided; what is not known breaks nothing.
 */
export const streetPatrolProblems = ({ on, teams, met = [] }: StreetPatrol): Problem[] => {
  if (on < vagrantReliefMeasures.effective || teams.every(team => team === 'volunteers')) return []
  return met.flatMap(({ vulnerable, minor, ill, outcome, ambulanceCalled }, index) => {
    const broken = (code: keyof typeof streetPatrolRules) => [
      brokenRule(code, streetPatrolRules[code], ['met', index, 'outcome']),
    ]
    // Who is ill may refuse to go; whether an ambulance was called may not be on record.
    if (on >= assistanceRegulation.effective && ill === true && outcome !== 'hospital' && ambulanceCalled !== true)
      return broken('ill-to-hospital').map(one =>
        ambulanceCalled === false ? one : { ...one, severity: 'warning' as const },
      )
    if (minor === true && (outcome === 'goods' || outcome === 'declined')) return broken('minor-protected')
    return (vulnerable === true || minor === true) && outcome === 'informed' ? broken('vulnerable-guided') : []
  })
}

/** What patrols came to in a time. */
export interface PatrolFigures {
  readonly patrols: number
  /** Of these, of which it is not told whom they met: they are in none of the numbers below. */
  readonly notTold: number
  /** Each meeting counts, who is met twice counts twice. */
  readonly met: number
  readonly persons: number
  /** Of these, each once, who was brought to a station, a hospital or kin, or given goods: not only told, and did not decline. */
  readonly helped: number
  readonly byOutcome: Readonly<Record<PatrolOutcome, number>>
}

const helping: readonly PatrolOutcome[] = ['guided', 'hospital', 'goods', 'home']

/** What patrols came to from one day to another, both included. */
export const patrolFigures = (
  patrols: readonly StreetPatrol[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): PatrolFigures => {
  const within = patrols.filter(({ on }) => from <= on && on <= to)
  const met = within.flatMap(one => one.met ?? [])
  const outcomes = keysOf(patrolOutcomes).map(key => [key, met.filter(({ outcome }) => outcome === key).length])
  return {
    patrols: within.length,
    notTold: within.filter(one => one.met === undefined).length,
    met: met.length,
    persons: new Set(met.map(({ person }) => person)).size,
    helped: new Set(met.filter(({ outcome }) => helping.includes(outcome)).map(({ person }) => person)).size,
    byOutcome: Object.fromEntries(outcomes),
  }
}

/**
 * The times in which a division was not patrolled for as many days as a place allows: each from the first day without a patrol to the
 * last. `everyDays` is the place’s: 1 asks for a patrol every day. No national number was read.
 */
export const patrolGaps = (
  patrols: readonly Pick<StreetPatrol, 'on'>[],
  { from, to, everyDays }: { readonly from: PlainDate; readonly to: PlainDate; readonly everyDays: number },
): { readonly from: PlainDate; readonly to: PlainDate }[] => {
  const days = [...new Set(patrols.map(({ on }) => on))].filter(on => from <= on && on <= to).toSorted()
  const ends = [...days, addDays(to, 1)]
  let last = addDays(from, -1)
  return ends.flatMap(on => {
    const gap = { from: addDays(last, 1), to: addDays(on, -1) }
    last = on
    return addDays(gap.from, everyDays - 1) <= gap.to ? [gap] : []
  })
}
