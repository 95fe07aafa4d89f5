import type { Problem } from '@minzheng/core'
import type { FundraisingPartner, FundraisingPlan } from './fields.js'
import { type Pair, problem } from './problem.js'

/** A statement that must be `wanted`: an error where it is not, a warning where it is not known. */
const mustBe = (
  value: boolean | null | undefined,
  wanted: boolean,
  code: string,
  path: Problem['path'],
  says: Pair,
  remedy: Pair,
): Problem[] => {
  if (value === wanted) return []
  if (typeof value === 'boolean') return [problem(code, 'error', path, says, remedy)]
  const unknown: Pair = [`尚未说明，无法判断：${says[0]}`, `Not stated, so it cannot be told: ${says[1]}`]
  return [problem(`${code}-unknown`, 'warning', path, unknown, remedy)]
}

const sameName = (a: string, b: string): boolean => {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/gu, '')
  return plain(a) === plain(b)
}

const partnerProblems = ({ kind, evaluated, agreement, personalPapers }: FundraisingPartner, index: number) => {
  const at = (key: string) => ['partners', index, key]
  return [
    ...mustBe(
      evaluated,
      true,
      'partner-not-evaluated',
      at('evaluated'),
      ['合作方应当经过评估并有评估报告。', 'A partner must be evaluated, with a report.'],
      ['请评估合作方并附评估报告。', 'Evaluate the partner and attach the report.'],
    ),
    ...mustBe(
      agreement,
      true,
      'partner-no-agreement',
      at('agreement'),
      ['应当与合作方签订书面协议。', 'There must be a written agreement with a partner.'],
      ['请签订并附合作协议。', 'Sign the agreement and attach it.'],
    ),
    ...(kind === 'individual'
      ? mustBe(
          personalPapers,
          true,
          'partner-papers-missing',
          at('personalPapers'),
          [
            '个人合作方应有身份证件复印件、无犯罪记录证明和个人信用报告。',
            'For an individual: identity document, certificate of no criminal record, credit report.',
          ],
          ['请补齐三项材料。', 'Add the three papers.'],
        )
      : []),
  ]
}

/** A charity with a supervising unit files what that unit agreed to (art. 12(3)). */
const unitProblems = ({ supervisingUnit, unitConsents }: FundraisingPlan): Problem[] => {
  if (supervisingUnit === false || unitConsents === true) return []
  if (supervisingUnit === true)
    return mustBe(
      unitConsents,
      true,
      'unit-not-agreed',
      ['unitConsents'],
      ['募捐方案应当报经业务主管单位同意。', 'The supervising unit must agree to the plan.'],
      ['请先报业务主管单位同意。', 'Have the supervising unit agree first.'],
    )
  return [
    problem(
      'supervising-unit-unknown',
      'warning',
      ['supervisingUnit'],
      [
        '未说明有无业务主管单位；有的，募捐方案应当报经其同意。',
        'Whether there is a supervising unit is not said; where there is one, it must agree to the plan.',
      ],
      ['请说明有无业务主管单位。', 'Say whether there is one.'],
    ),
  ]
}

/** On the internet funds are raised where the ministry says (慈善法 2016 art. 23(3), 2023 art. 27); without the ways it cannot be told. */
export const platformProblems = ({ methods, platforms = [] }: FundraisingPlan): Problem[] => {
  if (methods === undefined)
    return [
      problem(
        'methods-unknown',
        'warning',
        ['methods'],
        [
          '未说明募捐方式；通过互联网募捐的，应当在指定的平台进行。',
          'The ways of fundraising are not stated; on the internet, funds are raised on a designated platform.',
        ],
        ['请说明募捐方式。', 'State the ways.'],
      ),
    ]
  return methods.includes('internet') && platforms.length === 0
    ? [
        problem(
          'platform-missing',
          'error',
          ['platforms'],
          ['通过互联网募捐应当在指定的平台进行。', 'On the internet, funds are raised on a designated platform.'],
          ['请写明民政部指定的平台。', 'Name the platform that the ministry designated.'],
        ),
      ]
    : []
}

/** What the measures of 2024 forbid or ask for (arts 10, 11, 12, 14, 17, 18). */
export const measuresProblems = (plan: FundraisingPlan): Problem[] => {
  const { personInCharge, accounts = [], organisation, beneficiaries, costs, remainder, methods = [] } = plan
  const offline = methods.includes('collection-box') || methods.includes('event')
  return [
    ...(personInCharge
      ? mustBe(
          personInCharge.fullTime,
          true,
          'person-not-full-time',
          ['personInCharge', 'fullTime'],
          ['活动负责人应当是本组织的专职工作人员。', 'The person in charge must be full-time staff of the charity.'],
          ['请改由专职工作人员负责。', 'Put full-time staff in charge.'],
        )
      : []),
    ...accounts.flatMap(({ holder }, index) =>
      sameName(holder, organisation.name)
        ? []
        : [
            problem(
              'account-not-own',
              'error',
              ['accounts', index, 'holder'],
              [
                `账户“${holder}”不是慈善组织“${organisation.name}”的账户。`,
                `The account of "${holder}" is not one of the charity "${organisation.name}".`,
              ],
              ['只能使用本组织的银行账户。', 'Use an account of the charity alone.'],
            ),
          ],
    ),
    ...(beneficiaries
      ? mustBe(
          beneficiaries.specificPerson,
          false,
          'beneficiary-specific',
          ['beneficiaries', 'specificPerson'],
          ['受益人不得为特定个人。', 'The beneficiary may not be a specific person.'],
          ['请改为一定范围的人，写明数量和确定方式。', 'Name a group, how many, and how they are chosen.'],
        )
      : []),
    ...(costs
      ? mustBe(
          costs.passedOn,
          false,
          'cost-passed-on',
          ['costs', 'passedOn'],
          [
            '不得向受益人及其利害关系人转嫁募捐成本。',
            'The cost may not be passed on to beneficiaries or those close to them.',
          ],
          ['请由慈善组织承担募捐成本。', 'Let the charity bear the cost.'],
        )
      : []),
    ...(remainder
      ? mustBe(
          remainder.sameOrNearPurpose,
          true,
          'remainder-other-purpose',
          ['remainder', 'sameOrNearPurpose'],
          [
            '剩余财产应当全部用于目的相同或者相近的其他慈善项目并公开。',
            'All of the remainder must go to projects of the same or a near purpose, and that made public.',
          ],
          ['请改正剩余财产的处理方式。', 'Mend what becomes of the remainder.'],
        )
      : []),
    ...(offline ? (plan.elsewhere ?? []) : []).flatMap(({ place, reason }, index) =>
      reason === undefined
        ? [
            problem(
              'elsewhere-no-reason',
              'error',
              ['elsewhere', index, 'reason'],
              [`未说明确有必要在${place}募捐的理由。`, `Why it is necessary in ${place} is not said.`],
              ['请补充说明，并向当地民政部门备案。', 'Say it, and file with the office there too.'],
            ),
          ]
        : [],
    ),
    ...(plan.partners ?? []).flatMap(partnerProblems),
    ...unitProblems(plan),
  ]
}
