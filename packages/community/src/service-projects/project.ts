import {
  areInOrder,
  atArticle,
  breaking,
  happenedBy,
  keysOf,
  LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
  type ScoredStandard,
  type StandardScore,
  scoreOf,
} from '@minzheng/core'
import * as z from 'zod'
import { volunteerRegulation2017 } from '../volunteer-service/documents.js'

/** For whom or what a project of social work or volunteering is. */
export const serviceFields = {
  'poverty-relief': { zh: '扶贫济困、乡村振兴', en: 'Poverty relief and rural revival' },
  elderly: { zh: '老年人服务', en: 'Older people' },
  children: { zh: '儿童青少年服务', en: 'Children and the young' },
  disabled: { zh: '残疾人服务', en: 'Disabled people' },
  'mental-health': { zh: '精神卫生', en: 'Mental health' },
  assistance: { zh: '社会救助', en: 'Social assistance' },
  community: { zh: '社区治理', en: 'Community governance' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Who works together in a project. */
export const servicePartners = {
  charity: { zh: '慈善组织', en: 'A charity' },
  'social-work': { zh: '社会工作者', en: 'Social workers' },
  volunteering: { zh: '志愿者', en: 'Volunteers' },
  other: { zh: '其他（社区社会组织、企业等）', en: 'Others, as community organisations or firms' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** The plans of the country and of 湖南 by which social workers are sent out. */
export const servicePlans = {
  'hunan-grain': { zh: '湖南社工“禾计划”', en: 'Grain plan of Hunan' },
  'three-areas': { zh: '社会工作专业人才服务“三区”计划', en: 'Social workers for the three areas' },
  'hand-in-hand': { zh: '社会工作服务机构“牵手计划”', en: 'Hand-in-hand plan of agencies' },
  other: { zh: '其他计划', en: 'Another plan' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** A project of social work or volunteering (服务项目) with its brand, its plan and its evaluation. */
export const ServiceProject = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  field: z.enum(keysOf(serviceFields)),
  partners: z.array(z.enum(keysOf(servicePartners))).min(1),
  /** The plan under which it is run, if any. */
  plan: z.enum(keysOf(servicePlans)).nullable().default(null),
  from: PlainDate,
  /** The last day of service. */
  until: day,
  /** Bought for so many fen; `null`: not known, or not bought. */
  budget: z.int().min(0).nullable().default(null),
  /** The days on which it was evaluated, half-way and at its end; at its end `null`: it was not, left out: not told. */
  evaluated: z.strictObject({ midterm: day, final: PlainDate.nullish() }).default({ midterm: null }),
  /** Whoever is served was asked for a payment (收取报酬); `null`: not known. */
  feeTaken: z.boolean().nullable().default(null),
  /** Named as a brand or model (品牌、典型), by whom, and from which day. */
  named: z.array(z.strictObject({ by: z.string().min(1), on: PlainDate, until: day })).default([]),
})
export type ServiceProject = z.infer<typeof ServiceProject>

/** Whether a project runs on a day. */
export const serviceProjectRuns = ({ from, until }: Pick<ServiceProject, 'from' | 'until'>, asOf: PlainDate): boolean =>
  runsOn(from, until, asOf)

/** Whether charity, social work and volunteering work together in a project (“慈善+社工+志愿服务”融合). */
export const isJointProject = ({ partners }: Pick<ServiceProject, 'partners'>): boolean =>
  (['charity', 'social-work', 'volunteering'] as const).every(partner => partners.includes(partner))

/** Whether a project holds a name as brand or model on a day. */
export const isNamedProject = ({ named }: Pick<ServiceProject, 'named'>, asOf: PlainDate): boolean =>
  named.some(({ on, until }) => runsOn(on, until, asOf))

/** What a project is held against. */
export const serviceProjectRules = {
  'project-days': {
    text: {
      zh: '项目起止、评估、命名的日期先后有误',
      en: 'a project begins, is evaluated half-way, ends, is evaluated, and is named, in order',
    },
  },
  'project-evaluated': { text: { zh: '项目结束后应当有末期评估', en: 'a project that is over has been evaluated' } },
  'no-fee-from-the-served': {
    text: { zh: '不得向志愿服务对象收取或者变相收取报酬', en: 'volunteers take no payment from those they serve' },
    cite: atArticle(volunteerRegulation2017, '第二十一条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a project breaks by a day: days out of order, not evaluated after its end where that is told (a warning: no law asks for it), or a payment taken where volunteers serve since 2017-12-01. */
export const serviceProjectProblems = (project: ServiceProject, asOf: PlainDate): Problem[] => {
  const { until, evaluated, partners, feeTaken, from, named } = project
  const { effective } = volunteerRegulation2017
  const broken = breaking(serviceProjectRules)
  const { midterm, final } = evaluated
  return [
    ...(areInOrder([from, until]) && areInOrder([midterm, until]) ? [] : [broken('project-days', ['until'])]),
    ...(areInOrder([from, midterm, final]) ? [] : [broken('project-days', ['evaluated'])]),
    ...named.flatMap(({ on, until: last }, index) =>
      areInOrder([from, on, last]) ? [] : [broken('project-days', ['named', index, on < from ? 'on' : 'until'])],
    ),
    ...(until !== null && until < asOf && notHappenedBy(final, asOf)
      ? [{ ...broken('project-evaluated', ['evaluated', 'final']), severity: 'warning' as const }]
      : []),
    ...(happenedBy(from, asOf) &&
    asOf >= effective &&
    (until === null || until >= effective) &&
    partners.includes('volunteering') &&
    feeTaken === true
      ? [broken('no-fee-from-the-served', ['feeTaken'])]
      : []),
  ]
}

/** The score card of a place for projects (评估指标): its items with their points, its vetoes and its grades. */
export const ProjectScoreCard = z.strictObject({
  title: z.string().min(1),
  items: z.record(
    z.string().min(1),
    z.strictObject({
      title: LocalizedText,
      points: z.number().positive().max(1000),
    }),
  ),
  vetoes: z.record(z.string(), LocalizedText).default({}),
  /** From the best down. */
  grades: z
    .array(z.strictObject({ grade: z.string().min(1), least: z.number().min(0) }))
    .min(1)
    .refine(
      grades => grades.every(({ least }, at) => at === 0 || least < grades[at - 1]!.least),
      refusal(
        [],
        '等次应由高到低排列，分值逐级递减',
        'grades go from the best down, each with fewer points than the one before',
      ),
    )
    .refine(
      grades => new Set(grades.map(({ grade }) => grade)).size === grades.length,
      refusal([], '等次重复', 'a grade is named twice'),
    ),
})
export type ProjectScoreCard = z.infer<typeof ProjectScoreCard>

/** The points and grade of a project by a card. Points that are not known leave the grade open only where they could change it. */
export const projectScore = (
  card: ProjectScoreCard,
  points: Readonly<Record<string, number | null>>,
  vetoed: readonly string[] = [],
): StandardScore => scoreOf(card satisfies ScoredStandard, points, vetoed)

/** A social worker sent out under a plan, by an id that is no identity number. */
export const SentWorker = z
  .strictObject({
    id: z.string().min(1),
    plan: z.enum(keysOf(servicePlans)),
    to: z.string().min(1),
    since: PlainDate,
    /** The last day of service. */
    until: day,
  })
  .refine(...lastNotBefore('since', 'until'))
export type SentWorker = z.infer<typeof SentWorker>

/** How many are out on a day under each plan, each person once. */
export const workersSent = (
  sent: readonly SentWorker[],
  asOf: PlainDate,
): Readonly<Record<keyof typeof servicePlans, number>> => {
  const out = (plan: string) =>
    new Set(sent.filter(one => one.plan === plan && runsOn(one.since, one.until, asOf)).map(({ id }) => id)).size
  return {
    'hunan-grain': out('hunan-grain'),
    'three-areas': out('three-areas'),
    'hand-in-hand': out('hand-in-hand'),
    other: out('other'),
  }
}
