import { LocalizedText } from '@minzheng/core'
import * as z from 'zod'
import { decimalPair } from '../arithmetic.js'
import { DefinitionError } from './definition-error.js'
import {
  BooleanExpression,
  DateExpression,
  EnumExpression,
  GroupExpression,
  NumberExpression,
  QuotientExpression,
} from './expression.js'
import {
  type Bounds,
  everyBoolean,
  everyDate,
  type FactNode,
  type GroupSizeNode,
  type Label,
  node,
  type PolicyNode,
  type ValueType,
} from './node.js'

export { DefinitionError }

/** The expression that reads a value of a schema; `z.number().multipleOf(0.01)` is a ratio, `z.int()` a whole number. */
export type ExpressionOf<S> =
  S extends z.ZodOptional<infer T>
    ? ExpressionOf<T>
    : S extends z.ZodNullable<infer T>
      ? ExpressionOf<T>
      : S extends z.ZodDefault<infer T>
        ? ExpressionOf<T>
        : S extends z.ZodISODate
          ? DateExpression
          : S extends z.ZodInt
            ? NumberExpression
            : S extends z.ZodNumber
              ? QuotientExpression
              : S extends z.ZodBoolean
                ? BooleanExpression
                : S extends z.ZodEnum<infer E>
                  ? EnumExpression<E[keyof E] & string>
                  : S extends z.ZodArray<z.ZodObject<infer Shape>>
                    ? GroupExpression<ExpressionsOf<Shape>>
                    : S extends z.ZodObject<infer Shape>
                      ? ExpressionsOf<Shape>
                      : never

/** The expressions that read the values of a shape, in that shape. */
export type ExpressionsOf<Shape> = { readonly [K in keyof Shape]: ExpressionOf<Shape[K]> }

interface Place {
  readonly kind: 'fact' | 'policy'
  readonly path: readonly string[]
  readonly group?: string
  readonly nullable: boolean
  /** Left out means none: an option of the place. */
  readonly isOption: boolean
  readonly about: Label & { readonly value?: string }
}

const nameOf = ({ kind, path }: Place): string => `${kind} ${path.join('.')}`

const boundsOf = (schema: z.ZodNumber, place: Place): Bounds => {
  const [least, greatest] = [schema.minValue, schema.maxValue]
  if (least === null || greatest === null || greatest > Number.MAX_SAFE_INTEGER || least < Number.MIN_SAFE_INTEGER)
    throw new DefinitionError(
      `${nameOf(place)} has no bounds: write .min(…) and .max(…), which prove that every calculation stays exact`,
    )
  return { least, greatest }
}

/** The step of a ratio: 0.01 where it is written in whole per cent. */
const stepOf = (schema: z.ZodNumber, place: Place): number => {
  const check = schema._zod.def.checks?.map(one => one._zod.def).find(def => def.check === 'multiple_of')
  const step = (check as { value?: number } | undefined)?.value
  if (step === undefined)
    throw new DefinitionError(`${nameOf(place)} is a ratio: write .multipleOf(0.01), or z.int() for a whole number`)
  return step
}

const leaf = (
  place: Place,
  type: ValueType,
  bounds: Bounds,
  more: { options?: readonly string[]; scale?: number } = {},
) =>
  node({
    kind: place.kind,
    path: place.path,
    type,
    bounds,
    ...place.about,
    ...more,
    ...(place.kind === 'policy'
      ? { silence: place.isOption ? 'none' : 'not-known' }
      : { nullable: place.nullable, ...(place.group === undefined ? {} : { group: place.group }) }),
  } as FactNode | PolicyNode)

const numberLeaf = (schema: z.ZodNumber, place: Place) => {
  const bounds = boundsOf(schema, place)
  if (schema.isInt) return new NumberExpression(leaf(place, 'integer', bounds))
  const [, scale] = decimalPair(stepOf(schema, place))
  const scaled = { least: Math.round(bounds.least * scale), greatest: Math.round(bounds.greatest * scale) }
  return new QuotientExpression(
    node({
      kind: 'quotient',
      numerator: leaf(place, 'integer', scaled, { scale }),
      denominator: node({ kind: 'constant', type: 'integer', value: scale }),
    }),
  )
}

const group = (schema: z.ZodArray, place: Place) => {
  if (place.group !== undefined) throw new DefinitionError(`${nameOf(place)} is a group inside a group`)
  const element = schema.element
  if (!(element instanceof z.ZodObject)) throw new DefinitionError(`${nameOf(place)} is not a list of objects`)
  const longest = schema._zod.def.checks?.map(one => one._zod.def).find(def => def.check === 'max_length')
  const greatest = (longest as { maximum?: number } | undefined)?.maximum
  if (greatest === undefined) throw new DefinitionError(`${nameOf(place)} has no greatest length: write .max(…)`)
  const name = place.path.join('.')
  const size: GroupSizeNode = node({
    kind: 'size',
    group: name,
    nullable: place.nullable,
    bounds: { least: 0, greatest },
    ...place.about,
  })
  return new GroupExpression(
    size,
    objectExpressions(element, {
      kind: place.kind,
      path: [],
      group: name,
      nullable: false,
      isOption: false,
      about: {},
    }),
  )
}

const Words = z.record(z.string(), LocalizedText)
const aboutOf = (schema: z.ZodType): Place['about'] => {
  const { label, unit, words, value } = schema.meta() ?? {}
  const text = LocalizedText.safeParse(label)
  const names = Words.safeParse(words)
  return {
    ...(text.success ? { label: text.data } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(names.success ? { words: names.data } : {}),
    ...(typeof value === 'string' ? { value } : {}),
  }
}

const expressionOf = (schema: z.ZodType, outer: Place): unknown => {
  const place = { ...outer, about: { ...outer.about, ...aboutOf(schema) } }
  if (schema instanceof z.ZodOptional)
    return expressionOf(schema.unwrap() as z.ZodType, { ...place, nullable: true, isOption: true })
  if (schema instanceof z.ZodNullable) return expressionOf(schema.unwrap() as z.ZodType, { ...place, nullable: true })
  if (schema instanceof z.ZodDefault) return expressionOf(schema.unwrap() as z.ZodType, place)
  if (schema instanceof z.ZodISODate) return new DateExpression(leaf(place, 'date', everyDate))
  if (schema instanceof z.ZodNumber) return numberLeaf(schema, place)
  if (schema instanceof z.ZodBoolean) return new BooleanExpression(leaf(place, 'boolean', everyBoolean))
  if (schema instanceof z.ZodEnum) {
    const options = schema.options.map(String)
    return new EnumExpression(leaf(place, 'enum', { least: 0, greatest: options.length - 1 }, { options }))
  }
  if (schema instanceof z.ZodArray) return group(schema, place)
  if (schema instanceof z.ZodObject) return objectExpressions(schema, place)
  throw new DefinitionError(`${nameOf(place)}: a ${schema._zod.def.type} cannot be computed with`)
}

function objectExpressions(schema: z.ZodObject, place: Place): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, child]) => [
      key,
      expressionOf(child as z.ZodType, { ...place, about: {}, path: [...place.path, key] }),
    ]),
  )
}

/** The expressions that read the values of a schema, in its own shape. @throws DefinitionError */
export const expressionsOf = <S extends z.ZodObject>(schema: S, kind: 'fact' | 'policy'): ExpressionsOf<S['shape']> =>
  objectExpressions(schema, { kind, path: [], nullable: false, isOption: false, about: {} }) as ExpressionsOf<
    S['shape']
  >
