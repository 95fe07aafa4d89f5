import type { PlaceOfProgram } from 'minzheng'
import { useId, useRef, useState } from 'preact/hooks'
import { t } from './language.js'
import { fullName, loadDivisions } from './page-divisions.js'

const nameOf = (code: string): string => (code === '100000' ? t('全国', 'the whole country') : (fullName(code) ?? ''))

/** The division that somebody means by a code or a name; `undefined` where it is none, or several. */
const codeOf = async (text: string): Promise<string | undefined> => {
  const [code] = /^\d{6,12}/.exec(text.trim()) ?? []
  if (code !== undefined) return code
  const { findDivisions } = await loadDivisions()
  const found = findDivisions(text.trim())
  return found.length === 1 ? found[0]?.code : undefined
}

/** A place, by its code or name; those that set something of the program are proposed. */
export const PlaceInput = ({
  place,
  places,
  change,
}: {
  readonly place: string
  readonly places: readonly PlaceOfProgram[]
  readonly change: (place: string) => void
}) => {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const newest = useRef('')
  const choose = async (text: string): Promise<void> => {
    newest.current = text
    const code = await codeOf(text)
    if (code !== undefined && newest.current === text) change(code)
  }
  return (
    <span class="field place">
      <label class="label" for={id}>
        {t('地方', 'Place')}
      </label>
      <input
        id={id}
        name="place"
        list={`${id}-places`}
        autocomplete="off"
        value={typed ?? `${place} ${nameOf(place)}`.trim()}
        onFocus={event => {
          event.currentTarget.select()
          loadDivisions()
        }}
        onInput={event => {
          const text = event.currentTarget.value
          setTyped(text)
          choose(text)
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={`${id}-places`}>
        {places.map(({ code, name, isComplete }) => (
          <option key={code} value={`${code} ${name}`}>
            {isComplete ? '' : t('取值不全', 'some values are not known')}
          </option>
        ))}
      </datalist>
    </span>
  )
}
