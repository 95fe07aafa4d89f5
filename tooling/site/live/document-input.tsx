import { useState } from 'preact/hooks'
import { t } from './language.js'

/** A document as somebody gave it: pasted, or a file. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A text that somebody pasted, as the file that it would be. */
export const pasted = (text: string): Given => ({ name: '', bytes: new TextEncoder().encode(text) })

/** Documents of words that only Node reads. */
const unread = /\.(?:docm?|wps|pdf|rtf|odt)$/i

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
  const [refused, setRefused] = useState('')
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const isUnread = unread.test(file.name)
    setRefused(isUnread ? file.name : '')
    if (!isUnread) change({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  /** What is dropped into the text but a file, the browser puts there. */
  const isOurs = ({ dataTransfer, target }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') === true || !(target instanceof HTMLTextAreaElement)
  const text = given?.name === '' ? new TextDecoder().decode(given.bytes) : ''
  return (
    <fieldset
      class={`document${isOver ? ' over' : ''}`}
      onDragOver={event => {
        if (!isOurs(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false)
        if (!isOurs(event)) return
        event.preventDefault()
        const [file] = event.dataTransfer?.files ?? []
        const words = event.dataTransfer?.getData('text/plain') ?? ''
        if (file) take(file)
        else if (words !== '') change(pasted(words))
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
          onChange={event => {
            take(event.currentTarget.files?.[0])
            // Chosen again after it was edited, it would be no change.
            event.currentTarget.value = ''
          }}
        />
        {given && given.name !== '' && <span class="said">{given.name}</span>}
      </p>
      <p class="note">
        {t(
          '网页不读 .doc 和 .pdf：请另存为 .docx，或复制其中的文字粘贴；minzheng 命令可以读。',
          'A page reads no .doc or .pdf: save it as .docx, or paste its text; the minzheng command reads them.',
        )}
      </p>
      <p class="note" role="alert">
        {refused !== '' && t(`没有读“${refused}”。`, `"${refused}" was not read.`)}
      </p>
    </fieldset>
  )
}
