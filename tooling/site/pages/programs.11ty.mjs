import { citationText } from '@minzheng/rules/reasons'
import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'

const path = 'programs/index.html'
export const data = inEachLanguage(path)

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
  return page({ language, path, title: t('计算程序', 'Programs'), body })
}
