import * as z from 'zod'

/** Data as the schema types it, or `undefined` where the schema is to say what is wrong with it. */
export type Checker = (data: unknown) => unknown

const text = JSON.stringify

/** More than all digits of a date come to. */
const noDigit = 100_000
const digitAt = (value: string, at: number): number => {
  const digit = value.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : noDigit
}
/** `2024-02-29`, and no day that is not in the calendar: what the pattern of zod allows, told by the digits. */
export const isDate = (value: unknown): boolean => {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false
  const year = digitAt(value, 0) * 1000 + digitAt(value, 1) * 100 + digitAt(value, 2) * 10 + digitAt(value, 3)
  const month = digitAt(value, 5) * 10 + digitAt(value, 6)
  const day = digitAt(value, 8) * 10 + digitAt(value, 9)
  if (!(year + month + day < noDigit)) return false
  if (day < 1 || month < 1 || month > 12) return false
  if (day <= 28) return true
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

/** Somebody's own class or a prototype with keys of its own is left to zod. */
const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

type Definition = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }[]
  readonly innerType?: z.ZodType
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition
const checksOf = ({ checks = [] }: Definition) => checks.map(one => one._zod.def)

/** A schema that a checker is not written for. */
class Other extends Error {}

/** The lines of a checker: a function for each object, which calls those of the objects in it. */
const write = (root: z.ZodObject) => {
  const functions: string[] = []
  const held: unknown[] = []
  const hold = (value: unknown): string => `held[${held.push(value) - 1}]`

  const numberTests = (definition: Definition, at: string): string[] => {
    const tests = [`typeof ${at} === 'number'`, `Number.isFinite(${at})`]
    const formats =
      definition['check'] === 'number_format' ? [definition, ...checksOf(definition)] : checksOf(definition)
    for (const { check, format, value, inclusive } of formats) {
      if (check === 'number_format' && format === 'safeint') tests.push(`Number.isSafeInteger(${at})`)
      else if (check === 'greater_than') tests.push(`${at} >${inclusive ? '=' : ''} ${value}`)
      else if (check === 'less_than') tests.push(`${at} <${inclusive ? '=' : ''} ${value}`)
      else if (check === 'multiple_of') tests.push(`remainder(${at}, ${value}) === 0`)
      else throw new Other()
    }
    return tests
  }
  const lengthTests = (definition: Definition, at: string): string[] =>
    checksOf(definition).map(({ check, minimum, maximum }) => {
      if (check === 'min_length') return `${at}.length >= ${minimum}`
      if (check === 'max_length') return `${at}.length <= ${maximum}`
      throw new Other()
    })

  /** The lines that leave in `at` what the schema makes of it, or return. */
  const lines = (schema: z.ZodType, at: string): string => {
    const definition = definitionOf(schema)
    const { type, innerType } = definition
    const refuse = (...tests: string[]): string => `if (!(${tests.join(' && ')})) return`
    switch (type) {
      case 'optional':
      case 'default': {
        const inner = innerType!
        if (['optional', 'default'].includes(definitionOf(inner).type) || checksOf(definition).length > 0)
          throw new Other()
        const otherwise = type === 'optional' ? '' : ` else ${at} = ${usual(schema)}`
        return `if (${at} !== undefined) { ${lines(inner, at)} }${otherwise}`
      }
      case 'nullable': {
        if (['optional', 'default'].includes(definitionOf(innerType!).type) || checksOf(definition).length > 0)
          throw new Other()
        return `if (${at} !== null) { ${lines(innerType!, at)} }`
      }
      case 'number':
        return refuse(...numberTests(definition, at))
      case 'boolean':
        if (checksOf(definition).length > 0) throw new Other()
        return refuse(`typeof ${at} === 'boolean'`)
      case 'enum': {
        const words = Object.values(definition['entries'] as object)
        if (checksOf(definition).length > 0 || !words.every(word => typeof word === 'string')) throw new Other()
        return refuse(`(${words.map(word => `${at} === ${text(word)}`).join(' || ')})`)
      }
      case 'string':
        if (!(schema instanceof z.ZodISODate) || checksOf(definition).length > 0) throw new Other()
        return refuse(`isDate(${at})`)
      case 'array': {
        const element = definition['element'] as z.ZodType
        if (definitionOf(element).type !== 'object') throw new Other()
        const name = objectFunction(element as z.ZodObject)
        const list = `list${at}`
        return `${refuse(`Array.isArray(${at})`, ...lengthTests(definition, at))}
const ${list} = []
for (let index = 0; index < ${at}.length; index++) {
const made = ${name}(${at}[index])
if (made === undefined) return
${list}.push(made)
}
${at} = ${list}`
      }
      case 'object':
        return `${at} = ${objectFunction(schema as z.ZodObject)}(${at})
if (${at} === undefined) return`
      default:
        throw new Other()
    }
  }
  const usual = (schema: z.ZodType): string => {
    const value = definitionOf(schema)['defaultValue']
    return typeof value === 'object' && value !== null ? `${hold(definitionOf(schema))}.defaultValue` : text(value)
  }

  const objectFunction = (schema: z.ZodObject): string => {
    const definition = definitionOf(schema)
    const { catchall } = definition
    const isStrict = catchall !== undefined && definitionOf(catchall as z.ZodType).type === 'never'
    if ((catchall !== undefined && !isStrict) || checksOf(definition).length > 0) throw new Other()
    const entries = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
    if (entries.some(([key]) => key === '__proto__')) throw new Other()
    const name = `object${functions.push('') - 1}`
    const body = entries.map(([key, child], index) => {
      const at = `v${index}`
      const present = isStrict ? `if (${at} !== undefined || ${text(key)} in data) present++\n` : ''
      return `let ${at} = data[${text(key)}]\n${present}${lines(child, at)}`
    })
    const open = entries.flatMap(([key, child], index) =>
      definitionOf(child).type === 'optional' ? [[key, `v${index}`] as const] : [],
    )
    const whole = `return { ${entries.map(([key], index) => `${text(key)}: v${index}`).join(', ')} }`
    // A key that was left out stays so, at its place among the others.
    const parts = entries.map(([key], index) => {
      const set = `made[${text(key)}] = v${index}`
      return open.some(([one]) => one === key) ? `if (v${index} !== undefined || ${text(key)} in data) ${set}` : set
    })
    functions[Number(name.slice(6))] = `const ${name} = data => {
if (!isPlain(data)) return
${isStrict ? 'let present = 0' : ''}
${body.join('\n')}
${isStrict ? 'for (const _ in data) present--\nif (present !== 0) return' : ''}
${open.length === 0 ? whole : `if (${open.map(([, at]) => `${at} !== undefined`).join(' && ')}) ${whole}\nconst made = {}\n${parts.join('\n')}\nreturn made`}
}`
    return name
  }
  const name = objectFunction(root)
  return { code: `${functions.join('\n')}\nreturn ${name}`, held }
}

/**
 * A checker of a form as generated code: many times as fast as zod, which it agrees with. `undefined` where a page forbids generated
 * code, or the form has a schema that none is written for; zod alone checks there.
 */
export const checkerOf = (form: z.ZodObject): Checker | undefined => {
  try {
    const { code, held } = write(form)
    return new Function('isDate', 'isPlain', 'remainder', 'held', code)(
      isDate,
      isPlain,
      z.util.floatSafeRemainder,
      held,
    ) as Checker
  } catch (error) {
    if (error instanceof Other || error instanceof EvalError) return undefined
    throw error
  }
}
