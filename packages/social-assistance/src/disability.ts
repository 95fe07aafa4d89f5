import { anyOf, type BooleanExpression, type ExpressionsOf } from '@minzheng/rules'
import * as z from 'zod'

export const disabilityKinds = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychiatric'] as const
export type DisabilityKind = (typeof disabilityKinds)[number]

/** The grade on the certificate (残疾人证), `1` the gravest; left out there is none, `null` it is not known. */
const grade = z.enum(['none', '1', '2', '3', '4']).nullable().default('none')

/** The disabilities of a person by the certificate: of several (多重残疾), each with its own grade. */
export const Disability = z.object({
  visual: grade,
  hearing: grade,
  speech: grade,
  physical: grade,
  intellectual: grade,
  psychiatric: grade,
})
export type Disability = z.infer<typeof Disability>

export const disability = Disability.default({
  visual: 'none',
  hearing: 'none',
  speech: 'none',
  physical: 'none',
  intellectual: 'none',
  psychiatric: 'none',
})

type DisabilityFacts = ExpressionsOf<(typeof Disability)['shape']>
type Grade = '1' | '2' | '3' | '4'

/** Whether one of the kinds has one of the grades. */
export const hasGrade = (
  person: DisabilityFacts,
  kinds: readonly DisabilityKind[],
  ...grades: readonly Grade[]
): BooleanExpression => anyOf(...kinds.map(kind => person[kind].isOneOf(...grades)))

/** Severely disabled (重度残疾人): grade 1 or 2 of any kind. */
export const isSevere = (person: DisabilityFacts): BooleanExpression => hasGrade(person, disabilityKinds, '1', '2')
