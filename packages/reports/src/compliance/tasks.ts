import { type Domain, domains, type Language } from '@minzheng/core'
import {
  countTasks,
  type Ledger,
  rollUpTasks,
  type TaskStanding,
  taskStates,
  urgentFirst,
} from '@minzheng/indicators/ledger'
import { type Block, type Cell, sayIn } from '../paper.js'
import { taskStateNames } from '../words.js'
import { countCell, taskCell } from './shown.js'

/** The tasks of a ledger by state and domain, and those to look at. */
export const tasks = (ledger: Ledger, standings: readonly TaskStanding[], language: Language): Block[] => {
  const say = sayIn(language)
  const row = (name: string, { total, byState, withoutEvidence }: ReturnType<typeof countTasks>): Cell[] => [
    name,
    ...[total, ...taskStates.map(state => byState[state]), withoutEvidence].map(countCell),
  ]
  const urgent = urgentFirst(standings).filter(({ state }) => state === 'overdue' || state === 'stalled')
  return [
    ...(ledger.synthetic
      ? [
          {
            kind: 'text' as const,
            isNote: true,
            text: say({
              zh: '※ 虚构演示：台账的填报内容或所据数据不反映任何地方的实际。',
              en: '※ Synthetic: what is filled in, or a figure it rests on, was invented; it says nothing of any real place.',
            }),
          },
        ]
      : []),
    {
      kind: 'table',
      title: say({ zh: '各领域任务状态', en: 'Tasks by domain and state' }),
      columns: [
        { head: say({ zh: '领域', en: 'Domain' }), width: 24 },
        { head: say({ zh: '任务', en: 'Tasks' }), width: 10, isFigure: true },
        ...taskStates.map(state => ({ head: say(taskStateNames[state]), width: 11, isFigure: true })),
        { head: say({ zh: '无佐证', en: 'No evidence' }), width: 11, isFigure: true },
      ],
      rows: [
        ...rollUpTasks(standings, 'domain').map(group =>
          row(
            group.key === '' ? say({ zh: '未归领域', en: 'Without a domain' }) : say(domains[group.key as Domain]),
            group,
          ),
        ),
        row(say({ zh: '合计', en: 'Total' }), countTasks(standings)),
      ],
    },
    ...(urgent.length > 0
      ? [
          {
            kind: 'table' as const,
            title: say({ zh: '逾期和停滞的任务', en: 'Tasks overdue or stalled' }),
            columns: [
              { head: say({ zh: '条', en: 'Item' }), width: 6, isFigure: true },
              { head: say({ zh: '工作任务', en: 'Task' }), width: 34 },
              { head: say({ zh: '责任科室', en: 'Department' }), width: 16 },
              { head: say({ zh: '期限', en: 'By' }), width: 11 },
              { head: say({ zh: '状态', en: 'State' }), width: 10 },
              { head: say({ zh: '说明', en: 'Reasons' }), width: 26 },
            ],
            rows: urgent.map(({ task, deadline, state, reasons }): Cell[] => [
              countCell(task.item),
              task.task,
              task.departments?.join(say({ zh: '、', en: ', ' })) ?? '',
              deadline ?? '',
              taskCell(state, language),
              reasons.map(({ text }) => say(text)).join(' '),
            ]),
          },
        ]
      : []),
  ]
}
