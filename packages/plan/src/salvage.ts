import * as z from 'zod'

/** What is left of a value of type `T` when everything malformed is taken out: fields may lack, list elements may be `undefined`. */
export type Salvaged<T> = T extends readonly [unknown, unknown]
  ? T
  : T extends readonly (infer Element)[]
    ? (Salvaged<Element> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Salvaged<T[Key]> | undefined }
      : T

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const salvageAny = (schema: z.core.$ZodType, data: unknown): unknown => {
  if (data === undefined) return undefined
  if (schema instanceof z.ZodOptional) return salvageAny(schema.unwrap(), data)
  if (schema instanceof z.ZodNullable) return data === null ? null : salvageAny(schema.unwrap(), data)
  if (schema instanceof z.ZodArray)
    return Array.isArray(data) ? Array.from(data, element => salvageAny(schema.element, element)) : undefined
  if (schema instanceof z.ZodObject) {
    if (!isRecord(data)) return undefined
    const fields: [string, z.core.$ZodType][] = Object.entries(schema.shape)
    return Object.fromEntries(fields.map(([key, field]) => [key, salvageAny(field, data[key])]))
  }
  const parsed = z.safeParse(schema, data)
  return parsed.success ? parsed.data : undefined
}

/**
 * The well-formed parts of data that may not fit its schema, each at its place: so that one bad field does not hide
 * what is wrong elsewhere. Never throws.
 */
export const salvage = <S extends z.ZodType>(schema: S, data: unknown): Salvaged<z.output<S>> | undefined =>
  salvageAny(schema, data) as Salvaged<z.output<S>> | undefined
