import {
  atArticle,
  brokenRule,
  type Citation,
  type DivisionCode,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import {
  funeralRegulation1997,
  funeralRegulation2012,
  funeralRegulation2025,
  henanFuneralMeasures2012,
  zhengzhouFuneralRegulation2018,
} from '../shared/documents.js'
import { funeralRegulationOn } from '../shared/on-day.js'
import { FuneralOffice } from './problems.js'

/** What people do at a wake that rules speak of. */
export const mourningActs = {
  'body-kept': { zh: '停放遗体', en: 'body kept there' },
  tent: { zh: '搭设灵棚', en: 'tent put up' },
  wreaths: { zh: '摆设花圈', en: 'wreaths put out' },
  music: { zh: '播放、吹奏哀乐', en: 'music played' },
  'paper-money': { zh: '抛撒、焚烧冥币纸钱', en: 'paper money thrown or burnt' },
  firecrackers: { zh: '燃放鞭炮', en: 'firecrackers' },
  'road-blocked': { zh: '占道、妨碍交通', en: 'road blocked' },
  other: { zh: '其他行为', en: 'another act' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An act. */
export const MourningAct = z.enum(keysOf(mourningActs))
export type MourningAct = z.infer<typeof MourningAct>

/** A wake that was looked at (文明治丧检查). */
export const MourningSite = z.strictObject({
  id: z.string().min(1),
  on: PlainDate,
  /** `other`: as a hospital or a place of work; no street and no residential area. */
  where: z.enum(['street', 'residential-area', 'funeral-home', 'set-place', 'countryside', 'other']),
  /** The offices that looked at it, alone or together; left out: not known. */
  offices: z.array(FuneralOffice).min(1).optional(),
  acts: z.array(MourningAct),
  /** Public order or safety, or the rights of others, were harmed; `null`: not known. */
  harm: z.boolean().nullable(),
  /** The day on which it was stopped or settled; `null`: it was not, left out: not known. */
  handled: PlainDate.nullish(),
})
export type MourningSite = z.infer<typeof MourningSite>

/** What a place forbids in streets and residential areas. */
export interface MourningRule {
  readonly division: DivisionCode
  readonly forbidden: readonly MourningAct[]
  readonly cite: Citation
  /** Who stops it. */
  readonly by: LocalizedText
}

/** 河南 art. 38. */
export const henanMourning: MourningRule = {
  division: '410000',
  forbidden: ['body-kept', 'tent', 'music', 'paper-money'],
  cite: atArticle(henanFuneralMeasures2012, '第三十八条'),
  by: {
    zh: '民政部门会同公安、市容环境卫生主管部门和街道办事处',
    en: 'civil affairs with the police, city appearance and the subdistrict',
  },
}
/** 郑州 art. 27: wreaths too. */
export const zhengzhouMourning: MourningRule = {
  division: '410100',
  forbidden: ['body-kept', 'tent', 'wreaths', 'music', 'paper-money'],
  cite: atArticle(zhengzhouFuneralRegulation2018, '第二十七条'),
  by: henanMourning.by,
}

/** What wakes are held against. */
export const mourningRules = {
  'forbidden-here': {
    text: { zh: '不得在城市街道、居民住宅区等公共场所从事', en: 'this is not done in streets and residential areas' },
  },
  'no-harm': {
    text: {
      zh: '办理丧事不得妨碍公共秩序、危害公共安全、侵害他人合法权益',
      en: 'a wake harms neither order nor safety nor others',
    },
  },
  handled: { text: { zh: '应当及时制止、处理', en: 'it is stopped' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a wake breaks: by the rule of the place, once it was made, each act that is forbidden in streets and residential areas; by the regulation of the day
 * (art. 14, from 2026-03-30 art. 39) harm to others. What is broken and not dealt with by a later day is warned of.
 */
export const mourningProblems = (site: MourningSite, rule: MourningRule | null, asOf: PlainDate): Problem[] => {
  const version = funeralRegulationOn(site.on)
  if (site.on > asOf || version === null) return []
  const national =
    version === 2025
      ? atArticle(funeralRegulation2025, '第三十九条')
      : atArticle(version === 2012 ? funeralRegulation2012 : funeralRegulation1997, '第十四条')
  const broken = (code: keyof typeof mourningRules, path: Problem['path'], cite?: Citation) =>
    brokenRule(code, { ...mourningRules[code], ...(cite && { cite }) }, path)
  const since = rule?.cite.effective ?? rule?.cite.issued
  const held = rule !== null && (since === undefined || since <= site.on)
  const isPublic = site.where === 'street' || site.where === 'residential-area'
  const found = [
    ...site.acts.flatMap((act, index) =>
      held && isPublic && rule.forbidden.includes(act) ? [broken('forbidden-here', ['acts', index], rule.cite)] : [],
    ),
    ...(site.harm === true ? [broken('no-harm', ['harm'], national)] : []),
  ]
  const left = found.length > 0 && site.on < asOf && notHappenedBy(site.handled, asOf)
  return left ? [...found, broken('handled', ['handled'])] : found
}
