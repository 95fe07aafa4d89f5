import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'

const path = 'places.html'
export const data = inEachLanguage(path)

/** Places × programmes × years: in which years a document of the place itself sets something of a programme. */
export const render = ({ language, places }) => {
  const t = sayer(language)
  const body = html`
    <p class="lead">
      ${t(
        '各地自己的文件在哪些年为哪些项目定了取值。上级的取值按所属往下适用，这里不重复列。',
        'The years for which documents of a place itself set something of a programme. What it has from those that hold it is not repeated.',
      )}
    </p>
    ${places.map(
      ({ code, name, known }) => html`<details id=${code}>
        <summary><b>${name}</b> <code>${code}</code> <small>${t(`${known.length} 项`, `${known.length} programmes`)}</small></summary>
        <div class="wide"><table><tbody>
          ${known.map(
            ({ program, title, years }) =>
              html`<tr><th scope="row"><a href="values/${program}.html">${title[language]}</a></th><td class="days">${years}</td></tr>`,
          )}
        </tbody></table></div>
      </details>`,
    )}
  `
  return page({ language, path, title: t('各地取值', 'Places'), body })
}
