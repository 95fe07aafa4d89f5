import MiniSearch from 'minisearch'
import { useMemo, useState } from 'preact/hooks'
import { language, t } from './language.js'
import { mount } from './mount.js'
import { tokens } from './tokens.js'

declare global {
  /** What can be found: address, title, text, kind; `search-zh.js` puts it there. */
  var searchDocuments: readonly (readonly [string, string, string, string])[]
}

const indexed = (): MiniSearch => {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: tokens,
    searchOptions: { boost: { title: 3 }, prefix: true, combineWith: 'AND' },
  })
  index.addAll(searchDocuments.map(([, title, text], id) => ({ id, title, text })))
  return index
}

const Search = () => {
  const index = useMemo(indexed, [])
  const [sought, setSought] = useState(new URLSearchParams(location.search).get('q') ?? '')
  const found = sought.trim() === '' ? [] : index.search(sought).slice(0, 60)
  return (
    <>
      <p>
        <input
          type="search"
          name="q"
          aria-label={t('查找', 'Search')}
          value={sought}
          lang={language}
          onInput={event => setSought(event.currentTarget.value)}
        />
      </p>
      <p role="status">{sought.trim() === '' ? '' : t(`${found.length} 项`, `${found.length} found`)}</p>
      <ul class="found">
        {found.map(({ id }) => {
          const [address, title, text, kind] = searchDocuments[id as number]!
          return (
            <li key={id}>
              <a href={address}>{title}</a> <small>{kind}</small>
              <br />
              <small>{text.slice(0, 140)}</small>
            </li>
          )
        })}
      </ul>
    </>
  )
}

mount('search', Search)
