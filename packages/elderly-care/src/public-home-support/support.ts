import {
  addDays,
  ageOn,
  allHold,
  atArticle,
  type Citation,
  divideExact,
  type Fen,
  keysOf,
  type LocalizedText,
  PlainDate,
  runsOn,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import {
  elderRightsLaw,
  institutionMeasures2020,
  qingdaoCareRegulation2018,
  shandongCareRegulation2020,
} from '../shared/documents.js'

/** Where the money of a public home comes from (公办养老机构经费来源). */
export const fundingLines = {
  budget: { zh: '财政运营经费', en: 'Budget' },
  lottery: { zh: '福利彩票公益金', en: 'Lottery fund' },
  tekun: { zh: '特困供养金', en: 'Support of tekun residents' },
  fees: { zh: '社会代养收费', en: 'Fees of other residents' },
  'long-term-care-insurance': { zh: '长期护理保险', en: 'Long-term care insurance' },
  donations: { zh: '捐赠', en: 'Gifts' },
  other: { zh: '利息、经营等其他收入', en: 'Other, as interest' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A line of funding. */
export const FundingLine = z.enum(keysOf(fundingLines))
export type FundingLine = z.infer<typeof FundingLine>

/** One year of a public home: beds, staff, and what it got on each line, in fen. A line left out, or `null`, is not known. */
export const PublicHomeYear = z.strictObject({
  institution: z.string().min(1),
  year: z.int().min(2000).max(2100),
  beds: z.int().min(1),
  staff: z.int().min(0).nullable(),
  got: z.partialRecord(FundingLine, z.int().min(0).nullable()),
  spent: z.int().min(0).nullable(),
})
export type PublicHomeYear = z.infer<typeof PublicHomeYear>

/** What a home has a bed a year: by line, what the public pays, and what is missing of what a place guarantees. Fen, rounded down. */
export interface BedFunding {
  readonly byLine: Readonly<Partial<Record<FundingLine, Fen>>>
  /** Budget and lottery; `null`: one of the two is not known. */
  readonly publicPerBed: Fen | null
  /** Of the whole home, of the guarantee of the place; `null`: the one or the other is not known. */
  readonly missing: Fen | null
  /** Spent more than it got; `null`: a line or what was spent is not known. */
  readonly deficit: Fen | null
  readonly notKnown: readonly FundingLine[]
}

const whole = (amount: number, beds: number) => Math.floor(divideExact(amount, beds))

/** The funding of a public home per bed (床均经费), and against what a place guarantees a bed a year, in fen. */
export const bedFunding = ({ beds, got, spent }: PublicHomeYear, guaranteedPerBed: Fen | null): BedFunding => {
  const { budget, lottery } = got
  const paid = budget == null || lottery == null ? null : budget + lottery
  const notKnown = FundingLine.options.filter(line => got[line] == null)
  const all = FundingLine.options.reduce((sum, line) => sum + (got[line] ?? 0), 0)
  return {
    byLine: Object.fromEntries(
      Object.entries(got).flatMap(([line, amount]) => (amount == null ? [] : [[line, whole(amount, beds)]])),
    ),
    publicPerBed: paid === null ? null : whole(paid, beds),
    missing: paid === null || guaranteedPerBed === null ? null : Math.max(0, guaranteedPerBed * beds - paid),
    deficit: notKnown.length > 0 || spent === null ? null : Math.max(0, spent - all),
    notKnown,
  }
}

/** Whether a home has at least one of the staff for so many beds, as 1 for 10; `null`: how many it has is not known. */
export const staffPerBedsMet = ({ beds, staff }: PublicHomeYear, bedsPerStaff: number): boolean | null =>
  staff === null ? null : beds <= staff * bedsPerStaff

/** Who asks for a bed in a public home; `null` or left out: not known. */
export const PublicHomeApplicant = z.strictObject({
  id: z.string().min(1),
  applied: PlainDate,
  /** The last day in the line, as of who was admitted, withdrew or died; left out or `null`: in it still. */
  until: PlainDate.nullish(),
  birth: PlainDate,
  tekun: z.boolean().nullable(),
  /** Low income (经济困难), on dibao or not. */
  poor: z.boolean().nullable(),
  /** On dibao (最低生活保障). */
  dibao: z.boolean().nullish(),
  /** Alone, without children (孤寡). */
  alone: z.boolean().nullish(),
  /** Unable to care for themselves, wholly or in part. */
  disabled: z.boolean().nullable(),
  severelyDisabled: z.boolean().nullable(),
  /** Lost or disabled only child (计划生育特殊家庭). */
  bereavedFamily: z.boolean().nullable(),
  /** Draws state pension of the disabled in service or of next of kin (定期抚恤补助). */
  pensioned: z.boolean().nullable(),
})
export type PublicHomeApplicant = z.infer<typeof PublicHomeApplicant>

/** A class of those whom a public home takes first. */
export interface PriorityClass {
  readonly title: LocalizedText
  readonly cite: Citation
  /** The days of the rule, as far as its text was read. */
  readonly from: PlainDate
  readonly to?: PlainDate
  readonly holds: (applicant: PublicHomeApplicant, asOf: PlainDate) => boolean | null
}

const isOfAge = (age: number, { birth }: PublicHomeApplicant, asOf: PlainDate): boolean => ageOn(birth, asOf) >= age

/** From when the text of 青岛 was read. */
const qingdaoRead = '2018-11-30'

const dibaoOf = ({ dibao, poor }: PublicHomeApplicant): boolean | null => dibao ?? (poor === false ? false : null)

/**
 * The classes of the nation (老年人权益保障法 art. 41, from 2020-11-01 民政部令第66号 art. 6) and of two places whose regulations were
 * read, the first served first.
 */
export const publicHomePriorities: Readonly<Record<'national' | 'shandong' | 'qingdao', readonly PriorityClass[]>> = {
  national: [
    {
      title: { zh: '经济困难的孤寡、失能、高龄等老年人', en: 'the poor who are alone, disabled or very old' },
      cite: atArticle(elderRightsLaw, '第四十一条'),
      from: elderRightsLaw.effective,
      to: addDays(institutionMeasures2020.effective, -1),
      holds: (one, asOf) =>
        someHold([one.tekun, allHold([one.poor, someHold([one.alone ?? null, one.disabled, isOfAge(80, one, asOf)])])]),
    },
    {
      title: { zh: '特困人员', en: 'tekun' },
      cite: atArticle(institutionMeasures2020, '第六条'),
      from: institutionMeasures2020.effective,
      holds: ({ tekun }) => tekun,
    },
    {
      title: {
        zh: '经济困难的孤寡、失能、高龄、计划生育特殊家庭等老年人',
        en: 'the poor who are alone, disabled, very old or of bereaved families',
      },
      cite: atArticle(institutionMeasures2020, '第六条'),
      from: institutionMeasures2020.effective,
      holds: (one, asOf) =>
        allHold([one.poor, someHold([one.alone ?? null, one.disabled, one.bereavedFamily, isOfAge(80, one, asOf)])]),
    },
  ],
  shandong: [
    {
      title: { zh: '特困人员', en: 'tekun' },
      cite: atArticle(shandongCareRegulation2020, '第三十二条'),
      from: shandongCareRegulation2020.effective,
      holds: ({ tekun }) => tekun,
    },
    {
      title: { zh: '经济困难的失能老年人、计划生育特殊家庭老年人', en: 'the poor disabled, and bereaved families' },
      cite: atArticle(shandongCareRegulation2020, '第三十二条'),
      from: shandongCareRegulation2020.effective,
      holds: ({ poor, disabled, bereavedFamily }) => someHold([allHold([poor, disabled]), bereavedFamily]),
    },
  ],
  qingdao: [
    {
      title: { zh: '城市三无、农村五保老年人', en: 'tekun' },
      cite: atArticle(qingdaoCareRegulation2018, '第二十二条'),
      from: qingdaoRead,
      holds: ({ tekun }) => tekun,
    },
    {
      title: {
        zh: '低保、重残、失独、八十周岁以上，抚恤对象中的失能老年人',
        en: 'on dibao, severely disabled, bereaved, 80 and over, disabled pensioners',
      },
      cite: atArticle(qingdaoCareRegulation2018, '第二十二条'),
      from: qingdaoRead,
      holds: (one, asOf) =>
        someHold([
          dibaoOf(one),
          one.severelyDisabled,
          one.bereavedFamily,
          isOfAge(80, one, asOf),
          allHold([one.pensioned, one.disabled]),
        ]),
    },
  ],
}

/** Where an applicant stands in the line (轮候). */
export interface AdmissionPlace {
  readonly id: string
  /** The class, from 0, of those of the day; their number: none. `null`: what is not known would decide, or the day has no rule. */
  readonly priority: number | null
  readonly cite: Citation | null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The line for the beds of a public home, of those who have applied by the day and are in it still: by class, then by the day of application, then by id; the free beds go to its first. An
 * applicant who is there twice stands where the better place is; one whose class is not known stands where it is at least certain to belong, and says so by `null`. Classes that do not hold on
 * the day order nobody.
 */
export const admissionLine = (
  applicants: readonly PublicHomeApplicant[],
  classes: readonly PriorityClass[],
  asOf: PlainDate,
): AdmissionPlace[] => {
  const held = classes.filter(({ from, to }) => runsOn(from, to, asOf))
  return applicants
    .filter(({ applied, until }) => runsOn(applied, until, asOf))
    .map(applicant => {
      const answers = held.map(({ holds }) => holds(applicant, asOf))
      const certain = answers.indexOf(true)
      const certainClass = certain < 0 ? held.length : certain
      const open = held.length === 0 || answers.slice(0, certainClass).includes(null)
      return {
        applicant,
        certainClass,
        priority: open ? null : certainClass,
        cite: held[certainClass]?.cite ?? null,
      }
    })
    .toSorted(
      (a, b) =>
        a.certainClass - b.certainClass ||
        compare(a.applicant.applied, b.applicant.applied) ||
        compare(a.applicant.id, b.applicant.id),
    )
    .filter(({ applicant }, index, all) => all.findIndex(one => one.applicant.id === applicant.id) === index)
    .map(({ applicant, priority, cite }) => ({ id: applicant.id, priority, cite }))
}
