import { Problem } from '@minzheng/core'
import { Indicator, Observation } from '@minzheng/indicators'
import { planJsonSchema } from '@minzheng/plan'
import { policyDocumentJsonSchema } from '@minzheng/policy/read'
import { CoverageEntry } from '@minzheng/seeds/coverage'
import { loadDefinitions } from 'minzheng'
import * as z from 'zod'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson } from '../output.js'
import { table } from '../table.js'

/** The models that have a JSON Schema. */
export const schemas = {
  plan: { name: { zh: '年度工作要点', en: 'Annual work plan' }, json: planJsonSchema },
  indicator: { name: { zh: '指标', en: 'Indicator' }, json: () => z.toJSONSchema(Indicator) },
  observation: { name: { zh: '观测数据', en: 'Observation' }, json: () => z.toJSONSchema(Observation) },
  coverage: {
    name: { zh: '覆盖清单的条目', en: 'Entry of the coverage list' },
    json: () => z.toJSONSchema(CoverageEntry),
  },
  policy: {
    name: { zh: '政策文件', en: 'Policy document' },
    json: async () => policyDocumentJsonSchema(await loadDefinitions()),
  },
  problem: { name: { zh: '数据问题', en: 'Problem' }, json: () => z.toJSONSchema(Problem) },
} as const

const isSchema = (id: string): id is keyof typeof schemas => Object.hasOwn(schemas, id)

/** `minzheng schema`: the JSON Schema (2020-12) of a model; without an ID, the list of models. */
export const schema = async (context: Context, id: string | undefined): Promise<ExitCode> => {
  if (id === undefined) {
    const rows = Object.entries(schemas).map(([key, { name }]) => [key, context.say(name)])
    context.stdout(
      `${table(context, [context.say({ zh: '名称', en: 'ID' }), context.say({ zh: '内容', en: 'What' })], rows)}\n`,
    )
    return exitCode.well
  }
  if (!isSchema(id))
    throw new UsageError({
      zh: `没有名为 ${id} 的模型。可选：${Object.keys(schemas).join('、')}。`,
      en: `There is no model ${id}. Choose one of ${Object.keys(schemas).join(', ')}.`,
    })
  printJson(context, await schemas[id].json())
  return exitCode.well
}
