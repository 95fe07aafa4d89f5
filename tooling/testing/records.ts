import fc from 'fast-check'
import * as z from 'zod'

/** Days about the year 2024: its edges, the ends of months, a leap day, years before and after. */
const days = fc.constantFrom(
  ...['1949-10-01', '2008-01-01', '2020-01-01', '2023-03-01', '2023-12-31', '2024-01-01', '2024-02-29', '2024-03-31'],
  ...['2024-06-30', '2024-07-01', '2024-09-15', '2024-12-31', '2025-01-01', '2025-03-02'],
)
/** Texts of the forms that records ask for: names that come twice, codes, months, times, numbers, links. */
const texts = [
  ...['甲', '乙', '丙', 'SA', '430202', '430200', '430202001', '430202001001', '43', '2024-06', '2023-12', '2025-01'],
  ...['2024', '12:00', '2024-06-30T10:00', '53100000500021676K', '110105194912310021', 'https://example.cn/'],
]

type Definition = z.core.$ZodTypeDef & {
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
}

const textOf = (schema: z.ZodType): fc.Arbitrary<string> => {
  const fitting = texts.filter(text => schema.safeParse(text).success)
  if (fitting.length === 0) throw new TypeError(`no text for ${JSON.stringify(z.toJSONSchema(schema))}`)
  // Of many that fit the first few: names should come twice.
  return fc.constantFrom(...fitting.slice(0, 3))
}

const numberOf = (schema: z.ZodNumber): fc.Arbitrary<number> => {
  // Figures may be below nothing where they are corrected; those of a register are counted.
  const least = Math.max(schema.minValue ?? 0, 0)
  const greatest = Math.min(schema.maxValue ?? Number.POSITIVE_INFINITY, least + 30)
  const whole = fc.integer({ min: Math.ceil(least), max: Math.floor(greatest) })
  return schema.isInt
    ? whole
    : fc.oneof(
        whole,
        fc.integer({ min: 0, max: 100 }).map(n => least + ((greatest - least) * n) / 100),
      )
}

/** Anything of a schema that its refinements may still refuse. */
const roughly = (schema: z.ZodType, name: string): fc.Arbitrary<unknown> => {
  const def = schema._zod.def as Definition
  const inner = (of: z.ZodType | undefined) => roughly(of!, name)
  if (schema instanceof z.ZodISODate) return days
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodNumber) return name === 'year' ? fc.constantFrom(2023, 2024, 2025) : numberOf(schema)
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textOf(schema)
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element as z.ZodType), { maxLength: 3 })
  if (schema instanceof z.ZodObject)
    return fc
      .tuple(
        ...Object.entries(schema.shape).map(([key, child]) =>
          roughly(child as z.ZodType, key).map(value => (value === undefined ? [] : [[key, value] as const])),
        ),
      )
      .map(entries => Object.fromEntries(entries.flat()))
  switch (def.type) {
    case 'optional':
      return fc.option(inner(def.innerType), { nil: undefined, freq: 6 })
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null, freq: 4 })
    case 'union':
      return fc.oneof(...def.options!.map(inner))
    case 'tuple':
      return fc.tuple(...def.items!.map(inner))
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 })
    case 'null':
      return fc.constant(null)
    default:
      return inner(def.innerType ?? def.in)
  }
}

/**
 * Records of a register as a schema allows them, about the year 2024, with what is not told, what has not happened and names that come
 * twice among them. Of some that the schema refuses a list has fewer.
 */
export const recordsOf = <S extends z.ZodType>(schema: S, most = 4): fc.Arbitrary<z.output<S>[]> =>
  fc.array(roughly(schema, ''), { maxLength: most * 4 }).map(list =>
    list
      .flatMap(one => {
        const { success, data } = schema.safeParse(one)
        return success ? [data] : []
      })
      .slice(0, most),
  )
