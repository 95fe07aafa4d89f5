import { type Domain, domains, type Language } from '@minzheng/core'
import { formatFigure, type Observation } from '@minzheng/indicators'
import { evidences, type JudgedPlan, type JudgedTarget } from '@minzheng/plan-reader/judgement'
import { citationText } from '@minzheng/rules/reasons'
import { type Bars, type Block, type Cell, sayIn } from '../paper.js'
import { statusNames, targetName, unitsText } from '../words.js'
import { countsOf, statusColumns, statusCounts } from './counts.js'
import {
  actualCell,
  boundsOf,
  countCell,
  evidenceCell,
  expectedShare,
  figureCell,
  isKnown,
  kindOf,
  placeName,
  requiredText,
  statusCell,
  toneOf,
} from './shown.js'

/** Compliance by domain: bars of what is met or keeps pace among what can be judged, and the counts. */
export const byDomain = (judged: readonly JudgedTarget[], language: Language): Block[] => {
  const say = sayIn(language)
  const none = say({ zh: '未归领域', en: 'Without a domain' })
  const groups = new Map<Domain | undefined, JudgedTarget[]>()
  for (const one of judged) {
    const domain = one.result.domain ?? undefined
    groups.set(domain, [...(groups.get(domain) ?? []), one])
  }
  const named = [...groups].map(
    ([domain, group]) => [domain === undefined ? none : say(domains[domain]), group] as const,
  )
  const bars = named.flatMap(([label, group]): Bars['bars'][number][] => {
    const { due, well } = countsOf(group)
    if (due === 0) return []
    const share = well / due
    return [{ label, share, value: `${well}/${due}`, tone: share === 1 ? 'good' : share >= 0.5 ? 'fair' : 'poor' }]
  })
  return [
    ...(bars.length > 0
      ? [
          {
            kind: 'bars' as const,
            title: say({ zh: '各领域达成情况', en: 'What is met, by domain' }),
            summary: say({
              zh: '条长为达成或进度正常的目标占能够判断的目标的比例；数据见下表。',
              en: 'A bar is the share of targets met or on track among those that can be judged; the table below has the figures.',
            }),
            bars,
          },
        ]
      : []),
    {
      kind: 'table',
      title: say({ zh: '各领域目标数', en: 'Targets by domain' }),
      columns: [{ head: say({ zh: '领域', en: 'Domain' }), width: 28 }, ...statusColumns(language)],
      rows: named.map(([label, group]): Cell[] => [label, ...statusCounts(group)]),
    },
  ]
}

/** Every target by the item that states it, with what its pace expects. */
export const byItem = (judged: readonly JudgedTarget[], language: Language): Block[] => {
  const say = sayIn(language)
  const bars = judged.flatMap((one): Bars['bars'][number][] => {
    const { attainment, status } = one.result
    const mark = expectedShare(one)
    if (!isKnown(one) || attainment === null || mark === null) return []
    const value = `${formatFigure(attainment, '%', [1])} ${say(statusNames[status])}`
    return [{ label: targetName(one, language), share: attainment, mark, value, tone: toneOf(status) }]
  })
  return [
    ...(bars.length > 0
      ? [
          {
            kind: 'bars' as const,
            title: say({ zh: '完成率与应达进度', en: 'Attainment against the expected pace' }),
            summary: say({
              zh: '条长为完成率（至多画到 120%），竖线为截至当日应达的进度；数据见下表。',
              en: 'A bar is the attainment (drawn up to 120%), the upright line what the pace expects on the day; the table below has the figures.',
            }),
            bars,
          },
        ]
      : []),
    {
      kind: 'table',
      title: say({ zh: '各条目标', en: 'Targets by item' }),
      columns: [
        { head: say({ zh: '条', en: 'Item' }), width: 6, isFigure: true },
        { head: say({ zh: '指标', en: 'Indicator' }), width: 20 },
        { head: say({ zh: '要求', en: 'Required' }), width: 14 },
        { head: say({ zh: '期限', en: 'By' }), width: 11 },
        { head: say({ zh: '实际', en: 'Actual' }), width: 11, isFigure: true },
        { head: say({ zh: '完成率', en: 'Attained' }), width: 10, isFigure: true },
        { head: say({ zh: '应达', en: 'Expected' }), width: 10, isFigure: true },
        { head: say({ zh: '状态', en: 'Status' }), width: 10 },
        { head: say({ zh: '依据', en: 'Evidence' }), width: 13 },
      ],
      rows: judged.map((one): Cell[] => [
        countCell(one.target.item),
        targetName(one, language),
        requiredText(one, language),
        one.result.deadline,
        actualCell(one),
        figureCell(isKnown(one) ? one.result.attainment : null, '%', [1]),
        figureCell(one.result.expected, one.result.unit, boundsOf(one)),
        statusCell(one.result.status, language),
        evidenceCell(kindOf(one), language),
      ]),
    },
  ]
}

