import { atArticle, type Citation, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { shandongCareRegulation2020 } from '../shared/documents.js'

/** What a list of basic elderly-care services sorts its items by: 物质帮助、照护服务、关爱服务. */
export const serviceCategories = {
  material: { zh: '物质帮助', en: 'Material help' },
  care: { zh: '照护服务', en: 'Care' },
  concern: { zh: '关爱服务', en: 'Concern and visits' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A category of the list. */
export type ServiceCategory = keyof typeof serviceCategories

/** What makes an elder one of those whom an item is for, beside the age. */
export const serviceTargets = {
  'pension-age': { zh: '达到待遇享受年龄的参保人', en: 'Insured and of pension age' },
  poor: { zh: '经济困难', en: 'Poor' },
  dibao: { zh: '最低生活保障家庭', en: 'In a household on dibao' },
  marginal: { zh: '最低生活保障边缘家庭', en: 'In a household at the margin of dibao' },
  'very-old': { zh: '高龄（以当地规定的年龄为准）', en: 'Very old, as the place has it' },
  disabled: { zh: '持残疾人证', en: 'With a disability certificate' },
  dependent: { zh: '经认定生活不能自理', en: 'Found unable to care for oneself' },
  tekun: { zh: '特困', en: 'In tekun support' },
  'special-difficulty': { zh: '特殊困难', en: 'In special difficulty' },
  'family-planning': { zh: '计划生育特殊家庭', en: 'Family of special family-planning hardship' },
  contributor: { zh: '对国家和社会作出特殊贡献', en: 'Of special merit to the state and society' },
  homeless: { zh: '生活无着的流浪乞讨', en: 'Homeless or begging' },
  other: { zh: '清单写明的其他条件', en: 'Another condition of the list' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** Whom an item is for. */
export type ServiceTarget = keyof typeof serviceTargets

const text = z.string().min(1).nullish()

/** One item of a list. */
export const ListedService = z.strictObject({
  /** One word for the same service in the lists of every place: `visits`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  category: z.enum(keysOf(serviceCategories)),
  /** The least age in full years; left out: none but that of an elder. */
  leastAge: z.int().min(0).max(120).default(60),
  /** Each of these must hold. */
  targets: z.array(z.enum(keysOf(serviceTargets))).default([]),
  /** Of each of these groups one must hold, beside all `targets`: on dibao or at its margin; very old, dependent or disabled. */
  oneOf: z.array(z.array(z.enum(keysOf(serviceTargets))).min(1)).optional(),
  /** 供给方式: how it is given; `null`: the list does not say; left out, here and below: what it says is not told. */
  mode: text,
  /** 服务标准. */
  standard: text,
  /** 支出责任主体: who bears the cost. */
  payer: text,
})
export type ListedService = z.infer<typeof ListedService>

/** A list of basic elderly-care services (基本养老服务清单) of one place, in one version. */
export const ServiceList = z.strictObject({
  division: z.string().min(1),
  title: z.string().min(1),
  /** The day of its publication; left out or `null`: not known. */
  published: PlainDate.nullish(),
  /** The version holds from this day. */
  from: PlainDate,
  /** Its last day; `null`: no later version is known. */
  until: PlainDate.nullable().default(null),
  /** Whether all its items are here; of an excerpt nothing follows from what is lacking. */
  whole: z.boolean(),
  items: z.array(ListedService),
})
export type ServiceList = z.infer<typeof ServiceList>

/** 关于推进基本养老服务体系建设的意见. */
export const basicCareOpinion2023 = {
  title: '关于推进基本养老服务体系建设的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  confidence: 'unverified',
  note: 'reported on 2023-05-21; the press told the three categories; the annexed list is from memory and in part',
} as const satisfies Citation

/** What a list must say of each item, by 山东省养老服务条例 of 2020. */
export const listElements2020 = atArticle(shandongCareRegulation2020, '第四十九条')
