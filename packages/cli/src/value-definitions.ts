import { nearest } from '@minzheng/core/written'
import {
  type PolicyBook,
  type PolicyDocument,
  policyBook,
  type ValueDefinition,
  type ValueDefinitions,
  valueDefinitions,
} from '@minzheng/policy'
import { policies as bundled } from '@minzheng/seeds/policies'
import { loadPrograms, nationalPolicies } from 'minzheng'
import { UsageError } from './context.js'

let loaded: Promise<ValueDefinitions> | undefined

/** Every value that a program reads: what it is called, its unit and bounds. */
export const loadDefinitions = (): Promise<ValueDefinitions> => {
  loaded ??= loadPrograms().then(programs => valueDefinitions(programs.flatMap(({ program }) => program.versions)))
  return loaded
}

/** The national values and the bundled documents, with documents of one's own over them. */
export const loadBook = async (own: readonly PolicyDocument[] = []): Promise<PolicyBook> =>
  policyBook(await loadDefinitions(), await nationalPolicies(), bundled, own)

/** The value that an id names, or its label, or the end of its id where no other ends so. @throws UsageError with the id that was perhaps meant */
export const definitionOf = ({ byId }: ValueDefinitions, name: string): ValueDefinition => {
  const exact = byId.get(name)
  if (exact) return exact
  const alike = [...byId.values()].filter(
    ({ id, label }) => label.zh === name || label.en === name || id.endsWith(`.${name}`),
  )
  const [only] = alike
  if (only && alike.length === 1) return only
  const meant = alike.length > 1 ? alike.slice(0, 5).map(({ id }) => id) : [nearest(name, byId.keys()) ?? '']
  const choice = meant.filter(id => id !== '')
  throw new UsageError({
    zh: `没有标识为 ${name} 的取值。${choice.length > 0 ? `是否想写 ${choice.join('、')}？` : ''}minzheng policy where 列出全部标识。`,
    en: `There is no value with the id ${name}. ${choice.length > 0 ? `Did you mean ${choice.join(', ')}? ` : ''}minzheng policy where lists all ids.`,
  })
}