/** Of more places the bars tell nothing at a glance; the table has those that fall short. */
const mostBars = 40

/** A bar for each place of a target that each of them must reach: its figure, where it reported one, against what is required. */
const barsOfPlaces = (one: JudgedTarget, language: Language): Bars[] => {
  const { target, result } = one
  const required = target.value
  if (!['>=', '>', '='].includes(target.comparator) || typeof required !== 'number' || required <= 0 || target.baseline)
    return []
  const reported = result.used.filter(({ indicator, value }) => indicator === result.indicator && value !== undefined)
  const figures = new Map(reported.map(({ place, division, value = 0 }) => [place ?? division, value]))
  // A place that several figures add up to has no bar of its own.
  if (figures.size !== result.used.length || figures.size < 2) return []
  const say = sayIn(language)
  const short = new Set(result.shortfalls.map(({ place }) => place))
  return [
    {
      kind: 'bars',
      title: `${targetName(one, language)}${say({ zh: '：各地', en: ': by place' })}`,
      summary: say({
        zh: '条长为实际占要求的比例，竖线为要求。',
        en: 'A bar is what was reached of what is required, which the line marks.',
      }),
      bars: [...figures]
        .toSorted(([, a], [, b]) => a - b)
        .slice(0, mostBars)
        .map(([place, value]) => ({
          label: placeName(place),
          share: value / required,
          mark: 1,
          value: formatFigure(value, result.unit, boundsOf(one)),
          tone: short.has(place) ? toneOf('missed') : toneOf('met'),
        })),
    },
  ]
}

/** Bars of the places of a target that each of them must meet. */
export const byPlace = (judged: readonly JudgedTarget[], language: Language): Block[] => {
  const say = sayIn(language)
  const each = judged.filter(({ result }) => result.units !== undefined)
  if (each.length === 0) return []
  const list = say({ zh: '、', en: ', ' })
  return [
    {
      kind: 'bars',
      title: say({ zh: '达到要求的地方', en: 'Places that satisfy' }),
      summary: say({
        zh: '条长为达到要求的地方占应达到的地方的比例；数据见下表。',
        en: 'A bar is the share of places that satisfy among those that must; the table below has the figures.',
      }),
      bars: each.map(one => {
        const { satisfied = 0, total = null } = one.result.units ?? {}
        return {
          label: targetName(one, language),
          share: total ? satisfied / total : 0,
          value: `${unitsText({ satisfied, total })} ${say(statusNames[one.result.status])}`,
          tone: toneOf(one.result.status),
        }
      }),
    },
    ...each.flatMap(one => barsOfPlaces(one, language)),
    {
      kind: 'table',
      title: say({ zh: '各地情况', en: 'Places' }),
      columns: [
        { head: say({ zh: '条', en: 'Item' }), width: 6, isFigure: true },
        { head: say({ zh: '指标', en: 'Indicator' }), width: 24 },
        { head: say({ zh: '要求', en: 'Required' }), width: 16 },
        { head: say({ zh: '达到', en: 'Satisfy' }), width: 8, isFigure: true },
        { head: say({ zh: '未达的地方', en: 'Short' }), width: 24 },
        { head: say({ zh: '缺数据的地方', en: 'No data' }), width: 24 },
      ],
      rows: each.map((one): Cell[] => [
        countCell(one.target.item),
        targetName(one, language),
        requiredText(one, language),
        actualCell(one),
        one.result.shortfalls
          .map(({ place, value }) => `${placeName(place)} ${formatFigure(value, one.result.unit, boundsOf(one))}`)
          .join(list),
        one.result.missing.map(placeName).join(list),
      ]),
    },
  ]
}

const itemText = ({ target }: JudgedTarget, language: Language): string => {
  const span = target.span
  const where = span
    ? language === 'zh'
      ? `（原文第 ${span[0]}—${span[1]} 字）`
      : ` (characters ${span[0]}–${span[1]})`
    : ''
  return `${language === 'zh' ? `第 ${target.item} 条` : `Item ${target.item}`}${where}`
}

