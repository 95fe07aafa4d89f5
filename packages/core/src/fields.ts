import * as z from 'zod'
import type { PlainDate } from './plain-date.schema.js'
import type { LocalizedText } from './text.schema.js'

/** Who may set a policy value: a level of government, and those above it. */
export interface SetBy {
  readonly level: 'province' | 'prefecture'
  /** From which day, and by which article: `社会救助法第十九条`. */
  readonly since: PlainDate
  readonly law: string
}

/** What the `meta` of a field says: what people call it, its unit, its words, and the id of a policy value. */
export interface FieldMeta {
  readonly label: LocalizedText
  /** `fen/month`, `person`, `year`; a share, a date, a choice, a yes or no has none. */
  readonly unit?: string
  /** What a number without a unit is counted in where a document writes it: `times` is 3次. No calculation carries it on. */
  readonly countedIn?: string
  /** What people call each word of a choice. */
  readonly words?: Readonly<Record<string, LocalizedText>>
  /** The day of the same form that this date cannot lie after: nobody is born after the day of the application. */
  readonly notAfter?: string
  /** The word that just one member of the group has: a household has one applicant. */
  readonly once?: string
  /** The word that at most one member of the group has: nobody has two spouses. */
  readonly atMostOnce?: string
  /** The one id that a policy value has in the country: `dibao.standard.urban`. */
  readonly value?: string
  /** The lowest level of government that may set a policy value. */
  readonly setBy?: SetBy
}

/** What may be said of a field beside its label. */
export interface FieldOptions extends Pick<FieldMeta, 'countedIn' | 'value' | 'notAfter' | 'setBy'> {}

/** Bounds, both included: they prove that every calculation with the field stays exact. */
export interface Bounded extends FieldOptions {
  readonly least?: number
  readonly most?: number
}

/** A whole number of something. */
export interface Counted extends Bounded {
  /** Of what: `person`, `bed`, `household`. */
  readonly unit?: string
}

/** An amount of money. */
export interface Amount extends Bounded {
  /** For what the amount is: `month`, `year`, `day`, `meal`, `bed`. Left out, it is a sum. */
  readonly per?: string
}

/** A number that is written with decimals. */
export interface Stepped extends Bounded {
  /** The last decimal that is written: 0.01 for whole per cent. */
  readonly step?: number
  /** Of what: `point`. A share has none. */
  readonly unit?: string
}

/** A field, by its label in Chinese and English, as two texts or as a pair of them: `date('出生日期', 'Date of birth')`. */
export interface Field<O, S extends z.ZodType> {
  (zh: string, en: string, options?: O | undefined): S
  (label: LocalizedText, options?: O | undefined): S
}

type Said<O> = [zh: string, en: string, options?: O | undefined] | [label: LocalizedText, options?: O | undefined]

/** A field from its options: its schema, and what its meta says beside the label. */
const field =
  <O, S extends z.ZodType>(read: (options: O) => readonly [schema: S, beside: object]): Field<Partial<O>, S> =>
  (...said: Said<Partial<O>>) => {
    const [label, options = {}] = typeof said[0] === 'string' ? [{ zh: said[0], en: said[1] as string }, said[2]] : said
    const [schema, beside] = read(options as O)
    return schema.meta({ label, ...beside })
  }

const whole = (greatest: number, usual?: { readonly unit: string }): Field<Counted, z.ZodInt> =>
  field(({ least = 0, most = greatest, ...beside }) => [z.int().min(least).max(most), { ...usual, ...beside }])

const stepped = (greatest: number): Field<Stepped, z.ZodNumber> =>
  field(({ least = 0, most = greatest, step = 0.01, ...beside }) => [
    z.number().min(least).max(most).multipleOf(step),
    beside,
  ])

/**
 * Money in whole fen, 0 to 10,000,000 (100,000 yuan) where it is `per` something, else to 100,000,000,000; what may be negative says
 * `least`. Unit `fen/month`, or `fen` for a sum: `fen('月收入', 'Monthly income', { per: 'month' })`.
 */
export const fen: Field<Amount, z.ZodInt> = /* @__PURE__ */ field(
  ({ per, least = 0, most = per ? 10_000_000 : 100_000_000_000, ...beside }) => [
    z.int().min(least).max(most),
    { unit: per ? `fen/${per}` : 'fen', ...beside },
  ],
)

/** How many, 0 to 1,000,000: `count('家庭人数', 'People in the family', { unit: 'person', most: 30 })`. */
export const count: Field<Counted, z.ZodInt> = /* @__PURE__ */ whole(1_000_000)

/** A number of months, 0 to 1,200. */
export const months: Field<Counted, z.ZodInt> = /* @__PURE__ */ whole(1_200, { unit: 'month' })

/** A number of days, 0 to 36,600. */
export const days: Field<Counted, z.ZodInt> = /* @__PURE__ */ whole(36_600, { unit: 'day' })

/** A number of years, 0 to 100. */
export const years: Field<Counted, z.ZodInt> = /* @__PURE__ */ whole(100, { unit: 'year' })

/** An age in full years (周岁), 0 to 150. */
export const age: Field<Counted, z.ZodInt> = /* @__PURE__ */ whole(150, { unit: 'year' })

/** A number with decimals, 0 to 1,000 in steps of 0.01, calculated with exactly: `decimal('得分', 'Score', { most: 100 })`. */
export const decimal: Field<Stepped, z.ZodNumber> = /* @__PURE__ */ stepped(1_000)

/** A share of a whole, 0 to 1 in whole per cent (0.01): `share('补贴比例', 'Share that is paid')`. */
export const share: Field<Stepped, z.ZodNumber> = /* @__PURE__ */ stepped(1)

