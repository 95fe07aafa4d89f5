import { type PlainDate, type Problem, problem } from '@minzheng/core'
import { divisionsOn, fullName } from '@minzheng/core/divisions'
import { complianceStatuses } from '@minzheng/indicators'
import { type Ledger, ledgerOn } from '@minzheng/indicators/ledger'
import { type Plan, planPeriod } from '@minzheng/plan'
import { complianceData, evidenceOf, type JudgedPlan, judgePlans } from '@minzheng/plan-reader/judgement'
import { printedBook } from '@minzheng/reports/sheets'
import { statusNames } from '@minzheng/reports/words'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { formatStatus } from '../format.js'
import { divisionGiven, yearGiven } from '../given.js'
import { judgementDay } from '../judgement-day.js'
import { loadLedgers, type TaskFile } from '../ledgers.js'
import { loadObservations } from '../observations.js'
import { printProblems, withProgress } from '../output.js'
import { loadPlansOrTexts } from '../plans.js'
import { deliver, deliverJson, notWritten, resultFile, writeWhole } from '../result-file.js'
import { toCsv } from '../rows.js'
import { prose, table } from '../table.js'
import { rowsOf, sheetOf, shownOf } from './comply-rows.js'
import { type JudgedLedger, ledgerJson, printLedger, tasksSheet } from './tasks-rows.js'

export interface ComplyArgs {
  readonly plan: readonly string[]
  readonly observations: readonly string[]
  /** Ledgers of tasks, each of one of the plans. */
  readonly ledger: readonly string[]
  readonly indicators: readonly string[]
  /** The division of plans and reports that name none. */
  readonly division: string | undefined
  /** The year of those that name none. */
  readonly year: string | undefined
  readonly asOf: string | undefined
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | undefined
  readonly out: string | undefined
  /** A report to look at and print: .html, .xlsx or .docx. */
  readonly report: string | undefined
  readonly strict: boolean
  /** Only the counts, without a table for each plan. */
  readonly summary: boolean
}

const printTable = (context: Context, judged: JudgedPlan): void => {
  const { plan, asOf } = judged
  context.stdout(`\n${plan.title}  ${context.say({ zh: `截至 ${asOf}`, en: `as of ${asOf}` })}\n`)
  const head = [
    { zh: '条', en: 'Item' },
    { zh: '指标', en: 'Indicator' },
    { zh: '要求', en: 'Required' },
    { zh: '期限', en: 'By' },
    { zh: '实际', en: 'Actual' },
    { zh: '完成率', en: 'Attained' },
    { zh: '状态', en: 'Status' },
    { zh: '依据', en: 'Evidence' },
    { zh: '地方', en: 'Places' },
  ].map(context.say)
  const rows = judged.judged.map(one => {
    const shown = shownOf(context, one)
    return [
      shown.item,
      shown.indicator,
      shown.required,
      shown.deadline,
      shown.actual,
      shown.attained,
      formatStatus(context, one.result.status),
      shown.evidence,
      shown.places,
    ]
  })
  context.stdout(`${table(context, head, rows, [0, 4, 5])}\n`)
}

const countsOf = (plans: readonly JudgedPlan[]) =>
  complianceStatuses.map(
    status => [status, plans.flatMap(plan => plan.judged).filter(one => one.result.status === status).length] as const,
  )

const printSummary = (context: Context, plans: readonly JudgedPlan[]): void => {
  const judged = plans.flatMap(plan => plan.judged)
  const summaryOf = (name: string, part: readonly JudgedPlan[]) => [
    name,
    String(
      new Set(
        part.flatMap(plan =>
          plan.plan.sections.flatMap(section => section.items.map(item => `${plan.plan.id} ${item.number}`)),
        ),
      ).size,
    ),
    String(part.reduce((sum, plan) => sum + plan.judged.length, 0)),
    ...countsOf(part).map(([, count]) => String(count)),
  ]
  const head = [
    { zh: '工作要点', en: 'Plan' },
    { zh: '条目', en: 'Items' },
    { zh: '目标', en: 'Targets' },
    ...complianceStatuses.map(status => statusNames[status]),
  ]
  const rows = plans.map(plan => summaryOf(plan.plan.title, [plan]))
  if (plans.length > 1) rows.push(summaryOf(context.say({ zh: '合计', en: 'Total' }), plans))
  context.stdout(`\n${table(context, head.map(context.say), rows, [1, 2, 3, 4, 5, 6, 7, 8])}\n`)
  // Older figures of a target that nobody can judge are no data for it.
  const rested = judged.filter(one => one.result.status !== 'no-data').map(one => evidenceOf(one.result))
  const [published, reported, read, synthetic] = (['published', 'reported', 'read', 'synthetic'] as const).map(
    kind => rested.filter(one => one === kind).length,
  )
  const ofText = {
    zh: read ? `${read} 个用总结原文读取、未经核实的数据，` : '',
    en: read ? `${read} on figures read from the text of reports, ` : '',
  }
  const evidence = context.say({
    zh: `依据：${published} 个目标用已公布的数据，${reported} 个用上报、未经核实的数据，${ofText.zh}${synthetic} 个用虚构的演示数据（标“虚构演示”，不反映任何地方的实际），其余没有数据。`,
    en: `Evidence: ${published} targets rest on published figures, ${reported} on reports that nobody confirmed, ${ofText.en}${synthetic} on invented demonstration figures (marked "synthetic"; they say nothing of any real place), the rest have none.`,
  })
  context.stdout(`\n${prose(context, evidence)}\n`)
}

