// `minzheng run` as it is built, under what befalls a long run: killed at five moments and gone on with, a full disk, files that are cut
// off or broken, two at once. Each leaves the whole result or none, says what is wrong, and comes to the same bytes in the end.
//   npm run pnpm -- run build && node tooling/checks/population-run.mjs [households, 60000]

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const households = Number(process.argv[2] ?? 60_000)
const command = join(dirname(fileURLToPath(import.meta.url)), '../../packages/cli/dist/bin.js')
const folder = mkdtempSync(join(tmpdir(), 'minzheng-population-run-'))
const at = name => join(folder, name)
let failures = 0

const say = (what, isGood, more = '') => {
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${what}${isGood || more === '' ? '' : `\n     ${more}`}`)
  if (!isGood) failures++
}

const minzheng = (argv, options = {}) => {
  const made = spawnSync(process.execPath, [command, ...argv, '--lang', 'en'], { encoding: 'utf8', ...options })
  return { code: made.status, signal: made.signal, out: made.stdout, err: made.stderr }
}

const runArgs = (out, { cases = at('data/cases-*.csv'), members = at('data/members-*.csv'), more = [] } = {}) => [
  'run',
  'dibao',
  '--in',
  cases,
  '--members',
  members,
  '--members-key',
  'id',
  '--out',
  out,
  '--part-rows',
  String(Math.ceil(households / 12)),
  // Says of each row of a text that it is invented.
  '--ignore',
  'synthetic',
  ...more,
]

const digests = out =>
  Object.fromEntries(
    readdirSync(out)
      .toSorted()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  )
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const bash = line => spawnSync('bash', ['-c', line])
const addsUp = ({ rows, decided, undetermined, rejected }) => rows === decided + undetermined + rejected

/** A run that is killed as soon as `isMoment` says so, of what it has said so far. */
const killedWhen = (out, isMoment) =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [command, ...runArgs(out)], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', text => {
      said += text
    })
    const watch = setInterval(() => isMoment(said) && child.kill('SIGKILL'), 5)
    child.on('exit', (_, signal) => {
      clearInterval(watch)
      resolve(signal === 'SIGKILL')
    })
  })

const linesOf = said => said.split('\n').length - 1

const main = async () => {
  const made = minzheng([
    'population',
    'generate',
    '--program',
    'dibao',
    '--households',
    String(households),
    '--place',
    '110000',
    '370300',
    '--on',
    '2023-09-15',
    '2024-06-15',
    '--unknown',
    '0.01',
    '--invalid',
    '0.01',
    '--format',
    'csv',
    '--out',
    at('data'),
  ])
  if (made.code !== 0) throw new Error(made.err)

  const whole = minzheng(runArgs(at('whole'), { more: ['--json'] }))
  const { counts } = JSON.parse(whole.out)
  say(
    `${counts.rows} rows = ${counts.decided} decided + ${counts.undetermined} undetermined + ${counts.rejected} rejected`,
    addsUp(counts) && counts.rows === households && counts.rejected > 0,
  )
  const expected = digests(at('whole'))

  const moments = {
    'as soon as its folder is there': out => () => existsSync(`${out}.partial`),
    'before its first part is finished': () => said => linesOf(said) >= 1,
    'behind its second part': () => said => linesOf(said) >= 3,
    'while a file is written': out => () =>
      existsSync(`${out}.partial`) && readdirSync(`${out}.partial`).some(name => name.endsWith('.half')),
    'before its last part': () => said => linesOf(said) >= 11,
  }
  for (const [index, [moment, of]] of Object.entries(moments).entries()) {
    const out = at(`killed-${index}`)
    const wasKilled = await killedWhen(out, of(out))
    say(`killed ${moment}: no result`, wasKilled && !existsSync(out))
    const again = minzheng(runArgs(out))
    say('  and gone on with: the same bytes', again.code === 0 && isSame(digests(out), expected), again.err)
  }

  const two = at('two')
  const first = killedWhen(two, said => linesOf(said) >= 6)
  while (!existsSync(`${two}.lock`)) await new Promise(resolve => setTimeout(resolve, 5))
  const second = minzheng(runArgs(two))
  say('two at once: the second is refused', second.code === 1 && second.err.includes('[run-under-way]'), second.err)
  await first
  const third = minzheng(runArgs(two))
  say('  and its lock is taken over when it is killed', third.code === 0 && isSame(digests(two), expected), third.err)

  const limited = at('limited')
  const kilobytes = Math.ceil(
    Math.max(...readdirSync(at('whole')).map(name => statSync(join(at('whole'), name)).size)) / 2048,
  )
  const full = spawnSync(
    'bash',
    [
      '-c',
      `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`,
      'bash',
      process.execPath,
      command,
      ...runArgs(limited),
      '--lang',
      'en',
    ],
    { encoding: 'utf8' },
  )
  say(
    'no file may be that large: said, and no result',
    full.status === 1 && full.stderr.includes('[disk-full]') && !existsSync(limited),
    full.stderr,
  )
  const room = minzheng(runArgs(limited))
  say('  and gone on with: the same bytes', room.code === 0 && isSame(digests(limited), expected), room.err)
  mkdirSync(at('small'))
  if (bash(`mount -t tmpfs -o size=1m tmpfs ${at('small')}`).status === 0) {
    try {
      const out = join(at('small'), 'out')
      const { code, err } = minzheng(runArgs(out))
      say('a full disk: said, and no result', code === 1 && err.includes('[disk-full]') && !existsSync(out), err)
      bash(`mount -o remount,size=200m ${at('small')}`)
      const more = minzheng(runArgs(out))
      say(
        '  and gone on with when there is room: the same bytes',
        more.code === 0 && isSame(digests(out), expected),
        more.err,
      )
    } finally {
      bash(`umount ${at('small')}`)
    }
  } else console.log('skip a full disk: only root may mount a small one')

  const refused = (what, code, options, file) => {
    const out = at(`refused-${what.replaceAll(' ', '-')}`)
    const said = minzheng(runArgs(out, options))
    const isGood = said.code === 1 && said.err.includes(`[${code}]`) && (file === undefined || said.err.includes(file))
    say(
      `${what}: said, nothing left`,
      isGood && !existsSync(out) && !existsSync(`${out}.partial`) && !existsSync(`${out}.lock`),
      said.err || said.out,
    )
  }
  const kept = readdirSync(at('whole')).find(name => name.startsWith('decided'))
  copyFileSync(join(at('whole'), kept), at('cut.parquet'))
  truncateSync(at('cut.parquet'), statSync(at('cut.parquet')).size >> 1)
  refused('a Parquet cut off', 'file-unreadable', { cases: at('cut.parquet') }, 'cut.parquet')

  const csv = minzheng([
    'population',
    'generate',
    '--program',
    'dibao',
    '--households',
    '2000',
    '--place',
    '110000',
    '--on',
    '2024-06-15',
    '--format',
    'csv',
    '--out',
    at('csv'),
  ])
  if (csv.code !== 0) throw new Error(csv.err)
  const [cases, members] = ['cases', 'members'].map(kind =>
    join(
      at('csv'),
      readdirSync(at('csv')).find(name => name.startsWith(kind)),
    ),
  )
  const changed = (name, from, change) => {
    const lines = readFileSync(from, 'utf8').split('\n')
    writeFileSync(at(name), change(lines).join('\n'))
    return at(name)
  }
  const without = column => lines => {
    const place = lines[0].split(',').indexOf(column)
    return lines.map(line =>
      line
        .split(',')
        .filter((_, index) => index !== place)
        .join(','),
    )
  }
  refused('a column missing', 'column-missing', { cases, members: changed('few.csv', members, without('birth')) })
  for (const [code, line] of [
    ['member-line-broken', '7,applicant,1980-01-01'],
    ['file-torn', '7,"applicant'],
  ])
    refused(
      `a line of the members broken, ${code}`,
      code,
      { cases, members: changed('broken-members.csv', members, lines => lines.toSpliced(1000, 0, line)) },
      'broken-members.csv',
    )

  const rejected = (what, reasons, options, rows = {}) => {
    const out = at(`rejected-${what.replaceAll(' ', '-')}`)
    const said = minzheng(runArgs(out, { cases, members, ...options, more: ['--json'] }))
    if (said.code !== 0) return say(what, false, said.err)
    const manifest = JSON.parse(said.out)
    const found = Object.keys(manifest.reasons)
    const isGood =
      reasons.every(reason => found.includes(reason)) &&
      Object.entries(rows).every(([name, count]) => manifest.counts[name] === count)
    return say(
      `${what}: rejected for ${reasons.join(', ')}`,
      isGood && addsUp(manifest.counts),
      JSON.stringify([manifest.counts, manifest.reasons]),
    )
  }
  const cell = (column, value) => lines => {
    const place = lines[0].split(',').indexOf(column)
    return lines.map((line, index) => (index !== 1000 ? line : line.split(',').with(place, value).join(',')))
  }
  rejected(
    'a broken line in the middle',
    ['line-broken'],
    { cases: changed('broken.csv', cases, lines => lines.toSpliced(1000, 0, 'what,"is" this')) },
    { rows: 2001 },
  )
  rejected(
    'a household twice',
    ['key-twice'],
    { cases: changed('twice.csv', cases, lines => lines.toSpliced(1000, 0, lines[10])) },
    { rows: 2001, rejected: 2 },
  )
  rejected(
    'a member without a household',
    ['case-missing'],
    { members: changed('lone.csv', members, lines => lines.toSpliced(1000, 0, lines[10].replace(/^\d+/, '999999'))) },
    { rejected: 0 },
  )
  rejected(
    'a household without members',
    ['group-size:members'],
    { cases: changed('alone.csv', cases, lines => lines.toSpliced(1000, 0, lines[10].replace(/^\d+/, '999999'))) },
    { rejected: 1 },
  )
  rejected(
    'a value of another type',
    ['unreadable:savings'],
    { cases: changed('type.csv', cases, cell('savings', 'much')) },
    { rejected: 1 },
  )
  rejected(
    'a value out of bounds',
    ['out-of-bounds:savings'],
    { cases: changed('bounds.csv', cases, cell('savings', '-1')) },
    { rejected: 1 },
  )
  rejected(
    'a number that nothing can count with',
    ['out-of-bounds:savings'],
    { cases: changed('huge.csv', cases, cell('savings', '900000000000000000')) },
    { rejected: 1 },
  )
  rejected(
    'a word that is none',
    ['not-an-option:area'],
    { cases: changed('word.csv', cases, cell('area', 'sea')) },
    { rejected: 1 },
  )
  rejected(
    'a day that is none',
    ['unreadable:date'],
    { cases: changed('day.csv', cases, cell('date', '2024-02-30')) },
    { rejected: 1 },
  )
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failures > 0) {
  console.error(`${failures} failed`)
  process.exitCode = 1
}
