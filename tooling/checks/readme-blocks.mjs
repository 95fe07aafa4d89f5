// The blocks of a README that run.
//
// The `js` and `ts` blocks of one README are one module, in their order. A comment behind an expression that stands alone,
// or on the line right below it, is the value of the expression, as JavaScript writes it, with `…` for what is not shown:
//
//   73500    'met'    null    [2004, …, 2026]    { eligible: true, … }    '重庆…' (begins so)
//
// An explanation may follow, after one of `:` `,` `;` `(` or their full-width forms. Other comments are free.
//
// In `sh` blocks every `minzheng` command runs, in the order of the README, in one folder that holds the bundled `seeds`; a file
// comes from there, from an earlier command, or from `cat > name <<'END'`. A command ends with 0, or as a comment says: `exits with 1`, `退出码为 1`.
// A line of curl is asked of the service as it stands; it has to be answered with 200.
// Lines of npm and pnpm do not run: they must name scripts that there are, and packages of this workspace.
import { join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import { publishedFolders, readJson, root } from './workspace.mjs'

const languages = ['js', 'ts', 'sh', 'yaml']

/** The blocks of a README, each with the line of its first line of code. */
export const blocksOf = readme =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language, 2: code, index }) => {
    if (!languages.includes(language)) throw new Error(`a block in "${language}": ${languages.join(', ')} are known`)
    return { language, code, line: readme.slice(0, index).split('\n').length + 1 }
  })

const more = Symbol('…')

const evaluated = text => {
  const source = text.replaceAll(/'(?:[^'\\]|\\.)*'|…/g, part => (part === '…' ? 'more' : part))
  try {
    return { value: runInNewContext(`(${source})`, { more }) }
  } catch {
    return undefined
  }
}

/** The value at the beginning of a comment: `{ value }`, or nothing where it begins with none. */
export const shownIn = comment => {
  for (const { index } of [...comment.matchAll(/\s*(?:[:,;(：，；（]|$)/g)]) {
    const shown = evaluated(comment.slice(0, index))
    if (shown && shown.value !== more) return shown
  }
  return undefined
}

const allMatch = (list, shown) => {
  const [first, ...rest] = shown
  if (first === undefined && shown.length === 0) return list.length === 0
  if (first === more) return list.some((_, from) => allMatch(list.slice(from), rest)) || allMatch([], rest)
  return list.length > 0 && matches(list[0], first) && allMatch(list.slice(1), rest)
}

/** Whether a value is what a comment shows. */
export const matches = (value, shown) => {
  if (shown === more) return true
  if (typeof shown === 'string' && shown.endsWith('…'))
    return typeof value === 'string' && value.startsWith(shown.slice(0, -1))
  if (typeof shown !== 'object' || shown === null) return Object.is(value, shown)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(shown) !== (Array.isArray(value) || ArrayBuffer.isView(value))) return false
  if (Array.isArray(shown)) return allMatch(Array.from(value), shown)
  const { more: open, ...fields } = shown
  const isWhole = open === more || Object.keys(value).every(key => value[key] === undefined || key in fields)
  return isWhole && Object.keys(fields).every(key => matches(value[key], fields[key]))
}

const manifests = publishedFolders.map(folder => ({ folder, ...readJson(join(folder, 'package.json')) }))

/** Where the sources of a public path stand; what is not of this workspace stays as it is. */
const sourceOf = (specifier, from) => {
  const found = manifests.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  if (!found) return specifier
  const source = found.exports?.[`.${specifier.slice(found.name.length)}`]?.['@minzheng/source']
  if (!source) throw new Error(`${specifier} is no public path`)
  return relative(from, join(found.folder, source)).replaceAll('\\', '/')
}

/** The comment behind a statement, or on the line right below it. */
const commentOf = (text, end) => /^[^\S\n]*(?:\n[^\S\n]*)?\/\/ (.*)/.exec(text.slice(end))?.[1]

/**
 * The `js` and `ts` blocks of a README as one module for a folder, line for line; it exports the values that comments show,
 * as `[line, value]`. `shown` has the comments by line.
 */
