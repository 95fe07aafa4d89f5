import type { PlainDate, Problem } from '@minzheng/core'
import { divisionName, fullName } from '@minzheng/core/divisions'
import { validate } from '@minzheng/core/validate'
import type { PolicySources, Program, RegisteredProgram } from '@minzheng/rules'
import { PolicyFile, policyFileProblems, policyFor } from '@minzheng/rules/policy'
import { policies as bundled } from '@minzheng/seeds/policies'
import { type Context, UsageError } from './context.js'
import { located, parseData, readSource } from './input.js'

/** Where the policy values of a command come from: a place, files of one's own, or both. */
export interface PolicyArgs {
  readonly place: string | undefined
  readonly policy: readonly string[]
  readonly allowUnverified: boolean
}

/** The values to compute with, and where each was found. */
export interface FoundPolicy {
  readonly values: Record<string, unknown>
  readonly sources: PolicySources
  /** Values that rest on a source that nobody confirmed. */
  readonly unverified: readonly string[]
}

type Values = Record<string, unknown>
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const merge = (base: Values, over: Values): Values => {
  const merged = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const inner = merged[key]
    merged[key] = isValues(value) && isValues(inner) ? merge(inner, value) : value
  }
  return merged
}

interface PolicyInput {
  readonly files: readonly PolicyFile[]
  readonly values: Values | undefined
  readonly problems: readonly Problem[]
}

/** Policy files of one's own: either dated values of a place, as in `seeds/policies`, or plain values of the policy's schema. */
export const readPolicyInput = async (
  context: Context,
  program: Program,
  names: readonly string[],
): Promise<PolicyInput> => {
  const files: PolicyFile[] = []
  const problems: Problem[] = []
  let values: Values | undefined
  for (const name of names) {
    const file = parseData(await readSource(context, name))
    if (!isValues(file.data)) {
      problems.push(...located(file, file.problems))
      continue
    }
    if (!('program' in file.data && 'values' in file.data)) {
      values = merge(values ?? {}, file.data)
      continue
    }
    const checked = validate(PolicyFile, file.data)
    if (checked.success) {
      files.push(checked.data)
      problems.push(...located(file, policyFileProblems(program, checked.data)))
    } else problems.push(...located(file, checked.problems))
  }
  return { files, values, problems }
}

/**
 * The policy of the day: that of the place, with plain values of one's own over it; or those values alone where no place is named.
 * @throws ProblemError where a value is not known
 */
export const findPolicy = (
  { program: versions, national }: RegisteredProgram,
  program: Program,
  date: PlainDate,
  args: PolicyArgs,
  input: PolicyInput,
): FoundPolicy => {
  const { place } = args
  if (place !== undefined && fullName(place) === undefined)
    throw new UsageError({
      zh: `没有代码为 ${place} 的区划。请写 6 位行政区划代码，如 350200。`,
      en: `There is no division ${place}. Write its six-digit code, such as 350200.`,
    })
  const book = [...input.files, ...bundled, ...(national ? [national] : [])]
  if (place === undefined && input.values !== undefined) {
    const checked = validate(program.policy, input.values)
    if (checked.success) return { values: checked.data, sources: {}, unverified: [] }
    throw new UsageError({
      zh: `政策取值不完整：${checked.problems.map(problem => `${problem.path.join('.')} ${problem.message.zh}`).join(' ')} 用 minzheng describe ${versions.id} 查看全部取值，或用 --place 指明地方。`,
      en: `The policy is not complete: ${checked.problems.map(problem => `${problem.path.join('.')}: ${problem.message.en}`).join(' ')} See minzheng describe ${versions.id}, or name a place with --place.`,
    })
  }
  const found = policyFor(program, book, {
    place: place ?? '100000',
    date,
    allowUnverified: args.allowUnverified,
    nameOf: code => fullName(code) ?? divisionName(code),
    ...(input.values === undefined ? {} : { values: input.values }),
  })
  return { values: found.policy, sources: found.sources, unverified: found.unverified }
}

/** The same policy with other values over it, for a what-if. @throws UsageError where it is none any more */
export const changedPolicy = (program: Program, base: Values, over: Values): Values => {
  const checked = validate(program.policy, merge({ ...base }, over))
  if (checked.success) return checked.data
  throw new UsageError({
    zh: checked.problems.map(problem => `${problem.path.join('.')}：${problem.message.zh}`).join(' '),
    en: checked.problems.map(problem => `${problem.path.join('.')}: ${problem.message.en}`).join(' '),
  })
}
