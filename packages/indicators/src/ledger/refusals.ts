import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import { grouped } from './group.js'
import type { Ledger } from './ledger.js'

const refusal = (code: string, path: Problem['path'], zh: string, en: string, remedy: LocalizedText): Problem =>
  problem(code, 'error', path, [`${zh}，没有合并。`, `${en}; nothing was merged.`], remedy)

const yearsOf = ({ period }: Ledger): string | undefined => {
  if (period === undefined) return undefined
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}

/** Of a plan's ID, years and division, what both ledgers say and do not agree in. */
const otherPlan = (filled: Ledger, fresh: Ledger): Problem[] => {
  const parts = [
    ['plan', filled.plan, fresh.plan, { zh: '工作要点', en: 'plan' }],
    ['period', yearsOf(filled), yearsOf(fresh), { zh: '年份', en: 'years' }],
    ['division', filled.division, fresh.division, { zh: '行政区划', en: 'division' }],
  ] as const
  return parts.flatMap(([field, had, has, name]) =>
    had === undefined || has === undefined || had === has
      ? []
      : [
          refusal(
            `ledger-of-other-${field}`,
            [field],
            `台账的${name.zh}是 ${had}，工作要点的是 ${has}`,
            `The ledger's ${name.en}: ${had}; the plan's: ${has}`,
            {
              zh: `请换用这份工作要点的台账；如确是同一工作要点，请把台账中的${name.zh}改为 ${has}。`,
              en: `Give the ledger of this plan; where it is the same plan, write ${has} in the ledger.`,
            },
          ),
        ],
  )
}

const idsTwice = ({ tasks }: Ledger): Problem[] => {
  const twice = [...grouped(tasks, ({ id }) => [id])].flatMap(([id, { length }]) => (length > 1 ? [id] : []))
  if (twice.length === 0) return []
  const [zh, en] = ['、', ', '].map(separator => twice.slice(0, 5).join(separator))
  return [
    refusal(
      'ledger-ids-twice',
      ['tasks'],
      `台账有重复的任务编号（${zh}），不知填报内容属于哪一项`,
      `The ledger has task IDs twice (${en}), and nobody can tell which task was filled in`,
      { zh: '请改成不同的编号，或删去重复的行。', en: 'Give each task an ID of its own, or delete what stands twice.' },
    ),
  ]
}

/** Why a ledger that was filled in cannot be brought up to a plan: it is another plan's, or its IDs name no single task. */
export const refusalsOf = (filled: Ledger, fresh: Ledger): Problem[] => [
  ...otherPlan(filled, fresh),
  ...idsTwice(filled),
]
