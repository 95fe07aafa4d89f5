// npm run new topic <package> <id> [Chinese name] [English name]
// npm run new package <name> [Chinese name] [English name]
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { topicPackages } from '../checks/topic-list.mjs'
import { root } from '../checks/workspace.mjs'
import { changeset, packageFiles } from './package-files.mjs'
import { programTests, topicFiles, withTopic } from './topic.mjs'

const usage = `npm run new topic <package> <id> [Chinese name] [English name]
npm run new package <name> [Chinese name] [English name]

for example: npm run new topic social-assistance heating-subsidy 取暖补贴 "heating subsidy"`

const stop = message => {
  console.error(message)
  process.exit(2)
}

const write = (folder, files) => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    if (existsSync(file)) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`+ ${relative(root, file)}`)
  }
}

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return status
}

const pnpm = (...args) => ['npm', 'run', '--silent', 'pnpm', '--', ...args]

/** What follows from the topics is brought up to date, and what is lacking yet is said. */
const follow = (folder, ...more) => {
  run('node', 'tooling/checks/derived.mjs', '--write')
  run('node', 'tooling/checks/manifests.mjs', '--write')
  for (const step of more) run(...step)
  run(...pnpm('exec', 'biome', 'check', '--write', '--log-level=error', folder, 'packages/minzheng'))
  console.log('\nStill to be done (npm run pnpm -- run lint says it again):\n')
  if (run('node', 'tooling/checks/topics.mjs') === 0) console.log('nothing')
}

/** A row in the table of packages of the repository's README, before that of the umbrella. */
const listInReadme = (name, row) => {
  const file = join(root, name)
  writeFileSync(file, readFileSync(file, 'utf8').replace('| [`minzheng`]', `${row}\n| [\`minzheng\`]`))
  console.log(`  ${name}: one row`)
}

const isId = id => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')
const idRule = 'Write small letters, digits and hyphens, such as heating-subsidy.'

const newTopic = async (name, id, zh = '', en = '') => {
  const packages = await topicPackages()
  const home = packages.find(({ folder }) => folder === join(root, 'packages', name ?? ''))
  if (!home)
    stop(
      `There is no package of topics ${name}. There are ${packages.map(one => one.folder.split(/[\\/]/).at(-1)).join(', ')}.`,
    )
  if (!isId(id)) stop(`${id} is no id of a topic. ${idRule}`)
  const same = packages.find(({ topics }) => topics.some(topic => topic.id === id || topic.programs.includes(id)))
  if (same) stop(`${same.name} has ${id} already. Choose another id: one program bears it in the whole country.`)
  const all = home.topics.flatMap(topic => topic.covers ?? [])
  const covers = [...new Set(all)]
    .toSorted((a, b) => all.filter(one => one === b).length - all.filter(one => one === a).length)
    .slice(0, 1)
  write(join(home.folder, 'src', id), topicFiles({ id, zh, en, from: new Date().toISOString().slice(0, 10) }))
  write(home.folder, programTests)
  const file = join(home.folder, 'src/topics.ts')
  writeFileSync(file, withTopic(readFileSync(file, 'utf8'), { id, zh, en, covers }))
  console.log(`  ${relative(root, file)}: one line`)
  follow(relative(root, home.folder))
}

const newPackage = (name, zh = name, en = name) => {
  if (!isId(name)) stop(`${name} is no name of a package. ${idRule}`)
  const folder = join(root, 'packages', name)
  if (existsSync(join(folder, 'package.json'))) stop(`${relative(root, folder)} is there already.`)
  write(folder, packageFiles({ name, zh, en }))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  write(root, { [`.changeset/${name}.md`]: changeset({ name, zh, en }) })
  listInReadme('README.md', `| [\`@minzheng/${name}\`](packages/${name}) | ${en} |`)
  listInReadme('README.zh-CN.md', `| [\`@minzheng/${name}\`](packages/${name}/README.zh-CN.md) | ${zh} |`)
  follow(relative(root, folder), pnpm('install', '--no-frozen-lockfile', '--prefer-offline', '--reporter=silent'))
}

const [kind, ...args] = process.argv.slice(2)
if (kind === 'topic') await newTopic(...args)
else if (kind === 'package') newPackage(...args)
else stop(usage)
