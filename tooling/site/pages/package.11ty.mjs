import { html } from 'htm/preact'
import { notOnNpm, sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'packagePages', size: 1, alias: 'one' },
  permalink: ({ one }) => `${one.language}/packages/${one.package.id}.html`,
}

const topicRow = ({ id, programs, ...title }, name, language, t) => html`<tr id=${id}>
  <th scope="row">${title[language]}</th>
  <td>${programs.map((program, index) => html`${index > 0 ? t('、', ', ') : ''}<a href="../programs/${program.id}.html">${program.title[language]}</a>`)}</td>
  <td><a href="#${name}/${id}"><code>${name}/${id}</code></a></td>
</tr>`

/** A docstring with its code as code. */
const docstring = text =>
  text
    .replaceAll(/\{@link (\w+)[^}]*\}/g, '`$1`')
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))

/** An export: how it is declared, what it is, what it throws. Docstrings are in English. */
const entry = ({ name, anchor, signature, text, throws }, t) => html`<section class="export" id=${anchor}>
  <h4>${name}</h4>
  <pre><code>${signature}</code></pre>
  <p lang="en">${docstring(text)}</p>
  ${throws.map(one => html`<p lang="en"><small>${t('抛出', 'Throws')} ${docstring(one)}</small></p>`)}
</section>`

/** What a package models, and its reference: every export by the path that an app imports, with its signature and its docstring. */
export const render = ({ one: { language, package: of } }) => {
  const t = sayer(language)
  const body = html`
    <p class="lead">${of.lead[language]}</p>
    <pre><code>${of.isCommand ? `npm install --global ${of.name}` : `npm install ${of.name} zod`}</code></pre>
    <p class="note">${notOnNpm(t)}</p>
    ${
      of.topics.length > 0 &&
      html`<h2>${t('专题', 'Topics')}</h2>
      <div class="wide"><table>
        <thead><tr><th>${t('专题', 'Topic')}</th><th>${t('计算程序', 'Programs')}</th><th>${t('引入', 'Import')}</th></tr></thead>
        <tbody>${of.topics.map(topic => topicRow(topic, of.name, language, t))}</tbody>
      </table></div>`
    }
    ${of.paths.length > 0 && html`<h2>${t('接口', 'Reference')}</h2>`}
    ${of.paths.map(
      ({ path, exports }) => html`<details id=${path} open=${of.paths.length === 1}>
        <summary><b><code>${path}</code></b> <small>${t(`${exports.length} 项`, `${exports.length} exports`)}</small>
          <small lang="en">${exports.map(({ name }) => name).join(', ')}</small></summary>
        ${exports.map(one => entry(one, t))}
      </details>`,
    )}
  `
  return page({ language, path: `packages/${of.id}.html`, title: of.name, body })
}
