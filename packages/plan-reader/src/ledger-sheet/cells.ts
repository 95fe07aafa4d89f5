import { isPlainDate } from '@minzheng/core'
import {
  type TaskEvidence,
  type TaskKind,
  type TaskReport,
  type TaskStep,
  taskKinds,
} from '@minzheng/indicators/ledger'
import type { Words } from '../task-sheet/words.js'

/** How a ledger sheet words where a task stands: the first word is the one we write. */
export const stateWords: Words<TaskReport['state']> = [
  ['not-started', '未开始', '未启动', '未开展', '未办', '未实施', 'not-started', 'not started'],
  [
    'under-way',
    '进行中',
    '推进中',
    '正在推进',
    '办理中',
    '在办',
    '已启动',
    '正在实施',
    '持续推进',
    '长期推进',
    '未完成',
    '未办结',
    '部分完成',
    '逾期',
    '停滞',
    '滞后',
    '否',
    'under-way',
    'under way',
  ],
  ['done', '已完成', '完成', '办结', '已办结', '已办', '已落实', '已销号', '销号', '是', '√', '100%', 'done'],
]
export const kindNames = Object.entries(taskKinds).map(([kind, { name }]): [TaskKind, string, string] => [
  kind as TaskKind,
  name.zh,
  kind,
])

/** A line that goes on begins with a wide blank, so that no line of a note is taken for an entry. */
const inOneEntry = (text: string): string => text.replaceAll('\n', '\n　')
/** The entries of a cell: its lines, each with those that go on. */
const entriesOf = (cell: string): string[] =>
  cell
    .split(/\n(?!　)/)
    .map(entry => entry.replaceAll('\n　', '\n'))
    .filter(entry => entry.trim() !== '')

/** Within an entry of several parts it begins with two, so that it is taken for none of them. */
const inOnePart = (text: string): string => text.replaceAll('\n', '\n　　')
const asPart = (text: string): string => text.replaceAll('\n　', '\n')
const parts = { obstacle: '存在问题：', next: '下步措施：' } as const
const wordOfState = (state: TaskReport['state']): string => stateWords.find(([known]) => known === state)![1]

/** `2025-03-01 进行中：已印发`, what stands in the way and what comes next on lines of their own. */
export const progressLine = ({ date, state, note, obstacle, next }: TaskReport): string =>
  [
    `${date} ${wordOfState(state)}${note === undefined ? '' : `：${inOnePart(note)}`}`,
    ...(obstacle === undefined ? [] : [`　${parts.obstacle}${inOnePart(obstacle)}`]),
    ...(next === undefined ? [] : [`　${parts.next}${inOnePart(next)}`]),
  ].join('\n')

const entryOfReport = /^(\d{4}-\d{2}-\d{2}) (未开始|进行中|已完成)(?:：([\s\S]*))?$/

/** The words before a line that begins so, and those behind it. */
const splitAt = (entry: string, line: string): readonly [before: string, after: string | undefined] => {
  const at = entry.indexOf(`\n${line}`)
  return at < 0 ? [entry, undefined] : [entry.slice(0, at), entry.slice(at + 1 + line.length)]
}

/** The reports of a cell that is written as we do; `undefined` for a text of another form. */
export const reportsIn = (cell: string): TaskReport[] | undefined => {
  const reports: TaskReport[] = []
  for (const entry of entriesOf(cell)) {
    const [beforeNext, next] = splitAt(entry, parts.next)
    const [head, obstacle] = splitAt(beforeNext, parts.obstacle)
    const [, date, word, note] = entryOfReport.exec(head) ?? []
    const state = stateWords.find(([, written]) => written === word)?.[0]
    if (date === undefined || !isPlainDate(date) || state === undefined) return undefined
    reports.push({
      date,
      state,
      ...(note ? { note: asPart(note) } : {}),
      ...(obstacle ? { obstacle: asPart(obstacle) } : {}),
      ...(next ? { next: asPart(next) } : {}),
    })
  }
  return reports
}

/** `起草｜时限 2025-03-31｜完成 2025-03-20`. */
export const stepLine = ({ step, due, done }: TaskStep): string =>
  `${inOneEntry(step)}${due === undefined ? '' : `｜时限 ${due}`}${done === undefined ? '' : `｜完成 ${done}`}`

const entryOfStep = /^([\s\S]*?)(?:｜时限 (\d{4}-\d{2}-\d{2}))?(?:｜完成 (\d{4}-\d{2}-\d{2}))?$/

/** The steps of a cell; words without days are steps all the same. */
export const stepsIn = (cell: string): TaskStep[] =>
  entriesOf(cell).map(entry => {
    const [, step = entry, due, done] = entryOfStep.exec(entry) ?? []
    const dates = [due, done].every(date => date === undefined || isPlainDate(date))
    if (!dates || step === '') return { step: entry }
    return { step, ...(due === undefined ? {} : { due }), ...(done === undefined ? {} : { done }) }
  })

/** `2025-06-20 【文件印发】管理办法（文号：民发〔2025〕3号）`. */
export const evidenceLine = ({ kind, title, number, date }: TaskEvidence): string =>
  `${date === undefined ? '' : `${date} `}${kind === undefined ? '' : `【${taskKinds[kind].name.zh}】`}${inOneEntry(title)}${number === undefined ? '' : `（文号：${inOneEntry(number)}）`}`

const entryOfEvidence = /^(?:(\d{4}-\d{2}-\d{2}) )?(?:【([^】]{1,8})】)?([\s\S]*?)(?:（文号：([\s\S]*)）)?$/
/** 〔2025〕3号 in a title is its number. */
const numberInTitle = /[一-鿿]{1,12}[〔[［]\d{4}[〕\]］]第?\d+号/

/** The evidence of a cell: each line a piece, with its day and number where it says them. */
export const evidenceIn = (cell: string): TaskEvidence[] =>
  entriesOf(cell).map(entry => {
    const [, date, word, title = entry, written] = entryOfEvidence.exec(entry) ?? []
    const kind = kindNames.find(([, name]) => name === word)?.[0]
    if (title === '' || (word !== undefined && kind === undefined) || (date !== undefined && !isPlainDate(date)))
      return { title: entry }
    const number = written ?? numberInTitle.exec(title)?.[0]
    return {
      ...(kind === undefined ? {} : { kind }),
      title,
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
    }
  })
