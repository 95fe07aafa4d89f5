// Spark with two worker processes of its own, and the policies broadcast to both.
import { join } from 'node:path'
import { answers } from './processes.mjs'
import { hasPackage, installPackage, openPython } from './python.mjs'

export const name = 'Spark'
export const dialect = 'spark'
export const missing = () => {
  if (!answers('java', ['-version'])) return 'no Java'
  return hasPackage('pyspark') ? undefined : 'no pyspark; pip install pyspark'
}
export const install = () => installPackage('pyspark')

export const open = async folder => {
  const session = await openPython('spark.py', [folder])
  return {
    version: session.version,
    async run(job, { ddl, statements }) {
      const out = statement => join(job.folder, `${statement}.spark.parquet`)
      const { outcomes } = await session.ask({
        ddl,
        tables: job.files.map(({ name: table, parquet }) => ({ name: table, parquet })),
        statements: statements.map(({ name: statement, text, view, read }) => ({
          name: statement,
          text,
          out: out(statement),
          ...(read && { view, read: { ...read, out: out(read.name) } }),
        })),
      })
      return outcomes.map(({ statement, refused, broadcast }) => {
        if (refused !== undefined) return { statement, refused }
        const note = statement === 'result' && !broadcast ? 'policies not broadcast' : undefined
        return { statement, parquet: `${out(statement)}/*.parquet`, note }
      })
    },
    stop: session.stop,
  }
}
