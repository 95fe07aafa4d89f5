// How fast a CSV table is read, beside a public CSV parser on the same bytes; that the time grows with the rows and no faster; how
// much memory a million rows take that are read as they come; and what a schema adds. `node tables.mjs <name> <rows>` measures one.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { count, date, fen, ifKnown, share, yesIfSaid } from '@minzheng/core/fields'
import { readRecords, readTables, streamLines, streamTable } from '@minzheng/tables'
import papaparse from 'papaparse'
import * as z from 'zod'
import { medianCpu, report } from './lib/measure.mjs'

const Household = z.object({
  wage: ifKnown(fen('月工资', 'Monthly wage', { per: 'month' })),
  people: ifKnown(count('家庭人数', 'People in the family', { unit: 'person' })),
  paid: ifKnown(share('补贴比例', 'Share that is paid')),
  applied: ifKnown(date('申请日期', 'Date of the application')),
  hasCar: yesIfSaid('有车', 'Owns a car'),
})
const passThrough = ['编号', '住址']

const head = '编号,月工资（元）,家庭人数,补贴比例,申请日期,有车,住址\n'
const row = number =>
  `${number},"${1 + (number % 9)},${String(number % 1000).padStart(3, '0')}.50",${1 + (number % 6)},${number % 100}%,2024/${1 + (number % 12)}/${1 + (number % 28)},${number % 2 ? '是' : '否'},某区第${number % 400}号楼\n`
const line = number =>
  `{"编号":${number},"wage":${number % 9000},"people":${1 + (number % 6)},"住址":"某区第${number % 400}号楼"}\n`

/** Bytes of so many rows, made as they are read. */
function* chunksOf(rows, of, first = '') {
  let text = first
  for (let number = 1; number <= rows; number++) {
    text += of(number)
    if (text.length > 40_000 || number === rows) {
      yield Buffer.from(text)
      text = ''
    }
  }
}
const bytesOf = rows => Buffer.concat([...chunksOf(rows, row, head)])

/** The most memory that the process held, in MB, above what it held before. */
const memory = work => {
  const before = process.resourceUsage().maxRSS
  work()
  return (process.resourceUsage().maxRSS - before) / 1024
}
/** All pieces of a stream; what one holds is let go with it. */
const counted = (pieces, sizeOf) => {
  let rows = 0
  for (const piece of pieces) rows += sizeOf(piece)
  return rows
}
const streamed = rows => counted(streamTable(chunksOf(rows, row, head)), table => table.rows.length)
const asRecords = rows =>
  counted(streamTable(chunksOf(rows, row, head)), table => {
    const read = readRecords(table, Household, { passThrough })
    if (read.problems.some(({ severity }) => severity === 'error') || read.rows.some(({ record }) => !record))
      throw new Error('a row could not be read')
    return read.rows.length
  })
const lines = rows => counted(streamLines(chunksOf(rows, line)), piece => piece.lines.length)

const few = rows => (rows >= 1_000_000 ? { runs: 3, warmUp: 1 } : { runs: 9, warmUp: 2_000_000 / rows / 10 })
const cpu = (rows, work) => medianCpu(work, few(rows))
const fewPieces = bytes => {
  const pieces = []
  for (let at = 0; at < bytes.length; at += 65_536) pieces.push(bytes.subarray(at, at + 65_536))
  return pieces
}

const alone = {
  ours: rows => {
    const pieces = fewPieces(bytesOf(rows))
    return cpu(rows, () => counted(streamTable(pieces), table => table.rows.length))
  },
  peer: rows => {
    const pieces = fewPieces(bytesOf(rows))
    return cpu(rows, () => {
      // What the peer asks of its caller: the text, piece by piece, of a file that is UTF-8.
      const decoder = new TextDecoder('utf-8', { fatal: true })
      const text = pieces.map(piece => decoder.decode(piece, { stream: true })).join('')
      let read = 0
      papaparse.parse(text, {
        step: () => {
          read++
        },
      })
      return read
    })
  },
  whole: async rows => {
    const bytes = bytesOf(rows)
    const start = process.cpuUsage()
    const { tables } = await readTables(bytes)
    const { user, system } = process.cpuUsage(start)
    if (tables[0].rows.length !== rows) throw new Error('rows are missing')
    return (user + system) / 1000
  },
  records: rows => cpu(rows, () => asRecords(rows)),
  making: rows => cpu(rows, () => counted(chunksOf(rows, row, head), () => 1)),
  rowsMemory: rows => memory(() => streamed(rows)),
  recordsMemory: rows => memory(() => asRecords(rows)),
  linesMemory: rows => memory(() => lines(rows)),
}

const inItsOwnProcess = (name, rows) =>
  Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, String(rows)]))

const tables = () => {
  let good = true
  const times = new Map()
  console.log('a CSV file of seven columns, one quoted, by CPU time, each in its own process')
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const [ours, peer] = [inItsOwnProcess('ours', rows), inItsOwnProcess('peer', rows)]
    times.set(rows, ours)
    console.log(`${rows.toLocaleString('en-US')} rows`)
    report('  minzheng, in pieces of 64 KB, with encoding, head and lines, ms', ours)
    report('  papaparse, cells alone, ms', peer)
    good = report('  times as fast as papaparse', peer / ours, { atLeast: 0.8 }) && good
  }
  good =
    report('a hundred times the rows take (times)', times.get(1_000_000) / times.get(10_000), { atMost: 150 }) && good
  report('a million rows at once (readTables), ms', inItsOwnProcess('whole', 1_000_000))
  const making = inItsOwnProcess('making', 1_000_000)
  report('a million rows as records by a schema, ms', inItsOwnProcess('records', 1_000_000) - making)
  for (const [name, what] of [
    ['rowsMemory', 'rows of CSV'],
    ['recordsMemory', 'records of CSV'],
    ['linesMemory', 'values of NDJSON'],
  ])
    good =
      report(`a million ${what}, read as they come, take at most (MB)`, inItsOwnProcess(name, 1_000_000), {
        atMost: 150,
      }) && good
  return good
}

const [name, rows] = process.argv.slice(2)
if (name) console.log(await alone[name](Number(rows)))
else if (!tables()) process.exitCode = 1
