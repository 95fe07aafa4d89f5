import { divisionName } from '@minzheng/core/divisions'
import { type PolicyProgram, type PolicyQuestion, policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { policies } from '@minzheng/seeds/policies'
import type * as z from 'zod'
import { loadPrograms, nationalPolicies } from '../src/index.js'

/** Every program of the domain packages, by its id. */
export const programs = new Map((await loadPrograms()).map(({ program }) => [program.id, program]))

/** What holds in the whole country. */
export const national = await nationalPolicies()

/** The definitions of every value that a program reads. */
export const definitions = valueDefinitions([...programs.values()].flatMap(program => program.versions))

/** The national values of the domain packages with the bundled documents. */
export const book = policyBook(definitions, national, policies)

/** What the bundled book says of a place on a day. */
export const lookUp = <P extends z.ZodObject>(
  program: PolicyProgram<P>,
  place: string,
  date: string,
  more: Partial<PolicyQuestion> = {},
) => policyFor(program, book, { place, date, nameOf: divisionName, ...more })
