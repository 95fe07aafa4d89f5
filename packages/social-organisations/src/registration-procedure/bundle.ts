import { brokenRule, divideExact, type Problem, type RecordRule } from '@minzheng/core'
import * as z from 'zod'

/** What a matter costs the applicant: days, papers and errands (visits to an office). */
export const ServiceEffort = z.strictObject({
  days: z.number().min(0),
  papers: z.int().min(0),
  visits: z.int().min(0),
})
export type ServiceEffort = z.infer<typeof ServiceEffort>

/** Several matters of one life event done as one (“一件事”集成套餐): what each cost by itself, and what they cost together. */
export const ServiceBundle = z.strictObject({
  title: z.string().min(1),
  matters: z
    .array(z.strictObject({ name: z.string().min(1), office: z.string().min(1), before: ServiceEffort }))
    .min(1),
  /** Of all matters together, once they are one. */
  after: ServiceEffort,
})
export type ServiceBundle = z.infer<typeof ServiceBundle>

const efforts = ['days', 'papers', 'visits'] as const
/** One of the three that are cut (三减). */
export type Effort = (typeof efforts)[number]

/** What a bundle cuts of one effort: before, after, and the share that is saved; `null` where there was nothing before. */
export interface EffortCut {
  readonly before: number
  readonly after: number
  readonly cut: number | null
}

/** The three cuts (减时间、减材料、减跑动) of a bundle. Days add up: one office after another. */
export const serviceCuts = ({ matters, after }: ServiceBundle): Readonly<Record<Effort, EffortCut>> =>
  Object.fromEntries(
    efforts.map((effort): [Effort, EffortCut] => {
      const before = matters.reduce((sum, matter) => sum + matter.before[effort], 0)
      const saved = before - after[effort]
      return [effort, { before, after: after[effort], cut: before === 0 ? null : divideExact(saved, before) }]
    }),
  ) as Readonly<Record<Effort, EffortCut>>

/** What a bundle is held against. */
export const serviceBundleRules = {
  'bundle-of-several': { text: { zh: '“一件事”应当集成两个以上事项', en: 'a bundle joins two matters or more' } },
  'bundle-matter-once': { text: { zh: '同一事项不得重复计入', en: 'a matter counts once' } },
  'bundle-cuts': {
    text: { zh: '集成后的时间、材料、跑动不得多于集成前', en: 'a bundle takes no more than its matters did' },
    // An aim of such bundles, and no law.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What is wrong with a bundle: it joins nothing, or takes more than before. */
export const serviceBundleProblems = (bundle: ServiceBundle): Problem[] => [
  ...(new Set(bundle.matters.map(({ name }) => name)).size < bundle.matters.length
    ? [brokenRule('bundle-matter-once', serviceBundleRules['bundle-matter-once'], ['matters'])]
    : []),
  ...(bundle.matters.length < 2
    ? [brokenRule('bundle-of-several', serviceBundleRules['bundle-of-several'], ['matters'])]
    : []),
  ...Object.entries(serviceCuts(bundle))
    .filter(([, { before, after }]) => after > before)
    .map(([effort]) => brokenRule('bundle-cuts', serviceBundleRules['bundle-cuts'], ['after', effort])),
]
