import { html } from 'htm/preact'
import { stateNames } from '../../checks/coverage-states.mjs'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'

const path = 'coverage.html'
export const data = inEachLanguage(path)

/** What the plans name, and how far each is held: by domain, with its state. */
export const render = ({ language, coverage }) => {
  const t = sayer(language)
  const { domains } = coverage
  const body = html`
    <p class="lead">${t(`五份工作要点提到的 ${coverage.total} 个制度、事项，逐项记到哪一步。`, `The ${coverage.total} systems and things that five plans name, and how far each is held.`)}</p>
    <div class="wide"><table>
      <thead><tr><th>${t('领域', 'Domain')}</th>${Object.values(stateNames).map(state => html`<th class="number">${state[language]}</th>`)}</tr></thead>
      <tbody>
        ${domains.map(
          ({ id, name, entries }) => html`<tr><th scope="row"><a href="#${id}">${name[language]}</a></th>
            ${Object.keys(stateNames).map(state => html`<td class="number">${entries.filter(entry => entry.state === state).length}</td>`)}</tr>`,
        )}
      </tbody>
    </table></div>
    ${domains.map(
      ({ id, name, entries }) => html`<details id=${id}>
        <summary><b>${name[language]}</b> ${id}</summary>
        <div class="wide"><table><tbody>
          ${entries.map(
            entry => html`<tr>
              <td><code>${entry.id}</code></td>
              <th scope="row">${entry.name[language]}</th>
              <td class="state ${entry.state}">${stateNames[entry.state][language]}</td>
              <td>
                ${entry.export && html`<code>${entry.export}</code>`} ${entry.since && html`<small class="days">${t('自', 'since')} ${entry.since}</small>`}
                ${(entry.gaps ?? []).map(gap => html`<small class="gap">${gap[language]}</small>`)}
              </td>
            </tr>`,
          )}
        </tbody></table></div>
      </details>`,
    )}
  `
  return page({ language, path, title: t('覆盖', 'Coverage'), body })
}
