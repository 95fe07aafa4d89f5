import type { Language, LocalizedText, PlainDate } from '@minzheng/core'
import type { Desk } from 'minzheng'
import type * as z from 'zod'
import type { Limits } from './limits.js'

/** The prefix of every route of the table. */
export const prefix = '/v1'

/** What a route takes: JSON of a schema, a file of whatever kind, or a value on each line. */
export type BodyKind = { readonly json: z.ZodType } | { readonly file: true } | { readonly lines: z.ZodType }

/** What a handler works with. */
export interface Surroundings {
  readonly language: Language
  /** The day in China. */
  readonly today: () => PlainDate
  readonly desk: Desk
  readonly limits: Limits
}

/** A request that is in the document, and that its tests make. */
export interface Example {
  readonly title: LocalizedText
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  /** A JSON value; the text of a file; the values of lines. */
  readonly body?: unknown
}

type Shape = z.ZodObject | undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined
/** Lines come as they are: a bad one is answered in its place. */
type BodyOf<B> = B extends { readonly json: infer S }
  ? Out<S>
  : B extends { readonly file: true }
    ? Uint8Array
    : undefined

/** What a handler is asked, checked by the schemas of its route. */
export interface AskedOf<P extends Shape, Q extends Shape, B extends BodyKind | undefined> {
  readonly params: Out<P>
  readonly query: Out<Q>
  readonly body: BodyOf<B>
}

/** One operation of the service. */
export interface RouteDefinition<P extends Shape, Q extends Shape, B extends BodyKind | undefined> {
  readonly id: string
  readonly method: 'get' | 'post'
  /** `/programs/{id}`. */
  readonly path: string
  readonly tag: keyof typeof tags
  readonly summary: LocalizedText
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Of the answer; where lines are taken, of each line. */
  readonly answer: z.ZodType
  readonly examples: readonly [Example, ...Example[]]
  /** The answer hangs on the parameters and the day alone, is dear, and says nothing of anybody: it is kept for the next who asks. */
  readonly kept?: true
  /** The answer. */
  run?(asked: AskedOf<P, Q, B>, around: Surroundings): unknown
  /** The answer to the value of one line, where lines are taken. */
  runLine?(value: unknown, asked: AskedOf<P, Q, B>, around: Surroundings): Promise<LineAnswer>
}

/** The answer to a line, as it is counted. */
export type LineAnswer = Readonly<Record<string, unknown>> & { readonly status: string }

/** A route of the table: what each takes is checked where it is defined. */
export type Route = RouteDefinition<Shape, Shape, BodyKind | undefined>

/** Defines a route: the handler is typed by its schemas. */
export const route = <
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends BodyKind | undefined = undefined,
>(
  definition: RouteDefinition<P, Q, B>,
): Route => definition as never

/** The chapters of the document. */
export const tags = {
  programs: { zh: '计算程序', en: 'Programs' },
  assessment: { zh: '个案计算', en: 'Assessment' },
  policy: { zh: '地方政策', en: 'Policy of places' },
  plans: { zh: '工作要点与完成情况', en: 'Plans and results' },
  names: { zh: '地名与区划', en: 'Place names and divisions' },
  identifiers: { zh: '号码', en: 'Identifiers' },
  indicators: { zh: '指标', en: 'Indicators' },
} as const satisfies Readonly<Record<string, LocalizedText>>
