// A worker that knows the programs of lib/real-programs.mjs.
import { parentPort } from 'node:worker_threads'
import { childAllowance } from '@minzheng/child-welfare/child-allowance'
import { runColumns } from '@minzheng/rules/columns'
import { serveColumns } from '@minzheng/rules/workers'
import { dibao } from '@minzheng/social-assistance/dibao'
import { disabilitySubsidies } from '@minzheng/social-assistance/disability-subsidies'

serveColumns(
  parentPort,
  [dibao, childAllowance, disabilitySubsidies].flatMap(({ versions }) => versions),
  runColumns,
)
