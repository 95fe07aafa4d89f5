import type { Measure } from '@minzheng/indicators'
import type { RegisteredProgram } from '@minzheng/rules'

/** A package of a domain: what it can compute, each loaded when it is asked for. */
export interface DomainPackage {
  /** `@minzheng/social-assistance`. */
  readonly name: string
  readonly programs: Readonly<Record<string, () => Promise<RegisteredProgram>>>
  readonly measures: (() => Promise<readonly Measure[]>) | undefined
}