const latest = (dates: readonly PlainDate[]): PlainDate => dates.toSorted().at(-1) ?? ''

const dayOf = (context: Context, asOf: string | undefined, plan: Plan | undefined): PlainDate | undefined => {
  const period = plan && planPeriod(plan)
  return period && judgementDay(context, asOf, period)
}

const yearOf = (plan: Plan): string | undefined => planPeriod(plan)?.from.slice(0, 4)

/**
 * A ledger is made from one file of a plan and judged with another, whose name gives it another ID: then its title tells, with
 * place and year.
 */
const isOfPlan = ({ title, division, period }: Ledger, plan: Plan): boolean =>
  title.replace(/\s/g, '') === plan.title.replace(/\s/g, '') &&
  (division === undefined || plan.division === undefined || division === plan.division) &&
  (period === undefined || yearOf(plan) === undefined || period.from.slice(0, 4) === yearOf(plan))

/** The plan that a ledger is of: the one that it names, or the only one that it can be of. */
const planOf = (ledger: Ledger, plans: readonly JudgedPlan[]): JudgedPlan | undefined => {
  const named = plans.find(({ plan }) => plan.id === ledger.plan)
  if (named) return named
  const [only, another] = plans.filter(({ plan }) => isOfPlan(ledger, plan))
  return another === undefined ? only : undefined
}

/** A file of tasks, with the plan that its ledger is of. */
interface HeldFile extends TaskFile {
  readonly of: JudgedPlan | undefined
}

/** A ledger on the day of judgement of its plan, by the plan's ID. */
interface PlanLedger extends JudgedLedger {
  readonly plan: string
}

/** A ledger with a task that an invented figure decides is marked as invented. */
const markedAsInvented = (ledger: Ledger, { judged }: JudgedPlan): Ledger => {
  const invented = new Set(judged.flatMap(({ result }) => (result.synthetic ? result.target : [])))
  const isInvented = ledger.tasks.some(({ targets = [] }) => targets.some(target => invented.has(target)))
  return isInvented ? { ...ledger, synthetic: true } : ledger
}

/** The tasks of a plan on the day of its judgement: its targets decide those that name them. */
const tasksOf = (judgedPlan: JudgedPlan, ledgers: readonly HeldFile[]): PlanLedger[] =>
  ledgers.flatMap(({ ledger, of }) => {
    if (ledger === undefined || of !== judgedPlan) return []
    const { plan, asOf, judged } = judgedPlan
    const compliance = judged.map(({ result }) => result)
    const standings = ledgerOn(ledger, { asOf, compliance })
    return [{ plan: plan.id, ledger: markedAsInvented(ledger, judgedPlan), asOf, standings }]
  })

/** What to do with texts that were given for the wrong thing; where both were, they are the wrong way round. */
const inPlace = (problems: readonly Problem[]): Problem[] => {
  const [plans, reports] = ['not-a-plan', 'not-results'].map(sought => problems.some(({ code }) => code === sought))
  const remedy = {
    zh:
      plans && reports
        ? '--plan 和 --observations 给的文件像是放反了，请对调。'
        : '工作要点用 --plan 给出，总结和完成情况用 --observations 给出，请核对文件。',
    en:
      plans && reports
        ? 'The files of --plan and --observations seem to be the wrong way round: exchange them.'
        : 'A plan is given by --plan, a report by --observations: check the files.',
  }
  return problems.map(one => (one.code === 'not-a-plan' || one.code === 'not-results' ? { ...one, remedy } : one))
}

