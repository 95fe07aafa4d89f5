import { html } from 'htm/preact'
import { citationText, sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'eachLanguage', size: 1, alias: 'language' },
  permalink: ({ language }) => `${language}/programs/index.html`,
}

/** Every program, by package and topic. */
export const render = ({ language, packages }) => {
  const t = sayer(language)
  const body = packages.map(
    one => html`<section>
      <h2><a href="../packages/${one.id}.html">${one.name}</a></h2>
      <div class="wide"><table>
        <tbody>
          ${one.topics
            .flatMap(topic => topic.programs)
            .map(
              program => html`<tr>
                <th scope="row"><a href="${program.id}.html">${program.title[language]}</a> <code>${program.id}</code></th>
                <td>${citationText(program.versions[0].cite, language)} <small class="days">${t('自', 'from')} ${program.versions[0].from}</small></td>
              </tr>`,
            )}
        </tbody>
      </table></div>
    </section>`,
  )
  return page({ language, path: 'programs/index.html', title: t('计算程序', 'Programs'), body })
}
