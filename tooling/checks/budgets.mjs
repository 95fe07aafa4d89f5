// What each import may cost: the list of .size-limit.json, and for each topic what its line in topics.ts allows it.
import { join } from 'node:path'
import { topicPackages } from './topic-list.mjs'
import { readJson, root } from './workspace.mjs'

const apart = ['zod', 'date-fns', '@date-fns/utc', 'pinyin-pro']

export default [
  ...readJson(join(root, '.size-limit.json')).map(one => ({ ...one, path: join(root, one.path) })),
  ...(await topicPackages()).flatMap(({ folder, name, topics }) =>
    topics.map(({ id, kB }) => ({
      name: `${name}/${id}`,
      path: join(folder, 'dist', id, 'index.js'),
      ignore: apart,
      limit: `${kB} kB`,
    })),
  ),
]
