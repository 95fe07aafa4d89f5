import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import { minorsProtectionLaw } from '../shared/documents.js'

/** One of the six protections of minors, with its chapter and articles (未成年人保护法). */
export interface Protection {
  readonly title: LocalizedText
  readonly chapter: number
  /** The first and the last article of its chapter. */
  readonly articles: readonly [first: number, last: number]
  /** On whom the articles of the chapter lay duties, in the main. */
  readonly holders: LocalizedText
  readonly cite: Citation
}

const protection = (
  chapter: number,
  numeral: string,
  articles: readonly [number, number],
  zh: string,
  en: string,
  holders: readonly [zh: string, en: string],
): Protection => ({
  title: { zh, en },
  chapter,
  articles,
  holders: { zh: holders[0], en: holders[1] },
  cite: { ...minorsProtectionLaw, article: `第${numeral}章` },
})

/** The six protections (六大保护): the chapters 2 to 7 of the Law on the Protection of Minors, since 2021-06-01. */
export const sixProtections = {
  family: protection(2, '二', [15, 24], '家庭保护', 'Family protection', [
    '父母或者其他监护人，共同生活的其他成年家庭成员',
    'parents and other guardians, and the other adults of the family',
  ]),
  school: protection(3, '三', [25, 41], '学校保护', 'School protection', [
    '学校、幼儿园（婴幼儿照护、早期教育、校外培训、校外托管机构参照）',
    'schools and kindergartens; care of infants, early education, training and care after school likewise',
  ]),
  society: protection(4, '四', [42, 63], '社会保护', 'Social protection', [
    '居民委员会、村民委员会，用人单位、场所和经营者、密切接触未成年人的单位等全社会',
    'committees, employers, venues and traders, units in close contact with minors: the whole of society',
  ]),
  network: protection(5, '五', [64, 80], '网络保护', 'Network protection', [
    '网信等部门，学校，监护人，网络产品和服务提供者、信息处理者',
    'departments of the network, schools, guardians, providers of network products and services, processors of data',
  ]),
  government: protection(6, '六', [81, 99], '政府保护', 'Government protection', [
    '各级人民政府及其有关部门',
    'governments of all levels and their departments',
  ]),
  justice: protection(7, '七', [100, 116], '司法保护', 'Judicial protection', [
    '公安机关、人民检察院、人民法院、司法行政部门',
    'police, procuratorates, courts and justice administration',
  ]),
} as const
/** One of the six protections, by the key of {@link sixProtections}. */
export type ProtectionId = keyof typeof sixProtections

const ids = Object.keys(sixProtections) as ProtectionId[]

/**
 * The protection that an article of the law belongs to; `undefined` for general rules, liability and closing rules, and on a day before
 * 2021-06-01, when the articles were others.
 */
export const protectionOfArticle = (
  article: number,
  on: PlainDate = minorsProtectionLaw.effective,
): ProtectionId | undefined => {
  if (on < minorsProtectionLaw.effective) return undefined
  return ids.find(id => {
    const [first, last] = sixProtections[id].articles
    return first <= article && article <= last
  })
}

/** The protections that a text names: 家庭保护, or 家庭、学校、社会保护 in a row; all of them where it says 六大保护. */
export const protectionsNamedIn = (text: string): ProtectionId[] => {
  if (text.includes('六大保护')) return [...ids]
  const words = ids.map(id => [id, sixProtections[id].title.zh.slice(0, 2)] as const)
  const any = words.map(([, word]) => word).join('|')
  const runs = text.match(new RegExp(`(?:(?:${any})[、和与及]?)+保护`, 'g')) ?? []
  return words.flatMap(([id, word]) => (runs.some(run => run.includes(word)) ? [id] : []))
}
