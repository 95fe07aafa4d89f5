import { type DivisionCode, isProblemError, type PlainDate, type Problem, ProblemError } from '@minzheng/core'
import { divisionName, fullName, placeProblems } from '@minzheng/core/divisions'
import {
  type BookSource,
  checkQuestion,
  leavesOf,
  type NationalPolicy,
  type PolicyBook,
  type PolicyDocument,
  type PolicyLookup,
  type PolicySources,
  policyBook,
  policyFor,
  valueDefinitions,
} from '@minzheng/policy'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { checkFacts, nextQuestion as nextOf, type Question, withDay } from '@minzheng/rules/facts'
import { appliedVersion, explain, openRules } from '@minzheng/rules/reasons'
import type * as z from 'zod'
import type { Answer as AnswerData } from './answer.js'
import { checkGiven, checkKeys, checkRules, inFacts } from './check-asked.js'
import type { ProgramTypes } from './domains.js'
import { unknownProgram } from './find-programs.js'
import { ownDocumentProblems, unknownValues } from './own-documents.js'
import { loadProgram } from './registry.js'

type VersionOf<Id> = Id extends keyof ProgramTypes ? ProgramTypes[Id]['versions'][number] : Program

/** The day of the facts is that of the question. */
type WithoutDay<F> = F extends { asOf: string } ? Omit<F, 'asOf'> & { readonly asOf?: PlainDate } : F

/** The facts that a program takes, by its id; for an id that is not known when compiled, anything. */
export type FactsOf<Id> = Id extends keyof ProgramTypes ? WithoutDay<z.input<VersionOf<Id>['facts']>> : unknown

/** What a program answers, by its id. */
export type ResultOf<Id> = Id extends keyof ProgramTypes
  ? ReturnType<VersionOf<Id>['assess']>
  : Readonly<Record<string, number | boolean | string | null>>

/** A case to assess. */
export interface Case<Id extends string> {
  readonly program: Id
  /** The division, as of the day: 6, 9 or 12 digits. */
  readonly place: DivisionCode
  /** The day whose rules and standards apply. Facts that name a day must name this one. */
  readonly date: PlainDate
  readonly facts: FactsOf<Id>
  /** Whether the answer carries its reasons. */
  readonly reasons?: boolean
  /** Policy values of one's own, in the shape and the units of the program’s policy: fen, shares. */
  readonly values?: object
  /** Whether values may be used that no source confirms. */
  readonly allowUnverified?: boolean
}

/** Which program, where and when. */
export interface Asked extends Omit<Case<string>, 'facts' | 'reasons'> {}

/** The answer for one case. */
export interface Answer<Id extends string = string> extends Omit<z.infer<typeof AnswerData>, 'values'> {
  readonly values: ResultOf<Id> | Record<string, never>
}

/** A place that sets something of a program. */
export interface PlaceOfProgram {
  readonly code: DivisionCode
  /** The full name, from the province down. */
  readonly name: string
  /** Whether everything that the program requires is known there that day. */
  readonly isComplete: boolean
}

/** How many policies are kept looked up: the counties of a province, on a few days. */
const mostKept = 512

/** A policy with the last days of its values, which are looked through once for all cases of a place and day. */
interface LookedUp {
  readonly found: PolicyLookup<Record<string, unknown>>
  readonly lastSeen: Record<string, PlainDate>
}

interface Equipped {
  readonly registered: RegisteredProgram
  readonly book: PolicyBook
  readonly kept: Map<string, LookedUp>
}

const nameOf = (code: DivisionCode): string | undefined => fullName(code) ?? divisionName(code)

