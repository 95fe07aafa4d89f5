/** A text without what only its print put into it: line ends at the width of a page, blanks between characters. */
export interface Unwrapped {
  readonly text: string
  /** Where words that stand there stand in the text as printed. */
  printed(span: readonly [start: number, end: number]): [start: number, end: number]
}

/** Makes a copy of a text in which parts of it are left out, and which knows where its own words stand in the text. */
export interface JoinedCopy {
  /** Leaves out what stands between two places, each behind the last; `instead` stands in the copy for it. */
  leaveOut(start: number, end: number, instead?: string): void
  /** The copy; `undefined` where nothing was left out. */
  finish(): Unwrapped | undefined
}

export const joinedCopy = (text: string): JoinedCopy => {
  let copy = ''
  let run = 0
  /** After so many units of the copy, so many of the text. */
  const copied: number[] = []
  const printed: number[] = []
  const at = (index: number): number => {
    let [low, high] = [0, copied.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (copied[middle]! <= index) low = middle + 1
      else high = middle
    }
    return low === 0 ? index : printed[low - 1]! + index - copied[low - 1]!
  }
  return {
    leaveOut: (start, end, instead = '') => {
      copy += text.slice(run, start) + instead
      run = end
      copied.push(copy.length)
      printed.push(end)
    },
    finish: () =>
      copied.length === 0
        ? undefined
        : {
            text: copy + text.slice(run),
            printed: ([start, end]) => [at(start), end > start ? at(end - 1) + 1 : at(start)],
          },
  }
}

/** What two steps leave out one after the other, the second of the copy of the first. */
export const inTurn = (
  text: string,
  first: (text: string) => Unwrapped | undefined,
  second: (text: string) => Unwrapped | undefined,
): Unwrapped | undefined => {
  const before = first(text)
  const after = second(before?.text ?? text)
  if (before === undefined || after === undefined) return before ?? after
  return { text: after.text, printed: span => before.printed(after.printed(span)) }
}
