import { formatPath, isPlainDate, isProblemError, type PlainDate } from '@minzheng/core'
import type { Program } from '@minzheng/rules'
import {
  type Answer,
  assess,
  exampleFacts,
  type FormField,
  fieldsOf,
  nextQuestion,
  type PlaceOfProgram,
  placesOf,
  type Question,
} from 'minzheng'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Asked, caseOf, isCaseLink, linkOf } from './case-link.js'
import { type Draft, draftOf, emptyDraft, type Path, valueAt, withValue } from './draft.js'
import { FactFields } from './fact-form.js'
import { Field } from './fields.js'
import { t } from './language.js'
import { divisionsFor } from './page-divisions.js'
import { PlaceInput } from './place-input.js'
import { PolicyOf } from './policy-form.js'
import { here } from './program.js'
import { Reasons } from './reasons.js'
import { problemText, ruleTitle, ruleValue } from './shown.js'

const nation = '100000'

const today = (): PlainDate => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** The version of a day; the newest where none is in force, so that there is a form to mend. */
const versionOn = (date: PlainDate): Program => {
  const { versions } = here.program
  return (
    versions.find(({ inForce: { from, to } }) => from <= date && (to === undefined || date <= to)) ?? versions.at(-1)!
  )
}

/** The places that set something on a day; none where it is no day, or no version covers it, which the answer tells. */
const placesOn = async (date: string): Promise<readonly PlaceOfProgram[]> => {
  try {
    return isPlainDate(date) ? await placesOf(here.id, date) : []
  } catch (error) {
    if (!isProblemError(error)) throw error
    return []
  }
}

const best = (places: readonly PlaceOfProgram[]): PlaceOfProgram | undefined =>
  places.find(({ isComplete }) => isComplete) ?? places[0]

/** Where a page begins: today, or the end of the latest year for which all that the program needs is known somewhere. */
const startOf = async (day: PlainDate) => {
  const places = await placesOn(day)
  if (places.length === 0 || best(places)?.isComplete) return { date: day, places }
  const year = Number(day.slice(0, 4))
  for (let before = year - 1; before > year - 6; before--) {
    const then = `${before}-12-31`
    const found = await placesOn(then)
    if (best(found)?.isComplete) return { date: then, places: found }
  }
  return { date: day, places }
}

const factFields = (version: Program) => fieldsOf(version.facts).filter(({ path }) => path !== 'asOf')

interface Computed {
  readonly answers: readonly Answer[]
  readonly next: Question | undefined
}

/** What a case comes to, asked at each place and day. A day that is no date, or no version covers, is told by the answer. */
const compute = async (asked: readonly Asked[], facts: Draft): Promise<Computed> => {
  const question = ({ place, date, values }: Asked) => ({
    program: here.id,
    place,
    date,
    facts,
    ...(Object.keys(values).length > 0 ? { values } : {}),
  })
  await Promise.all(asked.map(({ place, date }) => divisionsFor(place, date)))
  const answers = await Promise.all(asked.map(one => assess({ ...question(one), reasons: true })))
  const [first] = asked
  const isOpen = answers[0]?.status !== 'decided'
  try {
    return { answers, next: first && isOpen ? await nextQuestion(question(first)) : undefined }
  } catch (error) {
    if (!isProblemError(error)) throw error
    return { answers, next: undefined }
  }
}

const pathOf = (path: Question['path']): Path => path.map(key => (typeof key === 'number' ? key : String(key)))
/** Where in the facts a problem of the question is; nowhere where it is of another part. */
const factOf = ({ path: [part, ...path] }: Answer['problems'][number]): Path | undefined =>
  part === 'facts' ? pathOf(path) : undefined

const unreadLink = t(
  '链接不完整或过长，没有从中读出个案。',
  'The link is cut short or too long; no case was read from it.',
)
const saidOfLink = (fragment: string): string =>
  isCaseLink(fragment) && caseOf(fragment) === undefined ? unreadLink : ''

