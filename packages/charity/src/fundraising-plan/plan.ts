import { addMonths, atArticle, type Citation, type LocalizedText, type PlainDate, type Problem } from '@minzheng/core'
import { charityLaw2016 } from '../shared/documents.js'
import { fundraisingMeasures2024 } from '../shared/fundraising-documents.js'
import type { FundraisingPlan } from './fields.js'
import { problem } from './problem.js'
import { measuresProblems, platformProblems } from './rules.js'

export { FundraisingPartner, FundraisingPlan, fundraisingMethods } from './fields.js'

/** The texts under which a plan is filed: until 2024-09-04 the Law alone says what it must hold (art. 24). */
export type FundraisingPlanVersion = '2016' | '2024'
/** Which measures a plan follows by the day on which it is filed: those of 2016, or from 2024-09-05 those of 2024. */
export const fundraisingPlanVersion = (filedOn: PlainDate): FundraisingPlanVersion =>
  filedOn < fundraisingMeasures2024.effective ? '2016' : '2024'

/** How many months a campaign normally lasts at most (令74 art. 10(2)). */
export const campaignMonths = { ordinary: 36, emergency: 12 } as const

type Field = readonly [path: readonly string[], title: LocalizedText, given: (plan: FundraisingPlan) => boolean]
const field = (path: string, zh: string, en: string, given: Field[2]): Field => [path.split('.'), { zh, en }, given]

const lawFields: readonly Field[] = [
  field('purpose', '募捐目的', 'the purpose', plan => plan.purpose !== undefined),
  field('startOn', '开始日期', 'the first day', plan => plan.startOn !== undefined),
  field('endOn', '结束日期', 'the last day', plan => plan.endOn !== undefined),
  field('area', '地域', 'the area', plan => plan.area !== undefined),
  field('personInCharge', '活动负责人', 'the person in charge', plan => plan.personInCharge !== undefined),
  field('officeAddress', '办公地址', 'the office address', plan => plan.officeAddress !== undefined),
  field('waysToGive', '接受捐赠方式', 'the ways to give', plan => plan.waysToGive !== undefined),
  field('accounts', '银行账户', 'the bank account', plan => (plan.accounts ?? []).length > 0),
  field('beneficiaries', '受益人', 'the beneficiaries', plan => plan.beneficiaries !== undefined),
  field('use', '募得款物用途', 'the use', plan => plan.use !== undefined),
  field('costs.fundraising', '募捐成本', 'the cost of fundraising', plan => plan.costs?.fundraising !== undefined),
  field('remainder', '剩余财产的处理', 'what becomes of the remainder', plan => plan.remainder !== undefined),
]
const measuresFields: readonly Field[] = [
  field('expectedAmount', '预期募集款物数额', 'the expected amount', plan => plan.expectedAmount !== undefined),
  field('usePlan', '募得款物使用计划', 'the plan of use', plan => plan.usePlan !== undefined),
  field('beneficiaries.scope', '受益人范围', 'who benefits', ({ beneficiaries }) => beneficiaries?.scope !== undefined),
  field('beneficiaries.number', '受益人预期数量', 'how many benefit', plan => plan.beneficiaries?.number !== undefined),
  field(
    'beneficiaries.chosenBy',
    '受益人确定方式',
    'how beneficiaries are chosen',
    plan => plan.beneficiaries?.chosenBy !== undefined,
  ),
]

const beforeTheLaw = problem(
  'before-law',
  'warning',
  [],
  ['慈善法自2016年9月1日起施行，此前没有募捐方案备案的统一规定。', 'Before 2016-09-01 no law asked for a plan.'],
  ['请核对报送日期。', 'Check the day of the filing.'],
)

const missing = (plan: FundraisingPlan, fields: readonly Field[]): Problem[] =>
  fields.flatMap(([path, { zh, en }, given]) =>
    given(plan)
      ? []
      : [
          problem(
            'field-missing',
            'error',
            [...path],
            [`募捐方案缺少“${zh}”。`, `The plan lacks ${en}.`],
            [`请补填“${zh}”。`, `Fill in ${en}.`],
          ),
        ],
  )

