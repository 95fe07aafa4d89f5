import {
  atArticle,
  Citation,
  Confidence,
  coverage,
  type DatedEntry,
  type DivisionCode,
  DivisionCode as DivisionCodeSchema,
  datedProblems,
  isWithin,
  PlainDate,
  type Problem,
  ProblemError,
} from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import * as z from 'zod'
import { dataAt } from './data.js'
import { DefinitionError } from './language/read-schema.js'
import type { Program, Versions } from './program.js'
import type { FoundPolicy as PolicySource } from './reasons/policy-source.js'

/** What a place set, from a day on; money in fen. */
export const PolicyEntry = z.strictObject({
  /** `abolished` has no value; `announced` is known but not law: it is shown, never used. */
  status: z.enum(['in-force', 'abolished', 'announced']).default('in-force'),
  from: PlainDate,
  /** The last day; where it is absent, the value holds until the next entry begins. */
  to: PlainDate.optional(),
  value: z.union([z.number(), z.boolean(), z.string()]).optional(),
  /** The document, by its key in `documents`. */
  cite: z.string().min(1),
  article: z.string().min(1).optional(),
  /** Where this value is known less well, or better, than its document as a whole. */
  confidence: Confidence.optional(),
  note: z.string().optional(),
})
export type PolicyEntry = z.infer<typeof PolicyEntry>

/** What one place sets for one programme: `seeds/policies/<division>/<programme>.yaml`. Without a division it is the nation. */
export const PolicyFile = z.strictObject({
  program: z.string().min(1),
  division: DivisionCodeSchema.optional(),
  documents: z.record(z.string(), Citation),
  /** By the path of the program's policy: `standard`, `supplements.elderly`. */
  values: z.record(z.string(), z.array(PolicyEntry)),
})
export type PolicyFile = z.infer<typeof PolicyFile>

export interface PolicyLookup<P> {
  readonly policy: P
  /** Where each value was found. */
  readonly sources: Readonly<Record<string, PolicySource & { readonly division?: DivisionCode | undefined }>>
  /** Values that nobody confirmed, which the caller allowed. */
  readonly unverified: readonly string[]
}

export interface PolicyQuestion {
  readonly place: DivisionCode
  readonly date: PlainDate
  /** Whether a value may be used that no source confirms. */
  readonly allowUnverified?: boolean
  /** Values of one's own, by the shape of the policy; they stand over what the place set. */
  readonly values?: object
  /** The name of a division, for messages. */
  readonly nameOf?: (code: DivisionCode) => string | undefined
}

type Shape = Readonly<Record<string, z.ZodType>>
interface Field {
  readonly path: readonly string[]
  readonly optional: boolean
}

const mayBeAbsent = (schema: z.ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault

const unwrapped = (schema: z.ZodType): z.ZodType =>
  mayBeAbsent(schema) ? unwrapped(schema.unwrap() as z.ZodType) : schema

/** The fields of a policy schema that hold a value. */
const fieldsOf = (shape: Shape, path: readonly string[] = [], optional = false): Field[] =>
  Object.entries(shape).flatMap(([key, schema]) => {
    const isOptional = optional || mayBeAbsent(schema)
    const inner = unwrapped(schema)
    return inner instanceof z.ZodObject
      ? fieldsOf(inner.shape as Shape, [...path, key], isOptional)
      : [{ path: [...path, key], optional: isOptional }]
  })

const citeOf = (file: PolicyFile, entry: PolicyEntry): Citation => {
  const document = file.documents[entry.cite]
  if (!document)
    throw new DefinitionError(
      `the policy of ${file.program} (${file.division ?? 'nation'}) cites ${entry.cite}, which is not among its documents`,
    )
  const cite = entry.article === undefined ? document : atArticle(document, entry.article)
  const note = [document.note, entry.note].filter(Boolean).join('；')
  return {
    ...cite,
    ...(note === '' ? {} : { note }),
    ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }),
  }
}

/** The entries of one value as dated entries. */
export const datedEntries = (file: PolicyFile, path: string): DatedEntry<unknown>[] =>
  (file.values[path] ?? []).map((entry): DatedEntry<unknown> => {
    const cite = citeOf(file, entry)
    if (entry.status === 'abolished') return { status: 'abolished', from: entry.from, cite }
    return { status: entry.status, from: entry.from, to: entry.to, value: entry.value, cite }
  })

/** The place itself, then those that hold it, nearest first, and the nation last. */
const chainOf = (place: DivisionCode): (DivisionCode | undefined)[] => {
  const six = place.slice(0, 6)
  return [...new Set([place, six, `${six.slice(0, 4)}00`, `${six.slice(0, 2)}0000`]), undefined]
}

const put = (target: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    target[key] = value
    return
  }
  target[key] ??= {}
  put(target[key] as Record<string, unknown>, rest, value)
}

type Found =
  | { readonly source: PolicySource & { division?: DivisionCode | undefined }; readonly value: unknown }
  | undefined

/** The entry that holds on a day: the last that began by then, unless it has ended or says that the value was abolished. */
const inForceOn = (entries: readonly DatedEntry<unknown>[], date: PlainDate): DatedEntry<unknown> | undefined =>
  entries.filter(entry => entry.status !== 'announced' && entry.from !== undefined && entry.from <= date).at(-1)

const find = (files: readonly PolicyFile[], path: string, { place, date }: PolicyQuestion): Found => {
  for (const division of chainOf(place)) {
    const file = files.find(one => one.division === division)
    const entry = file && inForceOn(datedEntries(file, path), date)
    if (!entry || entry.status === 'announced') continue
    if (entry.status === 'abolished') return undefined
    if (entry.to !== undefined && entry.to < date) continue
    const { from, to, cite, value } = entry
    return {
      value,
      source: {
        status: 'set',
        from,
        cite,
        ...(to === undefined ? {} : { to }),
        ...(division === undefined ? {} : { division }),
      },
    }
  }
  return undefined
}

