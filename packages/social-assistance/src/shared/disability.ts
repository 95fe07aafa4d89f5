import { choice, each, unlessSaid } from '@minzheng/core/fields'
import { anyOf, type BooleanExpression, type ExpressionsOf } from '@minzheng/rules'
import type * as z from 'zod'

/** The kinds of disability that a certificate names, without the multiple one, with what people call them. */
export const kinds = {
  visual: ['视力', 'visual'],
  hearing: ['听力', 'hearing'],
  speech: ['言语', 'speech'],
  physical: ['肢体', 'physical'],
  intellectual: ['智力', 'intellectual'],
  psychiatric: ['精神', 'psychiatric'],
} as const
/** A kind of disability that a certificate names. */
export type DisabilityKind = keyof typeof kinds
/** The kinds of disability that a certificate (残疾人证) names, without the multiple one. */
export const disabilityKinds = Object.keys(kinds) as readonly DisabilityKind[]

/** The grade on the certificate (残疾人证), `1` the gravest; left out there is none, `null` it is not known. */
const grades = {
  none: ['无', 'None'],
  1: ['一级', 'Grade 1'],
  2: ['二级', 'Grade 2'],
  3: ['三级', 'Grade 3'],
  4: ['四级', 'Grade 4'],
} as const

/** The disabilities of a person by the certificate: of several (多重残疾), each with its own grade. */
export const Disability = /* @__PURE__ */ each(kinds, (zh, en) =>
  unlessSaid('none', choice(grades, `${zh}残疾等级`, `Grade of ${en} disability`)),
)
export type Disability = z.infer<typeof Disability>

/** The disabilities of a person, none where left out. */
export const disability = /* @__PURE__ */ Disability.default(/* @__PURE__ */ Disability.parse({}))

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
