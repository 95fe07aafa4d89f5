export type { PassThrough } from './heads.js'
export { type ReadJson, readJson } from './json.js'
export {
  type JsonLine,
  type JsonLines,
  type ReadLinesOptions,
  readLines,
  type StreamLines,
  streamLines,
} from './lines.js'
export { type ReadRecordsOptions, type RecordRow, type RecordsReading, readRecords } from './read-records.js'
export {
  type ReadTablesOptions,
  readTables,
  type StreamTable,
  type StreamTableOptions,
  streamTable,
  type TablesReading,
} from './read-tables.js'
export type { Table, TableRow } from './table.js'
export type { Chunks } from './text-stream.js'
