import type { PlainDate } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import type * as z from 'zod'
import type { Program } from '../program.js'

/** Somebody in the middle of life, whatever the day. */
const earlier = (day: PlainDate): PlainDate => `${Number(day.slice(0, 4)) - 40}-01-01`

const plainest = (field: FormField, day: PlainDate): unknown => {
  switch (field.kind) {
    case 'number':
      return Math.max(0, field.least ?? 0)
    case 'yes-no':
      return false
    case 'choice':
      return field.options?.[0]?.value
    case 'date':
      return field.notAfter === undefined ? day : earlier(day)
    case 'group':
      return Array.from({ length: Math.max(1, field.least ?? 0) }, () => exampleOf(field.fields ?? [], day))
    case 'part':
      return undefined
    case 'text':
      return ''
  }
}

const exampleOf = (fields: readonly FormField[], day: PlainDate): Record<string, unknown> => {
  const example: Record<string, unknown> = {}
  for (const field of fields) {
    const key = field.path.split('.').at(-1)!
    if (field.kind === 'part') example[key] = exampleOf(field.fields ?? [], day)
    else if (field.usual === undefined) example[key] = plainest(field, day)
  }
  return example
}

/**
 * Invented facts of one case, to start from: everything that has no usual value is there, with the plainest answer (no, 0,
 * the first word). It says nothing of anybody. `date` is the day of the case, within the days of the program.
 */
export const exampleFacts = <F extends z.ZodObject>(program: Program<F>, date: PlainDate): z.input<F> =>
  exampleOf(fieldsOf(program.facts), date) as z.input<F>
