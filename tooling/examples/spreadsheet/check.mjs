import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readTables } from '@minzheng/tables'
import { minzheng, withFolder } from '../tools.mjs'

const run = promisify(execFile)

/** A workbook goes in and one comes out: a row a household, in yuan. */
export const check = () =>
  withFolder(async folder => {
    const [roster, answers] = ['roster.xlsx', 'answers.xlsx'].map(name => join(folder, name))
    const [node, command] = minzheng
    await run(node, [join(import.meta.dirname, 'roster.mjs'), roster])
    await run(node, [
      command,
      'assess',
      'dibao',
      '--facts',
      roster,
      '--place',
      '350200',
      '--on',
      '2023-03-15',
      '--lang',
      'zh',
      '--out',
      answers,
    ])
    const { tables } = await readTables(await readFile(answers), { name: 'answers.xlsx' })
    const { head, rows } = tables[0]
    const benefit = head.findIndex(name => name.startsWith('每月低保金'))
    assert.deepEqual(
      rows.map(({ cells }) => cells[benefit]),
      [1210, 1005],
      head.join(),
    )
  })
