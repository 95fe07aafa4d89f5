import type { Domain } from '@minzheng/core'
import { domainWords } from './domain-words.js'
import type { TaskKind } from './task-kind.js'
import { taskWords } from './task-words.js'
import { voter } from './vote.js'

/** A kind of task that words speak of, and how surely: 0 where nothing is known of it, towards 1. */
export interface ProposedTaskKind {
  readonly kind: TaskKind
  readonly confidence: number
}

/** The first word of a task is mostly what is done; it counts this much more. */
const kindIn = /* @__PURE__ */ voter(taskWords, 1)
const domainIn = /* @__PURE__ */ voter(domainWords)

/**
 * The kind of a task, proposed from its words (`建立会商机制`: `mechanism-set-up`). The confidence is the share of what speaks for
 * it in all that speaks for any kind; words that say nothing of it are `other`, with 0.
 */
export const proposeTaskKind = (words: string): ProposedTaskKind => {
  const { kind = 'other', confidence } = kindIn(words)
  return { kind, confidence }
}

/**
 * The domain that a task is of: by its words and those of the heading right above it together, else by the headings further up;
 * `undefined` where none of them says.
 */
export const proposeDomain = (words: string, [nearest = '', ...others]: readonly string[] = []): Domain | undefined =>
  [`${words}，${nearest}`, ...others].map(text => domainIn(text).kind).find(domain => domain !== undefined)
