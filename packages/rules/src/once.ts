/** A value that is made when it is first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The same for each object, kept as long as the object is. */
export const oncePer = <K extends object, T>(make: (key: K) => T): ((key: K) => T) => {
  const kept = new WeakMap<K, { readonly value: T }>()
  return key => {
    let made = kept.get(key)
    if (made === undefined) {
      made = { value: make(key) }
      kept.set(key, made)
    }
    return made.value
  }
}