/** What is kept for later questions is nobody’s to change. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/** What can be asked of programs with a book of policies. */
export interface Desk {
  /**
   * One case: the rule of the day, the policy of the place and day, checked facts. Whatever is wrong with the question is a
   * problem of the answer, whose path is that into the question (`facts.members[0].wage`, `values.urbanStandard`, `place`);
   * nothing is thrown but faults of the library.
   */
  readonly assess: <const Id extends keyof ProgramTypes | (string & {})>(question: Case<Id>) => Promise<Answer<Id>>
  /**
   * The fact to ask for next in a case: a required one that is missing, else the one whose answers settle most of the rules
   * asked for (all, where `rules` is left out). `undefined` where the facts decide them, or cannot.
   * @throws ProblemError `program-unknown`, `not-a-date`, `not-in-force`, `not-a-division-code`, `rule-unknown`,
   * `unrecognized-keys`; a wrong value is told by {@link Desk.assess}
   */
  readonly nextQuestion: (
    question: Asked & { readonly facts: object; readonly rules?: readonly string[] },
  ) => Promise<Question | undefined>
  /**
   * The policy that {@link Desk.assess} goes by: its values, where each was found, and what is not known.
   * @throws ProblemError as `nextQuestion` does
   */
  readonly policyOf: (question: Asked) => Promise<PolicyLookup<Record<string, unknown>>>
  /**
   * The places that set something of a program on a day, by code: for a list to choose from. What a place does not set, it
   * has from those that hold it.
   * @throws ProblemError `program-unknown`, `not-a-date`, `not-in-force`
   */
  readonly placesOf: (program: string, date: PlainDate) => Promise<readonly PlaceOfProgram[]>
}

/**
 * The desk that works by the bundled documents and by documents of one's own, which stand over them entry by entry. Programs
 * and documents are loaded when they are first asked for.
 * @throws ProblemError never when it is opened; what it is asked throws as each of its questions says
 */
export const openDesk = (own: readonly BookSource[] = []): Desk => {
  const ready = new Map<string, Promise<Equipped>>()

  const equip = async (id: string): Promise<Equipped> => {
    if (typeof id !== 'string') throw await unknownProgram(String(id))
    const registered = await loadProgram(id)
    if (!registered) throw await unknownProgram(id)
    const { policies } = await import('@minzheng/seeds/policies')
    const { program, national } = registered
    const definitions = valueDefinitions(program.versions)
    const documents = [own].flat(2) as readonly (PolicyDocument | NationalPolicy)[]
    const malformed = documents.flatMap(ownDocumentProblems)
    if (malformed.length > 0) throw new ProblemError(malformed)
    const wrong = policyBook(definitions, documents).problems.filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) throw new ProblemError(wrong)
    const unknown = await unknownValues(definitions, documents)
    if (unknown.length > 0) throw new ProblemError(unknown)
    return {
      registered,
      book: policyBook(definitions, national ? [national] : [], policies, documents),
      kept: new Map(),
    }
  }
  const equipped = (id: string): Promise<Equipped> => {
    const known = ready.get(id)
    if (known) return known
    const found = equip(id)
    ready.set(id, found)
    // What failed may be asked for again: a chunk that did not load.
    found.catch(() => ready.delete(id))
    return found
  }

  /** A program with what is known of its policy, and the version of a day. */
  const versionOn = async (id: string, date: PlainDate) => {
    const at = await equipped(id)
    checkQuestion({ place: '100000', date })
    return { at, program: at.registered.program.on(date) }
  }

  const lookUp = ({ book, kept }: Equipped, program: Program, question: Asked): LookedUp => {
    const { place, date, values, allowUnverified = false } = question
    const asked = { place, date, values, allowUnverified, nameOf, placeProblems }
    if (values !== undefined) return withLastSeen(policyFor(program, book, asked))
    const key = `${place} ${date} ${allowUnverified}`
    const known = kept.get(key)
    if (known) return known
    const looked = frozen(withLastSeen(policyFor(program, book, asked)))
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
    kept.set(key, looked)
    return looked
  }

  const answer = async (asked: Case<string>): Promise<Answer> => {
    // The question of a caller may change while the program loads.
    const question = { ...asked }
    const { place, date, facts, reasons = false } = question
    const about = { schema: 'answer.v1' as const, place, date, open: {}, missing: [], notKnown: [], lastSeen: {} }
    const { at, program } = await versionOn(question.program, date)
    const of = appliedVersion(program, date)
    const { found, lastSeen } = lookUp(at, program, question)
    const { policy, sources, problems } = found
    const checked = checkFacts(program, facts, date)
    if (!checked.success)
      return {
        ...about,
        program: of,
        status: 'invalid',
        values: {},
        problems: [...inFacts(checked.problems), ...oddOf(problems)],
      }
    const values = program.assess(checked.data, policy) as ResultOf<string>
    const isOpen = Object.values(values).includes(null)
    const decided = {
      ...about,
      program: of,
      status: 'decided' as const,
      values,
      lastSeen,
      problems: [...oddOf(problems)],
    }
    if (!isOpen && !reasons) return decided
    const open = isOpen ? openRules(program, checked.data, policy, sources) : []
    const notKnown = new Map(open.flatMap(rule => rule.notKnown.map(one => [one.path, one] as const)))
    return {
      ...decided,
      ...(isOpen ? { status: 'undetermined' as const } : {}),
      open: Object.fromEntries(
        open.map(({ name, missing, notKnown: values }) => [
          name,
          { missing, notKnown: values.map(({ path }) => path) },
        ]),
      ),
      missing: [...new Set(open.flatMap(rule => rule.missing))],
      notKnown: [...notKnown.values()],
      problems: problems.filter(({ path }) => path[0] === 'place' || notKnown.has(path.join('.'))),
      ...(reasons ? { reasons: explain(program, checked.data, policy, sources, { date }) } : {}),
    }
  }

  return {
    assess: async question => {
      const asked = { ...(question as Case<string>) }
      try {
        checkKeys(asked)
        return frozen(await answer(asked)) as never
      } catch (error) {
        if (!isProblemError(error)) throw error
        return frozen(refused(asked, error.problems)) as never
      }
    },
    nextQuestion: async given => {
      const question = { ...given }
      checkKeys(question)
      const { date, facts, rules } = question
      const { at, program } = await versionOn(question.program, date)
      checkRules(program, rules)
      checkGiven(program, facts, date)
      const { policy } = lookUp(at, program, question).found
      return nextOf(program, withDay(program.facts, facts, date), policy, rules)
    },
    policyOf: async given => {
      const question = { ...given }
      checkKeys(question)
      const { at, program } = await versionOn(question.program, question.date)
      return lookUp(at, program, question).found
    },
    placesOf: async (id, date) => {
      const { at, program } = await versionOn(id, date)
      const leaves = leavesOf(program.policy)
      const places = new Set<string>()
      for (const { key } of leaves) {
        const value = at.book.definitions.idOf(id, key)
        if (value === undefined) continue
        for (const place of at.book.lives(value).keys())
          if (place !== '' && at.book.find(value, place, date).status !== 'unknown') places.add(place)
      }
      const required = new Set(leaves.filter(({ presence }) => presence === 'required').map(({ key }) => key))
      return [...places].toSorted().map(code => {
        const { problems } = policyFor(program, at.book, { place: code, date })
        return {
          code,
          name: nameOf(code) ?? code,
          isComplete: !problems.some(({ path }) => required.has(path.join('.'))),
        }
      })
    },
  }
}

