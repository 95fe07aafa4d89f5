import {
  addMonths,
  atArticle,
  breaking,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { workingDaysBetween } from '@minzheng/core/working-days'
import * as z from 'zod'
import { elderRightsLaw, institutionMeasures2020, punishmentLaw2021 } from '../shared/documents.js'
import { type Tally, tally } from '../shared/share.js'

/** 养老机构行政检查办法. */
export const inspectionMeasures2022 = {
  title: '养老机构行政检查办法',
  issuer: '民政部',
  effective: '2023-01-01',
  confidence: 'secondary',
  note: 'as a newspaper of 2022-11-19 on an official site reports it; articles 1 to 8 read in a copy',
} as const satisfies Citation

const day = PlainDate.nullable()

/** One fault that an inspection found, and the day by which it has to be put right, where one was set. Left out: not known. */
export const InspectionFinding = z.strictObject({
  item: z.string().min(1),
  correctBy: day.optional(),
  corrected: day.optional(),
})
export type InspectionFinding = z.infer<typeof InspectionFinding>

/** What the measures sanction (民政部令第66号 art. 46). */
export const institutionViolations = {
  'no-assessment': { zh: '未建立入院评估制度或者未按规定评估', en: 'no assessment at entry' },
  'no-agreement': { zh: '未签订服务协议或者未按协议提供服务', en: 'no agreement, or service not as agreed' },
  'mandatory-standard': { zh: '未按强制性国家标准提供服务', en: 'service not to the mandatory standard' },
  'staff-unqualified': { zh: '工作人员资格不符合规定', en: 'staff without the qualification' },
  'other-use': { zh: '利用房屋、场地、设施开展与养老无关的活动', en: 'premises used for something else' },
  emergencies: { zh: '未依规预防和处置突发事件', en: 'emergencies not prevented or met' },
  abuse: { zh: '歧视、侮辱、虐待等侵害老年人权益', en: 'discrimination, insult, abuse' },
  hindering: { zh: '向监督检查隐瞒情况、提供虚假材料或者拒绝提供材料', en: 'hiding from or lying to inspectors' },
  other: { zh: '法律、法规规定的其他违法行为', en: 'another violation of the law' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A violation that the measures sanction. */
export type InstitutionViolation = keyof typeof institutionViolations

/** A sanction that followed an inspection (行政处罚): for what, on which day, and the fine in fen, 0 where it was an order or a warning. */
export const CareSanction = z.strictObject({
  violation: z.enum(keysOf(institutionViolations)),
  on: PlainDate,
  /** Whether it was found grave (情节严重); `null`: not known. */
  grave: z.boolean().nullable(),
  fine: z.int().min(0),
  /** What was imposed: `suspension` is 责令停业整顿 (老年人权益保障法 art. 45); left out: not told. */
  measures: z.array(z.enum(['order-to-correct', 'warning', 'fine', 'suspension', 'other'])).optional(),
  /** Imposed by another law than the measures, as a regulation of the province, which has a most of its own; left out: not known. */
  otherLaw: z.boolean().optional(),
})
export type CareSanction = z.infer<typeof CareSanction>

/**
 * One inspection of a home (养老机构行政检查): `daily` of homes or matters not singled out, `special` of one matter, `case` of one
 * home on a lead.
 */
export const CareInspection = z.strictObject({
  institution: z.string().min(1),
  kind: z.enum(['daily', 'special', 'case']),
  /** What a special inspection is about, as fire or food: two on one day are two. */
  matter: z.string().min(1).optional(),
  /** A home that combines medical and elderly care (医养结合机构); left out or `null`: not known. */
  combinedCare: z.boolean().nullish(),
  /** The day of the notice to the home; `null`: none was sent ahead; left out: not known. */
  notified: day.optional(),
  /** A daily or special inspection that could not wait for the notice to run (必要时); `null`: not known. */
  withoutDelay: z.boolean().nullable().default(null),
  on: PlainDate,
  /** How many came; `null` or left out: not known. */
  inspectors: z.int().min(0).nullish(),
  /** None where it is empty; left out: not told. */
  findings: z.array(InspectionFinding).optional(),
  /** None where it is empty; left out: not told. */
  sanctions: z.array(CareSanction).optional(),
})
export type CareInspection = z.infer<typeof CareInspection>

/** What inspections are held against. */
export const inspectionRules = {
  'two-inspectors': {
    text: {
      zh: '实施行政处罚的执法人员不得少于两人，而检查人员不足两人',
      en: 'whoever imposes a punishment comes as two at least, and there were fewer inspectors',
    },
    cite: atArticle(punishmentLaw2021, '第四十二条'),
    severity: 'warning',
  },
  'notice-three-working-days': {
    text: {
      zh: '日常检查、专项检查原则上提前3个工作日发出检查通知书',
      en: 'notice of a daily or special inspection goes out 3 working days ahead, as a rule',
    },
    cite: inspectionMeasures2022,
    severity: 'warning',
  },
  'case-unannounced': {
    text: { zh: '个案检查不得事先告知', en: 'an inspection of a case is not announced' },
    cite: inspectionMeasures2022,
  },
  'finding-corrected': {
    text: {
      zh: '检查中责令限期改正的，应当按期改正（可能危及人身健康和生命财产安全、逾期不改正的，责令停业整顿）',
      en: 'what is to be put right by a day is put right by then (or the home is made to stop, where life, health or property may be at risk)',
    },
    cite: atArticle(elderRightsLaw, '第四十五条'),
  },
  'finding-days-in-order': {
    text: {
      zh: '整改期限、整改日期、处罚日期不得早于检查之日',
      en: 'the day set, the day of putting it right and a sanction are not before the inspection',
    },
  },
  'fine-within-measures': {
    text: {
      zh: '情节严重的，处以3万元以下的罚款；情节不严重的，责令改正、给予警告',
      en: 'a grave violation is fined 30,000 yuan at most, another is put right and warned of',
    },
    cite: atArticle(institutionMeasures2020, '第四十六条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an inspection, or the home after it, breaks on a day. The notice and its silence are judged of inspections from 2023-01-01 (a
 * notice that is short is a warning, as the measures ask it in principle, 原则上), the
 * number of inspectors from 2021-07-15 (a warning unless a sanction is on record: the law asks it of punishments, to which an inspection
 * may lead), fines from 2020-11-01 (a warning while it is not known whether another law was applied), what was to be put right by a day that was set from 2018-12-29; whether its days fit of all.
 * @throws ProblemError `calendar-not-covered` where the calendar does not know the working days of the year
 */
export const inspectionProblems = (inspection: CareInspection, asOf: PlainDate): Problem[] => {
  const { kind, notified, withoutDelay, on, inspectors, findings = [], sanctions = [] } = inspection
  // What is still to come breaks nothing yet.
  const held = on <= asOf
  const measured = held && on >= inspectionMeasures2022.effective
  const broken = breaking(inspectionRules)
  const early =
    kind === 'case' ||
    withoutDelay === true ||
    notified === undefined ||
    (notified !== null && notified < on && workingDaysBetween(notified, on) >= 3)
  return [
    ...(held && on >= punishmentLaw2021.effective && inspectors != null && inspectors < 2
      ? [
          {
            ...broken('two-inspectors', ['inspectors']),
            severity: sanctions.length > 0 ? ('error' as const) : ('warning' as const),
          },
        ]
      : []),
    ...(measured && !early ? [broken('notice-three-working-days', ['notified'])] : []),
    ...(measured && kind === 'case' && notified != null && notified < on
      ? [broken('case-unannounced', ['notified'])]
      : []),
    ...findings.flatMap(({ correctBy, corrected }, index) =>
      on >= elderRightsLaw.effective && correctBy != null && isLate(corrected, correctBy, asOf)
        ? [broken('finding-corrected', ['findings', index, 'corrected'], correctBy)]
        : [],
    ),
    ...findings.flatMap(({ correctBy, corrected }, index) =>
      [
        ...stepsOutOfOrder(['on', 'correctBy'], { on, correctBy }),
        ...stepsOutOfOrder(['on', 'corrected'], { on, corrected }),
      ].map(field => broken('finding-days-in-order', ['findings', index, field])),
    ),
    ...sanctions.flatMap((sanction, index) => [
      ...(sanction.on < on ? [broken('finding-days-in-order', ['sanctions', index, 'on'])] : []),
      // Of what is not known to be grave the most is that of the grave. Another law has a most of its own (山东省养老服务条例 art. 70: 100,000 yuan).
      ...(sanction.on <= asOf &&
      sanction.violation !== 'other' &&
      sanction.otherLaw !== true &&
      sanction.fine > (institutionSanction({ grave: sanction.grave ?? true, on })?.fineMost ?? sanction.fine)
        ? [
            {
              ...broken('fine-within-measures', ['sanctions', index, 'fine']),
              severity: sanction.otherLaw === false ? ('error' as const) : ('warning' as const),
            },
          ]
        : []),
    ]),
  ]
}

/** Of the faults found by a day, those put right by then (问题整改率); `null`: what one inspection found is not told. */
export const correctedFindings = (inspections: readonly CareInspection[], asOf: PlainDate): Tally | null => {
  const found = inspections.filter(({ on }) => on <= asOf).map(({ findings }) => findings)
  const told = found.filter(findings => findings !== undefined)
  return told.length < found.length
    ? null
    : tally(told.flat(), ({ corrected }) => (corrected === undefined ? null : happenedBy(corrected, asOf)))
}

/** A home and the last day on which civil affairs saw it on the spot; `null`: never; left out: not known. */
export const InspectedHome = z.strictObject({
  institution: z.string().min(1),
  inspected: PlainDate.nullish(),
  /** The last day of the home; left out or `null`: it goes on. */
  closed: PlainDate.nullish(),
})
export type InspectedHome = z.infer<typeof InspectedHome>

/**
 * Whether a home was seen in the twelve months to a day: each is once a year at least (民政部令第66号 art. 38); twelve months are how
 * the year is read here. `null` where the last day is not known, or later than the day: whether it was seen before is then not on
 * record; and of days before 2020-11-01.
 */
export const isInspectedWithinYear = ({ inspected }: InspectedHome, asOf: PlainDate): boolean | null => {
  if (asOf < institutionMeasures2020.effective) return null
  if (inspected === null) return false
  if (inspected === undefined || inspected > asOf) return null
  return asOf < addMonths(inspected, 12)
}

/** What follows on a violation, and the most that a fine may be, in fen. */
export interface InstitutionSanction {
  readonly measures: readonly ('order-to-correct' | 'warning' | 'fine')[]
  /** `null`: whether it is grave is not known. */
  readonly fineMost: number | null
  readonly cite: Citation
}

/**
 * Order and warning; where it is grave a fine of at most 30,000 yuan besides (民政部令第66号 art. 46). `null`: it was done before
 * 2020-11-01, and the measures do not sanction it.
 */
export const institutionSanction = ({
  grave,
  on,
}: {
  readonly grave: boolean | null
  readonly on?: PlainDate
}): InstitutionSanction | null =>
  on !== undefined && on < institutionMeasures2020.effective
    ? null
    : {
        measures: grave ? ['order-to-correct', 'warning', 'fine'] : ['order-to-correct', 'warning'],
        fineMost: grave === null ? null : grave ? 30_000_00 : 0,
        cite: atArticle(institutionMeasures2020, '第四十六条'),
      }
