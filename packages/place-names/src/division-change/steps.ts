import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem as problemOf,
  stepsOutOfOrder,
} from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { divisionCodeMeasures, divisionRegulation, divisionRules1985 } from '../shared/documents.js'
import { type DivisionChangeKind, divisionChanges, divisionUnits } from './facts.js'

const regulation = (article: string) => atArticle(divisionRegulation, article)

/** One paper of an application to change a division, with the article that asks for it. */
export interface Paper {
  readonly id: string
  readonly title: LocalizedText
  readonly cite: Citation
}
const papersOf = (rows: readonly (readonly [id: string, zh: string, en: string, cite: Citation])[]): readonly Paper[] =>
  rows.map(([id, zh, en, cite]) => ({ id, title: { zh, en }, cite }))

const papers2019 = papersOf([
  ['application', '申请书', 'Application', regulation('第十三条第一项')],
  [
    'situation',
    '历史、地理、民族、经济、人口、资源环境、面积和隶属关系',
    'History, geography, peoples, economy, population, resources, area, subordination',
    regulation('第十三条第二项'),
  ],
  ['risk', '风险评估报告', 'Risk report', regulation('第十三条第三项')],
  ['experts', '专家论证报告', 'Report of experts', regulation('第十三条第四项')],
  ['public', '征求社会公众等意见的情况', 'Views of the public', regulation('第十三条第五项')],
  ['maps', '变更前的区划图和变更方案示意图', 'Map before, and sketch of the change', regulation('第十三条第六项')],
  ['other', '民政部规定的其他材料', 'What else the ministry asks for', regulation('第十三条第七项')],
])
const rules1985 = atArticle(divisionRules1985, '第七条')
const papers1985 = papersOf([
  ['reasons', '变更的理由、范围、隶属关系', 'Reasons, extent, subordination', rules1985],
  ['situation', '政治经济情况、人口和面积', 'Political and economic situation, population, area', rules1985],
  ['map', '拟变更的界线地图', 'Map of the boundary', rules1985],
  ['opinions', '县级以上人民政府的报告或意见', 'Reports of the governments from the county up', rules1985],
])

/** What must be handed in for a change of divisions, by the law of the day. Before 1985-01-15: none is known. */
export const divisionChangePapers = (on: PlainDate): readonly Paper[] => {
  if (on >= divisionRegulation.effective) return papers2019
  return on >= divisionRules1985.effective ? papers1985 : []
}

/** A request to change a division (区划变更申请), with the papers that were handed in. */
export const DivisionChangeRequest = z.strictObject({
  /** The division, by its name. */
  division: z.string().min(1).max(100),
  unit: z.enum(keysOf(divisionUnits)),
  change: z.enum(keysOf(divisionChanges)),
  requestedOn: PlainDate,
  /** By the ids of {@link divisionChangePapers}; `null`: not known. */
  papers: z.array(z.string().min(1)).nullable().default(null),
})
export type DivisionChangeRequest = z.infer<typeof DivisionChangeRequest>

/**
 * The papers that a request lacks by the law of its day, but for what else the ministry may ask; `null`: what was handed in is not known, or
 * the day is before 1985-01-15.
 */
export const divisionPapersLacking = ({ requestedOn, papers }: DivisionChangeRequest): readonly Paper[] | null =>
  papers === null || requestedOn < divisionRules1985.effective
    ? null
    : divisionChangePapers(requestedOn).filter(({ id }) => id !== 'other' && !papers.includes(id))

/** What a change does to the code of the division: `replaced` is a new code, the old one retired. */
export type CodeEffect = 'given' | 'retired' | 'replaced' | 'kept'

const codeEffects: Readonly<Partial<Record<DivisionChangeKind, readonly [CodeEffect, article: string]>>> = {
  establish: ['given', '第六条第二款第一项'],
  abolish: ['retired', '第六条第二款第二项'],
  subordination: ['replaced', '第六条第二款第三项'],
  boundary: ['kept', '第六条第三款'],
  seat: ['kept', '第六条第三款'],
  rename: ['kept', '第六条第三款'],
}

