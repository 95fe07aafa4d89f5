import type { PlanTarget } from '@minzheng/plan'
import { textKinds } from '@minzheng/plan-reader'
import { readPlanFile, writeTaskSheet } from '@minzheng/plan-reader/files'
import { stringify } from 'yaml'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { formatTarget } from '../format.js'
import { readSource } from '../input.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { planIdOf } from '../plans.js'
import { resultFile, writeWhole } from '../result-file.js'
import { table } from '../table.js'

export interface PlanReadArgs {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
  readonly as?: 'plan' | undefined
}

/** A target as `plan read --json` prints it: every field is there, `null` where the text is silent. */
const fullTarget = (target: PlanTarget) => ({
  item: target.item,
  quote: target.quote ?? null,
  span: target.span ?? null,
  kind: target.kind,
  comparator: target.comparator,
  value: target.value,
  valueMax: target.valueMax ?? null,
  unit: target.unit,
  scope: target.scope ?? null,
  deadline: target.deadline ?? null,
  modality: target.modality,
  bare: target.bare,
  ...(target.change ? { change: target.change } : {}),
  ...(target.partOf ? { partOf: target.partOf } : {}),
  ...(target.object ? { object: target.object } : {}),
  ...(target.pace ? { pace: target.pace } : {}),
  id: target.id,
})

/** `minzheng plan read`: a plan's own text (txt, md, docx) or task sheet (xlsx) as a typed plan. */
export const planRead = async (context: Context, args: PlanReadArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['yaml', 'json', 'xlsx'])
  const source = await readSource(context, args.file)
  const { plan, kind, problems } = await withProgress(
    context,
    context.say({ zh: `正在读取 ${args.file}`, en: `Reading ${args.file}` }),
    () =>
      readPlanFile(source.bytes, { name: source.name, id: planIdOf(args.file), ...(args.as ? { as: args.as } : {}) }),
  )
  const failed = plan === undefined || problems.some(problem => problem.severity === 'error')
  const named = problems.map(problem => ({ ...problem, file: args.file }))
  if (args.json) {
    printJson(context, {
      kind: kind ?? null,
      plan: plan ?? null,
      targets: plan?.targets.map(fullTarget) ?? [],
      problems: named,
    })
  } else {
    printProblems(context, named)
  }
  if (plan && out) await writeWhole(out, await written(plan, out.format))
  if (plan && !args.json && !out) {
    const items = plan.sections.flatMap(section => section.items.map(item => ({ section, item })))
    const called = kind ? `${context.say({ zh: '种类：', en: 'Kind: ' })}${context.say(textKinds[kind])}\n` : ''
    context.stdout(
      `${plan.title}\n${called}${context.say({ zh: `${plan.sections.length} 部分，${items.length} 条，${plan.targets.length} 个目标`, en: `${plan.sections.length} sections, ${items.length} items, ${plan.targets.length} targets` })}\n\n`,
    )
    for (const section of plan.sections) {
      context.stdout(`${section.number}  ${section.heading}\n`)
      for (const item of section.items) {
        context.stdout(`   ${item.number}. ${item.heading}\n`)
      }
    }
    const head = [
      { zh: '条', en: 'Item' },
      { zh: '要求', en: 'Required' },
      { zh: '期限', en: 'By' },
      { zh: '原文', en: 'Words of the plan' },
    ].map(context.say)
    const rows = plan.targets.map(target => [
      String(target.item),
      formatTarget(context, target),
      target.deadline ?? '',
      target.quote ?? '',
    ])
    context.stdout(`\n${table(context, head, rows, [0])}\n`)
  }
  return failed ? exitCode.problems : exitCode.well
}

type ReadPlan = NonNullable<Awaited<ReturnType<typeof readPlanFile>>['plan']>

const written = (plan: ReadPlan, format: 'yaml' | 'json' | 'xlsx'): string | Promise<Uint8Array> =>
  format === 'yaml'
    ? stringify(plan, { lineWidth: 0 })
    : format === 'json'
      ? `${JSON.stringify(plan, null, 2)}\n`
      : writeTaskSheet(plan)
