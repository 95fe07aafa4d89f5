/** What is worked out at the first need, and only then. */
export const once = <T>(compute: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