const dateProblems = ({ startOn, endOn, emergency }: FundraisingPlan, version: FundraisingPlanVersion): Problem[] => {
  if (startOn === undefined || endOn === undefined) return []
  if (endOn < startOn)
    return [
      problem(
        'dates-reversed',
        'error',
        ['endOn'],
        [`结束日期 ${endOn} 早于开始日期 ${startOn}。`, `The last day ${endOn} is before the first, ${startOn}.`],
        ['请核对起止日期。', 'Check both days.'],
      ),
    ]
  const latest = addMonths(startOn, emergency ? campaignMonths.emergency : campaignMonths.ordinary)
  if (version === '2016' || endOn <= latest) return []
  const [zh, en] = emergency
    ? ['应急募捐一般不超过一年', 'one year in an emergency']
    : ['一般不超过三年', 'three years']
  return [
    problem(
      'too-long',
      'warning',
      ['endOn'],
      [`持续时间${zh}，至迟 ${latest} 结束。`, `It normally lasts at most ${en}: until ${latest}.`],
      ['请缩短期限，或者向备案的民政部门说明理由。', 'Shorten it, or give the office the reason.'],
    ),
  ]
}

const amountProblems = ({ expectedAmount, costs }: FundraisingPlan): Problem[] => {
  if (expectedAmount === undefined || costs === undefined) return []
  const { forBeneficiaries = 0, implementation = 0, management = 0, fundraising = 0 } = costs
  const sum = forBeneficiaries + implementation + management + fundraising
  return sum <= expectedAmount
    ? []
    : [
        problem(
          'costs-above-amount',
          'warning',
          ['costs'],
          ['各项支出合计超过预期募集款物数额。', 'The parts add up to more than the expected amount.'],
          ['请核对各项金额，以其他财产列支的请说明。', 'Check the amounts, or say what is paid out of other assets.'],
        ),
      ]
}

const projectProblems = ({ number, organisation, project }: FundraisingPlan): Problem[] =>
  (
    [
      [number, ['number']],
      [project?.number, ['project', 'number']],
    ] as const
  ).flatMap(([of, path]) =>
    of === undefined || organisation.creditCode === undefined || of.startsWith(organisation.creditCode)
      ? []
      : [
          problem(
            'number-of-another',
            'error',
            [...path],
            ['编号中的统一社会信用代码不是本组织的。', 'The credit code inside the number is not that of the charity.'],
            ['请核对编号和统一社会信用代码。', 'Check the number and the credit code.'],
          ),
        ],
  )

/**
 * What is wrong with a plan that is filed on a day: fields that the Law (art. 24) and the measures (art. 10) ask for and it
 * lacks, a platform for the internet, and what the measures of 2024 forbid. A duration above the normal is a warning (the text says 一般), and so is what is
 * not stated, parts that are more than the amount (no article bars it), and a plan from before the Law, of which nothing else is said. What takes a person to judge is listed in {@link fundraisingPlanJudgements}. Check the data by the schema first.
 */
export const fundraisingPlanProblems = (plan: FundraisingPlan, filedOn: PlainDate): Problem[] => {
  if (filedOn < charityLaw2016.effective) return [beforeTheLaw]
  const version = fundraisingPlanVersion(filedOn)
  const absent = missing(plan, version === '2016' ? lawFields : [...lawFields, ...measuresFields])
  // Of a part that is lacking as a whole, its own parts are not listed again.
  const whole = absent.filter(
    ({ path }) => path.length === 1 || plan[path[0] as keyof FundraisingPlan] !== undefined || path[0] === 'costs',
  )
  return [
    ...whole,
    ...dateProblems(plan, version),
    ...platformProblems(plan),
    ...(version === '2016' ? [] : measuresProblems(plan)),
    ...amountProblems(plan),
    ...projectProblems(plan),
  ]
}

const measures = (article: string) => atArticle(fundraisingMeasures2024, article)

/** What art. 10 asks of a plan and no program can tell. */
export const fundraisingPlanJudgements: readonly { readonly title: LocalizedText; readonly cite: Citation }[] = [
  {
    title: { zh: '募捐目的符合章程载明的宗旨和业务范围', en: 'The purpose is within the charter' },
    cite: measures('第十条第三款第一项'),
  },
  {
    title: { zh: '活动名称与支持的慈善项目相关', en: 'The name has to do with the project' },
    cite: measures('第十条第三款第一项'),
  },
  {
    title: { zh: '预期数额与管理和执行能力相适应', en: 'The amount fits what the charity and its project can manage' },
    cite: measures('第十条第三款第五项'),
  },
  {
    title: { zh: '用途符合受益人的需要', en: 'The use meets the needs of the beneficiaries' },
    cite: measures('第十条第三款第七项'),
  },
  { title: { zh: '募捐成本为最必要', en: 'The cost is strictly necessary' }, cite: measures('第十条第三款第八项') },
]
