import { runBlocks } from '@minzheng/rules/blocks'
import { realPrograms } from './lib/real-programs.mjs'

for (const { name, rule, policy, columns } of realPrograms()) {
  if (name !== process.argv[2]) continue
  const d = columns(300000)
  for (let i = 0; i < 15; i++) runBlocks(rule, d, policy, { length: 300000, checked: true })
}
