import { atArticle, type Citation, dated, type PlainDate } from '@minzheng/core'
import {
  associationRegulation1998,
  associationRegulation2016,
  associationRegulation2026,
  foundationRegulation,
  serviceInstitutionRegulation,
} from './documents.js'
import { type OrganisationType, organisationTypes } from './organisation.js'

const textsOf = {
  association: [associationRegulation1998, associationRegulation2016, associationRegulation2026],
  'service-institution': [serviceInstitutionRegulation],
  foundation: [foundationRegulation],
} as const

/** The regulation on a type of organisation that holds on a day; `null` before the first. */
const textOn = (type: OrganisationType, on: PlainDate): Citation | null =>
  textsOf[type].findLast(({ effective }) => effective <= on) ?? null

/** The articles of 1998 by those of 2016 that say the same; article 12 has none, since the approval of the preparation came first. */
const articles1998: Readonly<Record<string, string>> = {
  第十三条: '第十三条',
  第十四条: '第十五条',
  第十五条: '第十七条',
  第十七条: '第十九条',
  第十八条: '第二十条',
  第十九条: '第二十一条',
  第二十条: '第二十二条',
  第二十一条: '第二十三条',
  第二十四条: '第二十七条',
  第二十五条: '第二十八条',
  第二十七条: '第三十条',
  第二十八条: '第三十一条',
  第二十九条: '第三十二条',
  第三十条: '第三十三条',
}

/** Where the regulation of each type says something: its article, or `null` where it does not; of associations that of 2016. */
export type ArticleByType = Readonly<Record<OrganisationType, string | null>>

/** The regulation of a type on a day, at the article that says something; `null` where no regulation of that day says it. */
export const regulationAt = (type: OrganisationType, articles: ArticleByType, on: PlainDate): Citation | null => {
  const [text, article] = [textOn(type, on), articles[type]]
  if (text === null || article === null) return null
  if (text !== associationRegulation1998) return atArticle(text, article)
  const end = article.indexOf('条') + 1
  const then = articles1998[article.slice(0, end)]
  return then === undefined ? null : atArticle(text, then + article.slice(end))
}

/** The regulation on associations of a day at an article of 2016; `null` where no regulation of that day says it. */
export const associationArticleAt = (article: string, on: PlainDate): Citation | null =>
  regulationAt('association', { association: article, 'service-institution': null, foundation: null }, on)

/** The same where there has to be one. @throws ProblemError `not-in-force` before the regulation of the type */
export const regulationInForce = (type: OrganisationType, articles: ArticleByType, on: PlainDate): Citation => {
  const { zh, en } = organisationTypes[type]
  dated<null>(
    { zh: `${zh}的登记条例`, en: `The regulation on ${en.toLowerCase()}s` },
    textsOf[type].map(cite => ({ status: 'in-force', from: cite.effective, value: null, cite })),
  ).at(on)
  return regulationAt(type, articles, on)!
}
