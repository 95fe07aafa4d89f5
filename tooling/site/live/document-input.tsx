import { useState } from 'preact/hooks'
import { t } from './language.js'

/** A document as somebody gave it: pasted, or a file. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A text that somebody pasted, as the file that it would be. */
export const pasted = (text: string): Given => ({ name: '', bytes: new TextEncoder().encode(text) })

/** A document is pasted, chosen or dropped; nothing of it leaves the page. */
export const DocumentInput = ({
  label,
  given,
  change,
}: {
  readonly label: string
  readonly given: Given | undefined
  readonly change: (given: Given | undefined) => void
}) => {
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined): Promise<void> => {
    if (file) change({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const text = given?.name === '' ? new TextDecoder().decode(given.bytes) : ''
  return (
    <fieldset
      class={`document${isOver ? ' over' : ''}`}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files[0])
      }}
    >
      <legend>{label}</legend>
      <textarea
        aria-label={label}
        rows={6}
        spellcheck={false}
        placeholder={t(
          '粘贴文字，或把文件（txt、md、docx、xlsx）拖到这里',
          'Paste the text, or drop a file here (txt, md, docx, xlsx)',
        )}
        value={text}
        onInput={event => change(event.currentTarget.value === '' ? undefined : pasted(event.currentTarget.value))}
      />
      <p class="tools">
        <input
          type="file"
          accept=".txt,.md,.docx,.xlsx"
          aria-label={`${label}${t('：文件', ': file')}`}
          onChange={event => take(event.currentTarget.files?.[0])}
        />
        {given && given.name !== '' && <span class="said">{given.name}</span>}
      </p>
    </fieldset>
  )
}
