import {
  ancestorOf,
  atArticle,
  type Citation,
  DivisionCode,
  isWithin,
  type LocalizedText,
  type PlainDate,
  runsOn,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import {
  civilCodeNotice2020,
  registrationRegulation2003,
  registrationRegulation2025,
  registrationRegulationOn,
} from '../shared/documents.js'
import { isOfOfficesCounty, MarriageParty, type RegistryAct } from '../shared/parties.js'
import { permitRuleOf, pilotGrantedBy, pilotOn } from './pilots.js'

/** A marriage registry (婚姻登记机关), or an embassy or consulate that registers. */
export const RegistryOffice = z.strictObject({
  kind: z.enum(['registry', 'embassy']).default('registry'),
  /** The division where the registry is; of an embassy none. */
  division: DivisionCode.optional(),
  /** Named by the province for marriages with foreigners, Hong Kong, Macao, Taiwan and overseas Chinese; left out: not known. */
  namedForForeign: z.boolean().optional(),
  /** The area for which it was named, until 2025-05-09. */
  serves: DivisionCode.optional(),
})
export type RegistryOffice = z.infer<typeof RegistryOffice>

/** An area in which, by a decision of the place, its own residents may go to any registry (省内通办、市内通办). */
export interface LocalOpening {
  readonly area: DivisionCode
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly cite: Citation
}

/** What is asked: who goes where for what. */
export const JurisdictionQuestion = z.strictObject({
  parties: z.tuple([MarriageParty, MarriageParty]),
  office: RegistryOffice,
  /** Where residence permits (居住证) of one or both were issued, `[]` where neither holds one; left out: not known. */
  permits: z.array(DivisionCode).optional(),
  /** Before an embassy: both live in its country. */
  bothLiveThere: z.boolean().optional(),
})
export type JurisdictionQuestion = z.infer<typeof JurisdictionQuestion>

/** Whether an office may register; `null`: not known, and `why` says what is missing. */
export interface JurisdictionVerdict {
  readonly competent: boolean | null
  readonly why: LocalizedText
  readonly cite: Citation
}

const verdict = (competent: boolean | null, cite: Citation, zh: string, en: string): JurisdictionVerdict => ({
  competent,
  why: { zh, en },
  cite,
})

/** From this day a mainland couple may go to any registry of the mainland. */
const nationwideSince = registrationRegulation2025.effective
const mainlandOnly = (code: DivisionCode) => !['71', '81', '82'].includes(code.slice(0, 2))

const articles = { marriage: '第四条第一款', divorce: '第十条第一款' } as const
const foreignArticles = { marriage: '第四条第二款', divorce: '第十条第二款' } as const
const article2025 = { marriage: '第七条', divorce: '第十三条' } as const

const ofMainlandCouple = (
  act: RegistryAct,
  { parties, permits }: JurisdictionQuestion,
  office: DivisionCode,
  on: PlainDate,
  openings: readonly LocalOpening[],
): JurisdictionVerdict => {
  if (on >= nationwideSince)
    return verdict(
      true,
      atArticle(registrationRegulation2025, `${article2025[act]}第一款`),
      '内地居民可以到内地任一婚姻登记机关申请',
      'mainland residents may go to any registry of the mainland',
    )
  const cite = atArticle(registrationRegulationOn(on) ?? registrationRegulation2003, articles[act])
  const homes = parties.map(({ hukou }) => (hukou == null ? null : isOfOfficesCounty(hukou, office)))
  const atHome = someHold(homes)
  if (atHome) return verdict(true, cite, '一方常住户口在该机关辖区', 'one of them is registered there')
  const opening = openings.find(
    ({ area, from, until }) =>
      runsOn(from, until, on) &&
      isWithin(office, area) &&
      parties.some(({ hukou }) => hukou != null && isWithin(hukou, area)),
  )
  if (opening)
    return verdict(
      true,
      opening.cite,
      '一方户口在实行区域内通办的地区',
      'one of them is of an area that opened all its registries',
    )
  if (atHome === null)
    return verdict(null, cite, '一方户口是否在该机关辖区不明', 'not known whether one of them is registered there')
  const sameProvince = parties.some(({ hukou }) => isWithin(hukou!, ancestorOf(office, 'province')))
  const pilot = pilotOn(office, act, on)
  const permit = permits === undefined ? null : someHold(permits.map(place => isOfOfficesCounty(place, office)))
  if (pilot && parties.every(({ hukou }) => !isWithin(hukou!, pilot.area))) {
    if (permit !== false)
      return permit
        ? verdict(
            true,
            permitRuleOf(pilot),
            '双方均非本地户籍，一方持当地居住证',
            'both from outside, one holds a local permit',
          )
        : verdict(
            null,
            permitRuleOf(pilot),
            '居住证是否在该机关所在地发放不明',
            'not known whether the permit is of this place',
          )
    return verdict(false, permitRuleOf(pilot), '均无当地居住证', 'neither holds a local residence permit')
  }
  if (sameProvince)
    return verdict(
      null,
      cite,
      '一方户口在同省其他县区，当时是否已实行省内通办不明',
      'one of them is of the same province; whether it had opened all its registries is not known',
    )
  const granted = pilotGrantedBy(office, on)
  if (granted && permit !== false)
    return verdict(null, granted.cite, '试点批复已下达、尚未自6月1日起实施', 'the pilot was granted and had not begun')
  return verdict(false, cite, '双方常住户口均不在该机关辖区', 'neither is registered there')
}

const ofMixedCouple = (
  act: RegistryAct,
  { parties, office: { namedForForeign, serves } }: JurisdictionQuestion,
  office: DivisionCode,
  on: PlainDate,
): JurisdictionVerdict => {
  if (on >= nationwideSince) {
    const cite = atArticle(registrationRegulation2025, `${article2025[act]}第二款`)
    if (namedForForeign === undefined)
      return verdict(
        null,
        cite,
        '该机关是否由省级确定办理涉外等婚姻登记不明',
        'not known whether the province named it',
      )
    return namedForForeign
      ? verdict(true, cite, '省级确定的机关，不要求户籍', 'named by the province; residence is not asked')
      : verdict(false, cite, '不是省级确定的机关', 'not named by the province')
  }
  const cite = atArticle(registrationRegulationOn(on) ?? registrationRegulation2003, foreignArticles[act])
  const hukou = parties.find(({ kind }) => kind === 'mainland')!.hukou
  if (namedForForeign === false) return verdict(false, cite, '不是省级确定的机关', 'not named by the province')
  if (hukou == null)
    return verdict(null, cite, '内地一方户口所在地不明', 'not known where the mainland party is registered')
  const area = serves ?? ancestorOf(office, 'province')
  if (!isWithin(hukou, area))
    return verdict(false, cite, '内地一方户口不在该机关辖区', 'the mainland party is registered elsewhere')
  return namedForForeign && serves !== undefined
    ? verdict(true, cite, '内地一方户口所在地的指定机关', 'the named office of the mainland party’s place')
    : verdict(null, cite, '该机关的指定范围不明', 'not known for which area it was named')
}

/**
 * Whether an office may register a marriage, or receive an application for divorce, on a day. Mainland couples: until
 * 2025-05-09 where one of them is registered (婚姻登记条例 2003 arts. 4 and 10), with the pilots of 2021 and 2023 where one
 * holds a residence permit and both are from outside; from 2025-05-10 any registry of the mainland (令804 arts. 7 and 13). What a
 * province opened to its own residents before is not in these documents: give it as `openings`, or the answer may be `null`.
 */
export const marriageJurisdiction = (
  act: RegistryAct,
  question: JurisdictionQuestion,
  on: PlainDate,
  openings: readonly LocalOpening[] = [],
): JurisdictionVerdict => {
  const { parties, office, bothLiveThere } = question
  const regulation = registrationRegulationOn(on)
  if (regulation === undefined)
    return verdict(
      null,
      registrationRegulation2003,
      '2003年10月1日以前的规定未收录',
      'the rules before 2003-10-01 are not held',
    )
  const chinese = parties.every(({ kind }) => kind !== 'foreigner')
  if (office.kind === 'embassy') {
    const cite = atArticle(regulation, on >= nationwideSince ? '第二十五条' : '第十九条')
    const may = !chinese ? false : (bothLiveThere ?? null)
    return verdict(
      may,
      cite,
      '驻外使领馆为双方均居住于驻在国的中国公民办理',
      'for Chinese citizens who both live in its country',
    )
  }
  if (office.division === undefined)
    return verdict(null, atArticle(regulation, '第二条'), '机关所在地不明', 'where the office is, is not known')
  if (!mainlandOnly(office.division))
    return verdict(false, atArticle(regulation, '第二条'), '本条例适用于内地', 'the regulation is of the mainland')
  const mainland = parties.filter(({ kind }) => kind === 'mainland').length
  if (mainland === 2) return ofMainlandCouple(act, question, office.division, on, openings)
  // From 2025-05-10 a Chinese citizen from outside the mainland and a foreigner are a 中国公民 and a 外国人 of art. 2 para. 2 too.
  const withForeigner = !chinese && parties.some(({ kind }) => kind !== 'foreigner')
  if (mainland === 1 || (withForeigner && on >= nationwideSince))
    return ofMixedCouple(act, question, office.division, on)
  return chinese
    ? verdict(
        null,
        on >= nationwideSince ? atArticle(regulation, '第二十六条') : atArticle(regulation, '第二条'),
        '双方均非内地居民的中国公民，另有规定，未收录',
        'both Chinese citizens from outside the mainland: rules of their own, not held',
      )
    : verdict(
        null,
        atArticle(regulation, '第二条'),
        '条例未规定双方均非内地居民的情形',
        'the regulation does not speak of them',
      )
}

/**
 * Whether an office may give the certificate of a divorce that another, or it itself, received: only the one that received the
 * application (民发〔2020〕116号 two, from 2025-05-10 令804 art. 16). `null` before 2021-01-01, when a divorce was registered on the spot.
 */
export const divorceCertificateOffice = (
  receivedBy: DivisionCode,
  office: DivisionCode,
  on: PlainDate,
): { readonly competent: boolean; readonly cite: Citation } | null =>
  on < civilCodeNotice2020.effective
    ? null
    : {
        competent: receivedBy === office,
        cite:
          on < registrationRegulation2025.effective
            ? atArticle(civilCodeNotice2020, '二')
            : atArticle(registrationRegulation2025, '第十六条第一款'),
      }