/** The values that are known to hold only until a day before the one asked for. */
const lastSeenOf = (sources: PolicySources): Record<string, PlainDate> =>
  Object.fromEntries(
    Object.entries(sources).flatMap(([path, source]) =>
      'beyond' in source && source.knownUntil !== undefined ? [[path, source.knownUntil]] : [],
    ),
  )

const withLastSeen = (found: LookedUp['found']): LookedUp => ({ found, lastSeen: lastSeenOf(found.sources) })

/** What is odd about the place, where everything is decided: what else is not known did not matter. */
const oddOf = (problems: readonly Problem[]): readonly Problem[] => problems.filter(({ path }) => path[0] === 'place')

const refused = ({ program: id, place, date }: Case<string>, problems: readonly Problem[]): Answer => ({
  schema: 'answer.v1',
  program: { id: String(id), title: { zh: String(id), en: String(id) } },
  place: String(place),
  date: String(date),
  status: 'invalid',
  values: {},
  open: {},
  missing: [],
  notKnown: [],
  lastSeen: {},
  problems: [...problems],
})

let bundled: Desk | undefined
const desk = (): Desk => {
  bundled ??= openDesk()
  return bundled
}

/** {@link Desk.assess} by the bundled documents: `await assess({ program: 'dibao', place: '500112', date: '2024-06-01', facts })`. */
export const assess: Desk['assess'] = question => desk().assess(question)

/** {@link Desk.placesOf} by the bundled documents. */
export const placesOf: Desk['placesOf'] = (program, date) => desk().placesOf(program, date)

/** {@link Desk.nextQuestion} by the bundled documents. */
export const nextQuestion: Desk['nextQuestion'] = question => desk().nextQuestion(question)

/** {@link Desk.policyOf} by the bundled documents. */
export const policyOf: Desk['policyOf'] = question => desk().policyOf(question)
