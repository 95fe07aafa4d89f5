import type { Problem } from '@minzheng/core'
import { readYaml } from '@minzheng/core/yaml'
import { checkDocument } from './check-document.js'
import type { CheckOptions } from './check-values.js'
import type { PolicyDocument } from './document.js'
import { placedIn, remember } from './origin.js'

export type { CheckOptions } from './check-values.js'
export { policyDocumentJsonSchema } from './document-schema.js'

/** A document, or everything that is wrong with its text. */
export interface ReadDocument {
  /** Absent where anything is wrong with it. */
  readonly document?: PolicyDocument
  readonly problems: readonly Problem[]
}

/**
 * A policy document as text (YAML, and so JSON): the document, or everything that is wrong with it in one pass, each problem
 * with the file, the line, the path and the remedy. Never throws, whatever the text.
 */
export const readPolicyDocument = (text: string, file: string, options: CheckOptions): ReadDocument => {
  const { data, lineOf, problems: ofForm } = readYaml(text, { asWritten: true })
  const here = (problem: Problem): Problem => placedIn({ file, lineOf }, problem)
  if (data === undefined) return { problems: ofForm.map(here) }
  const checked = checkDocument(data, options)
  const problems = [...ofForm, ...checked.problems].map(here)
  if (!('document' in checked) || problems.some(({ severity }) => severity === 'error')) return { problems }
  const { document } = checked
  remember(document, { file, lineOf })
  return { document, problems }
}
