import { renderUnit } from '@minzheng/rules/reasons'
import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'
import { citationLink, days, setter } from '../layouts/parts.mjs'

export const data = {
  pagination: { data: 'valuePages', size: 1, alias: 'one' },
  permalink: ({ one }) => `${one.language}/values/${one.program.id}.html`,
}

/** What is known of the values that one program reads: place by place, with the days and the document. */
export const render = ({ one: { language, program } }) => {
  const t = sayer(language)
  const body = html`
    <p class="lead">
      <a href="../programs/${program.id}.html">${program.title[language]}</a>${t('所读的取值，按地方和日期，各注所据文件。', ': the values that it reads, by place and day, each with its document.')}
    </p>
    ${program.values
      .filter(({ known }) => known.length > 0)
      .map(
        ({ id, label, unit, setBy, known }) => html`<section id=${id}>
          <h2>${label[language]} <code>${id}</code></h2>
          <p><small>${[unit && renderUnit(unit, language), t(`由谁规定：${setter(setBy, t)}`, `set by: ${setter(setBy, t)}`)].filter(Boolean).join(t('；', '; '))}</small></p>
          <div class="wide"><table>
            <thead><tr><th>${t('地方', 'Place')}</th><th>${t('取值', 'Value')}</th><th>${t('日期', 'Days')}</th><th>${t('依据', 'By')}</th></tr></thead>
            <tbody>
              ${known.map(
                one => html`<tr>
                  <th scope="row">${one.place === '' ? t('全国', 'nation') : one.name}</th>
                  <td>${one.value === undefined ? t('无', 'none') : String(one.value)}</td>
                  <td class="days">${days(one, t)}</td>
                  <td>${citationLink(one.cite, language)}</td>
                </tr>`,
              )}
            </tbody>
          </table></div>
        </section>`,
      )}
  `
  return page({
    language,
    path: `values/${program.id}.html`,
    title: t(`${program.title.zh}：各地取值`, `${program.title.en}: values by place`),
    body,
  })
}
