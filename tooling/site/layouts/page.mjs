import { html } from 'htm/preact'
import { renderToString } from 'preact-render-to-string'
import { sayer } from '../data/text.mjs'

/** What Eleventy goes by for a page of which there is one in each language; `path` is that below the language. */
export const inEachLanguage = path => ({
  pagination: { data: 'eachLanguage', size: 1, alias: 'language' },
  permalink: ({ language }) => `${language}/${path}`,
})

/** From a page to the root of the site: `../../` for `zh/programs/dibao.html`. */
export const rootFrom = path => '../'.repeat(path.split('/').length - 1)

/**
 * Nothing but the site’s own files runs or is loaded, no code is generated, and nothing is sent anywhere. Opened from a disk, the own
 * files are those of `file:`.
 */
const security =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'self' file:"

const sections = t => [
  ['programs/index.html', t('计算程序', 'Programs')],
  ['plan.html', t('工作要点', 'Plans')],
  ['names.html', t('地名与证件号', 'Names')],
  ['divisions.html', t('行政区划', 'Divisions')],
  ['places.html', t('各地取值', 'Places')],
  ['coverage.html', t('覆盖', 'Coverage')],
  ['packages/index.html', t('软件包', 'Packages')],
]

/**
 * A whole page. `path` is that below the language, `at` where it stands; `scripts` are those of its live part, in their order.
 */
export const page = ({ language, path, title, body, scripts = [], at = `${language}/${path}` }) => {
  const t = sayer(language)
  const root = rootFrom(at)
  const other = language === 'zh' ? 'en' : 'zh'
  const isIn = target => path === target || (target.endsWith('/index.html') && path.startsWith(target.slice(0, -10)))
  const document = html`
    <html lang=${language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content=${security} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title === undefined ? 'minzheng 民政' : `${title} · minzheng`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}style.css" />
        <script src="${root}theme.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">${t('跳到正文', 'Skip to the content')}</a>
        <header class="site">
          <a class="home" href="${root}${language}/index.html"><b>minzheng</b> 民政</a>
          <nav aria-label=${t('网站', 'Site')}>
            ${sections(t).map(
              ([target, name]) =>
                html`<a href="${root}${language}/${target}" aria-current=${isIn(target) ? 'page' : undefined}>${name}</a>`,
            )}
          </nav>
          <form class="search" role="search" action="${root}${language}/search.html">
            <input type="search" name="q" aria-label=${t('查找', 'Search')} placeholder=${t('查找', 'Search')} />
          </form>
          <span class="switches">
            <a class="language" hreflang=${other} lang=${other} href="${root}${other}/${path}">${language === 'zh' ? 'English' : '中文'}</a>
            <button type="button" class="theme" hidden aria-label=${t('明暗', 'Light or dark')}>◐</button>
          </span>
        </header>
        <main id="main" tabindex="-1">${title === undefined ? '' : html`<h1>${title}</h1>`} ${body}</main>
        <footer class="site">
          ${t(
            '参考资料，不代替任何机关的决定。在此填写的内容只在本页计算，不发送给任何人。',
            'For reference; no decision of any authority. What is filled in here is computed on this page and sent to nobody.',
          )}
        </footer>
        ${scripts.map(script => html`<script src="${root}live/${script}.js" defer></script>`)}
      </body>
    </html>
  `
  return `<!doctype html>\n${renderToString(document)}\n`
}
