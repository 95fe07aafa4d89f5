import { html } from 'htm/preact'
import { notOnNpm, sayer } from '../data/text.mjs'
import { tour } from '../data/tour.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'

const path = 'index.html'
export const data = inEachLanguage(path)

/** What the project is, how to begin, and where everything is. */
export const render = ({ language, packages, programs }) => {
  const t = sayer(language)
  const body = html`
    <h1>${t('民政业务的类型、校验与计算', 'Chinese civil affairs: models, checks, calculations')}</h1>
    <p class="lead">
      ${t(
        '社会救助、养老、儿童福利、慈善、地名：规则按条文写成程序，各地取值注明文件和日期，结果附理由；工作要点读成目标，与总结对照。全部在本机计算。',
        'Social assistance, elderly care, child welfare, charity, place names: rules as programs that cite their articles, values of places with document and day, results with reasons; work plans read into targets and held against reports. All of it is computed on this machine.',
      )}
    </p>
    <ul class="cards">
      ${tour.map(
        ([target, title, text]) =>
          html`<li><a href=${target}><b>${title[language]}</b></a><span>${text[language]}</span></li>`,
      )}
    </ul>
    <h2>${t('开始使用', 'Getting started')}</h2>
    <pre><code>${`npm install minzheng zod`}</code></pre>
    <p class="note">${notOnNpm(t)}</p>
    <pre><code>${`import { assess } from 'minzheng'

const answer = await assess({
  program: 'dibao',
  place: '500112',
  date: '2024-06-01',
  facts: {
    area: 'urban',
    members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
    savings: 0,
    car: false,
    homes: 1,
    propertyMeetsLocalRule: true,
  },
  reasons: true,
})

answer.values.monthlyBenefit // 43500: ${t('分', 'in fen')}`}</code></pre>
    <p>${t('金额以分计；缺少的情况不猜，答“未定”并说明还缺什么。', 'Money is in fen; what is missing is not guessed: the answer is undetermined, and names it.')}</p>
    <h2>${t('包', 'Packages')}</h2>
    <ul>
      ${packages.map(
        one => html`<li><a href="packages/${one.id}.html"><code>${one.name}</code></a> ${one.lead[language]}</li>`,
      )}
    </ul>
    <p>${t(`共 ${programs.length} 个计算程序。`, `${programs.length} programs in all.`)}</p>
  `
  return page({ language, path, body })
}
