import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'eachLanguage', size: 1, alias: 'language' },
  permalink: ({ language }) => `${language}/plan.html`,
}

/** A plan and a report are read, marked and held against each other. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  const body = html`
    <p class="lead">
      ${t(
        '贴入年度工作要点，读出结构和目标，标在原文中；再贴入总结，逐项判断是否达成，说明理由。文字只在本页处理。',
        'Paste an annual work plan: its outline and targets are read and marked in place. Paste a summary too, and each target is judged, with the reasons. The texts stay on this page.',
      )}
    </p>
    <div data-live="plan"><p>${t('此处需要脚本。', 'This part needs scripts.')}</p></div>
  `
  return page({
    language,
    path: 'plan.html',
    title: t('工作要点与总结', 'Plan and report'),
    body,
    scripts: scripts.plan,
  })
}