export const Calculator = () => {
  const shared = useMemo(() => caseOf(location.hash), [])
  const [asked, setAsked] = useState<readonly Asked[]>(shared?.asked ?? [{ place: '', date: today(), values: {} }])
  const [places, setPlaces] = useState<readonly PlaceOfProgram[]>([])
  const date = asked[0]?.date ?? today()
  const version = useMemo(() => versionOn(date), [date])
  const fields = useMemo(() => factFields(version), [version])
  const [facts, setFacts] = useState<Draft>(() => (shared ? draftOf(fields, shared.facts) : emptyDraft(fields)))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [computed, setComputed] = useState<Computed>()
  const [copied, setCopied] = useState(() => saidOfLink(location.hash))

  // A link that is pasted into the open page loads none anew.
  useEffect(() => {
    const follow = (): void => {
      if (!isCaseLink(location.hash)) return
      const linked = caseOf(location.hash)
      setCopied(saidOfLink(location.hash))
      if (linked === undefined) return
      setAsked(linked.asked)
      setFacts(draftOf(factFields(versionOn(linked.asked[0]!.date)), linked.facts))
      setTouched(new Set())
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  useEffect(() => {
    let isCurrent = true
    const start = asked[0]?.place === '' ? startOf(date) : placesOn(date).then(found => ({ date, places: found }))
    start.then(({ date: day, places: found }) => {
      if (!isCurrent) return
      setPlaces(found)
      setAsked(list =>
        list.map(one => (one.place === '' ? { ...one, date: day, place: best(found)?.code ?? nation } : one)),
      )
    })
    return () => {
      isCurrent = false
    }
  }, [date])

  // A version may ask for other facts: what it does not ask for is left out, and kept for the day that asks for it.
  const given = useMemo(() => draftOf(fields, facts), [fields, facts])
  useEffect(() => {
    if (asked[0]?.place === '') return
    let isCurrent = true
    compute(asked, given).then(found => isCurrent && setComputed(found))
    return () => {
      isCurrent = false
    }
  }, [asked, given])

  const change = (path: Path, value: unknown): void => {
    setFacts(before => withValue(before, path, value) as Draft)
    setTouched(before => new Set(before).add(formatPath(path)))
    setCopied('')
  }
  const ask = (index: number, part: Partial<Asked>): void => {
    setAsked(list => list.map((one, other) => (other === index ? { ...one, ...part } : one)))
    setCopied('')
  }
  const { answers = [], next } = computed ?? {}
  const [answer] = answers
  const isInvalid = answer?.status === 'invalid'
  // What is still empty is asked for, and no mistake.
  const problems = new Map(
    (isInvalid ? answer.problems : []).flatMap(problem => {
      const path = factOf(problem)
      return path === undefined || valueAt(given, path) === undefined
        ? []
        : [[formatPath(path), problemText(problem)] as const]
    }),
  )
  const open = new Set([...(answer?.missing ?? []), ...(next ? [formatPath(pathOf(next.path))] : [])])
  const state = { draft: given, change, problems, open, touched }
  const share = async (): Promise<void> => {
    const link = linkOf({ asked, facts: given })
    if (link === undefined) {
      setCopied(t('个案太大，链接放不下。', 'The case is too large for a link.'))
      return
    }
    history.replaceState(null, '', link)
    try {
      await navigator.clipboard.writeText(location.href)
      setCopied(
        t(
          '链接已复制；个案在 # 之后，不会发送给任何人。',
          'Link copied; the case stands behind #, and is sent to nobody.',
        ),
      )
    } catch {
      setCopied(
        t(
          '链接在地址栏中；个案在 # 之后，不会发送给任何人。',
          'The link is in the address bar; the case stands behind #, and is sent to nobody.',
        ),
      )
    }
  }

  return (
    <div class="calculator">
      <form class="facts" onSubmit={event => event.preventDefault()} aria-label={t('个案情况', 'Facts of the case')}>
        <div class="asked">
          {asked.map((one, index) => (
            <div class="question" key={index}>
              {asked.length > 1 && <span class="letter">{'ABCD'[index]}</span>}
              <PlaceInput place={one.place} places={places} change={place => ask(index, { place })} />
              <span class="field day">
                <label class="label" for={`day-${index}`}>
                  {t('日期', 'Day')}
                </label>
                <input
                  id={`day-${index}`}
                  name="date"
                  type="date"
                  value={one.date}
                  onInput={event => ask(index, { date: event.currentTarget.value })}
                />
              </span>
              {index > 0 && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => setAsked(asked.filter((_, other) => other !== index))}
                >
                  {t('不再比较', 'Remove')}
                </button>
              )}
              {one.place !== '' && isPlainDate(one.date) && (
                <PolicyOf asked={one} version={versionOn(one.date)} change={values => ask(index, { values })} />
              )}
            </div>
          ))}
          <p class="tools">
            {asked.length < 4 && (
              <button type="button" onClick={() => setAsked([...asked, { ...asked.at(-1)! }])}>
                {t('另比一地、一日或一套取值', 'Compare with another place, day or policy')}
              </button>
            )}
            <button type="button" onClick={() => setFacts(exampleFacts(version, date) as Draft)}>
              {t('填入虚构示例', 'Fill in an invented example')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setFacts(emptyDraft(fields))
                setTouched(new Set())
              }}
            >
              {t('清空', 'Clear')}
            </button>
          </p>
        </div>
        <FactFields fields={fields} at={[]} state={state} />
      </form>
      {answer && (
        <a class="brief" href="#answer">
          {standingText(answer.status)} {t('看结果', 'See the results')} ↓
        </a>
      )}
      <div class="answer" id="answer" aria-live="polite">
        {answer && (
          <>
            <Standing answer={answer} given={given} fields={fields} />
            {next && (
              <div class="next" data-next={formatPath(pathOf(next.path))}>
                <p>{t('接下来只需回答：', 'What decides it next:')}</p>
                <Field
                  field={next.field}
                  name={`next-${formatPath(pathOf(next.path))}`}
                  value={valueAt(given, pathOf(next.path))}
                  change={value => change(pathOf(next.path), value)}
                />
              </div>
            )}
            <Results asked={asked} answers={answers} />
            <p class="tools">
              <button type="button" onClick={share}>
                {t('以链接分享', 'Share as a link')}
              </button>
              <button type="button" class="quiet" onClick={() => print()}>
                {t('打印', 'Print')}
              </button>
              <span class="said" role="status">
                {copied}
              </span>
            </p>
            {answers.map((one, index) =>
              one.reasons ? (
                <div key={index}>
                  {answers.length > 1 && <span class="letter">{'ABCD'[index]}</span>}
                  <Reasons reasons={one.reasons} />
                </div>
              ) : null,
            )}
          </>
        )}
      </div>
    </div>
  )
}

