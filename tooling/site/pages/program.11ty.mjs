import { citationText, renderUnit } from '@minzheng/rules/reasons'
import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'
import { citationLink, days, livePart, placesIn, setter } from '../layouts/parts.mjs'

export const data = {
  pagination: { data: 'programPages', size: 1, alias: 'one' },
  permalink: ({ one }) => `${one.language}/programs/${one.program.id}.html`,
}

const kindText = (field, language, t) => {
  const { kind, unit, least, most, options } = field
  if (options) return options.map(({ label }) => label[language]).join(t('、', ', '))
  if (kind === 'yes-no') return t('是、否', 'yes, no')
  if (kind === 'date') return t('日期', 'date')
  if (kind === 'group')
    return t(`每人（项）一份${most ? `，至多 ${most}` : ''}`, `one for each${most ? `, at most ${most}` : ''}`)
  if (kind !== 'number') return ''
  const money = unit?.startsWith('fen')
  const bound = value => (value === undefined ? '' : (money ? value / 100 : value).toLocaleString('en-US'))
  return [
    least !== undefined || most !== undefined ? `${bound(least)} – ${bound(most)}` : '',
    unit ? renderUnit(unit, language) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const absent = ({ required, usual, options = [] }, language, t) => {
  if (required) return t('必填', 'required')
  if (usual === undefined) return t('未知', 'not known')
  const word = options.find(({ value }) => value === usual)
  if (word) return word.label[language]
  return typeof usual === 'boolean' ? (usual ? t('是', 'yes') : t('否', 'no')) : JSON.stringify(usual)
}

const fieldRows = (fields, language, t, depth = 0) =>
  fields
    .filter(({ path }) => path !== 'asOf')
    .flatMap(field => [
      html`<tr>
        <th scope="row" class="depth-${depth}">${field.label[language]} <code>${field.path}</code></th>
        <td>${kindText(field, language, t)}</td>
        <td>${absent(field, language, t)}</td>
      </tr>`,
      ...(field.fields ? fieldRows(field.fields, language, t, depth + 1) : []),
    ])

const ruleRows = (rules, language, t) =>
  rules.map(
    ({ name, title, unit, cite, formula }) => html`<tr>
      <th scope="row">${title?.[language] ?? name} ${name && html`<code>${name}</code>`}</th>
      <td class="formula">
        ${formula[language]}
        ${
          (unit || cite) &&
          html`<small>${[unit && renderUnit(unit, language), cite && citationText(cite, language)].filter(Boolean).join(t('，', '; '))}</small>`
        }
      </td>
    </tr>`,
  )

const valueRow = ({ id, label, unit, setBy, known, common }, program, language, t) => html`<tr>
  <th scope="row">${label[language]} <code>${id}</code></th>
  <td>${unit && renderUnit(unit, language)}</td>
  <td>${common ? t('由其他取值得出', 'follows from others') : setter(setBy, t)}</td>
  <td>
    ${
      known.length === 0
        ? t('未见', 'nowhere')
        : html`<a href="../values/${program}.html#${id}">${t(`${placesIn(known)} 地`, `${placesIn(known)} ${placesIn(known) === 1 ? 'place' : 'places'}`)}</a>`
    }
  </td>
</tr>`

/** One program: what it is, the live calculator, and all that its definition says. */
export const render = ({ one: { language, program, scripts } }) => {
  const t = sayer(language)
  const [newest] = program.versions
  const gaps = program.coverage.flatMap(({ id, gaps = [] }) => gaps.map(gap => ({ id, text: gap[language] })))
  const body = html`
    <p class="lead">
      ${program.summary?.[language] ?? ''} ${t('出自', 'Of')} <a href="../packages/${program.package.split('/')[1]}.html">${program.package}</a>${t('，标识', ', id')} <code>${program.id}</code>${t('。', '.')}
      ${' '}${t('现行依据：', 'By: ')}${citationText(newest.cite, language)}${t(`，自 ${newest.from}。`, `, from ${newest.from}.`)}
    </p>
    <nav class="contents" aria-label=${t('本页', 'This page')}>
      <a href="#try">${t('试算', 'Try it')}</a> <a href="#versions">${t('版本', 'Versions')}</a> <a href="#facts">${t('情况', 'Facts')}</a>
      ${program.values.length > 0 && html`${' '}<a href="#values">${t('取值', 'Values')}</a>`} <a href="#rules">${t('规则', 'Rules')}</a>
      <a href="#gaps">${t('缺口', 'Gaps')}</a> <a href="#code">${t('代码', 'Code')}</a>
    </nav>
    <section id="try">
      <h2>${t('试算', 'Try it')}</h2>
      ${livePart('calculator', t)}
    </section>
    <section id="versions">
      <h2>${t('版本', 'Versions')}</h2>
      <table>
        <thead><tr><th>${t('日期', 'Days')}</th><th>${t('依据', 'By')}</th><th>${t('已知至', 'Known until')}</th></tr></thead>
        <tbody>
          ${program.versions.map(
            version => html`<tr>
              <td class="days">${days(version, t)}</td>
              <td>${citationLink(version.cite, language)} ${version.cite.confidence === 'unverified' ? html`<em>${t('未经核实', 'not confirmed')}</em>` : ''}</td>
              <td class="days">${version.knownUntil}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>
    <section id="facts">
      <h2>${t('情况', 'Facts')}</h2>
      <div class="wide"><table>
        <thead><tr><th>${t('名称', 'Name')}</th><th>${t('取什么', 'What it takes')}</th><th>${t('不填时', 'Left out')}</th></tr></thead>
        <tbody>${fieldRows(newest.fields, language, t)}</tbody>
      </table></div>
    </section>
    ${
      program.values.length > 0 &&
      html`<section id="values">
      <h2>${t('由地方规定的取值', 'What places set')}</h2>
      <div class="wide"><table>
        <thead><tr><th>${t('取值', 'Value')}</th><th>${t('单位', 'Unit')}</th><th>${t('由谁规定', 'Set by')}</th><th>${t('已知', 'Known')}</th></tr></thead>
        <tbody>${program.values.map(value => valueRow(value, program.id, language, t))}</tbody>
      </table></div>
    </section>`
    }
    <section id="rules">
      <h2>${t('规则', 'Rules')}</h2>
      ${program.versions.map(
        (version, index) => html`<details open=${index === 0}>
          <summary><b>${days(version, t)}</b> ${citationText(version.cite, language)}</summary>
          <div class="wide"><table class="rules"><tbody>${ruleRows(version.rules, language, t)}</tbody></table></div>
          ${
            version.parts.length > 0 &&
            html`<h3>${t('其中', 'Of which')}</h3>
            <div class="wide"><table class="rules"><tbody>${ruleRows(version.parts, language, t)}</tbody></table></div>`
          }
        </details>`,
      )}
    </section>
    <section id="gaps">
      <h2>${t('已知的缺口', 'Known gaps')}</h2>
      ${
        gaps.length === 0
          ? html`<p>${t('覆盖表未记缺口。', 'None is recorded in the list of coverage.')}</p>`
          : html`<ul>${gaps.map(({ id, text }) => html`<li><code>${id}</code> ${text}</li>`)}</ul>`
      }
    </section>
    <section id="code">
      <h2>${t('代码', 'Code')}</h2>
      <pre><code>${`import { ${program.exported} } from '${program.package}/${program.topic}'\nimport { assess } from 'minzheng'\n\nconst { status, values } = await assess({ program: '${program.id}', place, date, facts })`}</code></pre>
    </section>
  `
  return page({ language, path: `programs/${program.id}.html`, title: program.title[language], body, scripts })
}
