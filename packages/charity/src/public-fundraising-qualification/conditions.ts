import type { Citation } from '@minzheng/core'
import type { BooleanExpression, ExpressionsOf } from '@minzheng/rules'
import type { PublicFundraisingFacts } from './facts.js'

type Facts = ExpressionsOf<(typeof PublicFundraisingFacts)['shape']>

export const named = (of: BooleanExpression, zh: string, en: string, cite: Citation): BooleanExpression =>
  of.as({ zh, en }, { cite })

/** The items of the council and its officers, which both measures have with other numbers. */
export const governanceOf = (
  body: Facts,
  cite: Record<'sound' | 'council' | 'mainland' | 'officers' | 'board', Citation>,
) => ({
  soundGovernance: named(body.soundGovernance, '内部治理结构规范', 'Governance in good order', cite.sound),
  councilIndependent: named(
    body.fromOneOrganisation.times(3).atMost(body.councilMembers),
    '来自同一组织及其关联组织的理事不超过三分之一',
    'At most a third of the council from one organisation or related ones',
    cite.council,
  ),
  noNearRelatives: named(
    body.nearRelatives.not(),
    '没有近亲属同时任理事',
    'No near relatives on the council together',
    cite.council,
  ),
  mainlandCouncil: named(
    body.notMainlandMembers.times(3).atMost(body.councilMembers),
    '非内地居民理事不超过三分之一',
    'At most a third of the council not mainland residents',
    cite.mainland,
  ),
  mainlandRepresentative: named(
    body.mainlandRepresentative,
    '法定代表人由内地居民担任',
    'Legal representative a mainland resident',
    cite.mainland,
  ),
  officersApart: named(
    body.fullTimeSecretaryGeneral.and(body.chairIsSecretaryGeneral.not()),
    '秘书长专职且不由理事长（会长）兼任',
    'A full-time secretary-general who is not the chair',
    cite.officers,
  ),
  staffed: named(body.fullTimeStaff, '有相适应的专职工作人员', 'Full-time staff as its work needs', cite.officers),
  supervisorsBoard: named(
    body.registeredAt.isOneOf('city', 'county').or(body.boardOfSupervisors.and(body.supervisors.atLeast(3))),
    '省级以上有三名以上监事组成的监事会',
    'A board of three supervisors or more where registered with a province or the nation',
    cite.board,
  ),
})

/** Whether so many years are full on a day. */
export const yearsSince = (since: Facts['charitySince'], on: Facts['asOf'], years: number) =>
  since.monthsUntil(on).atLeast(12 * years)

/** No penalty, or none in so many years before the application; and no other breach. */
export const noPenaltyWithin = (body: Facts, years: number, cite: Citation) =>
  named(
    body.penalised
      .not()
      .or(yearsSince(body.penalisedOn, body.asOf, years))
      .and(body.otherBreaches.not()),
    `申请前${years === 1 ? '一' : '二'}年未受处罚且无其他违法违规行为`,
    `No penalty and no other breach in the ${years === 1 ? 'year' : `${years} years`} before`,
    cite,
  )

/** Who gets the certificate on its registration; `asCharity`: a public foundation only where it is a charity by then. */
export const directOf = (body: Facts, cite: Citation, { asCharity }: { readonly asCharity: boolean }) =>
  named(
    asCharity
      ? body.kind
          .is('allowed-by-other-law')
          .or(body.kind.is('public-foundation-before-law').and(body.charitySince.atMost(body.asOf)))
      : body.kind.isOneOf('public-foundation-before-law', 'allowed-by-other-law'),
    '凭登记证书直接申领',
    'Gets the certificate on its registration',
    cite,
  )
