import { nearest } from '@minzheng/core/written'
import type { ValueDefinition, ValueDefinitions } from '@minzheng/policy'
import { UsageError } from './context.js'

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
