/** How many characters are kept in all. */
const most = 8_000_000

/** Answers kept by what was asked; those that were not asked for the longest go first. */
export class Kept {
  readonly #texts = new Map<string, string>()
  #length = 0

  /** The answer, where it is still there. */
  get(key: string): string | undefined {
    const text = this.#texts.get(key)
    if (text === undefined) return undefined
    this.#texts.delete(key)
    this.#texts.set(key, text)
    return text
  }

  /** Keeps an answer, and lets others go until there is room. */
  set(key: string, text: string): void {
    const before = this.#texts.get(key)
    if (before !== undefined) return
    this.#texts.set(key, text)
    this.#length += text.length
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= most) break
      this.#texts.delete(oldest)
      this.#length -= length
    }
  }
}
