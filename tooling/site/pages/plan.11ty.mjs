import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'
import { livePart } from '../layouts/parts.mjs'

const path = 'plan.html'
export const data = inEachLanguage(path)

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
    ${livePart('plan', t)}
  `
  return page({
    language,
    path,
    title: t('工作要点与总结', 'Plan and report'),
    body,
    scripts: scripts.plan,
  })
}
