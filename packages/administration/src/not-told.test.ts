import { describe, expect, it } from 'vitest'
import { AppraisalScheme, CountyAppraisal, rankCounties } from './development-plan/appraisal.js'
import { agreementStanding, CivilAffairsAgreement } from './development-plan/lists.js'
import { KeyProject, projectProgress } from './development-plan/projects.js'
import {
  CaseFileReview,
  caseFileQuality,
  EnforcementCase,
  EnforcementOfficer,
  enforcementCaseProblems,
  untrainedOfficers,
} from './lawful-administration/enforcement.js'
import { MajorDecision, majorDecisionProblems } from './lawful-administration/major-decisions.js'
import {
  mayBeReliedOn,
  ministryDocumentRules,
  NormativeDocument,
  normativeDocumentProblems,
} from './lawful-administration/normative-documents.js'
import { CivilAffairsStandard, standardsToReview } from './lawful-administration/standards.js'
import { PetitionAction, petitionActionProblems, petitionActionProgress } from './petitions/hard-cases.js'

const asOf = '2024-07-01'
const said = (problems: readonly { readonly code: string; readonly severity: string }[]) =>
  problems.map(({ code, severity }) => `${code} ${severity}`)

describe('what is left out of a plan is not none', () => {
  const action = (facts: object) =>
    PetitionAction.parse({ title: '行动', basis: null, from: '2024-01-01', until: null, ...facts })
  const agreement = (facts: object) =>
    CivilAffairsAgreement.parse({ id: '1', title: '协议', parties: ['甲', '乙'], matters: ['救助'], ...facts })
  const project = (facts: object) =>
    KeyProject.parse({ id: '1', name: '福利院', kind: 'child-welfare', investment: 100, reached: {}, ...facts })
  const gradeOf = (facts: object, vetoes: object[] = [{ id: 'accident', name: '事故' }]) =>
    rankCounties(
      AppraisalScheme.parse({
        year: 2024,
        items: [{ id: 'a', name: '甲', points: 100 }],
        vetoes,
        grades: [{ grade: '优秀', least: 90 }],
      }),
      [CountyAppraisal.parse({ county: '甲', points: { a: 95 }, ...facts })],
    )[0]?.score.grade
  it.each<[string, unknown, unknown]>([
    [
      'cases',
      petitionActionProgress(action({}), asOf),
      { runs: true, listed: null, cleared: null, open: null, overdue: null },
    ],
    [
      'no case',
      petitionActionProgress(action({ cases: [] }), asOf),
      { runs: true, listed: 0, cleared: 0, open: [], overdue: [] },
    ],
    ['cases are not held against it', petitionActionProblems(action({}), asOf), []],
    ['tasks', agreementStanding(agreement({}), asOf), { holds: false, due: null, done: null, endsSoon: false }],
    ['no task', agreementStanding(agreement({ tasks: [] }), asOf), { holds: false, due: 0, done: 0, endsSoon: false }],
    [
      'years',
      projectProgress(project({ milestones: [] }), asOf),
      { invested: null, percent: null, yearPercent: null, due: 0, done: 0 },
    ],
    [
      'milestones',
      projectProgress(project({ years: [] }), asOf),
      { invested: 0, percent: '0.00', yearPercent: null, due: null, done: null },
    ],
    ['a veto', gradeOf({}), null],
    ['no veto', gradeOf({ vetoed: [] }), '优秀'],
    ['a veto of a scheme without', gradeOf({}, []), '优秀'],
  ])('%s', (_, answer, expected) => expect(answer).toEqual(expected))
})

describe('what is left out of lawful administration is not none', () => {
  const officers = ['a', 'b'].map(id =>
    EnforcementOfficer.parse({ id, examined: '2022-06-01', validFrom: '2022-07-01', validTo: null }),
  )
  const penalty = (facts: object) =>
    said(
      enforcementCaseProblems(
        EnforcementCase.parse({ id: 'p', opened: '2024-03-01', officers: ['a', 'b'], ...facts }),
        officers,
        asOf,
      ),
    )
  const quality = (vetoed: boolean | undefined, points: number | null = 80) =>
    caseFileQuality([CaseFileReview.parse({ case: 'c', on: asOf, points, vetoed })], asOf, 60)
  const decision = (pioneering?: boolean) =>
    said(
      majorDecisionProblems(
        MajorDecision.parse({
          id: 'd',
          title: '规划',
          reviewed: '2024-05-01',
          lawful: false,
          discussed: '2024-05-20',
          pioneering,
        }),
        asOf,
      ),
    )
  const paper = (facts: object) =>
    NormativeDocument.parse({ id: 'd', title: '试行办法', published: '2020-01-01', effective: '2020-01-01', ...facts })
  const lasting = (facts: object) =>
    said(normativeDocumentProblems(paper({ expires: '2023-12-31', ...facts }), ministryDocumentRules, asOf))
  const toReview = (facts: object) =>
    standardsToReview(
      [
        CivilAffairsStandard.parse({
          number: 'MZ/T 1-2015',
          title: '规范',
          domain: 'EC',
          issued: '2015-01-01',
          effective: '2015-01-01',
          ...facts,
        }),
      ],
      asOf,
    )
  const untrained = (training?: object[]) =>
    untrainedOfficers(
      [
        { training: [], validTo: '2024-06-30' },
        { training, validFrom: '2024-07-01' },
      ].map(facts => EnforcementOfficer.parse({ ...officers[0], ...facts })),
      2024,
    )
  it.each<[string, unknown, unknown]>([
    ['one officer, on the spot or not', penalty({ officers: ['a'] }), ['two-officers warning']],
    ['one officer, on the spot', penalty({ officers: ['a'], simple: true }), []],
    ['one officer, not on the spot', penalty({ officers: ['a'], simple: false }), ['two-officers error']],
    ['ninety days, on the spot or not', penalty({ decided: null }), ['decided-in-time warning']],
    ['ninety days, not on the spot', penalty({ decided: null, simple: false }), ['decided-in-time error']],
    ['a fault that fails a file', quality(undefined), { reviewed: 1, passed: 0, share: null }],
    ['no such fault', quality(false), { reviewed: 1, passed: 1, share: 1 }],
    ['a file without the points fails either way', quality(undefined, 59), { reviewed: 1, passed: 0, share: 0 }],
    ['a reform that is tried', decision(), ['decision-lawful warning']],
    ['no reform', decision(false), ['decision-lawful error']],
    ['kept', mayBeReliedOn(paper({}), ministryDocumentRules, asOf), null],
    ['not kept', mayBeReliedOn(paper({ cleared: [] }), ministryDocumentRules, asOf), false],
    ['kept, and so longer', lasting({}), ['document-validity warning']],
    ['not kept, and longer', lasting({ cleared: [] }), ['document-validity error']],
    ['looked at anew', toReview({}), [{ number: 'MZ/T 1-2015', due: '2020-01-01', isTold: false }]],
    ['not looked at anew', toReview({ reviewed: [] }), [{ number: 'MZ/T 1-2015', due: '2020-01-01', isTold: true }]],
    ['trainings under the second certificate', untrained(), []],
    ['no training under it', untrained([]), ['a']],
  ])('%s', (_, answer, expected) => expect(answer).toEqual(expected))
})
