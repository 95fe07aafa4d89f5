// Lists through the command: 10 k, 100 k and 1 M invented rows of CSV and NDJSON, one in a hundred of them bad, each with its own
// place and day. Time grows with the rows and memory does not; every row comes out, with its line and id.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'minzheng-lists-'))
const places = ['321000', '350200', '500112', '430202']
const days = ['2021-03-01', '2023-07-01', '2024-06-01', '2022-09-01']
const isBad = index => index % 100 === 7

const rowOf = {
  csv: index =>
    `n${index},${places[index % 4]},${days[(index >> 2) % 4]},dibao,urban,${isBad(index) ? 'x' : (index % 60) / 1000},0.033,0.04`,
  ndjson: index =>
    JSON.stringify({
      id: `n${index}`,
      place: places[index % 4],
      date: days[(index >> 2) % 4],
      recipient: isBad(index) ? 'dibo' : 'dibao',
      area: 'urban',
      cpi: (index % 60) / 1000,
      scpi: 0.033,
      food: 0.04,
    }),
}

const write = async (path, format, count) => {
  const file = createWriteStream(path)
  if (format === 'csv') file.write('id,place,date,recipient,area,cpi,scpi,food\n')
  for (let from = 0; from < count; from += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, count - from) }, (_, index) => rowOf[format](from + index))
    if (!file.write(`${rows.join('\n')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** The command in a process of its own, which says at its end how much memory it took. */
const run = (input, output) => {
  const code = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS)); process.argv.splice(1, 0, '${main}'); await import('${main}')`
  const argv = [
    '--input-type=module',
    '-e',
    code,
    'assess',
    'price-subsidy',
    '--facts',
    input,
    '--out',
    output,
    '--lang',
    'en',
  ]
  const begin = performance.now()
  const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  const [, peak] = /peak (\d+)/.exec(stderr) ?? []
  const [counts] = /\d+ rows: .*/.exec(stderr) ?? [stderr]
  return { seconds: (performance.now() - begin) / 1000, megabytes: Math.round(Number(peak) / 1024), counts }
}

const linesAndIds = async (path, format) => {
  let [rows, wrong] = [0, 0]
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const [line, id] =
      format === 'csv'
        ? (cells => [Number(cells[0]) - 2, cells[2]])(text.split(','))
        : (one => [one.line - 1, one.id])(JSON.parse(text))
    if (format === 'csv' && Number.isNaN(line)) continue
    if (line !== rows || id !== `n${rows}`) wrong++
    rows++
  }
  return { rows, wrong }
}

let failed = false
for (const format of ['csv', 'ndjson']) {
  const seconds = []
  for (const count of [10_000, 100_000, 1_000_000]) {
    const [input, output] = [join(folder, `in.${format}`), join(folder, `out.${format}`)]
    await write(input, format, count)
    const told = run(input, output)
    const { rows, wrong } = await linesAndIds(output, format)
    seconds.push(told.seconds)
    failed ||= rows !== count || wrong > 0
    console.log(
      `${format.padEnd(6)} ${String(count).padStart(7)} rows  ${told.seconds.toFixed(1).padStart(6)} s  ${String(told.megabytes).padStart(4)} MB  ${rows} out, ${wrong} without their line and id  (${told.counts})`,
    )
  }
  const growth = seconds[2] / seconds[1]
  failed ||= growth > 13
  console.log(`${format.padEnd(6)} ten times the rows take ${growth.toFixed(1)} times as long (at most 13)\n`)
}
rmSync(folder, { recursive: true })
if (failed) process.exitCode = 1
