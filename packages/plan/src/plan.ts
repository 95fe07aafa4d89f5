import { Citation, DivisionCode, Domain, PlainDate } from '@minzheng/core'
import { Target } from '@minzheng/indicators'
import * as z from 'zod'

/** Where words stand in a text: from the first character up to, not including, the last (UTF-16 units). */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
export type Span = z.infer<typeof Span>

/** Something to be seen done that has no figure, in a short phrase of one's own. */
export const PlanMeasure = z.strictObject({
  task: z.string().min(1),
  deadline: PlainDate.optional(),
  /** The named systems that it serves (`EC-19`). */
  systems: z.array(z.string().regex(/^[A-Z]{2}-\d{2}$/)).optional(),
  span: Span.optional(),
})
export type PlanMeasure = z.infer<typeof PlanMeasure>

/** One numbered piece of work. */
export const Item = z.strictObject({
  /** As printed, counted through the whole plan. */
  number: z.int().positive(),
  heading: z.string().min(1),
  /** The headings between the section's and its own, the outermost first, where the outline has more than two levels. */
  headings: z.array(z.string().min(1)).min(1).optional(),
  domains: z.array(Domain).optional(),
  summary: z.string().optional(),
  /** The systems that the item names (`EC-19`), as numbered in the coverage list. */
  systems: z.array(z.string().regex(/^[A-Z]{2}-\d{2}$/)).optional(),
  measures: z.array(PlanMeasure).optional(),
  departments: z.array(z.string().min(1)).optional(),
  span: Span.optional(),
})
export type Item = z.infer<typeof Item>

/** A part of a plan under one heading, with the items that it holds. */
export const Section = z.strictObject({
  number: z.int().positive(),
  heading: z.string().min(1),
  items: z.array(Item),
  span: Span.optional(),
})
export type Section = z.infer<typeof Section>

/** The kinds of target that a text states; `deadline-only` is a task with a date and no figure. */
export const targetKinds = ['count', 'money', 'ratio', 'change', 'amount', 'deadline-only'] as const

/** A target, and where the plan states it. */
export const PlanTarget = Target.extend({
  /** The number of the item that states it. */
  item: z.int().positive(),
  kind: z.enum(targetKinds),
  /** Which of the things that its sentence lists the figure is of, where only the order of both lists says so (分别). */
  object: z.string().min(1).optional(),
  /** The words of the plan that hold the figure. */
  quote: z.string().min(1).optional(),
  span: Span.optional(),
  note: z.string().optional(),
})
export type PlanTarget = z.infer<typeof PlanTarget>

/** An annual work plan (民政工作要点). */
export const Plan = z.strictObject({
  schema: z.literal('plan.v1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  issuer: z.string().min(1).optional(),
  division: DivisionCode.optional(),
  year: z.int().min(1949).max(2100).optional(),
  issued: PlainDate.optional(),
  /** The days that the plan is for; the calendar year where not said. */
  period: z.strictObject({ from: PlainDate, to: PlainDate }).optional(),
  source: Citation.optional(),
  sections: z.array(Section),
  targets: z.array(PlanTarget),
})
export type Plan = z.infer<typeof Plan>