const ofNoPlan = (ledgers: readonly HeldFile[]): Problem[] =>
  ledgers.flatMap(({ file, ledger, of }) => {
    if (!ledger || of) return []
    const found = problem(
      'ledger-without-plan',
      'warning',
      ['plan'],
      [
        `台账属于工作要点《${ledger.title}》（${ledger.plan}），不在其中，未列出。`,
        `The ledger is of the plan "${ledger.title}" (${ledger.plan}), which is not among these; it was left out.`,
      ],
      [
        '请用 --plan 一并给出；确属其中之一的，请改正台账的 plan，或其标题、区划和年度。',
        'Give that plan with --plan; if it is one of these, mend plan in the ledger, or its title, division and year.',
      ],
    )
    return [{ ...found, file }]
  })

/** `minzheng comply`: each target of each plan held against what was reported, as of a day. */
export const complyCommand = async (context: Context, args: ComplyArgs): Promise<ExitCode> => {
  const inputs = [...args.plan, ...args.observations, ...args.ledger, ...args.indicators]
  const out = await resultFile(args.out, ['json', 'csv', 'xlsx'], args.format, inputs)
  const report = await resultFile(args.report, ['html', 'xlsx', 'docx'], undefined, inputs, '--report')
  const format = out?.format ?? args.format ?? 'table'
  const catalogue = await loadCatalogue(context, args.indicators)
  const division = divisionGiven(args.division)
  const year = yearGiven(args.year)
  const checked = (await loadPlansOrTexts(context, args.plan, { indicators: catalogue.indicators, year })).map(one =>
    one.plan === undefined || one.plan.division !== undefined || division === undefined
      ? one
      : { ...one, plan: { ...one.plan, division } },
  )
  const horizon = latest([context.today(), ...checked.flatMap(({ plan }) => dayOf(context, args.asOf, plan) ?? [])])
  const loading = context.say({ zh: '正在读取观测数据', en: 'Reading observations' })
  const read = await withProgress(context, loading, () =>
    loadObservations(context, args.observations, horizon, { indicators: catalogue.indicators, division, year }),
  )
  const files = await loadLedgers(context, args.ledger, { indicators: catalogue.indicators, horizon })
  const { plans, problems: ofJudgement } = judgePlans(
    checked.flatMap(({ file, plan }) => (plan ? [{ file, plan }] : [])),
    read,
    {
      indicators: catalogue.indicators,
      asOf: period => judgementDay(context, args.asOf, period),
      divisionsOn,
      fullName,
    },
  )
  const ledgers = files.map((file): HeldFile => ({ ...file, of: file.ledger && planOf(file.ledger, plans) }))
  const problems: Problem[] = [
    ...catalogue.problems,
    ...inPlace([...checked.flatMap(plan => plan.problems), ...read.problems]),
    ...ofJudgement,
    ...ledgers.flatMap(({ problems }) => problems),
    ...ofNoPlan(ledgers),
  ]

  const tasks = plans.flatMap(plan => tasksOf(plan, ledgers))
  if (report && plans.length > 0) {
    const { complianceReport } = await import('@minzheng/reports')
    await writeWhole(
      context,
      report,
      await complianceReport({ plans, ledgers: tasks }, { language: context.lang, form: report.format }),
    )
  }
  if (format === 'json') {
    const data = complianceData(plans)
    const tasksOfPlan = (id: string) => tasks.filter(({ plan }) => plan === id).map(ledgerJson)
    const json = {
      ...data,
      plans: ledgers.length === 0 ? data.plans : data.plans.map(plan => ({ ...plan, tasks: tasksOfPlan(plan.plan) })),
      problems,
    }
    await deliverJson(context, out, json)
  } else {
    printProblems(context, problems)
    const rows = rowsOf(context, plans)
    if (format === 'csv') {
      if (plans.length > 0) await deliver(context, out, toCsv(rows))
    } else if (format === 'xlsx') {
      if (plans.length > 0)
        await deliver(
          context,
          out,
          await printedBook(
            [...plans.map(plan => sheetOf(context, plan)), ...tasks.map(one => tasksSheet(context, one))],
            context.lang,
          ),
        )
    } else {
      if (!args.summary) for (const plan of plans) printTable(context, plan)
      printSummary(context, plans)
      for (const one of tasks) {
        context.stdout('\n')
        printLedger(context, one, { by: args.summary ? [] : ['item', 'domain'], all: false, isBrief: args.summary })
      }
    }
  }
  // JSON tells of no plan too; of the others the file that is there stays.
  if (plans.length === 0)
    for (const file of [report, format === 'csv' || format === 'xlsx' ? out : undefined])
      notWritten(context, file?.path, { zh: '没有可以核对的工作要点', en: 'there is no plan to judge' })
  const missed = args.strict && plans.some(plan => plan.judged.some(one => one.result.status === 'missed'))
  return missed || problems.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
