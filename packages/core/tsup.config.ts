import { readdirSync } from 'node:fs'
import { library } from '@minzheng/presets/tsup'

/** Every file is built by itself, so that a plain function comes without the zod of the schema beside it. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => `src/${file}`)

export default library({ entry: files })
