import { anyOf, type BooleanExpression, type ExpressionsOf, label, words } from '@minzheng/rules'
import * as z from 'zod'

/** The kinds of disability that a certificate (残疾人证) names, without the multiple one. */
export const disabilityKinds = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychiatric'] as const
/** A kind of disability that a certificate names. */
export type DisabilityKind = (typeof disabilityKinds)[number]

/** The grade on the certificate (残疾人证), `1` the gravest; left out there is none, `null` it is not known. */
const grade = z
  .enum(['none', '1', '2', '3', '4'])
  .meta(
    words({
      none: { zh: '无', en: 'None' },
      1: { zh: '一级', en: 'Grade 1' },
      2: { zh: '二级', en: 'Grade 2' },
      3: { zh: '三级', en: 'Grade 3' },
      4: { zh: '四级', en: 'Grade 4' },
    }),
  )
  .nullable()
  .default('none')

/** The disabilities of a person by the certificate: of several (多重残疾), each with its own grade. */
export const Disability = z.object({
  visual: grade.meta(label('视力残疾等级', 'Grade of visual disability')),
  hearing: grade.meta(label('听力残疾等级', 'Grade of hearing disability')),
  speech: grade.meta(label('言语残疾等级', 'Grade of speech disability')),
  physical: grade.meta(label('肢体残疾等级', 'Grade of physical disability')),
  intellectual: grade.meta(label('智力残疾等级', 'Grade of intellectual disability')),
  psychiatric: grade.meta(label('精神残疾等级', 'Grade of psychiatric disability')),
})
export type Disability = z.infer<typeof Disability>

/** The disabilities of a person, none where left out. */
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
