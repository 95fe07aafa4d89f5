import type { Citation, LocalizedText } from '@minzheng/core'
import { minorsProtectionLaw } from '../shared/documents.js'

/** One of the six protections of minors, with its chapter and articles (未成年人保护法). */
export interface Protection {
  readonly title: LocalizedText
  readonly chapter: number
  /** The first and the last article of its chapter. */
  readonly articles: readonly [first: number, last: number]
  readonly cite: Citation
}

const protection = (
  chapter: number,
  numeral: string,
  articles: readonly [number, number],
  zh: string,
  en: string,
): Protection => ({ title: { zh, en }, chapter, articles, cite: { ...minorsProtectionLaw, article: `第${numeral}章` } })

/** The six protections (六大保护): the chapters 2 to 7 of the Law on the Protection of Minors, since 2021-06-01. */
export const sixProtections = {
  family: protection(2, '二', [15, 24], '家庭保护', 'Family protection'),
  school: protection(3, '三', [25, 41], '学校保护', 'School protection'),
  society: protection(4, '四', [42, 63], '社会保护', 'Social protection'),
  network: protection(5, '五', [64, 80], '网络保护', 'Network protection'),
  government: protection(6, '六', [81, 99], '政府保护', 'Government protection'),
  justice: protection(7, '七', [100, 116], '司法保护', 'Judicial protection'),
} as const
/** One of the six protections, by the key of {@link sixProtections}. */
export type ProtectionId = keyof typeof sixProtections

const ids = Object.keys(sixProtections) as ProtectionId[]

/** The protection that an article of the law belongs to; `undefined` for general rules, liability and closing rules. */
export const protectionOfArticle = (article: number): ProtectionId | undefined =>
  ids.find(id => {
    const [first, last] = sixProtections[id].articles
    return first <= article && article <= last
  })

/** The protections that a text names: 家庭保护, or 家庭、学校、社会保护 in a row; all of them where it says 六大保护. */
export const protectionsNamedIn = (text: string): ProtectionId[] => {
  if (text.includes('六大保护')) return [...ids]
  const words = ids.map(id => [id, sixProtections[id].title.zh.slice(0, 2)] as const)
  const any = words.map(([, word]) => word).join('|')
  const runs = text.match(new RegExp(`(?:(?:${any})[、和与及]?)+保护`, 'g')) ?? []
  return words.flatMap(([id, word]) => (runs.some(run => run.includes(word)) ? [id] : []))
}
