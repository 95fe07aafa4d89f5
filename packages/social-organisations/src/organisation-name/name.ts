import { atArticle, brokenRule, type PlainDate, type Problem, type RecordRule } from '@minzheng/core'
import * as z from 'zod'
import { organisationNameMeasures } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'

const part = z.string().min(1).nullable().default(null)

/** The parts of a name (名称), by 社会组织名称管理办法 art. 8. A part that a name does not have is `null`. */
export const OrganisationName = z.strictObject({
  type: OrganisationType,
  /** Registered by the ministry. */
  national: z.boolean().default(false),
  /** The name of the division (行政区划名称): 重庆市渝北区. */
  division: part,
  /** 中国, 全国, 中华, 国家 or another such word at its head. */
  nationalWord: part,
  nationalWordApproved: z.boolean().nullable().default(null),
  /** A chamber of another place: the proper name of the home place (原籍地行政区划专名), 四川. */
  homePlace: part,
  /** The word that tells it apart (字号), of a foundation or service institution. */
  tradeName: part,
  /** The trade or field, or who its members are. */
  field: part,
  /** The form at its end: 协会, 商会, 中心, 基金会. */
  form: z.string().min(1),
  /** A person after whom it is named. `null`: nobody. */
  person: z
    .strictObject({
      /** Outstanding, in the field of the association. */
      outstanding: z.boolean().nullable(),
      /** The person or the heirs consent. */
      consent: z.boolean().nullable(),
      /** Was ever deprived of political rights. */
      deprived: z.boolean().nullable(),
    })
    .nullable()
    .default(null),
})
export type OrganisationName = z.infer<typeof OrganisationName>

/** The whole name from its parts, in the order of art. 8: a chamber of another place has its home place and 商会 after the division. */
export const composeOrganisationName = ({
  division,
  nationalWord,
  homePlace,
  tradeName,
  field,
  form,
}: OrganisationName): string => [nationalWord, division, homePlace, tradeName, field, form].join('')

const cite = (article: string) => atArticle(organisationNameMeasures, article)

/** What a name is held against: 社会组织名称管理办法, in force from 2024-05-01. */
export const organisationNameRules = {
  'name-division': {
    text: { zh: '名称应当冠以行政区划名称', en: 'a name begins with that of the division' },
    cite: cite('第八条第一款、第二款'),
  },
  'name-without-division': {
    text: {
      zh: '国务院民政部门登记的社会组织名称一般不冠以行政区划名称',
      en: 'a name that the ministry registers generally bears no division',
    },
    cite: cite('第八条第三款'),
    // 一般: some bear one.
    severity: 'warning',
  },
  'name-national-word': {
    text: {
      zh: '“中国”“全国”“中华”等字词须由国务院民政部门登记并经批准方可使用',
      en: 'such words are for bodies of the ministry, once approved',
    },
    cite: cite('第八条第三款'),
  },
  'name-field': {
    text: { zh: '名称应当有行（事）业领域或者会员组成', en: 'a name says the field, or who the members are' },
    cite: cite('第八条'),
  },
  'name-trade-name': {
    text: {
      zh: '民办非企业单位名称应当有字号',
      en: 'the name of a service institution has a word that tells it apart',
    },
    cite: cite('第八条第二款'),
  },
  'name-of-chamber': {
    text: {
      zh: '异地商会名称由行政区划名称、原籍地行政区划专名和“商会”字样依次构成',
      en: 'a chamber of another place is called by the division, the home place and 商会, and by no more',
    },
    cite: cite('第八条第一款'),
  },
  'name-of-person': {
    text: {
      zh: '社会团体只能以杰出人物的姓名命名，基金会、民办非企业单位以自然人姓名作字号须经本人或者继承人同意',
      en: 'an association is named after an outstanding person, the others with the consent of the person or the heirs',
    },
    cite: cite('第十五条'),
  },
  'name-of-deprived': {
    text: {
      zh: '不得使用曾被剥夺政治权利的人的姓名',
      en: 'no name is that of somebody who was ever deprived of political rights',
    },
    cite: cite('第十五条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What is wrong with a name, of the day on which it is registered; left out: by the measures, in force from 2024-05-01, before which nothing is judged. Articles 9 to 14 were not read, so nothing is held against them, nor a foundation without a word that tells
 * it apart; what is not known (`null`) is not held against a name.
 */
export const organisationNameProblems = (name: OrganisationName, on?: PlainDate): Problem[] => {
  if (on !== undefined && on < organisationNameMeasures.effective) return []
  const broken = (code: keyof typeof organisationNameRules, field: keyof OrganisationName) =>
    brokenRule(code, organisationNameRules[code], [field])
  const { type, national, division, nationalWord, homePlace, tradeName, field, form, person } = name
  const problems: Problem[] = []
  if (national && division !== null) problems.push(broken('name-without-division', 'division'))
  if (!national && division === null) problems.push(broken('name-division', 'division'))
  if (nationalWord !== null && (!national || type === 'service-institution' || name.nationalWordApproved === false))
    problems.push(broken('name-national-word', 'nationalWord'))
  if (homePlace !== null) {
    if (type !== 'association' || form !== '商会' || field !== null || tradeName !== null)
      problems.push(broken('name-of-chamber', 'homePlace'))
  } else if (field === null) problems.push(broken('name-field', 'field'))
  if (type === 'service-institution' && tradeName === null) problems.push(broken('name-trade-name', 'tradeName'))
  if (person !== null) {
    const allowed = type === 'association' ? person.outstanding : person.consent
    if (allowed === false) problems.push(broken('name-of-person', 'person'))
    if (person.deprived === true) problems.push(broken('name-of-deprived', 'person'))
  }
  return problems
}
