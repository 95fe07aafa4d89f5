import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import { isProblemError, type LocalizedText, ProblemError, problem } from '@minzheng/core'
import { quoted } from './sql-text.js'

/** A column of a result, with the type that the engine gives it. */
export interface TypedColumn {
  readonly name: string
  readonly type: DuckDBType
}

/** The engine of a run: statements go in, rows come out, and what it says in anger is a problem that can be mended. */
export interface Database {
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<Record<string, unknown>[]>
  readonly columns: (sql: string) => Promise<TypedColumn[]>
  /** Loads rows of texts and numbers into a new table. */
  readonly load: (table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]) => Promise<void>
  /** Appends rows to a table, of typed values that are asked for one by one. */
  readonly append: (
    table: string,
    types: readonly DuckDBType[],
    rows: number,
    value: (row: number, column: number) => DuckDBValue,
  ) => Promise<void>
  readonly close: () => void
}

/** Rows of a chunk of the engine. */
const rowsOfChunk = 2048

/** How the engine may spend the machine. */
export interface DatabaseOptions {
  /** As `2GB`. */
  readonly memory: string
  readonly threads?: number | undefined
  /** Where what does not fit into memory is kept meanwhile. */
  readonly folder?: string | undefined
  readonly signal?: AbortSignal | undefined
}

const wrong = (code: string, message: LocalizedText, remedy: LocalizedText) =>
  new ProblemError(problem(code, 'error', [], message, remedy))

/** What the engine says of a text that it cannot read, and what that means. */
const whyUnread = [
  {
    code: 'file-encoding',
    when: /unicode|utf-?8/i,
    message: ['文件不是 UTF-8 编码。', 'The file is not in UTF-8.'],
    remedy: [
      '请转换编码，如 iconv -f GB18030 -t UTF-8 旧文件 > 新文件；由 Excel 存成的“Unicode 文本”用 -f UTF-16。',
      'Convert it, such as iconv -f GB18030 -t UTF-8 OLD > NEW; of "Unicode text" from Excel with -f UTF-16.',
    ],
  },
  {
    code: 'line-too-long',
    when: /maximum line size/i,
    message: ['有一行超过 16,000,000 字节。', 'A line is longer than 16,000,000 bytes.'],
    remedy: [
      '请检查是否有引号没有合上，或行的结尾丢失。',
      'See whether a quote is not closed, or the ends of lines were lost.',
    ],
  },
  {
    code: 'line-ends-mixed',
    when: /state machine/i,
    message: ['文件中行的结尾不一致（LF 和 CRLF）。', 'The lines of the file do not end alike (LF and CRLF).'],
    remedy: [`请统一为 LF：tr -d '\\r' < 旧文件 > 新文件。`, `Make them LF: tr -d '\\r' < OLD > NEW.`],
  },
] as const

/** What an error of the engine means, where it is not a fault of the library. */
export const told = (error: unknown): Error | undefined => {
  const text = error instanceof Error ? error.message : String(error)
  if (/No space left|File too large|Disk quota|failed to offload data block|max_temp_directory_size/i.test(text))
    return wrong(
      'disk-full',
      {
        zh: '磁盘已满，运算已停止。',
        en: 'The disk is full; the run was stopped.',
      },
      {
        zh: '请腾出空间后以同样的参数重新运行；有部分已完成的，从停下处继续。',
        en: 'Free some space and run the same again: where parts are finished it goes on behind them.',
      },
    )
  if (/^Out of Memory Error/i.test(text))
    return wrong(
      'memory-too-small',
      { zh: `内存不够：${text.split('\n')[0]}`, en: `The memory does not suffice: ${text.split('\n')[0]}` },
      { zh: '请增大 memory，或减小 partRows。', en: 'Allow more memory, or fewer rows in a part (partRows).' },
    )
  const unread = whyUnread.find(({ when }) => when.test(text))
  if (unread) {
    const [, line] = /^Invalid Input Error: CSV Error on Line: (\d+)/.exec(text) ?? []
    const { code, message, remedy } = unread
    return new ProblemError({
      ...problem(code, 'error', [], message, remedy),
      ...(line === undefined ? {} : { line: Number(line) }),
    })
  }
  if (
    /^(IO Error|Invalid Input Error|Invalid Error|Serialization Error|Conversion Error: .*parquet)|Snappy|ZSTD|thrift|TProtocol|parquet file/i.test(
      text,
    )
  )
    return wrong(
      'file-unreadable',
      { zh: `文件读不出：${text.split('\n')[0]}`, en: `A file cannot be read: ${text.split('\n')[0]}` },
      { zh: '请检查文件是否存在、是否完整。', en: 'See that the file is there and whole.' },
    )
  return undefined
}

/** Opens an engine in this process. */
export const openDatabase = async ({ memory, threads, folder, signal }: DatabaseOptions): Promise<Database> => {
  const { string } = quoted
  let instance: DuckDBInstance
  try {
    instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      ...(threads === undefined ? {} : { threads: String(threads) }),
      ...(folder === undefined ? {} : { temp_directory: folder }),
      // Nothing is fetched from anywhere while people's data are read.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
  } catch (error) {
    throw wrong(
      'engine-setting',
      { zh: `数据引擎不接受该设置：${String(error)}`, en: `The engine does not take this setting: ${String(error)}` },
      { zh: 'memory 写成 2GB 这样的形式。', en: 'Write memory as 2GB.' },
    )
  }
  const connection: DuckDBConnection = await instance.connect()
  const interrupt = () => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      if (isProblemError(error)) throw error
      throw told(error) ?? error
    }
  }
  return {
    run: sql => asked(async () => void (await connection.run(sql))),
    rows: sql =>
      asked(async () => (await connection.runAndReadAll(sql)).getRowObjectsJS() as Record<string, unknown>[]),
    columns: sql =>
      asked(async () => {
        const result = await connection.run(`SELECT * FROM (${sql}) LIMIT 0`)
        return result.columnNames().map((name, index) => ({ name, type: result.columnType(index) }))
      }),
    load: (table, columns, rows) =>
      asked(async () => {
        await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.join(', ')})`)
        const cell = (value: unknown) =>
          value === null || value === undefined ? 'NULL' : typeof value === 'string' ? string(value) : String(value)
        for (let at = 0; at < rows.length; at += 500)
          await connection.run(
            `INSERT INTO ${table} VALUES ${rows
              .slice(at, at + 500)
              .map(row => `(${row.map(cell).join(', ')})`)
              .join(', ')}`,
          )
      }),
    append: (table, types, rows, value) =>
      asked(async () => {
        const appender = await connection.createAppender(table)
        for (let from = 0; from < rows; from += rowsOfChunk) {
          signal?.throwIfAborted()
          const length = Math.min(rowsOfChunk, rows - from)
          const chunk = DuckDBDataChunk.create(types, length)
          chunk.setColumns(types.map((_, column) => Array.from({ length }, (_, row) => value(from + row, column))))
          appender.appendDataChunk(chunk)
        }
        appender.closeSync()
      }),
    close: () => {
      signal?.removeEventListener('abort', interrupt)
      connection.closeSync()
      instance.closeSync()
    },
  }
}