/**
 * What a change means for the code (行政区划代码管理办法 art. 6). Of subordination it counts too when only who runs the place for
 * another (代管) changes; 撤县设市 is an abolition and an establishment. `undefined` for what the measures do not speak of, and
 * before 2025-09-01.
 */
export const codeEffect = (
  change: DivisionChangeKind,
  on: PlainDate,
): { readonly effect: CodeEffect; readonly cite: Citation } | undefined => {
  const known = codeEffects[change]
  if (!known || on < divisionCodeMeasures.effective) return undefined
  const [effect, article] = known
  return { effect, cite: atArticle(divisionCodeMeasures, article) }
}

/** An approved change on its way. Of what has to be done `null` is not done yet, left out: not told. */
export const ApprovedDivisionChange = z.strictObject({
  approvedOn: PlainDate,
  /** The authority agreed to six months more. Left out or `null`: not known. */
  extended: z.boolean().nullish(),
  completedOn: PlainDate.nullish(),
  /** Whether the code must change: see {@link codeEffect}. */
  newCode: z.boolean().default(false),
  /**
   * The day from which the month for the code runs. The regulation says 变更后 and not whether that is the approval or the
   * completion; so it is asked for.
   */
  changedOn: PlainDate.optional(),
  codePublishedOn: PlainDate.nullish(),
  /** Whether the province approved by delegation (art. 8) and must file. */
  filing: z.boolean().default(false),
  filedOn: PlainDate.nullish(),
  /** It was reported to the authority that it is completed (art. 15), and made known to the public (art. 18). */
  reportedOn: PlainDate.nullish(),
  announcedOn: PlainDate.nullish(),
})
export type ApprovedDivisionChange = z.infer<typeof ApprovedDivisionChange>

/** One step after a change was approved, with its last day and whether it was done. */
export interface DivisionChangeStep {
  readonly id: 'filing' | 'completion' | 'code'
  readonly title: LocalizedText
  readonly deadline: Deadline
  /** `null`: not yet; `undefined`: not told. */
  readonly doneOn: PlainDate | null | undefined
  readonly cite: Citation
}

const notCovered: Problem = {
  code: 'division-change-not-covered',
  severity: 'warning',
  path: ['approvedOn'],
  message: {
    zh: '2019年1月1日前批准的变更，没有掌握期限规定。',
    en: 'Of changes approved before 2019-01-01 no time limit is known.',
  },
  remedy: { zh: '请查阅当时的规定。', en: 'See the rules of the time.' },
}
const noChangedOn: Problem = {
  code: 'division-change-day-missing',
  severity: 'warning',
  path: ['changedOn'],
  message: { zh: '缺少行政区划变更之日。', en: 'The day of the change is missing.' },
  remedy: {
    zh: '请填写据以起算一个月的日期；条例未写明是批准之日还是完成之日。',
    en: 'State the day from which the month runs; the regulation does not say whether it is that of approval or of completion.',
  },
}

const months = (from: PlainDate, amount: number): Deadline =>
  deadline(from, { amount, unit: 'month' }, { plainDays: 'calendar' })

/**
 * What is due after a change of divisions was approved: completion within 12 months, or 18 where six more were agreed (art. 15; where
 * it is not known whether they were, 12);
 * the new code within one month of the change (art. 17); filing at once (art. 8). When done, it is reported (art. 15), and the
 * governments tell the public (art. 18): for neither is there a limit.
 */
