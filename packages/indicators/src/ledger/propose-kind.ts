import type { TaskKind } from './task-kind.js'
import { taskWords } from './task-words.js'

/** A kind of task that words speak of, and how surely: 0 where nothing is known of it, towards 1. */
export interface ProposedTaskKind {
  readonly kind: TaskKind
  readonly confidence: number
}

type Votes = readonly (readonly [kind: TaskKind, weight: number])[]

/** Each word with the kinds that it speaks for, and the length of the longest; made when it is first asked for. */
let known: { readonly votes: ReadonlyMap<string, Votes>; readonly longest: number } | undefined

const vocabulary = () => {
  if (known) return known
  const votes = new Map<string, (readonly [TaskKind, number])[]>()
  for (const [kind, byWeight] of Object.entries(taskWords))
    for (const [weight, words] of Object.entries(byWeight))
      for (const word of words.split(' ')) {
        const vote = [kind as TaskKind, Number(weight)] as const
        const before = votes.get(word)
        if (before) before.push(vote)
        else votes.set(word, [vote])
      }
  known = { votes, longest: Math.max(...[...votes.keys()].map(word => word.length)) }
  return known
}

/** The first word of a task is mostly what is done; it counts this much more. */
const first = 1

/**
 * The kind of a task, proposed from its words (`建立会商机制`: `mechanism-set-up`). The confidence is the share of what speaks for
 * it in all that speaks for any kind; words that say nothing of it are `other`, with 0.
 */
export const proposeTaskKind = (words: string): ProposedTaskKind => {
  const { votes, longest } = vocabulary()
  const text = words.replace(/[\s“”"'‘’《》〈〉（）()]/g, '')
  const sums = new Map<TaskKind, number>()
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at)
    while (length > 0 && !votes.has(text.slice(at, at + length))) length--
    for (const [kind, weight] of votes.get(text.slice(at, at + length)) ?? [])
      sums.set(kind, (sums.get(kind) ?? 0) + weight + (at === 0 ? first : 0))
    at += Math.max(1, length)
  }
  let best: ProposedTaskKind = { kind: 'other', confidence: 0 }
  let most = 0
  let all = 1
  for (const sum of sums.values()) all += sum
  for (const kind of Object.keys(taskWords) as TaskKind[]) {
    const sum = sums.get(kind) ?? 0
    if (sum <= most) continue
    most = sum
    best = { kind, confidence: Math.round((100 * sum) / all) / 100 }
  }
  return best
}
