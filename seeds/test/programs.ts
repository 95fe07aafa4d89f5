import type { PolicyFile, Program, Versions } from '@minzheng/rules'
import * as socialAssistance from '@minzheng/social-assistance'

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every(key => key in value)
const isVersions = (value: unknown): value is Versions<Program> => has(value, 'id', 'versions', 'on')
const isPolicyFile = (value: unknown): value is PolicyFile => has(value, 'program', 'documents', 'values')
const exported: readonly unknown[] = Object.values(socialAssistance)

/** Every program that the domain packages export, by its id. */
export const programs: ReadonlyMap<string, Versions<Program>> = new Map(
  exported.filter(isVersions).map(program => [program.id, program]),
)

/** What holds in the whole country, beside the law in the domain packages. */
export const nationalPolicies: readonly PolicyFile[] = exported.filter(isPolicyFile)
