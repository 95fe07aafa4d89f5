interface Shared {
  /** Its name in Chinese, as the READMEs list it. */
  readonly zh: string
  /** Its name in English. */
  readonly en: string
  /**
   * The ids of the programs that it holds. Each is exported under its id in camel case (`old-age-allowance`:
   * `oldAgeAllowance`), and what holds of it in the whole country under that name and `National`.
   */
  readonly programs?: readonly string[]
  /** The most that importing it may cost, in thousands of bytes, minified and compressed, without zod. */
  readonly kB: number
}

/** What one line of a `topics.ts` says of a topic, besides its id: the name of its folder and of its subpath. */
export type Topic = Shared &
  (
    | {
        /** The domains (`SA`, `EC`, …) of the rows of seeds/coverage.yaml that name one of its exports. */
        readonly covers: readonly string[]
      }
    | {
        /** Why no row of seeds/coverage.yaml names one of its exports. */
        readonly uncovered: string
      }
  )

/** The topics of a package, by their ids. */
export type Topics = Readonly<Record<string, Topic>>
