import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/**
 * What a figure is counted in, and with how many decimals it is printed: by the system money with one, all else whole; standards of assistance
 * with one, as the ministry’s yearly bulletin has them, rates with two at most.
 */
export const statisticalUnits = {
  万元: { zh: '万元', en: 'ten thousand yuan', decimals: 1 },
  人: { zh: '人', en: 'persons', decimals: 0 },
  人次: { zh: '人次', en: 'person-times', decimals: 0 },
  对: { zh: '对', en: 'couples', decimals: 0 },
  户: { zh: '户', en: 'households', decimals: 0 },
  个: { zh: '个', en: 'units', decimals: 0 },
  张: { zh: '张', en: 'beds', decimals: 0 },
  件: { zh: '件', en: 'cases', decimals: 0 },
  次: { zh: '次', en: 'times', decimals: 0 },
  平方米: { zh: '平方米', en: 'square metres', decimals: 0 },
  具: { zh: '具', en: 'bodies', decimals: 0 },
  '元/人·月': { zh: '元/人·月', en: 'yuan a person and month', decimals: 1 },
  '元/人·年': { zh: '元/人·年', en: 'yuan a person and year', decimals: 1 },
  '%': { zh: '%', en: 'per cent', decimals: 2 },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly decimals: number }>>

/**
 * A line of the indicator dictionary (统计指标). Codes have letters and digits (three and nine in the edition that was seen); most extend the code above them, the total does not:
 * so each names the line above it.
 */
export const StatisticalItem = z.strictObject({
  code: z.string().regex(/^[A-Z]+\d+$/),
  name: z.string().min(1),
  /** One of {@link statisticalUnits}, or another that a table has: how many decimals that is printed with is not known. */
  unit: z.string().min(1),
  /** The line that it is a part of; `null` for one that stands by itself. */
  parent: z.string().nullable().default(null),
  /** `part`: one of the parts that add up to the line above. `of-which` (其中): in it, and not added. */
  line: z.enum(['part', 'of-which']).default('part'),
  /** Whether the parts listed under it are all there are; `null`: the table does not say. */
  partsComplete: z.boolean().nullable().default(null),
  /** Whether it runs on from January (累计) and begins anew each year; else it is what stands on the day. */
  running: z.boolean().default(false),
  definition: z.string().min(1).nullable().default(null),
})
export type StatisticalItem = z.infer<typeof StatisticalItem>

const money = (code: string, name: string, parent: string | null, partsComplete: boolean | null = null) =>
  StatisticalItem.parse({ code, name, unit: '万元', parent, partsComplete, running: true })

/** The lines of spending as a quarterly table of a province shows them (JBZH0001); codes of an edition whose year is not known. */
export const spendingItems: readonly StatisticalItem[] = [
  money('JZH011310000', '民政事业费累计支出', null),
  money('JZH011211000', '社会福利', 'JZH011310000'),
  money('JZH011211100', '儿童福利', 'JZH011211000'),
  money('JZH011211101', '孤儿基本生活保障支出', 'JZH011211100'),
  money('JZH011211102', '事实无人抚养儿童基本生活保障支出', 'JZH011211100'),
  money('JZH011211200', '老年福利', 'JZH011211000'),
  money('JZH011211300', '残疾人福利', 'JZH011211000'),
  money('JZH011212000', '社会救助', 'JZH011310000', false),
  // The rural line beside the urban one was not seen.
  money('JZH011212100', '最低生活保障', 'JZH011212000', false),
  money('JZH011212110', '城市最低生活保障', 'JZH011212100'),
  money('JZH011212111', '城市低保累计支出', 'JZH011212110'),
]

/** What is wrong with a dictionary: a code twice, a line above that is not there, a circle, units that do not agree. */
export const statisticalItemProblems = (items: readonly StatisticalItem[]): Problem[] => {
  const byCode = new Map(items.map(one => [one.code, one]))
  const circular = (item: StatisticalItem): boolean => {
    const passed = new Set([item.code])
    for (let above = item.parent; above !== null; above = byCode.get(above)?.parent ?? null) {
      if (passed.has(above)) return true
      passed.add(above)
    }
    return false
  }
  return items.flatMap((item, row) => {
    const parent = item.parent === null ? undefined : byCode.get(item.parent)
    const say = (code: string, field: string, zh: string, en: string) =>
      problem(
        code,
        'error',
        [row, field],
        [`${item.name}（${item.code}）：${zh}。`, `${item.code}: ${en}.`],
        ['请更正指标目录。', 'Mend the dictionary.'],
      )
    return [
      ...(items.findIndex(({ code }) => code === item.code) < row
        ? [say('code-twice', 'code', '代码重复', 'the code is there twice')]
        : []),
      ...(item.parent !== null && parent === undefined
        ? [say('parent-unknown', 'parent', `没有上级指标${item.parent}`, `there is no line ${item.parent} above it`)]
        : []),
      ...(circular(item) ? [say('parent-circular', 'parent', '上级指标循环', 'it stands above itself')] : []),
      ...(parent !== undefined && parent.unit !== item.unit
        ? [say('unit-of-parent', 'unit', '单位与上级指标不同', 'its unit is not that of the line above')]
        : []),
    ]
  })
}
