import { existsSync } from 'node:fs'
import { isDivisionCode } from '@minzheng/core'
import { fullName } from '@minzheng/core/divisions'
import { exampleOf, type ValueDefinition } from '@minzheng/policy'
import { loadDefinitions } from 'minzheng'
import { stringify } from 'yaml'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { dateOption } from '../registry.js'
import { resultFile, writeWhole } from '../result-file.js'
import { definitionOf } from '../value-definitions.js'

export interface PolicyNewArgs {
  readonly division: string
  readonly title: string
  readonly values: readonly string[]
  readonly from: string | undefined
  readonly out: string | undefined
}

const one = (data: unknown): string => stringify(data, { singleQuote: true, lineWidth: 0 }).trimEnd()

/** A line that is left to be filled in: a comment until somebody writes it. */
const later = (field: string, what: string): string => `# ${field}: ${what}`

const valueLine = (definition: ValueDefinition, language: 'zh' | 'en'): string => {
  const { id, label, options, words } = definition
  const choice = options?.map(option => `${option}${words?.[option] ? ` ${words[option][language]}` : ''}`).join(' | ')
  return `  # ${label[language]}${choice ? `: ${choice}` : ''}\n  ${id}:  # ${exampleOf(definition)}`
}

/** `minzheng policy new`: a document to fill in. What is still empty is what `policy check` asks for. */
export const policyNew = async (context: Context, args: PolicyNewArgs): Promise<ExitCode> => {
  const { division, title, out } = args
  const file = await resultFile(out, ['yaml'])
  if (file && existsSync(file.path))
    throw new UsageError({
      zh: `${out} 已经存在，不会覆盖。请另写文件名，或先移走原文件。`,
      en: `${out} is there already and is not written over. Give another name, or move it away first.`,
    })
  const name = fullName(division)
  if (!isDivisionCode(division) || (name === undefined && division !== '100000'))
    throw new UsageError({
      zh: `没有代码为 ${division} 的区划。请写 6 位行政区划代码，如 350200。`,
      en: `There is no division ${division}. Write its six-digit code, such as 350200.`,
    })
  const definitions = await loadDefinitions()
  const chosen = args.values
    .flatMap(list => list.split(',').filter(id => id !== ''))
    .map(id => definitionOf(definitions, id))
  const from = args.from === undefined ? undefined : dateOption('from', args.from)
  const { say, lang } = context
  const text = [
    `# ${name ?? say({ zh: '全国', en: 'The nation' })}`,
    `division: '${division}'`,
    one({ title }),
    later('number', '民发〔2024〕1号'),
    later('issuer', '某市民政局'),
    later('issued', '2024-06-01'),
    later('url', 'https://…'),
    `# ${say({ zh: 'primary 读到原文；official-excerpt 官方摘录；secondary 他人转述；unverified 未核实', en: 'primary: the issuer’s own text; official-excerpt; secondary: somebody else’s page; unverified' })}`,
    'confidence:',
    `# ${say({ zh: '自哪天起；不确知的写 { between: [可能的第一天, 确定的第一天] }', en: 'From which day; where it is not known { between: [first possible day, first certain day] }' })}`,
    `from:${from === undefined ? '' : ` ${from}`}`,
    later(
      'until',
      say({
        zh: '确已终止的写最后一天；只知至某日的写 { unknownAfter: 2025-06-30 }',
        en: 'the last day, where it truly ended; { unknownAfter: 2025-06-30 } where it is known only until then',
      }),
    ),
    'values:',
    ...chosen.map(definition => valueLine(definition, lang)),
    later('none', say({ zh: '[明知没有的取值的标识]', en: '[ids of values that are known to be none]' })),
    '',
  ].join('\n')
  if (!file) context.stdout(text)
  else {
    await writeWhole(context, file, text)
    context.stdout(
      `${context.say({ zh: `已写入 ${out}；填好后用 minzheng policy check ${out} 检查。`, en: `Written to ${out}; fill it in, then minzheng policy check ${out}.` })}\n`,
    )
  }
  return exitCode.well
}
