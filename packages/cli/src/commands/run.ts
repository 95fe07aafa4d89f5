import type { BookSource } from '@minzheng/policy'
import { type Manifest, type MembersFile, type Progress, runPopulation } from '@minzheng/population'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson, printProblems } from '../output.js'
import { readPolicyInput } from '../policy.js'
import { dateOption, divisionOption, programNamed } from '../registry.js'

export interface RunArgs {
  readonly id: string
  readonly in: readonly string[]
  readonly out: string
  /** `persons.parquet` of the one list, or `members=persons.parquet`; and the column of the key in it. */
  readonly members: readonly string[]
  readonly membersKey: string | undefined
  readonly key: string | undefined
  readonly place: string | undefined
  readonly placeColumn: string | undefined
  readonly on: string | undefined
  readonly dateColumn: string | undefined
  readonly rules: readonly string[]
  readonly ignore: readonly string[]
  readonly policy: readonly string[]
  readonly allowUnverified: boolean
  readonly checked: boolean
  readonly memory: string | undefined
  readonly threads: number | undefined
  readonly partRows: number | undefined
  readonly restart: boolean
  readonly json: boolean
}

/** Whole numbers with their thousands apart. */
const count = (value: number): string => Math.round(value).toLocaleString('en-US')

const shownTime = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

const progressLine = ({ say }: Context, { rows, rowsPerSecond, secondsLeft }: Progress): string => {
  const done = `${count(rows.done)} / ${count(rows.all)}`
  const speed =
    rowsPerSecond > 0
      ? say({ zh: `，每秒 ${count(rowsPerSecond)} 行`, en: `, ${count(rowsPerSecond)} rows a second` })
      : ''
  const left =
    secondsLeft === undefined
      ? ''
      : say({ zh: `，约剩 ${shownTime(secondsLeft)}`, en: `, about ${shownTime(secondsLeft)} left` })
  return `${done}${speed}${left}`
}

/** A sum of fen as yuan, exactly. */
const yuan = (fen: string): string => {
  const digits = fen.replace('-', '').padStart(3, '0')
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

const printCounts = ({ say, stdout }: Context, out: string, { counts, rules, reasons, columns }: Manifest): void => {
  const { rows, decided, undetermined, rejected } = counts
  const lines = [
    say({
      zh: `${count(rows)} 行 = 已判定 ${count(decided)} + 待定 ${count(undetermined)} + 退回 ${count(rejected)}`,
      en: `${count(rows)} rows = ${count(decided)} decided + ${count(undetermined)} undetermined + ${count(rejected)} rejected`,
    }),
    ...Object.entries(counts.members).map(([group, { rows: all, rejected: lost }]) =>
      say({
        zh: `${group}：${count(all)} 行，其中退回 ${count(lost)}`,
        en: `${group}: ${count(all)} rows, ${count(lost)} of them rejected`,
      }),
    ),
    ...columns.rules.flatMap(({ rule, type }) => {
      const of = rules[rule]
      const open = say({ zh: `未定 ${count(of?.notKnown ?? 0)}`, en: `not known ${count(of?.notKnown ?? 0)}` })
      if (of?.total)
        return say({
          zh: `${rule}：合计 ${yuan(of.total.decided)} 元，${open}`,
          en: `${rule}: ${yuan(of.total.decided)} yuan, ${open}`,
        })
      if (of?.values && type === 'boolean')
        return say({
          zh: `${rule}：是 ${count(of.values['yes'] ?? 0)}，否 ${count(of.values['no'] ?? 0)}，${open}`,
          en: `${rule}: yes ${count(of.values['yes'] ?? 0)}, no ${count(of.values['no'] ?? 0)}, ${open}`,
        })
      return []
    }),
    ...Object.entries(reasons).map(([reason, rows]) =>
      say({ zh: `退回 ${reason}：${count(rows)}`, en: `rejected for ${reason}: ${count(rows)}` }),
    ),
    out,
  ]
  stdout(`${lines.join('\n')}\n`)
}

/** `minzheng run`: a program over a population, Parquet, CSV or NDJSON to a folder of Parquet. */
export const run = async (context: Context, args: RunArgs): Promise<ExitCode> => {
  const { program } = await programNamed(args.id)
  const given = await readPolicyInput(context, args.policy)
  if (given.values.length > 0)
    throw new UsageError({
      zh: '全量运算的 --policy 须为有地方和出处的政策文件；minzheng policy new 可写出样式。',
      en: 'For a population --policy takes documents with a place and a source; minzheng policy new writes one to fill in.',
    })
  printProblems(context, given.problems)
  const members: Record<string, MembersFile> = {}
  for (const one of args.members) {
    const [, group = 'members', file = one] = /^([a-z][A-Za-z]*)=(.+)$/.exec(one) ?? []
    if (args.membersKey === undefined)
      throw new UsageError({
        zh: '请用 --members-key 写明成员文件中哪一列是户的主键。',
        en: 'Say by --members-key which column of the members holds the key of the case.',
      })
    members[group] = { file, key: args.membersKey }
  }
  const stop = new AbortController()
  const onSignal = () =>
    stop.abort(
      new UsageError({
        zh: '已停止；再次运行即从停下处继续。',
        en: 'Stopped; run it again, and it goes on where it was.',
      }),
    )
  process.once('SIGINT', onSignal)
  try {
    const manifest = await runPopulation({
      program: program.id,
      cases: args.in,
      members,
      out: args.out,
      own: [given.documents] as readonly BookSource[],
      allowUnverified: args.allowUnverified,
      checked: args.checked,
      restart: args.restart,
      ignore: args.ignore,
      signal: stop.signal,
      ...(args.key === undefined ? {} : { key: args.key }),
      ...(args.placeColumn !== undefined
        ? { place: { column: args.placeColumn } }
        : args.place !== undefined
          ? { place: divisionOption('place', args.place) }
          : {}),
      ...(args.dateColumn !== undefined
        ? { date: { column: args.dateColumn } }
        : args.on !== undefined
          ? { date: dateOption('on', args.on) }
          : {}),
      ...(args.rules.length > 0 ? { rules: args.rules } : {}),
      ...(args.memory === undefined ? {} : { memory: args.memory }),
      ...(args.threads === undefined ? {} : { threads: args.threads }),
      ...(args.partRows === undefined ? {} : { partRows: args.partRows }),
      onProgress: progress =>
        context.raw.stderr(
          context.terminal.stderr
            ? `\r\x1b[2K${progressLine(context, progress)}`
            : `${progressLine(context, progress)}\n`,
        ),
    }).finally(() => context.terminal.stderr && context.raw.stderr('\r\x1b[2K'))
    if (args.json) printJson(context, manifest)
    else printCounts(context, args.out, manifest)
    return exitCode.well
  } finally {
    process.removeListener('SIGINT', onSignal)
  }
}
