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

/** Two instalments of one grant: each has its day, and they differ. */
const areInstalments = (a: OrphanAid, b: OrphanAid): boolean =>
  a.paidOn !== undefined && b.paidOn !== undefined && a.paidOn !== b.paidOn

/**
 * What is wrong with a list: `orphan-aid-twice` (a second study grant of a child in one school year that is no instalment on another
 * day; a child may be treated again).
 */
export const orphanAidProblems = (aid: readonly OrphanAid[]): Problem[] =>
  aid.flatMap((given, index) => {
    const { scheme, child, year } = given
    const isSecond = (one: OrphanAid) =>
      one.scheme === scheme && one.child === child && one.year === year && !areInstalments(one, given)
    return scheme === 'study-grant' && aid.slice(0, index).some(isSecond)
      ? [
          problem(
            'orphan-aid-twice',
            'error',
            [index],
            [
              `“${child}”在 ${year} 学年登记了两次助学金。`,
              `"${child}" has two study grants for the school year ${year}.`,
            ],
            ['请合并。', 'Keep one.'],
          ),
        ]
      : []
  })