export const moduleOf = (readme, folder) => {
  const lines = readme.split('\n').map(() => '')
  for (const { language, code, line } of blocksOf(readme))
    if (language === 'js' || language === 'ts') lines.splice(line - 1, code.split('\n').length, ...code.split('\n'))
  const text = lines.join('\n')
  const file = ts.createSourceFile('readme.ts', text, ts.ScriptTarget.Latest)
  const lineOf = at => file.getLineAndCharacterOfPosition(at).line + 1

  const imports = new Map()
  const shown = new Map()
  let [module, at] = ['', 0]
  for (const statement of file.statements) {
    const [start, end] = [statement.getStart(file), statement.getEnd()]
    let instead = text.slice(start, end)
    if (ts.isImportDeclaration(statement)) {
      const { namedBindings } = statement.importClause
      const path = sourceOf(statement.moduleSpecifier.text, folder)
      const names = namedBindings.elements?.map(element => `{ ${element.getText(file)} }`)
      for (const name of names ?? [namedBindings.getText(file)]) imports.set(`import ${name} from '${path}';`, true)
      instead = instead.replaceAll(/[^\n]/g, '')
    } else if (ts.isExpressionStatement(statement)) {
      const comment = commentOf(text, end)
      const line = lineOf(start)
      if (comment !== undefined) shown.set(line, { comment, expression: instead })
      if (comment !== undefined) instead = `;values$.push([${line}, await (${instead})]);`
    }
    module += text.slice(at, start) + instead
    at = end
  }
  const [first] = lines
  if (first !== '') throw new Error('a README begins with its title')
  return { code: `${[...imports.keys()].join('')}export const values$ = [];${module}${text.slice(at)}`, shown }
}

/** What the comments of a README say otherwise than the code gives. */
export const wrongValues = (values, shown, print) => {
  const found = new Map(values)
  return [...shown].flatMap(([line, { comment, expression }]) => {
    const said = shownIn(comment)
    if (!said) return [`line ${line}: behind ${expression} stands no value: ${comment}`]
    return matches(found.get(line), said.value)
      ? []
      : [`line ${line}: ${expression} is ${print(found.get(line))}, not ${comment}`]
  })
}

const wordsOf = text => text.match(/#.*$|&&|>>?|(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []
const bare = word => word.replaceAll(/['"]/g, '')

/** The steps of the `sh` blocks of a README: files that it writes, and commands with what is said of their exit. */
export const stepsOf = readme =>
  blocksOf(readme)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code, line: first }) => {
      const steps = []
      const lines = code.split('\n')
      for (let at = 0; at < lines.length; at++) {
        const line = first + at
        const [, file, end] = /^cat > (\S+) <<'(\w+)'$/.exec(lines[at]) ?? []
        if (file !== undefined) {
          const last = lines.indexOf(end, at)
          if (last < 0) throw new Error(`line ${line}: ${end} is missing`)
          steps.push({ line, file, text: `${lines.slice(at + 1, last).join('\n')}\n` })
          at = last
          continue
        }
        let text = lines[at]
        while (text.endsWith('\\')) text = `${text.slice(0, -1)} ${lines[++at].trim()}`
        const words = wordsOf(text)
        const comment = words.at(-1)?.startsWith('#') ? words.pop() : ''
        const code = Number(/(?:exits with |退出码为 )(\d)/.exec(comment)?.[1] ?? 0)
        for (const command of words.join('\0').split('\0&&\0')) {
          const parts = command.split('\0').map(bare)
          if (parts[0] !== '') steps.push({ line, words: parts, code })
        }
      }
      return steps
    })

const { scripts } = readJson(join(root, 'package.json'))
const isNamed = name => /^[./~]/.test(name) || name.startsWith('-')

/** What `minzheng` is called with by a command, through npm as well. */
export const argumentsOf = words => {
  if (words[0] === 'minzheng') return words.slice(1)
  return words.slice(0, 4).join(' ') === 'npm run minzheng --' ? words.slice(4) : undefined
}

/** The request that a line of curl makes; nothing for any other. `read` reads the file of `-d @file`. */
export const requestOf = (words, read) => {
  if (words[0] !== 'curl') return undefined
  const [headers, urls] = [new Headers(), []]
  let body
  for (let at = 1; at < words.length; at++)
    if (words[at] === '-H') headers.append(...words[++at].split(/: (.*)/).slice(0, 2))
    else if (words[at] === '-d' || words[at] === '--data-binary') {
      body = read(words[++at].replace(/^@/, ''))
      // As curl does: -d leaves out line feeds, which part the lines of NDJSON.
      if (words[at - 1] === '-d') body = body.replaceAll(/[\r\n]/g, '')
    } else if (words[at] !== '-s') urls.push(words[at])
  if (urls.length !== 1) throw new Error(`curl asks for one address here, not for ${urls.join(' ')}`)
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded')
  return new Request(urls[0], body === undefined ? { headers } : { method: 'POST', headers, body })
}

/** What a line of npm or pnpm names that does not exist. */
export const unknownOf = words => {
  const [tool, ...rest] = words
  if (tool !== 'npm' && tool !== 'pnpm') return [tool]
  if (rest[0] === 'install') {
    const names = rest.slice(1).filter(name => !isNamed(name))
    return names.filter(name => name !== 'zod' && !manifests.some(one => one.name === name))
  }
  const script = rest.includes('run') ? rest[rest.indexOf('run') + 1] : tool === 'npm' ? rest[0] : undefined
  if (tool === 'npm' && script === 'pnpm') return unknownOf(['pnpm', ...words.slice(words.indexOf('--') + 1)])
  return script === undefined || script in scripts ? [] : [script]
}
