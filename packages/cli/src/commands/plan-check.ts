import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { printJson, printProblems } from '../output.js'
import { loadPlans } from '../plans.js'
import { table } from '../table.js'

export interface PlanCheckArgs {
  readonly files: readonly string[]
  readonly indicators: readonly string[]
  readonly json: boolean
  readonly strict: boolean
}

/** `minzheng plan check`: every problem of every file, then one line for each plan. */
export const planCheck = async (context: Context, args: PlanCheckArgs): Promise<ExitCode> => {
  const catalogue = await loadCatalogue(context, args.indicators)
  const checked = await loadPlans(context, args.files, catalogue.indicators)
  const problems = [...catalogue.problems, ...checked.flatMap(plan => plan.problems)]
  const failed = problems.some(problem => problem.severity === 'error' || args.strict)
  const summaries = checked.map(({ file, plan, problems }) => ({
    file,
    title: plan?.title ?? '',
    sections: plan?.sections.length ?? 0,
    items: plan?.sections.reduce((sum, section) => sum + section.items.length, 0) ?? 0,
    targets: plan?.targets.length ?? 0,
    errors: problems.filter(problem => problem.severity === 'error').length,
    warnings: problems.filter(problem => problem.severity === 'warning').length,
  }))
  if (args.json) {
    printJson(context, { plans: summaries, problems })
  } else {
    printProblems(context, problems)
    const total = (key: 'sections' | 'items' | 'targets' | 'errors' | 'warnings') =>
      summaries.reduce((sum, plan) => sum + plan[key], 0)
    const head = [
      { zh: '文件', en: 'File' },
      { zh: '工作要点', en: 'Plan' },
      { zh: '部分', en: 'Sections' },
      { zh: '条目', en: 'Items' },
      { zh: '目标', en: 'Targets' },
      { zh: '错误', en: 'Errors' },
      { zh: '警告', en: 'Warnings' },
    ].map(context.say)
    const rows = summaries.map(plan => [
      plan.file,
      plan.title,
      ...[plan.sections, plan.items, plan.targets, plan.errors, plan.warnings].map(String),
    ])
    const sum = [
      context.say({ zh: '合计', en: 'Total' }),
      '',
      ...(['sections', 'items', 'targets', 'errors', 'warnings'] as const).map(key => String(total(key))),
    ]
    context.stdout(`${table(context, head, rows.length > 1 ? [...rows, sum] : rows, [2, 3, 4, 5, 6])}\n`)
  }
  return failed ? exitCode.problems : exitCode.well
}
