import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { assistanceLaw2026, assistanceRegulation, reformOpinion2020 } from '../shared/documents.js'
import { lateUnder } from '../shared/late-under.js'
import { DiscoveryGroup } from './groups.js'

/** How hardship was found (主动发现渠道): by data (大数据比对), or on foot (铁脚板摸排). */
export const discoveryChannels = {
  'data-match': { zh: '数据比对、监测预警', en: 'Data matching and warnings' },
  visit: { zh: '入户走访', en: 'Visits' },
  screening: { zh: '集中摸排', en: 'A round of screening' },
  grid: { zh: '网格巡查', en: 'Grid patrol' },
  hotline: { zh: '社会救助服务热线', en: 'The assistance hotline' },
  organisation: { zh: '单位、组织报告', en: 'Report by an organisation' },
  person: { zh: '他人反映', en: 'Report by somebody else' },
  device: { zh: '智能监测', en: 'Watching by devices' },
  other: { zh: '信访、媒体等其他途径', en: 'Another way, as a petition or the press' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Who found it. */
export const discoveryFinders = {
  committee: { zh: '村（居）民委员会', en: 'Village or residents’ committee' },
  township: { zh: '乡镇（街道）工作人员', en: 'Staff of the township' },
  assistant: { zh: '社会救助协理员', en: 'Assistance assistant' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'social-worker': { zh: '社会工作者', en: 'Social worker' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  /** 其他基层单位, which report since the Law (art. 39); of before, whether it works for the government, as the opinion of 2020 has it, is not told. */
  organisation: { zh: '企事业单位、社会组织等基层单位', en: 'Another body: a school, a hospital, an organisation' },
  county: { zh: '县级社会救助管理部门', en: 'A department of the county' },
  other: { zh: '其他', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Hardship that the authorities found, rather than being asked for help (主动发现). A day that has not come is `null`. */
export const Discovery = z
  .strictObject({
    id: z.string().min(1),
    group: DiscoveryGroup,
    channel: z.enum(keysOf(discoveryChannels)),
    finder: z.enum(keysOf(discoveryFinders)),
    found: PlainDate,
    /** Reported to the township or a department of the county; `null`: not, or not yet; left out: not known. */
    reported: PlainDate.nullable().optional(),
    /** Looked into on the spot, likewise. */
    checked: PlainDate.nullable().optional(),
    outcome: z
      .strictObject({
        on: PlainDate,
        /** `gone`: died or moved away before anything was settled. */
        result: z.enum(['assisted', 'referred', 'not-in-need', 'declined', 'gone']),
        /** Of what was granted, or to whom it was passed on. */
        to: z.string().min(1).optional(),
      })
      .nullable()
      .default(null),
  })
  .refine(
    ({ outcome }) => outcome === null || !['assisted', 'referred'].includes(outcome.result) || outcome.to,
    refusal(['outcome', 'to'], '救助项目或者转介单位须写明', 'what was granted, or who took it on, is named'),
  )
export type Discovery = z.infer<typeof Discovery>

/** How far a discovery has come. */
export type DiscoveryState =
  | 'not-yet'
  | 'found'
  | 'reported'
  | 'checked'
  | 'assisted'
  | 'referred'
  | 'not-in-need'
  | 'declined'
  | 'gone'

/** How far a discovery has come on a day. */
export const discoveryState = ({ found, reported, checked, outcome }: Discovery, asOf: PlainDate): DiscoveryState => {
  if (outcome !== null && outcome.on <= asOf) return outcome.result
  if (happenedBy(checked, asOf)) return 'checked'
  if (happenedBy(reported, asOf)) return 'reported'
  return found <= asOf ? 'found' : 'not-yet'
}

/** The day of the opinion of August 2020 is not known: its duty is held against what was found from the month after. */
const reportedFrom = '2020-09-01'

/**
 * Who must report and act on what they find, on a day: since 2026-07-01 the Law (art. 39), since the opinion of 2020 its item 22; before,
 * the regulation for tekun alone (art. 17). `undefined` before 2014-05-01.
 */
export const discoveryDuty = (date: PlainDate): Citation | undefined =>
  date >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第三十九条')
    : date >= reportedFrom
      ? atArticle(reformOpinion2020, '二（六）22')
      : date >= assistanceRegulation.effective
        ? atArticle(assistanceRegulation, '第十七条')
        : undefined

const neverReports: ReadonlySet<Discovery['finder']> = new Set(['township', 'county', 'volunteer', 'other'])
/** Who acts without a report, and who owes none: the duty is of committees, staff and whoever works for the government, since the Law of other bodies too. */
const needNotReport = ({ finder, found }: Pick<Discovery, 'finder' | 'found'>): boolean =>
  neverReports.has(finder) || (finder === 'organisation' && found < assistanceLaw2026.effective)

/** Who acts on what they find themselves, and may report it whenever they do. */
const actsItself: ReadonlySet<Discovery['finder']> = new Set(['township', 'county'])

/** Within what a place has discoveries reported and looked into; the nation says in good time (及时) and sets no days. */
export interface DiscoveryRule {
  readonly report?: Limit
  readonly check?: Limit
  readonly cite: Citation
}

/** What discoveries are held against. */
export const discoveryRules = {
  'discovery-in-order': {
    text: {
      zh: '发现、报告、核实、办理应当依次进行，先行救助的可后核实，自行发现并办理的可后报告',
      en: 'finding, report, check and outcome follow one another, but that help may come before the check, and before the report of whoever gives it',
    },
  },
  'discovery-reported': {
    text: { zh: '发现困难群众应当及时报告', en: 'who finds somebody in need reports it in good time' },
  },
  'discovery-checked': {
    text: { zh: '接到报告后应当及时核实', en: 'a report is looked into in good time' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a discovery breaks on a day: the order of its steps, of which the check may follow help given at once and the report what the township or county that found it does itself, and the days of the place where it sets any. Without such days only what
 * has an outcome without ever having been reported is told, of who was in need and found since the opinion of 2020 made reports a duty.
 * @throws ProblemError `calendar-not-covered` where working days are asked for and the calendar does not know the year
 */
export const discoveryProblems = (discovery: Discovery, asOf: PlainDate, rule?: DiscoveryRule): Problem[] => {
  const { found, reported, checked, outcome } = discovery
  // The regulation has the township itself act, for tekun alone, and asks nobody for a report.
  const duty = rule?.report ? rule.cite : found >= reportedFrom ? discoveryDuty(found) : undefined
  const cites = { 'discovery-in-order': undefined, 'discovery-reported': duty, 'discovery-checked': rule?.cite }
  const broken = (code: keyof typeof discoveryRules, path: Problem['path'], due?: PlainDate) => {
    const cite = cites[code]
    return brokenRule(code, { ...discoveryRules[code], ...(cite && { cite }) }, path, due)
  }
  const ended = outcome !== null && outcome.on <= asOf ? outcome : null
  // Who turns out not to be in need, or is gone, nobody has to be told of or look into any longer.
  const off = ended !== null && ['not-in-need', 'gone'].includes(ended.result) ? ended.on : null
  const settled = ended !== null && off === null
  // A township or county that looks into what it found, or settles it, has nobody to report it to.
  const isOwn = actsItself.has(discovery.finder) && reported === null && (settled || happenedBy(checked, asOf))
  const reportDue = reported === undefined || isOwn ? undefined : lateUnder(rule?.report, found, reported ?? off, asOf)
  const checkDue = checked === undefined ? undefined : lateUnder(rule?.check, reported ?? null, checked ?? off, asOf)
  // In an emergency help comes first, and the rest is made up afterwards (先行救助: 民发〔2018〕23号 二（二）, 社会救助法 art. 50).
  const isHelpedFirst = outcome?.result === 'assisted' && checked != null && outcome.on < checked
  const done = isHelpedFirst ? (['outcome', 'checked'] as const) : (['checked', 'outcome'] as const)
  const orders = actsItself.has(discovery.finder)
    ? ([
        ['found', 'reported'],
        ['found', ...done],
      ] as const)
    : ([['found', 'reported', ...done]] as const)
  return [
    ...orders
      .flatMap(steps => stepsOutOfOrder(steps, { found, reported, checked, outcome: outcome?.on }))
      .map(step => broken('discovery-in-order', [step])),
    ...(reportDue || (duty && settled && reported === null && !needNotReport(discovery))
      ? [broken('discovery-reported', ['reported'], reportDue)]
      : []),
    ...(checkDue ? [broken('discovery-checked', ['checked'], checkDue)] : []),
  ]
}

/** Somebody newly taken into assistance, and how: on an application of their own, or because the authorities found the hardship. */
export const NewlyAssisted = z.strictObject({
  id: z.string().min(1),
  since: PlainDate,
  /** `null`: not known. */
  origin: z.enum(['application', 'discovery']).nullable(),
})
export type NewlyAssisted = z.infer<typeof NewlyAssisted>
