import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'

const path = 'packages/index.html'
export const data = inEachLanguage(path)

/** The packages, each with what it says of itself. */
export const render = ({ language, packages }) => {
  const t = sayer(language)
  const count = ({ paths }) => paths.reduce((sum, { exports }) => sum + exports.length, 0)
  const body = html`
    <p class="lead">${t('每个软件包可以单独安装；名称下是它的说明，点开是各项导出的签名和说明。', 'Each may be installed alone. Behind its name stand the signatures and docstrings of its exports.')}</p>
    <div class="wide"><table>
      <tbody>
        ${packages.map(
          one => html`<tr>
            <th scope="row"><a href="${one.id}.html"><code>${one.name}</code></a></th>
            <td>${one.lead[language]}</td>
            <td class="number">${one.isCommand ? t('命令', 'command') : t(`${count(one)} 项`, `${count(one)} exports`)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>
  `
  return page({ language, path, title: t('软件包', 'Packages'), body })
}
