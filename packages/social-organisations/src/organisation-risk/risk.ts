import {
  brokenRule,
  type Citation,
  compareExact,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  refusal,
  type ScoredStandard,
  type StandardScore,
  scoreOf,
} from '@minzheng/core'
import * as z from 'zod'

/** 长治市民政局2025年社会组织检查计划: what is looked at, and which organisations first. */
export const changzhiInspection2025 = {
  title: '长治市民政局社会组织行政检查计划（2025年）',
  issuer: '长治市民政局',
  url: 'https://www.changzhi.gov.cn/xxgkml/zfxxgkml/szfgzbm/smzj/czsrmzf/sqxzjcgszl/jcjh/202504/t20250424_3039850.shtml',
  confidence: 'official-excerpt',
  note: 'published on 2025-04-24; the title is abridged',
} as const satisfies Citation

/** Signs of risk of an organisation, as reports, inspections and complaints show them. */
export const riskSigns = {
  'report-missing': { zh: '未报送年报或者年检不合格', en: 'No yearly report, or the check failed' },
  'credit-list': { zh: '列入活动异常名录或者严重违法失信名单', en: 'On a credit list' },
  complaints: { zh: '投诉举报较多', en: 'Many complaints' },
  'charter-not-kept': {
    zh: '业务活动与章程不一致、登记事项未变更',
    en: 'Activity beyond its charter, or changes not registered',
  },
  'meetings-missing': {
    zh: '会议记录不完整、决策程序不合规',
    en: 'Meetings not on record, decisions not by the rules',
  },
  'term-overdue': { zh: '逾期未换届', en: 'Elections overdue' },
  'accounts-not-apart': { zh: '未独立建账核算', en: 'No accounts of its own' },
  'unlawful-money': { zh: '违规收费、非法集资', en: 'Fees against the rules, illegal fund-raising' },
  'assets-diverted': { zh: '资产被侵占、私分、挪用', en: 'Assets embezzled' },
  insolvent: { zh: '资不抵债', en: 'Owes more than it has' },
  'no-income': { zh: '全年没有业务收支', en: 'No income or spending in the year' },
  'foreign-money': { zh: '未报告的境外捐赠、资助', en: 'Money from abroad not reported' },
  'safety-hazard': { zh: '服务、设施安全不达标', en: 'Services or premises not safe' },
  'disclosure-missing': { zh: '未按规定公开信息', en: 'No disclosure as required' },
  'party-work': {
    zh: '党建未写入章程、党组织未按规定设置',
    en: 'Party work not in the charter, no Party organisation as required',
  },
  other: { zh: '其他风险情形', en: 'Another sign' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A sign of {@link riskSigns}. */
export type RiskSign = keyof typeof riskSigns
const RiskSignId = z.enum(keysOf(riskSigns))

/** How whoever watches weighs the signs (年报监测评价、风险监测): points of each, and the levels by their least points. A place or a third party sets it. */
export const RiskScheme = z
  .strictObject({
    points: z.partialRecord(RiskSignId, z.number().min(0)),
    /** From the highest down; whoever has fewer points than all has no level. */
    levels: z.array(z.strictObject({ level: z.string().min(1), least: z.number().min(0) })).min(1),
  })
  .refine(
    ({ levels }) => levels.every(({ least }, index) => index === 0 || least < levels[index - 1]!.least),
    refusal(['levels'], '等级应按分值由高到低排列', 'levels go from the highest points down'),
  )
export type RiskScheme = z.infer<typeof RiskScheme>

/** What is known of the signs of one organisation for one year; a sign that is left out or `null` was not looked at. */
export const RiskReading = z.strictObject({
  organisation: z.string().min(1),
  year: z.int().min(1998).max(2200),
  signs: z.partialRecord(RiskSignId, z.boolean().nullable()),
})
export type RiskReading = z.infer<typeof RiskReading>

/** The risk of an organisation by a scheme. */
export interface RiskScore {
  /** Points if no sign that was not looked at is there, and if all of them are. */
  readonly least: number
  readonly greatest: number
  /** `none`: under all levels; `null`: what was not looked at would decide. */
  readonly level: string | null
  readonly found: readonly RiskSign[]
  readonly notLookedAt: readonly RiskSign[]
}

/** In hundredths, so that points add up exactly. */
const hundredths = (points: number) => Math.round(points * 100)

/** The risk of an organisation by a scheme; signs that the scheme does not weigh count nothing. */
export const riskScore = ({ signs }: RiskReading, { points, levels }: RiskScheme): RiskScore => {
  const weighed = keysOf(riskSigns).filter(sign => points[sign] !== undefined)
  const found = weighed.filter(sign => signs[sign] === true)
  const notLookedAt = weighed.filter(sign => signs[sign] == null)
  const sum = (of: readonly RiskSign[]) => of.reduce((all, sign) => all + hundredths(points[sign]!), 0)
  const [least, greatest] = [sum(found), sum(found) + sum(notLookedAt)]
  const levelAt = (all: number) =>
    levels.find(one => compareExact({ numerator: all, denominator: 100 }, one.least) >= 0)?.level ?? 'none'
  return {
    least: least / 100,
    greatest: greatest / 100,
    level: levelAt(least) === levelAt(greatest) ? levelAt(least) : null,
    found,
    notLookedAt,
  }
}

/** Figures of a yearly report from which signs can be read, in fen; `null`: not reported. */
export interface ReportFigures {
  readonly assets: number | null
  readonly debts: number | null
  readonly income: number | null
  readonly spending: number | null
}

/** The signs that figures of a yearly report show: debts above assets, no income and no spending at all. */
export const signsOfFigures = ({
  assets,
  debts,
  income,
  spending,
}: ReportFigures): Pick<RiskReading['signs'], 'insolvent' | 'no-income'> => ({
  insolvent: assets === null || debts === null ? null : debts > assets,
  'no-income': income === 0 && spending === 0 ? true : (income ?? 0) > 0 || (spending ?? 0) > 0 ? false : null,
})

/** Fields that are looked at first, as Changzhi names them. */
export const riskFields = {
  'high-risk': { zh: '民生、教育、医疗、养老等高风险领域', en: 'Livelihood, education, medicine, elderly care' },
  'key-target': {
    zh: '近两年年检不合格、投诉较多、有失信记录',
    en: 'Failed checks, complaints, or bad credit in two years',
  },
  emerging: { zh: '成立未满2年或者枢纽型', en: 'Less than two years old, or a hub' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** A risk on the list of an office (风险清单). */
export const OrganisationRisk = z
  .strictObject({
    organisation: z.string().min(1),
    sign: RiskSignId,
    /** What the place calls the sign that is `other`. */
    otherSign: z.string().min(1).optional(),
    level: z.string().min(1),
    foundOn: PlainDate,
    /** Who has to see to it; `null`: nobody, left out: not told. */
    owner: z.string().min(1).nullish(),
    due: day,
    /** Put right (left out: not told); or handed on to whoever has the power. */
    resolvedOn: PlainDate.nullish(),
    handedOnTo: z.string().min(1).nullable().default(null),
    handedOnOn: day,
  })
  .refine(
    ({ handedOnTo, handedOnOn }) => (handedOnTo === null) === (handedOnOn === null),
    refusal(['handedOnOn'], '移交对象与移交日期须同时填写', 'to whom and when it was handed on come together'),
  )
  .refine(
    ({ foundOn, due, resolvedOn, handedOnOn }) =>
      [due, resolvedOn, handedOnOn].every(on => on == null || foundOn <= on),
    refusal(['foundOn'], '到期、化解或者移交日期早于发现日期', 'due, resolved or handed on before it was found'),
  )
export type OrganisationRisk = z.infer<typeof OrganisationRisk>

/** Where a risk of the list stands. */
export type OrganisationRiskState = 'not-found' | 'open' | 'overdue' | 'handed-on' | 'resolved'

/** Where a risk stands on a day. */
export const organisationRiskState = (
  { foundOn, due, resolvedOn, handedOnOn }: OrganisationRisk,
  asOf: PlainDate,
): OrganisationRiskState => {
  if (foundOn > asOf) return 'not-found'
  if (happenedBy(resolvedOn, asOf)) return 'resolved'
  if (happenedBy(handedOnOn, asOf)) return 'handed-on'
  return due !== null && due < asOf && resolvedOn !== undefined ? 'overdue' : 'open'
}

/** What the list of risks lacks on a day: an owner, or what is overdue. */
export const organisationRiskProblems = (risk: OrganisationRisk, asOf: PlainDate): Problem[] => {
  const state = organisationRiskState(risk, asOf)
  const text = (zh: string, en: string) => ({ text: { zh, en } })
  if (state === 'not-found' || state === 'handed-on') return []
  return [
    ...(risk.owner === null && state !== 'resolved'
      ? [brokenRule('risk-has-owner', text('风险应当明确责任人', 'somebody sees to a risk'), ['owner'])]
      : []),
    ...(risk.due !== null && isLate(risk.resolvedOn, risk.due, asOf)
      ? [
          brokenRule(
            'risk-resolved-in-time',
            text('风险应当按期化解', 'a risk is seen to in time'),
            ['resolvedOn'],
            risk.due,
          ),
        ]
      : []),
  ]
}

/** A scored inspection of an office by the office above (督查评估): its items are those of whoever inspects. */
export const OfficeInspectionStandard = z
  .strictObject({
    items: z.record(
      z.string().min(1),
      z.strictObject({ title: z.strictObject({ zh: z.string(), en: z.string() }), points: z.number().min(0) }),
    ),
    vetoes: z.record(z.string().min(1), z.strictObject({ zh: z.string(), en: z.string() })).default({}),
    /** From the highest down. */
    grades: z.array(z.strictObject({ grade: z.string().min(1), least: z.number().min(0) })),
  })
  .refine(
    ({ grades }) => grades.every(({ least }, index) => index === 0 || least < grades[index - 1]!.least),
    refusal(['grades'], '等次应按分值由高到低排列', 'grades go from the highest points down'),
  )
export type OfficeInspectionStandard = z.infer<typeof OfficeInspectionStandard>

/** Points of an office in one inspection, by item; `null`: not scored. */
export const OfficeInspection = z.strictObject({
  office: z.string().min(1),
  on: PlainDate,
  points: z.record(z.string().min(1), z.number().nullable()),
  vetoed: z.array(z.string()).default([]),
})
export type OfficeInspection = z.infer<typeof OfficeInspection>

/** The points and the grade of an office by the standard of whoever inspects it. */
export const officeInspectionScore = (
  { points, vetoed }: OfficeInspection,
  standard: OfficeInspectionStandard,
): StandardScore => scoreOf(standard satisfies ScoredStandard, points, vetoed)

/** What systems for organisations do (社会组织信息化). */
export const organisationSystemFunctions = {
  registration: { zh: '登记审批', en: 'Registration' },
  report: { zh: '年检年报', en: 'Yearly checks and reports' },
  credit: { zh: '信用信息', en: 'Credit' },
  supervision: { zh: '执法监督', en: 'Supervision and penalties' },
  rating: { zh: '等级评估', en: 'Rating' },
  'open-data': { zh: '信息公示与查询', en: 'Publication and look-up' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A system of an office and what it does, each with the day from which it works; left out: it does not. */
export const OrganisationSystem = z.strictObject({
  office: z.string().min(1),
  functions: z.partialRecord(z.enum(keysOf(organisationSystemFunctions)), PlainDate),
})
export type OrganisationSystem = z.infer<typeof OrganisationSystem>

/** Functions that the system of an office lacks on a day. */
export const systemFunctionsLacking = (
  { functions }: OrganisationSystem,
  asOf: PlainDate,
): readonly (keyof typeof organisationSystemFunctions)[] =>
  keysOf(organisationSystemFunctions).filter(one => !happenedBy(functions[one], asOf))
