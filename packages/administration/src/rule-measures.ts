import { happenedBy } from '@minzheng/core'
import { defineMeasure, happenedIn, type Measure, shareWhere } from '@minzheng/indicators'
import { CoreBusiness, HandledCase } from './digital-services/service-items.js'
import { NormativeDocument } from './lawful-administration/normative-documents.js'
import { LawPublicityEvent } from './lawful-administration/publicity.js'
import { CivilAffairsStandard, tidyStandardNumber } from './lawful-administration/standards.js'

/** Of digital services and lawful administration: what their registers amount to. */
export const ruleMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'core-business-mapping-coverage',
    record: CoreBusiness,
    key: ({ item }) => item,
    of: (list, { asOf }) => shareWhere(list, ({ mapped }) => happenedBy(mapped, asOf)),
  }),
  defineMeasure({
    indicator: 'online-handling-share',
    record: HandledCase,
    key: ({ id }) => id,
    of: (cases, period) =>
      shareWhere(
        cases.filter(({ date }) => happenedIn(date, period)),
        ({ online }) => online,
      ),
  }),
  defineMeasure({
    indicator: 'one-thing-cases',
    record: HandledCase,
    key: ({ id }) => id,
    of: (cases, period) => {
      const share = shareWhere(
        cases.filter(({ date }) => happenedIn(date, period)),
        ({ asOneThing }) => asOneThing,
      )
      return typeof share === 'object' && 'numerator' in share ? share.numerator : share
    },
  }),
  defineMeasure({
    indicator: 'documents-reviewed',
    record: NormativeDocument,
    key: ({ id }) => id,
    of: (documents, period) => documents.filter(({ reviewed }) => happenedIn(reviewed, period)).length,
  }),
  defineMeasure({
    indicator: 'law-publicity-events',
    record: LawPublicityEvent,
    of: (events, period) => events.filter(({ date }) => happenedIn(date, period)).length,
  }),
  defineMeasure({
    indicator: 'standards-issued',
    record: CivilAffairsStandard,
    key: ({ number }) => tidyStandardNumber(number),
    of: (standards, period) => standards.filter(({ issued }) => happenedIn(issued, period)).length,
  }),
]