const unknown = (program: Program, files: readonly PolicyFile[], path: string, question: PolicyQuestion): Problem => {
  const { place, date, nameOf = () => undefined } = question
  const at = (code: DivisionCode | undefined, nation: string) => (code === undefined ? nation : (nameOf(code) ?? code))
  const inside = files.flatMap(one =>
    one.division !== undefined && one.division !== place && isWithin(one.division, place) ? one.division : [],
  )
  const known = [...chainOf(place), ...inside].flatMap(division => {
    const file = files.find(one => one.division === division)
    return file ? coverage(datedEntries(file, path)).map(({ from, to }) => ({ division, from, to })) : []
  })
  const list = (nation: string, now: string) =>
    known.map(({ division, from, to }) => `${at(division, nation)} ${from} – ${to ?? now}`).join('; ')
  return {
    code: 'policy-not-known',
    severity: 'error',
    path: path.split('.'),
    message: {
      zh: `${at(place, '')}在 ${date} 的${program.title.zh}“${path}”没有有据可查的取值${known.length > 0 ? `；已知：${list('全国', '今')}` : '，任何日期的都没有'}。`,
      en: `No value of ${program.title.en} "${path}" is known for ${at(place, '')} on ${date}${known.length > 0 ? `; known are: ${list('nation', 'now')}` : ', nor for any other day'}.`,
    },
    remedy: {
      zh: '请换一个已知的日期或地方，或用自己的政策文件补上该取值及其出处。',
      en: 'Use a day or place that is known, or bring the value and its source in a policy file of your own.',
    },
  }
}

const notVerified = (program: Program, path: string, cite: Citation): Problem => ({
  code: 'policy-unverified',
  severity: 'error',
  path: path.split('.'),
  message: {
    zh: `${program.title.zh}“${path}”的取值只见于未经核实的来源：${cite.title}。`,
    en: `The value of ${program.title.en} "${path}" rests on a source that nobody confirmed: ${cite.title}.`,
  },
  remedy: {
    zh: '请核实后改正其可信度，或明确允许使用未核实的取值。',
    en: 'Confirm it and mend its confidence, or say that unverified values may be used.',
  },
})

/**
 * What a place had set on a day: each value from the nearest place that set one (county, prefecture, province, nation).
 * @throws ProblemError with every value that is not known, or not verified; nothing is guessed
 */
export const policyFor = <P extends z.ZodObject>(
  program: Program<z.ZodObject, P>,
  book: readonly PolicyFile[],
  question: PolicyQuestion,
): PolicyLookup<z.output<P>> => {
  const files = book.filter(file => file.program === program.id)
  const values: Record<string, unknown> = {}
  const sources: Record<string, PolicySource & { division?: DivisionCode | undefined }> = {}
  const problems: Problem[] = []
  const unverified: string[] = []
  for (const field of fieldsOf(program.policy.shape as Shape)) {
    const path = field.path.join('.')
    const own = question.values === undefined ? undefined : dataAt(question.values, field.path)
    if (own !== undefined) {
      put(values, field.path, own)
      continue
    }
    const found = find(files, path, question)
    // Its parent is there even where nothing in it is set.
    if (field.path.length > 1) put(values, field.path, undefined)
    if (!found) {
      if (!field.optional) problems.push(unknown(program as Program, files, path, question))
      continue
    }
    if (found.source.cite.confidence === 'unverified') {
      if (question.allowUnverified) unverified.push(path)
      else problems.push(notVerified(program as Program, path, found.source.cite))
    }
    put(values, field.path, found.value)
    sources[path] = found.source
  }
  if (problems.length > 0) throw new ProblemError(problems)
  const checked = validate(program.policy, values)
  if (!checked.success) throw new ProblemError(checked.problems)
  return { policy: checked.data, sources, unverified }
}

/** A program through time, and what of its policy holds in the whole country. */
export interface RegisteredProgram {
  readonly program: Versions<Program>
  readonly national?: PolicyFile
}

/** What is wrong with a policy file: values that its program does not have or cannot take, and entries out of order. */
export const policyFileProblems = (program: Program, file: PolicyFile): Problem[] => {
  const fields = fieldsOf(program.policy.shape as Shape).map(field => field.path.join('.'))
  return Object.entries(file.values).flatMap(([path, entries]): Problem[] => {
    if (!fields.includes(path))
      return [
        {
          code: 'policy-field-unknown',
          severity: 'error',
          path: ['values', path],
          message: {
            zh: `${program.title.zh}没有名为“${path}”的政策取值。`,
            en: `${program.title.en} has no policy value "${path}".`,
          },
          remedy: { zh: `可选：${fields.join('、')}。`, en: `Choose one of ${fields.join(', ')}.` },
        },
      ]
    const schema = path.split('.').reduce<z.ZodType>((inner, key) => {
      const object = unwrapped(inner)
      return object instanceof z.ZodObject ? ((object.shape as Shape)[key] ?? z.never()) : z.never()
    }, program.policy)
    const bad = entries.flatMap((entry, index) => {
      if (entry.status === 'abolished') return []
      const checked = validate(schema, entry.value)
      return checked.success
        ? []
        : checked.problems.map(problem => ({ ...problem, path: ['values', path, index, 'value', ...problem.path] }))
    })
    const order = datedProblems(datedEntries(file, path)).map(problem => ({
      ...problem,
      path: ['values', path, ...problem.path],
    }))
    return [...bad, ...order]
  })
}
