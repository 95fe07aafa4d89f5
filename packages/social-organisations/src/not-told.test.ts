import type { Problem } from '@minzheng/core'
import { expect, it } from 'vitest'
import { AnnualCheckRecord, annualCheckProblems } from './annual-check/index.js'
import {
  AssociationFee,
  associationFeeProblems,
  FeeClearing,
  feeClearingProblems,
  feesRefundedIn,
  outstandingRefund,
} from './association-fees/index.js'
import { AssociationSeparation, separationProblems } from './association-separation/index.js'
import { CooperationAgreement, cooperationAgreementProblems } from './chamber-registration/index.js'
import { HonourCall, honourProblems, Nominee } from './four-services/index.js'
import { IllegalOrganisationCase, illegalCaseProblems } from './illegal-organisation/index.js'
import { jointSupervisionProblems, SupervisionMeeting } from './joint-supervision/index.js'
import { MajorMatterReport, majorMatterProblems, majorMatterRules } from './major-matters/index.js'
import { OrganisationBranch, organisationBranchProblems } from './organisation-branch/index.js'
import { OrganisationFile, organisationFileProblems, sichuanFileRule } from './organisation-files/index.js'
import { CouncilElection, councilElectionProblems, fujianElection2024 } from './organisation-governance/index.js'
import { HeadVetting, type HeadVettingRule, headVettingProblems } from './organisation-head/index.js'
import { PenaltyCase, penaltyCaseProblems } from './organisation-penalties/index.js'
import {
  AwardActivity,
  awardProblems,
  WeakOrganisation,
  weakOrganisationProblems,
} from './organisation-rectification/index.js'
import { OrganisationRisk, organisationRiskProblems } from './organisation-risk/index.js'
import {
  OrganisationAidProject,
  OrganisationBrand,
  organisationAidProblems,
  organisationBrandProblems,
} from './organisation-service/index.js'
import {
  IncubatorStay,
  incubatorProblems,
  JoiningBody,
  joiningBodyProblems,
  longhuaIncubation,
} from './organisation-support/index.js'
import {
  OrganisationEnding,
  organisationEndingProblems,
  organisationEndingState,
  RegistrationApplication,
  registrationApplicationProblems,
  registrationApplicationState,
} from './registration-procedure/index.js'
import { SpotCheck, spotCheckProblems, WarningTalk, warningTalkProblems } from './spot-checks/index.js'

const asOf = '2026-06-30'
const cite = { title: '某市负责人审核办法', confidence: 'unverified' } as const
const week: HeadVettingRule = {
  reviewers: ['office'],
  noticeDays: { amount: 7, unit: 'day' },
  fileWithinMonths: null,
  cite,
}
const mentors = { answerDays: null, handOverDays: null, mentorNeeded: true }

