import type { FormField } from '@minzheng/core/form'
import { renderUnit } from '@minzheng/rules/reasons'
import { useId, useState } from 'preact/hooks'
import { language, say, t } from './language.js'

/** Money is asked for in yuan, and held in fen. */
export const isMoney = (unit: string | undefined): boolean => unit === 'fen' || unit?.startsWith('fen/') === true

const shownNumber = (field: FormField, value: unknown): string =>
  typeof value !== 'number' ? '' : isMoney(field.unit) ? String(value / 100) : String(value)

const readNumber = (field: FormField, text: string): number | undefined => {
  if (text.trim() === '') return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) return undefined
  return isMoney(field.unit) ? Math.round(value * 100) : value
}

interface FieldProps {
  readonly field: FormField
  readonly value: unknown
  readonly change: (value: unknown) => void
  /** Why the value cannot be. */
  readonly problem?: string | undefined
  /** What is open hangs on it. */
  readonly isOpen?: boolean
  readonly name: string
}

/** The input of one field, with its name, unit and bounds. */
export const Field = ({ field, value, change, problem, isOpen = false, name }: FieldProps) => {
  const id = useId()
  const { kind, label, unit } = field
  const isKnown = value !== undefined
  const described = problem === undefined ? undefined : `${id}-problem`
  return (
    <div class={`field ${kind}${isOpen ? ' open' : ''}${problem === undefined ? '' : ' wrong'}`}>
      {kind === 'yes-no' ? (
        <span class="label" id={`${id}-label`}>
          {say(label)}
        </span>
      ) : (
        <label class="label" for={id}>
          {say(label)}
        </label>
      )}
      <span class="input">
        {kind === 'yes-no' ? (
          <YesNo field={field} value={value} change={change} labelledBy={`${id}-label`} name={name} />
        ) : kind === 'choice' ? (
          <select
            id={id}
            name={name}
            value={typeof value === 'string' ? value : ''}
            onChange={event => change(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
          >
            {(!field.required || !isKnown) && <option value="">{unsaid(field)}</option>}
            {field.options?.map(option => (
              <option key={option.value} value={option.value}>
                {say(option.label)}
              </option>
            ))}
          </select>
        ) : (
          <Typed id={id} name={name} field={field} value={value} change={change} describedBy={described} />
        )}
        {unit !== undefined && <span class="unit">{renderUnit(unit, language)}</span>}
      </span>
      {problem !== undefined && (
        <span class="problem" id={described}>
          {problem}
        </span>
      )}
    </div>
  )
}

/** What an answer that is left out means. */
const unsaid = ({ usual, required, options = [] }: FormField): string => {
  if (usual !== undefined && typeof usual !== 'object') {
    const word = options.find(option => option.value === usual)?.label
    const said = word
      ? say(word)
      : typeof usual === 'boolean'
        ? usual
          ? t('是', 'yes')
          : t('否', 'no')
        : String(usual)
    return t(`通常：${said}`, `usual: ${said}`)
  }
  return required ? t('请选择', 'choose') : t('未知', 'not known')
}

const Typed = ({
  field,
  value,
  change,
  id,
  name,
  describedBy,
}: FieldProps & { id: string; describedBy: string | undefined }) => {
  // What is being typed, such as "12.", is not written over by what it stands for.
  const [typed, setTyped] = useState<string>()
  const isNumber = field.kind === 'number'
  const shown = isNumber ? shownNumber(field, value) : typeof value === 'string' ? value : ''
  const money = isMoney(field.unit)
  const scaled = (bound: number | undefined) => (bound === undefined ? undefined : money ? bound / 100 : bound)
  return (
    <input
      id={id}
      name={name}
      type={(isNumber ? 'number' : field.kind === 'date' ? 'date' : 'text') as 'text'}
      inputMode={isNumber ? (field.whole && !money ? 'numeric' : 'decimal') : 'text'}
      step={isNumber ? (money ? 0.01 : (field.step ?? (field.whole ? 1 : 'any'))) : undefined}
      min={isNumber ? scaled(field.least) : undefined}
      max={isNumber ? scaled(field.most) : undefined}
      placeholder={isNumber || field.kind === 'text' ? unsaid(field) : undefined}
      aria-describedby={describedBy}
      aria-invalid={describedBy !== undefined}
      value={typed ?? shown}
      onInput={event => {
        const text = event.currentTarget.value
        setTyped(text)
        change(isNumber ? readNumber(field, text) : text === '' ? undefined : text)
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}

const YesNo = ({ field, value, change, labelledBy, name }: Omit<FieldProps, 'isOpen'> & { labelledBy: string }) => {
  const answers: readonly [string, unknown][] = [
    [t('是', 'yes'), true],
    [t('否', 'no'), false],
    ...(field.required
      ? []
      : [[field.usual === undefined ? t('未知', 'not known') : unsaid(field), undefined] as [string, unknown]]),
  ]
  return (
    <span class="choices" role="radiogroup" aria-labelledby={labelledBy}>
      {answers.map(([said, answer]) => (
        <label key={said}>
          <input
            type="radio"
            name={name}
            value={String(answer)}
            checked={value === answer}
            onChange={() => change(answer)}
          />
          <span>{said}</span>
        </label>
      ))}
    </span>
  )
}
