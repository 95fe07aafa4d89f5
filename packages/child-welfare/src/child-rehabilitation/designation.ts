import { atArticle, type Citation, keysOf, PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { childRehabilitationOpinion2018 } from './documents.js'

const Condition = z.enum(['sight', 'hearing', 'speech', 'limbs', 'intellect', 'autism'])
const Service = z.enum(['surgery', 'devices', 'training'])

/** An institution designated for the rehabilitation of disabled children (定点康复机构), by whom, for what and how long. */
export const RehabilitationDesignation = z.strictObject({
  institution: z.string().min(1),
  /** The federation of the disabled, with health, education and civil affairs. */
  by: z.array(z.enum(['federation', 'health', 'education', 'civil-affairs'])).min(1),
  /** Chosen in public as the best (公开择优). */
  chosenInPublic: z.boolean().nullable(),
  conditions: z.array(Condition).min(1),
  services: z.array(Service).min(1),
  from: PlainDate,
  /** The last day of the agreement. */
  until: PlainDate.nullable(),
})
export type RehabilitationDesignation = z.infer<typeof RehabilitationDesignation>

/** What one child was given there, and what it costs, in fen. */
export const RehabilitationService = z.strictObject({
  child: z.string().min(1),
  institution: z.string().min(1),
  condition: Condition,
  service: Service,
  on: PlainDate,
  cost: z.int().min(0),
  /** The federation of the county agreed to an institution that is not designated; `null`: not known. */
  agreedElsewhere: z.boolean().nullable().default(null),
})
export type RehabilitationService = z.infer<typeof RehabilitationService>

/**
 * Whether a service is settled with a designated institution, by agreement with another, or not (国务院意见 二（三）);
 * `not-known` where it is not told whether there was one; before the opinion, 2018-10-01, that is not known either.
 */
export type RehabilitationSettlement = 'designated' | 'agreed' | 'not-settled' | 'not-known' | 'before-opinion'

/** How a service is settled: whether its institution was designated on its day, for its condition and its kind. */
export const rehabilitationSettlement = (
  service: RehabilitationService,
  designations: readonly RehabilitationDesignation[],
): RehabilitationSettlement => {
  if (service.on < childRehabilitationOpinion2018.effective) return 'before-opinion'
  const designated = designations.some(
    ({ institution, conditions, services, from, until }) =>
      institution === service.institution &&
      conditions.includes(service.condition) &&
      services.includes(service.service) &&
      runsOn(from, until, service.on),
  )
  if (designated) return 'designated'
  return service.agreedElsewhere === null ? 'not-known' : service.agreedElsewhere ? 'agreed' : 'not-settled'
}

/** What was settled in a period, both days counted: children reached, services, and the cost in fen by way of settlement. */
export const rehabilitationSummary = (
  services: readonly RehabilitationService[],
  designations: readonly RehabilitationDesignation[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): {
  readonly children: number
  readonly services: number
  readonly cost: Readonly<Record<RehabilitationSettlement, number>>
  /** What was settled for each child, with a designated institution or by agreement, in fen. */
  readonly ofChild: Readonly<Record<string, number>>
} => {
  const there = services.filter(({ on }) => from <= on && on <= to)
  const cost = { designated: 0, agreed: 0, 'not-settled': 0, 'not-known': 0, 'before-opinion': 0 }
  const ofChild: Record<string, number> = Object.fromEntries(there.map(({ child }) => [child, 0]))
  for (const one of there) {
    const settlement = rehabilitationSettlement(one, designations)
    cost[settlement] += one.cost
    if (settlement === 'designated' || settlement === 'agreed') ofChild[one.child]! += one.cost
  }
  return { children: Object.keys(ofChild).length, services: there.length, cost, ofChild }
}

const departments = {
  health: { zh: '卫生健康', en: 'health' },
  education: { zh: '教育', en: 'education' },
  'civil-affairs': { zh: '民政', en: 'civil affairs' },
} as const

/**
 * What is wrong with a designation: `designation-without-federation`, `designation-alone` (by the federation without any of the
 * departments), `designation-departments` (without one of them: a warning), `designation-not-public`, `designation-dates`. Of one from before the opinion, 2018-10-01, the dates alone.
 */
export const designationProblems = ({
  institution,
  by,
  chosenInPublic,
  from,
  until,
}: RehabilitationDesignation): Problem[] => {
  const problems: Problem[] = []
  const bad = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string) =>
    problems.push(problem(code, 'error', path, [`${institution}${zh}。`, `${institution}: ${en}.`], [fixZh, fixEn]))
  const choose = [
    '由残联会同卫生健康、教育、民政等部门选择确定（国发〔2018〕20号二（三））。',
    'The federation chooses with health, education and civil affairs (国发〔2018〕20号 二（三）).',
  ] as const
  const judged = childRehabilitationOpinion2018.effective <= from
  const left = keysOf(departments).filter(one => !by.includes(one))
  if (judged && !by.includes('federation'))
    bad('designation-without-federation', ['by'], '不是由残联确定的', 'not chosen by the federation', ...choose)
  else if (judged && new Set(by).size === 1)
    bad('designation-alone', ['by'], '没有会同有关部门确定', 'chosen without the departments', ...choose)
  else if (judged && left.length > 0)
    problems.push(
      problem(
        'designation-departments',
        'warning',
        ['by'],
        [
          `${institution}：没有记录${left.map(one => departments[one].zh).join('、')}部门参加选择。`,
          `${institution}: that ${left.map(one => departments[one].en).join(', ')} took part is not on record.`,
        ],
        choose,
      ),
    )
  if (judged && chosenInPublic === false)
    bad(
      'designation-not-public',
      ['chosenInPublic'],
      '没有公开择优',
      'not chosen in public',
      '请公开择优选择（国发〔2018〕20号二（三））。',
      'Choose in public (国发〔2018〕20号 二（三）).',
    )
  if (until !== null && until < from)
    bad(
      'designation-dates',
      ['until'],
      '的协议期限有误',
      'the agreement ends before it begins',
      '请核对。',
      'Check it.',
    )
  return problems
}

/** Where the choice of institutions and the settlement are from. */
export const rehabilitationDesignationCite: Citation = atArticle(childRehabilitationOpinion2018, '二（三）')
