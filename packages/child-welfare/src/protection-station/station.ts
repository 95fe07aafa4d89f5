import { type Citation, compareExact, keysOf, type LocalizedText, PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'

/** Rooms and people that a standard may ask of a station. */
export const stationParts = {
  reception: { zh: '接待区', en: 'a reception area' },
  counsellingRoom: { zh: '私密心理辅导区', en: 'a private counselling area' },
  fullTimeHead: { zh: '专职站长', en: 'a full-time head' },
  legalDeputyHead: { zh: '法治副站长', en: 'a deputy head for legal affairs' },
  psychologyOrSocialWork: { zh: '心理健康或社会工作专业人员', en: 'psychology or social work staff' },
  commonSign: { zh: '统一标识', en: 'the common sign' },
  childSafety: { zh: '儿童安全防护设施', en: 'safety fittings for children' },
} as const satisfies Record<string, LocalizedText>
/** A part that a protection station must have: see {@link stationParts}. */
export type StationPart = keyof typeof stationParts

const partKeys = keysOf(stationParts)

/** A protection station for minors (未成年人保护工作站) of a township or street. What is left out is not known. */
export const ProtectionStation = z.strictObject({
  name: z.string().min(1),
  place: z.string().min(1),
  squareMetres: z.number().min(0).optional(),
  staff: z.int().min(0).optional(),
  has: z.partialRecord(z.enum(partKeys), z.boolean()).default({}),
  /** The day that the record is of; left out: not known. */
  assessedOn: PlainDate.optional(),
})
export type ProtectionStation = z.infer<typeof ProtectionStation>

/** What a local standard asks of protection stations: least size in square metres, least number of staff, parts. */
export interface StationStandard {
  /** The place whose standard it is. */
  readonly division: string
  /** A station is not judged by it on an earlier day: the month in which it was reported, where its own day was not seen. */
  readonly since?: PlainDate
  readonly leastSquareMetres?: number
  readonly leastStaff?: number
  readonly parts: readonly StationPart[]
  /** `in-principle`: what fails is a warning. */
  readonly area: 'must' | 'in-principle'
  /** How long a child who went back home is followed up, in months. */
  readonly followUpMonths?: { readonly least: number; readonly most: number }
  readonly cite: Citation
}

/** What two places ask of a station. There is no national standard; the texts of 厦门 and 深圳 were not read. */
export const stationStandards = {
  shanghai: {
    division: '310000',
    since: '2025-06-01',
    leastSquareMetres: 30,
    leastStaff: 5,
    parts: ['reception', 'counsellingRoom', 'fullTimeHead', 'legalDeputyHead', 'psychologyOrSocialWork', 'commonSign'],
    area: 'must',
    followUpMonths: { least: 3, most: 12 },
    cite: {
      title: '未成年人保护工作站建设和服务规范（上海市地方标准）',
      issuer: '上海市民政局',
      confidence: 'secondary',
      note: 'as reported in June 2025',
    },
  },
  xiaoCounty: {
    division: '341322',
    since: '2023-08-01',
    leastSquareMetres: 30,
    parts: ['commonSign', 'childSafety'],
    area: 'in-principle',
    cite: {
      title: '关于设立未成年人保护工作站的通知（萧县）',
      confidence: 'secondary',
      note: 'as reported in August 2023',
    },
  },
} as const satisfies Record<string, StationStandard>

const short = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  what: LocalizedText,
  { title }: Citation,
): Problem => ({
  code,
  severity,
  path,
  message: { zh: `${what.zh}，不符合《${title}》。`, en: `${what.en}; ${title} asks for more.` },
  remedy: { zh: '请补足，或核对数据。', en: 'Make it good, or check the data.' },
})

/**
 * What a station lacks by a standard, what cannot be told because the record does not say, and whether it passes (验收): not with an
 * error; `null` while something that is asked is not known, and where the record has no day or one before the standard: whether this
 * holds of it is then not known (`standard`).
 */
export const stationProblems = (
  station: ProtectionStation,
  standard: StationStandard,
): {
  readonly problems: Problem[]
  readonly unknown: readonly ('standard' | 'squareMetres' | 'staff' | StationPart)[]
  readonly passes: boolean | null
} => {
  const { squareMetres, staff, has, assessedOn } = station
  const { since, leastSquareMetres, leastStaff, parts, area, cite } = standard
  if (since !== undefined && assessedOn !== undefined && assessedOn < since)
    return { problems: [], unknown: ['standard'], passes: null }
  const problems: Problem[] = []
  const holds = since === undefined || assessedOn !== undefined
  const unknown: ('standard' | 'squareMetres' | 'staff' | StationPart)[] = holds ? [] : ['standard']
  if (leastSquareMetres !== undefined) {
    if (squareMetres === undefined) unknown.push('squareMetres')
    else if (compareExact(squareMetres, leastSquareMetres) < 0) {
      const what = {
        zh: `面积 ${squareMetres} 平方米，不足 ${leastSquareMetres} 平方米`,
        en: `${squareMetres} m², fewer than ${leastSquareMetres}`,
      }
      problems.push(short('station-small', area === 'must' ? 'error' : 'warning', ['squareMetres'], what, cite))
    }
  }
  if (leastStaff !== undefined) {
    if (staff === undefined) unknown.push('staff')
    else if (staff < leastStaff) {
      const what = { zh: `工作人员 ${staff} 名，不足 ${leastStaff} 名`, en: `${staff} staff, fewer than ${leastStaff}` }
      problems.push(short('station-understaffed', 'error', ['staff'], what, cite))
    }
  }
  for (const part of parts) {
    if (has[part] === undefined) unknown.push(part)
    else if (!has[part]) {
      const { zh, en } = stationParts[part]
      problems.push(
        short('station-part-missing', 'error', ['has', part], { zh: `没有${zh}`, en: `Without ${en}` }, cite),
      )
    }
  }
  const failed = problems.some(({ severity }) => severity === 'error')
  return { problems, unknown, passes: failed && holds ? false : failed || unknown.length > 0 ? null : true }
}
