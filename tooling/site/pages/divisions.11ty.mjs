import { divisionData } from '@minzheng/core/divisions'
import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'
import { livePart } from '../layouts/parts.mjs'

const path = 'divisions.html'
export const data = inEachLanguage(path)

/** Divisions on a day: found by name or code, with what they lie in and what became of them. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  const { from, asOf, dataSets, follows, takesEffect, note } = divisionData
  const body = html`
    <p class="lead">${t(`县级以上行政区划，${from} 至 ${asOf} 的任何一日。`, `Divisions at and above county level, on any day from ${from} to ${asOf}.`)}</p>
    ${livePart('divisions', t)}
    <h2>${t('所据资料', 'Sources')}</h2>
    <p>${follows[language]}${t('。', '.')} ${dataSets.map(({ name, version, license, url }, index) => html`${index > 0 ? t('、', ', ') : ''}<a href=${url} rel="noreferrer">${name}</a> ${version} (${license})`)}${t('。不是官方发布。', '. None is official.')}</p>
    <p>${takesEffect[language]}</p>
    <p>${note[language]}</p>
  `
  return page({ language, path, title: t('行政区划', 'Divisions'), body, scripts: scripts.divisions })
}