/** What falls short, each with the clause that asks for it. */
export const shortOnes = (judged: readonly JudgedTarget[], language: Language): Block[] => {
  const say = sayIn(language)
  const short = judged.filter(({ result }) => result.status === 'missed' || result.status === 'behind')
  if (short.length === 0)
    return [{ kind: 'text', text: say({ zh: '没有滞后或未达成的目标。', en: 'No target is behind or missed.' }) }]
  const colon = say({ zh: '：', en: ': ' })
  return short.map((one): Block => {
    const { result } = one
    const kind = kindOf(one)
    const actual = actualCell(one)
    const facts = [
      [say({ zh: '要求', en: 'required' }), requiredText(one, language)],
      [say({ zh: '实际', en: 'actual' }), typeof actual === 'string' ? actual : actual.text],
      ...(result.gap ? [[say({ zh: '相差', en: 'gap' }), formatFigure(result.gap, result.unit)]] : []),
      [say({ zh: '期限', en: 'by' }), result.deadline],
      ...(kind ? [[say({ zh: '依据', en: 'evidence' }), say(evidences[kind])]] : []),
    ]
    const places = result.shortfalls.map(
      ({ place, value }) => `${placeName(place)} ${formatFigure(value, result.unit, boundsOf(one))}`,
    )
    return {
      kind: 'clause',
      quote: one.target.quote ?? requiredText(one, language),
      from: `${itemText(one, language)}${colon}${targetName(one, language)} — ${say(statusNames[result.status])}`,
      says: [
        facts.map(pair => pair.join(' ')).join(say({ zh: '；', en: '; ' })),
        ...(places.length > 0
          ? [`${say({ zh: '未达的地方', en: 'short' })}${colon}${places.join(say({ zh: '、', en: ', ' }))}`]
          : []),
        // Which places fall short is said above, by their names.
        ...result.reasons.filter(({ code }) => code !== 'units-short').map(({ text }) => say(text)),
      ],
    }
  })
}

/** Targets that nobody can judge, and why. */
export const gaps = (judged: readonly JudgedTarget[], language: Language): Block[] => {
  const say = sayIn(language)
  const open = judged.filter(({ result }) => result.status === 'no-data' || result.missing.length > 0)
  if (open.length === 0)
    return [{ kind: 'text', text: say({ zh: '每个到期目标都有数据。', en: 'Every target that is due has data.' }) }]
  return [
    {
      kind: 'table',
      title: say({ zh: '缺数据的目标', en: 'Targets without data' }),
      columns: [
        { head: say({ zh: '条', en: 'Item' }), width: 6, isFigure: true },
        { head: say({ zh: '指标', en: 'Indicator' }), width: 28 },
        { head: say({ zh: '要求', en: 'Required' }), width: 16 },
        { head: say({ zh: '原因', en: 'Why' }), width: 34 },
        { head: say({ zh: '缺数据的地方', en: 'Places' }), width: 20 },
      ],
      rows: open.map((one): Cell[] => [
        countCell(one.target.item),
        targetName(one, language),
        requiredText(one, language),
        one.result.reasons.map(({ text }) => say(text)).join(' '),
        one.result.missing.map(placeName).join(say({ zh: '、', en: ', ' })),
      ]),
    },
  ]
}

type Used = Pick<Observation, 'source' | 'synthetic' | 'fromText'>
const kindOfObservation = ({ synthetic, fromText, source }: Used) =>
  synthetic ? 'synthetic' : fromText ? 'read' : source.confidence === 'unverified' ? 'reported' : 'published'

/** Where the plan and the figures come from. */
export const sources = ({ plan, judged }: JudgedPlan, language: Language): Block => {
  const say = sayIn(language)
  const rows = new Map<string, Cell[]>()
  for (const { result, target } of judged)
    for (const one of result.used) {
      const kind = kindOfObservation(one)
      const text = citationText(one.source, language)
      const key = `${kind} ${text} ${one.source.issuer ?? ''} ${one.source.url ?? ''}`
      const row = rows.get(key)
      if (row)
        row[3] = [...new Set([...String(row[3]).split(say({ zh: '、', en: ', ' })), String(target.item)])].join(
          say({ zh: '、', en: ', ' }),
        )
      else
        rows.set(key, [
          evidenceCell(kind, language),
          text,
          [one.source.issuer, one.source.url].filter(Boolean).join(' '),
          String(target.item),
        ])
    }
  const own: Cell[] = [
    say({ zh: '工作要点', en: 'The plan' }),
    plan.source ? citationText(plan.source, language) : plan.title,
    [plan.source?.issuer ?? plan.issuer, plan.source?.url].filter(Boolean).join(' '),
    '',
  ]
  return {
    kind: 'table',
    title: say({ zh: '数据来源', en: 'Where the figures come from' }),
    columns: [
      { head: say({ zh: '性质', en: 'Kind' }), width: 14 },
      { head: say({ zh: '文件', en: 'Document' }), width: 44 },
      { head: say({ zh: '发布单位和网址', en: 'Issuer and address' }), width: 28 },
      { head: say({ zh: '用于第几条', en: 'For items' }), width: 14 },
    ],
    rows: [own, ...rows.values()],
  }
}
