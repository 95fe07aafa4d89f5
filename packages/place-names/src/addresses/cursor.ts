/** A text that is read from its beginning on. */
export interface Cursor {
  /** What is not read yet, without a space before it. */
  readonly rest: string
  /** Reads what has the shape, where `keep` takes it; else nothing is read. */
  read(shape: RegExp, keep: (match: RegExpExecArray) => boolean): boolean
}

export const cursorOf = (text: string): Cursor => {
  let left = text
  const rest = (): string => (left.startsWith(' ') ? left.slice(1) : left)
  return {
    get rest() {
      return rest()
    },
    read(shape, keep) {
      const ahead = rest()
      const match = shape.exec(ahead)
      if (!match || !keep(match)) return false
      left = ahead.slice(match[0].length)
      return true
    },
  }
}
