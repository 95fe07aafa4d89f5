// Each published package that changed since its last release has a changeset: for this library a change of an amount or
// of a day is a release.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { isMain, publishedFolders, readJson, report, root } from './workspace.mjs'

/** The packages that changesets name, from the heads of their files. */
export const namedIn = texts =>
  new Set(texts.flatMap(text => Object.keys(parse(/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') ?? {})))

/** Of the paths in a package those that are published, or decide what is. */
const isPublished = file => /^(src|plans|policies|indicators|observations)\/|^package\.json$|^\w+\.yaml$/.test(file)
const isTest = file => /\.test(-d)?\.\w+$|(^|\/)test\//.test(file)

/**
 * What is still to be said of packages: `{ name, version, released, versioned, changed }`, the paths in the package
 * that changed since the release, or all where there was none. A version that is written and not yet published has had its changeset.
 */
export const missingChangesets = (packages, named) =>
  packages.flatMap(({ name, version, released, versioned, changed }) => {
    const files = changed.filter(file => isPublished(file) && !isTest(file))
    if (named.has(name) || files.length === 0 || (!released && versioned)) return []
    const since = released ? `changed since ${version}` : 'was never released'
    const which = `${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`
    return [
      `${name} ${since} (${which}), and no changeset names it. Say what changed: which amounts, from which day, by which document: npm run pnpm -- changeset`,
    ]
  })

const git = (...args) => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter(line => line !== '') : undefined
}

const read = folder => {
  const { name, version } = readJson(join(folder, 'package.json'))
  const path = relative(root, folder)
  const tag = `${name}@${version}`
  const inside = files => (files ?? []).map(file => relative(path, file).replaceAll('\\', '/'))
  const released = git('rev-parse', '--verify', '--quiet', `refs/tags/${tag}`) !== undefined
  const changelog = join(folder, 'CHANGELOG.md')
  return {
    name,
    version,
    released,
    versioned: existsSync(changelog) && readFileSync(changelog, 'utf8').includes(`## ${version}\n`),
    changed: released
      ? [
          ...inside(git('diff', '--name-only', tag, '--', path)),
          ...inside(git('ls-files', '--others', '--exclude-standard', '--', path)),
        ]
      : inside(git('ls-files', '--cached', '--others', '--exclude-standard', '--', path)),
  }
}

if (isMain(import.meta.url)) {
  if (git('rev-parse', '--git-dir') === undefined) console.log('changesets: skipped, since this is no git repository')
  else {
    const folder = join(root, '.changeset')
    const texts = readdirSync(folder)
      .filter(name => name.endsWith('.md') && name !== 'README.md')
      .map(name => readFileSync(join(folder, name), 'utf8'))
    report(missingChangesets(publishedFolders.map(read), namedIn(texts)))
  }
}
