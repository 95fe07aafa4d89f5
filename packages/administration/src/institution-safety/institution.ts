import {
  atArticle,
  brokenRule,
  type Citation,
  dateParts,
  dueAgain,
  keysOf,
  type LocalizedText,
  latestBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { workSafetyLaw2014, workSafetyLaw2021 } from '../accidents/documents.js'
import { emergencyRegulation, fireLaw, fireLaw2008, fireLaw2019, publicHealthEventsLaw } from './documents.js'

/** What an institution of civil affairs is for. */
export const safetyInstitutionKinds = {
  'elderly-care': { zh: '养老机构', en: 'elderly care' },
  'child-welfare': { zh: '儿童福利机构', en: 'child welfare' },
  'minors-protection': { zh: '未成年人救助保护机构', en: 'protection of minors' },
  'mental-health': { zh: '精神卫生福利机构', en: 'mental health' },
  relief: { zh: '救助管理机构', en: 'relief of vagrants' },
  funeral: { zh: '殡葬服务机构', en: 'funerals' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const answer = z.boolean().nullable().default(null)
const drill = z.strictObject({
  on: PlainDate,
  kind: z.enum(['fire', 'epidemic', 'flood', 'other']),
  /** Reported to who supervises work safety; `null`: it was not, left out: not known. */
  reported: PlainDate.nullish(),
})

/** What an institution keeps for its safety. `null`: not known; of plans, that there is none. Left out: not known. */
export const InstitutionSafety = z
  .strictObject({
    institution: z.string().min(1),
    kind: z.enum(keysOf(safetyInstitutionKinds)),
    opened: PlainDate,
    /** The last day on which it was open. */
    closed: PlainDate.nullish(),
    employees: z.int().min(0).nullable(),
    /** Safety staff: an office or full-time, part-time, or none. */
    safetyStaff: z.enum(['office', 'full-time', 'part-time', 'none']).nullable(),
    /** Who is due for training, the head and the officers of safety, and those of them who were trained this year. */
    officers: z.int().min(0).nullable().default(null),
    officersTrained: z.int().min(0).nullable().default(null),
    /** The year of which these two speak; left out: that of the day on which they are asked. */
    officersIn: z.int().min(2000).max(2100).nullish(),
    /** The days of whole tests of the fire equipment. */
    equipmentTested: z.array(PlainDate).optional(),
    /** The rescue plan, and the plan for epidemics: the day on which it was made. */
    rescuePlan: PlainDate.nullish(),
    epidemicPlan: PlainDate.nullish(),
    /** The days on which the rescue plan was revised; when it was filed with who supervises work safety, and published. */
    rescuePlanRevised: z.array(PlainDate).optional(),
    rescuePlanFiled: PlainDate.nullish(),
    rescuePlanPublished: PlainDate.nullish(),
    /** The day on which the rescue plan was made known to those who work there. */
    rescuePlanToldStaff: PlainDate.nullish(),
    drills: z.array(drill).optional(),
    /** Where people find refuge from a fire (避难间): on how many of how many floors. */
    refuge: z
      .strictObject({ floors: z.int().min(1), withRefuge: z.int().min(0) })
      .refine(
        ({ floors, withRefuge }) => withRefuge <= floors,
        refusal(['withRefuge'], '设避难间的楼层多于总楼层', 'more floors with a refuge than there are'),
      )
      .nullable()
      .default(null),
    /** The refuges one by one: the floor, the place on it, square metres, and when somebody looked after it (left out: not told). */
    refugePlaces: z
      .array(
        z.strictObject({
          floor: z.int(),
          name: z.string().min(1),
          area: z.number().positive().nullable().default(null),
          checkedOn: z.array(PlainDate).optional(),
        }),
      )
      .optional(),
    /** The fire-safety standard of the place was found to be reached. */
    fireStandard: answer,
    /** The day on which that was found; left out: not known, and it counts for any day. */
    fireStandardOn: PlainDate.nullish(),
  })
  .refine(
    ({ officers, officersTrained }) => officers === null || officersTrained === null || officersTrained <= officers,
    refusal(['officersTrained'], '受训人员多于安全管理人员', 'more officers were trained than there are'),
  )
  .refine(
    ({ refuge, refugePlaces }) =>
      refuge === null ||
      refugePlaces === undefined ||
      new Set(refugePlaces.map(({ floor }) => floor)).size === refuge.withRefuge,
    refusal(['refugePlaces'], '避难间所在楼层数与所填不符', 'the refuges are on another number of floors'),
  )
  .refine(
    ({ opened, closed }) => closed == null || opened <= closed,
    refusal(['closed'], '关闭日期早于开办日期', 'closed before it opened'),
  )
export type InstitutionSafety = z.infer<typeof InstitutionSafety>

/** Whether an institution had been found on a day to reach the fire-safety standard; `null`: not known. */
export const reachesFireStandard = (
  { fireStandard, fireStandardOn }: Pick<InstitutionSafety, 'fireStandard' | 'fireStandardOn'>,
  asOf: PlainDate,
): boolean | null => (fireStandardOn != null && fireStandardOn > asOf ? null : fireStandard)

/** Who is due for training in the year of a day, and who of them was trained; `null`: not known, as where the record is of another year. */
export const officersOn = (
  { officers, officersTrained, officersIn }: Pick<InstitutionSafety, 'officers' | 'officersTrained' | 'officersIn'>,
  asOf: PlainDate,
): Pick<InstitutionSafety, 'officers' | 'officersTrained'> =>
  officersIn == null || officersIn === dateParts(asOf).year
    ? { officers, officersTrained }
    : { officers: null, officersTrained: null }

/** Whether the safety staff of an institution is what the law asks (安全生产法 art. 24, before 2021-09-01 art. 21): more than 100 employees need an office or somebody full-time. */
export const hasSafetyStaff = ({
  employees,
  safetyStaff,
}: Pick<InstitutionSafety, 'employees' | 'safetyStaff'>): boolean | null => {
  if (safetyStaff === null) return null
  if (safetyStaff === 'none') return false
  if (safetyStaff !== 'part-time') return true
  return employees === null ? null : employees <= 100
}

/** How many months there may be between two drills (生产安全事故应急条例 art. 8), and two tests of the fire equipment (消防法 art. 16). */
export const safetyMonths = { drill: 6, equipmentTest: 12 } as const

/** Whether something that comes round every so many months was done in time; the first is due so long after the opening, or the law. */
const isCurrent = (
  opened: PlainDate,
  law: { readonly effective: PlainDate },
  days: readonly PlainDate[] | undefined,
  months: number,
  asOf: PlainDate,
): boolean =>
  days === undefined || (dueAgain(opened > law.effective ? opened : law.effective, days, months, asOf) ?? asOf) >= asOf

/** 消防法 art. 73 counts homes and welfare institutions among the crowded places. */
const crowded: readonly InstitutionSafety['kind'][] = ['elderly-care', 'child-welfare', 'mental-health']
/** 突发公共卫生事件应对法 art. 20: homes, welfare institutions, protection of minors, relief. */
const ofPublicHealth: readonly InstitutionSafety['kind'][] = [...crowded, 'minors-protection', 'relief']
const fireLawOn = (on: PlainDate) => [fireLaw, fireLaw2019, fireLaw2008].find(({ effective }) => effective <= on)

/** Whether a drill of the rescue plan, since the regulation, is on record as not reported by a day; of that day itself nothing is asked. */
const isUnreported =
  (asOf: PlainDate) =>
  ({ on, kind, reported }: z.infer<typeof drill>): boolean =>
    kind !== 'epidemic' && on >= emergencyRegulation.effective && on < asOf && notHappenedBy(reported, asOf)

/** What the safety of an institution is held against. */
export const safetyKeepingRules = {
  'safety-staff': {
    text: {
      zh: '从业人员超过100人的应当设安全机构或者专职人员，100人以下的应当配专职或者兼职人员',
      en: 'more than 100 employees need an office of safety or somebody full-time, others at least somebody part-time',
    },
    cite: atArticle(workSafetyLaw2021, '第二十四条第二款'),
  },
  'equipment-tested-yearly': {
    text: { zh: '建筑消防设施每年至少全面检测一次', en: 'fire equipment is tested whole at least once a year' },
    cite: atArticle(fireLaw, '第十六条第一款第三项'),
  },
  'rescue-plan': {
    text: { zh: '应当制定事故应急救援预案', en: 'there is a rescue plan' },
    cite: atArticle(emergencyRegulation, '第五条第二款'),
  },
  'rescue-plan-filed': {
    text: {
      zh: '人员密集场所的应急救援预案应当报送备案',
      en: 'the rescue plan of a crowded place is filed',
    },
    cite: atArticle(emergencyRegulation, '第七条'),
    severity: 'warning',
  },
  'rescue-plan-published': {
    text: {
      zh: '人员密集场所的应急救援预案应当依法向社会公布',
      en: 'the rescue plan of a crowded place is published',
    },
    cite: atArticle(emergencyRegulation, '第七条'),
    severity: 'warning',
  },
  'rescue-plan-told-staff': {
    text: { zh: '应急救援预案应当向本单位从业人员公布', en: 'the rescue plan is made known to those who work there' },
    cite: atArticle(emergencyRegulation, '第五条第二款'),
    severity: 'warning',
  },
  'drill-reported': {
    text: {
      zh: '人员密集场所的演练情况应当报送监管部门',
      en: 'a drill of a crowded place is reported to the regulator',
    },
    cite: atArticle(emergencyRegulation, '第八条第二款'),
    severity: 'warning',
  },
  'drill-half-yearly': {
    text: { zh: '人员密集场所至少每半年演练一次', en: 'crowded places practise at least every half-year' },
    cite: atArticle(emergencyRegulation, '第八条第二款'),
  },
  'epidemic-plan': {
    text: { zh: '应当制定突发公共卫生事件应急预案', en: 'there is a plan for public-health events' },
    cite: atArticle(publicHealthEventsLaw, '第二十条'),
  },
  // The law has it practised and says neither by when nor how often: what was not yet is no fault.
  'epidemic-drill': {
    text: { zh: '突发公共卫生事件应急预案尚未演练', en: 'the plan for public-health events was not practised yet' },
    cite: atArticle(publicHealthEventsLaw, '第二十条'),
    severity: 'warning',
  },
  // Those due in a year are trained by its end, and no document that was read sets another day: one who is not yet is no fault.
  'officers-trained': {
    text: {
      zh: '本年度应培训的负责人、安全员尚未全部培训',
      en: 'not all heads and officers of safety who are due this year were trained yet',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What the safety of an institution lacks on a day; of what is not known nothing is said. Each law from the day on which it is in force, and
 * what comes round is first due so long after that day: tests of the equipment since 2009-05-01, staff since 2014-12-01, plans and drills
 * since 2019-04-01, plans for epidemics since 2025-11-01. Drills, their report, filing and publishing are asked of homes and welfare institutions; a drill
 * of an epidemic is none of the rescue plan. That officers who are due in the year were not trained yet is a warning, and so is a plan for
 * epidemics that was not practised yet.
 */
export const safetyKeepingProblems = (one: InstitutionSafety, asOf: PlainDate): Problem[] => {
  if (!runsOn(one.opened, one.closed, asOf)) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof safetyKeepingRules, path: keyof InstitutionSafety, cite?: Citation) => {
    problems.push(brokenRule(code, { ...safetyKeepingRules[code], ...(cite && { cite }) }, [path]))
  }
  const days = (epidemic: boolean) =>
    one.drills?.filter(({ kind }) => (kind === 'epidemic') === epidemic).map(({ on }) => on)
  if (asOf >= workSafetyLaw2014.effective && hasSafetyStaff(one) === false)
    broken(
      'safety-staff',
      'safetyStaff',
      asOf < workSafetyLaw2021.effective ? atArticle(workSafetyLaw2014, '第二十一条第二款') : undefined,
    )
  const law = fireLawOn(asOf)
  if (law && !isCurrent(one.opened, fireLaw2008, one.equipmentTested, safetyMonths.equipmentTest, asOf))
    broken('equipment-tested-yearly', 'equipmentTested', atArticle(law, '第十六条第一款第三项'))
  if (asOf >= emergencyRegulation.effective) {
    if (notHappenedBy(one.rescuePlan, asOf)) broken('rescue-plan', 'rescuePlan')
    if (
      crowded.includes(one.kind) &&
      !isCurrent(one.opened, emergencyRegulation, days(false), safetyMonths.drill, asOf)
    )
      broken('drill-half-yearly', 'drills')
    // Of a plan that there is: warned of from the day after it was made, or the regulation, since no day is set.
    const planned = one.rescuePlan != null && one.rescuePlan < asOf && asOf > emergencyRegulation.effective
    if (planned && notHappenedBy(one.rescuePlanToldStaff, asOf)) broken('rescue-plan-told-staff', 'rescuePlanToldStaff')
    if (crowded.includes(one.kind) && one.drills?.some(isUnreported(asOf))) broken('drill-reported', 'drills')
    if (crowded.includes(one.kind) && planned) {
      if (notHappenedBy(one.rescuePlanFiled, asOf)) broken('rescue-plan-filed', 'rescuePlanFiled')
      if (notHappenedBy(one.rescuePlanPublished, asOf)) broken('rescue-plan-published', 'rescuePlanPublished')
    }
  }
  const epidemicDrills = days(true)
  if (asOf >= publicHealthEventsLaw.effective && ofPublicHealth.includes(one.kind)) {
    if (notHappenedBy(one.epidemicPlan, asOf)) broken('epidemic-plan', 'epidemicPlan')
    else if (epidemicDrills !== undefined && latestBy(epidemicDrills, asOf) === undefined)
      broken('epidemic-drill', 'drills')
  }
  const { officers, officersTrained } = officersOn(one, asOf)
  if (officers !== null && officersTrained !== null && officersTrained < officers)
    broken('officers-trained', 'officersTrained')
  return problems
}
