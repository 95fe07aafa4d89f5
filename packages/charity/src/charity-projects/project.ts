import {
  addDays,
  addMonths,
  type Citation,
  criterionOf,
  DivisionCode,
  Fen,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { SixCharity } from '../charity-records/six-charities.js'

const text = z.string().min(1).max(200)

/** What charity is for (慈善法第三条), in the order of its items. */
export const charityCauses = {
  poverty: { zh: '扶贫、济困', en: 'Against poverty and hardship' },
  care: {
    zh: '扶老、救孤、恤病、助残、优抚',
    en: 'For the old, orphans, the sick, disabled people, soldiers’ families',
  },
  disaster: {
    zh: '救助自然灾害、事故灾难和公共卫生事件等突发事件造成的损害',
    en: 'Relief of disasters, accidents and epidemics',
  },
  culture: { zh: '促进教育、科学、文化、卫生、体育等事业的发展', en: 'Education, science, culture, health and sport' },
  environment: { zh: '防治污染和其他公害，保护和改善生态环境', en: 'Against pollution, for the environment' },
  other: { zh: '其他公益活动', en: 'Other public good' },
} as const satisfies Record<string, LocalizedText>
/** A cause of charity: see {@link charityCauses}. */
export type CharityCause = keyof typeof charityCauses

/** Kinds of projects that plans name: 慈善助学, 慈善助医 and the like. */
export const projectAims = {
  study: { zh: '助学', en: 'Study' },
  medical: { zh: '助医', en: 'Medical' },
  elderly: { zh: '助老', en: 'Elderly' },
  disabled: { zh: '助残', en: 'Disabled' },
  hardship: { zh: '济困', en: 'Hardship' },
  rural: { zh: '乡村振兴', en: 'Countryside' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, LocalizedText>
/** What a charity project helps with: see {@link projectAims}. */
export type ProjectAim = keyof typeof projectAims

/** A charity project (慈善项目) as a bureau keeps it: what it spent and whom it helped, by day. */
export const CharityProject = z.strictObject({
  id: text,
  name: text,
  /** The charity that runs it. */
  charity: text,
  division: DivisionCode,
  cause: z.enum(keysOf(charityCauses)),
  aim: z.enum(keysOf(projectAims)),
  /** It works where people are poor: a county, town or village out of poverty or being helped out of it. Left out: not known. */
  poorArea: z.boolean().nullish(),
  /** Which of the six kinds of charity (“六个慈善”) a place counts it under. */
  kinds: z.array(SixCharity).default([]),
  /** Money of the public-welfare fund of the lottery goes into it (慈善与福彩融合). Left out: not known. */
  lotteryFunded: z.boolean().nullish(),
  startedOn: PlainDate,
  endedOn: PlainDate.nullable().default(null),
  /** In fen; what came back (`returned`) is taken off. Left out: not told, as of the help. */
  spending: z.array(z.strictObject({ on: PlainDate, amount: Fen.min(0), returned: z.boolean().optional() })).optional(),
  /** Times of help (人次): who is helped twice counts twice. */
  help: z
    .array(
      z.strictObject({
        on: PlainDate,
        times: z.int().min(0),
        /** Whom it helped, by what tells persons apart; left out: not on record. */
        persons: z.array(text).max(100_000).optional(),
      }),
    )
    .optional(),
})
export type CharityProject = z.infer<typeof CharityProject>

/** Whether a project ran on a day of a period, its first and last day among them. */
export const projectRunsIn = (
  { startedOn, endedOn }: Pick<CharityProject, 'startedOn' | 'endedOn'>,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): boolean => startedOn <= asOf && (endedOn === null || endedOn >= from)

/** What a project spent in a period, in fen, and how often it helped; `null`: not told of one that ran in it. */
export const projectSums = (
  project: Pick<CharityProject, 'spending' | 'help' | 'startedOn' | 'endedOn'>,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): { readonly spent: Fen | null; readonly times: number | null } => {
  const unknown = projectRunsIn(project, { from, asOf }) ? null : 0
  const within = ({ on }: { on: PlainDate }) => from <= on && on <= asOf
  return {
    spent:
      project.spending?.filter(within).reduce((sum, { amount, returned }) => sum + (returned ? -amount : amount), 0) ??
      unknown,
    times: project.help?.filter(within).reduce((sum, { times }) => sum + times, 0) ?? unknown,
  }
}

/**
 * How many persons some projects helped in a period, each once, in whatever number of projects; `null` where an entry that helped does
 * not say whom, the help of a project that ran in it is not told, or there is none in the period.
 */
export const personsHelped = (
  projects: readonly Pick<CharityProject, 'help' | 'startedOn' | 'endedOn'>[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): number | null => {
  if (projects.some(one => one.help === undefined && projectRunsIn(one, { from, asOf }))) return null
  const entries = projects
    .flatMap(({ help = [] }) => help)
    .filter(({ on, times }) => from <= on && on <= asOf && times > 0)
  if (entries.length === 0 || entries.some(({ persons }) => persons === undefined)) return null
  return new Set(entries.flatMap(({ persons }) => persons ?? [])).size
}

/**
 * What contradicts itself in a project: it ends before it starts, spends (a warning) or helps before it, helps after its end (a warning), or
 * helped more persons than times.
 */
export const charityProjectProblems = ({ startedOn, endedOn, spending = [], help = [] }: CharityProject): Problem[] => [
  ...(endedOn !== null && endedOn < startedOn
    ? [
        problem(
          'project-days',
          'error',
          ['endedOn'],
          [
            `结束日期 ${endedOn} 早于开始日期 ${startedOn}。`,
            `It ended on ${endedOn}, before it started on ${startedOn}.`,
          ],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
    : []),
  ...help.flatMap(({ times, persons = [] }, index) =>
    new Set(persons).size > times
      ? [
          problem(
            'project-persons',
            'error',
            ['help', index, 'persons'],
            ['受益人数多于帮扶人次。', 'More persons than times of help.'],
            ['请核对人次和受益人名单。', 'Check the times and the persons.'],
          ),
        ]
      : [],
  ),
  ...(['spending', 'help'] as const).flatMap(list =>
    (list === 'spending' ? spending : help).flatMap(({ on }, index) =>
      on < startedOn
        ? [
            problem(
              'project-before-start',
              // What it takes to prepare a project may be paid before.
              list === 'spending' ? 'warning' : 'error',
              [list, index, 'on'],
              [`${on} 早于项目开始日期 ${startedOn}。`, `${on} is before the project started on ${startedOn}.`],
              ['请核对日期，或者归入其他项目。', 'Check the day, or record it under another project.'],
            ),
          ]
        : list === 'help' && endedOn !== null && on > endedOn
          ? [
              problem(
                'project-help-after-end',
                'warning',
                [list, index, 'on'],
                [`${on} 晚于项目结束日期 ${endedOn}。`, `${on} is after the project ended on ${endedOn}.`],
                ['请核对日期，或者归入其他项目。', 'Check the day, or record it under another project.'],
              ),
            ]
          : [],
    ),
  ),
]

/** What a place asks of a brand (慈善品牌) project. What it does not ask is left out. */
export interface BrandRules {
  readonly title: LocalizedText
  /** Months that it has run. */
  readonly leastMonths?: number
  /** Times of help in all. */
  readonly leastTimes?: number
  /** Spent in all, in fen. */
  readonly leastSpent?: Fen
  /** Years between an honour and the next application. */
  readonly yearsBetween?: number
  readonly cite: Citation
}

/** Published conditions of brand projects. */
export const brandRules = {
  'changsha-2025': {
    title: { zh: '长沙慈善榜·慈善项目', en: 'Changsha list of charity: projects' },
    leastMonths: 24,
    yearsBetween: 3,
    cite: {
      title: '第五届（2024年度）“长沙慈善榜”征集评选',
      issuer: '长沙市慈善事务中心',
      issued: '2025-03-28',
      confidence: 'secondary',
      note: 'as a newspaper restates it; that the project is new and sets an example is left to the jury',
    },
  },
} as const satisfies Record<string, BrandRules>

/** Whether a project meets what a place asks of a brand, each condition with its source; the jury judges the rest. */
export const brandVerdict = (
  project: CharityProject,
  { leastMonths, leastTimes, leastSpent, yearsBetween, cite }: BrandRules,
  /** `honouredOn`: the day of its last honour, `null` for none, left out where it is not known; `dishonest`: a breach or bad faith. */
  {
    asOf,
    honouredOn,
    dishonest,
  }: { readonly asOf: PlainDate; readonly honouredOn?: PlainDate | null; readonly dishonest?: boolean | null },
): JudgedCriteria => {
  const { startedOn, endedOn } = project
  const { spent, times } = projectSums(project, { from: startedOn, asOf })
  // Its last day is one on which it ran: from 1 January 2023 to 31 December 2024 it is two years.
  const ranTo = endedOn !== null && endedOn < asOf ? addDays(endedOn, 1) : asOf
  const criterion = criterionOf(cite)
  const criteria = [
    ...(leastMonths === undefined
      ? []
      : [
          criterion(
            'brand-running',
            `实施满${leastMonths}个月`,
            `Ran for ${leastMonths} months`,
            addMonths(startedOn, leastMonths) <= ranTo,
          ),
        ]),
    ...(leastTimes === undefined
      ? []
      : [
          criterion(
            'brand-help',
            `帮扶${leastTimes}人次以上`,
            `Helped ${leastTimes} times or more`,
            times === null ? null : times >= leastTimes,
          ),
        ]),
    ...(leastSpent === undefined
      ? []
      : [
          criterion(
            'brand-spent',
            '支出达到规定数额',
            'Spent as much as is asked',
            spent === null ? null : spent >= leastSpent,
          ),
        ]),
    ...(yearsBetween === undefined
      ? []
      : [
          criterion(
            'brand-honoured',
            `距上次入选满${yearsBetween}年`,
            `${yearsBetween} years since its last honour`,
            honouredOn === undefined ? null : honouredOn === null || addMonths(honouredOn, 12 * yearsBetween) <= asOf,
          ),
        ]),
    criterion('brand-honest', '无重大负面事件和失信行为', 'No grave incident, no bad faith', negated(dishonest)),
  ]
  return judged(criteria)
}
