import {
  type BookSource,
  type NationalPolicy,
  type PolicyProgram,
  type PolicyQuestion,
  policyBook,
  policyFor,
  valueDefinitions,
} from '@minzheng/policy'
import type * as z from 'zod'

/** What some sources say of one program. */
export const policyAt = <P extends z.ZodObject>(
  program: PolicyProgram<P>,
  sources: readonly BookSource[],
  question: PolicyQuestion,
) => policyFor(program, policyBook(valueDefinitions([program]), ...sources), question)

/** What is wrong with the national values of a program, as one of its versions reads them. */
export const nationalProblems = (program: PolicyProgram, national: NationalPolicy) =>
  policyBook(valueDefinitions([program]), national).problems
