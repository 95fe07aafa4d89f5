import { fieldOf } from '@minzheng/testing/agreement'
import * as z from 'zod'

const kindOf = (inner: z.ZodType): string => {
  if (inner instanceof z.ZodBoolean) return 'yes or no'
  if (inner instanceof z.ZodEnum) return 'word'
  if (!(inner instanceof z.ZodNumber)) return 'date'
  const step = [1, 0.1, 0.01, 0.001].find(one => inner.safeParse(inner.minValue! + one).success)
  return `${inner.minValue} to ${inner.maxValue}${step === 1 && inner.isInt ? '' : ` by ${step}`}`
}

/** The values of a schema by what they may be; `left out` and `null` where that is allowed. */
export const rangesOf = (schema: z.ZodObject, prefix = ''): Readonly<Record<string, string>> => {
  const found = new Map<string, string[]>()
  const add = (range: string, leaves: readonly string[]) => found.set(range, [...(found.get(range) ?? []), ...leaves])
  for (const [key, child] of Object.entries(schema.shape)) {
    const { inner, nullable, optional } = fieldOf(child as z.ZodType)
    const open = [...(optional ? ['left out'] : []), ...(nullable ? ['null'] : [])]
    if (inner instanceof z.ZodObject)
      for (const [range, leaves] of Object.entries(rangesOf(inner, `${prefix}${key}.`))) add(range, leaves.split(' '))
    else add([kindOf(inner), ...open].join(', '), [`${prefix}${key}`])
  }
  return Object.fromEntries([...found].map(([range, leaves]) => [range, leaves.join(' ')]))
}
