import type { LocalizedText, PlainDate } from '@minzheng/core'
import { valueDefinitions } from '@minzheng/policy'
import type { MembersFile, PopulationInput, Progress } from '@minzheng/population'
import type { RegisteredProgram } from '@minzheng/rules'
import { type Context, UsageError } from '../context.js'
import { printProblems } from '../output.js'
import { plainValues, readPolicyInput } from '../policy.js'
import { dateOption, divisionOption } from '../registry.js'

/** What all commands over a population are given. */
export interface PopulationArgs {
  readonly in: readonly string[]
  /** `persons.parquet` of the one list, or `members=persons.parquet`; and the column of the key in it. */
  readonly members: readonly string[]
  readonly membersKey: string | undefined
  readonly key: string | undefined
  readonly place: string | undefined
  readonly placeColumn: string | undefined
  readonly on: string | undefined
  readonly dateColumn: string | undefined
  readonly ignore: readonly string[]
  readonly policy: readonly string[]
  readonly allowUnverified: boolean
  readonly memory: string | undefined
  readonly threads: number | undefined
  readonly partRows: number | undefined
  readonly json: boolean
}

const membersOf = ({ members, membersKey }: PopulationArgs): Record<string, MembersFile> =>
  Object.fromEntries(
    members.map(one => {
      const [, group = 'members', file = one] = /^([a-z][A-Za-z]*)=(.+)$/.exec(one) ?? []
      if (membersKey === undefined)
        throw new UsageError({
          zh: '请用 --members-key 写明成员文件中哪一列是户的主键。',
          en: 'Say by --members-key which column of the members holds the key of the case.',
        })
      return [group, { file, key: membersKey }]
    }),
  )

/** What the machine may be spent on. */
export const machineOf = ({ memory, threads, partRows }: PopulationArgs) => ({
  ...(memory === undefined ? {} : { memory }),
  ...(threads === undefined ? {} : { threads }),
  ...(partRows === undefined ? {} : { partRows }),
})

/** Where and when all cases are, or the columns that say so. */
export const whereAndWhen = ({
  place,
  placeColumn,
  on,
  dateColumn,
}: Pick<PopulationArgs, 'place' | 'placeColumn' | 'on' | 'dateColumn'>): Pick<PopulationInput, 'place' | 'date'> => ({
  ...(placeColumn !== undefined
    ? { place: { column: placeColumn } }
    : place !== undefined
      ? { place: divisionOption('place', place) }
      : {}),
  ...(dateColumn !== undefined
    ? { date: { column: dateColumn } }
    : on !== undefined
      ? { date: dateOption('on', on) }
      : {}),
})

/** The files, as they are asked for. @throws UsageError */
export const filesOf = (args: PopulationArgs) => ({
  cases: args.in,
  members: membersOf(args),
  ignore: args.ignore,
  ...(args.key === undefined ? {} : { key: args.key }),
})

/**
 * Policy files for a population: documents, and, where they may be, plain values, which hold for every place.
 * @throws UsageError for plain values where each place must have its source
 */
export const policiesOf = async (
  context: Context,
  files: readonly string[],
  values: { readonly of: RegisteredProgram; readonly on: PlainDate | undefined } | undefined,
): Promise<Pick<PopulationInput, 'own' | 'values'>> => {
  const given = await readPolicyInput(context, files)
  printProblems(context, given.problems)
  const own = given.documents.length > 0 ? { own: [given.documents] } : {}
  if (given.values.length === 0) return own
  if (values === undefined)
    throw new UsageError({
      zh: '全量运算的 --policy 须为有地方和出处的政策文件；minzheng policy new 可写出样式。',
      en: 'For a population --policy takes documents with a place and a source; minzheng policy new writes one to fill in.',
    })
  const { program } = values.of
  const version = values.on === undefined ? program.versions.at(-1)! : program.on(values.on)
  return { ...own, values: plainValues(version, valueDefinitions(program.versions), given.values) }
}

/** What a run over a population under one policy is asked. @throws UsageError */
export const inputOf = async (context: Context, args: PopulationArgs) => ({
  allowUnverified: args.allowUnverified,
  ...(await policiesOf(context, args.policy, undefined)),
  ...filesOf(args),
  ...whereAndWhen(args),
  ...machineOf(args),
})

/** Whole numbers with their thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US')

/** A sum of fen as yuan, exactly. */
export const yuan = (fen: string): string => {
  const digits = fen.replace('-', '').padStart(3, '0')
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

const shownTime = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** How far a run is, in a line. */
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

/** How people, schedulers and terminals that close ask it to stop: it puts away what it wrote of people meanwhile. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Work over a population: it tells on the error stream how far it is, and stops when it is interrupted.
 * @throws UsageError where it was stopped
 */
export const overPopulation = async <T>(
  context: Context,
  work: (told: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<T>,
  stopped: LocalizedText = { zh: '已停止。', en: 'Stopped.' },
): Promise<T> => {
  const { raw, terminal } = context
  const stop = new AbortController()
  const onSignal = () => stop.abort(new UsageError(stopped))
  for (const signal of signals) process.once(signal, onSignal)
  const onProgress = (progress: Progress) =>
    raw.stderr(terminal.stderr ? `\r\x1b[2K${progressLine(context, progress)}` : `${progressLine(context, progress)}\n`)
  try {
    return await work({ signal: stop.signal, onProgress })
  } finally {
    if (terminal.stderr) raw.stderr('\r\x1b[2K')
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
}
