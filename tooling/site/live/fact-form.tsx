import { formatPath } from '@minzheng/core'
import type { FormField } from '@minzheng/core/form'
import { type Draft, emptyMember, keyOf, type Path, valueAt } from './draft.js'
import { Field } from './fields.js'
import { say, t } from './language.js'

/** What the form of a case goes by. */
export interface FormState {
  readonly draft: Draft
  readonly change: (path: Path, value: unknown) => void
  /** What is wrong with a fact, by its name. */
  readonly problems: ReadonlyMap<string, string>
  /** The facts that what is open hangs on, by name. */
  readonly open: ReadonlySet<string>
  /** What somebody has touched stays where it is. */
  readonly touched: ReadonlySet<string>
}

interface Placed {
  readonly field: FormField
  readonly path: Path
  readonly name: string
}

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
const someWithin = (names: Iterable<string>, outer: string): boolean => [...names].some(name => isWithin(name, outer))

/** Whether a question matters now: it must be answered, has been, or what is open hangs on it. */
const matters = ({ draft, open, touched, problems }: FormState, { field, path, name }: Placed): boolean =>
  field.required ||
  valueAt(draft, path) !== undefined ||
  someWithin(open, name) ||
  someWithin(touched, name) ||
  problems.has(name)

/** The fields of a form, a part or a member: those that matter, and folded away the others. */
export const FactFields = ({
  fields,
  at,
  state,
}: {
  readonly fields: readonly FormField[]
  readonly at: Path
  readonly state: FormState
}) => {
  const placed = fields.map((field): Placed => {
    const path = [...at, keyOf(field)]
    return { field, path, name: formatPath(path) }
  })
  const asked = placed.filter(one => matters(state, one))
  const others = placed.filter(one => !asked.includes(one))
  return (
    <>
      {asked.map(one => (
        <FactField key={one.name} {...one} state={state} />
      ))}
      {others.length > 0 && (
        <details class="others" key="others">
          <summary>
            {t(
              `其他情形（${others.length} 项：不填即按通常，或现在不影响结论）`,
              `Other facts (${others.length}: as usual where left out, or of no weight now)`,
            )}
          </summary>
          {others.map(one => (
            <FactField key={one.name} {...one} state={state} />
          ))}
        </details>
      )}
    </>
  )
}

const FactField = ({ field, path, name, state }: Placed & { readonly state: FormState }) => {
  const { draft, change, problems, open } = state
  if (field.kind === 'part')
    return (
      <fieldset class="part">
        <legend>{say(field.label)}</legend>
        <FactFields fields={field.fields ?? []} at={path} state={state} />
      </fieldset>
    )
  if (field.kind === 'group') return <Group field={field} path={path} name={name} state={state} />
  return (
    <Field
      field={field}
      name={name}
      value={valueAt(draft, path)}
      change={value => change(path, value)}
      problem={problems.get(name)}
      isOpen={open.has(name)}
    />
  )
}

const Group = ({ field, path, name, state }: Placed & { readonly state: FormState }) => {
  const list = valueAt(state.draft, path)
  const members = Array.isArray(list) ? list : []
  const { fields = [], most } = field
  return (
    <fieldset class={`group${state.open.has(name) ? ' open' : ''}`}>
      <legend>{say(field.label)}</legend>
      {state.problems.get(name) !== undefined && <p class="problem">{state.problems.get(name)}</p>}
      {members.map((_, index) => (
        <fieldset class="member" key={index}>
          <legend>
            {say(field.label)} {index + 1}
          </legend>
          <FactFields fields={fields} at={[...path, index]} state={state} />
          {members.length > (field.least ?? 0) && (
            <button
              type="button"
              class="quiet"
              onClick={() =>
                state.change(
                  path,
                  members.filter((_, other) => other !== index),
                )
              }
            >
              {t('去掉', 'Remove')} {say(field.label)} {index + 1}
            </button>
          )}
        </fieldset>
      ))}
      {(most === undefined || members.length < most) && (
        <button
          type="button"
          onClick={() => state.change(path, [...members, emptyMember(fields, members.length === 0)])}
        >
          + {say(field.label)}
        </button>
      )}
      {!Array.isArray(list) && (
        <button type="button" class="quiet" onClick={() => state.change(path, [])}>
          {t('没有', 'There are none')}
        </button>
      )}
    </fieldset>
  )
}