export const divisionChangeCalendar = (given: ApprovedDivisionChange): readonly DivisionChangeStep[] => {
  const { approvedOn, extended, completedOn, newCode, changedOn, codePublishedOn, filing, filedOn } = given
  const covered = approvedOn >= divisionRegulation.effective
  const due = (known: Deadline): Deadline => (covered ? known : { due: null, problem: notCovered })
  return [
    ...(filing
      ? [
          {
            id: 'filing' as const,
            title: { zh: '批准时同时报送国务院备案', en: 'Filed with the State Council on approval' },
            deadline: due({ due: approvedOn }),
            doneOn: filedOn,
            cite: regulation('第八条'),
          },
        ]
      : []),
    {
      id: 'completion',
      title: { zh: '完成变更并报告审批机关', en: 'The change is done and reported' },
      deadline: due(months(approvedOn, extended ? 18 : 12)),
      doneOn: completedOn,
      cite: regulation('第十五条'),
    },
    ...(newCode
      ? [
          {
            id: 'code' as const,
            title: { zh: '确定、公布行政区划代码', en: 'The code is given and published' },
            deadline: due(changedOn === undefined ? { due: null, problem: noChangedOn } : months(changedOn, 1)),
            doneOn: codePublishedOn,
            cite: regulation('第十七条'),
          },
        ]
      : []),
  ]
}

const outOfOrder = (given: ApprovedDivisionChange): readonly string[] => [
  ...new Set([
    ...stepsOutOfOrder(['approvedOn', 'completedOn'], given),
    ...stepsOutOfOrder(['approvedOn', 'changedOn', 'codePublishedOn'], given),
    ...stepsOutOfOrder(['approvedOn', 'filedOn'], given),
    ...stepsOutOfOrder(['completedOn', 'reportedOn'], given),
    ...stepsOutOfOrder(['approvedOn', 'announcedOn'], given),
  ]),
]

/** What follows a completed change, for which the regulation sets no days. */
const afterCompletion = [
  {
    step: 'reportedOn',
    code: 'division-change-reported',
    cite: '第十五条',
    zh: '完成变更时应当同时向审批机关报告',
    en: 'a change that is completed is reported to the authority',
  },
  {
    step: 'announcedOn',
    code: 'division-change-announced',
    cite: '第十八条',
    zh: '行政区划变更后应当向社会公告',
    en: 'a change is made known to the public',
  },
] as const

/**
 * What is late on a day, cannot be told (a warning; `division-change-extension-unknown` where six months more would do), or is dated
 * before the step ahead of it (`division-change-order`). That one which is completed was not reported or made known is a warning
 * (`division-change-reported`, `division-change-announced`).
 */
export const divisionChangeProblems = (given: ApprovedDivisionChange, asOf: PlainDate): readonly Problem[] => [
  ...afterCompletion.flatMap(({ step, code, cite, zh, en }) =>
    given.approvedOn >= divisionRegulation.effective &&
    happenedBy(given.completedOn, asOf) &&
    given.completedOn! < asOf &&
    notHappenedBy(given[step], asOf)
      ? [brokenRule(code, { text: { zh, en }, cite: regulation(cite), severity: 'warning' }, [step])]
      : [],
  ),
  ...outOfOrder(given).map(step =>
    problemOf(
      'division-change-order',
      'error',
      [step],
      ['日期早于前一环节。', 'It is dated before the step ahead of it.'],
      ['请核对日期。', 'Check the days.'],
    ),
  ),
  ...divisionChangeCalendar(given).flatMap(({ id, title, deadline: { due, problem }, doneOn }): Problem[] => {
    if (problem === notCovered) return id === 'completion' ? [problem] : []
    if (problem) return [problem]
    if (due === null || !isLate(doneOn, due, asOf)) return []
    const longer = id === 'completion' && given.extended == null ? months(given.approvedOn, 18).due : null
    if (longer !== null && !isLate(doneOn, longer, asOf))
      return [
        problemOf(
          'division-change-extension-unknown',
          'warning',
          ['extended'],
          [
            `${title.zh}：期限为 ${due}，是否批准延长至 ${longer} 没有记载。`,
            `${title.en}: was due by ${due}; whether it was extended to ${longer} is not on record.`,
          ],
          ['请补记是否批准延长（第十五条）。', 'Record whether it was extended (art. 15).'],
        ),
      ]
    return [
      {
        code: 'division-change-late',
        severity: 'error',
        path: [id],
        message: { zh: `${title.zh}：期限为 ${due}，已超期。`, en: `${title.en}: was due by ${due}.` },
        remedy: {
          zh: '请限期完成（第二十二条）。',
          en: 'It must be done by a day set by the government above (art. 22).',
        },
      },
    ]
  }),
]