// A record that leaves a step out does not say that it was not done: only `null`, or an empty list, does.
it.each<[string, (more: object) => Problem[], object, string[]]>([
  [
    'a spot check',
    more =>
      spotCheckProblems(
        SpotCheck.parse({
          organisation: '甲协会',
          kind: 'periodic',
          drawnOn: '2026-03-02',
          onSite: false,
          checkedOn: '2026-03-20',
          findings: [{ item: '账目' }],
          ...more,
        }),
        asOf,
      ),
    { noticedOn: null, toldOn: null },
    ['notice-before', 'findings-told-and-published'],
  ],
  [
    'an election',
    more =>
      councilElectionProblems(
        CouncilElection.parse({
          organisation: '甲协会',
          type: 'association',
          term: { from: '2021-06-10', years: 5 },
          held: '2026-06-10',
          ...more,
        }),
        fujianElection2024,
        asOf,
      ),
    { prepared: null, announced: null, audited: null },
    ['prepared-in-time', 'announced-in-time', 'audited-before'],
  ],
  [
    'a penalty',
    more =>
      penaltyCaseProblems(
        PenaltyCase.parse({
          id: '1',
          organisation: '甲协会',
          type: 'association',
          act: 'unlawful-fees',
          openedOn: '2026-01-05',
          hearingOn: '2026-03-20',
          decidedOn: '2026-04-01',
          servedOn: '2026-04-03',
          ...more,
        }),
        asOf,
      ),
    { toldOn: null, hearingNoticeOn: null },
    ['penalty-told-first', 'hearing-noticed-in-time'],
  ],
  [
    'a head',
    more =>
      headVettingProblems(
        HeadVetting.parse({
          organisation: '甲协会',
          person: 'p1',
          post: 'president',
          proposed: '2026-03-02',
          elected: '2026-03-16',
          ...more,
        }),
        week,
        asOf,
      ),
    { reviews: [], notice: null },
    ['reviewed-before-election', 'notice-before-election'],
  ],
  [
    'an application',
    more =>
      registrationApplicationProblems(
        RegistrationApplication.parse({
          id: 'a',
          type: 'association',
          matter: 'establish',
          submitted: '2026-03-02',
          accepted: '2026-03-02',
          decided: '2026-04-01',
          outcome: 'refused',
          ...more,
        }),
        asOf,
      ),
    { papers: [] },
    ['papers-lacking'],
  ],
  [
    'an end',
    more =>
      organisationEndingProblems(
        OrganisationEnding.parse({
          organisation: '甲协会',
          type: 'association',
          ground: 'dissolved',
          resolved: '2026-01-05',
          liquidated: '2026-03-20',
          applied: '2026-03-30',
          ...more,
        }),
        asOf,
      ),
    { consented: null, groupFormed: null },
    ['consent-to-end', 'liquidated-before-end'],
  ],
  [
    'a branch',
    more =>
      organisationBranchProblems(
        OrganisationBranch.parse({
          name: '某某协会青年工作委员会',
          kind: 'branch',
          parent: '某某协会',
          parentType: 'association',
          since: '2020-01-01',
          ...more,
        }),
        asOf,
      ),
    { activities: [] },
    ['branch-idle'],
  ],
  [
    'a fee',
    more =>
      associationFeeProblems(
        [
          AssociationFee.parse({
            association: '甲协会',
            item: '培训费',
            kind: 'service',
            from: '2026-01-01',
            ...more,
          }),
        ],
        asOf,
      ),
    { publishedOn: null },
    ['association-fee-published'],
  ],
  [
    'a hub',
    more =>
      joiningBodyProblems(
        JoiningBody.parse({ name: '市联合会', kind: 'hub', level: 'prefecture', opened: '2024-01-10', ...more }),
        asOf,
      ),
    { registered: null, functions: [], members: [] },
    ['hub-registered', 'joining-functions', 'joining-members'],
  ],
  [
    'a stay',
    more =>
      incubatorProblems(
        IncubatorStay.parse({
          base: '甲基地',
          organisation: 'x',
          came: 'filed',
          applied: '2026-03-04',
          admitted: '2026-03-15',
          ...more,
        }),
        mentors,
        asOf,
      ),
    { mentor: null },
    ['stay-mentor'],
  ],
  [
    'a brand',
    more =>
      organisationBrandProblems(
        OrganisationBrand.parse({ name: '钟爱这里', owner: '区民政局', launched: '2024-01-10', ...more }),
        asOf,
      ),
    { events: [] },
    ['brand-idle'],
  ],
  [
    'an award',
    more =>
      honourProblems(
        HonourCall.parse({ id: 'c', kind: 'brand-case', shownDays: 5 }),
        [Nominee.parse({ call: 'c', name: '甲协会', awardedOn: '2026-05-01', ...more })],
        asOf,
      ),
    { shownFrom: null },
    ['honour-shown'],
  ],
  [
    'an illegal organisation',
    more =>
      illegalCaseProblems(
        IllegalOrganisationCase.parse({
          id: 'c1',
          name: '某某联合会',
          actsAs: 'association',
          kind: 'unregistered',
          counties: ['500112'],
          source: 'report',
          found: '2026-01-05',
          banned: '2026-03-01',
          ...more,
        }),
        asOf,
      ),
    { opened: null, announced: null },
    ['opened-before-ban', 'ban-announced'],
  ],
  [
    'an application that waits',
    more =>
      registrationApplicationProblems(
        RegistrationApplication.parse({
          id: 'a',
          type: 'association',
          matter: 'establish',
          submitted: '2026-03-02',
          complete: '2026-03-02',
          accepted: '2026-03-02',
          ...more,
        }),
        asOf,
      ),
    { decided: null },
    ['decided-in-time'],
  ],
  [
    'a certificate',
    more =>
      registrationApplicationProblems(
        RegistrationApplication.parse({
          id: 'a',
          type: 'association',
          matter: 'establish',
          submitted: '2026-03-02',
          accepted: '2026-03-02',
          decided: '2026-03-20',
          outcome: 'granted',
          ...more,
        }),
        asOf,
      ),
    { delivered: null },
    ['certificate-in-ten-days'],
  ],
  [
    'an end that is liquidated',
    more =>
      organisationEndingProblems(
        OrganisationEnding.parse({
          organisation: '甲协会',
          type: 'association',
          ground: 'dissolved',
          resolved: '2026-01-05',
          liquidated: '2026-03-20',
          ...more,
        }),
        asOf,
      ),
    { applied: null },
    ['struck-off-in-fifteen-days'],
  ],
  [
    'a yearly report',
    more =>
      annualCheckProblems(
        AnnualCheckRecord.parse({
          organisation: '甲协会',
          type: 'association',
          registeredOn: '2020-01-01',
          year: 2025,
          ...more,
        }),
        asOf,
      ),
    { toOfficeOn: null },
    ['reported-in-time'],
  ],
  [
    'a penalty without a decision',
    more =>
      penaltyCaseProblems(
        PenaltyCase.parse({
          id: '1',
          organisation: '甲协会',
          type: 'association',
          act: 'unlawful-fees',
          openedOn: '2026-01-05',
          ...more,
        }),
        asOf,
      ),
    { decidedOn: null },
    ['penalty-decided-in-time'],
  ],
  [
    'a penalty that was decided',
    more =>
      penaltyCaseProblems(
        PenaltyCase.parse({
          id: '1',
          organisation: '甲协会',
          type: 'association',
          act: 'unlawful-fees',
          openedOn: '2026-01-05',
          decidedOn: '2026-03-02',
          ...more,
        }),
        asOf,
      ),
    { servedOn: null },
    ['penalty-served-in-time'],
  ],
  [
    'a talk',
    more =>
      warningTalkProblems(
        WarningTalk.parse({
          organisation: '甲协会',
          ground: 'fees',
          noticedOn: '2026-03-01',
          person: 'chair',
          heldOn: '2026-03-10',
          correctBy: '2026-04-10',
          ...more,
        }),
        asOf,
      ),
    { corrected: null },
    ['talk-corrected'],
  ],
  [
    'a file',
    more =>
      organisationFileProblems(
        OrganisationFile.parse({ organisation: '甲协会', kind: 'change', finishedOn: '2026-03-02', ...more }),
        asOf,
        sichuanFileRule,
      ),
    { handedOverOn: null },
    ['file-handed-over'],
  ],
  [
    'a major matter',
    more =>
      majorMatterProblems(
        MajorMatterReport.parse({ organisation: '甲协会', matter: 'council', on: '2026-03-20', ...more }),
        majorMatterRules['liaoning-association'],
        asOf,
      ),
    { reportedOn: null, outcomeOn: null },
    ['major-matter-reported', 'outcome-reported'],
  ],
  [
    'an award that was found wrong',
    more =>
      awardProblems(
        AwardActivity.parse({
          title: '十佳企业',
          organisation: '甲协会',
          held: '2026-01-10',
          found: '2026-02-01',
          due: '2026-03-31',
          ...more,
        }),
        asOf,
      ),
    { right: null },
    ['award-right-in-time'],
  ],
  [
    'a weak organisation',
    more =>
      weakOrganisationProblems(
        WeakOrganisation.parse({
          organisation: '甲协会',
          signs: ['finances'],
          listed: '2026-01-05',
          due: '2026-03-31',
          ...more,
        }),
        asOf,
      ),
    { told: null, helper: null, ended: null },
    ['weak-told', 'weak-helper', 'weak-in-time'],
  ],
  [
    'a risk',
    more =>
      organisationRiskProblems(
        OrganisationRisk.parse({
          organisation: '甲协会',
          sign: 'insolvent',
          level: 'red',
          foundOn: '2026-01-05',
          due: '2026-03-31',
          ...more,
        }),
        asOf,
      ),
    { owner: null, resolvedOn: null },
    ['risk-has-owner', 'risk-resolved-in-time'],
  ],
  [
    'a fee against the rules',
    more =>
      feeClearingProblems(
        FeeClearing.parse({
          association: '甲协会',
          kind: 'commission',
          foundOn: '2026-01-05',
          correctBy: '2026-03-31',
          taken: 1000,
          ...more,
        }),
        asOf,
      ),
    { correctedOn: null },
    ['fee-corrected-in-time'],
  ],
  [
    'a separation',
    more => separationProblems(AssociationSeparation.parse({ association: '甲协会', ...more }), asOf),
    { accepted: null },
    ['separation-in-time'],
  ],
  [
    'an agreement',
    more =>
      cooperationAgreementProblems(
        CooperationAgreement.parse({
          title: '联动发展协议',
          parties: ['甲局', '乙局'],
          signed: '2026-01-05',
          until: null,
          measures: [{ what: '互派培训', due: '2026-03-31', ...more }],
        }),
        asOf,
      ),
    { done: null },
    ['cooperation-in-time'],
  ],
  [
    'what a meeting agreed on',
    more =>
      jointSupervisionProblems(
        {
          setUp: '2026-01-05',
          meetings: [
            SupervisionMeeting.parse({
              on: '2026-03-02',
              bodies: ['office'],
              agreed: [{ what: '抽查', by: 'office', due: '2026-03-31', ...more }],
            }),
          ],
        },
        { everyMonths: 6, bodies: ['office'] },
        asOf,
      ),
    { done: null },
    ['joint-agreed-in-time'],
  ],
  [
    'an aid project',
    more =>
      organisationAidProblems(
        OrganisationAidProject.parse({
          title: '结对',
          cause: 'min-ning',
          organisations: ['甲协会'],
          partner: '某村',
          from: '2026-01-05',
          until: '2026-03-31',
          promised: 1000,
          ...more,
        }),
        asOf,
      ),
    { agreement: null, payments: [] },
    ['aid-agreement', 'aid-paid'],
  ],
  [
    'an application to a base',
    more =>
      incubatorProblems(
        IncubatorStay.parse({ base: '甲基地', organisation: 'x', came: 'filed', applied: '2026-03-04', ...more }),
        longhuaIncubation,
        asOf,
      ),
    { answered: null },
    ['stay-answered'],
  ],
  [
    'one that hatched',
    more =>
      incubatorProblems(
        IncubatorStay.parse({
          base: '甲基地',
          organisation: 'x',
          came: 'unregistered',
          applied: '2025-03-04',
          admitted: '2025-03-15',
          exited: '2026-03-02',
          outcome: 'hatched',
          ...more,
        }),
        longhuaIncubation,
        asOf,
      ),
    { filed: null, registered: null, handedOver: null },
    ['hatched-registered', 'room-handed-over'],
  ],
])(
  '%s that says nothing of a step breaks nothing; one that says it was not done does',
  (_, problems, notDone, codes) => {
    expect(problems({})).toEqual([])
    expect(problems(notDone).map(({ code }) => code)).toEqual(codes)
  },
)

