import { atArticle, type Citation, dated, type PlainDate } from '@minzheng/core'

/** 社会团体登记管理条例 as issued in 1998, which was not read: articles 10 and 28 are those of the text of 2016. */
export const associationRegulation1998 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '1998-10-25',
  effective: '1998-10-25',
  confidence: 'secondary',
  note: 'the text of 1998 was not read; members and funds as its revision of 2016 has them',
} as const satisfies Citation

/** 社会团体登记管理条例 as revised on 2016-02-06. */
export const associationRegulation2016 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '2016-02-06',
  effective: '2016-02-06',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40eed27f0c19',
  confidence: 'primary',
} as const satisfies Citation

/** 社会团体登记管理条例 as revised on 2026-03-12: articles 19 to 22, 30, 31, 33 and 34 changed, 10 and 28 did not. */
export const associationRegulation2026 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '2026-03-12',
  effective: '2026-03-12',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081819cf9f588019d0933d6a259ef',
  confidence: 'primary',
} as const satisfies Citation

const texts = dated<null>(
  { zh: '社会团体登记管理条例', en: 'The regulation on associations' },
  [associationRegulation1998, associationRegulation2016, associationRegulation2026].map(cite => ({
    status: 'in-force' as const,
    from: cite.effective,
    value: null,
    cite,
  })),
)

/**
 * An article of the regulation on associations as it read on a day; 10 and 28 bear the same numbers since 2016.
 * @throws ProblemError `not-in-force` before 1998-10-25
 */
export const associationRegulationAt = (on: PlainDate, article: string): Citation =>
  atArticle(texts.at(on).cite, article)
