import {
  addMonths,
  atArticle,
  breaking,
  type Citation,
  type Fen,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { countEach } from '../shared/count-each.js'

/** 政府投资条例. */
export const governmentInvestmentRegulation = {
  title: '政府投资条例',
  number: '国务院令第712号',
  issuer: '国务院',
  issued: '2019-04-14',
  effective: '2019-07-01',
  confidence: 'secondary',
  note: 'articles 1 to 6 and 20 to 26 read in copies',
} as const satisfies Citation

/** 中华人民共和国建筑法, as amended in 2019. */
export const constructionLaw2019 = {
  title: '中华人民共和国建筑法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2019-04-23',
  effective: '2019-04-23',
  confidence: 'primary',
} as const satisfies Citation

/** 基本建设项目竣工财务决算管理暂行办法: the accounts are handed in within three months; longer in special cases. */
export const projectAccountsMeasures2016 = {
  title: '基本建设项目竣工财务决算管理暂行办法',
  number: '财建〔2016〕503号',
  issuer: '财政部',
  issued: '2016-06-30',
  confidence: 'secondary',
  note: 'articles 1 to 4 read in reprints; two months more may be given to small and medium projects, six to large ones',
} as const satisfies Citation

/** What a building project of elderly care builds. */
export const careProjectKinds = {
  'tekun-institution': { zh: '特困人员供养服务设施', en: 'Home for persons in extreme hardship' },
  'nursing-home': { zh: '老年养护院', en: 'Nursing home' },
  institution: { zh: '养老机构', en: 'Elderly-care home' },
  'care-centre': { zh: '照料中心', en: 'Care centre' },
  canteen: { zh: '敬老餐厅、老年食堂', en: 'Canteen' },
  'mutual-aid': { zh: '农村幸福院、互助点', en: 'Rural mutual-aid point' },
  industry: { zh: '养老产业项目', en: 'Project of the care industry' },
  'area-centre': { zh: '养老服务综合体、区域养老服务中心', en: 'Care complex or area centre' },
  other: { zh: '其他养老设施', en: 'Another facility' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of project. */
export const CareProjectKind = z.enum(keysOf(careProjectKinds))
export type CareProjectKind = z.infer<typeof CareProjectKind>

/** The milestones of a project, in their order. */
export const careMilestones = ['approved', 'started', 'structureDone', 'built', 'accepted', 'inUse'] as const
/** A milestone of a project. */
export type CareMilestone = (typeof careMilestones)[number]

const day = PlainDate.nullable()
const fen = z.int().min(0)

/** A building project (建设项目) with its milestones, beds and money. A milestone not reached is `null`; left out, it is not known. */
export const CareProject = z
  .strictObject({
    name: z.string().min(1),
    kind: CareProjectKind,
    /** `other`: bought or leased, fitted out, equipped. */
    work: z.enum(['new', 'rebuilding', 'extension', 'other']),
    /** Paid from the budget: 政府投资项目; `null`: not known. */
    governmentInvestment: z.boolean().nullable(),
    /** The year on whose list of livelihood tasks (为民办实事) it stands; `null`: on none; left out: not known. */
    livelihoodYear: z.int().min(2000).max(2100).nullish(),
    /** The beds that it adds (新增床位), 0 where it adds none; left out or `null`: not known. */
    beds: z.int().min(0).nullish(),
    /** Of these, nursing beds. */
    nursingBeds: z.int().min(0).nullish(),
    /** The approved estimate (投资概算), in fen; `null`: none, or not known. */
    estimate: fen.nullable(),
    /** None where it is empty; left out: not told. */
    payments: z.array(z.strictObject({ on: PlainDate, amount: fen })).optional(),
    milestones: z.partialRecord(z.enum(careMilestones), day).default({}),
    /** The day by which it should be in use. */
    dueInUse: day,
    /** The day on which it was given up (项目终止); left out or `null`: it was not. */
    cancelled: PlainDate.nullish(),
    /** The accounts are settled (竣工财务决算); left out: not known. */
    settled: day.optional(),
  })
  .refine(
    ({ beds, nursingBeds }) => beds == null || nursingBeds == null || nursingBeds <= beds,
    refusal(['nursingBeds'], '护理型床位多于床位总数', 'more nursing beds than beds'),
  )
export type CareProject = z.infer<typeof CareProject>

/** The last milestone that a project is known to have reached by a day; `null`: none. */
export const careProjectStage = ({ milestones }: CareProject, asOf: PlainDate): CareMilestone | null =>
  careMilestones.findLast(one => happenedBy(milestones[one] ?? null, asOf)) ?? null

/** What was paid in some projects from one day to another, both included, in fen; `null`: what was paid in one of them is not told. */
export const careInvestment = (
  projects: readonly Pick<CareProject, 'payments'>[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Fen | null =>
  projects.some(({ payments }) => payments === undefined)
    ? null
    : projects
        .flatMap(({ payments = [] }) => payments)
        .filter(({ on }) => from <= on && on <= to)
        .reduce((sum, { amount }) => sum + amount, 0)

/** What projects are held against. */
export const careProjectRules = {
  'milestones-in-order': {
    text: { zh: '立项、开工、封顶、竣工、验收、投用应当依次进行', en: 'the milestones follow one another' },
  },
  'within-estimate': {
    text: { zh: '建设投资原则上不得超过经核定的投资概算', en: 'what is invested keeps within the approved estimate' },
    cite: atArticle(governmentInvestmentRegulation, '第二十三条'),
    severity: 'warning',
  },
  'in-time': {
    text: { zh: '应当严格执行建设工期', en: 'the project keeps its time' },
    cite: atArticle(governmentInvestmentRegulation, '第二十四条'),
  },
  'accepted-before-use': {
    text: { zh: '竣工验收合格后方可交付使用', en: 'it is accepted before it is used' },
    cite: atArticle(constructionLaw2019, '第六十一条'),
  },
  'settled-after-acceptance': {
    text: {
      zh: '验收合格后应当及时办理竣工财务决算（财建〔2016〕503号：3个月内编报，可依规延长）',
      en: 'the accounts are settled in good time after acceptance (财建〔2016〕503号: within three months, unless more is given)',
    },
    cite: atArticle(governmentInvestmentRegulation, '第二十五条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a project breaks on a day. Estimate, time and settling are asked of government investment, of what was paid, due or accepted from
 * 2019-07-01; acceptance of every project that came into use from 2019-04-23; order always. Accounts
 * that are late by the three months alone are a warning, as more time may have been given; after nine months an error. What is not known breaks nothing.
 */
export const careProjectProblems = (project: CareProject, asOf: PlainDate): Problem[] => {
  const { milestones, estimate, payments, governmentInvestment, dueInUse, settled, cancelled } = project
  const broken = breaking(careProjectRules)
  const { inUse, accepted } = milestones
  const used = happenedBy(inUse, asOf) && inUse! >= constructionLaw2019.effective
  const unaccepted = accepted === null || (accepted !== undefined && accepted > inUse!)
  // What was given up is in time for nothing any more.
  const until = happenedBy(cancelled, asOf) ? cancelled! : asOf
  const paid = careInvestment([{ payments }], { from: '0001-01-01', to: asOf })
  const bound = (on: PlainDate | undefined) =>
    governmentInvestment === true && on !== undefined && on >= governmentInvestmentRegulation.effective
  const lastPaid = latestBy(
    (payments ?? []).map(({ on }) => on),
    asOf,
  )
  const settledBy = accepted == null ? undefined : addMonths(accepted, 3)
  return [
    ...stepsOutOfOrder(careMilestones, milestones).map(one => broken('milestones-in-order', ['milestones', one])),
    ...(bound(lastPaid) && estimate !== null && paid !== null && paid > estimate
      ? [broken('within-estimate', ['payments'])]
      : []),
    ...(dueInUse !== null && bound(dueInUse) && isLate(inUse, dueInUse, until)
      ? [broken('in-time', ['milestones', 'inUse'], dueInUse)]
      : []),
    ...(used && unaccepted ? [broken('accepted-before-use', ['milestones', 'accepted'])] : []),
    ...(settledBy !== undefined && bound(accepted!) && isLate(settled, settledBy, asOf)
      ? [
          {
            ...broken('settled-after-acceptance', ['settled'], settledBy),
            // Six months more may have been given to a large project: whether they were is not on record.
            severity: isLate(settled, addMonths(accepted!, 9), asOf) ? ('error' as const) : ('warning' as const),
          },
        ]
      : []),
  ]
}

/** What came into use in a period: projects, beds, and of these nursing beds; with those of which the beds are not known, and of which it is not told whether they came into use then, by name. */
export interface CareCompletions {
  readonly projects: number
  readonly beds: number
  readonly nursingBeds: number
  readonly bedsNotKnown: readonly string[]
  readonly notKnown: readonly string[]
}

/** A canteen or a point of mutual aid has no beds unless it says so. */
const kindsWithoutBeds: readonly CareProjectKind[] = ['canteen', 'mutual-aid']

/** Whether it is open if a project came into use in a period: the day is not told, and no other step rules it out. */
const mayHaveComeIntoUse = (
  { milestones, cancelled }: CareProject,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): boolean =>
  milestones.inUse === undefined &&
  !(cancelled != null && cancelled < from) &&
  careMilestones.every(one => (milestones[one] ?? to) <= to)

/** What of some projects came into use from one day to another, both included. */
export const careCompletions = (
  projects: readonly CareProject[],
  period: { readonly from: PlainDate; readonly to: PlainDate },
): CareCompletions => {
  const { from, to } = period
  const done = projects.filter(({ milestones: { inUse = null } }) => inUse !== null && from <= inUse && inUse <= to)
  return {
    projects: done.length,
    beds: done.reduce((sum, { beds }) => sum + (beds ?? 0), 0),
    nursingBeds: done.reduce((sum, { nursingBeds }) => sum + (nursingBeds ?? 0), 0),
    bedsNotKnown: done
      .filter(
        ({ kind, beds, nursingBeds }) =>
          (beds == null && !kindsWithoutBeds.includes(kind)) || (beds !== 0 && beds != null && nursingBeds == null),
      )
      .map(({ name }) => name),
    notKnown: projects.filter(project => mayHaveComeIntoUse(project, period)).map(({ name }) => name),
  }
}

/**
 * How far the list of livelihood tasks (为民办实事) of a year is on a day: of its projects, each once, those known to be in use, and the
 * others by name, with those that were given up; and by kind, as 4 of 4 care centres; and
 * the projects of which it is not told whether they are on such a list.
 */
export const livelihoodProgress = (
  projects: readonly CareProject[],
  year: number,
  asOf: PlainDate,
): {
  readonly listed: number
  readonly inUse: number
  readonly open: readonly string[]
  readonly notKnown: readonly string[]
  readonly byKind: Readonly<Record<CareProjectKind, { readonly listed: number; readonly inUse: number }>>
} => {
  const records = projects.filter(({ livelihoodYear }) => livelihoodYear === year)
  const isOpen = (project: CareProject) => careProjectStage(project, asOf) !== 'inUse'
  const open = [...new Set(records.filter(isOpen).map(({ name }) => name))]
  const listed = records.filter(({ name }, index) => records.findIndex(one => one.name === name) === index)
  const inUse = listed.filter(({ name }) => !open.includes(name))
  const kinds = CareProjectKind.options
  const kindOf = ({ kind }: CareProject) => kind
  const [all, done] = [countEach(kinds, listed, kindOf), countEach(kinds, inUse, kindOf)]
  return {
    listed: listed.length,
    inUse: inUse.length,
    open,
    notKnown: projects.filter(({ livelihoodYear }) => livelihoodYear === undefined).map(({ name }) => name),
    byKind: Object.fromEntries(kinds.map(kind => [kind, { listed: all[kind], inUse: done[kind] }])) as Record<
      CareProjectKind,
      { listed: number; inUse: number }
    >,
  }
}
