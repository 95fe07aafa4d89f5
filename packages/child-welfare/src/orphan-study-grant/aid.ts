import { keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** The schemes that help orphans with treatment and school (孤儿助医助学), from lottery funds. */
export const orphanAidSchemes = {
  'study-grant': { zh: '福彩圆梦·孤儿助学', en: 'Study grant' },
  'tomorrow-plan': { zh: '孤儿医疗康复明天计划', en: 'Tomorrow Plan' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A scheme: see {@link orphanAidSchemes}. */
export type OrphanAidScheme = keyof typeof orphanAidSchemes

/** What one child was given by a scheme in a year. Whether and how much is due is for the rules of the scheme. */
export const OrphanAid = z.strictObject({
  scheme: z.enum(keysOf(orphanAidSchemes)),
  /** A number, never a name. */
  child: z.string().min(1),
  /** The year; of a school year that in which it begins. */
  year: z.int().min(1900).max(2200),
  /** In fen. */
  amount: z.int().min(0),
  /** The day of an instalment, where a grant is paid by the month or the quarter; left out: paid at once, or not known. */
  paidOn: PlainDate.optional(),
})
export type OrphanAid = z.infer<typeof OrphanAid>

/** How many children a scheme reached in a year, and with how much in fen; a child who was treated several times is one child. */
export const orphanAidTotals = (
  aid: readonly OrphanAid[],
  year: number,
): Readonly<Record<OrphanAidScheme, { readonly children: number; readonly amount: number }>> => {
  const of = (scheme: OrphanAidScheme) => {
    const own = aid.filter(one => one.scheme === scheme && one.year === year)
    return {
      children: new Set(own.map(({ child }) => child)).size,
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
    }
  }
  return { 'study-grant': of('study-grant'), 'tomorrow-plan': of('tomorrow-plan') }
}

/** Whether two of one grant are instalments, each with a day of its own; `null` where one has none, which may not be known. */
const areInstalments = (a: OrphanAid, b: OrphanAid): boolean | null =>
  a.paidOn === undefined || b.paidOn === undefined ? null : a.paidOn !== b.paidOn

/**
 * What is wrong with a list: `orphan-aid-twice` (a second study grant of a child in one school year that is no instalment on another
 * day; a warning where one has no day, as it may be one; a child may be treated again).
 */
export const orphanAidProblems = (aid: readonly OrphanAid[]): Problem[] =>
  aid.flatMap((given, index) => {
    const { scheme, child, year } = given
    if (scheme !== 'study-grant') return []
    const answers = aid
      .slice(0, index)
      .filter(one => one.scheme === scheme && one.child === child && one.year === year)
      .map(one => areInstalments(one, given))
    if (answers.every(answer => answer === true)) return []
    const isSure = answers.includes(false)
    return [
      problem(
        'orphan-aid-twice',
        isSure ? 'error' : 'warning',
        [index],
        isSure
          ? [
              `“${child}”在 ${year} 学年登记了两次助学金。`,
              `"${child}" has two study grants for the school year ${year}.`,
            ]
          : [
              `“${child}”在 ${year} 学年登记了两笔助学金，是否分期不明。`,
              `"${child}" has two study grants for the school year ${year}; whether they are instalments is not known.`,
            ],
        ['请合并，或者补记各期发放日期。', 'Keep one, or record the day of each instalment.'],
      ),
    ]
  })
