import type { Problem } from '@minzheng/core'
import { expect, it } from 'vitest'
import { AssociationFee, associationFeeProblems } from './association-fees/index.js'
import { HonourCall, honourProblems, Nominee } from './four-services/index.js'
import { IllegalOrganisationCase, illegalCaseProblems } from './illegal-organisation/index.js'
import { OrganisationBranch, organisationBranchProblems } from './organisation-branch/index.js'
import { OrganisationFile, organisationFileProblems, sichuanFileRule } from './organisation-files/index.js'
import { CouncilElection, councilElectionProblems, fujianElection2024 } from './organisation-governance/index.js'
import { HeadVetting, type HeadVettingRule, headVettingProblems } from './organisation-head/index.js'
import { PenaltyCase, penaltyCaseProblems } from './organisation-penalties/index.js'
import { OrganisationBrand, organisationBrandProblems } from './organisation-service/index.js'
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
import { SpotCheck, spotCheckProblems } from './spot-checks/index.js'

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
])(
  '%s that says nothing of a step breaks nothing; one that says it was not done does',
  (_, problems, notDone, codes) => {
    expect(problems({})).toEqual([])
    expect(problems(notDone).map(({ code }) => code)).toEqual(codes)
  },
)

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
