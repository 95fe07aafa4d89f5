import { type PlainDate, type Problem, problem } from '@minzheng/core'

/** What tells the records of a register apart, and the first and last day of each (`null`: not begun; it goes on). */
interface Spells<T> {
  /** Before each code: `care-facility-twice`. */
  readonly code: string
  readonly key: (one: T) => string
  /** What a message calls a record; left out: the key. */
  readonly name?: (one: T) => string
  readonly first: (one: T) => PlainDate | null
  readonly last: (one: T) => PlainDate | null
  /** Whether a last day may be the first of the next: who moves to another bed has both on that day. Left out: not. */
  readonly handsOver?: boolean
}

/**
 * What is wrong with any register: `…-twice` where the same thing is there twice for a day, and `…-backwards` where the last day is
 * before the first, or there is one without a first. Who left and came back is there twice lawfully.
 */
export const spellProblems = <T>(
  records: readonly T[],
  { code, key, name = key, first, last, handsOver = false }: Spells<T>,
): Problem[] => {
  const meet = (a: T, b: T): boolean => {
    const [from, other] = [first(a), first(b)]
    if (from === null || other === null || from === other) return from === other
    if (handsOver && (last(a) === other || last(b) === from)) return false
    return from <= (last(b) ?? from) && other <= (last(a) ?? other)
  }
  const wrong = (what: string, index: number, zh: string, en: string) =>
    problem(`${code}-${what}`, 'error', [index], [zh, en], ['请核对登记。', 'Check the register.'])
  return records.flatMap((one, index) => {
    const [from, until] = [first(one), last(one)]
    return [
      ...(records.slice(0, index).some(other => key(other) === key(one) && meet(one, other))
        ? [wrong('twice', index, `“${name(one)}”登记了两次。`, `"${name(one)}" is on record twice.`)]
        : []),
      ...(until !== null && (from === null || until < from)
        ? [wrong('backwards', index, '终止早于起始。', 'It ends before it begins.')]
        : []),
    ]
  })
}