/** A calendar date `YYYY-MM-DD`. */
export const date: Field<FieldOptions, z.ZodISODate> = /* @__PURE__ */ field(beside => [z.iso.date(), beside])

/** Yes or no: `yesNo('有车', 'Owns a car')`. */
export const yesNo: Field<FieldOptions, z.ZodBoolean> = /* @__PURE__ */ field(beside => [z.boolean(), beside])

type Words = Readonly<Record<string | number, LocalizedText | readonly [zh: string, en: string]>>
type WordOf<W extends Words> = `${keyof W & (string | number)}`
type EnumOf<K extends string> = z.ZodEnum<{ [Key in K]: Key }>

/** Which words a choice offers. */
export interface Choice<K extends string> extends FieldOptions, Pick<FieldMeta, 'once' | 'atMostOnce'> {
  /** Only these, in this order. Left out: all. */
  readonly of?: readonly K[]
}

const inBoth = (text: LocalizedText | readonly [string, string]): LocalizedText =>
  'zh' in text ? text : { zh: text[0], en: text[1] }

/** A choice, by its words and its label, as two texts or as a pair of them. */
export interface Choose {
  <const W extends Words, K extends WordOf<W> = WordOf<W>>(
    words: W,
    zh: string,
    en: string,
    options?: Choice<K>,
  ): EnumOf<K>
  <const W extends Words, K extends WordOf<W> = WordOf<W>>(
    words: W,
    label: LocalizedText,
    options?: Choice<K>,
  ): EnumOf<K>
}

/**
 * One word of several, each with its name, as `[zh, en]` or `{ zh, en }`; `of` names some of them:
 * `choice({ urban: ['城镇', 'Urban'], rural: ['农村', 'Rural'] }, '户籍', 'Registration')`.
 */
export const choice: Choose = (names: Words, ...said: Said<Choice<string>>) =>
  field(({ of = Object.keys(names), ...beside }: Choice<string>) => [
    z.enum(of) as never,
    { words: Object.fromEntries(of.map(word => [word, inBoth(names[word]!)])), ...beside },
  ])(...(said as [LocalizedText]))

/** How many members a group has. */
export interface GroupSize {
  /** 0 where it is left out. */
  readonly least?: number
  readonly most: number
  /** Of what it is a list: `person`. */
  readonly unit?: string
}

/** A list of members, each with the fields of a form: `group(Member, '家庭成员', 'Members', { unit: 'person', least: 1, most: 30 })`. */
export const group = <M extends z.ZodObject>(
  member: M,
  ...said: [zh: string, en: string, size: GroupSize]
): z.ZodArray<M> =>
  field(({ least = 0, most, ...beside }: GroupSize) => [z.array(member).min(least).max(most), beside])(...said)

/**
 * The same of each of several things, by what they are called:
 * `each({ urban: ['城市', 'urban'], rural: ['农村', 'rural'] }, (zh, en) => fen(`${zh}低保标准`, `Dibao standard, ${en}`, { per: 'month' }))`.
 */
export const each = <const W extends Words, S extends z.ZodType>(
  names: W,
  schemaOf: (zh: string, en: string) => S,
): z.ZodObject<{ [K in WordOf<W>]: S }, z.core.$strict> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(names).map(([key, name]) => [key, schemaOf(inBoth(name).zh, inBoth(name).en)]),
    ) as {
      [K in WordOf<W>]: S
    },
  )

/** Fields that belong together, under a title: `part(Child, '被收养人', 'Child')`. */
export const part = <P extends z.ZodObject>(fields: P, zh: string, en: string): P => fields.meta({ label: { zh, en } })

/** What a field says of itself, said of the field that wraps it too. */
const carry = <W extends z.ZodType>(wrapped: W, inner: z.ZodType): W => wrapped.meta(inner.meta() ?? {})

/** A fact that need not be known: left out or `null`, it is not. */
export const ifKnown = <S extends z.ZodType>(schema: S): z.ZodOptional<z.ZodNullable<S>> =>
  carry(schema.nullish() as z.ZodOptional<z.ZodNullable<S>>, schema)

/** A fact that is said only where it is not as usual: left out, it is the value given; `null`, it is not known. */
export const unlessSaid = <S extends z.ZodType>(usual: z.output<S>, schema: S): z.ZodDefault<z.ZodNullable<S>> =>
  carry(schema.nullable().default(usual as never) as z.ZodDefault<z.ZodNullable<S>>, schema)

/** A yes or no that is no where it is left out, and not known where it is `null`: what is rare is said only where it is so. */
export const yesIfSaid: Field<FieldOptions, z.ZodDefault<z.ZodNullable<z.ZodBoolean>>> = (
  ...said: Said<FieldOptions>
) => unlessSaid(false, yesNo(...(said as [LocalizedText])))

/** A value that a place may have none of, and then says so: `null`. Left out, it is not known. */
export const orNone = <S extends z.ZodType>(schema: S): z.ZodNullable<S> =>
  carry(schema.nullable() as z.ZodNullable<S>, schema)

/** A fact that is always asked, and may be answered with `null`: not known. */
export const orUnknown = <S extends z.ZodType>(schema: S): z.ZodNullable<S> => orNone(schema)

/**
 * An option that a place may take beside what the law says itself, or with another value that it set: left out, it has none. What the
 * law leaves to the place to settle is no option: required, or {@link orNone}.
 */
export const ifAny = <S extends z.ZodType>(schema: S): z.ZodOptional<S> =>
  carry(schema.optional() as z.ZodOptional<S>, schema)
