// Each README stands in English and in Chinese; both show the same code, speak of the same names, and say what npm does not have yet.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isMain, publishedFolders, report, root } from './workspace.mjs'

const blocks = /^```(\w*)\n([\s\S]*?)^```/gm
const isCode = language => ['js', 'ts'].includes(language)

const codeOf = text =>
  [...text.matchAll(blocks)]
    .filter(([, language]) => isCode(language))
    .flatMap(([, , code]) => code.split('\n'))
    .map(line => line.replace(/(^|\s+)\/\/ .*$/, ''))
    .filter(line => line !== '')

const namesOf = text => new Set([...text.replace(blocks, '').matchAll(/`([^`\n]+)`/g)].map(([, name]) => name))

const lacking = (names, others) => [...names].filter(name => !/\p{Script=Han}/u.test(name) && !others.has(name))
const quoted = names => names.map(name => `\`${name}\``).join(', ')

const installs = /^npm install .*\bminzheng\b/m
/** Until the first release, who installs by a README must be told that npm has nothing yet. */
const unpublished = [
  ['not on npm yet', /not on npm yet/i],
  ['尚未发布到 npm', /尚未发布到 npm/],
]
/** What a README says to install and npm does not have, without a word of it. */
const untold = (file, text, [words, said]) =>
  [...text.matchAll(blocks)].some(([, language, code]) => language === 'sh' && installs.test(code)) && !said.test(text)
    ? [`${file} says npm install: add below it that the package is ${words}, and where it is packed instead`]
    : []

/** What two READMEs of one package do not share: `path` is the folder, `english` and `chinese` are their texts. */
export const differingReadmes = (path, english, chinese) => {
  const [en, zh] = [join(path, 'README.md'), join(path, 'README.zh-CN.md')]
  const problems = []
  if (!english.includes('README.zh-CN.md')) problems.push(`${en} does not link to README.zh-CN.md`)
  if (!chinese.includes('README.md')) problems.push(`${zh} does not link to README.md`)
  const [code, other] = [codeOf(english), codeOf(chinese)]
  const line = code.findIndex((one, index) => one !== other[index])
  if (line >= 0) problems.push(`${zh} shows other code than README.md: it lacks "${code[line].trim()}"`)
  else if (other.length > code.length)
    problems.push(`${en} shows other code than README.zh-CN.md: it lacks "${other[code.length].trim()}"`)
  const missing = lacking(namesOf(english), namesOf(chinese))
  if (missing.length > 0) problems.push(`${zh} does not speak of ${quoted(missing)}, as README.md does`)
  const extra = lacking(namesOf(chinese), namesOf(english))
  if (extra.length > 0) problems.push(`${en} does not speak of ${quoted(extra)}, as README.zh-CN.md does`)
  return [...problems, ...untold(en, english, unpublished[0]), ...untold(zh, chinese, unpublished[1])]
}

if (isMain(import.meta.url)) {
  const read = file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  report(
    [root, ...publishedFolders].flatMap(folder => {
      const path = relative(root, folder).replaceAll('\\', '/')
      const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(name => read(join(folder, name)))
      const place = path === '' ? '' : `${path}/`
      if (english === undefined) return [`${place}README.md is missing: say what the package holds, with an example`]
      if (chinese === undefined)
        return [`${place}README.zh-CN.md is missing: the same in Chinese, linked from README.md`]
      return differingReadmes(path, english, chinese)
    }),
  )
}
