import { run } from '../src/main.js'

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as a shell would, with what it prints and its exit code. The clock stands still. */
export const minzheng = async (
  argv: readonly string[],
  { stdin = '', lang = 'en', terminal = false, columns = undefined as number | undefined, today = '2024-06-30' } = {},
): Promise<Said> => {
  let out = ''
  let err = ''
  const code = await run(argv, {
    stdout: text => {
      out += text
    },
    stderr: text => {
      err += text
    },
    stdin: async () => new TextEncoder().encode(stdin),
    env: { LANG: lang === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' },
    terminal: { stdout: terminal, stderr: terminal, columns },
    today: () => today,
  })
  return { code, out, err }
}
