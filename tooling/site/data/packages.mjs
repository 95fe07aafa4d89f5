// What the pages say of packages: what each says of itself, its topics, and its exports by the path that an app imports.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy, publishedFolders, readJson } from '../../checks/workspace.mjs'

const readmes = { zh: 'README.zh-CN.md', en: 'README.md' }

/** The first paragraph of a README, below its title and the link to the other language, without marks. */
const leadOf = (folder, language) => {
  const [lead] = readFileSync(join(folder, readmes[language]), 'utf8')
    .split(/\n{2,}/)
    .filter(paragraph => !/^(#|\[[^\]]+\]\([^)]+\)$)/.test(paragraph.trim()))
  return lead
    .replaceAll(/\n/g, language === 'zh' ? '' : ' ')
    .replaceAll(/[*`]/g, '')
    .trim()
}

/** Every published package: `exported` are its exports, `topics` are those of its list of topics with their programs. */
export const packageData = (topicPackages, programs, exported) =>
  publishedFolders.map(folder => {
    const { name, bin } = readJson(join(folder, 'package.json'))
    const { topics = [] } = topicPackages.find(one => one.name === name) ?? {}
    return {
      name,
      id: name.split('/').at(-1),
      lead: { zh: leadOf(folder, 'zh'), en: leadOf(folder, 'en') },
      isCommand: bin !== undefined,
      topics: topics.map(topic => ({ ...topic, programs: programs.filter(({ id }) => topic.programs.includes(id)) })),
      paths: [
        ...groupBy(
          exported.filter(one => one.package === name),
          ({ path }) => path,
        ),
      ].map(([path, exports]) => ({ path, exports: exports.toSorted((a, b) => (a.name < b.name ? -1 : 1)) })),
    }
  })