// Whether there is a unit that consents, or sees the report first, hangs on how it was registered.
it.each<[string, (more: object) => Problem[], string]>([
  [
    'an end',
    more =>
      organisationEndingProblems(
        OrganisationEnding.parse({
          organisation: '甲协会',
          type: 'association',
          ground: 'dissolved',
          resolved: '2026-04-01',
          consented: null,
          groupFormed: '2026-04-10',
          liquidated: '2026-06-01',
          applied: '2026-06-10',
          ...more,
        }),
        asOf,
      ),
    'consent-to-end',
  ],
  [
    'a yearly report',
    more =>
      annualCheckProblems(
        AnnualCheckRecord.parse({
          organisation: '甲中心',
          type: 'association',
          registeredOn: '2020-01-01',
          year: 2025,
          toUnitOn: null,
          toOfficeOn: null,
          ...more,
        }),
        '2026-04-01',
      ),
    'reported-in-time',
  ],
])('%s of an organisation of which it is not told how it was registered is warned of', (_, problems, code) => {
  const found = (more: object) => problems(more).map(one => [one.code, one.severity])
  expect(found({ directRegistration: true })).toEqual([])
  expect(found({ directRegistration: false })).toEqual([[code, 'error']])
  expect(found({})).toEqual([[code, 'warning']])
})

