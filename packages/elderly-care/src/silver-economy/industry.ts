import { type Citation, type Fen, keysOf, type LocalizedText, lastNotBefore, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

/** 养老产业统计分类（2020）. */
export const careIndustryClassification2020 = {
  title: '养老产业统计分类（2020）',
  number: '国家统计局令第30号',
  issuer: '国家统计局',
  issued: '2020-02-04',
  effective: '2020-02-04',
  confidence: 'secondary',
  note: 'the decree and the twelve classes read in copies; the classes below them were not',
} as const satisfies Citation

/** The twelve classes of the care industry (养老产业大类), by their number. */
export const careIndustryClasses = {
  '01': { zh: '养老照护服务', en: 'Care' },
  '02': { zh: '老年医疗卫生服务', en: 'Medical services' },
  '03': { zh: '老年健康促进与社会参与', en: 'Health promotion and social participation' },
  '04': { zh: '老年社会保障', en: 'Social security' },
  '05': { zh: '养老教育培训和人力资源服务', en: 'Training and staff' },
  '06': { zh: '养老金融服务', en: 'Finance' },
  '07': { zh: '养老科技和智慧养老服务', en: 'Technology and smart care' },
  '08': { zh: '养老公共管理', en: 'Public administration' },
  '09': { zh: '其他养老服务', en: 'Other services' },
  '10': { zh: '老年用品及相关产品制造', en: 'Making of goods' },
  '11': { zh: '老年用品及相关产品销售和租赁', en: 'Sale and hire of goods' },
  '12': { zh: '养老设施建设', en: 'Building of facilities' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A class of the care industry. */
export const CareIndustryClass = z.enum(keysOf(careIndustryClasses))
export type CareIndustryClass = z.infer<typeof CareIndustryClass>

/** A project or firm of “养老服务＋行业” on the register (银发经济项目库), and what it put out, in fen; `null`: not reported. */
export const SilverEconomyProject = z
  .strictObject({
    name: z.string().min(1),
    class: CareIndustryClass,
    /** What elderly care is joined with (养老服务＋行业). */
    joinedWith: z.enum([
      'culture',
      'tourism',
      'catering',
      'sport',
      'housekeeping',
      'education',
      'health',
      'finance',
      'property',
      'other',
      'none',
    ]),
    begun: PlainDate,
    ended: PlainDate.nullable().default(null),
    outputs: z
      .array(z.strictObject({ year: z.int().min(2000).max(2100), output: z.int().min(0).nullable() }))
      .default([]),
  })
  .refine(...lastNotBefore('begun', 'ended'))
  .refine(
    ({ outputs }) => new Set(outputs.map(({ year }) => year)).size === outputs.length,
    refusal(['outputs'], '年份重复', 'a year is there twice'),
  )
export type SilverEconomyProject = z.infer<typeof SilverEconomyProject>

/** What the projects of a year put out, in all and by class; one that did not report, or is there twice, is named, and leaves the total open. */
export interface SilverEconomyOutput {
  readonly total: Fen | null
  readonly reported: Fen
  readonly byClass: Readonly<Partial<Record<CareIndustryClass, Fen>>>
  readonly notReported: readonly string[]
  readonly twice: readonly string[]
}

/** The output of a year (银发经济产值), in fen, of the projects that ran in it. */
export const silverEconomyOutput = (projects: readonly SilverEconomyProject[], year: number): SilverEconomyOutput => {
  const all = projects.filter(
    ({ begun, ended }) => Number(begun.slice(0, 4)) <= year && (ended === null || Number(ended.slice(0, 4)) >= year),
  )
  const running = all.filter(({ name }, index) => all.findIndex(one => one.name === name) === index)
  const twice = running.map(({ name }) => name).filter(name => all.filter(one => one.name === name).length > 1)
  const of = ({ outputs }: SilverEconomyProject) => outputs.find(one => one.year === year)?.output ?? null
  const byClass: Partial<Record<CareIndustryClass, Fen>> = {}
  for (const project of running) {
    const output = of(project)
    // Where nobody of a class reported, its output is not 0 but not known.
    if (output !== null) byClass[project.class] = (byClass[project.class] ?? 0) + output
  }
  const notReported = running.filter(project => of(project) === null).map(({ name }) => name)
  const reported = Object.values(byClass).reduce((sum, output) => sum + output, 0)
  return { total: notReported.length + twice.length === 0 ? reported : null, reported, byClass, notReported, twice }
}