const standingText = (status: Answer['status']): string =>
  ({
    decided: t('已有结论', 'Decided'),
    undetermined: t('未定：还缺情况或取值', 'Undetermined: a fact or a value is missing'),
    invalid: t('尚不能计算', 'Not computed yet'),
  })[status]

/** Where the case stands, in a sentence; what is wrong with it. */
const Standing = ({
  answer,
  given,
  fields,
}: {
  readonly answer: Answer
  readonly given: Draft
  readonly fields: readonly FormField[]
}) => {
  const { status, problems, program } = answer
  // What is still empty is asked for, and no mistake.
  const isAskedFor = (path: Path | undefined): boolean =>
    path !== undefined && fields.some(field => field.path === path[0]) && valueAt(given, path) === undefined
  const told = problems.filter(problem => !isAskedFor(factOf(problem)))
  return (
    <>
      <p class={`status ${status}`}>{standingText(status)}</p>
      {program.beyond && (
        <p class="note">
          {t(
            `所据文件最后见于 ${program.knownUntil}，其后是否变动未知。`,
            `Its document was last seen in force on ${program.knownUntil}; whether it changed since is not known.`,
          )}
        </p>
      )}
      {told.length > 0 && (
        <ul class={`problems ${status}`}>
          {told.map((problem, index) => (
            <li key={index}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The results beside each other; what differs is marked. */
const Results = ({ asked, answers }: { readonly asked: readonly Asked[]; readonly answers: readonly Answer[] }) => {
  const columns = answers.map((answer, index) => ({
    answer,
    rules: versionOn(asked[index]?.date ?? answer.date).rules,
  }))
  const names = [...new Set(columns.flatMap(({ answer }) => Object.keys(answer.values)))]
  if (names.length === 0) return null
  return (
    <div class="wide">
      <table class="results">
        <caption>{t('结果', 'Results')}</caption>
        {answers.length > 1 && (
          <thead>
            <tr>
              <td />
              {answers.map(({ place, date }, index) => (
                <th scope="col" key={index}>
                  {'ABCD'[index]}{' '}
                  <small>
                    {place}
                    <br />
                    {date}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {names.map(name => {
            const values = columns.map(({ answer }) => (answer.values as Readonly<Record<string, unknown>>)[name])
            const shown = columns.map(({ rules }, index) =>
              values[index] === undefined ? '–' : ruleValue(rules[name], values[index]),
            )
            const differs = new Set(shown).size > 1
            return (
              <tr key={name} data-rule={name} class={differs ? 'differs' : undefined}>
                <th scope="row">
                  {ruleTitle(
                    name,
                    columns.map(({ rules }) => rules[name]).find(one => one !== undefined),
                  )}
                </th>
                {shown.map((text, index) => (
                  <td key={index} class={values[index] === null ? 'null' : undefined}>
                    {text}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
