// What the checks of the examples share.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The command, as it was built. */
export const minzheng = [process.execPath, join(import.meta.dirname, '../../packages/cli/dist/bin.js')]

/** Does something in a folder that is removed afterwards. */
export const withFolder = async act => {
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-example-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
