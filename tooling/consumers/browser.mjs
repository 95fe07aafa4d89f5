import { annualSpending, OrganisationYear } from '@minzheng/charity/annual-spending'
import { childStatus } from '@minzheng/child-welfare/child-status'
import { isPlainDate } from '@minzheng/core'
import { divisionOn, fullName } from '@minzheng/core/divisions'
import { checkSocialCreditCode } from '@minzheng/core/identifiers'
import { isWorkingDay } from '@minzheng/core/working-days'
import { abilityAssessment } from '@minzheng/elderly-care/ability-assessment'
import { comply } from '@minzheng/indicators'
import { romanise } from '@minzheng/place-names/romanise'
import { checkPlan } from '@minzheng/plan'
import { readPlan } from '@minzheng/plan-reader'
import { indicators } from '@minzheng/seeds/indicators'
import { dibao } from '@minzheng/social-assistance/dibao'
import { readLines, streamTable } from '@minzheng/tables'

const { plan } = readPlan('某区民政局2024年工作要点\n一、养老\n1.供给。建成30张家庭养老床位。\n')
const { results } = comply(plan.targets, [], {
  indicators,
  plan: { period: { from: '2024-01-01', to: '2024-12-31' } },
  asOf: '2025-01-01',
})

const foundation = { year: 2023, kind: 'foundation', isCharity: true, publicFundraising: false }

export const answer =
  isPlainDate('2024-02-29') &&
  fullName('320404') === '江苏省常州市钟楼区' &&
  checkSocialCreditCode('53100000500021676K').valid &&
  isWorkingDay('2023-04-23') &&
  checkPlan(plan).problems.every(problem => problem.severity === 'warning') &&
  results[0].status === 'no-data' &&
  [...streamTable([new TextEncoder().encode('a,b\n1,2\n')])][0].rows[0].line === 2 &&
  readLines(new TextEncoder().encode('[1]')).lines.length === 1 &&
  dibao.on('2023-03-15').inForce.from === '2021-07-01' &&
  abilityAssessment.on('2024-06-01').facts.shape !== undefined &&
  childStatus.on('2024-06-01').inForce.from === '2021-01-01' &&
  annualSpending(OrganisationYear.parse(foundation)).tests.length > 0 &&
  romanise('蔚县').text === 'Yù Xiàn' &&
  divisionOn('500112', '2024-06-30').status === 'in-force'
    ? 'ok'
    : 'wrong'
