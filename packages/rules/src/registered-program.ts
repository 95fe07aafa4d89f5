import type { NationalPolicy } from '@minzheng/policy'
import type { Program, Versions } from './program.js'

/** A program through time, and what of its policy holds in the whole country. */
export interface RegisteredProgram {
  readonly program: Versions<Program>
  readonly national?: NationalPolicy
}
