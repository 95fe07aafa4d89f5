import type { Problem } from '@minzheng/core'
import { divisionsOn, fullName } from '@minzheng/core/divisions'
import { complianceStatuses, formatFigure, type TargetCompliance } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { textKinds } from '@minzheng/plan-reader'
import { type PlanFileReading, readPlanFile, readReport } from '@minzheng/plan-reader/files'
import { type JudgedPlan, type JudgedTarget, judgePlans } from '@minzheng/plan-reader/judgement'
import { statusNames, targetText, unitsText } from '@minzheng/reports/words'
import { indicators } from '@minzheng/seeds/indicators'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import demonstrationPlan from '../../../seeds/demonstration/plan.md'
import demonstrationSummary from '../../../seeds/demonstration/summary.md'
import { DocumentInput, type Given, pasted } from './document-input.js'
import { language, say, t } from './language.js'
import { mount } from './mount.js'
import { problemText } from './shown.js'

interface Read {
  readonly reading: PlanFileReading
  readonly judged: JudgedPlan | undefined
  readonly results: string | undefined
  readonly spans: readonly (readonly [number, number])[]
  readonly problems: readonly Problem[]
}

/** Reads the plan, and the report where there is one, and judges the plan at the end of its period. */
const read = async (plan: Given, report: Given | undefined): Promise<Read> => {
  const named = ({ name }: Given) => (name === '' ? {} : { name })
  const reading = await readPlanFile(plan.bytes, { ...named(plan), indicators, divisionsOn })
  const of = reading.plan
  if (!of || !report) return { reading, judged: undefined, results: undefined, spans: [], problems: reading.problems }
  const { division, year } = of
  const told = await readReport(report.bytes, { ...named(report), indicators, year, division, divisionsOn, fullName })
  const { plans, problems } = judgePlans(
    [{ plan: of }],
    { observations: [], reports: [told.report] },
    { indicators, asOf: period => period.to, divisionsOn, fullName },
  )
  return {
    reading,
    judged: plans[0],
    results: told.reading.text,
    spans: told.reading.results.flatMap(({ span }) => (span ? [span] : [])),
    problems: [...reading.problems, ...told.problems, ...problems],
  }
}

