import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createService } from '@minzheng/service'
import { listen } from '@minzheng/service/node'

/** The client prints the benefit, its reasons with the article, and what is wrong with a misspelt fact. */
export const check = async () => {
  const { url, stop } = await listen(createService(), { port: 0 })
  try {
    const { stdout } = await promisify(execFile)('python3', [join(import.meta.dirname, 'client.py'), url])
    assert.match(stdout, /^每月 435\.00 元\n/)
    assert.match(stdout, /最低生活保障审核确认办法.*第.+条/s)
    assert.match(stdout, /savngs.*savings/s)
  } finally {
    await stop()
  }
}
