import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPrograms, nationalPolicies } from '../../packages/minzheng/src/index.ts'
import { citationsInSource, citedArticles, nationalFigures, programVersions } from './cited.mjs'
import { compareDigest, writeDigest } from './digest.mjs'
import { citationsInYaml, figuresOfObservations, figuresOfPlan, figuresOfPolicy, yamlIn } from './figures.mjs'
import { publicEntries } from './public-exports.mjs'
import { publishedFolders, root } from './workspace.mjs'

const all = (files, read) => files.flatMap(([file, text]) => read(file, text))

const sources = publishedFolders.flatMap(folder =>
  readdirSync(join(folder, 'src'), { recursive: true })
    .filter(file => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
    .map(file => [
      relative(root, join(folder, 'src', file)).replaceAll('\\', '/'),
      readFileSync(join(folder, 'src', file), 'utf8'),
    ]),
)

const exported = async () => {
  const seen = new Map()
  for (const entry of publicEntries()) {
    if (entry.package === '@minzheng/seeds') continue
    for (const [name, value] of Object.entries(await import(/* @vite-ignore */ entry.file)))
      seen.set(`${entry.package} ${name}`, { package: entry.package, name, value })
  }
  return [...seen.values()]
}

const digests = {
  plans: () => all(yamlIn('seeds/plans'), figuresOfPlan),
  policies: () => all(yamlIn('seeds/policies'), figuresOfPolicy),
  observations: () =>
    all(
      yamlIn('seeds/observations').filter(([file]) => file.endsWith('published.yaml')),
      figuresOfObservations,
    ),
  citations: () => [...all(yamlIn('seeds'), citationsInYaml), ...all(sources, citationsInSource)],
  articles: async () => citedArticles(await exported()),
  programs: async () => programVersions(new Map((await loadPrograms()).map(({ program }) => [program.id, program]))),
  law: async () => nationalFigures(await nationalPolicies()),
}

const remedy = 'If this is right, state it: npm run pnpm -- run restate'
const few = messages =>
  [...messages.slice(0, 20), ...(messages.length > 20 ? [`… ${messages.length} in all`] : [])].join('\n')

describe('figures and citations are as they were stated', () => {
  it.each(Object.entries(digests))('%s', async (name, read) => {
    const file = join(root, 'tooling/checks/digests', `${name}.yaml`)
    const facts = await read()
    expect(facts.length).toBeGreaterThan(0)
    if (process.env.DIGESTS === 'restate') return writeFileSync(file, writeDigest(facts))
    const { changed, unheld } = compareDigest(existsSync(file) ? readFileSync(file, 'utf8') : '', facts)
    expect(changed, `${few(changed)}\n${remedy}\n`).toEqual([])
    if (process.env.DIGESTS === 'complete') expect(unheld, `not stated yet:\n${few(unheld)}\n${remedy}\n`).toEqual([])
  })
})
