import { stepsFor } from '../src/lower/step.js'
import type { AnyProgram } from '../src/program.js'
import { specialise } from '../src/specialise/specialise.js'

/** The steps of a program as a policy leaves them. */
export const stepsUnder = (program: Pick<AnyProgram, 'rules'>, policy: unknown) =>
  stepsFor(specialise(program.rules, policy))
