import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'packagePages', size: 1, alias: 'one' },
  permalink: ({ one }) => `${one.language}/packages/${one.package.id}.html`,
}

/** What a package models: its topics, each with its programs and functions. */
export const render = ({ one: { language, package: of } }) => {
  const t = sayer(language)
  const body = html`
    <p class="lead">${of.description}</p>
    <pre><code>npm install ${of.name} zod</code></pre>
    ${of.topics.map(
      topic => html`<section id=${topic.id}>
        <h2>${topic[language]} <code>${of.name}/${topic.id}</code></h2>
        ${
          topic.programs.length > 0 &&
          html`<p>${t('计算程序：', 'Programs: ')}${topic.programs.map((program, index) => html`${index > 0 ? t('、', ', ') : ''}<a href="../programs/${program.id}.html">${program.title[language]}</a>`)}</p>`
        }
        ${
          topic.exports.length > 0 &&
          html`<details>
          <summary>${t(`导出 ${topic.exports.length} 项`, `${topic.exports.length} exports`)}</summary>
          <dl lang="en">${topic.exports.map(({ name, text }) => html`<dt><code>${name}</code></dt><dd>${text}</dd>`)}</dl>
        </details>`
        }
      </section>`,
    )}
  `
  return page({ language, path: `packages/${of.id}.html`, title: of.name, body })
}