/** A text with some of its places marked; of marks that overlap the first stands. */
const Marked = ({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly {
    readonly span: readonly [number, number]
    readonly id?: string
    readonly kind: string
    readonly title?: string
  }[]
}) => {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const { span, id, kind, title } of marks.toSorted((a, b) => a.span[0] - b.span[0])) {
    const [from, to] = span
    if (from < at) continue
    parts.push(
      text.slice(at, from),
      <mark key={from} id={id} class={kind} title={title}>
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  return (
    <div class="marked">
      {parts}
      {text.slice(at)}
    </div>
  )
}

const markOf = (index: number): string => `target-${index + 1}`

const Outline = ({ plan }: { readonly plan: Plan }) => (
  <ol class="outline">
    {plan.sections.map(section => (
      <li key={section.number} value={section.number}>
        {section.heading}
        <ol>
          {section.items.map(item => (
            <li key={item.number} value={item.number}>
              {item.heading}
            </li>
          ))}
        </ol>
      </li>
    ))}
  </ol>
)

/** What was reached: for a target that each of some units must meet, how many of them do. */
const actual = ({ value, valueMax }: PlanTarget, { status, units, value: reached, unit }: TargetCompliance): string =>
  units ? unitsText(units) : formatFigure(status === 'no-data' ? null : reached, unit, [value, valueMax])

const names = new Map(indicators.map(({ id, name }) => [id, name]))

const TargetRow = ({
  target,
  index,
  judged,
}: {
  readonly target: PlanTarget
  readonly index: number
  readonly judged: JudgedTarget | undefined
}) => {
  const name = target.indicator === undefined ? undefined : names.get(target.indicator)
  const result = judged?.result
  return (
    <tr data-target={target.id}>
      <td class="number">{target.item}</td>
      <th scope="row">
        <a href={`#${markOf(index)}`}>{target.quote ?? target.id}</a>
        {name && <small> {say(name)}</small>}
      </th>
      <td>{targetText(target, language)}</td>
      <td class="days">{target.deadline ?? ''}</td>
      {result && (
        <>
          <td class="number">{actual(target, result)}</td>
          <td class="number">{formatFigure(result.status === 'no-data' ? null : result.attainment, '%', [1])}</td>
          <td>
            <span class={`state ${result.status}`}>{say(statusNames[result.status])}</span>
            <small>{result.reasons.map(({ text }) => say(text)).join(' ')}</small>
          </td>
        </>
      )}
    </tr>
  )
}

const Targets = ({
  targets,
  judged,
}: {
  readonly targets: readonly PlanTarget[]
  readonly judged: JudgedPlan | undefined
}) => {
  const results = new Map(judged?.judged.map(one => [one.target.id, one]))
  return (
    <div class="wide">
      <table class="targets">
        <thead>
          <tr>
            <th>{t('条', 'Item')}</th>
            <th>{t('原文与指标', 'Words and indicator')}</th>
            <th>{t('要求', 'Required')}</th>
            <th>{t('期限', 'By')}</th>
            {judged && (
              <>
                <th class="number">{t('实际', 'Actual')}</th>
                <th class="number">{t('完成率', 'Attained')}</th>
                <th>{t('状态与理由', 'Status and reasons')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => (
            <TargetRow key={target.id} target={target} index={index} judged={results.get(target.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Answer = ({ reading, judged, results, spans, problems }: Read) => {
  const { plan, kind, text } = reading
  const status = new Map(judged?.judged.map(({ target, result }) => [target.id, result.status]))
  const counts = complianceStatuses.map(
    one => [one, [...status.values()].filter(other => other === one).length] as const,
  )
  return (
    <>
      <h2>{plan?.title ?? t('没有读出工作要点', 'No plan was read')}</h2>
      {plan && (
        <p class="lead">
          {[
            plan.division && fullName(plan.division),
            kind && say(textKinds[kind]),
            t(`${plan.sections.length} 部分`, `${plan.sections.length} sections`),
            t(`${plan.targets.length} 个目标`, `${plan.targets.length} targets`),
          ]
            .filter(Boolean)
            .join(t('，', ', '))}
        </p>
      )}
      {judged && (
        <p class="counts">
          {t(`截至 ${judged.asOf}：`, `As of ${judged.asOf}: `)}
          {counts.map(([one, count]) => (
            <span key={one} class={`state ${one}`}>
              {say(statusNames[one])} {count}
            </span>
          ))}
        </p>
      )}
      {problems.length > 0 && (
        <details class="problems" open={!plan}>
          <summary>{t(`${problems.length} 个问题`, `${problems.length} problems`)}</summary>
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problemText(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      {plan && plan.targets.length > 0 && <Targets targets={plan.targets} judged={judged} />}
      <div class="texts">
        {plan && text !== undefined && (
          <section>
            <h3>{t('工作要点原文', 'The plan')}</h3>
            <Marked
              text={text}
              marks={plan.targets.flatMap((target, index) =>
                target.span
                  ? [
                      {
                        span: target.span,
                        id: markOf(index),
                        kind: status.get(target.id) ?? 'target',
                        title: targetText(target, language),
                      },
                    ]
                  : [],
              )}
            />
          </section>
        )}
        {results !== undefined && (
          <section>
            <h3>{t('总结原文', 'The report')}</h3>
            <Marked text={results} marks={spans.map(span => ({ span, kind: 'result' }))} />
          </section>
        )}
      </div>
      {plan && (
        <details>
          <summary>{t('结构', 'Outline')}</summary>
          <Outline plan={plan} />
        </details>
      )}
    </>
  )
}

const PlanPage = () => {
  const [plan, setPlan] = useState<Given>()
  const [report, setReport] = useState<Given>()
  const [found, setFound] = useState<Read>()
  useEffect(() => {
    let isCurrent = true
    if (plan) read(plan, report).then(answer => isCurrent && setFound(answer))
    else setFound(undefined)
    return () => {
      isCurrent = false
    }
  }, [plan, report])
  return (
    <>
      <div class="documents">
        <DocumentInput label={t('工作要点', 'Plan')} given={plan} change={setPlan} />
        <DocumentInput label={t('总结或进展报告', 'Summary or report')} given={report} change={setReport} />
      </div>
      <p class="tools">
        <button
          type="button"
          onClick={() => {
            setPlan(pasted(demonstrationPlan))
            setReport(pasted(demonstrationSummary))
          }}
        >
          {t('填入虚构示例', 'Fill in an invented example')}
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          {t('打印', 'Print')}
        </button>
      </p>
      <div class="read" aria-live="polite">
        {found && <Answer {...found} />}
      </div>
    </>
  )
}

mount('plan', PlanPage)
