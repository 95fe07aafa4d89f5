import type { Language, PlainDate } from '@minzheng/core'
import type { Ledger, TaskStanding } from '@minzheng/indicators/ledger'
import { planPeriod } from '@minzheng/plan'
import type { JudgedPlan, JudgedTarget } from '@minzheng/plan-reader/judgement'
import { countsOf, statusColumns, statusCounts } from './compliance/counts.js'
import { byDomain, byItem, byPlace, gaps, shortOnes, sources } from './compliance/plan-blocks.js'
import { kindOf } from './compliance/shown.js'
import { tasks } from './compliance/tasks.js'
import { type Block, type Cell, numbered, type Paper, type Say, sayIn } from './paper.js'
import { type ReportFile, type ReportForm, toReport } from './report.js'
import { statusNames } from './words.js'

/** A ledger of tasks as it stands on a day, and the plan that it is of. */
export interface ReportedLedger {
  /** The ID of the plan. */
  readonly plan: string
  readonly ledger: Ledger
  readonly standings: readonly TaskStanding[]
}

/** What a report of compliance tells of: judged plans (`judgePlans`), and the ledgers of their tasks. */
export interface ComplianceToReport {
  readonly plans: readonly JudgedPlan[]
  readonly ledgers?: readonly ReportedLedger[] | undefined
}

/** In which language, and as what. */
export interface ComplianceReportOptions<F extends ReportForm = ReportForm> {
  readonly language: Language
  readonly form: F
  /** The unit that issues the report; where not said, of one plan its own issuer. */
  readonly issuer?: string | undefined
}

const figures = (judged: readonly JudgedTarget[], say: Say): Block => {
  const { total, of, well, due } = countsOf(judged)
  return {
    kind: 'figures',
    figures: [
      { label: say({ zh: '目标', en: 'Targets' }), value: String(total) },
      { label: say({ zh: '能够判断', en: 'Can be judged' }), value: String(due) },
      { label: say({ zh: '达成或正常', en: 'Met or on track' }), value: `${well}/${due}` },
      ...(['behind', 'missed', 'no-data', 'not-due'] as const).map(status => ({
        label: say(statusNames[status]),
        value: String(of[status]),
      })),
    ],
  }
}

/** What the figures are, in words: published, reported, read, invented. */
const evidence = (judged: readonly JudgedTarget[], say: Say): Block[] => {
  const kinds = judged.map(kindOf)
  const [published, reported, read, synthetic] = (['published', 'reported', 'read', 'synthetic'] as const).map(
    kind => kinds.filter(one => one === kind).length,
  )
  return [
    {
      kind: 'text',
      text: say({
        zh: `依据：■ 已公布的数据 ${published} 个目标；□ 上报、未经核实的数据 ${reported} 个；¶ 由总结原文读取、未经核实的数据 ${read} 个；※ 虚构演示的数据 ${synthetic} 个；其余没有数据。`,
        en: `Evidence: ■ published figures for ${published} targets; □ reported and confirmed by nobody for ${reported}; ¶ read from the text of a report and confirmed by nobody for ${read}; ※ synthetic for ${synthetic}; the rest have none.`,
      }),
    },
    ...(synthetic
      ? [
          {
            kind: 'text' as const,
            isNote: true,
            text: say({
              zh: '※ 标“虚构演示”的数据是编造的，只为演示，不反映任何地方的实际。',
              en: '※ Figures marked "synthetic" were invented for demonstration; they say nothing of any real place.',
            }),
          },
        ]
      : []),
  ]
}

const planPaper = (
  one: JudgedPlan,
  { ledgers = [] }: ComplianceToReport,
  language: Language,
  issuer?: string,
): Paper => {
  const say = sayIn(language)
  const { plan, asOf, judged } = one
  const period = planPeriod(plan)
  const heading = (zh: string, en: string): Block => ({ kind: 'heading', level: 1, text: say({ zh, en }) })
  const section = (zh: string, en: string, blocks: readonly Block[]) =>
    blocks.length > 0 ? [heading(zh, en), ...blocks] : []
  const blocks = [
    ...section('总体情况', 'In short', [figures(judged, say), ...evidence(judged, say)]),
    ...section('各领域情况', 'By domain', byDomain(judged, language)),
    ...section('各条目标完成情况', 'By item', byItem(judged, language)),
    ...section('各地情况', 'By place', byPlace(judged, language)),
    ...section('滞后和未达成的目标', 'What falls short', shortOnes(judged, language)),
    ...section(
      '任务台账',
      'Tasks of the ledger',
      ledgers
        .filter(({ plan: id }) => id === plan.id)
        .flatMap(({ ledger, standings }) => tasks(ledger, standings, language)),
    ),
    ...section('数据缺口', 'Data gaps', gaps(judged, language)),
    ...section('数据来源', 'Sources', [sources(one, language)]),
  ]
  return {
    title: say({ zh: `${plan.title}完成情况`, en: `${plan.title}: compliance` }),
    issuer: issuer ?? plan.issuer,
    about: [
      ...(period ? [[say({ zh: '期间', en: 'Period' }), `${period.from} — ${period.to}`] as const] : []),
      [say({ zh: '截至', en: 'Judged as of' }), asOf],
    ],
    blocks: numbered(blocks, language),
  }
}

const days = (plans: readonly JudgedPlan[]): readonly PlainDate[] => [...new Set(plans.map(({ asOf }) => asOf))].sort()

const overview = (plans: readonly JudgedPlan[], language: Language, issuer: string | undefined): Paper => {
  const say = sayIn(language)
  const all = plans.flatMap(({ judged }) => judged)
  const line = (name: string, judged: readonly JudgedTarget[]): Cell[] => [name, ...statusCounts(judged)]
  return {
    title: say({ zh: `${plans.length} 份民政工作要点完成情况`, en: `Compliance of ${plans.length} work plans` }),
    issuer,
    about: [[say({ zh: '截至', en: 'Judged as of' }), days(plans).join(say({ zh: '、', en: ', ' }))]],
    blocks: [
      figures(all, say),
      ...evidence(all, say),
      {
        kind: 'table',
        title: say({ zh: '各工作要点目标数', en: 'Targets by plan' }),
        columns: [{ head: say({ zh: '工作要点', en: 'Plan' }), width: 36 }, ...statusColumns(language)],
        rows: [
          ...plans.map(({ plan, judged }) => line([plan.issuer, plan.title].filter(Boolean).join(' '), judged)),
          line(say({ zh: '合计', en: 'Total' }), all),
        ],
      },
    ],
  }
}

/**
 * How plans stand, as a document to look at and print: a page of HTML that needs nothing besides itself, a workbook, or a Word
 * document. Headline figures; compliance by domain and by item with the expected pace; places; what falls short, with its clause;
 * tasks; data gaps; sources. Several plans have an overview before them. What figures are (published, reported, read from a text,
 * synthetic) is said by sign and word. Nothing that a plan or a report says is obeyed by the program that opens the file.
 */
export const complianceReport = <F extends ReportForm>(
  data: ComplianceToReport,
  { language, form, issuer }: ComplianceReportOptions<F>,
): Promise<ReportFile<F>> => {
  const papers = data.plans.map(one => planPaper(one, data, language, issuer))
  return toReport(
    { language, papers: papers.length === 1 ? papers : [overview(data.plans, language, issuer), ...papers] },
    form,
  )
}
