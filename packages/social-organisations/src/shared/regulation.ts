import { atArticle, type Citation, type PlainDate } from '@minzheng/core'
import {
  associationRegulation2016,
  associationRegulation2026,
  foundationRegulation,
  serviceInstitutionRegulation,
} from './documents.js'
import type { OrganisationType } from './organisation.js'

/** The regulation on associations that holds on a day; before 2016-02-06 the text of 2016 stands for that of 1998, which was not read. */
export const associationRegulationOn = (on: PlainDate): Citation =>
  on < associationRegulation2026.effective ? associationRegulation2016 : associationRegulation2026

/** Where the regulation of each type says something: its article, or `null` where it does not. */
export type ArticleByType = Readonly<Record<OrganisationType, string | null>>

/** The regulation of a type on a day, at the article that says something; `null` where that regulation does not say it. */
export const regulationAt = (type: OrganisationType, articles: ArticleByType, on: PlainDate): Citation | null => {
  const article = articles[type]
  if (article === null) return null
  if (type === 'association') return atArticle(associationRegulationOn(on), article)
  return atArticle(type === 'foundation' ? foundationRegulation : serviceInstitutionRegulation, article)
}