it('what was taken and is not told is not refunded', () => {
  const clearing = (more: object) =>
    FeeClearing.parse({ association: '甲协会', kind: 'awards', foundOn: '2026-01-05', ...more })
  const owed = (more: object) => outstandingRefund(clearing(more), asOf)
  expect([owed({}), owed({ refunded: 100, refundedOn: '2026-02-01' }), owed({ taken: 100 })]).toEqual([
    null,
    null,
    null,
  ])
  expect([owed({ kind: null }), owed({ taken: 0 }), owed({ taken: 100, refunded: 0 })]).toEqual([0, 0, 100])
  expect(feesRefundedIn([clearing({})], { from: '2026-01-01', asOf })).toBeNull()
})

// The calendar of working days is that of the notices of the State Council, which reach to the end of a year.
it('a last day beyond the calendar of the year is not over, and no record of its end stops the check', () => {
  const application = RegistrationApplication.parse({
    id: 'a',
    type: 'association',
    matter: 'change',
    consented: '2026-12-01',
    submitted: '2026-12-29',
    told: '2026-12-30',
    accepted: '2026-12-30',
    decided: '2026-12-31',
    outcome: 'granted',
  })
  expect(registrationApplicationProblems(application, '2026-12-31')).toEqual([])
  expect(registrationApplicationState(application, '2026-12-30')).toBe('accepted')
  const ending = OrganisationEnding.parse({
    organisation: '甲协会',
    type: 'association',
    ground: 'dissolved',
    resolved: '2026-01-05',
    groupFormed: '2026-02-01',
    liquidated: '2026-12-20',
  })
  expect(organisationEndingProblems(ending, '2026-12-31')).toEqual([])
  expect(organisationEndingState(ending, '2026-12-31')).toBe('to-be-struck-off')
  const file = OrganisationFile.parse({ organisation: '甲协会', kind: 'change', finishedOn: '2026-12-20' })
  expect(organisationFileProblems(file, '2026-12-31', sichuanFileRule)).toEqual([])
  const stay = IncubatorStay.parse({ base: 'b', organisation: 'x', came: 'filed', applied: '2026-12-30' })
  expect(incubatorProblems(stay, longhuaIncubation, '2026-12-31')).toEqual([])
  const vetting = HeadVetting.parse({
    organisation: '甲协会',
    person: 'p1',
    post: 'president',
    proposed: '2026-12-02',
    notice: { from: '2026-12-30', to: '2027-01-08' },
    elected: '2027-01-20',
  })
  const days = { ...week, noticeDays: { amount: 7, unit: 'working-day' } } as const
  expect(headVettingProblems(vetting, days, '2026-12-31')).toEqual([])
})
