import { type PlainDate, type Problem, ProblemError } from '@minzheng/core'
import { divisionName, fullName, placeProblems } from '@minzheng/core/divisions'
import {
  leavesOf,
  type PolicyDocument,
  type PolicySources,
  type PolicyValues,
  policyBook,
  policyFor,
  readOwnValues,
  type ValueDefinitions,
  valueDefinitions,
} from '@minzheng/policy'
import { type ReadDocument, readPolicyDocument } from '@minzheng/policy/read'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { policies as bundled } from '@minzheng/seeds/policies'
import { decodeText } from '@minzheng/tables/files'
import { loadDefinitions } from 'minzheng'
import { type Context, UsageError } from './context.js'
import { type DataFile, located, parseData, readSource, type SourceFile } from './input.js'

export interface PolicyArgs {
  readonly place: string | undefined
  readonly policy: readonly string[]
  readonly allowUnverified: boolean
}

export interface FoundPolicy {
  readonly values: PolicyValues<Record<string, unknown>>
  readonly sources: PolicySources
  /** Values that rest on a source that nobody confirmed. */
  readonly unverified: readonly string[]
  /** What is not known or not confirmed, as warnings: an answer that needs it is open. */
  readonly problems: readonly Problem[]
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

export interface PolicyInput {
  readonly documents: readonly PolicyDocument[]
  /** Files of plain values, each by the shape of the policy. */
  readonly values: readonly DataFile[]
  readonly problems: readonly Problem[]
}

/** A policy document from the bytes of its file, or everything that is wrong with it. */
export const readDocument = ({ name, bytes }: SourceFile, definitions: ValueDefinitions): ReadDocument => {
  const decoded = decodeText(bytes)
  return 'problems' in decoded
    ? { problems: decoded.problems.map(problem => ({ ...problem, file: name })) }
    : readPolicyDocument(decoded.text, name, { definitions, placeProblems })
}

/** A policy document has a place and the values that it sets; anything else is read as plain values of the policy's schema. */
const isDocument = (data: Values): boolean => 'division' in data || ('title' in data && 'values' in data)

const noPolicy: Problem = {
  code: 'not-a-mapping',
  severity: 'error',
  path: [],
  message: {
    zh: '文件里不是政策：不是“名称: 取值”。',
    en: 'The file holds no policy: it is no mapping of names to values.',
  },
  remedy: {
    zh: '一个文件写一份规定（minzheng policy new 可写出样式），几份规定分成几个文件。',
    en: 'Write one document a file (minzheng policy new writes one to fill in), several documents as several files.',
  },
}

/**
 * Policy of one's own: documents, as in `seeds/policies`, or plain values of the policy's schema.
 * @throws ProblemError with everything that is wrong with them; nothing is computed with the rest
 */
export const readPolicyInput = async (context: Context, names: readonly string[]): Promise<PolicyInput> => {
  const documents: PolicyDocument[] = []
  const problems: Problem[] = []
  const values: DataFile[] = []
  for (const name of names) {
    const source = await readSource(context, name)
    const file = parseData(source)
    if (!isValues(file.data)) {
      for (const one of located(file, file.problems.length > 0 ? file.problems : [noPolicy])) problems.push(one)
      continue
    }
    if (!isDocument(file.data)) {
      values.push(file)
      continue
    }
    const read = readDocument(source, await loadDefinitions())
    if (read.document) documents.push(read.document)
    for (const problem of read.problems) problems.push(problem)
  }
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems)
  return { documents, values, problems }
}

/** What several files of plain values say; a later file stands over an earlier one. */
export const plainValues = (program: Program, definitions: ValueDefinitions, files: readonly DataFile[]): Values => {
  const problems: Problem[] = []
  let merged: Values = {}
  for (const file of files)
    try {
      merged = merge(merged, readOwnValues(program, definitions, file.data as Values))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      for (const one of located(file, error.problems)) problems.push(one)
    }
  if (problems.length > 0) throw new ProblemError(problems)
  return merged
}

/**
 * The policy of the day: what the place set, documents of one's own over what is bundled, entry by entry, and plain values
 * over both. What is not known stays open in the answers.
 */
export const findPolicy = (
  { program: versions, national }: RegisteredProgram,
  program: Program,
  date: PlainDate,
  args: PolicyArgs,
  input: PolicyInput,
): FoundPolicy => {
  const { place } = args
  if (place !== undefined && placeProblems(place, date).some(({ severity }) => severity === 'error'))
    throw new UsageError({
      zh: `没有代码为 ${place} 的区划。请写 6 位行政区划代码，如 350200。`,
      en: `There is no division ${place}. Write its six-digit code, such as 350200.`,
    })
  const definitions = valueDefinitions(versions.versions)
  const wrong = policyBook(definitions, input.documents).problems.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw new ProblemError(wrong)
  const book = policyBook(definitions, national ? [national] : [], bundled, input.documents)
  const found = policyFor(program, book, {
    place: place ?? '100000',
    date,
    allowUnverified: args.allowUnverified,
    nameOf: code => fullName(code) ?? divisionName(code),
    values: plainValues(program, definitions, input.values),
    placeProblems,
  })
  const required = new Set(
    leavesOf(program.policy)
      .filter(({ presence }) => presence === 'required')
      .map(({ key }) => key),
  )
  const asksForPlace = found.problems.some(
    ({ code, path }) => code === 'policy-not-known' && required.has(path.join('.')),
  )
  if (place === undefined && asksForPlace)
    throw new UsageError({
      zh: `请用 --place 指明地方（行政区划代码），或用 --policy 给出政策取值；minzheng describe ${versions.id} 列出全部取值。`,
      en: `Name the place with --place (a division code), or give the policy with --policy; minzheng describe ${versions.id} lists its values.`,
    })
  return { values: found.policy, sources: found.sources, unverified: found.unverified, problems: found.problems }
}
